#include "process/Frame.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <span>
#include <string_view>

namespace withheld::process {

namespace {

constexpr std::size_t preludeSize = 12;
constexpr std::array<char, 4> magic{'W', 'H', 'F', '1'};
using Prelude = std::array<char, preludeSize>;

void putLength(Prelude& prelude, std::size_t at, std::size_t length) {
    for (std::size_t i = 0; i < 4; ++i) {
        prelude[at + i] = static_cast<char>((length >> (8 * i)) & 0xFFU);
    }
}

std::uint32_t lengthAt(const Prelude& prelude, std::size_t at) {
    std::uint32_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        length |= static_cast<std::uint32_t>(static_cast<unsigned char>(prelude[at + i])) << (8 * i);
    }
    return length;
}

/// Milliseconds for poll(2): -1 when there is no deadline, 0 when it has passed.
int remaining(Clock::time_point deadline) {
    if (deadline == Clock::time_point::max()) {
        return -1;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left, 0, INT_MAX));
}

bool waitFor(int socket, short events, int milliseconds) {
    pollfd entry{socket, events, 0};
    int result = 0;
    do {
        result = ::poll(&entry, 1, milliseconds);
    } while (result < 0 && errno == EINTR);
    return result > 0;
}

using ControlBuffer = std::array<char, CMSG_SPACE(mostDescriptors * sizeof(int))>;

/// The descriptors go with the first byte that is sent.
Transfer sendAll(int socket, std::string_view bytes, std::span<const UniqueFd> descriptors, Clock::time_point deadline) {
    while (!bytes.empty()) {
        iovec part{const_cast<char*>(bytes.data()), bytes.size()};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        alignas(cmsghdr) ControlBuffer control{};
        if (!descriptors.empty()) {
            message.msg_control = control.data();
            message.msg_controllen = CMSG_SPACE(descriptors.size() * sizeof(int));
            cmsghdr* rights = CMSG_FIRSTHDR(&message);
            rights->cmsg_level = SOL_SOCKET;
            rights->cmsg_type = SCM_RIGHTS;
            rights->cmsg_len = CMSG_LEN(descriptors.size() * sizeof(int));
            for (std::size_t i = 0; i < descriptors.size(); ++i) {
                const int descriptor = descriptors[i].get();
                std::memcpy(CMSG_DATA(rights) + i * sizeof(int), &descriptor, sizeof(int));
            }
        }
        const ssize_t sent = ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(sent));
            descriptors = {};
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (!waitFor(socket, POLLOUT, remaining(deadline))) {
                return Transfer::TimedOut;
            }
        } else if (errno != EINTR) {
            return Transfer::Closed;
        }
    }
    return Transfer::Done;
}

/// Takes ownership of what came along; false when it is not what the rules allow.
bool takeDescriptors(msghdr& message, std::vector<UniqueFd>* descriptors) {
    bool good = (message.msg_flags & MSG_CTRUNC) == 0;
    for (cmsghdr* rights = CMSG_FIRSTHDR(&message); rights != nullptr; rights = CMSG_NXTHDR(&message, rights)) {
        if (rights->cmsg_level != SOL_SOCKET || rights->cmsg_type != SCM_RIGHTS) {
            return false;
        }
        const std::size_t count = (rights->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        std::vector<UniqueFd> received;
        for (std::size_t i = 0; i < count; ++i) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(rights) + i * sizeof(int), sizeof(int));
            received.emplace_back(descriptor);
        }
        if (descriptors == nullptr || !descriptors->empty() || count > mostDescriptors) {
            good = false;
        } else {
            *descriptors = std::move(received);
        }
    }
    return good;
}

Transfer receiveAll(int socket, char* bytes, std::size_t size, std::vector<UniqueFd>* descriptors, Clock::time_point deadline) {
    while (size > 0) {
        iovec part{bytes, size};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        alignas(cmsghdr) ControlBuffer control{};
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        const ssize_t got = ::recvmsg(socket, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
        if (got > 0) {
            if (!takeDescriptors(message, descriptors)) {
                return Transfer::Malformed;
            }
            bytes += got;
            size -= static_cast<std::size_t>(got);
        } else if (got == 0) {
            return Transfer::Closed;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (!waitFor(socket, POLLIN, remaining(deadline))) {
                return Transfer::TimedOut;
            }
        } else if (errno != EINTR) {
            return Transfer::Closed;
        }
    }
    return Transfer::Done;
}

}  // namespace

bool waitReadable(int socket, std::chrono::milliseconds timeout) {
    return waitFor(socket, POLLIN, static_cast<int>(std::min<std::chrono::milliseconds::rep>(timeout.count(), INT_MAX)));
}

Transfer writeFrame(int socket, const Frame& frame, Clock::time_point deadline) {
    // Text of a PDF need not be valid UTF-8 by the time it gets here.
    const std::string header = frame.header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (header.size() > largestHeader || frame.blob.size() > largestBlob || frame.fds.size() > mostDescriptors) {
        return Transfer::Malformed;
    }
    Prelude prelude{};
    std::copy(magic.begin(), magic.end(), prelude.begin());
    putLength(prelude, 4, header.size());
    putLength(prelude, 8, frame.blob.size());
    // One write for the usual small frame.
    std::string start(prelude.data(), prelude.size());
    start += header;
    const Transfer first = sendAll(socket, start, frame.fds, deadline);
    return first == Transfer::Done ? sendAll(socket, frame.blob, {}, deadline) : first;
}

Transfer readFrame(int socket, Frame& frame, Clock::time_point deadline) {
    Prelude prelude{};
    frame = {};
    if (const Transfer got = receiveAll(socket, prelude.data(), prelude.size(), &frame.fds, deadline); got != Transfer::Done) {
        return got;
    }
    if (!std::equal(magic.begin(), magic.end(), prelude.begin())) {
        return Transfer::Malformed;
    }
    const std::uint32_t headerSize = lengthAt(prelude, 4);
    const std::uint32_t blobSize = lengthAt(prelude, 8);
    if (headerSize == 0 || headerSize > largestHeader || blobSize > largestBlob) {
        return Transfer::Malformed;
    }
    std::string header(headerSize, '\0');
    if (const Transfer got = receiveAll(socket, header.data(), header.size(), nullptr, deadline); got != Transfer::Done) {
        return got;
    }
    frame.blob.resize(blobSize);
    if (const Transfer got = receiveAll(socket, frame.blob.data(), frame.blob.size(), nullptr, deadline); got != Transfer::Done) {
        return got;
    }
    frame.header = nlohmann::json::parse(header, nullptr, false);
    return frame.header.is_object() ? Transfer::Done : Transfer::Malformed;
}

}  // namespace withheld::process
