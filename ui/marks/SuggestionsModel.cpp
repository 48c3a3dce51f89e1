#include "marks/SuggestionsModel.h"

#include "common/CodeLook.h"
#include "common/MarkWords.h"
#include "common/MaskedText.h"
#include "marks/MarksModel.h"

namespace withheld::ui {

SuggestionsModel::SuggestionsModel(CaseModel& model, QObject* parent) : QAbstractListModel(parent), m_model(model) {
    connect(&model, &CaseModel::suggestionsChanged, this, [this](const QString& document) {
        if (document == m_document) {
            rebuild();
        }
    });
}

void SuggestionsModel::setDocument(const QString& document) {
    m_document = document;
    rebuild();
}

QString SuggestionsModel::whyOf(const casefile::CaseSuggestion& suggestion) {
    return suggestion.proposedBy.empty()
               ? originWords(suggestion.proposed.origin)
               : tr("Proposed by %1 in review: %2")
                     .arg(QString::fromStdString(suggestion.proposedBy), QString::fromStdString(suggestion.words).simplified());
}

QString SuggestionsModel::groupKey(const casefile::CaseSuggestion& suggestion) const {
    const QString text = QString::fromStdString(suggestion.proposed.text).simplified().toCaseFolded();
    return text.isEmpty() ? QString::fromStdString(suggestion.id) : text;
}

void SuggestionsModel::rebuild() {
    beginResetModel();
    m_ids.clear();
    m_groups.clear();
    for (const casefile::CaseSuggestion* suggestion : m_model.openSuggestions(m_document, 0)) {
        m_ids << QString::fromStdString(suggestion->id);
        m_groups[groupKey(*suggestion)] << m_ids.back();
    }
    endResetModel();
    emit refreshed();
}

QString SuggestionsModel::idAt(int row) const {
    return m_ids.value(row);
}
int SuggestionsModel::rowOf(const QString& id) const {
    return static_cast<int>(m_ids.indexOf(id));
}

QStringList SuggestionsModel::groupOf(int row) const {
    const casefile::CaseSuggestion* suggestion = m_model.suggestion(idAt(row));
    return suggestion ? m_groups.value(groupKey(*suggestion)) : QStringList();
}

int SuggestionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant SuggestionsModel::data(const QModelIndex& index, int role) const {
    const casefile::CaseSuggestion* suggestion = m_model.suggestion(idAt(index.row()));
    if (!suggestion) {
        return {};
    }
    const Mark& mark = suggestion->proposed;
    switch (role) {
        case Qt::DisplayRole:
            return mark.text.empty() ? tr("area without text") : maskedText(mark.text);
        case IdRole:
            return idAt(index.row());
        case WhyRole:
            return whyOf(*suggestion);
        case PageRole:
            return mark.page;
        case CodeRole:
            return codesText(mark.exemptions);
        case GroupRole:
            return static_cast<int>(m_groups.value(groupKey(*suggestion)).size());
        case Qt::AccessibleTextRole:
            return spokenRow(m_model, mark, true, index.row() + 1, rowCount()) + ", " + whyOf(*suggestion);
        case Qt::ToolTipRole:
            return tr("Why: %1").arg(whyOf(*suggestion));
        default:
            return {};
    }
}

}  // namespace withheld::ui
