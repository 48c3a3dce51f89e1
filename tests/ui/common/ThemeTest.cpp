#include "common/Theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDBusVariant>
#include <QDir>
#include <QSignalSpy>
#include <QWidget>

#include "common/CodeLook.h"
#include "common/DigitKey.h"
#include "common/SystemScheme.h"

namespace withheld::ui {

class ThemeContrast : public testing::TestWithParam<bool> {};

TEST_P(ThemeContrast, textReadsOnEveryBackgroundItStandsOn) {
    const bool dark = GetParam();
    const auto ratio = [dark](Colour text, Colour back) {
        return Theme::contrast(Theme::colour(text, dark), Theme::colour(back, dark));
    };
    for (const Colour back : {Colour::Window, Colour::Panel, Colour::SelectedRow, Colour::Hover, Colour::Chip}) {
        EXPECT_GE(ratio(Colour::Text, back), 4.5) << static_cast<int>(back);
        EXPECT_GE(ratio(Colour::QuietText, back), 4.5) << static_cast<int>(back);
    }
    for (const Colour sign : {Colour::Good, Colour::Care, Colour::Bad}) {
        EXPECT_GE(ratio(sign, Colour::Window), 4.5) << static_cast<int>(sign);
        EXPECT_GE(ratio(sign, Colour::Panel), 4.5) << static_cast<int>(sign);
    }
    EXPECT_GE(ratio(Colour::OnAccent, Colour::Accent), 4.5);
    EXPECT_GE(ratio(Colour::OnCare, Colour::Care), 4.5);
    EXPECT_GE(ratio(Colour::OnBad, Colour::Bad), 4.5);
    EXPECT_GE(ratio(Colour::OnNotice, Colour::Notice), 4.5);
    EXPECT_GE(ratio(Colour::Accent, Colour::Panel), 3.0);
}

TEST_P(ThemeContrast, paletteSaysTheSame) {
    const QPalette p = Theme::palette(GetParam());
    EXPECT_GE(Theme::contrast(p.color(QPalette::WindowText), p.color(QPalette::Window)), 4.5);
    EXPECT_GE(Theme::contrast(p.color(QPalette::Text), p.color(QPalette::Base)), 4.5);
    EXPECT_GE(Theme::contrast(p.color(QPalette::ButtonText), p.color(QPalette::Button)), 4.5);
    EXPECT_GE(Theme::contrast(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)), 4.5);
    EXPECT_GE(Theme::contrast(p.color(QPalette::PlaceholderText), p.color(QPalette::Base)), 4.5);
}

TEST_P(ThemeContrast, everyCodeOfTheCatalogueShowsOnPaperAndPanel) {
    const QColor panel = Theme::colour(Colour::Panel, GetParam());
    for (const disclosure::Exemption& exemption : disclosure::builtInCatalogue().exemptions) {
        const CodeLook look = lookOf({exemption.id}, disclosure::builtInCatalogue());
        EXPECT_GE(Theme::contrast(readableOn(look.colour, panel), panel), 3.0) << exemption.id;
        EXPECT_GE(Theme::contrast(readableOn(look.colour, Qt::white, 4.5), Qt::white), 4.5) << exemption.id;
    }
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, ThemeContrast, testing::Bool());

TEST(HighContrast, textIsSevenToOneAndGraphicsThreeToOne) {
    const QPalette p = Theme::highContrastPalette();
    const auto ratio = [&p](Colour front, Colour back) {
        return Theme::contrast(Theme::colour(front, p), Theme::colour(back, p));
    };
    for (const Colour back : {Colour::Window, Colour::Panel, Colour::Canvas, Colour::SelectedRow, Colour::Hover, Colour::Chip}) {
        for (const Colour text : {Colour::Text, Colour::QuietText, Colour::Good, Colour::Care, Colour::Bad}) {
            EXPECT_GE(ratio(text, back), 7.0) << static_cast<int>(text) << " on " << static_cast<int>(back);
        }
        EXPECT_GE(ratio(Colour::Line, back), 3.0) << static_cast<int>(back);
        EXPECT_GE(ratio(Colour::Accent, back), 3.0) << static_cast<int>(back);
    }
    EXPECT_GE(ratio(Colour::OnAccent, Colour::Accent), 7.0);
    EXPECT_GE(ratio(Colour::OnCare, Colour::Care), 7.0);
    EXPECT_GE(ratio(Colour::OnBad, Colour::Bad), 7.0);
    EXPECT_GE(ratio(Colour::OnNotice, Colour::Notice), 7.0);
    EXPECT_NE(Theme::colour(Colour::SelectedRow, p), Theme::colour(Colour::Window, p)) << "a chosen row has to show";
}

TEST(HighContrast, itsPaletteReadsInEveryRole) {
    const QPalette p = Theme::highContrastPalette();
    const auto ratio = [&p](QPalette::ColorRole front, QPalette::ColorRole back) {
        return Theme::contrast(p.color(front), p.color(back));
    };
    EXPECT_GE(ratio(QPalette::WindowText, QPalette::Window), 7.0);
    EXPECT_GE(ratio(QPalette::Text, QPalette::Base), 7.0);
    EXPECT_GE(ratio(QPalette::Text, QPalette::AlternateBase), 7.0);
    EXPECT_GE(ratio(QPalette::ButtonText, QPalette::Button), 7.0);
    EXPECT_GE(ratio(QPalette::ToolTipText, QPalette::ToolTipBase), 7.0);
    EXPECT_GE(ratio(QPalette::PlaceholderText, QPalette::Base), 7.0);
    EXPECT_GE(ratio(QPalette::HighlightedText, QPalette::Highlight), 7.0);
    EXPECT_GE(ratio(QPalette::Link, QPalette::Base), 7.0);
    EXPECT_GE(ratio(QPalette::Mid, QPalette::Window), 3.0);
    EXPECT_GE(ratio(QPalette::Highlight, QPalette::Window), 3.0);
    EXPECT_GE(Theme::contrast(p.color(QPalette::Disabled, QPalette::WindowText), p.color(QPalette::Window)), 7.0);
}

TEST(HighContrast, codesOfTheCatalogueShowOnItsPanels) {
    const QColor panel = Theme::colour(Colour::Panel, Theme::highContrastPalette());
    for (const disclosure::Exemption& exemption : disclosure::builtInCatalogue().exemptions) {
        const CodeLook look = lookOf({exemption.id}, disclosure::builtInCatalogue());
        EXPECT_GE(Theme::contrast(readableOn(look.colour, panel), panel), 3.0) << exemption.id;
    }
}

TEST(Theme, textSizeIsAPartOfTheSystems) {
    Theme& theme = Theme::instance();
    const double before = QApplication::font().pointSizeF();
    theme.apply(Appearance{Scheme::Light, 200, false, false});
    EXPECT_NEAR(QApplication::font().pointSizeF(), 2 * before, 0.1);
    theme.apply(Appearance{Scheme::Light, 1000, false, false});
    EXPECT_NEAR(QApplication::font().pointSizeF(), 2 * before, 0.1) << "not beyond what the screens are made for";
    theme.apply(Appearance{Scheme::Light, 100, false, false});
    EXPECT_NEAR(QApplication::font().pointSizeF(), before, 0.1);
}

TEST(Theme, paperIsDimmedInEveryScheme) {
    Theme& theme = Theme::instance();
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        theme.apply(Appearance{scheme, 100, false, false});
        const QColor plain = theme.colour(Colour::Paper);
        theme.apply(Appearance{scheme, 100, true, false});
        EXPECT_LT(theme.colour(Colour::Paper).lightness(), plain.lightness()) << static_cast<int>(scheme);
        EXPECT_GE(Theme::contrast(Qt::black, theme.colour(Colour::Paper)), 7.0);
    }
    theme.apply(Appearance{Scheme::Light, 100, false, false});
}

TEST(Theme, contrastIsThatOfWcag) {
    EXPECT_NEAR(Theme::contrast(Qt::black, Qt::white), 21, 0.01);
    EXPECT_NEAR(Theme::contrast(QColor("#777777"), Qt::white), 4.48, 0.01);
}

TEST(Theme, changesTheApplicationsPaletteAndTellsSo) {
    Theme& theme = Theme::instance();
    int told = 0;
    const QObject listener;
    QObject::connect(&theme, &Theme::changed, &listener, [&] { ++told; });
    theme.apply(Scheme::Dark);
    EXPECT_TRUE(theme.isDark());
    EXPECT_EQ(QPalette().color(QPalette::Window), Theme::colour(Colour::Window, true));
    theme.apply(Scheme::Light);
    EXPECT_EQ(QPalette().color(QPalette::Window), Theme::colour(Colour::Window, false));
    EXPECT_EQ(told, 2);
}

TEST(Theme, everyIconDraws) {
    const QStringList names = QDir(":/icons").entryList();
    EXPECT_GT(names.size(), 40);
    for (const QString& file : names) {
        const QImage image = Theme::instance().pixmap(file.chopped(4), Qt::black, 20, 2).toImage();
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                ink += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            }
        }
        EXPECT_GT(ink, 8) << qPrintable(file);
    }
}

TEST(CodeLook, patternsDiffer) {
    const auto picture = [](const char* pattern) {
        return swatch({QColor("#1b5fc1"), pattern}, 16, 2, false, Qt::white).toImage();
    };
    EXPECT_NE(picture("diagonal"), picture("dots"));
    EXPECT_NE(picture("cross"), picture("diagonal"));
    EXPECT_NE(picture("plain"), picture("dots"));
}

TEST(DigitKey, readsDigitsWhateverShiftMakesOfThem) {
    EXPECT_EQ(digitOf(QKeyEvent(QEvent::KeyPress, Qt::Key_3, Qt::NoModifier)), 3);
    EXPECT_EQ(digitOf(QKeyEvent(QEvent::KeyPress, Qt::Key_0, Qt::KeypadModifier)), 0);
    EXPECT_EQ(digitOf(QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier)), -1);
}

TEST(ThemeOfTheSystem, FollowsWhileTheProgramRuns) {
    Theme& theme = Theme::instance();
    theme.apply(Scheme::System);
    theme.setSystemDark(false);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setSystemDark(true);
    EXPECT_TRUE(theme.isDark());
    EXPECT_EQ(changed.size(), 1);
    theme.setSystemDark(true);
    EXPECT_EQ(changed.size(), 1) << "nothing is new";
    theme.apply(Scheme::Light);
    theme.setSystemDark(false);
    theme.setSystemDark(true);
    EXPECT_FALSE(theme.isDark()) << "who chose light has light";
    theme.setSystemDark(false);
    theme.apply(Scheme::System);
    EXPECT_FALSE(theme.isDark());
}

TEST(ThemeOfTheSystem, ReadsTheDesktopsAnswer) {
    EXPECT_EQ(SystemScheme::isDark(QVariant(1U)), std::optional(true));
    EXPECT_EQ(SystemScheme::isDark(QVariant(2U)), std::optional(false));
    EXPECT_EQ(SystemScheme::isDark(QVariant(0U)), std::nullopt) << "no preference";
    EXPECT_EQ(SystemScheme::isDark(QVariant::fromValue(QDBusVariant(QVariant(1U)))), std::optional(true));
    EXPECT_EQ(SystemScheme::isDark(QVariant(QStringLiteral("dark?"))), std::nullopt);
}

TEST(ThemeOfTheSystem, AnotherPaletteOfTheDesktopIsReadAgain) {
    Theme& theme = Theme::instance();
    theme.apply(Scheme::System);
    QSignalSpy changed(&theme, &Theme::changed);
    QWidget window;
    QEvent event(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&window, &event);
    QCoreApplication::sendEvent(&window, &event);
    QCoreApplication::processEvents();
    EXPECT_EQ(changed.size(), 1) << "once, however many windows are told";
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), Theme::palette(theme.isDark()).color(QPalette::Window));
}

}  // namespace withheld::ui
