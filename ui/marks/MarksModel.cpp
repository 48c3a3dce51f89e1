#include "marks/MarksModel.h"

#include <algorithm>
#include <limits>
#include <map>

#include "common/CodeLook.h"
#include "common/MarkWords.h"
#include "common/MaskedText.h"
#include "common/Theme.h"

namespace withheld::ui {

MarksModel::MarksModel(CaseModel& model, QObject* parent) : QAbstractTableModel(parent), m_model(model) {
    const auto changed = [this](const QString& document) {
        if (document == m_document) {
            rebuild();
        }
    };
    // A change of marks comes out for suggestions as well, right after it: one rebuild serves both.
    connect(&model, &CaseModel::suggestionsChanged, this, changed);
    connect(&model, &CaseModel::stageChanged, this, &MarksModel::rebuild);
}

void MarksModel::setDocument(const QString& document) {
    m_document = document;
    rebuild();
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

int MarksModel::countOf(MarkFilter filter) const {
    const auto& marks = m_model.marks(m_document, 0);
    switch (filter) {
        case MarkFilter::Undecided:
            return static_cast<int>(m_model.openSuggestions(m_document, 0).size()) +
                   static_cast<int>(
                       std::count_if(marks.begin(), marks.end(), [](const auto* m) { return m->mark.exemptions.empty(); }));
        case MarkFilter::Changed:
            return static_cast<int>(std::count_if(marks.begin(), marks.end(), [this](const auto* m) { return isChanged(*m); }));
        case MarkFilter::All:
            break;
    }
    return static_cast<int>(marks.size());
}

std::vector<std::pair<QString, int>> MarksModel::codes() const {
    std::map<QString, int> counts;
    for (const casefile::CaseMark* mark : m_model.marks(m_document, 0)) {
        for (const std::string& code : mark->mark.exemptions) {
            ++counts[QString::fromStdString(code)];
        }
        if (mark->mark.exemptions.empty()) {
            ++counts[QStringLiteral("–")];
        }
    }
    return {counts.begin(), counts.end()};
}

void MarksModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    std::vector<const Mark*> shownMarks;
    const auto add = [&](const std::string& id, const Mark& mark, bool isSuggestion) {
        m_rows.push_back({QString::fromStdString(id), isSuggestion});
        shownMarks.push_back(&mark);
    };
    const auto holdsWords = [words = m_words](const std::string& text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).contains(words, Qt::CaseInsensitive);
    };
    const auto fits = [&](const Mark& mark) {
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
    };
    // Marks of a page first, then what is proposed there, as the eye goes over the page.
    const auto& marks = m_model.marks(m_document, 0);
    const auto& suggestions = m_model.openSuggestions(m_document, 0);
    auto suggestion = suggestions.begin();
    const auto addSuggestionsBefore = [&](int page) {
        for (; suggestion != suggestions.end() && (*suggestion)->proposed.page < page; ++suggestion) {
            if (m_filter != MarkFilter::Changed && fits((*suggestion)->proposed)) {
                add((*suggestion)->id, (*suggestion)->proposed, true);
            }
        }
    };
    for (const casefile::CaseMark* mark : marks) {
        addSuggestionsBefore(mark->mark.page);
        const bool shown = m_filter == MarkFilter::All || (m_filter == MarkFilter::Undecided && mark->mark.exemptions.empty()) ||
                           (m_filter == MarkFilter::Changed && isChanged(*mark));
        if (shown && fits(mark->mark)) {
            add(mark->mark.id, mark->mark, false);
        }
    }
    addSuggestionsBefore(std::numeric_limits<int>::max());
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
        keys.emplace_back(m_sortColumn == Text      ? QString::fromStdString(mark.text).toCaseFolded()
                          : m_sortColumn == Code    ? codesText(mark.exemptions)
                          : m_sortColumn == Origin  ? originOf(mark, m_rows[row].suggestion).toCaseFolded()
                          : m_sortColumn == Changed ? changeTimeOf(m_rows[row])
                          : m_sortColumn > Origin   ? wideData(m_rows[row], mark, m_sortColumn).toString().toCaseFolded()
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
            const QString returned = returnedBy(row);
            return returned.isEmpty() ? spoken : spoken + ", " + returned;
        }
        case Qt::ForegroundRole:
            return index.column() == Page || index.column() >= Origin ? QVariant(Theme::instance().colour(Colour::QuietText))
                                                                      : QVariant();
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter | (index.column() == Page ? Qt::AlignRight : Qt::AlignLeft));
        case Qt::ToolTipRole:
            return index.column() == Origin ? QVariant(originWords(mark->origin))
                   : index.column() == Text ? QVariant(returnedBy(row))
                                            : QVariant();
        case Qt::DisplayRole:
            break;
        default:
            return {};
    }
    switch (index.column()) {
        case Page:
            return mark->page;
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
