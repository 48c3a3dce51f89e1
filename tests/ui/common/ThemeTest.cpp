#include "common/Theme.h"

#include <gtest/gtest.h>

#include <QDir>

#include "common/CodeLook.h"
#include "common/DigitKey.h"

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

TEST(Theme, contrastIsThatOfWcag) {
    EXPECT_NEAR(Theme::contrast(Qt::black, Qt::white), 21, 0.01);
    EXPECT_NEAR(Theme::contrast(QColor("#777777"), Qt::white), 4.48, 0.01);
}

TEST(Theme, changesTheApplicationsPaletteAndTellsSo) {
    Theme& theme = Theme::instance();
    int told = 0;
    QObject::connect(&theme, &Theme::changed, &theme, [&] { ++told; });
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

}  // namespace withheld::ui
