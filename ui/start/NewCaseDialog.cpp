#include "start/NewCaseDialog.h"
#include "start/QuietLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "common/DialogSize.h"
#include "common/EmptyWords.h"
#include "disclosure/Exemptions.h"
#include "disclosure/FoiClock.h"
#include "settings/CodeSets.h"

namespace withheld::ui {

namespace {

/// Takes what room there is, and asks for little: a scrolled form is as high as its fields ask for.
class RequestField : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    [[nodiscard]] QSize sizeHint() const override { return {QPlainTextEdit::sizeHint().width(), 4 * fontMetrics().height()}; }
};

enum FileColumn { NameColumn, PagesColumn, KindColumn, SizeColumn, StateColumn };

QString defaultParentFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString usual = QDir(documents).exists() && !documents.isEmpty() ? documents : QDir::homePath();
    return QSettings().value(QStringLiteral("cases/folder"), usual).toString();
}

QStringList pdfsIn(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

}  // namespace

QString dueLine(QDate received) {
    const disclosure::ClockFace clock = disclosure::clockFace(received, QDate::currentDate());
    QString line = QObject::tr("Due %1 = 20 working days").arg(QLocale().toString(clock.due, QStringLiteral("dddd d MMMM yyyy")));
    if (!clock.certain) {
        line += QObject::tr(". Bank holidays are known to %1 only: check the date").arg(disclosure::holidaysKnownTo());
    }
    return line;
}

QString folderNameFor(const QString& reference) {
    QString name;
    for (const QChar letter : reference.simplified()) {
        name += letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char('_') ? letter : QLatin1Char('-');
    }
    return name.isEmpty() ? QString() : name + QStringLiteral(".withheld");
}

NewCaseDialog::NewCaseDialog(const QStringList& files, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("newCaseDialog"));
    setWindowTitle(tr("New case"));
    setAcceptDrops(true);
    resize(dialogSize(*this, {1040, 620}));

    auto* columns = new QHBoxLayout;
    columns->setSpacing(28);
    // With large text the form is higher than a small screen.
    auto* request = new QScrollArea;
    request->setFrameShape(QFrame::NoFrame);
    request->setWidgetResizable(true);
    request->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    request->setFocusPolicy(Qt::NoFocus);
    request->setWidget(makeRequest());
    request->viewport()->setAutoFillBackground(false);
    request->widget()->setAutoFillBackground(false);
    columns->addWidget(request, 5);
    columns->addWidget(makeFiles(), 7);

    m_missing = quietLabel();
    m_missing->setObjectName(QStringLiteral("newCaseMissing"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create case"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createCase"));
    m_create->setDefault(true);
    m_create->setProperty("primary", true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_missing, 1);
    foot->addWidget(buttons);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addLayout(foot);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewCaseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_checker, &FileChecker::checked, this, &NewCaseDialog::showCheck);
    addFiles(files);
    updateFolder();
    updateState();
    m_reference->setFocus();
}

QWidget* NewCaseDialog::makeRequest() {
    m_reference = new QLineEdit;
    m_reference->setObjectName(QStringLiteral("caseReference"));
    m_reference->setPlaceholderText(tr("For instance: %1").arg(QStringLiteral("FOI/2026/0412")));
    m_reference->setAccessibleName(tr("Reference"));
    m_received = new QDateEdit(QDate::currentDate());
    m_received->setObjectName(QStringLiteral("caseReceived"));
    m_received->setCalendarPopup(true);
    m_received->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_received->setMaximumDate(QDate::currentDate());
    m_received->setAccessibleName(tr("Received"));
    m_due = quietLabel();
    m_due->setObjectName(QStringLiteral("caseDue"));
    m_title = new QLineEdit;
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_title->setPlaceholderText(tr("For instance: %1").arg(tr("Community Impact Assessments")));
    m_title->setAccessibleName(tr("Title"));
    m_body = new QLineEdit(QSettings().value(QStringLiteral("cases/publicBody")).toString());
    m_body->setPlaceholderText(tr("Whose letterhead the reply carries"));
    m_body->setAccessibleName(tr("Public body"));
    m_codeSet = makeCodeSets(QStringLiteral("caseCodeSet"));
    m_codeSet->setAccessibleName(tr("Exemptions"));
    m_request = new RequestField;
    m_request->setObjectName(QStringLiteral("caseRequest"));
    m_request->setPlaceholderText(tr("The applicant's own words, for the refusal notice"));
    m_request->setTabChangesFocus(true);
    m_request->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_request->setAccessibleName(tr("Request"));
    m_parent = new QLineEdit(defaultParentFolder());
    m_parent->setObjectName(QStringLiteral("caseFolder"));
    m_parent->setAccessibleName(tr("Keep the case in"));
    auto* browse = new QPushButton(tr("Browse…"));
    browse->setAutoDefault(false);
    auto* parentRow = new QHBoxLayout;
    parentRow->setSpacing(8);
    parentRow->addWidget(m_parent, 1);
    parentRow->addWidget(browse);
    m_folder = quietLabel();

    auto* panel = new QWidget;
    auto* form = new QFormLayout(panel);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(4);
    const auto addGap = [form] { form->addItem(new QSpacerItem(0, 6)); };
    form->addRow(tr("&Reference"), m_reference);
    addGap();
    form->addRow(tr("Re&ceived"), m_received);
    form->addRow(m_due);
    addGap();
    form->addRow(tr("&Title"), m_title);
    addGap();
    form->addRow(tr("&Public body"), m_body);
    addGap();
    form->addRow(tr("&Exemptions"), m_codeSet);
    addGap();
    form->addRow(tr("Re&quest"), m_request);
    addGap();
    auto* parentTitle = new QLabel(tr("&Keep the case in"));
    parentTitle->setBuddy(m_parent);
    form->addRow(parentTitle, parentRow);
    form->addRow(m_folder);

    const auto showDue = [this] { m_due->setText(dueLine(m_received->date())); };
    showDue();
    connect(m_received, &QDateEdit::dateChanged, this, showDue);
    connect(m_reference, &QLineEdit::textChanged, this, &NewCaseDialog::updateFolder);
    connect(m_parent, &QLineEdit::textChanged, this, &NewCaseDialog::updateFolder);
    connect(browse, &QPushButton::clicked, this, &NewCaseDialog::browseFolder);
    return panel;
}

QWidget* NewCaseDialog::makeFiles() {
    auto* title = new QLabel(tr("&Files"));
    auto* add = new QPushButton(tr("&Add files…"));
    add->setObjectName(QStringLiteral("addFiles"));
    add->setAutoDefault(false);
    auto* remove = new QPushButton(tr("Remove"));
    remove->setAutoDefault(false);

    m_files = new QTreeWidget;
    m_files->setObjectName(QStringLiteral("caseFiles"));
    m_files->setAccessibleName(tr("Files of the new case"));
    m_files->setHeaderLabels({tr("Name"), tr("Pages"), tr("Kind"), tr("Size"), tr("What was found")});
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setWordWrap(true);
    m_files->setUniformRowHeights(false);
    new EmptyWords(*m_files, tr("Drop PDF files here, or add them by the button above."));
    m_files->setIndentation(16);
    m_files->header()->setStretchLastSection(true);
    m_files->header()->setTextElideMode(Qt::ElideRight);
    m_files->header()->setSectionResizeMode(NameColumn, QHeaderView::Interactive);
    m_files->header()->resizeSection(NameColumn, 190);
    for (const int column : {PagesColumn, KindColumn, SizeColumn}) {
        m_files->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    title->setBuddy(m_files);

    m_filesHint = quietLabel(tr("The originals are copied into the case and never changed."));
    m_ocr = new QCheckBox(tr("Read pages without te&xt (OCR), in the background"));
    m_ocr->setObjectName(QStringLiteral("caseOcr"));
    m_ocr->setVisible(false);

    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(add);
    head->addWidget(remove);
    auto* panel = new QWidget;
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_files, 1);
    layout->addWidget(m_filesHint);
    layout->addWidget(m_ocr);

    connect(add, &QPushButton::clicked, this, &NewCaseDialog::browseFiles);
    connect(remove, &QPushButton::clicked, this, &NewCaseDialog::removeSelected);
    auto* removeKey = new QShortcut(QKeySequence::Delete, m_files, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &NewCaseDialog::removeSelected);
    return panel;
}

void NewCaseDialog::addFiles(const QStringList& files) {
    for (const QString& file : files) {
        const QString path = QFileInfo(file).absoluteFilePath();
        if (m_entries.contains(path) || !QFileInfo(path).isFile()) {
            continue;
        }
        auto* row = new QTreeWidgetItem(m_files);
        row->setText(NameColumn, QFileInfo(path).fileName());
        row->setToolTip(NameColumn, path);
        row->setText(SizeColumn, QLocale().formattedDataSize(QFileInfo(path).size(), 0, QLocale::DataSizeTraditionalFormat));
        row->setText(StateColumn, tr("Looking into it…"));
        row->setData(NameColumn, Qt::UserRole, path);
        m_entries[path].row = row;
        m_checker.check(path);
    }
    updateState();
}

void NewCaseDialog::showCheck(const FileCheck& check) {
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
        row->setText(StateColumn, tr("✗ ") + entry.summary.problems.join(QLatin1Char(' ')));
    } else if (entry.summary.problems.isEmpty()) {
        row->setText(StateColumn, tr("✓ Nothing hidden"));
    } else {
        row->setText(StateColumn, entry.summary.hasSerious ? tr("! Covered or hidden text: see below")
                                                           : tr("%1 noted").arg(entry.summary.problems.size()));
        for (const QString& problem : entry.summary.problems) {
            auto* line = new QTreeWidgetItem(row, {problem});
            line->setFirstColumnSpanned(true);
            line->setToolTip(NameColumn, problem);
        }
        row->setExpanded(true);
    }
    updateState();
}

void NewCaseDialog::askPassword(const QString& path, bool again) {
    QTreeWidgetItem* row = m_entries[path].row;
    row->setText(StateColumn, again ? tr("✗ Wrong password") : tr("Password needed"));
    auto* line = new QTreeWidgetItem(row);
    line->setFirstColumnSpanned(true);
    row->setExpanded(true);
    auto* field = new QLineEdit;
    field->setObjectName(QStringLiteral("filePassword"));
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(tr("Password of %1").arg(QFileInfo(path).fileName()));
    field->setPlaceholderText(again ? tr("That password is wrong. Try again (is Caps Lock on?), then Enter")
                                    : tr("Password, then Enter"));
    m_files->setItemWidget(line, NameColumn, field);
    field->setFocus();
    // Enter asks again with the new password; the dialog's default button must not see it.
    connect(field, &QLineEdit::returnPressed, this, [this, path, field] {
        Entry& entry = m_entries[path];
        entry.password = field->text();
        entry.row->setText(StateColumn, tr("Opening…"));
        m_create->setDefault(false);
        field->setReadOnly(true);
        m_checker.check(path, entry.password);
    });
}

void NewCaseDialog::browseFiles() {
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add files"), QSettings().value(QStringLiteral("cases/lastFiles")).toString(),
                                           tr("PDF documents (*.pdf)")));
    if (!m_entries.empty()) {
        QSettings().setValue(QStringLiteral("cases/lastFiles"), QFileInfo(m_entries.rbegin()->first).absolutePath());
    }
}

void NewCaseDialog::browseFolder() {
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Keep the case in"), m_parent->text());
    if (!chosen.isEmpty()) {
        m_parent->setText(chosen);
    }
}

void NewCaseDialog::removeSelected() {
    for (QTreeWidgetItem* row : m_files->selectedItems()) {
        const QString path = row->data(NameColumn, Qt::UserRole).toString();
        if (!path.isEmpty()) {
            m_entries.erase(path);
            delete row;
        }
    }
    updateState();
}

QString NewCaseDialog::folder() const {
    const QString name = folderNameFor(m_reference->text());
    return name.isEmpty() || m_parent->text().isEmpty() ? QString() : QDir(m_parent->text()).filePath(name);
}

void NewCaseDialog::updateFolder() {
    m_folder->setText(folder().isEmpty() ? QString() : tr("Will be %1").arg(QDir::toNativeSeparators(folder())));
    updateState();
}

QString NewCaseDialog::whatIsMissing() const {
    if (m_reference->text().simplified().isEmpty()) {
        return tr("A case needs a reference.");
    }
    if (QFileInfo::exists(folder())) {
        return tr("There is already a case in %1. Choose another folder or reference.").arg(folder());
    }
    if (!QFileInfo(m_parent->text()).isDir()) {
        return tr("The folder %1 does not exist.").arg(m_parent->text());
    }
    for (const auto& [path, entry] : m_entries) {
        const QString name = QFileInfo(path).fileName();
        if (!entry.isRead) {
            return tr("Looking into %1…").arg(name);
        }
        if (entry.summary.needsPassword) {
            return tr("%1 needs its password, or remove it from the list.").arg(name);
        }
        if (!entry.summary.isUsable) {
            return tr("%1 can't be read: remove it from the list.").arg(name);
        }
    }
    return {};
}

void NewCaseDialog::updateState() {
    if (m_create == nullptr) {
        return;
    }
    int withoutText = 0;
    for (const auto& [path, entry] : m_entries) {
        withoutText += entry.summary.pagesWithoutText;
    }
    if (withoutText > 0 && !m_ocr->isVisibleTo(this)) {
        m_ocr->setChecked(true);
    }
    m_ocr->setVisible(withoutText > 0);
    m_filesHint->setText(
        withoutText == 0 ? tr("The originals are copied into the case and never changed.")
        : withoutText == 1
            ? tr("One page is a picture without text: its words can be found only after reading.")
            : tr("%1 pages are pictures without text: their words can be found only after reading.").arg(withoutText));
    const QString missing = whatIsMissing();
    m_missing->setText(missing);
    m_create->setEnabled(missing.isEmpty());
    m_create->setDefault(true);
}

NewCase NewCaseDialog::result() const {
    NewCase wanted;
    wanted.facts.reference = m_reference->text().simplified().toStdString();
    wanted.facts.received = m_received->date().toString(Qt::ISODate).toStdString();
    wanted.facts.title = m_title->text().simplified().toStdString();
    wanted.facts.requestText = m_request->toPlainText().toStdString();
    wanted.facts.publicBody = m_body->text().simplified().toStdString();
    const disclosure::Catalogue& codes = disclosure::catalogueOf(m_codeSet->currentData().toString().toStdString());
    wanted.facts.codeSet = codes.id;
    wanted.facts.codeSetVersion = codes.version;
    wanted.folder = folder();
    for (int i = 0; i < m_files->topLevelItemCount(); ++i) {
        const QString path = m_files->topLevelItem(i)->data(NameColumn, Qt::UserRole).toString();
        wanted.files.append({path, m_entries.at(path).password});
    }
    wanted.readPagesWithoutText = m_ocr->isVisibleTo(this) && m_ocr->isChecked();
    return wanted;
}

void NewCaseDialog::accept() {
    if (!whatIsMissing().isEmpty()) {
        return;
    }
    QSettings().setValue(QStringLiteral("cases/folder"), m_parent->text());
    QSettings().setValue(QStringLiteral("cases/publicBody"), m_body->text());
    QDialog::accept();
}

void NewCaseDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (!pdfsIn(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void NewCaseDialog::dropEvent(QDropEvent* event) {
    addFiles(pdfsIn(event->mimeData()));
    event->acceptProposedAction();
}

}  // namespace withheld::ui
