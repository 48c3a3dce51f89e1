// The one place of colours, fonts and icons. Widgets ask here or use QPalette roles; they hold no colour of their own.
#pragma once

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

namespace withheld::ui {

enum class Scheme {
    System,  ///< light or dark as the system's palette is; a high-contrast system palette is left as it is
    Light,
    Dark,
    HighContrast  ///< white on black; text 7:1, graphics 3:1
};

/// What a person has chosen of the program's looks.
struct Appearance {
    Scheme scheme = Scheme::System;
    int textPercent = 100;  ///< of the system's text size, kSmallestText to kLargestText
    bool dimsPaper = false;
    bool reducesMotion = false;  ///< nothing moves or flickers by itself
    friend bool operator==(const Appearance&, const Appearance&) = default;
};
inline constexpr int kSmallestText = 80;
inline constexpr int kLargestText = 200;

/// What a colour is for. Good, Care and Bad never stand alone: a sign or a word goes with them.
enum class Colour {
    Window,
    Panel,
    Canvas,  ///< behind pages
    Line,    ///< 1 px between areas
    Text,
    QuietText,
    Accent,
    OnAccent,
    SelectedRow,
    Hover,
    Chip,  ///< quiet background of filter chips and keys
    Good,
    Care,
    Bad,
    OnCare,  ///< text on a strip filled with Care
    OnBad,   ///< text on a strip filled with Bad
    Notice,  ///< background of a strip that asks for something (page without text)
    OnNotice,
    SearchHit,  ///< fill behind found words on the page
    Paper       ///< pages are multiplied by it: white, or dimmed; view only
};

/// Made with the QApplication's first use; dies with it.
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme& instance();

    /// Sets the application's palette, font and style sheet. Emits changed().
    void apply(const Appearance& appearance);
    /// The rest of the appearance stays as it is.
    void apply(Scheme scheme);
    /// Scheme::System is dark or light from now on, also while the program runs.
    void setSystemDark(bool isDark);
    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }
    [[nodiscard]] Scheme scheme() const { return m_appearance.scheme; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] bool isHighContrast() const { return m_highContrast; }
    [[nodiscard]] QColor colour(Colour role) const;
    /// The same without an application: what the tables say for light or dark.
    [[nodiscard]] static QColor colour(Colour role, bool dark);
    [[nodiscard]] static QPalette palette(bool dark);
    /// Of Scheme::HighContrast.
    [[nodiscard]] static QPalette highContrastPalette();
    /// What a colour is under a high-contrast palette: one of its roles, never a colour of our own.
    [[nodiscard]] static QColor colour(Colour role, const QPalette& highContrast);

    /// Line-drawn icon of resources/icons (20 px) in the palette's colours; normal, disabled and selected.
    [[nodiscard]] QIcon icon(const QString& name) const;
    /// The icon in one colour.
    [[nodiscard]] QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio) const;

    [[nodiscard]] QFont font() const;
    [[nodiscard]] QFont semibold() const;
    [[nodiscard]] QFont small() const;  ///< keys, flags, captions
    /// Width of a pane that is `pixels` wide at the system's text size. It grows half as fast as its text: the page needs room
    /// too.
    [[nodiscard]] int paneWidth(int pixels) const;
    [[nodiscard]] QFont tabular() const;  ///< figures of one width

    /// WCAG 2.1 contrast ratio, 1–21. Colours are taken as opaque.
    [[nodiscard]] static double contrast(const QColor& a, const QColor& b);

protected:
    /// Notices that the system's own palette changed (QEvent::ThemeChange).
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Icons and own-drawn widgets have to be made again.
    void changed();

private:
    explicit Theme(QObject* parent);
    void readSystemPalette();
    Appearance m_appearance;
    bool m_dark = false;
    bool m_systemIsDark = false;
    bool m_isReading = false;
    bool m_highContrast = false;
    QPalette m_systemPalette;
    QPalette m_contrastPalette;  ///< in force while m_highContrast: the system's, or our own
    QFont m_systemFont;
};

/// Heights and widths in logical pixels (looks.md); spaces go in steps of `step`.
namespace metrics {
inline constexpr int step = 4;
inline constexpr int titleBar = 44;
inline constexpr int toolBar = 38;
inline constexpr int paletteBar = 40;
inline constexpr int statusBar = 26;
inline constexpr int row = 28;
inline constexpr int leftDock = 208;
inline constexpr int rightDock = 336;
inline constexpr int corner = 5;
inline constexpr int handle = 24;  ///< hit size of a mark's handles
}  // namespace metrics

}  // namespace withheld::ui
