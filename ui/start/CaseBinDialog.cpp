#include "start/CaseBinDialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
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
    m_told->setText(tr("Cases here lie in a hidden folder beside their old place. Nothing of them is deleted."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_restore = buttons->addButton(tr("&Bring back"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(QStringLiteral("caseBinRestore"));
    m_restore->setProperty("primary", true);
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
    m_restore->setEnabled(m_list->count() > 0);
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
