#include <memory>

#include "base/MappedFile.h"
#include "burn/Burn.h"
#include "inference/Meter.h"
#include "inspect/Inspect.h"
#include "pdf/Intake.h"
#include "process/Calls.h"
#include "process/KeptMemory.h"
#include "process/Payloads.h"
#include "process/SharedMemory.h"
#include "verify/Verify.h"

namespace withheld::process {

NamedFile fileOf(const CallContext& context, std::size_t index) {
    return {context.files.at(index).get(), context.header.at("names").at(index).get<std::string>()};
}

Expected<NamedBytes> bytesOf(const CallContext& context, std::size_t index) {
    const NamedFile file = fileOf(context, index);
    auto bytes = readDescriptor(file.descriptor, file.name);
    if (!bytes) {
        return bytes.error();
    }
    return NamedBytes{file.name, std::move(bytes).value()};
}

Expected<MarkedFile> markedFileOf(const CallContext& context) {
    auto file = bytesOf(context);
    if (!file) {
        return file.error();
    }
    auto marks = marksFromPayload(context.header.at("marks"));
    if (!marks) {
        return marks.error();
    }
    return MarkedFile{std::move(file).value(), std::move(marks).value()};
}

Expected<Frame> withBytes(nlohmann::json header, const Bytes& bytes) {
    Frame answer;
    answer.header = std::move(header);
    answer.header["bytes"] = bytes.size();
    answer.fds.push_back(sealedMemory(bytes));
    if (!answer.fds.back()) {
        return Error{
            ErrorCode::TooLarge, "There is not enough memory for the result", "", 0, "Close some documents or programs.", ""};
    }
    return answer;
}

namespace {

Expected<Frame> intake(const CallContext& context) {
    const auto file = bytesOf(context);
    if (!file) {
        return file.error();
    }
    const auto result = pdf::intake(file->bytes, file->name, context.header.at("password").get<std::string>());
    return result ? withBytes(toJson(*result), result->bytes) : result.error();
}

Expected<Frame> inspectFile(const CallContext& context) {
    const auto file = bytesOf(context);
    if (!file) {
        return file.error();
    }
    const auto report = inspect::inspect(file->bytes, file->name, context.header.at("password").get<std::string>());
    if (!report) {
        return report.error();
    }
    Frame answer;
    answer.header = inspect::toJson(*report, inspect::Texts::Included);
    return answer;
}

Expected<Frame> burnFile(const CallContext& context) {
    const auto marked = markedFileOf(context);
    if (!marked) {
        return marked.error();
    }
    const burn::BurnOptions options = burnOptionsFromJson(context.header.at("options"));
    const auto result = burn::burn(marked->file.bytes, context.header.at("displayName").get<std::string>(), marked->marks,
                                   options, context.progress, context.cancel);
    return result ? withBytes({{"report", burn::toJson(result->report)}}, result->bytes) : result.error();
}

/// A proof needs the images of many pages one after another, and its child ends soon.
constexpr std::size_t keptForProof = std::size_t{512} << 20U;

Expected<Frame> verifyFile(const CallContext& context) {
    const auto source = bytesOf(context);
    if (!source) {
        return source.error();
    }
    const auto output = bytesOf(context, 1);
    if (!output) {
        return output.error();
    }
    const auto marks = marksFromPayload(context.header.at("marks"));
    if (!marks) {
        return marks.error();
    }
    keepFreedMemory(keptForProof);
    const auto report = verify::verify(source->bytes, source->name, output->bytes, output->name, *marks,
                                       verifyOptionsFromJson(context.header.at("options")), context.progress, context.cancel);
    if (!report) {
        return report.error();
    }
    Frame answer;
    answer.header = verify::toJson(*report);
    return answer;
}

/// Reads marks with the inference meter. The last document is kept: the marks of a page are read again and again while they are
/// being drawn.
class InferenceCall {
public:
    Expected<Frame> operator()(const CallContext& context) {
        const auto marks = marksFromPayload(context.header.at("marks"));
        if (!marks) {
            return marks.error();
        }
        if (auto opened = open(context); !opened) {
            return opened.error();
        }
        const int page = context.header.at("page").get<int>();
        const auto readings = page > 0 ? m_meter->readPage(page, *marks) : m_meter->readAll(*marks, context.cancel);
        if (!readings) {
            return readings.error();
        }
        Frame answer;
        answer.header["readings"] = inference::toFrame(*readings);
        return answer;
    }

private:
    Expected<void> open(const CallContext& context) {
        const NamedFile given = fileOf(context);
        const auto identity = identityOf(given.descriptor, given.name);
        if (!identity) {
            return identity.error();
        }
        const std::string shown = context.header.at("displayName").get<std::string>();
        const bool ownNames = context.header.at("ownNames").get<bool>();
        Kept now{*identity, shown, ownNames, context.blob};
        if (m_meter != nullptr && now == m_kept) {
            return {};
        }
        m_meter.reset();
        const auto file = bytesOf(context);
        if (!file) {
            return file.error();
        }
        auto opened = inference::Meter::open(
            file->bytes, shown, ownNames ? inference::NameList::fromText(context.blob) : inference::NameList::builtIn());
        if (!opened) {
            return opened.error();
        }
        m_meter = std::move(*opened);
        m_kept = std::move(now);
        return {};
    }

    struct Kept {
        FileIdentity file;
        std::string shown;
        bool ownNames = false;
        Bytes names;
        friend bool operator==(const Kept&, const Kept&) = default;
    };
    Kept m_kept;
    std::unique_ptr<inference::Meter> m_meter;
};

}  // namespace

void addFileCalls(CallTable& calls) {
    calls["intake"] = intake;
    calls["inspect"] = inspectFile;
    calls["burn"] = burnFile;
    calls["inference"] = [call = std::make_shared<InferenceCall>()](const CallContext& context) { return (*call)(context); };
    calls["verify"] = verifyFile;
}

}  // namespace withheld::process
