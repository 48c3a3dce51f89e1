#include "marks/SuggestionsModel.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "common/CodeLook.h"
#include "common/MarkWords.h"
#include "common/MaskedText.h"
#include "marks/MarksModel.h"

namespace withheld::ui {

SuggestionsModel::SuggestionsModel(CaseModel& model, QObject* parent) : QAbstractListModel(parent), m_model(model) {
    connect(&model, &CaseModel::suggestionsChanged, this, [this](const QString& document) {
        if (m_scope == ListScope::Document && document == m_document) {
            rebuild();
        }
    });
    connect(&model, &CaseModel::settled, this, [this] {
        if (m_scope == ListScope::Case) {
            rebuild();
        }
    });
}

void SuggestionsModel::setDocument(const QString& document) {
    m_document = document;
    if (m_scope == ListScope::Document) {
        rebuild();
    }
}

void SuggestionsModel::setScope(ListScope scope) {
    if (scope != m_scope) {
        m_scope = scope;
        rebuild();
    }
}

void SuggestionsModel::showRefused(bool refused) {
    if (refused != m_isRefused) {
        m_isRefused = refused;
        rebuild();
    }
}

QString SuggestionsModel::whyOf(const casefile::CaseSuggestion& suggestion) {
    return suggestion.proposedBy.empty()
               ? originWords(suggestion.proposed.origin)
               : tr("Proposed by %1 in review: %2")
                     .arg(QString::fromStdString(suggestion.proposedBy), QString::fromStdString(suggestion.words).simplified());
}

QString SuggestionsModel::groupKey(const casefile::CaseSuggestion& suggestion) const {
    const QString id = QString::fromStdString(suggestion.id);
    const auto known = m_keys.constFind(id);
    if (known != m_keys.constEnd()) {
        return *known;
    }
    const QString text = QString::fromStdString(suggestion.proposed.text).simplified().toCaseFolded();
    return *m_keys.insert(id, text.isEmpty() ? id : text);
}

/// By document and page, as they are looked for.
std::vector<const casefile::CaseSuggestion*> SuggestionsModel::refused() const {
    std::map<std::string, std::vector<const casefile::CaseSuggestion*>> byDocument;
    for (const auto& [id, suggestion] : m_model.state().suggestions) {
        if (suggestion.state == casefile::SuggestionState::Refused &&
            (m_scope == ListScope::Case || suggestion.document == m_document.toStdString())) {
            byDocument[suggestion.document].push_back(&suggestion);
        }
    }
    std::vector<const casefile::CaseSuggestion*> all;
    for (const casefile::Document& document : m_model.state().documents) {
        auto& own = byDocument[document.id];
        std::sort(own.begin(), own.end(), [](const casefile::CaseSuggestion* a, const casefile::CaseSuggestion* b) {
            const auto place = [](const casefile::CaseSuggestion& each) {
                const Rect at = each.proposed.bounds();
                return std::tuple(each.proposed.page, -at.y1, at.x0);
            };
            return place(*a) < place(*b);
        });
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

void SuggestionsModel::rebuild() {
    beginResetModel();
    m_ids.clear();
    m_groups.clear();
    const auto add = [this](const casefile::CaseSuggestion& suggestion) {
        m_ids << QString::fromStdString(suggestion.id);
        m_groups[groupKey(suggestion)] << m_ids.back();
    };
    m_openCount = 0;
    for (const casefile::Document& document : m_model.state().documents) {
        const QString id = QString::fromStdString(document.id);
        if (m_scope == ListScope::Document && id != m_document) {
            continue;
        }
        const auto& open = m_model.openSuggestions(id, 0);
        m_openCount += static_cast<int>(open.size());
        for (const casefile::CaseSuggestion* suggestion : open) {
            if (!m_isRefused) {
                add(*suggestion);
            }
        }
    }
    const auto refusedOnes = refused();
    m_refusedCount = static_cast<int>(refusedOnes.size());
    for (const casefile::CaseSuggestion* suggestion : refusedOnes) {
        if (m_isRefused) {
            add(*suggestion);
        }
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
        case WhereRole: {
            const QString page = tr("page %1").arg(mark.page);
            const casefile::Document* document = m_model.state().document(suggestion->document);
            return m_scope == ListScope::Case && document != nullptr
                       ? tr("%1, %2").arg(QString::fromStdString(document->fileName), page)
                       : page;
        }
        case CodeRole:
            return codesText(mark.exemptions);
        case GroupRole:
            return static_cast<int>(m_groups.value(groupKey(*suggestion)).size());
        case Qt::AccessibleTextRole:
            return spokenRow(m_model, mark, true, index.row() + 1, rowCount()) + ", " + whyOf(*suggestion) +
                   (m_scope == ListScope::Case ? ", " + index.data(WhereRole).toString() : QString()) +
                   (m_isRefused ? ", " + tr("refused by %1").arg(QString::fromStdString(suggestion->decidedBy)) : QString());
        case Qt::ToolTipRole:
            return tr("Why: %1").arg(whyOf(*suggestion));
        default:
            return {};
    }
}

}  // namespace withheld::ui
