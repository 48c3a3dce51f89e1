#include "casefile/Database.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>
#include <array>

#include "base/Hash.h"

namespace withheld::casefile {

namespace {

constexpr int applicationId = 0x57485044;  // "WHPD": what file(1) and the audit recognise
constexpr int schemaVersion = 1;
constexpr const char* lockWait = "QSQLITE_BUSY_TIMEOUT=10000";

struct SchemaObject {
    const char* name;
    const char* sql;
};

// SQLite keeps this text verbatim in its schema table, so that the audit can compare it.
constexpr std::array<SchemaObject, 5> schema{{
    {"events",
     "CREATE TABLE events(number INTEGER PRIMARY KEY, time TEXT NOT NULL, user TEXT NOT NULL, type TEXT NOT NULL, "
     "payload TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT"},
    {"words",
     "CREATE TABLE words(document TEXT NOT NULL, page INTEGER NOT NULL, sha256 TEXT NOT NULL, content BLOB NOT NULL, "
     "PRIMARY KEY(document, page)) STRICT, WITHOUT ROWID"},
    {"events_stay",
     "CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END"},
    {"events_hold",
     "CREATE TRIGGER events_hold BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"},
    {"events_append",
     "CREATE TRIGGER events_append BEFORE INSERT ON events WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM events) "
     "BEGIN SELECT RAISE(ABORT, 'events are only appended'); END"},
}};

std::string text(const QVariant& value) {
    return value.toByteArray().toStdString();
}
QString qt(const std::string& value) {
    return QString::fromStdString(value);
}
QByteArray raw(const std::string& value) {
    return {value.data(), static_cast<qsizetype>(value.size())};
}

}  // namespace

std::string wordsHash(const std::string& document, int page, const Bytes& blob) {
    return sha256Hex(document + '\n' + std::to_string(page) + '\n' + blob);
}

Database::Database(QSqlDatabase connection, std::filesystem::path file)
    : m_connection(std::move(connection)), m_file(std::move(file)) {}

Database::~Database() {
    rollBack();
    const QString connectionName = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(connectionName);
}

Error Database::failure(const std::string& what, const QSqlError& error) const {
    Error out{ErrorCode::Io, what + ": " + error.databaseText().toStdString(), m_file.string(), 0, "", ""};
    switch (error.nativeErrorCode().toInt() & 0xFF) {  // extended result codes hold the primary one in the low byte
        case 5:                                        // SQLITE_BUSY
        case 6:                                        // SQLITE_LOCKED
            out.message = "Another program is writing to this case";
            out.remedy = "Try again in a moment.";
            break;
        case 8:   // SQLITE_READONLY
        case 14:  // SQLITE_CANTOPEN
            out.message = "The case cannot be written: its folder is read-only or gone";
            out.remedy = "Open the case read-only, or copy it to a folder that you may write to.";
            break;
        case 10:  // SQLITE_IOERR
            out.message = "The disk or network share of the case takes nothing";
            out.remedy = "See whether it is still connected.";
            break;
        case 13:  // SQLITE_FULL
            out.code = ErrorCode::DiskFull;
            out.message = "The disk is full; the last change was not kept";
            out.remedy = "Free some space on this disk and try again.";
            break;
        case 11:  // SQLITE_CORRUPT
        case 26:  // SQLITE_NOTADB
            out.code = ErrorCode::Tampered;
            out.message = "The case's database is damaged";
            out.remedy = "Open the last copy of this case.";
            break;
        default:
            break;
    }
    return out;
}

Expected<void> Database::run(const char* sql) const {
    QSqlQuery query(m_connection);
    if (!query.exec(QString::fromLatin1(sql))) {
        return failure("The case's database refused a step", query.lastError());
    }
    return {};
}

Expected<std::unique_ptr<Database>> Database::connect(const std::filesystem::path& file, bool readOnly) {
    const QString connectionName = QUuid::createUuid().toString();
    std::unique_ptr<Database> database(new Database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName), file));
    if (!database->m_connection.isValid()) {
        return Error{ErrorCode::MissingComponent,
                     "The SQLite driver of Qt is not installed",
                     "",
                     0,
                     "Install the package libqt6sql6-sqlite.",
                     ""};
    }
    database->m_connection.setDatabaseName(qt(file.string()));
    database->m_connection.setConnectOptions(QString::fromLatin1(lockWait) +
                                             (readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    if (!database->m_connection.open()) {
        return database->failure("The case cannot be opened", database->m_connection.lastError());
    }
    return database;
}

Expected<void> Database::configure(OpenMode mode) const {
    for (const char* pragma : {"PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA synchronous=FULL"}) {
        if (auto done = run(pragma); !done) {
            return done;
        }
    }
    return mode == OpenMode::ReadOnly ? Expected<void>() : run("PRAGMA journal_mode=WAL");
}

Expected<std::unique_ptr<Database>> Database::create(const std::filesystem::path& file) {
    auto database = connect(file, false);
    if (!database) {
        return database;
    }
    const std::string stamp = "PRAGMA application_id=" + std::to_string(applicationId);
    const std::string version = "PRAGMA user_version=" + std::to_string(schemaVersion);
    std::vector<const char*> steps{stamp.c_str(), version.c_str()};
    for (const SchemaObject& object : schema) {
        steps.push_back(object.sql);
    }
    if (auto done = (*database)->configure(OpenMode::ReadWrite); !done) {
        return done.error();
    }
    for (const char* step : steps) {
        if (auto done = (*database)->run(step); !done) {
            return done.error();
        }
    }
    return database;
}

Expected<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, OpenMode mode) {
    auto database = connect(file, mode == OpenMode::ReadOnly);
    if (!database) {
        return database;
    }
    if (auto done = (*database)->configure(mode); !done) {
        return done.error();
    }
    return database;
}

Expected<void> Database::begin() {
    auto done = run("BEGIN IMMEDIATE");
    m_inTransaction = done.hasValue();
    return done;
}

void Database::setPatience(int milliseconds) {
    (void)run(("PRAGMA busy_timeout=" + std::to_string(milliseconds)).c_str());
}

Expected<void> Database::copyTo(const std::filesystem::path& file) const {
    QSqlQuery query(m_connection);
    query.prepare(QStringLiteral("VACUUM INTO ?"));
    query.addBindValue(qt(file.string()));
    if (!query.exec()) {
        return failure("The case cannot be copied", query.lastError());
    }
    return {};
}

Expected<void> Database::commit() {
    auto done = run("COMMIT");
    if (!done) {
        rollBack();
        return done;
    }
    m_inTransaction = false;
    return done;
}

void Database::rollBack() {
    if (m_inTransaction) {
        // SQLite may have rolled back by itself (disk full); then this says so and changes nothing.
        (void)run("ROLLBACK");
        m_inTransaction = false;
    }
}

Expected<void> Database::insert(const Event& event, const std::string& previousHash) {
    QSqlQuery query(m_connection);
    query.prepare(
        QStringLiteral("INSERT INTO events(number, time, user, type, payload, previous_hash, hash) VALUES(?,?,?,?,?,?,?)"));
    query.addBindValue(static_cast<qulonglong>(event.number));
    for (const std::string* field : {&event.time, &event.user, &event.type, &event.payload, &previousHash, &event.hash}) {
        query.addBindValue(qt(*field));
    }
    if (!query.exec()) {
        return failure("The change could not be written", query.lastError());
    }
    return {};
}

Expected<void> Database::eachEvent(std::uint64_t after, const EventVisitor& visit) const {
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    // Read as bytes: a conversion to UTF-16 and back would cost more than all the rest of opening.
    query.prepare(
        QStringLiteral("SELECT number, CAST(time AS BLOB), CAST(user AS BLOB), CAST(type AS BLOB), CAST(payload AS BLOB), "
                       "CAST(previous_hash AS BLOB), CAST(hash AS BLOB) FROM events WHERE number > ? ORDER BY number"));
    query.addBindValue(static_cast<qulonglong>(after));
    if (!query.exec()) {
        return failure("The case's events cannot be read", query.lastError());
    }
    while (query.next()) {
        Event event{query.value(0).toULongLong(), text(query.value(1)), text(query.value(2)),
                    text(query.value(3)),         text(query.value(4)), text(query.value(6))};
        if (auto done = visit(std::move(event), text(query.value(5))); !done) {
            return done;
        }
    }
    if (query.lastError().isValid()) {
        return failure("The case's events cannot be read", query.lastError());
    }
    return {};
}

Expected<std::uint64_t> Database::lastNumber() const {
    QSqlQuery query(m_connection);
    if (!query.exec(QStringLiteral("SELECT coalesce(max(number), 0) FROM events")) || !query.next()) {
        return failure("The case's events cannot be read", query.lastError());
    }
    return static_cast<std::uint64_t>(query.value(0).toULongLong());
}

Expected<void> Database::putWords(const WordsRow& row) {
    QSqlQuery query(m_connection);
    query.prepare(
        QStringLiteral("INSERT INTO words(document, page, sha256, content) VALUES(?,?,?,?) ON CONFLICT(document, page) "
                       "DO UPDATE SET sha256 = excluded.sha256, content = excluded.content"));
    query.addBindValue(qt(row.document));
    query.addBindValue(row.page);
    query.addBindValue(qt(row.sha256));
    query.addBindValue(raw(row.blob));
    if (!query.exec()) {
        return failure("The words of a page could not be written", query.lastError());
    }
    return {};
}

Expected<std::optional<WordsRow>> Database::words(const std::string& document, int page) const {
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT sha256, content FROM words WHERE document = ? AND page = ?"));
    query.addBindValue(qt(document));
    query.addBindValue(page);
    if (!query.exec()) {
        return failure("The words of a page cannot be read", query.lastError());
    }
    if (!query.next()) {
        return query.lastError().isValid()
                   ? Expected<std::optional<WordsRow>>(failure("The words of a page cannot be read", query.lastError()))
                   : std::optional<WordsRow>();
    }
    return std::optional(WordsRow{document, page, text(query.value(0)), text(query.value(1))});
}

Expected<void> Database::eachWords(const std::function<void(const WordsRow&)>& visit) const {
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT CAST(document AS BLOB), page, CAST(sha256 AS BLOB), content FROM words"))) {
        return failure("The words of pages cannot be read", query.lastError());
    }
    while (query.next()) {
        visit({text(query.value(0)), query.value(1).toInt(), text(query.value(2)), text(query.value(3))});
    }
    return query.lastError().isValid() ? Expected<void>(failure("The words of pages cannot be read", query.lastError()))
                                       : Expected<void>();
}

std::vector<std::string> Database::problems() const {
    std::vector<std::string> found;
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA integrity_check(20)"))) {
        return {"The database cannot be checked: " + query.lastError().databaseText().toStdString()};
    }
    while (query.next()) {
        if (const std::string line = query.value(0).toString().toStdString(); line != "ok") {
            found.push_back("The database is damaged: " + line);
        }
    }
    for (const SchemaObject& object : schema) {
        query.prepare(QStringLiteral("SELECT sql FROM sqlite_schema WHERE name = ?"));
        query.addBindValue(QString::fromLatin1(object.name));
        if (!query.exec() || !query.next() || query.value(0).toString() != QLatin1String(object.sql)) {
            found.push_back("The database's rule \"" + std::string(object.name) + "\" was changed or removed");
        }
    }
    const auto stampIs = [&query](const char* pragma, int wanted) {
        return query.exec(QString::fromLatin1(pragma)) && query.next() && query.value(0).toInt() == wanted;
    };
    if (!stampIs("PRAGMA application_id", applicationId) || !stampIs("PRAGMA user_version", schemaVersion)) {
        found.emplace_back("The database does not carry the stamp of a case");
    }
    return found;
}

}  // namespace withheld::casefile
