// Whole files: intake, then a burn of one box on the first page. Errors are fine, crashes and hangs are not.
#include <cstddef>
#include <cstdint>

#include "burn/Burn.h"
#include "pdf/Intake.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto taken = withheld::pdf::intake({reinterpret_cast<const char*>(data), size}, "fuzz.pdf");
    if (!taken) {
        return 0;
    }
    withheld::Mark mark;
    mark.quads = {withheld::Quad::of({100, 300, 300, 720})};
    mark.exemptions = {"s.40(2)"};
    (void)withheld::burn::burn(taken->bytes, "fuzz.pdf", {mark});
    return 0;
}
