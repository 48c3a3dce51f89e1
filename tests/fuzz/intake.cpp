// Whole files as they arrive: intake, and the look for what is hidden.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "inspect/Inspect.h"
#include "pdf/Intake.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)withheld::pdf::intake(bytes, "fuzz.pdf", "password");
    (void)withheld::inspect::inspect(bytes, "fuzz.pdf");
    return 0;
}
