// The answers of the second person: approve, return, another code, a comment; alone or for a group.
#include <QApplication>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>

#include "common/CaseModel.h"
#include "common/CodeLook.h"
#include "review/AnswerBox.h"
#include "review/DecisionModel.h"
#include "review/KeyButton.h"
#include "review/MarkFacts.h"
#include "review/Review.h"
#include "review/ReviewPanelParts.h"

namespace withheld::ui {

void ReviewPanel::decide(int decision, const QString& reason) {
    const int row = m->list->currentIndex().row();
    const casefile::CaseMark* mark = m->decisions->markAt(row);
    if (mark == nullptr) {
        return;
    }
    const auto done =
        review::decide(m_model.caseFile(), mark->mark.id, static_cast<casefile::ReviewDecision>(decision), reason.toStdString());
    if (!done) {
        emit failed(QString::fromStdString(done.error().text()));
        return;
    }
    goOn(row);
}

void ReviewPanel::goOn(int row) {
    reload();
    const int next = m->decisions->nextUndecided(row);
    if (next >= 0) {
        m->list->setCurrentIndex(m->decisions->index(next));
    } else if (m->pages->count() > 0) {
        m->tabs->setCurrentWidget(m->viewTab);
    }
}

void ReviewPanel::agree() {
    decide(static_cast<int>(casefile::ReviewDecision::Agreed), {});
}

void ReviewPanel::agreeGroup() {
    const int row = m->list->currentIndex().row();
    const casefile::CaseMark* mark = m->decisions->markAt(row);
    if (mark == nullptr) {
        return;
    }
    const std::vector<std::string> group = review::groupOf(m_model.state(), mark->mark.id);
    if (group.size() <= 1) {
        agree();
        return;
    }
    constexpr std::size_t kMany = 25;
    const auto unseen = review::unseenPagesOf(m_model.state(), m_model.caseFile().user(), group);
    if ((group.size() > kMany || !unseen.empty()) && !confirmBulk(group.size(), unseen)) {
        return;
    }
    if (const auto done = review::decideInBulk(m_model.caseFile(), group, casefile::ReviewDecision::Agreed); !done) {
        emit failed(QString::fromStdString(done.error().text()));
        return;
    }
    goOn(row);
}

bool ReviewPanel::confirmBulk(std::size_t count, const std::vector<std::string>& unseen) {
    QMessageBox question(QMessageBox::Question, tr("Approve a group"),
                         tr("Approve %1 marks at once? The record says that they were approved in bulk.").arg(count),
                         QMessageBox::NoButton, this);
    question.setObjectName(QStringLiteral("bulkDialog"));
    if (!unseen.empty()) {
        constexpr std::size_t kShown = 12;
        QStringList pages;
        for (std::size_t i = 0; i < std::min(unseen.size(), kShown); ++i) {
            pages.append(QString::fromStdString(unseen[i]));
        }
        if (unseen.size() > kShown) {
            pages.append(tr("and %1 more").arg(unseen.size() - kShown));
        }
        question.setInformativeText(tr("You have not viewed these pages of them; the record lists them:") + QLatin1Char('\n') +
                                    pages.join(QLatin1Char('\n')));
    }
    QAbstractButton* go = question.addButton(tr("Approve %1 marks").arg(count), QMessageBox::AcceptRole);
    auto* stay = question.addButton(tr("One by one"), QMessageBox::RejectRole);
    question.setDefaultButton(stay);
    question.setEscapeButton(stay);
    question.exec();
    return question.clickedButton() == go;
}

void ReviewPanel::leaveOpen() {
    decide(static_cast<int>(casefile::ReviewDecision::Undecided), {});
}

/// Told before he writes, not after.
bool ReviewPanel::mayReturn(const std::string& markId) {
    const auto may = review::mayDecide(m_model.state(), m_model.caseFile().user(), markId, casefile::ReviewDecision::Returned,
                                       "to be written");
    if (!may) {
        emit failed(QString::fromStdString(may.error().text()));
    }
    return may.hasValue();
}

void ReviewPanel::returnMark() {
    const casefile::CaseMark* mark = m->decisions->markAt(m->list->currentIndex().row());
    if (mark == nullptr || !mayReturn(mark->mark.id)) {
        return;
    }
    ask(static_cast<int>(AnswerBox::Kind::Return), tr("Why does this mark go back? The officer sees this."));
}

void ReviewPanel::returnAtOnce() {
    decide(static_cast<int>(casefile::ReviewDecision::Returned), m->lastReason.isEmpty() ? tr("Not exempt") : m->lastReason);
}

void ReviewPanel::proposeCode() {
    const casefile::CaseMark* mark = m->decisions->markAt(m->list->currentIndex().row());
    if (mark == nullptr || !mayReturn(mark->mark.id)) {
        return;
    }
    ask(static_cast<int>(AnswerBox::Kind::OtherCode),
        tr("Which code instead of %1? The officer may take it over.").arg(codesText(mark->mark.exemptions)));
}

/// On the current mark; where none is chosen, on the case.
void ReviewPanel::writeComment() {
    const casefile::CaseMark* mark = m->decisions->markAt(m->list->currentIndex().row());
    ask(static_cast<int>(AnswerBox::Kind::Comment), mark == nullptr ? tr("Comment on the case") : tr("Comment on this mark"));
}

void ReviewPanel::ask(int kind, const QString& title) {
    const casefile::CaseMark* mark = m->decisions->markAt(m->list->currentIndex().row());
    m->answered = mark == nullptr ? QString() : QString::fromStdString(mark->mark.id);
    m->hadFocus = isAncestorOf(QApplication::focusWidget());
    for (KeyButton* button : {m->agree, m->giveBack, m->later}) {
        button->hide();
    }
    // Its place is the facts', which the mark on the page tells as well.
    m->facts->hide();
    m->answer->ask(static_cast<AnswerBox::Kind>(kind), title);
}

void ReviewPanel::takeAnswer() {
    const QString words = m->answer->words();
    const int row = m->decisions->rowOf(m->answered);
    endAnswer();
    if (m->answer->kind() == AnswerBox::Kind::Comment) {
        m_model.addComment(m->answered, words);
        return;
    }
    if (row < 0) {
        return;
    }
    m->list->setCurrentIndex(m->decisions->index(row));
    if (m->answer->kind() == AnswerBox::Kind::Return) {
        m->lastReason = words;
        decide(static_cast<int>(casefile::ReviewDecision::Returned), words);
        return;
    }
    const auto done =
        review::proposeExemptions(m_model.caseFile(), m->answered.toStdString(), m->answer->exemptions(), words.toStdString());
    if (!done) {
        emit failed(QString::fromStdString(done.error().text()));
        return;
    }
    goOn(row);
}

void ReviewPanel::endAnswer() {
    for (KeyButton* button : {m->agree, m->giveBack, m->later}) {
        button->show();
    }
    m->facts->show();
    if (m->hadFocus) {
        m->list->setFocus();
    } else {
        emit answerEnded();
    }
}

}  // namespace withheld::ui
