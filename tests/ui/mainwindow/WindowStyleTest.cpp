#include "mainwindow/WindowStyle.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <algorithm>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

/// The highest contrast that a point of the picture has with its middle left edge.
double contrastIn(const QImage& image) {
    double highest = 1;
    const QColor ground = image.pixelColor(0, image.height() / 2);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            highest = std::max(highest, Theme::contrast(ground, image.pixelColor(x, y)));
        }
    }
    return highest;
}

QRect indicatorOf(const QAbstractButton& button, QStyle::SubElement part) {
    QStyleOptionButton option;
    option.initFrom(&button);
    return button.style()->subElementRect(part, &option, &button);
}

}  // namespace

class WindowStyleTest : public testing::TestWithParam<std::tuple<Scheme, int>> {};

TEST_P(WindowStyleTest, BoxesGrowWithTheTextAndShowWhatIsChosenByASign) {
    QApplication::setStyle(makeProgramStyle());
    Appearance appearance;
    std::tie(appearance.scheme, appearance.textPercent) = GetParam();
    Theme::instance().apply(appearance);
    QWidget window;
    window.setStyleSheet(windowStyleSheet());
    auto* box = new QCheckBox(QStringLiteral("Words"), &window);
    auto* ring = new QRadioButton(QStringLiteral("Words"), &window);
    window.resize(400, 200);
    box->setGeometry(0, 0, 300, 80);
    ring->setGeometry(0, 100, 300, 80);
    window.show();
    const QRect boxPlace = indicatorOf(*box, QStyle::SE_CheckBoxIndicator);
    const QRect ringPlace = indicatorOf(*ring, QStyle::SE_RadioButtonIndicator);
    const int letters = QFontMetrics(Theme::instance().font()).ascent();
    EXPECT_GE(boxPlace.width(), letters);
    EXPECT_GE(boxPlace.height(), letters);
    EXPECT_GE(ringPlace.width(), letters);
    const auto pictureOf = [&window](const QWidget* button, const QRect& place) {
        return window.grab(place.translated(button->pos())).toImage();
    };
    const QRect inside = QRect(QPoint(), boxPlace.size()).adjusted(3, 3, -3, -3);
    const QImage empty = pictureOf(box, boxPlace.adjusted(-2, 0, 2, 0));
    EXPECT_GE(contrastIn(empty), 3.0) << "the frame of an empty box has to be seen";
    EXPECT_LT(contrastIn(pictureOf(box, boxPlace).copy(inside)), 1.2);
    box->setChecked(true);
    EXPECT_GE(contrastIn(pictureOf(box, boxPlace).copy(inside)), 3.0) << "a tick, not only a colour";
    ring->setChecked(true);
    EXPECT_GE(contrastIn(pictureOf(ring, ringPlace).copy(inside)), 3.0);
    Theme::instance().apply(Appearance());
}

INSTANTIATE_TEST_SUITE_P(EveryTheme, WindowStyleTest,
                         testing::Combine(testing::Values(Scheme::Light, Scheme::Dark, Scheme::HighContrast),
                                          testing::Values(100, 200)));

}  // namespace withheld::ui
