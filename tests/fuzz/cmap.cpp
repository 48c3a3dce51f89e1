// CMaps (9.7.5, 9.10.3): embedded ones and ToUnicode. Reading ends in bounded time and memory, whatever ranges are claimed.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fonts/CMapFile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    (void)withheld::fonts::readCMapFile(std::string_view(reinterpret_cast<const char*>(data), size));
    return 0;
}
