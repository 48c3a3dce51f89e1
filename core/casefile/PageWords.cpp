#include "casefile/PageWords.h"

#include "casefile/CaseImplementation.h"
#include "casefile/PageTextBlob.h"

namespace withheld::casefile {

namespace fs = std::filesystem;

Expected<OpenedDatabase> openDatabaseOf(const CaseFolder& folder, OpenMode mode) {
    OpenedDatabase result;
    fs::path file = folder.database();
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        return Error{ErrorCode::Io,
                     "This folder is no case: it holds no case.sqlite",
                     folder.path().string(),
                     0,
                     "Choose a folder whose name ends in .withheld.",
                     ""};
    }
    if (!folder.isWritable()) {
        if (mode == OpenMode::ReadWrite) {
            return Error{ErrorCode::Io,
                         "You may not write to this case",
                         folder.path().string(),
                         0,
                         "Open it read-only, or copy it to a folder that you may write to.",
                         ""};
        }
        // Even a reader in WAL mode writes an index beside the database.
        result.copy = std::make_unique<PrivateFolder>();
        for (const char* name : {"case.sqlite", "case.sqlite-wal"}) {
            std::error_code failed;
            if (fs::exists(folder.path() / name, ignored) &&
                !fs::copy_file(folder.path() / name, result.copy->path() / name, failed)) {
                return Error{ErrorCode::Io, "The case cannot be read: " + failed.message(), folder.path().string(), 0, "", ""};
            }
            fs::permissions(result.copy->path() / name, fs::perms::owner_read | fs::perms::owner_write, ignored);
        }
        file = result.copy->path() / "case.sqlite";
    }
    auto opened = Database::open(file, mode);
    if (!opened) {
        return opened.error();
    }
    result.database = std::move(*opened);
    return result;
}

Expected<std::optional<PageText>> checkedWords(const Database& database, const std::string& document, int page,
                                               const std::string& fileName) {
    auto row = database.words(document, page);
    if (!row) {
        return row.error();
    }
    if (!row->has_value()) {
        return std::optional<PageText>();
    }
    if (wordsHash(document, page, (*row)->blob) != (*row)->sha256) {
        return Error{
            ErrorCode::Tampered, "The stored words of this page were changed", fileName, page, "Read the page again.", ""};
    }
    auto text = pageTextFromBlob((*row)->blob);
    if (!text) {
        return text.error();
    }
    return std::optional(std::move(*text));
}

struct PageWords::Implementation {
    OpenedDatabase opened;
};

PageWords::PageWords(std::unique_ptr<Implementation> implementation) : m(std::move(implementation)) {}

PageWords::~PageWords() = default;

Expected<std::unique_ptr<PageWords>> PageWords::open(const fs::path& folder) {
    auto opened = openDatabaseOf(CaseFolder(folder), OpenMode::ReadOnly);
    if (!opened) {
        return opened.error();
    }
    return std::unique_ptr<PageWords>(new PageWords(std::make_unique<Implementation>(Implementation{std::move(*opened)})));
}

Expected<std::optional<PageText>> PageWords::read(const std::string& document, int page) const {
    return checkedWords(*m->opened.database, document, page, "");
}

}  // namespace withheld::casefile
