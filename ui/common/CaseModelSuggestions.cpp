// Undoable changes of suggestions.
#include <algorithm>
#include <set>

#include "common/CaseModel.h"
#include "common/CaseSteps.h"
#include "common/StepWords.h"

namespace withheld::ui {

int CaseModel::propose(const std::map<std::string, std::vector<casefile::Case::NewSuggestion>>& byDocument,
                       const QString& words) {
    if (!mayChange()) {
        return 0;
    }
    std::set<std::string> before;
    for (const auto& [id, suggestion] : state().suggestions) {
        before.insert(id);
    }
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        for (const auto& [document, suggestions] : byDocument) {
            if (Expected<int> added = m_case->addSuggestions(document, suggestions); !added) {
                return added.error();
            }
        }
        return {};
    });
    std::vector<std::string> ids;
    for (const auto& [id, suggestion] : state().suggestions) {
        if (!before.contains(id)) {
            ids.push_back(id);
        }
    }
    if (!ids.empty()) {
        push(std::make_unique<ProposeStep>(*this, words, ids));
    }
    if (!done) {
        fail(done.error());
    } else {
        emit announced(tr("%1 added").arg(countedSuggestions(ids.size())));
    }
    return static_cast<int>(ids.size());
}

QString CaseModel::nextOpenSuggestion(const QString& document, bool isPast) const {
    const auto& documents = state().documents;
    const auto here = std::find_if(documents.begin(), documents.end(),
                                   [&](const casefile::Document& each) { return each.id == document.toStdString(); });
    const auto first = here == documents.end() ? 0 : here - documents.begin() + (isPast ? 1 : 0);
    const auto count = static_cast<std::ptrdiff_t>(documents.size());
    for (std::ptrdiff_t step = 0; step < count; ++step) {
        const std::string& id = documents[static_cast<std::size_t>((first + step) % count)].id;
        const auto& open = openSuggestions(QString::fromStdString(id), 0);
        if (!open.empty()) {
            return QString::fromStdString(open.front()->id);
        }
    }
    return {};
}

bool CaseModel::acceptSuggestions(const QStringList& ids, const std::vector<std::string>& exemptions) {
    if (ids.isEmpty() || !mayChange()) {
        return false;
    }
    std::vector<std::string> accepted;
    std::vector<std::string> marks;
    AcceptStep::Twins twins;
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        QStringList all = ids;
        for (qsizetype at = 0; at < all.size(); ++at) {
            const QString id = all[at];
            const casefile::CaseSuggestion* known = suggestion(id);
            if (!known || known->state != casefile::SuggestionState::Open) {
                continue;
            }
            for (const QString& other : suggestionsInStepWith(*known)) {
                all.append(other);
            }
            Expected<std::string> made = m_case->acceptSuggestion(id.toStdString(), exemptions);
            if (!made) {
                return made.error();
            }
            accepted.push_back(id.toStdString());
            marks.push_back(*made);
        }
        return addTwinsOf(marks, twins);
    });
    if (!accepted.empty()) {
        const QString count = countedSuggestions(accepted.size());
        push(std::make_unique<AcceptStep>(*this, tr("Accept %1").arg(count), accepted, exemptions, marks, std::move(twins)));
        emit announced(tr("%1 accepted").arg(count));
    }
    if (!done) {
        fail(done.error());
    }
    return done && !accepted.empty();
}

bool CaseModel::refuseSuggestions(const QStringList& ids) {
    if (ids.isEmpty() || !mayChange()) {
        return false;
    }
    std::vector<std::string> refused;
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        for (const QString& id : ids) {
            const casefile::CaseSuggestion* known = suggestion(id);
            if (!known || known->state != casefile::SuggestionState::Open) {
                continue;
            }
            if (Expected<void> one = m_case->refuseSuggestion(id.toStdString()); !one) {
                return one;
            }
            refused.push_back(id.toStdString());
        }
        return {};
    });
    if (!refused.empty()) {
        const QString count = countedSuggestions(refused.size());
        push(std::make_unique<RefuseStep>(*this, tr("Refuse %1").arg(count), refused));
        emit announced(tr("%1 refused").arg(count));
    }
    if (!done) {
        fail(done.error());
    }
    return done && !refused.empty();
}

bool CaseModel::reopenSuggestions(const QStringList& ids) {
    if (ids.isEmpty() || !mayChange()) {
        return false;
    }
    std::vector<std::string> open;
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        for (const QString& id : ids) {
            const casefile::CaseSuggestion* known = suggestion(id);
            if (known == nullptr || known->state != casefile::SuggestionState::Refused) {
                continue;
            }
            if (Expected<void> one = m_case->reopenSuggestion(id.toStdString()); !one) {
                return one;
            }
            open.push_back(id.toStdString());
        }
        return {};
    });
    if (!open.empty()) {
        const QString count = countedSuggestions(open.size());
        pushAct(m_lastAct, tr("Take %1 back").arg(count));
        emit announced(tr("%1 open again").arg(count));
    }
    if (!done) {
        fail(done.error());
    }
    return done && !open.empty();
}

int CaseModel::takeOff(const QStringList& markIds, const QStringList& suggestionIds, const QString& step) {
    const std::vector<std::string> marks = withInStep(presentIds(markIds));
    QStringList open;
    for (const QString& id : suggestionIds) {
        if (const casefile::CaseSuggestion* known = suggestion(id);
            known != nullptr && known->state == casefile::SuggestionState::Open) {
            open << id;
        }
    }
    if ((marks.empty() && open.isEmpty()) || !mayChange()) {
        return 0;
    }
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        if (Expected<void> removed = marks.empty() ? Expected<void>() : m_case->removeMarks(marks); !removed) {
            return removed;
        }
        for (const QString& id : open) {
            if (Expected<void> refused = m_case->refuseSuggestion(id.toStdString()); !refused) {
                return refused;
            }
        }
        return {};
    });
    pushAct(m_lastAct, step);
    if (!done) {
        fail(done.error());
        return 0;
    }
    emit announced(step);
    return static_cast<int>(marks.size()) + static_cast<int>(open.size());
}

std::optional<int> CaseModel::takeInMarks(const QString& document, std::vector<Mark> marks,
                                          const std::vector<casefile::Case::NewSuggestion>& proposals, const QString& step) {
    if ((marks.empty() && proposals.empty()) || !mayChange()) {
        return std::nullopt;
    }
    int proposed = 0;
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        std::vector<casefile::Case::PlacedMark> placed;
        for (Mark& mark : marks) {
            mark.origin = mark.origin.empty() ? "imported" : mark.origin;
            placed.push_back({document.toStdString(), std::move(mark)});
        }
        if (!placed.empty()) {
            if (const auto added = addGroups(withTwins(placed), nullptr); !added) {
                return added.error();
            }
        }
        const Expected<int> added = m_case->addSuggestions(document.toStdString(), proposals);
        if (!added) {
            return added.error();
        }
        proposed = *added;
        return {};
    });
    pushAct(m_lastAct, step);
    if (!done) {
        fail(done.error());
        return std::nullopt;
    }
    emit announced(step);
    return proposed;
}

}  // namespace withheld::ui
