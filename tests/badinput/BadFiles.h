// Files that a PDF program meets sooner or later. Each is made here, byte by byte.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace withheld::test {

/// What a program may do with such a file.
enum class Wanted {
    Refusal,  ///< one message on stderr, exit status 1
    Either    ///< that, or a sound result
};

struct BadFile {
    std::string name;
    std::function<std::string()> make;
    Wanted wanted = Wanted::Either;
};
inline void PrintTo(const BadFile& file, std::ostream* out) {
    *out << file.name;
}

/// A small sound PDF with a few lines of text; `pages` of them.
[[nodiscard]] std::string soundPdf(int pages = 1);
/// Encrypted with AES-256; the password is "correct horse".
[[nodiscard]] std::string encryptedPdf();

[[nodiscard]] const std::vector<BadFile>& badFiles();

}  // namespace withheld::test
