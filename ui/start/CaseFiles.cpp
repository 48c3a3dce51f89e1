#include "start/CaseFiles.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "common/EmptyWords.h"
#include "start/NewCaseDialog.h"
#include "start/QuietLabel.h"

namespace withheld::ui {

namespace {

enum FileColumn { NameColumn, PagesColumn, KindColumn, SizeColumn, StateColumn };

}  // namespace

QStringList filesIn(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

CaseFiles::CaseFiles(const QString& title, const QString& name, QWidget* parent) : QWidget(parent) {
    auto* heading = new QLabel(title);
    auto* add = new QPushButton(NewCaseDialog::tr("&Add files…"));
    add->setObjectName(QStringLiteral("addFiles"));
    add->setAutoDefault(false);
    auto* remove = new QPushButton(NewCaseDialog::tr("Remove"));
    remove->setAutoDefault(false);

    m_files = new QTreeWidget;
    m_files->setObjectName(QStringLiteral("caseFiles"));
    m_files->setAccessibleName(name);
    m_files->setHeaderLabels({NewCaseDialog::tr("Name"), NewCaseDialog::tr("Pages"), NewCaseDialog::tr("Kind"),
                              NewCaseDialog::tr("Size"), NewCaseDialog::tr("What was found")});
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setWordWrap(true);
    m_files->setUniformRowHeights(false);
    new EmptyWords(*m_files, NewCaseDialog::tr("Drop PDF files here, or add them by the button above."));
    m_files->setIndentation(16);
    m_files->header()->setStretchLastSection(true);
    m_files->header()->setTextElideMode(Qt::ElideRight);
    m_files->header()->setSectionResizeMode(NameColumn, QHeaderView::Interactive);
    m_files->header()->resizeSection(NameColumn, 190);
    for (const int column : {PagesColumn, KindColumn, SizeColumn}) {
        m_files->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    heading->setBuddy(m_files);

    m_hint = quietLabel(NewCaseDialog::tr("The originals are copied into the case and never changed."));
    m_ocr = new QCheckBox(NewCaseDialog::tr("Read pages without te&xt (OCR), in the background"));
    m_ocr->setObjectName(QStringLiteral("caseOcr"));
    m_ocr->setEnabled(false);

    auto* head = new QHBoxLayout;
    head->addWidget(heading, 1);
    head->addWidget(add);
    head->addWidget(remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_files, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_ocr);

    connect(add, &QPushButton::clicked, this, &CaseFiles::browseFiles);
    connect(remove, &QPushButton::clicked, this, &CaseFiles::removeSelected);
    auto* removeKey = new QShortcut(QKeySequence::Delete, m_files, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &CaseFiles::removeSelected);
    connect(&m_checker, &FileChecker::checked, this, &CaseFiles::showCheck);
    updateState();
}

void CaseFiles::add(const QStringList& files) {
    for (const QString& file : files) {
        const QString path = QFileInfo(file).absoluteFilePath();
        if (m_entries.contains(path) || !QFileInfo(path).isFile()) {
            continue;
        }
        auto* row = new QTreeWidgetItem(m_files);
        row->setText(NameColumn, QFileInfo(path).fileName());
        row->setToolTip(NameColumn, path);
        row->setText(SizeColumn, QLocale().formattedDataSize(QFileInfo(path).size(), 0, QLocale::DataSizeTraditionalFormat));
        row->setText(StateColumn, NewCaseDialog::tr("Looking into it…"));
        row->setData(NameColumn, Qt::UserRole, path);
        m_entries[path].row = row;
        m_checker.check(path);
    }
    updateState();
}

void CaseFiles::showCheck(const FileCheck& check) {
    const auto found = m_entries.find(check.path);
    if (found == m_entries.end()) {
        return;
    }
    Entry& entry = found->second;
    entry.summary = summaryOf(check);
    entry.isRead = true;
    QTreeWidgetItem* row = entry.row;
    qDeleteAll(row->takeChildren());
    row->setText(PagesColumn, entry.summary.isUsable ? QString::number(entry.summary.pages) : QStringLiteral("–"));
    row->setText(KindColumn, entry.summary.kind);
    if (entry.summary.needsPassword) {
        askPassword(check.path, !entry.password.isEmpty());
    } else if (!entry.summary.isUsable) {
        row->setText(StateColumn, NewCaseDialog::tr("✗ ") + entry.summary.problems.join(QLatin1Char(' ')));
    } else if (entry.summary.problems.isEmpty()) {
        row->setText(StateColumn, NewCaseDialog::tr("✓ Nothing hidden"));
    } else {
        row->setText(StateColumn, entry.summary.hasSerious ? NewCaseDialog::tr("! Covered or hidden text: see below")
                                                           : NewCaseDialog::tr("%1 noted").arg(entry.summary.problems.size()));
        for (const QString& problem : entry.summary.problems) {
            auto* line = new QTreeWidgetItem(row, {problem});
            line->setFirstColumnSpanned(true);
            line->setToolTip(NameColumn, problem);
        }
        row->setExpanded(true);
    }
    updateState();
}

void CaseFiles::askPassword(const QString& path, bool again) {
    QTreeWidgetItem* row = m_entries[path].row;
    row->setText(StateColumn, again ? NewCaseDialog::tr("✗ Wrong password") : NewCaseDialog::tr("Password needed"));
    auto* line = new QTreeWidgetItem(row);
    line->setFirstColumnSpanned(true);
    row->setExpanded(true);
    auto* field = new QLineEdit;
    field->setObjectName(QStringLiteral("filePassword"));
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(NewCaseDialog::tr("Password of %1").arg(QFileInfo(path).fileName()));
    field->setPlaceholderText(again ? NewCaseDialog::tr("That password is wrong. Try again (is Caps Lock on?), then Enter")
                                    : NewCaseDialog::tr("Password, then Enter"));
    m_files->setItemWidget(line, NameColumn, field);
    field->setFocus();
    // Enter asks again with the new password; the dialog's default button must not see it.
    connect(field, &QLineEdit::returnPressed, this, [this, path, field] {
        Entry& entry = m_entries[path];
        entry.password = field->text();
        entry.row->setText(StateColumn, NewCaseDialog::tr("Opening…"));
        emit asked();
        field->setReadOnly(true);
        m_checker.check(path, entry.password);
    });
}

void CaseFiles::browseFiles() {
    add(QFileDialog::getOpenFileNames(this, NewCaseDialog::tr("Add files"),
                                      QSettings().value(QStringLiteral("cases/lastFiles")).toString(),
                                      NewCaseDialog::tr("PDF documents (*.pdf)")));
    if (!m_entries.empty()) {
        QSettings().setValue(QStringLiteral("cases/lastFiles"), QFileInfo(m_entries.rbegin()->first).absolutePath());
    }
}

void CaseFiles::removeSelected() {
    for (QTreeWidgetItem* row : m_files->selectedItems()) {
        const QString path = row->data(NameColumn, Qt::UserRole).toString();
        if (!path.isEmpty()) {
            m_entries.erase(path);
            delete row;
        }
    }
    updateState();
}

QString CaseFiles::whatIsMissing() const {
    for (const auto& [path, entry] : m_entries) {
        const QString name = QFileInfo(path).fileName();
        if (!entry.isRead) {
            return NewCaseDialog::tr("Looking into %1…").arg(name);
        }
        if (entry.summary.needsPassword) {
            return NewCaseDialog::tr("%1 needs its password, or remove it from the list.").arg(name);
        }
        if (!entry.summary.isUsable) {
            return NewCaseDialog::tr("%1 can't be read: remove it from the list.").arg(name);
        }
    }
    return {};
}

QList<NewCaseFile> CaseFiles::files() const {
    QList<NewCaseFile> files;
    for (int i = 0; i < m_files->topLevelItemCount(); ++i) {
        const QString path = m_files->topLevelItem(i)->data(NameColumn, Qt::UserRole).toString();
        files.append({path, m_entries.at(path).password});
    }
    return files;
}

bool CaseFiles::readsPagesWithoutText() const {
    return m_ocr->isEnabled() && m_ocr->isChecked();
}

void CaseFiles::updateState() {
    int withoutText = 0;
    for (const auto& [path, entry] : m_entries) {
        withoutText += entry.summary.pagesWithoutText;
    }
    if ((withoutText > 0) != m_ocr->isEnabled()) {
        m_ocr->setChecked(withoutText > 0);
    }
    m_ocr->setEnabled(withoutText > 0);
    m_hint->setText(withoutText == 0 ? NewCaseDialog::tr("The originals are copied into the case and never changed.")
                    : withoutText == 1
                        ? NewCaseDialog::tr("One page is a picture without text: its words can be found only after reading.")
                        : NewCaseDialog::tr("%1 pages are pictures without text: their words can be found only after reading.")
                              .arg(withoutText));
    emit changed();
}

}  // namespace withheld::ui
