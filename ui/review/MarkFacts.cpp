#include "review/MarkFacts.h"

#include <QLabel>

#include "common/CaseModel.h"
#include "common/CodeLook.h"
#include "common/FieldRows.h"
#include "common/Theme.h"
#include "consistency/Board.h"

namespace withheld::ui {

namespace {

QLabel* factLabel(bool isStrong = false) {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (isStrong) {
        label->setFont(Theme::instance().semibold());
    }
    return label;
}

}  // namespace

MarkFacts::MarkFacts(QWidget* parent)
    : QScrollArea(parent),
      m_mark(factLabel(true)),
      m_exemption(factLabel()),
      m_harm(factLabel()),
      m_interest(factLabel()),
      m_author(factLabel()),
      m_comments(factLabel()),
      m_reason(factLabel()) {
    // With large text there is more of it than a small window holds.
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumHeight(3 * fontMetrics().height());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* facts = new QWidget;
    facts->setAutoFillBackground(true);
    facts->setBackgroundRole(QPalette::Base);
    m_rows = new FieldRows(facts);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setColumnMinimumWidth(0, 68);
    m_harm->setObjectName(QStringLiteral("factHarm"));
    m_interest->setObjectName(QStringLiteral("factInterest"));
    m_rows->add(tr("Mark"), m_mark);
    m_rows->add(tr("Exemption"), m_exemption);
    m_rows->add(tr("Harm"), m_harm);
    m_rows->add(tr("Public interest"), m_interest)->setWordWrap(true);
    m_rows->add(tr("Author"), m_author);
    m_rows->add(tr("Comment"), m_comments);
    m_rows->add(tr("Returned"), m_reason);
    m_rows->end();
    setWidget(facts);
}

void MarkFacts::showNone(const QString& words) {
    m_mark->setText(words);
    for (QLabel* label : {m_exemption, m_harm, m_interest, m_author, m_comments, m_reason}) {
        m_rows->setRowVisible(label, false);
    }
}

void MarkFacts::showWhereSaid(QLabel* label, const QString& words) {
    label->setText(words);
    m_rows->setRowVisible(label, !words.isEmpty());
}

void MarkFacts::showMark(const CaseModel& model, const casefile::CaseMark& mark, int number, int count) {
    for (QLabel* label : {m_exemption, m_author, m_comments, m_reason}) {
        m_rows->setRowVisible(label, true);
    }
    m_mark->setText(tr("%1 of %2 · page %3").arg(number).arg(count).arg(mark.mark.page));
    const disclosure::Exemption* first =
        mark.mark.exemptions.empty() ? nullptr : model.catalogue().find(mark.mark.exemptions.front());
    m_exemption->setText(codesText(mark.mark.exemptions) + (first == nullptr || !first->isExemption ? QString()
                                                            : first->absolute                       ? tr(" · absolute")
                                                                                                    : tr(" · qualified")));
    showWhereSaid(m_harm,
                  consistency::lacksHarm(mark.mark) ? tr("! Nothing is said of it") : QString::fromStdString(mark.mark.harm));
    showWhereSaid(m_interest, QString::fromStdString(mark.mark.publicInterest));
    QStringList authors;
    for (const std::string& author : mark.authors) {
        authors.append(QString::fromStdString(author));
    }
    m_author->setText(authors.join(QStringLiteral(", ")));
    QStringList comments;
    for (const casefile::Comment& comment : model.state().comments) {
        if (comment.markId == mark.mark.id) {
            comments.append(
                QStringLiteral("“%1” %2").arg(QString::fromStdString(comment.text), QString::fromStdString(comment.author)));
        }
    }
    m_comments->setText(comments.isEmpty() ? QStringLiteral("–") : comments.join(QLatin1Char('\n')));
    m_reason->setText(mark.decisionReason.empty() ? QStringLiteral("–") : QString::fromStdString(mark.decisionReason));
}

}  // namespace withheld::ui
