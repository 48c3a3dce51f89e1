#include "start/CheckDialog.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "common/DialogSize.h"
#include "common/EmptyWords.h"
#include "common/Theme.h"
#include "inspect/ReleaseCheck.h"

namespace withheld::ui {

namespace {

/// What is longer than a line may go on in the next one.
QString breakable(const QString& path) {
    constexpr int longest = 20;
    QString broken;
    int run = 0;
    for (const QChar c : path) {
        broken += c;
        run = c.isLetterOrNumber() ? run + 1 : 0;
        if (run == longest) {
            broken += QChar(0x200B);  // zero width space
            run = 0;
        }
    }
    return broken;
}

}  // namespace

CheckDialog::CheckDialog(QWidget* parent)
    : QDialog(parent), m_verdict(new QLabel), m_file(new QLabel), m_password(new QLineEdit), m_findings(new QTreeWidget) {
    setObjectName(QStringLiteral("checkDialog"));
    setWindowTitle(tr("Check a released PDF"));
    setAcceptDrops(true);
    resize(dialogSize(*this, {760, 480}));

    QFont large = Theme::instance().semibold();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_verdict->setFont(large);
    m_verdict->setObjectName(QStringLiteral("checkVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setText(tr("Choose a PDF, or drop one here"));
    m_file->setForegroundRole(QPalette::PlaceholderText);
    m_file->setText(
        tr("Covered text, hidden layers, comments, attachments, scripts, earlier revisions and metadata are looked for."));
    m_file->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Password, then Enter"));
    m_password->setAccessibleName(tr("Password"));
    m_password->hide();
    m_findings->setHeaderLabels({tr("Found"), tr("Page"), tr("How often")});
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setRootIsDecorated(false);
    m_nothing = new EmptyWords(*m_findings, tr("What is found is listed here."));
    m_findings->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2}) {
        m_findings->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_findings->header()->setStretchLastSection(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* choose = buttons->addButton(tr("Choose a PDF…"), QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_verdict);
    layout->addWidget(m_file);
    layout->addWidget(m_password);
    layout->addWidget(m_findings, 1);
    layout->addWidget(buttons);

    connect(choose, &QPushButton::clicked, this, &CheckDialog::browse);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_password, &QLineEdit::returnPressed, this, [this] { m_checker.check(m_path, m_password->text()); });
    connect(&m_checker, &FileChecker::checked, this, &CheckDialog::showCheck);
}

void CheckDialog::browse() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Check a released PDF"), {}, tr("PDF documents (*.pdf)"));
    if (!path.isEmpty()) {
        checkFile(path);
    }
}

void CheckDialog::checkFile(const QString& path) {
    m_path = path;
    m_password->hide();
    m_findings->clear();
    m_nothing->setWords(tr("What is found is listed here."));
    m_verdict->setText(tr("Looking into %1…").arg(breakable(QFileInfo(path).fileName())));
    m_file->setText(breakable(path));
    m_file->setAccessibleName(path);
    m_checker.check(path);
}

void CheckDialog::showCheck(const FileCheck& check) {
    Theme& theme = Theme::instance();
    QPalette colours = m_verdict->palette();
    const FileSummary summary = summaryOf(check);
    if (!summary.isUsable) {
        colours.setColor(QPalette::WindowText, theme.colour(Colour::Bad));
        m_verdict->setText(tr("✗ ") + summary.problems.join(QLatin1Char(' ')));
        m_password->setVisible(summary.needsPassword);
        if (summary.needsPassword) {
            m_password->selectAll();
            m_password->setFocus();
        }
    } else {
        m_password->hide();
        const inspect::ReleaseCheck judged = inspect::checkRelease(*check.report);
        addRows(judged.failures, true);
        addRows(judged.notes, false);
        m_nothing->setWords(tr("Nothing was found."));
        const bool isClean = judged.passed() && judged.notes.empty();
        colours.setColor(QPalette::WindowText, theme.colour(!judged.passed() ? Colour::Bad
                                                            : isClean        ? Colour::Good
                                                                             : Colour::Care));
        const auto failures = judged.failures.size();
        const auto notes = judged.notes.size();
        m_verdict->setText(failures == 1  ? tr("✗ Do not send: there is something that no released file may hold")
                           : failures > 1 ? tr("✗ Do not send: %1 things that no released file may hold").arg(failures)
                           : notes == 0   ? tr("✓ Nothing hidden was found")
                           : notes == 1   ? tr("✓ Nothing hidden was found, one thing to know")
                                          : tr("✓ Nothing hidden was found, %1 things to know").arg(notes));
    }
    m_verdict->setPalette(colours);
}

void CheckDialog::addRows(const std::vector<inspect::Finding>& findings, bool fail) {
    for (const inspect::Finding& finding : findings) {
        auto* row = new QTreeWidgetItem(
            m_findings, {(fail ? tr("! ") : QString()) + QString::fromStdString(finding.what),
                         finding.page > 0 ? QString::number(finding.page) : QStringLiteral("–"), QString::number(finding.count)});
        row->setSizeHint(0, QSize(0, fontMetrics().height() + 10));
        row->setToolTip(0, QString::fromStdString(finding.action));
        if (fail) {
            row->setForeground(0, Theme::instance().colour(Colour::Bad));
        }
    }
}

void CheckDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void CheckDialog::dropEvent(QDropEvent* event) {
    checkFile(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

}  // namespace withheld::ui
