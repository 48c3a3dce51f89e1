// The unit of talk between a Client and its child, over a Unix stream socket:
//   4 bytes "WHF1", 4 bytes length of the header, 4 bytes length of the blob (both little-endian), header (JSON), blob.
// Up to two descriptors may travel with the first byte (SCM_RIGHTS): files to read, opened by the parent, with a request; a
// sealed memfd with an answer. Both sides refuse what breaks these rules.
//
// Request  {"id":7,"call":"renderPage", …}         Cancel {"cancel":7}
// Progress {"id":7,"progress":{"stage":…,"done":…,"total":…}}
// Answer   {"id":7,"result":{…}} or {"id":7,"error":{…}}; "last":true when the child ends after it
#pragma once

#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/Files.h"
#include "process/UniqueFd.h"

namespace withheld::process {

inline constexpr std::uint32_t largestHeader = 64U << 20U;
inline constexpr std::uint32_t largestBlob = 64U << 20U;
inline constexpr std::size_t mostDescriptors = 2;

struct Frame {
    nlohmann::json header;
    Bytes blob;
    std::vector<UniqueFd> fds;  ///< at most mostDescriptors
};

using Clock = std::chrono::steady_clock;

enum class Transfer {
    Done,
    Closed,    ///< the other side is gone
    TimedOut,  ///< the deadline passed
    Malformed  ///< not a frame, or one beyond the limits
};

/// Whether something can be read (or the other side is gone) within `timeout`; negative = wait for ever.
[[nodiscard]] bool waitReadable(int socket, std::chrono::milliseconds timeout);
/// Never raises SIGPIPE.
[[nodiscard]] Transfer writeFrame(int socket, const Frame& frame, Clock::time_point deadline = Clock::time_point::max());
[[nodiscard]] Transfer readFrame(int socket, Frame& frame, Clock::time_point deadline = Clock::time_point::max());

}  // namespace withheld::process
