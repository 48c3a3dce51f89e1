#include "start/AddDocumentsDialog.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include "common/DialogSize.h"
#include "start/QuietLabel.h"

namespace withheld::ui {

AddDocumentsDialog::AddDocumentsDialog(const QStringList& files, QWidget* parent)
    : QDialog(parent), m_files(new CaseFiles(tr("&Files"), tr("Files to add"))), m_missing(quietLabel()) {
    setObjectName(QStringLiteral("addDocumentsDialog"));
    setWindowTitle(tr("Add documents"));
    setAcceptDrops(true);
    resize(dialogSize(*this, {760, 480}));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add to the case"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("addToCase"));
    m_add->setProperty("primary", true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_missing, 1);
    foot->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_files, 1);
    layout->addLayout(foot);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddDocumentsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_files, &CaseFiles::changed, this, &AddDocumentsDialog::updateState);
    // Enter in the field of a password is not meant for the button.
    connect(m_files, &CaseFiles::asked, this, [this] { m_add->setDefault(false); });
    m_files->add(files);
    updateState();
    m_add->setFocus();
}

void AddDocumentsDialog::updateState() {
    const qsizetype count = files().size();
    const QString missing = count == 0 ? tr("No file is chosen yet.") : m_files->whatIsMissing();
    m_missing->setText(missing);
    m_add->setText(count > 1 ? tr("Add %1 to the case").arg(count) : tr("Add to the case"));
    m_add->setEnabled(missing.isEmpty());
    m_add->setDefault(true);
}

void AddDocumentsDialog::accept() {
    if (m_add->isEnabled()) {
        QDialog::accept();
    }
}

void AddDocumentsDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (!filesIn(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void AddDocumentsDialog::dropEvent(QDropEvent* event) {
    m_files->add(filesIn(event->mimeData()));
    event->acceptProposedAction();
}

}  // namespace withheld::ui
