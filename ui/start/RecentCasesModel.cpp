#include "start/RecentCasesModel.h"

#include <QFileInfo>

#include "common/CoreWords.h"
#include "disclosure/FoiClock.h"
#include "start/CaseLock.h"

namespace withheld::ui {

namespace {

constexpr int kSoon = 3;  ///< working days left from which a due date is shown as urgent

disclosure::ClockFace faceOf(const RecentCase& entry) {
    const QDate today = QDate::currentDate();
    const disclosure::ClockFace face = disclosure::clockFace(entry.received, today);
    return entry.due.isValid() ? disclosure::moved(face, entry.due, today) : face;
}

int daysLeft(const RecentCase& entry) {
    return faceOf(entry).daysLeft;
}

bool clockRuns(const RecentCase& entry) {
    return entry.received.isValid() && entry.stage != casefile::Stage::Released;
}

bool isCounting(const RecentCase& entry) {
    return clockRuns(entry) && !entry.isStopped;
}

QString stageText(const RecentCase& entry) {
    switch (entry.stage) {
        case casefile::Stage::Returned:
            return QObject::tr("↩ Returned %1").arg(entry.returned);
        case casefile::Stage::Approved:
            return QObject::tr("✓ Approved");
        case casefile::Stage::Released:
            return QObject::tr("Released %1").arg(QLocale().toString(entry.released, QStringLiteral("d MMM")));
        case casefile::Stage::Marking:
        case casefile::Stage::InReview:
            break;
    }
    return stageWords(entry.stage);
}

}  // namespace

QString dueText(const RecentCase& entry) {
    if (!clockRuns(entry)) {
        return QStringLiteral("–");
    }
    return entry.isStopped ? QObject::tr("Clock stopped") : said(faceOf(entry).left());
}

RecentCasesModel::RecentCasesModel(QObject* parent) : QAbstractTableModel(parent) {
    reload();
}

void RecentCasesModel::reload() {
    beginResetModel();
    m_cases = recentCases();
    m_missing.clear();
    m_openBy.clear();
    for (const RecentCase& entry : m_cases) {
        m_missing.append(!QFileInfo::exists(entry.folder + QStringLiteral("/case.sqlite")));
        const LockStatus lock = CaseLock::status(entry.folder);
        m_openBy.append(lock.state == LockStatus::State::Held ? lock.text() : QString());
    }
    endResetModel();
}

int RecentCasesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int RecentCasesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecentCasesModel::text(int row, int column) const {
    const RecentCase& entry = m_cases[row];
    switch (column) {
        case Reference:
            return entry.reference;
        case Documents:
            return (entry.pages == 1 ? tr("%1 · %2 page") : tr("%1 · %2 pages")).arg(entry.documents).arg(entry.pages);
        case Marks:
            return entry.undecided == 0 ? QString::number(entry.marks)
                                        : tr("%1, %2 undecided").arg(entry.marks).arg(entry.undecided);
        case Stage:
            return m_missing[row] ? tr("Not found – Locate…") : m_openBy[row].isEmpty() ? stageText(entry) : m_openBy[row];
        case Due:
            return dueText(entry);
        case Opened:
            return !entry.opened.isValid() ? QString()
                   : entry.opened.date() == QDate::currentDate()
                       ? tr("today %1").arg(entry.opened.time().toString(QStringLiteral("HH:mm")))
                       : QLocale().toString(entry.opened.date(), QStringLiteral("d MMM yyyy"));
        default:
            return {};
    }
}

RecentCasesModel::Tone RecentCasesModel::tone(int row, int column) const {
    const RecentCase& entry = m_cases[row];
    if (m_missing[row]) {
        return Tone::Quiet;
    }
    if (column == Stage) {
        return entry.stage == casefile::Stage::Returned   ? Tone::Bad
               : entry.stage == casefile::Stage::Approved ? Tone::Good
                                                          : Tone::Plain;
    }
    if (column == Due && isCounting(entry)) {
        return daysLeft(entry) <= 0 ? Tone::Bad : daysLeft(entry) <= kSoon ? Tone::Care : Tone::Plain;
    }
    return Tone::Plain;
}

QVariant RecentCasesModel::sortKey(int row, int column) const {
    const RecentCase& entry = m_cases[row];
    switch (column) {
        case Documents:
            return entry.pages;
        case Marks:
            return entry.marks;
        case Stage:
            return static_cast<int>(entry.stage);
        case Due:
            return isCounting(entry) ? daysLeft(entry) : 100000;
        case Opened:
            return entry.opened;
        default:
            return entry.reference;
    }
}

QVariant RecentCasesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const RecentCase& entry = m_cases[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return text(index.row(), index.column());
        case SecondLineRole:
            return index.column() == Reference                  ? entry.title
                   : index.column() == Due && isCounting(entry) ? QLocale().toString(faceOf(entry).due, QStringLiteral("d MMM"))
                                                                : QString();
        case ToneRole:
            return static_cast<int>(tone(index.row(), index.column()));
        case StrongRole:
            return index.column() == Reference || (index.column() == Due && isCounting(entry) && daysLeft(entry) > kSoon);
        case SortRole:
            return sortKey(index.row(), index.column());
        case FolderRole:
        case Qt::ToolTipRole:
            return entry.folder;
        case MissingRole:
            return m_missing[index.row()];
        case Qt::AccessibleTextRole:
            return index.column() == Reference
                       ? tr("%1, %2, %3, %4").arg(entry.reference, entry.title, text(index.row(), Stage), dueText(entry))
                       : text(index.row(), index.column());
        default:
            return {};
    }
}

QVariant RecentCasesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Reference:
            return tr("Reference");
        case Documents:
            return tr("Documents");
        case Marks:
            return tr("Marks");
        case Stage:
            return tr("Stage");
        case Due:
            return tr("Due");
        case Opened:
            return tr("Last opened");
        default:
            return {};
    }
}

}  // namespace withheld::ui
