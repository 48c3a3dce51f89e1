#include "worker/InterchangeCalls.h"

#include "interchange/RedactAnnotations.h"
#include "interchange/Xfdf.h"
#include "process/Payloads.h"

namespace withheld::worker {

namespace {

using process::CallContext;
using process::Frame;

Expected<Frame> foreignMarks(const CallContext& context) {
    const auto file = process::bytesOf(context);
    if (!file) {
        return file.error();
    }
    const bool isPdf = file->bytes.substr(0, 1024).find("%PDF-") != Bytes::npos;
    const auto found = isPdf ? interchange::marksInPdf(file->bytes, file->name, context.header.at("password").get<std::string>())
                             : interchange::parseXfdf(file->bytes, file->name);
    if (!found) {
        return found.error();
    }
    Frame answer;
    answer.header["marks"] = process::toJson(*found);
    return answer;
}

Expected<Frame> addRedactAnnotations(const CallContext& context) {
    const auto marked = process::markedFileOf(context);
    if (!marked) {
        return marked.error();
    }
    const auto result = interchange::withRedactAnnotations(marked->file.bytes, marked->file.name, marked->marks);
    return result ? process::withBytes(nlohmann::json::object(), *result) : result.error();
}

}  // namespace

void addInterchangeCalls(process::CallTable& calls) {
    calls["foreignMarks"] = foreignMarks;
    calls["addRedactAnnotations"] = addRedactAnnotations;
}

}  // namespace withheld::worker
