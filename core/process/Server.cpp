#include "process/Server.h"

#include <unistd.h>

#include <exception>
#include <mutex>
#include <new>
#include <stdexcept>
#include <utility>

#include "process/Calls.h"
#include "process/Confinement.h"
#include "process/Inbox.h"
#include "process/Payloads.h"

namespace withheld::process {

namespace {

Error notUnderstood() {
    return {ErrorCode::Internal, "The request can't be understood", "", 0, "Install Withheld again.", ""};
}

constexpr std::chrono::milliseconds betweenReports{30};

class Server {
public:
    Server(int socket, CallTable calls) : m_socket(socket), m_calls(std::move(calls)), m_inbox(socket) {}

    [[noreturn]] void run() {
        while (true) {
            answer(m_inbox.next());
        }
    }

private:
    void answer(const Request& request) {
        bool outOfMemory = false;
        Expected<Frame> result = [&]() -> Expected<Frame> {
            try {
                return dispatch(request);
            } catch (const std::bad_alloc&) {
                outOfMemory = true;
                return Error{ErrorCode::TooLarge,
                             "It needs more memory than a reader may have",
                             "",
                             0,
                             "The file is too heavy or broken; ask for another copy.",
                             ""};
            } catch (const nlohmann::json::exception&) {
                return notUnderstood();
            } catch (const std::out_of_range&) {
                return notUnderstood();
            } catch (...) {
                // Its words, if it has any (PoDoFo's errors are no std::exception), may quote the document.
                return Error{ErrorCode::Internal,
                             "The file can't be read: an unexpected fault",
                             "",
                             0,
                             "Ask for another copy of the file.",
                             ""};
            }
        }();
        Frame frame;
        if (result) {
            frame = std::move(result).value();
            frame.header = nlohmann::json{{"id", request.id}, {"result", std::move(frame.header)}};
        } else {
            frame.header = {{"id", request.id}, {"error", toJson(result.error())}};
        }
        // After a failed allocation nobody knows what a library left behind: a fresh process is the honest way on.
        if (outOfMemory) {
            frame.header["last"] = true;
        }
        send(frame);
        if (outOfMemory) {
            ::_exit(0);
        }
    }

    Expected<Frame> dispatch(const Request& request) {
        const auto call = m_calls.find(request.frame.header.at("call").get<std::string>());
        if (call == m_calls.end()) {
            return Error{ErrorCode::Internal, "The reader does not know this request", "", 0, "Install Withheld again.", ""};
        }
        return call->second({request.frame.header, request.frame.blob, request.frame.fds, request.cancel,
                             [this, id = request.id](const Progress& progress) { report(id, progress); }});
    }

    /// Any thread; seldom enough that a chatty job does not drown the parent.
    void report(std::uint64_t id, const Progress& progress) {
        {
            const std::lock_guard lock(m_mutex);
            const bool finished = progress.total > 0 && progress.done >= progress.total;
            if (!finished && Clock::now() - m_reported < betweenReports) {
                return;
            }
            m_reported = Clock::now();
        }
        Frame frame;
        frame.header = {{"id", id},
                        {"progress", {{"stage", progress.stage}, {"done", progress.done}, {"total", progress.total}}}};
        send(frame);
    }

    void send(const Frame& frame) {
        const std::lock_guard lock(m_mutex);
        Transfer sent = writeFrame(m_socket, frame);
        if (sent == Transfer::Malformed) {
            const Error tooLarge{ErrorCode::TooLarge, "The result is too large to be handed over", "", 0, "", ""};
            Frame instead;
            instead.header = {{"id", frame.header.at("id")}, {"error", toJson(tooLarge)}};
            sent = writeFrame(m_socket, instead);
        }
        if (sent != Transfer::Done) {
            ::_exit(0);
        }
    }

    int m_socket;
    CallTable m_calls;
    Inbox m_inbox;
    std::mutex m_mutex;
    Clock::time_point m_reported{};
};

}  // namespace

void serve(int socket, std::uint64_t addressSpace, CallTable calls) {
    confine(socket, addressSpace);
    Server(socket, std::move(calls)).run();
}

}  // namespace withheld::process
