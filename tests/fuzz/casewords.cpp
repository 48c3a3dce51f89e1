// Words of a page as a case's database keeps them: a case comes from a colleague, its blobs are input.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "casefile/PageTextBlob.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = withheld::casefile::pageTextFromBlob(withheld::Bytes(reinterpret_cast<const char*>(data), size));
    if (text && !withheld::casefile::pageTextFromBlob(withheld::casefile::toBlob(*text))) {
        std::abort();
    }
    return 0;
}
