#include "start/RecentCases.h"

#include <QDir>
#include <QSettings>
#include <set>

#include "disclosure/CaseClock.h"

namespace withheld::ui {

namespace {

constexpr int kKept = 50;

void store(const QList<RecentCase>& cases) {
    QSettings settings;
    settings.remove(QStringLiteral("recent"));
    settings.beginWriteArray(QStringLiteral("recent"), static_cast<int>(cases.size()));
    for (int i = 0; i < cases.size(); ++i) {
        settings.setArrayIndex(i);
        const RecentCase& entry = cases[i];
        settings.setValue(QStringLiteral("folder"), entry.folder);
        settings.setValue(QStringLiteral("reference"), entry.reference);
        settings.setValue(QStringLiteral("title"), entry.title);
        settings.setValue(QStringLiteral("received"), entry.received);
        settings.setValue(QStringLiteral("due"), entry.due);
        settings.setValue(QStringLiteral("stopped"), entry.isStopped);
        settings.setValue(QStringLiteral("documents"), entry.documents);
        settings.setValue(QStringLiteral("pages"), entry.pages);
        settings.setValue(QStringLiteral("marks"), entry.marks);
        settings.setValue(QStringLiteral("undecided"), entry.undecided);
        settings.setValue(QStringLiteral("returned"), entry.returned);
        settings.setValue(QStringLiteral("stage"), static_cast<int>(entry.stage));
        settings.setValue(QStringLiteral("released"), entry.released);
        settings.setValue(QStringLiteral("authors"), entry.authors);
        settings.setValue(QStringLiteral("opened"), entry.opened);
    }
    settings.endArray();
}

}  // namespace

RecentCase summaryOf(const QString& folder, const casefile::CaseState& state) {
    RecentCase entry;
    entry.folder = QDir(folder).absolutePath();
    entry.reference = QString::fromStdString(state.facts.reference);
    entry.title = QString::fromStdString(state.facts.title);
    entry.received = QDate::fromString(QString::fromStdString(state.facts.received), Qt::ISODate);
    const disclosure::CaseClock clock = disclosure::clockOf(state, QDate::currentDate());
    entry.due = clock.face.due;
    entry.isStopped = clock.isStopped;
    entry.documents = static_cast<int>(state.documents.size());
    for (const casefile::Document& document : state.documents) {
        entry.pages += document.pageCount();
    }
    entry.marks = static_cast<int>(state.marks.size());
    std::set<std::string> authors;
    for (const auto& [id, mark] : state.marks) {
        entry.undecided += mark.mark.exemptions.empty() ? 1 : 0;
        entry.returned += mark.decision == casefile::ReviewDecision::Returned ? 1 : 0;
        authors.insert(mark.authors.begin(), mark.authors.end());
    }
    for (const auto& [id, suggestion] : state.suggestions) {
        entry.undecided += suggestion.state == casefile::SuggestionState::Open ? 1 : 0;
    }
    for (const std::string& author : authors) {
        entry.authors.append(QString::fromStdString(author));
    }
    entry.stage = state.stage;
    if (state.release) {
        entry.released = QDate::fromString(QString::fromStdString(state.release->time).left(10), Qt::ISODate);
    }
    entry.opened = QDateTime::currentDateTime();
    return entry;
}

QList<RecentCase> recentCases() {
    QSettings settings;
    QList<RecentCase> cases;
    const int count = settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        RecentCase entry;
        entry.folder = settings.value(QStringLiteral("folder")).toString();
        entry.reference = settings.value(QStringLiteral("reference")).toString();
        entry.title = settings.value(QStringLiteral("title")).toString();
        entry.received = settings.value(QStringLiteral("received")).toDate();
        entry.due = settings.value(QStringLiteral("due")).toDate();
        entry.isStopped = settings.value(QStringLiteral("stopped")).toBool();
        entry.documents = settings.value(QStringLiteral("documents")).toInt();
        entry.pages = settings.value(QStringLiteral("pages")).toInt();
        entry.marks = settings.value(QStringLiteral("marks")).toInt();
        entry.undecided = settings.value(QStringLiteral("undecided")).toInt();
        entry.returned = settings.value(QStringLiteral("returned")).toInt();
        entry.stage = static_cast<casefile::Stage>(std::clamp(settings.value(QStringLiteral("stage")).toInt(), 0, 4));
        entry.released = settings.value(QStringLiteral("released")).toDate();
        entry.authors = settings.value(QStringLiteral("authors")).toStringList();
        entry.opened = settings.value(QStringLiteral("opened")).toDateTime();
        if (!entry.folder.isEmpty()) {
            cases.append(entry);
        }
    }
    settings.endArray();
    return cases;
}

void rememberCase(const RecentCase& entry) {
    QList<RecentCase> cases = recentCases();
    cases.removeIf([&entry](const RecentCase& other) { return other.folder == entry.folder; });
    cases.prepend(entry);
    store(cases.mid(0, kKept));
}

void forgetCase(const QString& folder) {
    QList<RecentCase> cases = recentCases();
    cases.removeIf([&folder](const RecentCase& other) { return other.folder == folder; });
    store(cases);
}

void relocateCase(const QString& from, const QString& to) {
    QList<RecentCase> cases = recentCases();
    for (RecentCase& entry : cases) {
        if (entry.folder == from) {
            entry.folder = QDir(to).absolutePath();
        }
    }
    store(cases);
}

}  // namespace withheld::ui
