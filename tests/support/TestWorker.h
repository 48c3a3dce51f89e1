// The worker program of this build, and a small PDF for it to read.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/Files.h"
#include "support/PdfBuilder.h"

namespace withheld::test {

inline std::filesystem::path builtProgram() {
    ::setenv("WITHHELD_WORKER_TESTING", "1", 1);
    return std::filesystem::path(WITHHELD_BINARY_DIR) / "withheld-cli-full";
}

/// One page of 200 by 100 points turned by 90 degrees, with the words "Hello jane@example.org".
inline std::string smallPdf(const std::string& entries = "/Rotate 90") {
    PdfBuilder pdf;
    pdf.addPage(show(20, 50, "Hello jane@example.org") + " 1 0 0 rg 20 20 60 10 re f", {200, 100, entries, ""});
    return pdf.build();
}

/// A file of the given content in a folder that goes with the object.
class TestFile {
public:
    explicit TestFile(const std::string& bytes, const std::string& name = "small.pdf") : m_path(m_folder.path() / name) {
        std::ofstream(m_path, std::ios::binary) << bytes;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path beside(const std::string& name) const { return m_folder.path() / name; }

private:
    PrivateFolder m_folder;
    std::filesystem::path m_path;
};

}  // namespace withheld::test
