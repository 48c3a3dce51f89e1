// Runs withheld-cli as a user does: a process of its own, with a time limit, in a folder that shows what it left behind.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace withheld::test {

struct Ran {
    int status = -1;  ///< exit status; -1 when a signal or the time limit ended it
    int signal = 0;   ///< that ended it; 0 if none
    bool hung = false;
    double seconds = 0;
    long peakKilobytes = 0;  ///< largest of the program and of the workers it waited for
    std::string out;
    std::string err;
};

/// A folder of its own for one test, with a private TMPDIR in it; gone at the end.
class Bench {
public:
    Bench();
    ~Bench();
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path write(const std::string& name, const std::string& bytes) const;
    [[nodiscard]] static std::string read(const std::filesystem::path& path);
    /// One mark, in the lower left corner of page 1.
    [[nodiscard]] std::filesystem::path marks() const;

    /// withheld-cli with these arguments; killed after `seconds`.
    [[nodiscard]] Ran run(const std::vector<std::string>& arguments, int seconds = 60) const;
    /// The same while a tmpfs of this size stands at `mountPoint` (options as of mount(8): "size=256k", "size=1m,ro"). Afterwards
    /// `left` lists what stands in it. Fails the test when neither root nor a user namespace may mount.
    [[nodiscard]] Ran runOnSmallDisk(const std::string& options, const std::filesystem::path& mountPoint,
                                     const std::vector<std::string>& arguments, std::vector<std::string>& left) const;

    /// Names in TMPDIR: temporary files that the program forgot.
    [[nodiscard]] std::vector<std::string> forgotten() const;
    [[nodiscard]] static std::vector<std::string> namesIn(const std::filesystem::path& folder);

private:
    [[nodiscard]] Ran runProgram(std::vector<std::string> commandLine, int seconds) const;
    std::filesystem::path m_folder;
};

}  // namespace withheld::test
