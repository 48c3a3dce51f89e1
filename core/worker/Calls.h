// The calls that a child answers. A handler gets the request and returns the answer's frame (its header becomes "result").
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/Error.h"
#include "base/Progress.h"
#include "worker/Frame.h"
#include "worker/Session.h"

namespace withheld::worker {

struct CallContext {
    Session& session;
    const nlohmann::json& header;
    const Bytes& blob;
    Cancel cancel;
    ProgressCallback progress;
};

using Call = std::function<Expected<Frame>(const CallContext&)>;
using CallTable = std::map<std::string, Call>;

void addPageCalls(CallTable& calls);  ///< renderPage, pageText, needsOcr, ocrPage, detect
void addFileCalls(CallTable& calls);  ///< intake, inspect, burn, verify, addTextLayer
/// Ways to misbehave, for tests: only when the environment has WITHHELD_WORKER_TESTING=1.
void addTestingCalls(CallTable& calls);  ///< test-crash, test-hang, …
[[nodiscard]] CallTable allCalls();

}  // namespace withheld::worker
