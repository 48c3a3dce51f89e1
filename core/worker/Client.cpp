#include "worker/Client.h"

#include <unistd.h>

#include <QRect>
#include <array>
#include <cstdlib>

#include "worker/PageTextCoding.h"
#include "worker/Payloads.h"
#include "worker/SharedMemory.h"
#include "worker/WorkerProcess.h"

namespace withheld::worker {

namespace {

using nlohmann::json;
using std::chrono::seconds;

constexpr int wholeFileFactor = 10;   // burn, proof, text layer: all pages at once
constexpr int ocrSeconds = 180 + 60;  // Engine::read stops itself at 180 s; this is for when it does not

constexpr const char* nonsense = "Its reader gave an answer that makes no sense";

Error nonsenseFrom(const CallTerms& terms) {
    return {ErrorCode::WorkerDied,
            nonsense,
            terms.file,
            terms.page,
            "Try again; if it happens again, ask for another copy of the file.",
            ""};
}

std::string absolutePath(const std::filesystem::path& path) {
    return std::filesystem::absolute(path).string();
}

}  // namespace

std::filesystem::path workerProgram() {
    if (const char* told = std::getenv("WITHHELD_CLI"); told != nullptr && *told != '\0') {
        return told;
    }
    std::error_code failure;
    const std::filesystem::path running = std::filesystem::read_symlink("/proc/self/exe", failure);
    return (failure ? std::filesystem::path("/usr/bin") : running.parent_path()) / "withheld-cli";
}

struct Client::Implementation {
    Implementation(const Limits& given, std::filesystem::path program)
        : limits(given), process(std::move(program), given.memory) {}

    Limits limits;
    WorkerProcess process;

    [[nodiscard]] CallTerms terms(const std::filesystem::path& file, int page = 0) const {
        CallTerms result;
        result.limit = seconds(limits.seconds);
        result.file = file.filename().string();
        result.page = page;
        result.subject = page > 0 ? "The page" : "The file";
        return result;
    }

    /// Sends a call and reads its answer with `read`, which may throw json::exception and returns an Expected.
    template <typename Read>
    auto ask(Frame request, const CallTerms& terms, Read read) -> decltype(read(std::declval<Frame&>())) {
        Expected<Frame> answer = process.call(std::move(request), terms);
        if (!answer) {
            return answer.error();
        }
        try {
            return read(answer.value());
        } catch (const json::exception&) {
            process.stop();
            return nonsenseFrom(terms);
        }
    }

    Expected<PageText> readText(Frame& answer, const CallTerms& terms) {
        std::optional<PageText> text = decodePageText(answer.blob);
        if (!text) {
            process.stop();
            return nonsenseFrom(terms);
        }
        return std::move(*text);
    }

    Expected<MappedMemory> readMemory(const Frame& answer, std::size_t size, const CallTerms& terms) {
        std::optional<MappedMemory> memory = MappedMemory::map(answer.fd, size);
        if (!memory) {
            process.stop();
            return nonsenseFrom(terms);
        }
        return std::move(*memory);
    }
};

Client::Client(Limits limits, std::filesystem::path program) : m(std::make_unique<Implementation>(limits, std::move(program))) {}

Client::~Client() = default;

Expected<void> Client::warmUp() {
    return m->process.start();
}

int Client::childProcess() const {
    return m->process.pid();
}

Expected<pdf::IntakeResult> Client::intake(const std::filesystem::path& file, const std::string& password) {
    const CallTerms terms = m->terms(file);
    Frame request;
    request.header = {{"call", "intake"}, {"path", absolutePath(file)}, {"password", password}};
    return m->ask(std::move(request), terms, [&](Frame& answer) -> Expected<pdf::IntakeResult> {
        pdf::IntakeResult result = intakeResultFromJson(answer.header);
        const auto memory = m->readMemory(answer, answer.header.at("bytes").get<std::size_t>(), terms);
        if (!memory) {
            return memory.error();
        }
        result.bytes = memory->bytes();
        return result;
    });
}

Expected<inspect::Report> Client::inspect(const std::filesystem::path& file, const std::string& password) {
    Frame request;
    request.header = {{"call", "inspect"}, {"path", absolutePath(file)}, {"password", password}};
    return m->ask(std::move(request), m->terms(file),
                  [](Frame& answer) -> Expected<inspect::Report> { return inspect::reportFromJson(answer.header); });
}

Expected<QImage> Client::renderPage(const std::filesystem::path& file, int page, double dpi, const QRect& tile,
                                    const Cancel& cancel) {
    CallTerms terms = m->terms(file, page);
    terms.cancel = &cancel;
    terms.stopsWhenAsked = true;
    Frame request;
    request.header = {{"call", "renderPage"}, {"path", absolutePath(file)}, {"page", page}, {"dpi", dpi}};
    if (!tile.isEmpty()) {
        request.header["tile"] = json::array({tile.x(), tile.y(), tile.width(), tile.height()});
    }
    return m->ask(std::move(request), terms, [&](Frame& answer) -> Expected<QImage> {
        const int width = answer.header.at("width").get<int>();
        const int height = answer.header.at("height").get<int>();
        if (width <= 0 || height <= 0 || width > (1 << 28)) {
            m->process.stop();
            return nonsenseFrom(terms);
        }
        const int bytesPerLine = width * 4;
        Expected<MappedMemory> memory =
            m->readMemory(answer, static_cast<std::size_t>(bytesPerLine) * static_cast<std::size_t>(height), terms);
        if (!memory) {
            return memory.error();
        }
        return MappedMemory::image(std::move(memory).value(), width, height, bytesPerLine, QImage::Format_RGB32);
    });
}

Expected<PageText> Client::pageText(const std::filesystem::path& file, int page) {
    const CallTerms terms = m->terms(file, page);
    Frame request;
    request.header = {{"call", "pageText"}, {"path", absolutePath(file)}, {"page", page}};
    return m->ask(std::move(request), terms, [&](Frame& answer) { return m->readText(answer, terms); });
}

Expected<bool> Client::needsOcr(const std::filesystem::path& file, int page) {
    Frame request;
    request.header = {{"call", "needsOcr"}, {"path", absolutePath(file)}, {"page", page}};
    return m->ask(std::move(request), m->terms(file, page),
                  [](Frame& answer) -> Expected<bool> { return answer.header.at("needsOcr").get<bool>(); });
}

Expected<PageText> Client::ocrPage(const std::filesystem::path& file, int page, const std::string& language,
                                   const Cancel& cancel) {
    CallTerms terms = m->terms(file, page);
    terms.limit = seconds(std::max(ocrSeconds, m->limits.seconds));
    terms.cancel = &cancel;
    terms.stopsWhenAsked = true;
    Frame request;
    request.header = {{"call", "ocrPage"}, {"path", absolutePath(file)}, {"page", page}, {"language", language}};
    return m->ask(std::move(request), terms, [&](Frame& answer) { return m->readText(answer, terms); });
}

Expected<std::vector<detect::Suggestion>> Client::detect(const PageText& text) {
    CallTerms terms = m->terms({}, text.page);
    Frame request;
    request.header = {{"call", "detect"}};
    request.blob = encode(text);
    return m->ask(std::move(request), terms, [](Frame& answer) -> Expected<std::vector<detect::Suggestion>> {
        std::vector<detect::Suggestion> suggestions;
        for (const json& suggestion : answer.header.at("suggestions")) {
            suggestions.push_back(detect::suggestionFromJson(suggestion));
        }
        return suggestions;
    });
}

Expected<burn::BurnReport> Client::burn(const std::filesystem::path& file, const std::string& displayName,
                                        const std::vector<Mark>& marks, const burn::BurnOptions& options,
                                        const std::filesystem::path& output, const ProgressCallback& progress,
                                        const Cancel& cancel) {
    CallTerms terms = m->terms(file);
    terms.file = displayName;
    terms.limit = seconds(wholeFileFactor * m->limits.seconds);
    terms.progress = progress;
    terms.cancel = &cancel;
    Frame request;
    request.header = {{"call", "burn"},
                      {"path", absolutePath(file)},
                      {"displayName", displayName},
                      {"marks", marksPayload(marks)},
                      {"options", toJson(options)}};
    return m->ask(std::move(request), terms, [&](Frame& answer) -> Expected<burn::BurnReport> {
        const burn::BurnReport report = burn::reportFromJson(answer.header.at("report"));
        const auto memory = m->readMemory(answer, answer.header.at("bytes").get<std::size_t>(), terms);
        if (!memory) {
            return memory.error();
        }
        if (auto written = writeFileAtomically(output, memory->bytes()); !written) {
            return written.error();
        }
        return report;
    });
}

Expected<verify::Report> Client::verify(const std::filesystem::path& source, const std::filesystem::path& output,
                                        const std::vector<Mark>& marks, const verify::VerifyOptions& options,
                                        const ProgressCallback& progress, const Cancel& cancel) {
    CallTerms terms = m->terms(source);
    terms.subject = "The proof";
    terms.limit = seconds(wholeFileFactor * m->limits.seconds);
    terms.progress = progress;
    terms.cancel = &cancel;
    Frame request;
    request.header = {{"call", "verify"},
                      {"path", absolutePath(source)},
                      {"output", absolutePath(output)},
                      {"marks", marksPayload(marks)},
                      {"options", toJson(options)}};
    return m->ask(std::move(request), terms,
                  [](Frame& answer) -> Expected<verify::Report> { return verify::reportFromJson(answer.header); });
}

Expected<void> Client::addTextLayer(const std::filesystem::path& file, const std::vector<LayerPage>& pages,
                                    const std::filesystem::path& output) {
    CallTerms terms = m->terms(file);
    terms.limit = seconds(wholeFileFactor * m->limits.seconds);
    Frame request;
    json layer = json::array();
    for (const LayerPage& page : pages) {
        // One blob for all pages; each page's part is told by its length.
        Bytes text = encode(page.text);
        layer.push_back({{"length", text.size()}, {"leaveOut", toJson(page.leaveOut)}});
        request.blob += text;
    }
    request.header = {{"call", "addTextLayer"}, {"path", absolutePath(file)}, {"pages", std::move(layer)}};
    return m->ask(std::move(request), terms, [&](Frame& answer) -> Expected<void> {
        const auto memory = m->readMemory(answer, answer.header.at("bytes").get<std::size_t>(), terms);
        if (!memory) {
            return memory.error();
        }
        return writeFileAtomically(output, memory->bytes());
    });
}

}  // namespace withheld::worker
