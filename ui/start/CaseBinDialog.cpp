#include "start/CaseBinDialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "common/DialogSize.h"
#include "common/EmptyWords.h"
#include "start/CaseBin.h"
#include "start/QuietLabel.h"

namespace withheld::ui {

CaseBinDialog::CaseBinDialog(QWidget* parent) : QDialog(parent), m_list(new QListWidget), m_told(quietLabel()) {
    setObjectName(QStringLiteral("caseBinDialog"));
    setWindowTitle(tr("Bin of cases"));
    m_list->setObjectName(QStringLiteral("caseBinList"));
    m_list->setAccessibleName(tr("Removed cases"));
    new EmptyWords(*m_list, tr("The bin is empty. A case that you move to the bin comes here, whole."));
    m_told->setText(
        tr("Cases here lie in a hidden folder beside their old place. Nothing is deleted by itself; after 30 days you may."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_restore = buttons->addButton(tr("&Bring back"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(QStringLiteral("caseBinRestore"));
    m_restore->setProperty("primary", true);
    m_delete = buttons->addButton(tr("&Delete for good…"), QDialogButtonBox::ActionRole);
    m_delete->setObjectName(QStringLiteral("caseBinDelete"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_told);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(dialogSize(*this, {560, 340}));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &CaseBinDialog::restore);
    connect(m_list, &QListWidget::itemActivated, this, &CaseBinDialog::restore);
    connect(m_delete, &QPushButton::clicked, this, &CaseBinDialog::askToDelete);
    connect(m_list, &QListWidget::currentRowChanged, this, &CaseBinDialog::offer);
    reload();
    m_list->setFocus();
}

void CaseBinDialog::reload() {
    const int row = m_list->currentRow();
    m_list->clear();
    for (const BinnedCase& binned : binnedCases()) {
        auto* item = new QListWidgetItem(
            tr("%1 %2 · removed %3")
                .arg(binned.reference, binned.title, QLocale().toString(binned.removed, QLocale::ShortFormat)),
            m_list);
        item->setToolTip(QDir::toNativeSeparators(binned.from));
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    offer();
}

void CaseBinDialog::offer() {
    const QList<BinnedCase> all = binnedCases();
    const int row = m_list->currentRow();
    const bool isOne = row >= 0 && row < all.size();
    const QDate from = isOne ? deletableFrom(all[row]) : QDate();
    m_restore->setEnabled(isOne);
    m_delete->setEnabled(isOne && QDate::currentDate() >= from);
    m_delete->setToolTip(isOne ? tr("From %1 on").arg(QLocale().toString(from, QLocale::ShortFormat)) : QString());
}

void CaseBinDialog::askToDelete() {
    const QList<BinnedCase> all = binnedCases();
    const int row = m_list->currentRow();
    if (row < 0 || row >= all.size()) {
        return;
    }
    QMessageBox question(
        QMessageBox::Warning, windowTitle(),
        tr("Delete %1 for good? Its documents, marks and log are gone then; no step brings them back.").arg(all[row].reference),
        QMessageBox::Cancel, this);
    QPushButton* go = question.addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != go) {
        return;
    }
    const auto gone = deleteForGood(all[row]);
    m_told->setText(gone ? tr("✓ %1 is deleted.").arg(all[row].reference)
                         : tr("✗ %1").arg(QString::fromStdString(gone.error().text())));
    reload();
}

void CaseBinDialog::restore() {
    const QList<BinnedCase> all = binnedCases();
    const int row = m_list->currentRow();
    if (row < 0 || row >= all.size()) {
        return;
    }
    const auto folder = restoreCase(all[row]);
    m_told->setText(folder ? tr("✓ It lies in %1 again.").arg(QDir::toNativeSeparators(*folder))
                           : tr("✗ %1").arg(QString::fromStdString(folder.error().text())));
    reload();
    if (folder) {
        emit restored(*folder);
    }
}

}  // namespace withheld::ui
