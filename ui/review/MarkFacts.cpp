#include "review/MarkFacts.h"

#include <QFormLayout>
#include <QLabel>

#include "common/CaseModel.h"
#include "common/CodeLook.h"
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
    auto* form = new QFormLayout(facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    const auto add = [form](const QString& name, QWidget* value) {
        auto* label = new QLabel(name);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setMinimumWidth(68);
        form->addRow(label, value);
        return label;
    };
    m_form = form;
    add(tr("Mark"), m_mark);
    add(tr("Exemption"), m_exemption);
    m_harm.words = factLabel();
    m_harm.words->setObjectName(QStringLiteral("factHarm"));
    m_harm.name = add(tr("Harm"), m_harm.words);
    m_interest.words = factLabel();
    m_interest.words->setObjectName(QStringLiteral("factInterest"));
    m_interest.name = add(tr("Public interest"), m_interest.words);
    m_interest.name->setWordWrap(true);
    add(tr("Author"), m_author);
    add(tr("Comment"), m_comments);
    add(tr("Returned"), m_reason);
    setWidget(facts);
}

void MarkFacts::showNone(const QString& words) {
    m_mark->setText(words);
    for (QLabel* label : {m_exemption, m_author, m_comments, m_reason}) {
        m_form->setRowVisible(label, false);
    }
    m_harm.show({});
    m_interest.show({});
}

void MarkFacts::Row::show(const QString& text) const {
    words->setText(text);
    words->setVisible(!text.isEmpty());
    name->setVisible(!text.isEmpty());
}

void MarkFacts::showMark(const CaseModel& model, const casefile::CaseMark& mark, int number, int count) {
    for (QLabel* label : {m_exemption, m_author, m_comments, m_reason}) {
        m_form->setRowVisible(label, true);
    }
    m_mark->setText(tr("%1 of %2 · page %3").arg(number).arg(count).arg(mark.mark.page));
    const disclosure::Exemption* first =
        mark.mark.exemptions.empty() ? nullptr : model.catalogue().find(mark.mark.exemptions.front());
    m_exemption->setText(codesText(mark.mark.exemptions) + (first == nullptr || !first->isExemption ? QString()
                                                            : first->absolute                       ? tr(" · absolute")
                                                                                                    : tr(" · qualified")));
    m_harm.show(consistency::lacksHarm(mark.mark) ? tr("! Nothing is said of it") : QString::fromStdString(mark.mark.harm));
    m_interest.show(QString::fromStdString(mark.mark.publicInterest));
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
