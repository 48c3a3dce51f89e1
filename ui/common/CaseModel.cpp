#include "common/CaseModel.h"

#include <QDateTime>
#include <QTimer>
#include <QUuid>
#include <algorithm>
#include <iterator>
#include <utility>

#include "casefile/Names.h"
#include "common/CaseModelIndex.h"
#include "common/CaseSteps.h"

namespace withheld::ui {

namespace {

constexpr std::size_t kTextsInMemory = 400;

}  // namespace

CaseModel::CaseModel(std::unique_ptr<casefile::Case> theCase, QObject* parent)
    : QObject(parent), m_case(std::move(theCase)), m_retry(new QTimer(this)), m_seen(std::make_unique<Seen>()) {
    constexpr int tryAgain = 3000;  // ms
    m_retry->setInterval(tryAgain);
    connect(m_retry, &QTimer::timeout, this, &CaseModel::writeHeld);
    const casefile::CaseState& now = m_case->state();
    *m_seen = {now.stage, now.documents.size(), now.comments.size(), now.views.size(), now.lastEvent, now.touches};
    m_case->setObserver([this] {
        forgetIndex();
        if (m_underWay == 0) {
            noticeChanges();
        }
    });
    restoreHistory();
    m_heldSteps = m_case->heldSteps();
    if (m_heldSteps > 0) {
        m_retry->start();
    }
}

CaseModel::~CaseModel() {
    m_case->setObserver({});
    m_undo.clear();
}

const casefile::CaseState& CaseModel::state() const {
    return m_case->state();
}
const disclosure::Catalogue& CaseModel::catalogue() const {
    return disclosure::catalogueOf(state());
}

const casefile::Document* CaseModel::document(const QString& id) const {
    return state().document(id.toStdString());
}

const casefile::CaseMark* CaseModel::mark(const QString& id) const {
    const auto found = state().marks.find(presentId(id.toStdString()));
    return found == state().marks.end() ? nullptr : &found->second;
}

const casefile::CaseSuggestion* CaseModel::suggestion(const QString& id) const {
    const auto found = state().suggestions.find(id.toStdString());
    return found == state().suggestions.end() ? nullptr : &found->second;
}

std::filesystem::path CaseModel::workingPath(const QString& id) {
    const casefile::Document* found = document(id);
    if (!found) {
        return {};
    }
    Expected<std::filesystem::path> path = m_case->workingPath(*found);
    if (!path) {
        fail(path.error());
        return {};
    }
    return *path;
}

std::shared_ptr<const PageText> CaseModel::pageText(const QString& document, int page) const {
    const auto key = std::make_pair(document.toStdString(), page);
    if (const auto found = m_texts.find(key); found != m_texts.end()) {
        return found->second;
    }
    const Expected<std::optional<PageText>> text = m_case->pageText(key.first, page);
    if (!text || !text->has_value()) {
        return nullptr;
    }
    if (m_texts.size() >= kTextsInMemory) {
        m_texts.clear();
    }
    return m_texts[key] = std::make_shared<const PageText>(**text);
}

std::string CaseModel::textUnder(const QString& document, int page, const std::vector<Quad>& quads) const {
    const std::shared_ptr<const PageText> text = pageText(document, page);
    std::string under;
    const auto isBox = [](const Quad& quad) { return quad == Quad::of(quad.bounds()); };
    if (text && !std::all_of(quads.begin(), quads.end(), isBox)) {
        // Trapezoids of a drawn area: bounds would count the words between them twice.
        PageText inside{page, text->source, {}};
        std::copy_if(text->words.begin(), text->words.end(), std::back_inserter(inside.words), [&](const Word& word) {
            return std::any_of(quads.begin(), quads.end(), [&](const Quad& quad) { return contains(quad, word.box.center()); });
        });
        return joined(inside);
    }
    if (text) {
        for (const Quad& quad : quads) {
            const std::string part = textIn(*text, quad.bounds());
            under += (under.empty() || part.empty() ? "" : " ") + part;
        }
    }
    return under;
}

std::string CaseModel::presentId(const std::string& id) const {
    const auto found = m_renamed.find(id);
    return found == m_renamed.end() ? id : found->second;
}

void CaseModel::rename(const std::string& id, const std::string& now) {
    for (auto& [from, to] : m_renamed) {
        to = to == id ? now : to;
    }
    m_renamed[id] = now;
}

std::vector<std::string> CaseModel::presentIds(const QStringList& ids) const {
    std::vector<std::string> present;
    for (const QString& id : ids) {
        if (const casefile::CaseMark* found = mark(id)) {
            present.push_back(found->mark.id);
        }
    }
    return present;
}

void CaseModel::fail(const Error& error) {
    if (error.code == ErrorCode::Io || error.code == ErrorCode::DiskFull || error.code == ErrorCode::Tampered) {
        emit savedStateChanged(false);
    }
    emit failed(error);
}

bool CaseModel::mayChange() {
    if (!m_editable) {
        Error error;
        error.code = ErrorCode::NotAllowed;
        error.message = tr("The case is open for reading only, so marks can't be changed").toStdString();
        error.remedy = tr("Open it for editing, or ask its officer").toStdString();
        fail(error);
        return false;
    }
    if (m_guard) {
        if (state().stage == casefile::Stage::Approved && state().approval) {
            const casefile::Approval& approval = *state().approval;
            return m_guard(tr("This withdraws the approval by %1 of %2.")
                               .arg(QString::fromStdString(approval.by), QString::fromStdString(approval.time.substr(0, 10))));
        }
        if (state().stage == casefile::Stage::InReview) {
            return m_guard(tr("This takes the marks back from review; they have to be submitted again."));
        }
    }
    return true;
}

Expected<void> CaseModel::carryOut(const std::function<Expected<void>()>& change) {
    if (m_underWay == 0) {
        // Everything that is written until the end is one step of the history.
        const std::string fresh = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        casefile::ActNote note =
            std::exchange(m_turn, std::nullopt).value_or(casefile::ActNote{casefile::ActNote::Turn::Do, {fresh}, ""});
        note.run = fresh;
        m_lastAct = note.ids.empty() ? std::string() : note.ids.front();
        m_actIds = note.ids;
        m_case->setAct(std::move(note));
    }
    ++m_underWay;
    Expected<void> done = change();
    --m_underWay;
    if (m_underWay == 0) {
        m_case->setAct(std::nullopt);
    }
    if (m_underWay == 0) {
        noticeChanges();
        tellHeld();
        if (done) {
            emit savedStateChanged(m_heldSteps == 0);
        }
    }
    return done;
}

void CaseModel::push(std::unique_ptr<CaseStep> step) {
    step->setOrigin({m_lastAct}, m_case->user(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString());
    m_undo.push(step.release());
}

bool CaseModel::undo() {
    return m_undo.canUndo() && goToStep(m_undo.index() - 1);
}
bool CaseModel::redo() {
    return m_undo.canRedo() && goToStep(m_undo.index() + 1);
}

bool CaseModel::goToStep(int target) {
    if (target < 0 || target > m_undo.count() || target == m_undo.index() || !mayChange()) {
        return false;
    }
    if (const QString consequence = othersSteps(target); !consequence.isEmpty() && m_guard && !m_guard(consequence)) {
        return false;
    }
    m_stepFailed = false;
    const bool back = target < m_undo.index();
    const QString words = back ? m_undo.undoText() : m_undo.redoText();
    while (!m_stepFailed && m_undo.index() != target) {
        back ? m_undo.undo() : m_undo.redo();
    }
    if (!m_stepFailed) {
        emit announced((back ? tr("Undone: %1") : tr("Done again: %1")).arg(words));
    }
    return !m_stepFailed;
}

QString CaseModel::othersSteps(int target) const {
    std::map<std::string, int> byUser;
    for (int i = m_undo.index() - 1; i >= target; --i) {
        const auto* step = dynamic_cast<const CaseStep*>(m_undo.command(i));
        if (step != nullptr && !casefile::samePerson(step->user(), m_case->user())) {
            ++byUser[step->user()];
        }
    }
    QStringList parts;
    for (const auto& [user, count] : byUser) {
        parts.append(count == 1 ? tr("1 step of %1").arg(QString::fromStdString(user))
                                : tr("%1 steps of %2").arg(count).arg(QString::fromStdString(user)));
    }
    return parts.isEmpty() ? QString() : tr("This undoes %1.").arg(parts.join(tr(" and ")));
}

void CaseModel::restoreHistory() {
    const casefile::History& history = m_case->history();
    m_isRestoring = true;
    int done = 0;
    for (const casefile::Act& act : history.acts()) {
        if (act.marks.empty() && act.suggestions.empty()) {
            continue;
        }
        auto step = std::make_unique<EarlierStep>(*this, act);
        step->setOrigin({act.id}, act.user, act.time);
        m_undo.push(step.release());
        done += act.isUndone ? 0 : 1;
    }
    m_undo.setIndex(done);
    m_isRestoring = false;
    for (const auto& [first, present] : history.renamed()) {
        m_renamed[first] = present;
    }
}

bool CaseModel::addComment(const QString& markId, const QString& text) {
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        Expected<std::string> added =
            m_case->addComment(markId.isEmpty() ? "" : presentId(markId.toStdString()), text.toStdString());
        return added ? Expected<void>() : Expected<void>(added.error());
    });
    if (!done) {
        fail(done.error());
    }
    return done.hasValue();
}

bool CaseModel::addComments(const QStringList& markIds, const QString& text) {
    const std::vector<std::string> ids = presentIds(markIds);
    if (ids.empty()) {
        return false;
    }
    if (const Expected<void> done = carryOut([&] { return m_case->addComments(ids, text.toStdString()); }); !done) {
        fail(done.error());
        return false;
    }
    emit announced(tr("Comment on %1 marks kept").arg(ids.size()));
    return true;
}

bool CaseModel::record(const std::string& type, const std::string& payloadJson) {
    if (const Expected<void> done = carryOut([&] { return m_case->append(type, payloadJson); }); !done) {
        fail(done.error());
        return false;
    }
    return true;
}

bool CaseModel::carryOutStep(const QString& step, CaseCall apply, CaseCall revert) {
    if (const Expected<void> done = carryOut([&] { return apply(*m_case); }); !done) {
        fail(done.error());
        return false;
    }
    push(std::make_unique<CallStep>(*this, step, std::move(apply), std::move(revert)));
    emit announced(step);
    return true;
}

bool CaseModel::carryOutChanges(const QString& step, const CaseCall& call) {
    const Expected<void> done = carryOut([&] { return call(*m_case); });
    // What did get in can be undone, even when a later part failed.
    pushAct(m_lastAct, step);
    if (!done) {
        fail(done.error());
        return false;
    }
    emit announced(step);
    return true;
}

bool CaseModel::pushAct(const std::string& id, const QString& step) {
    const std::vector<casefile::Act>& acts = m_case->history().acts();
    const auto act = std::find_if(acts.rbegin(), acts.rend(), [&id](const casefile::Act& each) { return each.id == id; });
    if (id.empty() || act == acts.rend() || act->isUndone || (act->marks.empty() && act->suggestions.empty())) {
        return false;
    }
    auto earlier = std::make_unique<EarlierStep>(*this, *act);
    earlier->setText(step);
    earlier->setOrigin({act->id}, act->user, act->time);
    m_undo.push(earlier.release());
    return true;
}

void CaseModel::takeInStep(const QString& act, const QString& step) {
    pushAct(act.toStdString(), step);
}

bool CaseModel::removeDocument(const QString& id) {
    const casefile::Document* known = document(id);
    if (known == nullptr || !mayChange()) {
        return false;
    }
    const std::string key = id.toStdString();
    return carryOutStep(
        tr("Remove document “%1”").arg(QString::fromStdString(known->fileName)),
        [key](casefile::Case& file) { return file.removeDocument(key); },
        [key](casefile::Case& file) { return file.restoreDocument(key); });
}

bool CaseModel::restoreDocument(const QString& id) {
    const auto& bin = state().removedDocuments;
    const std::string key = id.toStdString();
    const auto found = std::find_if(bin.begin(), bin.end(), [&key](const auto& each) { return each.document.id == key; });
    if (found == bin.end() || !mayChange()) {
        return false;
    }
    return carryOutStep(
        tr("Bring back document “%1”").arg(QString::fromStdString(found->document.fileName)),
        [key](casefile::Case& file) { return file.restoreDocument(key); },
        [key](casefile::Case& file) { return file.removeDocument(key); });
}

bool CaseModel::storePageTexts(const QString& document, const std::vector<PageText>& texts) {
    if (const Expected<void> done = m_case->storePageTexts(document.toStdString(), texts); !done) {
        fail(done.error());
        return false;
    }
    for (const PageText& text : texts) {
        m_texts.erase({document.toStdString(), text.page});
        emit pageTextChanged(document, text.page);
    }
    return true;
}

void CaseModel::recordPageView(const QString& document, int page) {
    const std::size_t before = state().views.size();
    if (const Expected<void> done = carryOut([&] { return m_case->recordPageView(document.toStdString(), page); }); !done) {
        fail(done.error());
        return;
    }
    if (state().views.size() != before) {
        emit viewsChanged(document, page);
    }
}

bool CaseModel::addDocument(const casefile::NewDocument& document) {
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        Expected<std::string> added = m_case->addDocument(document);
        return added ? Expected<void>() : Expected<void>(added.error());
    });
    if (!done) {
        fail(done.error());
    }
    return done.hasValue();
}

void CaseModel::refresh() {
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        Expected<bool> fresh = m_case->refresh();
        return fresh ? Expected<void>() : Expected<void>(fresh.error());
    });
    if (!done) {
        fail(done.error());
    }
}

}  // namespace withheld::ui
