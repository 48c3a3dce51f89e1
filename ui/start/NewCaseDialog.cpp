#include "start/NewCaseDialog.h"
#include "start/QuietLabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "common/DialogSize.h"
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

QString defaultParentFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString usual = QDir(documents).exists() && !documents.isEmpty() ? documents : QDir::homePath();
    return QSettings().value(QStringLiteral("cases/folder"), usual).toString();
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
    m_files = new CaseFiles(tr("&Files"), tr("Files of the new case"));
    columns->addWidget(m_files, 7);

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
    connect(m_files, &CaseFiles::changed, this, &NewCaseDialog::updateState);
    // The dialog's default button must not see the Enter that ends a password.
    connect(m_files, &CaseFiles::asked, this, [this] { m_create->setDefault(false); });
    m_files->add(files);
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

void NewCaseDialog::browseFolder() {
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Keep the case in"), m_parent->text());
    if (!chosen.isEmpty()) {
        m_parent->setText(chosen);
    }
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
    return m_files->whatIsMissing();
}

void NewCaseDialog::updateState() {
    if (m_create == nullptr) {
        return;
    }
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
    wanted.files = m_files->files();
    wanted.readPagesWithoutText = m_files->readsPagesWithoutText();
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
    if (!filesIn(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void NewCaseDialog::dropEvent(QDropEvent* event) {
    m_files->add(filesIn(event->mimeData()));
    event->acceptProposedAction();
}

}  // namespace withheld::ui
