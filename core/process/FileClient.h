// The caller's side of a child process for whole files: intake, inspection, burn, inference meter and proof.
//
// Blocking calls; one client = one child, kept warm and started again after it died. Not thread-safe. A child that crashes,
// exceeds the time or the memory limit gives WorkerDied naming the file.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "burn/Burn.h"
#include "inference/Meter.h"
#include "inspect/Inspect.h"
#include "interchange/ForeignMark.h"
#include "marks/Mark.h"
#include "pdf/Intake.h"
#include "process/SharedMemory.h"
#include "process/WorkerProcess.h"
#include "verify/Verify.h"

namespace withheld::process {

struct Limits {
    int seconds = 120;                               ///< a call; burn and proof get ten times as much
    std::uint64_t memory = std::uint64_t{3} << 30U;  ///< address space of the child
};

/// `withheld-cli-full` beside the running program; the environment's WITHHELD_CLI wins (tests).
[[nodiscard]] std::filesystem::path workerProgram();

class FileClient {
public:
    explicit FileClient(Limits limits = {}, ChildStart start = {workerProgram(), {}});
    ~FileClient();
    FileClient(const FileClient&) = delete;
    FileClient& operator=(const FileClient&) = delete;

    /// Starts the child without waiting for it, so that the first call finds it ready. Every call does this by itself if need be.
    [[nodiscard]] Expected<void> warmUp();
    /// No more calls soon: the child is told to end, and its end is not waited for until the client's own.
    void dismiss();
    /// Process id of the child, 0 when none is running.
    [[nodiscard]] int childProcess() const;

    /// Everything that adding a document needs: the normalised bytes, page geometry, findings.
    [[nodiscard]] Expected<pdf::IntakeResult> intake(const std::filesystem::path& file, const std::string& password = "");
    [[nodiscard]] Expected<inspect::Report> inspect(const std::filesystem::path& file, const std::string& password = "");
    /// Safe mode: the pages become pictures with their open words, everything under `marks` blackened. Only the worker program
    /// knows this call, not a child that was forked. The result goes to `output`, a working file.
    [[nodiscard]] Expected<void> rasterize(const std::filesystem::path& file, const std::string& displayName,
                                           const std::vector<int>& pages, const std::vector<Mark>& marks,
                                           const std::filesystem::path& output, const ProgressCallback& progress = {},
                                           const Cancel& cancel = {});
    /// The result goes to `output`, a working file: whole, but who keeps it has to write it once more, to last.
    [[nodiscard]] Expected<burn::BurnReport> burn(const std::filesystem::path& file, const std::string& displayName,
                                                  const std::vector<Mark>& marks, const burn::BurnOptions& options,
                                                  const std::filesystem::path& output, const ProgressCallback& progress = {},
                                                  const Cancel& cancel = {});
    /// How many names fit the gaps that marks leave. `file`: normalised. `page` 0: all pages; else only the marks of this page,
    /// in milliseconds when the file was asked for before. `ownNames`: a list as NameList::fromText reads it, instead of the
    /// built-in one.
    [[nodiscard]] Expected<std::vector<inference::MarkReading>> inference(const std::filesystem::path& file,
                                                                          const std::string& displayName,
                                                                          const std::vector<Mark>& marks, int page = 0,
                                                                          const std::optional<Bytes>& ownNames = {},
                                                                          const Cancel& cancel = {});
    /// What other programs marked: in an XFDF file, or as annotations in a PDF. Only the worker program knows this call and the
    /// next.
    [[nodiscard]] Expected<std::vector<interchange::ForeignMark>> foreignMarks(const std::filesystem::path& file,
                                                                               const std::string& password = "");
    /// The PDF with one /Redact annotation a mark; nothing is removed. The result goes to `output` (atomically).
    [[nodiscard]] Expected<void> addRedactAnnotations(const std::filesystem::path& file, const std::string& displayName,
                                                      const std::vector<Mark>& marks, const std::filesystem::path& output);
    /// Always in a fresh child.
    [[nodiscard]] Expected<verify::Report> verify(const std::filesystem::path& source, const std::filesystem::path& output,
                                                  const std::vector<Mark>& marks, const verify::VerifyOptions& options,
                                                  const ProgressCallback& progress = {}, const Cancel& cancel = {});

protected:
    static constexpr int wholeFileFactor = 10;  ///< for calls that work on all pages at once

    [[nodiscard]] CallTerms termsFor(const std::filesystem::path& file, int page = 0) const;
    /// For calls that draw pages: a child that was forked before Poppler was loaded is ended.
    [[nodiscard]] Expected<void> preparePages();
    /// Ends the child, whose state nobody knows any more.
    [[nodiscard]] Error nonsenseFrom(const CallTerms& terms);
    [[nodiscard]] Expected<MappedMemory> readMemory(const Frame& answer, std::size_t size, const CallTerms& terms);
    /// The child can't open files of the user: it gets them opened.
    [[nodiscard]] static Expected<void> attach(Frame& request, std::initializer_list<std::filesystem::path> files);
    /// Sends a call on `files` and reads its answer with `read`, which may throw json::exception and returns an Expected.
    template <typename Read>
    auto ask(std::initializer_list<std::filesystem::path> files, Frame request, const CallTerms& terms, Read read)
        -> decltype(read(std::declval<Frame&>())) {
        if (auto attached = attach(request, files); !attached) {
            return attached.error();
        }
        Expected<Frame> answer = m_process.call(std::move(request), terms);
        if (!answer) {
            return answer.error();
        }
        try {
            return read(answer.value());
        } catch (const nlohmann::json::exception&) {
            return nonsenseFrom(terms);
        }
    }

    Limits m_limits;
    WorkerProcess m_process;
};

}  // namespace withheld::process
