// The hash of a file that nobody needs the bytes of.
#pragma once

#include <filesystem>
#include <string>

#include "base/Error.h"

namespace withheld {

/// sha256Hex (Hash.h) of the file's content, read in pieces: a large file takes no memory of its size. Fails with Io.
[[nodiscard]] Expected<std::string> sha256OfFile(const std::filesystem::path& path);

}  // namespace withheld
