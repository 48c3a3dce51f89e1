#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/Files.h"
#include "inspect/Inspect.h"
#include "release/Release.h"
#include "worker/Client.h"

namespace withheld::release {

namespace {

namespace fs = std::filesystem;

struct FileStamp {
    std::uintmax_t size = 0;
    fs::file_time_type changed;
    friend bool operator==(const FileStamp&, const FileStamp&) = default;

    static FileStamp of(const fs::path& path) {
        std::error_code failure;
        FileStamp stamp{fs::file_size(path, failure), fs::last_write_time(path, failure)};
        return failure ? FileStamp{} : stamp;
    }
};

/// The words of every page. A page that can't be read is told in `notes` and does not keep the document out.
Expected<std::vector<PageText>> readWords(worker::Client& client, const fs::path& working, const std::string& name, int pages,
                                          std::vector<std::string>& notes, const ProgressCallback& progress,
                                          const Cancel& cancel) {
    constexpr int mostFailures = 5;  // each may have cost a time limit
    std::vector<PageText> texts;
    int failures = 0;
    for (int page = 1; page <= pages && failures < mostFailures; ++page) {
        if (cancel.requested()) {
            return Error{ErrorCode::Cancelled, "Cancelled", name, 0, "", ""};
        }
        if (progress) {
            progress({"Reading the words of " + name, page - 1, pages});
        }
        auto text = client.pageText(working, page);
        if (text) {
            texts.push_back(std::move(text).value());
        } else {
            ++failures;
            notes.push_back("Page " + std::to_string(page) + ": its words can't be read. " + text.error().message);
        }
    }
    if (failures == mostFailures && static_cast<int>(texts.size()) + failures < pages) {
        notes.emplace_back("The words of the pages after these were not read");
    }
    return texts;
}

}  // namespace

Expected<std::string> addDocument(casefile::Case& file, const fs::path& pdf, const std::string& password,
                                  const ProgressCallback& progress, const Cancel& cancel) {
    const std::string name = pdf.filename().string();
    const auto cancelled = [&] { return Error{ErrorCode::Cancelled, "Cancelled", name, 0, "", ""}; };
    const auto tell = [&](const std::string& stage) {
        if (progress) {
            progress({stage + name, 0, 0});
        }
    };
    const FileStamp before = FileStamp::of(pdf);
    worker::Client client;
    casefile::NewDocument document;
    document.fileName = name;

    tell("Opening ");
    auto source = readFile(pdf);
    if (!source) {
        return source.error();
    }
    document.source = std::move(source).value();
    auto intake = client.intake(pdf, password);
    if (!intake) {
        return intake.error();
    }
    document.working = std::move(intake->bytes);
    document.pages = std::move(intake->pages);
    document.wasEncrypted = intake->wasEncrypted;
    document.notes = std::move(intake->notes);
    if (cancel.requested()) {
        return cancelled();
    }

    tell("Looking for hidden things in ");
    const auto findings = client.inspect(pdf, password);
    if (!findings) {
        return findings.error();
    }
    document.findings =
        inspect::toJson(*findings, inspect::Texts::Included).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (before != FileStamp::of(pdf)) {
        return Error{ErrorCode::Io,
                     "The file changed while it was read: " + pdf.string(),
                     name,
                     0,
                     "Add it again when nobody writes to it.",
                     ""};
    }

    // Words are read before the case knows the document, so that cancelling leaves it as it was.
    const PrivateFolder folder;
    const fs::path working = folder.path() / "working.pdf";
    if (auto written = writeWorkingFile(working, document.working); !written) {
        return written.error();
    }
    const auto words =
        readWords(client, working, name, static_cast<int>(document.pages.size()), document.notes, progress, cancel);
    if (!words) {
        return words.error();
    }
    auto id = file.addDocument(document);
    if (!id) {
        return id;
    }
    if (auto stored = file.storePageTexts(*id, *words); !stored) {
        return stored.error();
    }
    return id;
}

}  // namespace withheld::release
