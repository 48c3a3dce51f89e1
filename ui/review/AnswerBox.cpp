#include "review/AnswerBox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "common/DigitKey.h"
#include "common/Theme.h"
#include "disclosure/OwnCatalogues.h"

namespace withheld::ui {

namespace {

enum CodeRole { IdRole = Qt::UserRole, SlotRole };

}  // namespace

AnswerBox::AnswerBox(const disclosure::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_reason(new QComboBox),
      m_code(new QComboBox),
      m_words(new QLineEdit),
      m_comment(new QPlainTextEdit),
      m_send(new QPushButton) {
    setObjectName(QStringLiteral("answerBox"));
    m_title->setFont(Theme::instance().semibold());
    m_title->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("answerReason"));
    m_reason->setAccessibleName(tr("Reason"));
    int number = 0;
    for (const QString& reason :
         {tr("Not exempt"), tr("Wrong code"), tr("Too wide"), tr("Too narrow"), tr("Missing part"), tr("Other")}) {
        m_reason->addItem(tr("%1  %2").arg(++number).arg(reason), reason);
    }
    m_code->setObjectName(QStringLiteral("answerCode"));
    m_code->setAccessibleName(tr("Right code"));
    for (const disclosure::Exemption& exemption : catalogue.exemptions) {
        if (exemption.slot == disclosure::hiddenSlot) {
            continue;
        }
        m_code->addItem(QString::fromStdString(exemption.id + "  " + exemption.title), QString::fromStdString(exemption.id));
        m_code->setItemData(m_code->count() - 1, exemption.slot, SlotRole);
    }
    for (QComboBox* box : {m_reason, m_code}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_words->setObjectName(QStringLiteral("answerWords"));
    m_words->setPlaceholderText(tr("In your words (optional)"));
    m_words->setAccessibleName(tr("In your words"));
    m_comment->setObjectName(QStringLiteral("answerComment"));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("Stays in the case. Shift+Enter begins a new line."));
    m_comment->setTabChangesFocus(true);
    constexpr int kLines = 3;
    m_comment->setFixedHeight(kLines * fontMetrics().lineSpacing() + 14);
    m_send->setObjectName(QStringLiteral("answerSend"));
    m_send->setProperty("primary", true);
    auto* stop = new QPushButton(tr("Cancel"));
    stop->setObjectName(QStringLiteral("answerCancel"));
    stop->setToolTip(tr("Cancel (Esc)"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_send);
    buttons->addWidget(stop);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_reason, m_code, m_words, m_comment}) {
        column->addWidget(each);
    }
    column->addLayout(buttons);
    for (QWidget* each : std::initializer_list<QWidget*>{m_reason, m_code, m_words, m_comment, m_send, stop}) {
        each->installEventFilter(this);
    }
    connect(m_send, &QPushButton::clicked, this, &AnswerBox::send);
    connect(stop, &QPushButton::clicked, this, &AnswerBox::cancel);
    hide();
}

void AnswerBox::ask(Kind kind, const QString& title) {
    m_kind = kind;
    m_title->setText(title);
    m_reason->setVisible(kind == Kind::Return);
    m_code->setVisible(kind == Kind::OtherCode);
    m_words->setVisible(kind != Kind::Comment);
    m_comment->setVisible(kind == Kind::Comment);
    m_words->clear();
    m_comment->clear();
    m_send->setText(kind == Kind::Return      ? tr("Return this mark")
                    : kind == Kind::OtherCode ? tr("Propose this code")
                                              : tr("Keep"));
    m_send->setToolTip(tr("%1 (Enter)").arg(m_send->text()));
    show();
    QWidget* first = kind == Kind::Return      ? static_cast<QWidget*>(m_reason)
                     : kind == Kind::OtherCode ? static_cast<QWidget*>(m_code)
                                               : m_comment;
    first->setAccessibleDescription(title);
    first->setFocus(Qt::ShortcutFocusReason);
}

QString AnswerBox::words() const {
    if (m_kind == Kind::Comment) {
        return m_comment->toPlainText().trimmed();
    }
    const QString more = m_words->text().simplified();
    const QString said = m_kind == Kind::Return ? m_reason->currentData().toString()
                                                : tr("Other code: %1").arg(m_code->currentData(IdRole).toString());
    return more.isEmpty()           ? said
           : m_kind == Kind::Return ? said + QStringLiteral(": ") + more
                                    : said + QStringLiteral(". ") + more;
}

std::vector<std::string> AnswerBox::exemptions() const {
    return m_kind == Kind::OtherCode ? std::vector{m_code->currentData(IdRole).toString().toStdString()}
                                     : std::vector<std::string>();
}

void AnswerBox::send() {
    if (m_kind == Kind::Comment && words().isEmpty()) {
        cancel();
        return;
    }
    hide();
    emit answered();
}

void AnswerBox::cancel() {
    hide();
    emit cancelled();
}

bool AnswerBox::chooseByDigit(int digit) {
    QComboBox* box = m_kind == Kind::Return ? m_reason : m_code;
    const int index = m_kind == Kind::Return ? digit - 1 : box->findData(digit, SlotRole);
    if (index < 0 || index >= box->count()) {
        return false;
    }
    box->setCurrentIndex(index);
    return true;
}

bool AnswerBox::eventFilter(QObject* watched, QEvent* event) {
    const bool isChoice = watched == m_reason || watched == m_code;
    if (event->type() == QEvent::ShortcutOverride && isChoice) {
        // Letters and digits choose here; they do not decide the next mark.
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0) {
            event->accept();
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (key.key() == Qt::Key_Escape) {
        cancel();
        return true;
    }
    if (isEnter && qobject_cast<QPushButton*>(watched) != nullptr) {
        static_cast<QPushButton*>(watched)->click();
        return true;
    }
    if (isEnter && (key.modifiers() & Qt::ShiftModifier) == 0) {
        send();
        return true;
    }
    const int digit = isChoice ? digitOf(key) : -1;
    return (digit >= 0 && chooseByDigit(digit)) || QWidget::eventFilter(watched, event);
}

}  // namespace withheld::ui
