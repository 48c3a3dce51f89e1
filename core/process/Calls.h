// The calls that a child answers. A handler gets the request and returns the answer's frame (its header becomes "result").
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Progress.h"
#include "marks/Mark.h"
#include "process/Frame.h"

namespace withheld::process {

struct CallContext {
    const nlohmann::json& header;
    const Bytes& blob;
    const std::vector<UniqueFd>& files;  ///< what the parent opened for this call; their names stand in header["names"]
    Cancel cancel;
    ProgressCallback progress;
};

using Call = std::function<Expected<Frame>(const CallContext&)>;
using CallTable = std::map<std::string, Call>;

struct NamedBytes {
    std::string name;
    Bytes bytes;
};
/// Descriptor and name of a file that came with the request. Throws json::exception or std::out_of_range when it has no such
/// file.
struct NamedFile {
    int descriptor = -1;  ///< owned by the request
    std::string name;     ///< without folder, for messages
};
[[nodiscard]] NamedFile fileOf(const CallContext& context, std::size_t index = 0);
[[nodiscard]] Expected<NamedBytes> bytesOf(const CallContext& context, std::size_t index = 0);
/// The first file of a request, and the marks on it.
struct MarkedFile {
    NamedBytes file;
    std::vector<Mark> marks;
};
/// Throws as fileOf does.
[[nodiscard]] Expected<MarkedFile> markedFileOf(const CallContext& context);
/// An answer whose bytes travel as sealed memory.
[[nodiscard]] Expected<Frame> withBytes(nlohmann::json header, const Bytes& bytes);

void addFileCalls(CallTable& calls);  ///< intake, inspect, burn, inference, verify
/// Ways to misbehave, for tests: only when the environment has WITHHELD_WORKER_TESTING=1.
void addTestingCalls(CallTable& calls);  ///< test-crash, test-hang, …

}  // namespace withheld::process
