#include "process/FileClient.h"

#include <cstdlib>

#include "process/Payloads.h"
#include "verify/PopplerPages.h"

namespace withheld::process {

namespace {

using nlohmann::json;
using std::chrono::seconds;

constexpr const char* nonsense = "Its reader gave an answer that makes no sense";

}  // namespace

std::filesystem::path workerProgram() {
    if (const char* told = std::getenv("WITHHELD_CLI"); told != nullptr && *told != '\0') {
        return told;
    }
    std::error_code failure;
    const std::filesystem::path running = std::filesystem::read_symlink("/proc/self/exe", failure);
    return (failure ? std::filesystem::path("/usr/bin") : running.parent_path()) / "withheld-cli-full";
}

FileClient::FileClient(Limits limits, ChildStart start) : m_limits(limits), m_process(std::move(start), limits.memory) {}

FileClient::~FileClient() = default;

Expected<void> FileClient::warmUp() {
    return m_process.start();
}

void FileClient::dismiss() {
    m_process.dismiss();
}

int FileClient::childProcess() const {
    return m_process.pid();
}

Expected<void> FileClient::attach(Frame& request, std::initializer_list<std::filesystem::path> files) {
    json& names = request.header["names"] = json::array();
    for (const std::filesystem::path& file : files) {
        const Expected<int> opened = openForReading(file);
        if (!opened) {
            return opened.error();
        }
        request.fds.emplace_back(*opened);
        names.push_back(file.filename().string());
    }
    return {};
}

CallTerms FileClient::termsFor(const std::filesystem::path& file, int page) const {
    CallTerms result;
    result.limit = seconds(m_limits.seconds);
    result.file = file.filename().string();
    result.page = page;
    result.subject = page > 0 ? "The page" : "The file";
    return result;
}

Expected<void> FileClient::preparePages() {
    if (verify::PopplerPages::isPrepared()) {
        return {};
    }
    // A confined child may not load it: the next one is forked with it.
    m_process.stop();
    return verify::PopplerPages::prepare();
}

Error FileClient::nonsenseFrom(const CallTerms& terms) {
    m_process.stop();
    return {ErrorCode::WorkerDied,
            nonsense,
            terms.file,
            terms.page,
            "Try again; if it happens again, ask for another copy of the file.",
            ""};
}

Expected<MappedMemory> FileClient::readMemory(const Frame& answer, std::size_t size, const CallTerms& terms) {
    std::optional<MappedMemory> memory = answer.fds.size() == 1 ? MappedMemory::map(answer.fds.front(), size) : std::nullopt;
    if (!memory) {
        return nonsenseFrom(terms);
    }
    return std::move(*memory);
}

Expected<pdf::IntakeResult> FileClient::intake(const std::filesystem::path& file, const std::string& password) {
    const CallTerms terms = termsFor(file);
    Frame request;
    request.header = {{"call", "intake"}, {"password", password}};
    return ask({file}, std::move(request), terms, [&](Frame& answer) -> Expected<pdf::IntakeResult> {
        pdf::IntakeResult result = intakeResultFromJson(answer.header);
        const auto memory = readMemory(answer, answer.header.at("bytes").get<std::size_t>(), terms);
        if (!memory) {
            return memory.error();
        }
        result.bytes = memory->bytes();
        return result;
    });
}

Expected<inspect::Report> FileClient::inspect(const std::filesystem::path& file, const std::string& password) {
    if (auto prepared = preparePages(); !prepared) {
        return prepared.error();
    }
    Frame request;
    request.header = {{"call", "inspect"}, {"password", password}};
    return ask({file}, std::move(request), termsFor(file),
               [](Frame& answer) -> Expected<inspect::Report> { return inspect::reportFromJson(answer.header); });
}

Expected<void> FileClient::rasterize(const std::filesystem::path& file, const std::string& displayName,
                                     const std::vector<int>& pages, const std::vector<Mark>& marks,
                                     const std::filesystem::path& output, const ProgressCallback& progress,
                                     const Cancel& cancel) {
    CallTerms terms = termsFor(file);
    terms.file = displayName;
    terms.limit = seconds(wholeFileFactor * m_limits.seconds);
    terms.progress = progress;
    terms.cancel = &cancel;
    Frame request;
    request.header = {{"call", "rasterize"}, {"displayName", displayName}, {"pages", pages}, {"marks", marksPayload(marks)}};
    return ask({file}, std::move(request), terms, [&](Frame& answer) -> Expected<void> {
        const auto memory = readMemory(answer, answer.header.at("bytes").get<std::size_t>(), terms);
        return memory ? writeWorkingFile(output, memory->bytes()) : memory.error();
    });
}

Expected<burn::BurnReport> FileClient::burn(const std::filesystem::path& file, const std::string& displayName,
                                            const std::vector<Mark>& marks, const burn::BurnOptions& options,
                                            const std::filesystem::path& output, const ProgressCallback& progress,
                                            const Cancel& cancel) {
    CallTerms terms = termsFor(file);
    terms.file = displayName;
    terms.limit = seconds(wholeFileFactor * m_limits.seconds);
    terms.progress = progress;
    terms.cancel = &cancel;
    Frame request;
    request.header = {
        {"call", "burn"}, {"displayName", displayName}, {"marks", marksPayload(marks)}, {"options", toJson(options)}};
    return ask({file}, std::move(request), terms, [&](Frame& answer) -> Expected<burn::BurnReport> {
        const burn::BurnReport report = burn::reportFromJson(answer.header.at("report"));
        const auto memory = readMemory(answer, answer.header.at("bytes").get<std::size_t>(), terms);
        if (!memory) {
            return memory.error();
        }
        if (auto written = writeWorkingFile(output, memory->bytes()); !written) {
            return written.error();
        }
        return report;
    });
}

Expected<std::vector<inference::MarkReading>> FileClient::inference(const std::filesystem::path& file,
                                                                    const std::string& displayName,
                                                                    const std::vector<Mark>& marks, int page,
                                                                    const std::optional<Bytes>& ownNames, const Cancel& cancel) {
    CallTerms terms = termsFor(file, page);
    terms.file = displayName;
    terms.limit = seconds((page > 0 ? 1 : wholeFileFactor) * m_limits.seconds);
    terms.cancel = &cancel;
    Frame request;
    request.header = {{"call", "inference"},
                      {"displayName", displayName},
                      {"marks", marksPayload(marks)},
                      {"page", page},
                      {"ownNames", ownNames.has_value()}};
    request.blob = ownNames.value_or(Bytes());
    return ask({file}, std::move(request), terms, [](Frame& answer) -> Expected<std::vector<inference::MarkReading>> {
        return inference::readingsFromFrame(answer.header.at("readings"));
    });
}

Expected<std::vector<interchange::ForeignMark>> FileClient::foreignMarks(const std::filesystem::path& file,
                                                                         const std::string& password) {
    Frame request;
    request.header = {{"call", "foreignMarks"}, {"password", password}};
    return ask({file}, std::move(request), termsFor(file),
               [](Frame& answer) { return foreignMarksFromJson(answer.header.at("marks")); });
}

Expected<void> FileClient::addRedactAnnotations(const std::filesystem::path& file, const std::string& displayName,
                                                const std::vector<Mark>& marks, const std::filesystem::path& output) {
    CallTerms terms = termsFor(file);
    terms.file = displayName;
    Frame request;
    request.header = {{"call", "addRedactAnnotations"}, {"marks", marksPayload(marks)}};
    return ask({file}, std::move(request), terms, [&](Frame& answer) -> Expected<void> {
        const auto memory = readMemory(answer, answer.header.at("bytes").get<std::size_t>(), terms);
        return memory ? writeFileAtomically(output, memory->bytes()) : memory.error();
    });
}

Expected<verify::Report> FileClient::verify(const std::filesystem::path& source, const std::filesystem::path& output,
                                            const std::vector<Mark>& marks, const verify::VerifyOptions& options,
                                            const ProgressCallback& progress, const Cancel& cancel) {
    CallTerms terms = termsFor(source);
    terms.subject = "The proof";
    terms.limit = seconds(wholeFileFactor * m_limits.seconds);
    terms.progress = progress;
    terms.cancel = &cancel;
    // Not in the process that read the same pages for the burn: what took that one over could speak for both.
    m_process.dismiss();
    if (auto prepared = preparePages(); !prepared) {
        return prepared.error();
    }
    Frame request;
    request.header = {{"call", "verify"}, {"marks", marksPayload(marks)}, {"options", toJson(options)}};
    return ask({source, output}, std::move(request), terms,
               [](Frame& answer) -> Expected<verify::Report> { return verify::reportFromJson(answer.header); });
}

}  // namespace withheld::process
