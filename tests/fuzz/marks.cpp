// Marks as JSON: what is accepted must survive being written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "marks/MarksJson.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto marks = withheld::parseMarks({reinterpret_cast<const char*>(data), size});
    if (marks && !withheld::parseMarks(withheld::marksToJson(*marks))) {
        std::abort();
    }
    return 0;
}
