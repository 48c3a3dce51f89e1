#include "release/ResultStep.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

#include "marks/MarkSet.h"
#include "release/CheckTable.h"
#include "release/StepWidgets.h"

namespace withheld::ui {

namespace {

QString sizeText(std::uint64_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 0, QLocale::DataSizeTraditionalFormat);
}

QString releasedBy(const casefile::CaseState& state) {
    return state.release
               ? ResultStep::tr("Approved set %1, released by %2. ")
                     .arg(QString::fromStdString(shortHash(state.release->setHash)), QString::fromStdString(state.release->by))
               : QString();
}

}  // namespace

ResultStep::ResultStep(QWidget* parent)
    : QWidget(parent),
      m_verdict(makeHeading()),
      m_details(makeQuietText()),
      m_checks(new CheckTable),
      m_buttons(new QWidget),
      m_again(makePrimaryButton(tr("Try again"), QStringLiteral("releaseAgain"))),
      m_pictureText(makeQuietText()),
      m_picture(new QPushButton) {
    m_picture->setObjectName(QStringLiteral("releaseAsPicture"));
    m_verdict->setObjectName(QStringLiteral("releaseVerdict"));
    m_details->setObjectName(QStringLiteral("releaseDetails"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setFocusPolicy(Qt::StrongFocus);  // the flags alone give focus to the mouse only
    auto* folder = makePrimaryButton(tr("Open folder"), QStringLiteral("releaseOpenFolder"));
    auto* report = new QPushButton(tr("Report"));
    auto* schedule = new QPushButton(tr("Schedule"));
    auto* notice = new QPushButton(tr("Refusal notice"));
    auto* note = new QPushButton(tr("Copy release note"));
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (QPushButton* button : {folder, report, schedule, notice, note}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_details);
    layout->addSpacing(12);
    layout->addWidget(m_checks, 1);
    layout->addSpacing(12);
    layout->addWidget(m_pictureText);
    layout->addWidget(m_picture, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(m_buttons);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addStretch(0);

    connect(folder, &QPushButton::clicked, this, &ResultStep::openFolder);
    connect(report, &QPushButton::clicked, this, [this] {
        openFile({QStringLiteral("report.pdf"), QStringLiteral("report.html"), QStringLiteral("report.txt"),
                  QStringLiteral("report.json")});
    });
    connect(schedule, &QPushButton::clicked, this, [this] {
        openFile({QStringLiteral("schedule.pdf"), QStringLiteral("schedule.html"), QStringLiteral("schedule.xlsx"),
                  QStringLiteral("schedule.csv")});
    });
    connect(notice, &QPushButton::clicked, this, [this] {
        openFile({QStringLiteral("notice.odt"), QStringLiteral("notice.docx"), QStringLiteral("notice.pdf"),
                  QStringLiteral("notice.html"), QStringLiteral("notice.txt")});
    });
    connect(note, &QPushButton::clicked, this, &ResultStep::copyNote);
    connect(m_picture, &QPushButton::clicked, this,
            [this] { emit pictureRequested(QString::fromStdString(m_failure.file), m_failure.page); });
    connect(m_again, &QPushButton::clicked, this, &ResultStep::againRequested);
}

void ResultStep::offerPicture(const Error& failure) {
    m_failure = failure;
    const bool helps = failure.page > 0 && !failure.file.empty() &&
                       (failure.code == ErrorCode::CannotRemove || failure.code == ErrorCode::ProofFailed);
    m_picture->setVisible(helps);
    m_pictureText->setVisible(helps);
    if (helps) {
        m_picture->setText(tr("Release page %1 as a &picture").arg(failure.page));
        m_pictureText->setText(
            tr("Or safe mode: page %1 of %2 becomes a picture of itself, blacked out under the marks, with its "
               "other words as text behind it. Drawings lose their sharpness. It is proved as every page is, and "
               "the report names it.")
                .arg(failure.page)
                .arg(QString::fromStdString(failure.file)));
    }
}

void ResultStep::showButtons(bool isReleased) {
    m_buttons->setVisible(isReleased);
    m_again->setVisible(!isReleased);
    setMainControl(this, isReleased ? m_buttons->findChild<QPushButton*>(QStringLiteral("releaseOpenFolder")) : m_again);
}

void ResultStep::showOutcome(const release::Outcome& outcome, const casefile::CaseState& state) {
    int boxes = 0;
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    std::vector<ProvedDocument> reports;
    for (const release::ReleasedDocument& document : outcome.documents) {
        boxes += document.report.boxes;
        before += document.sourceBytes;
        after += document.releasedBytes;
        reports.push_back({QString::fromStdString(document.releasedName), document.report});
    }
    m_folder = QString::fromStdString(outcome.folder.string());
    m_files.clear();
    for (const std::string& file : outcome.files) {
        m_files.append(QString::fromStdString(file));
    }
    m_reference = QString::fromStdString(state.facts.reference);
    tint(m_verdict, Colour::Good);
    m_verdict->setText(tr("✓ Proved: %1 of %1 redactions, nothing hidden is left").arg(boxes));
    const QString files = outcome.documents.size() == 1 ? tr("One file") : tr("%1 files").arg(outcome.documents.size());
    m_details->setText(releasedBy(state) + tr("%1, %2 (sources %3).").arg(files, sizeText(after), sizeText(before)));
    m_checks->setReports(reports);
    m_checks->show();
    offerPicture({});
    showButtons(true);
}

void ResultStep::showFailure(const Error& error) {
    m_folder.clear();
    m_files.clear();
    const bool isCancelled = error.code == ErrorCode::Cancelled;
    tint(m_verdict, isCancelled ? Colour::Care : Colour::Bad);
    m_verdict->setText(isCancelled ? tr("! Cancelled. Nothing was released and nothing is left behind")
                                   : tr("✗ Not released. Nothing is left behind"));
    m_details->setText(isCancelled ? QString() : QString::fromStdString(error.text()));
    m_checks->hide();
    offerPicture(error);
    showButtons(false);
}

void ResultStep::showEarlier(const casefile::CaseState& state) {
    m_folder = QString::fromStdString(state.release->folder);
    m_reference = QString::fromStdString(state.facts.reference);
    m_files.clear();
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        m_files.append(QDir(m_folder).relativeFilePath(files.next()));
    }
    m_files.sort();
    tint(m_verdict, Colour::Good);
    m_verdict->setText(tr("✓ Released"));
    m_details->setText(releasedBy(state) + (m_files.isEmpty()
                                                ? tr("The pack is no longer in %1.").arg(QDir::toNativeSeparators(m_folder))
                                                : tr("The proof is in the pack's report.")));
    m_checks->hide();
    offerPicture({});
    showButtons(true);
}

void ResultStep::openFolder() {
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
}

void ResultStep::openFile(const QStringList& endings) {
    for (const QString& ending : endings) {
        for (const QString& file : m_files) {
            if (file.endsWith(ending)) {
                QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(m_folder).filePath(file)));
                return;
            }
        }
    }
    openFolder();
}

void ResultStep::copyNote() {
    QGuiApplication::clipboard()->setText(QStringList{m_reference, m_verdict->text().mid(2), m_details->text(),
                                                      tr("Folder: %1").arg(QDir::toNativeSeparators(m_folder))}
                                              .join(QLatin1Char('\n')));
}

}  // namespace withheld::ui
