// Poppler for programs that are linked with it.
#include "verify/PopplerReader.h"

namespace withheld::verify {

Expected<void> PopplerPages::prepare() {
    return {};
}

bool PopplerPages::isPrepared() {
    return true;
}

Expected<std::unique_ptr<PopplerPages>> PopplerPages::open(std::string_view bytes, const std::string& name) {
    return openWithPoppler(bytes, name);
}

}  // namespace withheld::verify
