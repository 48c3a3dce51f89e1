#include "mainwindow/WindowStyle.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QFontMetrics>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <algorithm>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

constexpr int kFieldSide = 10;   // inside a field, left of its text
constexpr int kArrowWidth = 24;  // of the part of a field that opens or steps it
constexpr int kItemSide = 9;     // beside the words of a list; the view adds 1
constexpr int kFieldRoom = 12;   // above and below the text together

/// A chevron in the middle of `rect`: drawn, so that it has the palette's colour.
void drawChevron(QPainter& painter, const QRect& rect, bool isUp, const QColor& colour) {
    const QPointF middle = QRectF(rect).center();
    const double rise = isUp ? -2 : 2;
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({middle + QPointF(-4, -rise), middle + QPointF(0, rise), middle + QPointF(4, -rise)}));
}

/// A box or ring to choose by. Fusion draws its frame darker than the window, which on a dark one nobody sees (WCAG 1.4.11); and
/// what is chosen shows by a sign, not by colour alone.
void drawIndicator(QPainter& painter, const QStyleOption& option, bool isRing) {
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    const QPalette& colours = option.palette;
    const int size = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, size, size);
    box.moveCenter(QRectF(option.rect).center());
    const double line = std::max(1.0, size / 12.0);
    box.adjust(line / 2, line / 2, -line / 2, -line / 2);
    const QColor frame = colours.color(isEnabled ? QPalette::PlaceholderText : QPalette::Mid);
    const bool isFilled = isEnabled && (isOn || isPartly);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isFilled ? colours.color(QPalette::Highlight) : frame, line));
    painter.setBrush(colours.color(isFilled ? QPalette::Highlight : isEnabled ? QPalette::Base : QPalette::Window));
    const QColor sign = isFilled ? colours.color(QPalette::HighlightedText) : frame;
    if (isRing) {
        painter.drawEllipse(box);
        if (isOn) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(sign);
            painter.drawEllipse(box.center(), size * 0.2, size * 0.2);
        }
    } else {
        painter.drawRoundedRect(box, size * 0.15, size * 0.15);
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter.setPen(QPen(sign, size / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (isPartly) {
            painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
        } else if (isOn) {
            painter.drawPolyline(QPolygonF({at(0.22, 0.54), at(0.42, 0.74), at(0.78, 0.28)}));
        }
    }
    painter.restore();
}

/// Fields that open a list or step a number look like the fields that are written in.
class PlainButtons : public QProxyStyle {
public:
    PlainButtons() : QProxyStyle(QStringLiteral("Fusion")) {}
    using QProxyStyle::polish;
    void polish(QWidget* widget) override {
        QProxyStyle::polish(widget);
        // A style sheet asks only the style for the height of a list of choices, not for that of a number or a date.
        if (qobject_cast<QAbstractSpinBox*>(widget) != nullptr) {
            widget->setMinimumHeight(widget->fontMetrics().height() + kFieldRoom);
        }
    }
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override {
        if (control != CC_ComboBox && control != CC_SpinBox) {
            QProxyStyle::drawComplexControl(control, option, painter, widget);
            return;
        }
        const bool isOn = option->state.testFlag(State_Enabled);
        const bool hasFocus = option->state.testFlag(State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(option->palette.color(hasFocus ? QPalette::Highlight : QPalette::Mid), hasFocus ? 2 : 1));
        painter->setBrush(option->palette.color(isOn ? QPalette::Base : QPalette::Window));
        const double inset = hasFocus ? 1 : 0.5;
        painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), metrics::corner, metrics::corner);
        const QColor arrow = option->palette.color(isOn ? QPalette::Text : QPalette::PlaceholderText);
        if (control == CC_ComboBox) {
            drawChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), false, arrow);
        } else if (static_cast<const QStyleOptionSpinBox*>(option)->buttonSymbols != QAbstractSpinBox::NoButtons) {
            drawChevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), true, arrow);
            drawChevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), false, arrow);
        }
        painter->restore();
    }
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override {
        const QRect& rect = option->rect;
        const bool isCombo = control == CC_ComboBox;
        if (!isCombo && control != CC_SpinBox) {
            return QProxyStyle::subControlRect(control, option, part, widget);
        }
        const bool hasArrows =
            isCombo || static_cast<const QStyleOptionSpinBox*>(option)->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int arrows = hasArrows ? kArrowWidth : 0;
        const QRect right(rect.right() + 1 - arrows, rect.top(), arrows, rect.height());
        const int side = hasArrows ? kFieldSide : 2;
        QRect place = rect;
        if ((isCombo && part == SC_ComboBoxEditField) || (!isCombo && part == SC_SpinBoxEditField)) {
            place = rect.adjusted(side, 2, -(hasArrows ? arrows : side), -2);
        } else if (isCombo && part == SC_ComboBoxArrow) {
            place = right;
        } else if (!isCombo && part == SC_SpinBoxUp) {
            place = right.adjusted(0, 3, 0, -right.height() / 2);
        } else if (!isCombo && part == SC_SpinBoxDown) {
            place = right.adjusted(0, right.height() / 2, 0, -3);
        }
        return visualRect(option->direction, rect, place);
    }
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        if (type == CT_ComboBox || type == CT_SpinBox) {
            size.setHeight(option->fontMetrics.height() + kFieldRoom);
            size.setWidth(std::max(size.width(), contents.width() + 2 * kFieldSide + kArrowWidth));
        }
        return size;
    }
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        // Words in lists and tables stand under the words of their headings.
        const bool isItem = metric == PM_FocusFrameHMargin && qobject_cast<const QAbstractItemView*>(widget) != nullptr;
        if (isItem) {
            return kItemSide;
        }
        const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
        const bool isBox = metric == PM_IndicatorWidth || metric == PM_IndicatorHeight || metric == PM_ExclusiveIndicatorWidth ||
                           metric == PM_ExclusiveIndicatorHeight;
        // A box to tick is as large as the letters beside it.
        return isBox ? std::max(pixels, QFontMetrics(Theme::instance().font()).ascent()) : pixels;
    }
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) {
            drawIndicator(*painter, *option, element == PE_IndicatorRadioButton);
        } else {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }
};

}  // namespace

QStyle* makeProgramStyle() {
    return new PlainButtons;
}

QString windowStyleSheet() {
    const Theme& theme = Theme::instance();
    const QString contrast = !theme.isHighContrast() ? QString() : QStringLiteral(R"(
QMenu { border: 1px solid palette(window-text); background: palette(window); }
QMenu::item { padding: 4px 24px; }
QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QMenu::item:disabled { color: palette(mid); }
QScrollBar { background: palette(window); border: 1px solid palette(mid); }
QScrollBar::handle { background: palette(window-text); min-height: 24px; min-width: 24px; margin: 3px; }
)");
    return QStringLiteral(R"(
QPushButton { border: 1px solid palette(mid); border-radius: 5px; background: palette(base); color: palette(button-text); padding: 5px 12px; }
QPushButton:hover { background: palette(midlight); }
QPushButton:pressed { background: palette(mid); }
QPushButton:focus { border: 2px solid palette(highlight); padding: 4px 11px; }
QPushButton:disabled { color: palette(placeholder-text); background: palette(window); }
QPushButton[primary="true"] { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid palette(window-text); padding: 4px 11px; }
QPushButton[primary="true"]:disabled { background: %4; color: palette(placeholder-text); border-color: palette(mid); }

QLineEdit, QPlainTextEdit, QTextEdit { border: 1px solid palette(mid); border-radius: 5px; background: palette(base);
    selection-background-color: palette(highlight); selection-color: palette(highlighted-text); }
QLineEdit { padding: 4px 8px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: 0; padding: 0; background: transparent; }
QPlainTextEdit { padding: 2px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid palette(highlight); }
QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus { border: 0; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { color: palette(link); }
QGroupBox { border: 1px solid palette(mid); border-radius: 5px; margin-top: %5px; padding: 6px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; padding: 0 4px; }

QMenuBar { background: palette(base); border-bottom: 1px solid palette(mid); padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: palette(midlight); }

QToolBar { background: palette(base); border: 0; border-bottom: 1px solid palette(mid); padding: 0; margin: 0; spacing: 0; }
QToolBar#paletteBar { border-bottom: 0; border-top: 1px solid palette(mid); }
QStatusBar { background: palette(base); border-top: 1px solid palette(mid); }
QStatusBar::item { border: 0; }
QDockWidget > QWidget { background: palette(base); }

QHeaderView { background: palette(base); border: 0; }
QHeaderView::section { background: palette(base); color: %3; border: 0; border-bottom: 1px solid palette(mid); padding: 6px 10px; font-weight: 600; }
QTabWidget::pane { border: 0; border-top: 1px solid palette(mid); }
QTabBar { background: palette(base); qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: %3; border: 0; border-bottom: 2px solid transparent; padding: 7px 8px; margin: 0 1px; }
QTabBar::tab:selected { color: palette(window-text); border-bottom: 2px solid palette(highlight); font-weight: 600; }
QTabBar::tab:focus { color: palette(link); }
QTreeWidget, QListWidget, QTableWidget, QDialog QTableView { border: 1px solid palette(mid); border-radius: 5px; background: palette(base); }
QDockWidget QTreeWidget, QDockWidget QListWidget, QListWidget#releaseSteps, QListWidget#releasePack { border: 0; border-radius: 0; }
QTreeView, QListView, QTableView { show-decoration-selected: 1; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: %1; color: palette(window-text); }
QTreeView::item:hover:!selected, QListView::item:hover:!selected { background: %2; }
QTableView#keyTable { border: 1px solid palette(mid); border-radius: 5px; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 14px; }
QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: %3; border-radius: 3px; margin: 4px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: palette(window-text); }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialog#commandPalette { border: 1px solid palette(mid); background: palette(base); }
QProgressBar { border: 0; border-radius: 4px; background: palette(mid); }
QProgressBar::chunk { border-radius: 4px; background: palette(highlight); }
)")
               .arg(theme.colour(Colour::SelectedRow).name(), theme.colour(Colour::Hover).name(),
                    theme.colour(Colour::QuietText).name(),
                    theme.colour(theme.isHighContrast() ? Colour::Window : Colour::Line).name(),
                    QString::number(QFontMetrics(theme.font()).height())) +
           contrast;
}

}  // namespace withheld::ui
