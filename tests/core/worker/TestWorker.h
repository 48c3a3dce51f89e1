// The worker program of this build, and a small PDF for it to read.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/Files.h"

namespace withheld::worker {

inline std::filesystem::path builtProgram() {
    ::setenv("WITHHELD_WORKER_TESTING", "1", 1);
    return std::filesystem::path(WITHHELD_BINARY_DIR) / "withheld-cli";
}

/// One page of 200 by 100 points turned by 90 degrees, with the words "Hello jane@example.org". Readers rebuild the table that
/// it does not have.
inline std::string smallPdf() {
    const std::string content = "BT /F1 12 Tf 20 50 Td (Hello jane@example.org) Tj ET 1 0 0 rg 20 20 60 10 re f";
    return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
           "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Rotate 90/Contents 4 0 R/Resources<</Font<</F1 5 0 "
           "R>>>>>>\nendobj\n"
           "4 0 obj\n<</Length " +
           std::to_string(content.size()) + ">>stream\n" + content +
           "\nendstream\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\ntrailer\n<</Root 1 0 R/Size "
           "6>>\n%%EOF\n";
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

}  // namespace withheld::worker
