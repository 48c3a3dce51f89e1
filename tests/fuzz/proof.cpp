// A result that is to be proved, against a small source: the judge must not fall for the accused.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "support/PdfBuilder.h"
#include "verify/Verify.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string source = [] {
        withheld::test::PdfBuilder pdf;
        pdf.addPage(withheld::test::show(20, 50, "Hello Jane Doe"), {200, 100, "", ""});
        return pdf.build();
    }();
    withheld::Mark mark;
    mark.quads = {withheld::Quad::of({50, 40, 120, 70})};
    mark.exemptions = {"s.40(2)"};
    withheld::verify::VerifyOptions options;
    options.dpi = 36;
    options.threads = 1;
    (void)withheld::verify::verify(source, "source.pdf", {reinterpret_cast<const char*>(data), size}, "fuzz.pdf", {mark},
                                   options);
    return 0;
}
