#include "faces/FaceFinder.h"

#include <gtest/gtest.h>

#include <QPainter>

#include "support/Portrait.h"

namespace withheld::faces {
namespace {

QImage portrait(double scale) {
    const QImage image(QStringLiteral(WITHHELD_SOURCE_DIR "/tests/support/pictures/portrait.jpg"));
    EXPECT_EQ(image.size(), QSize(test::portraitWidth, test::portraitHeight));
    return image.scaled(image.size() * scale, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// As on a page of 1200 by 1000 white pixels.
QImage withPictures(const std::vector<std::pair<QPoint, QImage>>& pictures) {
    QImage page(1200, 1000, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    for (const auto& [place, picture] : pictures) {
        painter.drawImage(place, picture);
    }
    return page;
}

QRect faceAt(QPoint place, double scale) {
    const Rect& face = test::portraitFace;
    return QRectF(face.x0 * scale, face.y0 * scale, face.width() * scale, face.height() * scale)
        .toAlignedRect()
        .translated(place);
}

class Sizes : public testing::TestWithParam<double> {};

TEST_P(Sizes, AFaceIsFoundWithHairAndChin) {
    const QPoint place(300, 200);
    const auto faces = FaceFinder().find(withPictures({{place, portrait(GetParam())}}));
    ASSERT_EQ(faces.size(), 1U);
    EXPECT_TRUE(faces[0].head.contains(faceAt(place, GetParam())))
        << faces[0].head.x() << ' ' << faces[0].head.y() << ' ' << faces[0].head.width() << ' ' << faces[0].head.height();
    EXPECT_LT(faces[0].head.width(), 2.2 * test::portraitFace.width() * GetParam()) << "no more of the picture than need be";
    EXPECT_GE(faces[0].sureness, 0.5F);
    EXPECT_LE(faces[0].sureness, 1.0F);
}
INSTANTIATE_TEST_SUITE_P(Pictures, Sizes, testing::Values(1.1, 1.5, 2.0, 3.2));

TEST(FaceFinder, SeveralComeInReadingOrder) {
    const auto faces =
        FaceFinder().find(withPictures({{{700, 600}, portrait(1.2)}, {{100, 50}, portrait(1.2)}, {{100, 600}, portrait(1.6)}}));
    ASSERT_EQ(faces.size(), 3U);
    EXPECT_LT(faces[0].head.bottom(), 400);
    EXPECT_LT(faces[1].head.top(), faces[2].head.top());
}

TEST(FaceFinder, AHeadAtTheEdgeStaysWithinTheImage) {
    const QImage cut = portrait(2).copy(0, 120, 420, 340);  // above the brows nothing is left
    const auto faces = FaceFinder().find(cut);
    ASSERT_EQ(faces.size(), 1U);
    EXPECT_TRUE(cut.rect().contains(faces[0].head));
}

TEST(FaceFinder, StrokesAndPlainAreasAreNoFaces) {
    QImage page = withPictures({});
    QPainter painter(&page);
    painter.fillRect(100, 100, 300, 300, Qt::darkGray);
    for (int stroke = 0; stroke < 1000; ++stroke) {
        painter.fillRect(500 + 13 * (stroke % 40), 100 + 40 * (stroke / 40), stroke % 3 == 0 ? 9 : 3, 7 + stroke % 11, Qt::black);
    }
    painter.end();
    EXPECT_TRUE(FaceFinder().find(page).empty());
}

TEST(FaceFinder, TooSmallToBeSeen) {
    EXPECT_TRUE(FaceFinder().find({}).empty());
    EXPECT_TRUE(FaceFinder().find(portrait(0.2)).empty());
    EXPECT_TRUE(FaceFinder().find(withPictures({{{300, 200}, portrait(0.4)}})).empty());
}

}  // namespace
}  // namespace withheld::faces
