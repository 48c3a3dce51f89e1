#include "verify/module/PagesModule.h"

#include "verify/PopplerReader.h"

extern "C" [[gnu::visibility("default")]] void withheldOpenPages(
    const std::string_view* bytes, const std::string* name,
    withheld::Expected<std::unique_ptr<withheld::verify::PopplerPages>>* result) {
    *result = withheld::verify::openWithPoppler(*bytes, *name);
}
