// Burning a built PDF in a test.
#pragma once

#include <string>
#include <vector>

#include "burn/Burn.h"
#include "pdf/Intake.h"
#include "support/PdfBuilder.h"

namespace withheld::test {

[[nodiscard]] inline Mark markOn(const Rect& box, int page = 1, std::vector<std::string> exemptions = {"s.40(2)"}) {
    Mark mark;
    mark.page = page;
    mark.quads = {Quad::of(box)};
    mark.exemptions = std::move(exemptions);
    return mark;
}

/// Through the same door as the product: intake, then burn.
[[nodiscard]] inline Expected<burn::BurnResult> burned(const std::string& pdf, const std::vector<Mark>& marks) {
    Expected<pdf::IntakeResult> taken = pdf::intake(pdf, "test.pdf");
    if (!taken) {
        return taken.error();
    }
    burn::BurnOptions options;
    options.objectStreams = taken->hadObjectStreams;
    return burn::burn(taken->bytes, "test.pdf", marks, options);
}

}  // namespace withheld::test
