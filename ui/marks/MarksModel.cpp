#include "marks/MarksModel.h"

#include <QTimer>
#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <map>

#include "common/CodeLook.h"
#include "common/MarkWords.h"
#include "common/MaskedText.h"
#include "common/Theme.h"
#include "marks/Overlaps.h"

namespace withheld::ui {

namespace {

constexpr std::size_t kManyMarks = 4000;

/// Once, however often it is asked for until then.
void countOverlapsLater(QObject& model, const std::function<void()>& count) {
    constexpr auto isAsked = "overlapsAsked";
    constexpr int rest = 300;  // ms
    if (!model.property(isAsked).toBool()) {
        model.setProperty(isAsked, true);
        QTimer::singleShot(rest, &model, [&model, count] {
            model.setProperty(isAsked, false);
            count();
        });
    }
}

}  // namespace

MarksModel::MarksModel(CaseModel& model, QObject* parent) : QAbstractTableModel(parent), m_model(model) {
    // A change of marks comes out for suggestions as well, right after it: one rebuild serves both.
    connect(&model, &CaseModel::suggestionsChanged, this, [this](const QString& document) {
        m_overlaps.remove(document);
        if (m_scope == ListScope::Document && document == m_document) {
            rebuild();
        }
    });
    // And one change of many documents is one for the whole case.
    connect(&model, &CaseModel::settled, this, [this] {
        if (m_scope == ListScope::Case) {
            rebuild();
        }
    });
    connect(&model, &CaseModel::stageChanged, this, &MarksModel::rebuild);
}

void MarksModel::setDocument(const QString& document) {
    m_document = document;
    if (m_scope == ListScope::Document) {
        rebuild();
    }
}

void MarksModel::setScope(ListScope scope) {
    if (scope != m_scope) {
        m_scope = scope;
        m_folded.clear();
        rebuild();
    }
}

void MarksModel::setFilter(MarkFilter filter) {
    m_filter = filter;
    rebuild();
}

void MarksModel::setCode(const QString& code) {
    m_code = code;
    rebuild();
}

void MarksModel::setWords(const QString& words) {
    if (words.trimmed() != m_words) {
        m_words = words.trimmed();
        rebuild();
    }
}

void MarksModel::setShown(MarkFilter filter, const QString& code, const QString& words) {
    m_filter = filter;
    m_code = code;
    m_words = words.trimmed();
    rebuild();
}

bool MarksModel::isChanged(const casefile::CaseMark& mark) const {
    if (mark.decision == casefile::ReviewDecision::Returned) {
        return true;
    }
    const auto& submission = m_model.state().submission;
    return submission && mark.changed > submission->time;
}

std::vector<int> MarksModel::documentsInScope() const {
    std::vector<int> numbers;
    const auto& documents = m_model.state().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (m_scope == ListScope::Case || documents[i].id == m_document.toStdString()) {
            numbers.push_back(static_cast<int>(i));
        }
    }
    return numbers;
}

QString MarksModel::fileNameOf(int document) const {
    return QString::fromStdString(m_model.state().documents[static_cast<std::size_t>(document)].fileName);
}

const QSet<QString>& MarksModel::overlapsOf(const QString& document) const {
    const auto known = m_overlaps.constFind(document);
    return known != m_overlaps.constEnd() ? *known : *m_overlaps.insert(document, overlappingMarks(m_model.marks(document, 0)));
}

void MarksModel::count() {
    const int overlapsBefore = countOf(MarkFilter::Overlaps);
    bool isLate = false;
    m_counts = {};
    std::map<std::string, int> codes;
    const auto add = [this](MarkFilter filter, qsizetype more) { m_counts[std::size_t(filter)] += static_cast<int>(more); };
    for (const int number : documentsInScope()) {
        const QString document = QString::fromStdString(m_model.state().documents[static_cast<std::size_t>(number)].id);
        const auto& marks = m_model.marks(document, 0);
        add(MarkFilter::All, std::ssize(marks));
        add(MarkFilter::Undecided, std::ssize(m_model.openSuggestions(document, 0)));
        // Of a long document they are looked for when the hand rests: each change would wait for it.
        if (marks.size() > kManyMarks && m_filter != MarkFilter::Overlaps && !m_overlaps.contains(document)) {
            isLate = true;
        } else {
            add(MarkFilter::Overlaps, overlapsOf(document).size());
        }
        for (const casefile::CaseMark* mark : marks) {
            for (const std::string& code : mark->mark.exemptions) {
                ++codes[code];
            }
            if (mark->mark.exemptions.empty()) {
                ++codes["–"];
                add(MarkFilter::Undecided, 1);
            }
            add(MarkFilter::Changed, isChanged(*mark) ? 1 : 0);
        }
    }
    if (isLate) {
        m_counts[std::size_t(MarkFilter::Overlaps)] = overlapsBefore;
        countOverlapsLater(*this, [this] {
            for (const int number : documentsInScope()) {
                (void)overlapsOf(QString::fromStdString(m_model.state().documents[static_cast<std::size_t>(number)].id));
            }
            count();
            emit refreshed();
        });
    }
    m_codes.clear();
    for (const auto& [code, marks] : codes) {
        m_codes.emplace_back(QString::fromStdString(code), marks);
    }
}

bool MarksModel::fits(const Mark& mark) const {
    const auto holdsWords = [this](const std::string& text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).contains(m_words, Qt::CaseInsensitive);
    };
    if (!m_words.isEmpty() && !holdsWords(mark.text) && !holdsWords(mark.kind) && !holdsWords(mark.origin) &&
        !holdsWords(mark.author) && !holdsWords(mark.note) &&
        std::none_of(mark.exemptions.begin(), mark.exemptions.end(), holdsWords)) {
        return false;
    }
    if (m_code.isEmpty()) {
        return true;
    }
    const std::string code = m_code.toStdString();
    return m_code == "–" ? mark.exemptions.empty()
                         : std::find(mark.exemptions.begin(), mark.exemptions.end(), code) != mark.exemptions.end();
}

/// Marks of a page first, then what is proposed there, as the eye goes over the page.
void MarksModel::addRowsOf(int number, std::vector<const Mark*>& shownMarks) {
    const QString document = QString::fromStdString(m_model.state().documents[static_cast<std::size_t>(number)].id);
    const auto add = [&](const std::string& id, const Mark& mark, bool isSuggestion) {
        m_rows.push_back({QString::fromStdString(id), isSuggestion, number});
        shownMarks.push_back(&mark);
    };
    const bool hasSuggestions = m_filter == MarkFilter::All || m_filter == MarkFilter::Undecided;
    const auto& suggestions = m_model.openSuggestions(document, 0);
    auto suggestion = suggestions.begin();
    const auto addSuggestionsBefore = [&](int page) {
        for (; suggestion != suggestions.end() && (*suggestion)->proposed.page < page; ++suggestion) {
            if (hasSuggestions && fits((*suggestion)->proposed)) {
                add((*suggestion)->id, (*suggestion)->proposed, true);
            }
        }
    };
    for (const casefile::CaseMark* mark : m_model.marks(document, 0)) {
        addSuggestionsBefore(mark->mark.page);
        const bool shown =
            m_filter == MarkFilter::All || (m_filter == MarkFilter::Undecided && mark->mark.exemptions.empty()) ||
            (m_filter == MarkFilter::Changed && isChanged(*mark)) ||
            (m_filter == MarkFilter::Overlaps && overlapsOf(document).contains(QString::fromStdString(mark->mark.id)));
        if (shown && fits(mark->mark)) {
            add(mark->mark.id, mark->mark, false);
        }
    }
    addSuggestionsBefore(std::numeric_limits<int>::max());
}

void MarksModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    std::vector<const Mark*> shownMarks;
    for (const int document : documentsInScope()) {
        addRowsOf(document, shownMarks);
    }
    count();
    sortRows(shownMarks);
    groupRows(shownMarks);
    layOut();
    endResetModel();
    emit refreshed();
}

/// `marks`: of each row, sorted along. Keys are made once a row: comparing would make them sixteen times as often.
void MarksModel::sortRows(std::vector<const Mark*>& marks) {
    const bool isDown = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == Page && isDown) {
        std::reverse(m_rows.begin(), m_rows.end());
        std::reverse(marks.begin(), marks.end());
    }
    if (m_sortColumn == Page) {
        return;
    }
    std::vector<std::pair<QString, std::size_t>> keys;
    keys.reserve(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const Mark& mark = *marks[row];
        // By the words themselves: rows of the same words stand together, though only first letters are shown.
        keys.emplace_back(m_sortColumn == Text       ? QString::fromStdString(mark.text).toCaseFolded()
                          : m_sortColumn == Code     ? codesText(mark.exemptions)
                          : m_sortColumn == Origin   ? originOf(mark, m_rows[row].suggestion).toCaseFolded()
                          : m_sortColumn == Changed  ? changeTimeOf(m_rows[row])
                          : m_sortColumn == Document ? QStringLiteral("%1").arg(m_rows[row].document, 9)
                          : m_sortColumn > Origin    ? wideData(m_rows[row], mark, m_sortColumn).toString().toCaseFolded()
                                                     : QString(m_rows[row].suggestion ? "1" : "0"),
                          row);
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [isDown](const auto& a, const auto& b) { return isDown ? b.first < a.first : a.first < b.first; });
    std::vector<Row> sorted;
    std::vector<const Mark*> sortedMarks;
    sorted.reserve(m_rows.size());
    sortedMarks.reserve(m_rows.size());
    for (const auto& [key, row] : keys) {
        sorted.push_back(std::move(m_rows[row]));
        sortedMarks.push_back(marks[row]);
    }
    m_rows = std::move(sorted);
    marks = std::move(sortedMarks);
}

void MarksModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = std::clamp(column, 0, ColumnCount - 1);
    m_sortOrder = order;
    rebuild();
}

QStringList MarksModel::ids() const {
    QStringList ids;
    ids.reserve(static_cast<qsizetype>(m_rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        if (m_grouping == MarkGrouping::None || isHeading(row)) {
            ids << idsAt(row);
        }
    }
    return ids;
}

const Mark* MarksModel::markOf(const Row& row) const {
    if (row.suggestion) {
        const casefile::CaseSuggestion* found = m_model.suggestion(row.id);
        return found ? &found->proposed : nullptr;
    }
    const casefile::CaseMark* found = m_model.mark(row.id);
    return found ? &found->mark : nullptr;
}

QString MarksModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : QString();
}

int MarksModel::rowOf(const QString& id) const {
    // After most changes one mark is chosen, and 50,000 rows need no index for that.
    constexpr int few = 8;
    if (++m_asked <= few) {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row& row) { return row.id == id; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }
    if (m_rowOf.isEmpty()) {
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            m_rowOf.insert(m_rows[row].id, static_cast<int>(row));
        }
    }
    return m_rowOf.value(id, -1);
}

int MarksModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int MarksModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MarksModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Page:
            return tr("Page");
        case Document:
            return tr("Document");
        case Text:
            return tr("Text");
        case Code:
            return tr("Code");
        case Origin:
            return tr("Why");
        case Kind:
            return tr("Kind");
        case Author:
            return tr("Author");
        case Decision:
            return tr("Decision");
        case Comment:
            return tr("Comment");
        case Changed:
            return tr("Last changed");
        default:
            return {};
    }
}

QVariant MarksModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (const Group* group = headingAt(index.row())) {
        return headingData(*group, index, role);
    }
    const Mark* mark = markOf(row);
    if (!mark) {
        return {};
    }
    switch (role) {
        case IdRole:
            return row.id;
        case SuggestionRole:
            return row.suggestion;
        case ReturnedRole:
            return !returnedBy(row).isEmpty();
        case Qt::AccessibleTextRole: {
            const QString spoken = spokenRow(m_model, *mark, row.suggestion, index.row() + 1, rowCount());
            const QString where = m_scope == ListScope::Case ? tr("%1, in %2").arg(spoken, fileNameOf(row.document)) : spoken;
            const QString returned = returnedBy(row);
            return returned.isEmpty() ? where : where + ", " + returned;
        }
        case Qt::ForegroundRole:
            return index.column() == Page || index.column() == Document || index.column() >= Origin
                       ? QVariant(Theme::instance().colour(Colour::QuietText))
                       : QVariant();
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter | (index.column() == Page ? Qt::AlignRight : Qt::AlignLeft));
        case Qt::ToolTipRole:
            return index.column() == Origin     ? QVariant(originWords(mark->origin))
                   : index.column() == Document ? QVariant(fileNameOf(row.document))
                   : index.column() == Text     ? QVariant(returnedBy(row))
                                                : QVariant();
        case Qt::DisplayRole:
            break;
        default:
            return {};
    }
    switch (index.column()) {
        case Page:
            return mark->page;
        case Document:
            return fileNameOf(row.document);
        case Text:
            return textOf(*mark);
        case Code:
            return codesText(mark->exemptions);
        case Origin:
            return originOf(*mark, row.suggestion);
        default:
            return wideData(row, *mark, index.column());
    }
}

QString MarksModel::returnedBy(const Row& row) const {
    const casefile::CaseMark* mark = row.suggestion ? nullptr : m_model.mark(row.id);
    if (mark == nullptr || mark->decision != casefile::ReviewDecision::Returned) {
        return {};
    }
    return tr("returned by %1: %2").arg(QString::fromStdString(mark->decisionBy), QString::fromStdString(mark->decisionReason));
}

QString MarksModel::textOf(const Mark& mark) const {
    if (mark.shape == MarkShape::Page) {
        return tr("whole page");
    }
    if (mark.text.empty()) {
        return mark.shape == MarkShape::Area ? tr("area, no text") : QString();
    }
    // A drawn box over a passage is told by its size; over a name or number by its first letters.
    const auto words = QString::fromStdString(mark.text).simplified().count(' ') + 1;
    return mark.shape == MarkShape::Area && words > 5 ? tr("area, %1 words").arg(words) : maskedText(mark.text);
}

QString MarksModel::originOf(const Mark& mark, bool suggestion) const {
    return whyWords(mark) + (suggestion ? " ?" : "");
}

QString spokenRow(const CaseModel& model, const Mark& mark, bool suggestion, int number, int count) {
    QString code = MarksModel::tr("no code");
    if (!mark.exemptions.empty()) {
        const disclosure::Exemption* exemption = model.catalogue().find(mark.exemptions.front());
        code = exemption ? QString::fromStdString(exemption->id + ", " + exemption->title) : codesText(mark.exemptions);
    }
    const QString kind = mark.kind.empty() ? (mark.shape == MarkShape::Text ? MarksModel::tr("text") : MarksModel::tr("area"))
                                           : kindWords(mark.kind);
    return MarksModel::tr("%1 %2 of %3, page %4, %5, %6, %7")
        .arg(suggestion ? MarksModel::tr("Suggestion") : MarksModel::tr("Mark"))
        .arg(number)
        .arg(count)
        .arg(mark.page)
        .arg(kind, code, suggestion ? MarksModel::tr("not decided") : originWords(mark.origin));
}

}  // namespace withheld::ui
