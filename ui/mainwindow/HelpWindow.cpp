#include "mainwindow/HelpWindow.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

#include "common/Theme.h"

static void initialiseHelpResource() {
    Q_INIT_RESOURCE(help);
}

namespace withheld::ui {

namespace {

bool holdsAll(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool isInHeading(const HelpPage& page, const QStringList& words) {
    const QStringList lines = page.text.split(QLatin1Char('\n'));
    return std::any_of(lines.begin(), lines.end(), [&words](const QString& line) {
        return line.startsWith(QLatin1Char('#')) && std::any_of(words.begin(), words.end(), [&line](const QString& word) {
                   return line.contains(word, Qt::CaseInsensitive);
               });
    });
}

}  // namespace

const QList<HelpPage>& helpPages() {
    static const QList<HelpPage> pages = [] {
        initialiseHelpResource();
        QList<HelpPage> read;
        for (const char* name : {"start", "mark", "review", "release", "settings"}) {
            QFile file(QStringLiteral(":/help/%1.md").arg(QLatin1String(name)));
            if (!file.open(QIODevice::ReadOnly)) {
                qWarning("No help page named %s", name);
                continue;
            }
            const QString text = QString::fromUtf8(file.readAll());
            read.append({QLatin1String(name), text.section(QLatin1Char('\n'), 0, 0).remove(QStringLiteral("# ")), text});
        }
        return read;
    }();
    return pages;
}

QList<HelpPage> helpPagesWith(const QString& typed) {
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<HelpPage> found;
    for (const HelpPage& page : helpPages()) {
        if (holdsAll(page.text, words)) {
            found.append(page);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [&words](const HelpPage& a, const HelpPage& b) { return isInHeading(a, words) && !isInHeading(b, words); });
    return found;
}

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit), m_list(new QListWidget), m_none(new QLabel), m_text(new QTextBrowser) {
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("helpPages"));
    m_list->setAccessibleName(tr("Help pages"));
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help page"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);
    auto* left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    left->addWidget(m_none);
    auto* body = new QHBoxLayout;
    body->setSpacing(12);
    body->addLayout(left, 1);
    body->addWidget(m_text, 3);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->addLayout(body, 1);
    layout->addWidget(buttons);
    const QSize screen = this->screen()->availableSize();
    resize(std::min(Theme::instance().paneWidth(860), screen.width() - 40), std::min(560, screen.height() - 60));

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_text->setFocus(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::showCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    search({});
    m_search->setFocus();
}

void HelpWindow::search(const QString& words) {
    const QString before = m_list->currentItem() == nullptr ? QString() : m_list->currentItem()->data(Qt::UserRole).toString();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const QFontMetrics measure = m_list->fontMetrics();
    for (const HelpPage& page : helpPagesWith(words)) {
        auto* item = new QListWidgetItem(page.title, m_list);
        item->setData(Qt::UserRole, page.name);
        item->setSizeHint({measure.horizontalAdvance(page.title) + 16, std::max(metrics::row, measure.height() + 8)});
        if (page.name == before && words.isEmpty()) {
            m_list->setCurrentItem(item);
        }
    }
    m_none->setText(m_list->count() == 0 ? tr("No page has all of these words. Try fewer.") : QString());
    m_none->setVisible(m_list->count() == 0);
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
    }
    showCurrent();
}

void HelpWindow::showPage(const QString& name) {
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == name) {
            m_list->setCurrentRow(row);
        }
    }
}

void HelpWindow::showCurrent() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr) {
        return;
    }
    for (const HelpPage& page : helpPages()) {
        if (page.name == item->data(Qt::UserRole).toString()) {
            m_text->setMarkdown(page.text);
        }
    }
    const QString first = m_search->text().section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
    if (!first.isEmpty()) {
        m_text->find(first);
    }
}

}  // namespace withheld::ui
