#include "RunProgram.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

namespace withheld::test {

namespace fs = std::filesystem;

namespace {

/// In the child, between fork and exec.
[[noreturn]] void become(const std::vector<std::string>& commandLine, const fs::path& out, const fs::path& err) {
    ::setpgid(0, 0);  // so that its workers end with it when it hangs
    for (const auto& [path, descriptor] : {std::pair{out, STDOUT_FILENO}, std::pair{err, STDERR_FILENO}}) {
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(file, descriptor);
        ::close(file);
    }
    std::vector<char*> argv;
    for (const std::string& argument : commandLine) {
        argv.push_back(const_cast<char*>(argument.c_str()));
    }
    argv.push_back(nullptr);
    ::execvp(argv[0], argv.data());
    ::_exit(127);
}

bool canMount(const std::string& unshare) {
    return std::system((unshare + " sh -c 'mount -t tmpfs none /tmp' >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace

Bench::Bench() {
    std::string pattern = (fs::temp_directory_path() / "badinput-XXXXXX").string();
    m_folder = ::mkdtemp(pattern.data());
    fs::create_directory(m_folder / "tmp");
    ::setenv("TMPDIR", (m_folder / "tmp").c_str(), 1);
}

Bench::~Bench() {
    ::unsetenv("TMPDIR");
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

fs::path Bench::write(const std::string& name, const std::string& bytes) const {
    const fs::path path = m_folder / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string Bench::read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

fs::path Bench::marks() const {
    return write("marks.json", R"json({"marks":[{"page":1,"rect":[0,0,100,100],"exemptions":["s.40(2)"]}]})json");
}

Ran Bench::runProgram(std::vector<std::string> commandLine, int seconds) const {
    const fs::path out = m_folder / "stdout";
    const fs::path err = m_folder / "stderr";
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        become(commandLine, out, err);
    }
    Ran ran;
    int status = 0;
    struct rusage usage {};
    const auto elapsed = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
    while (::wait4(child, &status, WNOHANG, &usage) == 0) {
        if (elapsed() > seconds) {
            ran.hung = true;
            ::kill(-child, SIGKILL);
            ::wait4(child, &status, 0, &usage);
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    ran.seconds = elapsed();
    ran.peakKilobytes = usage.ru_maxrss;
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ran.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    ran.out = read(out);
    ran.err = read(err);
    return ran;
}

Ran Bench::run(const std::vector<std::string>& arguments, int seconds) const {
    std::vector<std::string> commandLine{WITHHELD_CLI};
    commandLine.insert(commandLine.end(), arguments.begin(), arguments.end());
    return runProgram(commandLine, seconds);
}

Ran Bench::runOnSmallDisk(const std::string& options, const fs::path& mountPoint, const std::vector<std::string>& arguments,
                          std::vector<std::string>& left) const {
    // A mount namespace of its own, so that nothing stays mounted when the test is ended from outside.
    static const std::string unshare = canMount("unshare -m") ? "unshare -m" : canMount("unshare -rm") ? "unshare -rm" : "";
    if (unshare.empty()) {
        ADD_FAILURE() << "A small disk cannot be mounted here: neither root nor user namespaces are allowed to.";
        return {};
    }
    const std::string script =
        "mount -t tmpfs -o \"$1\" none \"$2\" || exit 126\n"
        "disk=$2; listing=$3; shift 3\n"
        "\"$@\"; status=$?\n"
        "find \"$disk\" -mindepth 1 -printf '%P\\n' >\"$listing\"; exit $status\n";
    const fs::path listing = m_folder / "listing";
    fs::create_directories(mountPoint);
    std::vector<std::string> commandLine{
        "unshare",   unshare.substr(unshare.find('-')), "sh", "-c", script, "sh", options, mountPoint.string(), listing.string(),
        WITHHELD_CLI};
    commandLine.insert(commandLine.end(), arguments.begin(), arguments.end());
    Ran ran = runProgram(commandLine, 60);
    std::ifstream lines(listing);
    for (std::string line; std::getline(lines, line);) {
        left.push_back(line);
    }
    return ran;
}

std::vector<std::string> Bench::forgotten() const {
    return namesIn(m_folder / "tmp");
}

std::vector<std::string> Bench::namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace withheld::test
