#include "start/NewCaseDialog.h"
#include "start/QuietLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "casefile/Names.h"
#include "common/DialogSize.h"
#include "common/Theme.h"
#include "disclosure/Exemptions.h"
#include "disclosure/FoiClock.h"

namespace withheld::ui {

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

NewCaseDialog::NewCaseDialog(const QStringList& files, QWidget* parent, const QString& user) : QDialog(parent), m_user(user) {
    setObjectName(QStringLiteral("newCaseDialog"));
    setWindowTitle(tr("New case"));
    setAcceptDrops(true);
    resize(dialogSize(*this, {760, 600}));

    m_stepTitle = new QLabel;
    m_stepTitle->setObjectName(QStringLiteral("newCaseStep"));
    m_stepTitle->setFont(Theme::instance().semibold());
    m_stepTitle->setWordWrap(true);
    m_steps = new QStackedWidget;
    // With large text a step is higher than a small screen.
    for (QWidget* page : {makeRequest(), makePeople(), makeFiles(), makeCodes()}) {
        auto* scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(page);
        scroll->viewport()->setAutoFillBackground(false);
        page->setAutoFillBackground(false);
        m_steps->addWidget(scroll);
    }

    m_missing = quietLabel();
    m_missing->setObjectName(QStringLiteral("newCaseMissing"));
    m_back = new QPushButton(tr("&Back"));
    m_back->setObjectName(QStringLiteral("newCaseBack"));
    m_next = new QPushButton(tr("&Next"));
    m_next->setObjectName(QStringLiteral("newCaseNext"));
    m_create = new QPushButton(tr("Create case"));
    m_create->setObjectName(QStringLiteral("createCase"));
    auto* cancel = new QPushButton(tr("Cancel"));
    m_create->setProperty("primary", true);
    m_create->setToolTip(tr("Create case (Ctrl+Enter)"));
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showStep(step() + 1); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* create = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(create, &QShortcut::activated, m_create, &QPushButton::click);
    }
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_missing, 1);
    // In the order of the way, whatever the style does with the buttons of a box.
    for (QPushButton* button : {m_back, m_next, m_create, cancel}) {
        foot->addWidget(button);
    }

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_stepTitle);
    layout->addWidget(m_steps, 1);
    layout->addLayout(foot);

    connect(m_create, &QPushButton::clicked, this, &NewCaseDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_files, &CaseFiles::changed, this, &NewCaseDialog::updateState);
    // The dialog's default button must not see the Enter that ends a password.
    connect(m_files, &CaseFiles::asked, this, [this] {
        m_create->setDefault(false);
        m_next->setDefault(false);
    });
    m_files->add(files);
    updateFolder();
    showStep(0);
}

int NewCaseDialog::step() const {
    return m_steps->currentIndex();
}

void NewCaseDialog::showStep(int step) {
    const QStringList names{tr("Request and time limit"), tr("People and place"), tr("Documents"),
                            tr("Codes, templates and reading")};
    const int shown = std::clamp(step, 0, static_cast<int>(names.size()) - 1);
    m_steps->setCurrentIndex(shown);
    m_stepTitle->setText(tr("%1 of %2 · %3").arg(shown + 1).arg(names.size()).arg(names[shown]));
    m_back->setEnabled(shown > 0);
    m_next->setEnabled(shown + 1 < names.size());
    updateState();
    QWidget* const firsts[] = {m_reference, m_body, m_files->list(), m_codeSet};
    firsts[shown]->setFocus(Qt::OtherFocusReason);
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
    if (m_otherDue->isChecked() && m_dueBecause->text().simplified().isEmpty()) {
        return tr("Another last day needs a reason.");
    }
    if (!m_user.isEmpty() && casefile::samePerson(m_reviewer->currentText().toStdString(), m_user.toStdString())) {
        return tr("A second person has to approve: choose another reviewer.");
    }
    return m_files->whatIsMissing();
}

void NewCaseDialog::updateState() {
    if (m_create == nullptr || m_files == nullptr || m_ocrLanguage == nullptr) {
        return;
    }
    m_ocrLanguage->setEnabled(m_files->reading()->isEnabled());
    const QString missing = whatIsMissing();
    m_missing->setText(missing);
    m_create->setEnabled(missing.isEmpty());
    // Enter goes on; at the last step it creates.
    const bool isLast = step() + 1 == m_steps->count();
    (isLast && missing.isEmpty() ? m_create : m_next)->setDefault(true);
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
    wanted.findPersonal = m_find->isChecked();
    wanted.proposeTemplates = m_templates->isChecked();
    if (m_otherDue->isChecked()) {
        wanted.due = m_dueDay->date();
        wanted.dueBecause = m_dueBecause->text().simplified();
    }
    wanted.reviewer = m_reviewer->currentText().simplified();
    return wanted;
}

void NewCaseDialog::accept() {
    if (!whatIsMissing().isEmpty()) {
        return;
    }
    QSettings().setValue(QStringLiteral("cases/folder"), m_parent->text());
    QSettings().setValue(QStringLiteral("cases/publicBody"), m_body->text());
    QSettings().setValue(QStringLiteral("ocr/language"), m_ocrLanguage->currentData());
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
