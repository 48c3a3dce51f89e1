#include "mainwindow/BinDialog.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "common/CaseModel.h"
#include "common/DialogSize.h"
#include "common/EmptyWords.h"

namespace withheld::ui {

BinDialog::BinDialog(CaseModel& model, QWidget* parent) : QDialog(parent), m_model(model), m_list(new QListWidget) {
    setObjectName(QStringLiteral("binDialog"));
    setWindowTitle(tr("Bin of this case"));
    m_list->setObjectName(QStringLiteral("binList"));
    m_list->setAccessibleName(tr("Removed documents"));
    new EmptyWords(*m_list, tr("The bin is empty. A document that you remove from the case comes here, with its marks."));
    auto* words = new QLabel(tr("Files stay in the case's folder. A document comes back to its place with every mark it had."));
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_restore = buttons->addButton(tr("&Bring back"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(QStringLiteral("binRestore"));
    m_restore->setProperty("primary", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(words);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(dialogSize(*this, {560, 340}));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &BinDialog::restore);
    connect(m_list, &QListWidget::itemActivated, this, &BinDialog::restore);
    connect(&model, &CaseModel::documentsChanged, this, &BinDialog::reload);
    reload();
    m_list->setFocus();
}

void BinDialog::reload() {
    const int row = m_list->currentRow();
    m_list->clear();
    for (const casefile::RemovedDocument& removed : m_model.state().removedDocuments) {
        const QDateTime when = QDateTime::fromString(QString::fromStdString(removed.time), Qt::ISODateWithMs).toLocalTime();
        auto* item =
            new QListWidgetItem(tr("%1 · %2 pages, %3 marks · removed by %4, %5")
                                    .arg(QString::fromStdString(removed.document.fileName))
                                    .arg(removed.document.pageCount())
                                    .arg(removed.marks.size())
                                    .arg(QString::fromStdString(removed.by), QLocale().toString(when, QLocale::ShortFormat)),
                                m_list);
        item->setData(Qt::UserRole, QString::fromStdString(removed.document.id));
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    m_restore->setEnabled(m_list->count() > 0 && m_model.isEditable());
}

void BinDialog::restore() {
    if (const QListWidgetItem* item = m_list->currentItem(); item != nullptr && m_restore->isEnabled()) {
        m_model.restoreDocument(item->data(Qt::UserRole).toString());
    }
}

}  // namespace withheld::ui
