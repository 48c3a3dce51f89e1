#include "mainwindow/ToolStrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>

#include "common/AccessibleRole.h"
#include "common/Theme.h"
#include "mainwindow/Actions.h"
#include "mainwindow/ElidedText.h"
#include "mainwindow/ModeStack.h"
#include "review/KeyButton.h"

namespace withheld::ui {

namespace {

QWidget* divider() {
    auto* line = new QWidget;
    line->setFixedSize(1, 20);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(line);
    return box;
}

KeyButton* tool(QAction* action) {
    auto* button = new KeyButton(action, Actions::keyText(action), KeyButton::Kind::Flat);
    button->setObjectName(QStringLiteral("tool_") + action->objectName());
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setKey(Actions::keyText(action)); });
    return button;
}

KeyButton* plainTool(QAction* action, KeyButton::Kind kind = KeyButton::Kind::Flat) {
    auto* button = new KeyButton(action, {}, kind);
    button->setObjectName(QStringLiteral("tool_") + action->objectName());
    return button;
}

QHBoxLayout* rowLayout(QWidget* row) {
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(2);
    return layout;
}

}  // namespace

ToolStrip::ToolStrip(Actions& actions, QWidget* parent) : QWidget(parent), m_stack(new ModeStack) {
    setObjectName(QStringLiteral("toolStrip"));
    setAccessibleRole(this, QAccessible::ToolBar);
    setAccessibleName(tr("Tools"));
    m_stack->addWidget(makeMarkTools(actions));
    m_stack->addWidget(makeReviewTools(actions));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    // What does not fit is left out; see fit().
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    setFixedHeight(std::max(metrics::toolBar, fontMetrics().height() + 16));
}

void ToolStrip::addTool(QHBoxLayout* layout, QAction* action) {
    m_capped.append(tool(action));
    layout->addWidget(m_capped.last());
}

QSize ToolStrip::minimumSizeHint() const {
    return {320, height()};
}

void ToolStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit(width());
}

void ToolStrip::fit(int width) {
    const auto isFitting = [this, width] {
        QWidget* row = m_stack->currentWidget();
        row->layout()->invalidate();
        return row->layout()->sizeHint().width() <= width;
    };
    m_spare->show();
    for (const bool hasCaps : {true, false}) {
        for (const bool hasWords : {true, false}) {
            for (KeyButton* button : m_capped) {
                button->setCapShown(hasCaps);
            }
            for (QLabel* label : {m_pageLabel, m_count, m_zoom}) {
                label->setVisible(hasWords);
            }
            if (isFitting()) {
                return;
            }
        }
    }
    // Undo and redo have keys that everybody knows.
    m_spare->hide();
}

QWidget* ToolStrip::makeMarkTools(Actions& actions) {
    m_zoom = new QLabel(QStringLiteral("100 %"));
    m_zoom->setObjectName(QStringLiteral("zoomText"));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("6400 %")));
    auto* smaller = new KeyButton(actions.zoomOut, {}, KeyButton::Kind::Flat);
    auto* larger = new KeyButton(actions.zoomIn, {}, KeyButton::Kind::Flat);
    actions.zoomOut->setIconText(QStringLiteral("−"));
    actions.zoomIn->setIconText(QStringLiteral("+"));
    smaller->setAccessibleName(tr("Zoom out"));
    larger->setAccessibleName(tr("Zoom in"));
    m_page = new QSpinBox;
    m_page->setObjectName(QStringLiteral("pageNumber"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setKeyboardTracking(false);
    m_page->setRange(1, 1);
    m_page->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000")) + 8);
    m_count = new QLabel(tr("of 1"));
    m_pageLabel = new QLabel(tr("Page"));
    m_pageLabel->setForegroundRole(QPalette::PlaceholderText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    connect(m_page, &QSpinBox::valueChanged, this, &ToolStrip::pageChosen);

    auto* row = new QWidget;
    QHBoxLayout* layout = rowLayout(row);
    for (QAction* action : {actions.redactTool, actions.areaTool, actions.markPage, actions.markSame}) {
        addTool(layout, action);
    }
    m_spare = new QWidget;
    auto* spare = new QHBoxLayout(m_spare);
    spare->setContentsMargins(0, 0, 0, 0);
    spare->setSpacing(layout->spacing());
    for (QWidget* each :
         {divider(), static_cast<QWidget*>(plainTool(actions.undo)), static_cast<QWidget*>(plainTool(actions.redo))}) {
        spare->addWidget(each);
    }
    layout->addWidget(m_spare);
    layout->addWidget(divider());
    addTool(layout, actions.look);
    addTool(layout, actions.reveal);
    layout->addStretch(1);
    layout->addWidget(smaller);
    layout->addWidget(m_zoom);
    layout->addWidget(larger);
    layout->addWidget(divider());
    layout->addWidget(m_pageLabel);
    layout->addSpacing(4);
    layout->addWidget(m_page);
    layout->addSpacing(4);
    layout->addWidget(m_count);
    return row;
}

QWidget* ToolStrip::makeReviewTools(Actions& actions) {
    m_review = new ElidedText;
    m_review->setObjectName(QStringLiteral("reviewWords"));
    m_review->setForegroundRole(QPalette::PlaceholderText);
    m_review->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_review->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QWidget;
    QHBoxLayout* layout = rowLayout(row);
    addTool(layout, actions.reviewLook);
    addTool(layout, actions.sideBySide);
    addTool(layout, actions.flicker);
    layout->addWidget(plainTool(actions.somethingMissing));
    layout->addSpacing(8);
    layout->addWidget(m_review, 1);
    layout->addSpacing(8);
    layout->addWidget(plainTool(actions.returnCase, KeyButton::Kind::Outlined));
    layout->addSpacing(4);
    layout->addWidget(plainTool(actions.approve, KeyButton::Kind::Primary));
    return row;
}

void ToolStrip::setTools(Set set) {
    m_stack->setCurrentIndex(set == Set::Mark ? 0 : 1);
    fit(width());
}

void ToolStrip::setPage(int page, int count) {
    const QSignalBlocker blocker(m_page);
    m_page->setRange(1, std::max(1, count));
    m_page->setValue(page);
    m_count->setText(tr("of %1").arg(count));
}

void ToolStrip::setZoom(double zoom) {
    m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100)));
}

void ToolStrip::setReviewWords(const QString& words) {
    m_review->setText(words);
    m_review->setToolTip(words);
}

void ToolStrip::focusPage() {
    m_page->setFocus(Qt::ShortcutFocusReason);
    m_page->selectAll();
}

}  // namespace withheld::ui
