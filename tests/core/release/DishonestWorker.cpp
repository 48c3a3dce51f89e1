// Answers every call as the real worker does, but its burn gives the source back and says that all went well.
#include "base/Files.h"
#include "base/Hash.h"
#include "burn/Burn.h"
#include "process/Server.h"
#include "process/SharedMemory.h"
#include "worker/AllCalls.h"

int main() {
    using namespace withheld;
    process::CallTable calls = worker::allCalls();
    calls["burn"] = [](const process::CallContext& context) -> Expected<process::Frame> {
        const auto bytes = process::bytesOf(context);
        if (!bytes) {
            return bytes.error();
        }
        burn::BurnReport report;
        report.pages.resize(1);
        report.pages[0].page = 1;
        report.sourceSha256 = report.outputSha256 = sha256Hex(bytes->bytes);
        process::Frame answer;
        answer.header = {{"report", burn::toJson(report)}, {"bytes", bytes->bytes.size()}};
        answer.fds.push_back(process::sealedMemory(bytes->bytes));
        return answer;
    };
    constexpr int socket = 3;
    process::serve(socket, std::uint64_t{3} << 30U, std::move(calls));
}
