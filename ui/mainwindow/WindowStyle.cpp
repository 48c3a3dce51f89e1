#include "mainwindow/WindowStyle.h"

#include <QFontMetrics>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

class PlainButtons : public QProxyStyle {
public:
    PlainButtons() : QProxyStyle(QStringLiteral("Fusion")) {}
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        // The frame of an empty box is darker than a dark window: nobody would see it (WCAG 1.4.11).
        if (element == PE_IndicatorCheckBox) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing, false);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(option->palette.color(QPalette::PlaceholderText));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
        }
    }
};

}  // namespace

QStyle* makeProgramStyle() {
    return new PlainButtons;
}

QString windowStyleSheet() {
    const Theme& theme = Theme::instance();
    // Fusion draws boxes and arrows from the window's colour, darkened: on a dark window little is left of them, on black
    // nothing.
    const QString dark = !theme.isDark() ? QString()
                                         : QStringLiteral(R"(
QCheckBox::indicator, QRadioButton::indicator { width: 11px; height: 11px; border: 2px solid %1; background: palette(window); }
QCheckBox::indicator { border-radius: 2px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: palette(highlight); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: palette(mid); }
QComboBox { border: 1px solid palette(mid); border-radius: 5px; padding: 4px 8px; background: palette(base); }
QComboBox:focus { border: 2px solid palette(highlight); padding: 3px 7px; }
)")
                                               .arg(theme.colour(Colour::QuietText).name());
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

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit { border: 1px solid palette(mid); border-radius: 5px; background: palette(base);
    selection-background-color: palette(highlight); selection-color: palette(highlighted-text); }
QLineEdit, QSpinBox, QDateEdit { padding: 4px 8px; }
QPlainTextEdit { padding: 2px 4px; }
QSpinBox#pageNumber { padding: 2px 0; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus { border: 1px solid palette(highlight); }

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
QTabBar { background: palette(base); }
QTabBar::tab { background: transparent; color: %3; border: 0; border-bottom: 2px solid transparent; padding: 7px 8px; margin: 0 1px; }
QTabBar::tab:selected { color: palette(window-text); border-bottom: 2px solid palette(highlight); font-weight: 600; }
QTabBar::tab:focus { color: palette(link); }
QTreeWidget, QListWidget, QTableWidget { border: 1px solid palette(mid); border-radius: 5px; background: palette(base); }
QDockWidget QTreeWidget, QDockWidget QListWidget, QListWidget#releaseSteps, QListWidget#releasePack { border: 0; border-radius: 0; }
QTreeView, QListView, QTableView { show-decoration-selected: 1; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: %1; color: palette(window-text); }
QTreeView::item:hover:!selected, QListView::item:hover:!selected { background: %2; }
QDateEdit::drop-down { border: 0; width: 24px; }
QDialog#commandPalette { border: 1px solid palette(mid); background: palette(base); }
QProgressBar { border: 0; border-radius: 4px; background: palette(mid); }
QProgressBar::chunk { border-radius: 4px; background: palette(highlight); }
)")
               .arg(theme.colour(Colour::SelectedRow).name(), theme.colour(Colour::Hover).name(),
                    theme.colour(Colour::QuietText).name(),
                    theme.colour(theme.isHighContrast() ? Colour::Window : Colour::Line).name(),
                    QString::number(QFontMetrics(theme.font()).height())) +
           dark + contrast;
}

}  // namespace withheld::ui
