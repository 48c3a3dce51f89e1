#include "settings/PinDialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "common/DialogSize.h"
#include "review/Pin.h"
#include "settings/ReviewPin.h"

namespace withheld::ui {

PinDialog::PinDialog(const QString& user, QWidget* parent)
    : QDialog(parent), m_user(user), m_new(new QLineEdit), m_again(new QLineEdit), m_problem(new QLabel) {
    setObjectName(QStringLiteral("pinDialog"));
    setWindowTitle(tr("Review PIN of %1").arg(user));
    setMinimumWidth(dialogSize(*this, {440, 0}).width());
    auto* words =
        new QLabel(tr("Whoever approves under your name on this computer is asked for it: on a shared computer nobody else "
                      "can be your second person. Only a hash of it is kept; a forgotten PIN can't be read again."));
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* form = new QFormLayout;
    const auto add = [&](QLineEdit* field, const char* name, const QString& label) {
        field->setObjectName(QLatin1String(name));
        field->setEchoMode(QLineEdit::Password);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        connect(field, &QLineEdit::textChanged, this, &PinDialog::check);
        form->addRow(label, field);
    };
    if (hasPin(user)) {
        m_old = new QLineEdit;
        add(m_old, "pinOld", tr("&Present PIN"));
    }
    add(m_new, "pinNew", tr("&New PIN"));
    add(m_again, "pinAgain", tr("&Once more"));
    m_problem->setObjectName(QStringLiteral("pinProblem"));
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(QStringLiteral("pinKeep"));
    m_keep->setProperty("primary", true);
    m_keep->setDefault(true);
    if (m_old != nullptr) {
        auto* none = buttons->addButton(tr("&Take it away"), QDialogButtonBox::ResetRole);
        none->setObjectName(QStringLiteral("pinRemove"));
        none->setAutoDefault(false);
        connect(none, &QPushButton::clicked, this, &PinDialog::remove);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PinDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void PinDialog::check() {
    const bool isLong = m_new->text().size() >= static_cast<qsizetype>(review::shortestPin);
    const bool isSame = m_new->text() == m_again->text();
    m_keep->setEnabled(isLong && isSame);
    m_problem->setText(m_new->text().isEmpty() ? tr("At least %1 letters or digits.").arg(review::shortestPin)
                       : !isLong               ? tr("! Too short: at least %1 letters or digits.").arg(review::shortestPin)
                       : !isSame               ? tr("Both have to be the same.")
                                               : QString());
}

bool PinDialog::isOldRight() {
    if (m_old == nullptr || isPin(m_user, m_old->text())) {
        return true;
    }
    m_problem->setText(tr("✗ The present PIN is another one."));
    m_old->selectAll();
    m_old->setFocus();
    return false;
}

void PinDialog::accept() {
    if (m_keep->isEnabled() && isOldRight()) {
        keepPin(m_user, m_new->text());
        QDialog::accept();
    }
}

void PinDialog::remove() {
    if (isOldRight()) {
        keepPin(m_user, {});
        QDialog::accept();
    }
}

}  // namespace withheld::ui
