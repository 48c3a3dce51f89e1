// case.sqlite: SQLite through QtSql. WAL and synchronous=FULL: what is committed survives a crash and a power cut.
#pragma once

#include <QSqlDatabase>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "casefile/Case.h"

namespace withheld::casefile {

/// One row of the table of words as stored.
struct WordsRow {
    std::string document;
    int page = 0;
    std::string sha256;  ///< of wordsHash
    Bytes blob;
};
/// Over document, page and blob, so that words cannot move to another page unnoticed.
[[nodiscard]] std::string wordsHash(const std::string& document, int page, const Bytes& blob);

/// One connection; use it in one thread at a time. Errors: Io, DiskFull, Tampered (not readable as a database of a case).
class Database {
public:
    [[nodiscard]] static Expected<std::unique_ptr<Database>> create(const std::filesystem::path& file);
    [[nodiscard]] static Expected<std::unique_ptr<Database>> open(const std::filesystem::path& file, OpenMode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Takes the write lock at once: what is read after it stays true until commit().
    [[nodiscard]] Expected<void> begin();
    /// How long begin() waits for another program's lock; 10 seconds unless told.
    void setPatience(int milliseconds);
    /// All of it as another file, as it is now; needs no lock and writes nothing here. `file` must not exist.
    [[nodiscard]] Expected<void> copyTo(const std::filesystem::path& file) const;
    [[nodiscard]] Expected<void> commit();
    void rollBack();

    [[nodiscard]] Expected<void> insert(const Event& event, const std::string& previousHash);
    using EventVisitor = std::function<Expected<void>(Event event, const std::string& previousHash)>;
    /// In order of number, those above `after`; stops at the visitor's first error.
    [[nodiscard]] Expected<void> eachEvent(std::uint64_t after, const EventVisitor& visit) const;
    /// 0 when there is none.
    [[nodiscard]] Expected<std::uint64_t> lastNumber() const;

    [[nodiscard]] Expected<void> putWords(const WordsRow& row);
    [[nodiscard]] Expected<std::optional<WordsRow>> words(const std::string& document, int page) const;
    [[nodiscard]] Expected<void> eachWords(const std::function<void(const WordsRow&)>& visit) const;

    /// What SQLite's own check, the schema and the file's stamps say; empty when all is well.
    [[nodiscard]] std::vector<std::string> problems() const;

private:
    Database(QSqlDatabase connection, std::filesystem::path file);
    [[nodiscard]] Error failure(const std::string& what, const QSqlError& error) const;
    [[nodiscard]] Expected<void> run(const char* sql) const;
    [[nodiscard]] Expected<void> configure(OpenMode mode) const;
    [[nodiscard]] static Expected<std::unique_ptr<Database>> connect(const std::filesystem::path& file, bool readOnly);

    QSqlDatabase m_connection;
    std::filesystem::path m_file;
    bool m_inTransaction = false;
};

}  // namespace withheld::casefile
