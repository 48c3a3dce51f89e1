#include "review/ReasonDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace withheld::ui {

ReasonDialog::ReasonDialog(QWidget* parent) : QDialog(parent), m_list(new QListWidget), m_more(new QLineEdit) {
    setObjectName(QStringLiteral("reasonDialog"));
    setWindowTitle(tr("Return this mark"));
    resize(380, 320);
    m_list->setAccessibleName(tr("Reason"));
    m_list->addItems({tr("Not exempt"), tr("Wrong code"), tr("Too wide"), tr("Too narrow"), tr("Missing part"), tr("Other")});
    m_list->setCurrentRow(0);
    m_more->setObjectName(QStringLiteral("reasonWords"));
    m_more->setPlaceholderText(tr("In your words (optional)"));
    m_more->setAccessibleName(tr("In your words"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* accept = buttons->addButton(tr("Return this mark"), QDialogButtonBox::AcceptRole);
    accept->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(new QLabel(tr("Why? The officer sees this.")));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_more);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    m_list->setFocus();
}

QString ReasonDialog::reason() const {
    const QString words = m_more->text().simplified();
    const QString kind = m_list->currentItem() != nullptr ? m_list->currentItem()->text() : tr("Other");
    return words.isEmpty() ? kind : kind + QStringLiteral(": ") + words;
}

}  // namespace withheld::ui
