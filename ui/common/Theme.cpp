#include "common/Theme.h"

#include "common/SystemScheme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPointer>
#include <QStyle>
#include <QSvgRenderer>
#include <cmath>

static void initialiseIconResource() {
    Q_INIT_RESOURCE(icons);
}

namespace withheld::ui {

namespace {

struct Token {
    Colour role;
    const char* light;
    const char* dark;
};

constexpr Token kTokens[] = {
    {Colour::Window, "#f3f4f6", "#1d2126"},      {Colour::Panel, "#ffffff", "#252a30"},
    {Colour::Canvas, "#e4e7eb", "#14171b"},      {Colour::Line, "#dde1e6", "#3a414a"},
    {Colour::Text, "#1a1f25", "#e9ecef"},        {Colour::QuietText, "#5a6572", "#a6b0bb"},
    {Colour::Accent, "#1b5fc1", "#7fb2f7"},      {Colour::OnAccent, "#ffffff", "#10151b"},
    {Colour::SelectedRow, "#dfeafa", "#2f435c"}, {Colour::Hover, "#eef2f7", "#2d333a"},
    {Colour::Chip, "#eef0f3", "#30363e"},        {Colour::Good, "#1d7a43", "#6fd39a"},
    {Colour::Care, "#9a5b00", "#f0b35a"},        {Colour::Bad, "#b3261e", "#ff8a80"},
    {Colour::OnCare, "#ffffff", "#1b1406"},      {Colour::OnBad, "#ffffff", "#1f0c0a"},
    {Colour::Notice, "#fff4d6", "#3b3218"},      {Colour::OnNotice, "#4a3200", "#ffe3a3"},
    {Colour::SearchHit, "#ffd54d", "#ffd54d"},   {Colour::Paper, "#ffffff", "#f3f1ec"},
};

double channel(double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

/// Pure black on white or white on black: a high-contrast palette that the user chose in his system.
bool isHighContrastPalette(const QPalette& p) {
    return Theme::contrast(p.color(QPalette::WindowText), p.color(QPalette::Window)) > 20.5 &&
           Theme::contrast(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)) > 12;
}

/// The strongest mixture of `tint` into `ground` on which `ink` still reads as high contrast demands.
QColor tintUnder(const QColor& ink, const QColor& tint, const QColor& ground) {
    constexpr double kEnough = 7.0;
    QColor mixed = ground;
    for (int percent = 5; percent <= 100; percent += 5) {
        const auto mix = [percent](int from, int to) { return from + (to - from) * percent / 100; };
        const QColor next(mix(ground.red(), tint.red()), mix(ground.green(), tint.green()), mix(ground.blue(), tint.blue()));
        if (Theme::contrast(ink, next) < kEnough) {
            break;
        }
        mixed = next;
    }
    return mixed;
}

constexpr const char* kDimmedPaper = "#cfcabd";

// Palette roles only, so that any palette (high contrast, forced colours) colours it. Controls get their flat look from the
// window.
constexpr const char* kStyleSheet = R"(
QToolTip { color: palette(tooltip-text); background: palette(tooltip-base); border: 1px solid palette(mid); padding: 4px 6px; }
QMainWindow::separator { background: palette(mid); width: 1px; height: 1px; }
QSplitter::handle { background: palette(mid); }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:horizontal { width: 1px; }
)";

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_systemPalette(QApplication::palette()), m_systemFont(QApplication::font()) {
    initialiseIconResource();
    m_systemIsDark = luminance(m_systemPalette.color(QPalette::Window)) < 0.2;
    m_dark = m_systemIsDark;
    qApp->installEventFilter(this);
    connect(new SystemScheme(this), &SystemScheme::told, this, &Theme::setSystemDark);
}

void Theme::setSystemDark(bool isDark) {
    if (isDark != m_systemIsDark) {
        m_systemIsDark = isDark;
        if (scheme() == Scheme::System) {
            apply(m_appearance);
        }
    }
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    // Comes to each window; one look for all of them, when they have had it.
    if (event->type() == QEvent::ThemeChange && !m_isReading) {
        m_isReading = true;
        QMetaObject::invokeMethod(this, &Theme::readSystemPalette, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Theme::readSystemPalette() {
    // The system's palette shows only while none of our own is set.
    QApplication::setPalette(QPalette());
    m_systemPalette = QApplication::palette();
    m_systemIsDark = luminance(m_systemPalette.color(QPalette::Window)) < 0.2;
    apply(m_appearance);
    m_isReading = false;
}

Theme& Theme::instance() {
    static QPointer<Theme> theme;
    if (!theme) {
        theme = new Theme(qApp);
    }
    return *theme;
}

QColor Theme::colour(Colour role, bool dark) {
    for (const Token& token : kTokens) {
        if (token.role == role) {
            return QColor(QLatin1String(dark ? token.dark : token.light));
        }
    }
    return {};
}

QColor Theme::colour(Colour role, const QPalette& highContrast) {
    const QColor ground = highContrast.color(QPalette::Window);
    const QColor ink = highContrast.color(QPalette::WindowText);
    switch (role) {
        case Colour::Window:
        case Colour::Panel:
        case Colour::Canvas:
        case Colour::Hover:
        case Colour::Chip:
        case Colour::Notice:
        case Colour::OnCare:
        case Colour::OnBad:
            return ground;
        case Colour::Line:
        case Colour::Text:
        case Colour::QuietText:
        case Colour::OnNotice:
        case Colour::Good:
        case Colour::Care:
        case Colour::Bad:
            return ink;
        case Colour::Accent:
            return highContrast.color(QPalette::Highlight);
        case Colour::OnAccent:
            return highContrast.color(QPalette::HighlightedText);
        case Colour::SelectedRow:
            return tintUnder(ink, highContrast.color(QPalette::Link), ground);
        case Colour::SearchHit:
        case Colour::Paper:
            break;
    }
    return colour(role, luminance(ground) < 0.2);
}

QColor Theme::colour(Colour role) const {
    if (role == Colour::Paper) {
        return m_appearance.dimsPaper ? QColor(QLatin1String(kDimmedPaper)) : colour(role, m_dark);
    }
    return m_highContrast ? colour(role, m_contrastPalette) : colour(role, m_dark);
}

QPalette Theme::palette(bool dark) {
    const auto of = [dark](Colour role) { return colour(role, dark); };
    QPalette p;
    p.setColor(QPalette::Window, of(Colour::Window));
    p.setColor(QPalette::WindowText, of(Colour::Text));
    p.setColor(QPalette::Base, of(Colour::Panel));
    p.setColor(QPalette::AlternateBase, of(Colour::Hover));
    p.setColor(QPalette::Text, of(Colour::Text));
    p.setColor(QPalette::PlaceholderText, of(Colour::QuietText));
    p.setColor(QPalette::Button, of(Colour::Panel));
    p.setColor(QPalette::ButtonText, of(Colour::Text));
    p.setColor(QPalette::BrightText, of(Colour::Bad));
    p.setColor(QPalette::ToolTipBase, of(Colour::Panel));
    p.setColor(QPalette::ToolTipText, of(Colour::Text));
    p.setColor(QPalette::Highlight, of(Colour::Accent));
    p.setColor(QPalette::HighlightedText, of(Colour::OnAccent));
    p.setColor(QPalette::Link, of(Colour::Accent));
    p.setColor(QPalette::LinkVisited, of(Colour::Accent));
    p.setColor(QPalette::Mid, of(Colour::Line));
    p.setColor(QPalette::Midlight, of(Colour::Hover));
    p.setColor(QPalette::Light, dark ? QColor("#333a42") : QColor("#ffffff"));
    p.setColor(QPalette::Dark, dark ? QColor("#6b7681") : QColor("#8d96a1"));
    p.setColor(QPalette::Shadow, dark ? QColor("#000000") : QColor("#8d96a1"));
    const QColor faint = dark ? QColor("#727c87") : QColor("#9aa3ad");
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, faint);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, of(Colour::Line));
    return p;
}

QPalette Theme::highContrastPalette() {
    const QColor ground(Qt::black);
    const QColor ink(Qt::white);
    const QColor accent("#ffe14d");
    QPalette p(ink, ground, ink, ink, ink, ink, ink, ground, ground);
    for (const QPalette::ColorRole role :
         {QPalette::Button, QPalette::ToolTipBase, QPalette::AlternateBase, QPalette::Midlight}) {
        p.setColor(role, ground);
    }
    for (const QPalette::ColorRole role : {QPalette::ToolTipText, QPalette::PlaceholderText}) {
        p.setColor(role, ink);
    }
    p.setColor(QPalette::Mid, QColor("#c8c8c8"));
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, ground);
    p.setColor(QPalette::Link, QColor("#8fd0ff"));
    p.setColor(QPalette::LinkVisited, QColor("#8fd0ff"));
    // Off is told by its place in a menu and by the screen reader; it still has to be read.
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, QColor("#a6a6a6"));
    }
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, ground);
    return p;
}

void Theme::apply(Scheme scheme) {
    Appearance appearance = m_appearance;
    appearance.scheme = scheme;
    apply(appearance);
}

void Theme::apply(const Appearance& appearance) {
    m_appearance = appearance;
    const Scheme scheme = appearance.scheme;
    const bool isSystems = scheme == Scheme::System && isHighContrastPalette(m_systemPalette);
    m_highContrast = isSystems || scheme == Scheme::HighContrast;
    m_contrastPalette = isSystems ? m_systemPalette : highContrastPalette();
    m_dark = scheme == Scheme::Dark || scheme == Scheme::HighContrast || (scheme == Scheme::System && m_systemIsDark);
    QFont font = m_systemFont;
    const int percent = std::clamp(appearance.textPercent, kSmallestText, kLargestText);
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    } else {
        font.setPixelSize(font.pixelSize() * percent / 100);
    }
    if (font != QApplication::font()) {
        QApplication::setFont(font);
    }
    QApplication::setPalette(m_highContrast ? m_contrastPalette : palette(m_dark));
    qApp->setStyleSheet(QLatin1String(kStyleSheet));
    emit changed();
}

QPixmap Theme::pixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio) const {
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("No icon named %s", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon Theme::icon(const QString& name) const {
    const QPalette p = QApplication::palette();
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0, 3.0}) {
        icon.addPixmap(pixmap(name, p.color(QPalette::ButtonText), 20, ratio), QIcon::Normal);
        icon.addPixmap(pixmap(name, p.color(QPalette::Disabled, QPalette::ButtonText), 20, ratio), QIcon::Disabled);
        // Chosen rows have a quiet background here, not the accent.
        icon.addPixmap(pixmap(name, p.color(QPalette::Text), 20, ratio), QIcon::Selected);
    }
    return icon;
}

QFont Theme::font() const {
    return QApplication::font();
}

QFont Theme::semibold() const {
    QFont f = QApplication::font();
    f.setWeight(QFont::DemiBold);
    return f;
}

QFont Theme::small() const {
    QFont f = QApplication::font();
    if (f.pointSizeF() > 0) {
        f.setPointSizeF(f.pointSizeF() * 0.88);
    } else {
        f.setPixelSize(qRound(f.pixelSize() * 0.88));
    }
    return f;
}

int Theme::paneWidth(int pixels) const {
    return pixels * (100 + std::max(0, m_appearance.textPercent - 100) / 2) / 100;
}

QFont Theme::tabular() const {
    // Qt 6.4 can't ask for OpenType "tnum"; the usual UI fonts (Noto Sans, DejaVu, Cantarell) have figures of one width anyway.
    return QApplication::font();
}

double Theme::contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace withheld::ui
