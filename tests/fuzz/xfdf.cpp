// XFDF and redaction annotations of other programs: what is accepted must survive being written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "interchange/RedactAnnotations.h"
#include "interchange/Xfdf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const bool isPdf = bytes.substr(0, 5) == "%PDF-";
    const auto found = isPdf ? withheld::interchange::marksInPdf(bytes, "a.pdf") : withheld::interchange::parseXfdf(bytes);
    if (!found) {
        return 0;
    }
    std::vector<withheld::Mark> marks;
    for (const auto& foreign : *found) {
        (void)withheld::interchange::codesIn(foreign.overlay, [](const std::string& code) { return code.size() % 2 == 0; });
        marks.push_back(foreign.mark);
    }
    const auto again = withheld::interchange::parseXfdf(withheld::interchange::toXfdf(marks, "a.pdf"));
    if (!again) {
        std::abort();
    }
    return 0;
}
