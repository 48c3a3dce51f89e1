// A review package: it comes by post from a colleague's copy of the case. What it holds is tried on a case of the same reference.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "base/Hash.h"
#include "review/Package.h"

namespace {

/// The hash is made right, so that what lies behind it is reached.
std::string sealed(const std::string& text) {
    nlohmann::json package = nlohmann::json::parse(text, nullptr, false);
    if (!package.is_object() || !package.contains("copy")) {
        return text;
    }
    package["format"] = "withheld-review";
    package["version"] = 1;
    package["sha256"] = withheld::sha256Hex(package["copy"].dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return package.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    (void)withheld::review::readPackage(text);
    if (size > 4096) {
        return 0;  // sealing writes it again, which deep nesting would end
    }
    const auto package = withheld::review::readPackage(sealed(text));
    if (package) {
        withheld::casefile::CaseState state;
        state.facts.reference = package->copy.reference;
        for (const auto& known : package->copy.documents) {
            withheld::casefile::Document document;
            document.id = "d" + std::to_string(state.documents.size());
            document.sha256 = known.sha256;
            document.fileName = known.fileName;
            state.documents.push_back(document);
        }
        (void)withheld::review::preview(state, *package);
    }
    return 0;
}
