// The calls that a child answers. A handler gets the request and returns the answer's frame (its header becomes "result").
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Progress.h"
#include "process/Frame.h"

namespace withheld::process {

struct CallContext {
    const nlohmann::json& header;
    const Bytes& blob;
    Cancel cancel;
    ProgressCallback progress;
};

using Call = std::function<Expected<Frame>(const CallContext&)>;
using CallTable = std::map<std::string, Call>;

struct NamedBytes {
    std::string name;
    Bytes bytes;
};
/// The file whose path stands under `key` of the request.
[[nodiscard]] Expected<NamedBytes> fileAt(const CallContext& context, const char* key);
/// An answer whose bytes travel as sealed memory.
[[nodiscard]] Expected<Frame> withBytes(nlohmann::json header, const Bytes& bytes);

void addFileCalls(CallTable& calls);  ///< intake, inspect, burn, inference, verify
/// Ways to misbehave, for tests: only when the environment has WITHHELD_WORKER_TESTING=1.
void addTestingCalls(CallTable& calls);  ///< test-crash, test-hang, …

}  // namespace withheld::process
