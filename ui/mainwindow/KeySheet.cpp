#include "mainwindow/KeySheet.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "common/AccessibleRole.h"
#include "common/DialogSize.h"
#include "common/Theme.h"
#include "mainwindow/Actions.h"

namespace withheld::ui {

namespace {

using KeyRows = std::vector<std::pair<QString, QString>>;

/// Keys that the page itself handles and that no command stands for.
KeyRows pageKeys() {
    return {{QStringLiteral("1 … 9"), KeySheet::tr("Choose code; with marks selected, set it")},
            {QStringLiteral("Shift 1 … 9"), KeySheet::tr("Add a second code")},
            {QStringLiteral("0"), KeySheet::tr("More codes")},
            {QStringLiteral("Y, N, U"), KeySheet::tr("Accept, refuse or skip a suggestion, then on to the next")},
            {QStringLiteral("Shift Y, Shift N"), KeySheet::tr("The same for all equal ones, in the list")},
            {KeySheet::tr("Double-click"), KeySheet::tr("Mark the word")},
            {KeySheet::tr("Ctrl double-click"), KeySheet::tr("Mark the whole e-mail address, number or date")},
            {QStringLiteral("Q, `"), KeySheet::tr("Hold to read what is under the marks")},
            {KeySheet::tr("Shift click"), KeySheet::tr("Extend the selected text mark up to here")},
            {KeySheet::tr("Click, click"), KeySheet::tr("Two corners of a box, without dragging")},
            {KeySheet::tr("Ctrl drag"), KeySheet::tr("Force a box")},
            {KeySheet::tr("F: clicks, Enter"), KeySheet::tr("Corners of an area; Backspace takes one back")},
            {KeySheet::tr("F: drag"), KeySheet::tr("Draw an area by hand")},
            {KeySheet::tr("Ctrl Shift drag"), KeySheet::tr("Force text")},
            {KeySheet::tr("Space drag"), KeySheet::tr("Move the page")},
            {KeySheet::tr("Arrows"), KeySheet::tr("Move the selected mark; Shift resizes, Ctrl ten times as far")},
            {KeySheet::tr("F7, arrows"), KeySheet::tr("Caret in the text; Ctrl by words, Shift selects, M marks")},
            {QStringLiteral("Shift M"), KeySheet::tr("Mark the whole page")},
            {QStringLiteral("Esc"), KeySheet::tr("Cancel, clear selection, leave tool")}};
}

/// Large text has room for one column of the page: the next stands below it, not beyond an edge.
bool isStacked() {
    constexpr int kSideBySide = 130;  // per cent of the system's text size
    return Theme::instance().appearance().textPercent > kSideBySide;
}

void addColumn(QGridLayout* grid, int column, const QString& title, const KeyRows& rows) {
    auto* heading = new QLabel(title);
    heading->setFont(Theme::instance().semibold());
    const int left = isStacked() ? 0 : 2 * column;
    int row = isStacked() ? grid->rowCount() : 0;
    grid->addWidget(heading, row++, left, 1, 2);
    for (const auto& [key, words] : rows) {
        auto* cap = new QLabel(key);
        cap->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(cap, row, left, Qt::AlignTop);
        grid->addWidget(new QLabel(words), row, left + 1, Qt::AlignTop);
        ++row;
    }
    if (isStacked()) {
        grid->setColumnStretch(1, 1);
    }
}

KeyRows rowsOf(const QList<QAction*>& actions) {
    KeyRows rows;
    for (const QAction* action : actions) {
        rows.emplace_back(Actions::keyText(action), Actions::plainText(action).remove(QStringLiteral("…")));
    }
    return rows;
}

}  // namespace

KeySheet::KeySheet(const Actions& actions, Mode mode, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    resize(dialogSize(*this, {1160, 800}));
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    const Actions& a = actions;
    const auto add = [this, grid](int column, const QString& title, const KeyRows& rows) {
        addColumn(grid, column, title, rows);
        m_columns.push_back({title, rows});
    };
    if (mode == Mode::Review) {
        add(0, tr("Review"),
            rowsOf({a.agree, a.agreeGroup, a.returnMark, a.decideLater, a.nextToView, a.somethingMissing, a.reviewLook,
                    a.sideBySide, a.flicker, a.lockScroll, a.approve, a.returnCase}));
    } else if (mode == Mode::Release) {
        add(0, tr("Release"), rowsOf({a.proceedRelease, a.modeMark, a.modeReview}));
    } else {
        KeyRows rows = rowsOf({a.redactTool, a.areaTool, a.markPage, a.markPages, a.markInverse, a.markSame, a.repeatMark,
                               a.widenMark, a.selectTool, a.handTool, a.nextMark, a.previousMark, a.nextReturned, a.comment,
                               a.look, a.reveal, a.deleteMark});
        const KeyRows more = pageKeys();
        rows.insert(rows.begin(), more.begin(), more.end());
        add(0, tr("Mark"), rows);
    }
    add(1, tr("Pages"),
        rowsOf({a.nextPage,     a.previousPage,     a.firstPage,       a.lastPage,    a.goToPage,    a.back,      a.forward,
                a.nextDocument, a.previousDocument, a.nextTab,         a.closeTab,    a.zoomIn,      a.zoomOut,   a.fitPage,
                a.actualSize,   a.fitWidth,         a.pagesContinuous, a.pagesSingle, a.pagesFacing, a.turnRight, a.turnLeft,
                a.find,         a.findNext,         a.searchCase,      a.findPersonal}));
    add(2, tr("Window"), rowsOf({a.newCase,  a.openCase,   a.closeCase, a.addDocuments, a.readPages,   a.submit,    a.undo,
                                 a.redo,     a.keep,       a.modeMark,  a.modeReview,   a.modeRelease, a.leftPanel, a.rightPanel,
                                 a.nextArea, a.fullScreen, a.palette,   a.switchUser,   a.checkPdf,    a.quit}));
    grid->setRowStretch(grid->rowCount(), 1);
    auto* scroll = new QScrollArea;
    setAccessibleRole(scroll, QAccessible::Grouping);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    scroll->setAccessibleName(tr("Keys of this mode"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* print = buttons->addButton(tr("Save for printing…"), QDialogButtonBox::ActionRole);
    print->setObjectName(QStringLiteral("keySheetPrint"));
    connect(print, &QPushButton::clicked, this, &KeySheet::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

void KeySheet::save() {
    QString path = QFileDialog::getSaveFileName(this, tr("Save for printing"), QStringLiteral("withheld-keys.pdf"),
                                                tr("PDF documents (*.pdf)"));
    if (!path.isEmpty() && !writePdf(path)) {
        QMessageBox::warning(this, tr("Keys"), tr("%1 can't be written. Choose another folder.").arg(path));
    }
}

bool KeySheet::writePdf(const QString& path) const {
    QPdfWriter pdf(path);
    pdf.setTitle(tr("Withheld: keys"));
    pdf.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
    QPainter painter(&pdf);
    if (!painter.isActive()) {
        return false;
    }
    std::size_t most = 1;
    for (const Column& column : m_columns) {
        most = std::max(most, column.rows.size());
    }
    const int line = pdf.height() / static_cast<int>(most + 3);
    QFont font = Theme::instance().font();
    font.setPointSizeF(std::min(9.0, line * 72.0 / pdf.resolution() * 0.62));
    QFont bold = font;
    bold.setBold(true);
    const int width = pdf.width() / static_cast<int>(std::max<std::size_t>(1, m_columns.size()));
    int x = 0;
    for (const Column& column : m_columns) {
        int y = 0;
        painter.setFont(bold);
        painter.drawText(QRect(x, y, width, line), Qt::AlignVCenter, column.title);
        y += 2 * line;
        for (const auto& [key, words] : column.rows) {
            painter.setFont(bold);
            painter.drawText(QRect(x, y, width * 2 / 5, line), Qt::AlignVCenter, key);
            painter.setFont(font);
            painter.drawText(QRect(x + width * 2 / 5, y, width * 3 / 5, line), Qt::AlignVCenter, words);
            y += line;
        }
        x += width;
    }
    return painter.end();
}

}  // namespace withheld::ui
