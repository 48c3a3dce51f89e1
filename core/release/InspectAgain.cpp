#include <nlohmann/json.hpp>

#include "inspect/Inspect.h"
#include "release/Release.h"
#include "worker/Client.h"

namespace withheld::release {

Expected<int> inspectAgain(casefile::Case& file, const ProgressCallback& progress, const Cancel& cancel) {
    const std::vector<casefile::Document> documents = file.state().documents;
    worker::Client client;
    int changed = 0;
    int done = 0;
    for (const casefile::Document& document : documents) {
        if (cancel.requested()) {
            return Error{ErrorCode::Cancelled, "Cancelled", document.fileName, 0, "", ""};
        }
        if (progress) {
            progress({"Looking for hidden things in " + document.fileName, done++, static_cast<int>(documents.size())});
        }
        // A password is not kept: of a protected document the decrypted copy is looked at.
        auto report = client.inspect(file.sourcePath(document), "");
        if (!report && report.error().code == ErrorCode::PasswordNeeded) {
            const auto working = file.workingPath(document);
            if (!working) {
                return working.error();
            }
            report = client.inspect(*working, "");
        }
        if (!report) {
            Error error = report.error();
            error.file = document.fileName;
            return error;
        }
        const std::string findings =
            inspect::toJson(*report, inspect::Texts::Included).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        if (findings != document.findings) {
            if (auto stored = file.storeFindings(document.id, findings); !stored) {
                return stored.error();
            }
            ++changed;
        }
    }
    return changed;
}

}  // namespace withheld::release
