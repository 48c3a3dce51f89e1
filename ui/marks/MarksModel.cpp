#include "marks/MarksModel.h"

#include <algorithm>
#include <map>

#include "common/CodeLook.h"
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
    const auto fits = [this](const Mark& mark) {
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
                m_rows.push_back({QString::fromStdString((*suggestion)->id), true});
            }
        }
    };
    for (const casefile::CaseMark* mark : marks) {
        addSuggestionsBefore(mark->mark.page);
        const bool shown = m_filter == MarkFilter::All || (m_filter == MarkFilter::Undecided && mark->mark.exemptions.empty()) ||
                           (m_filter == MarkFilter::Changed && isChanged(*mark));
        if (shown && fits(mark->mark)) {
            m_rows.push_back({QString::fromStdString(mark->mark.id), false});
        }
    }
    addSuggestionsBefore(std::numeric_limits<int>::max());
    m_rowOf.clear();
    m_asked = 0;
    endResetModel();
    emit refreshed();
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
        default:
            return {};
    }
}

QVariant MarksModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Mark* mark = markOf(row);
    if (!mark) {
        return {};
    }
    switch (role) {
        case IdRole:
            return row.id;
        case SuggestionRole:
            return row.suggestion;
        case Qt::AccessibleTextRole:
            return spokenRow(m_model, *mark, row.suggestion, index.row() + 1, rowCount());
        case Qt::ForegroundRole:
            return index.column() == Page || index.column() == Origin ? QVariant(Theme::instance().colour(Colour::QuietText))
                                                                      : QVariant();
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter | (index.column() == Page ? Qt::AlignRight : Qt::AlignLeft));
        case Qt::ToolTipRole:
            return index.column() == Origin ? QVariant(QString::fromStdString(mark->origin)) : QVariant();
        case Qt::DisplayRole:
            break;
        default:
            return {};
    }
    switch (index.column()) {
        case Page:
            return mark->page;
        case Text: {
            if (mark->shape == MarkShape::Page) {
                return tr("whole page");
            }
            const auto words = QString::fromStdString(mark->text).simplified().count(' ') + 1;
            if (mark->text.empty()) {
                return mark->shape == MarkShape::Area ? tr("area, no text") : QString();
            }
            // A drawn box over a passage is told by its size; over a name or number by its first letters.
            return mark->shape == MarkShape::Area && words > 5 ? tr("area, %1 words").arg(words) : maskedText(mark->text);
        }
        case Code:
            return codesText(mark->exemptions);
        case Origin:
            return QString::fromStdString(mark->kind.empty() || mark->origin == "by hand" ? mark->origin : mark->kind) +
                   (row.suggestion ? " ?" : "");
        default:
            return {};
    }
}

QString spokenRow(const CaseModel& model, const Mark& mark, bool suggestion, int number, int count) {
    QString code = MarksModel::tr("no code");
    if (!mark.exemptions.empty()) {
        const disclosure::Exemption* exemption = model.catalogue().find(mark.exemptions.front());
        code = exemption ? QString::fromStdString(exemption->id + ", " + exemption->title) : codesText(mark.exemptions);
    }
    const QString kind = mark.kind.empty() ? (mark.shape == MarkShape::Text ? MarksModel::tr("text") : MarksModel::tr("area"))
                                           : QString::fromStdString(mark.kind);
    return MarksModel::tr("%1 %2 of %3, page %4, %5, %6, %7")
        .arg(suggestion ? MarksModel::tr("Suggestion") : MarksModel::tr("Mark"))
        .arg(number)
        .arg(count)
        .arg(mark.page)
        .arg(kind, code, suggestion ? MarksModel::tr("not decided") : QString::fromStdString(mark.origin));
}

}  // namespace withheld::ui
