// Content streams: the reader must end, stay in bounds and never overlap operations.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "content/Operation.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    withheld::content::ContentReader reader(content);
    withheld::content::Operation operation;
    std::size_t last = 0;
    while (reader.next(operation)) {
        if (operation.begin < last || operation.end > size || operation.end < operation.begin) {
            std::abort();
        }
        last = operation.end;
        for (const auto& operand : operation.operands) {
            (void)withheld::content::operandText(operand);
        }
    }
    return 0;
}
