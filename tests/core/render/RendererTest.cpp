#include "render/Renderer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QRect>
#include <fstream>
#include <string>
#include <vector>

#include "base/Files.h"

namespace withheld::render {
namespace {

/// A PDF of one page with Helvetica as /F1; `pageKeys` as in "/Rotate 90", objects from 6 on follow in `more`.
std::string onePage(const std::string& pageKeys, const std::string& content, const std::vector<std::string>& more = {},
                    const std::string& resources = "") {
    std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>" + resources + ">>" + pageKeys + ">>",
        "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    };
    objects.insert(objects.end(), more.begin(), more.end());
    std::string out = "%PDF-1.6\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        offsets.push_back(out.size());
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t table = out.size();
    out += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        std::string digits = std::to_string(offset);
        out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return out + "trailer\n<</Size " + std::to_string(objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) +
           "\n%%EOF\n";
}

std::unique_ptr<Renderer> opened(const std::string& pdf) {
    auto renderer = Renderer::open(pdf, "test.pdf");
    EXPECT_TRUE(renderer) << (renderer ? "" : renderer.error().text());
    return renderer ? std::move(renderer).value() : nullptr;
}

/// Bounds in default user space of everything that is not white.
Rect inkBounds(const QImage& image, const PageSpace& space) {
    Rect ink{1e9, 1e9, -1e9, -1e9};
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 200) {
                ink = ink.united({static_cast<double>(x), static_cast<double>(y), x + 1.0, y + 1.0});
            }
        }
    }
    return space.toUser(ink);
}

struct Placing {
    int rotate;
    double unit;
    bool cropped;
};

class Places : public testing::TestWithParam<Placing> {
protected:
    [[nodiscard]] std::string keys() const {
        const Placing& p = GetParam();
        std::string out = "/MediaBox[10 20 410 620]/Rotate " + std::to_string(p.rotate);
        if (p.unit != 1) {
            out += "/UserUnit " + std::to_string(p.unit);
        }
        return out + (p.cropped ? "/CropBox[57 73 361 571]" : "");
    }
};

TEST_P(Places, GeometryIsThatOfTheFile) {
    const Placing& p = GetParam();
    const auto renderer = opened(onePage(keys(), ""));
    const auto geometry = renderer->geometry(1);
    ASSERT_TRUE(geometry);
    EXPECT_EQ(geometry->mediaBox, (Rect{10, 20, 410, 620}));
    EXPECT_EQ(geometry->cropBox, (p.cropped ? Rect{57, 73, 361, 571} : Rect{10, 20, 410, 620}));
    EXPECT_EQ(geometry->rotate, p.rotate);
    EXPECT_DOUBLE_EQ(geometry->userUnit, p.unit);
}

TEST_P(Places, ImageHasTheSizeOfThePageSpaceAndDrawsThingsWhereItSays) {
    const auto renderer = opened(onePage(keys(), "0 0 0 rg 100 200 60 30 re f"));
    const PageGeometry geometry = *renderer->geometry(1);
    const double dpi = 144;
    const PageSpace space(geometry, dpi);
    const auto image = renderer->image(1, dpi);
    ASSERT_TRUE(image) << image.error().text();
    EXPECT_EQ(image->format(), QImage::Format_RGB32);
    EXPECT_EQ(image->width(), static_cast<int>(std::ceil(space.widthPixels() - 1e-6)));
    EXPECT_EQ(image->height(), static_cast<int>(std::ceil(space.heightPixels() - 1e-6)));
    const Rect ink = inkBounds(*image, space);
    EXPECT_NEAR(ink.x0, 100, 0.51);
    EXPECT_NEAR(ink.y0, 200, 0.51);
    EXPECT_NEAR(ink.x1, 160, 0.51);
    EXPECT_NEAR(ink.y1, 230, 0.51);
}

TEST_P(Places, WordBoxesLieOnTheInkOfTheWord) {
    const auto renderer = opened(onePage(keys(), "BT /F1 20 Tf 100 300 Td (HXH) Tj ET"));
    const PageGeometry geometry = *renderer->geometry(1);
    const auto text = renderer->text(1, geometry);
    ASSERT_TRUE(text);
    EXPECT_EQ(text->source, TextSource::Digital);
    ASSERT_EQ(text->words.size(), 1U);
    const Word& word = text->words[0];
    EXPECT_EQ(word.text, "HXH");
    const Rect ink = inkBounds(*renderer->image(1, 144), PageSpace(geometry, 144));
    EXPECT_TRUE(word.box.grown(0.6).contains(ink))
        << word.box.x0 << ' ' << word.box.y0 << ' ' << word.box.x1 << ' ' << word.box.y1;
    EXPECT_LT(word.box.area(), 3 * ink.area());
    EXPECT_NEAR(word.box.x0, 100, 0.5);
    ASSERT_EQ(word.chars.size(), 3U);
    EXPECT_NEAR(word.chars[1].x0, 100 + 0.722 * 20, 0.3);  // advance of H in Helvetica
    EXPECT_NEAR(word.chars[1].x1, 100 + (0.722 + 0.667) * 20, 0.3);
    EXPECT_NEAR(word.chars[2].x1, word.box.x1, 0.1);
}

TEST_P(Places, TilesAreThePartsOfTheWhole) {
    const auto renderer =
        opened(onePage(keys(), "BT /F1 30 Tf 100 300 Td (Tiles of a page) Tj ET 1 0 0 RG 3 w 90 90 m 330 540 l S"));
    const QImage whole = *renderer->image(1, 100);
    for (const QRect& tile :
         {QRect(0, 0, 128, 96), QRect(64, 160, 200, 100), QRect(whole.width() - 50, whole.height() - 40, 50, 40)}) {
        const auto part = renderer->image(1, 100, tile);
        ASSERT_TRUE(part) << part.error().text();
        ASSERT_EQ(part->size(), tile.size());
        const QImage crop = whole.copy(tile);
        int different = 0;
        for (int y = 0; y < crop.height(); ++y) {
            for (int x = 0; x < crop.width(); ++x) {
                different += std::abs(qGray(crop.pixel(x, y)) - qGray(part->pixel(x, y))) > 48 ? 1 : 0;
            }
        }
        EXPECT_EQ(different, 0) << "tile at " << tile.x() << ", " << tile.y();
    }
}

INSTANTIATE_TEST_SUITE_P(All, Places,
                         testing::Values(Placing{0, 1, false}, Placing{90, 1, false}, Placing{180, 1, false},
                                         Placing{270, 1, false}, Placing{0, 1, true}, Placing{90, 1, true}, Placing{180, 1, true},
                                         Placing{270, 1, true}, Placing{0, 2, true}, Placing{90, 2.5, true},
                                         Placing{270, 2, false}));

TEST(Renderer, LinesAndBlocksAreTold) {
    const auto renderer = opened(onePage("/MediaBox[0 0 600 800]",
                                         "BT /F1 12 Tf 14 TL 50 700 Td (First line here) Tj T* (second line) Tj T* (third) Tj "
                                         "0 -80 Td (Another paragraph) Tj ET"));
    const auto text = renderer->text(1, *renderer->geometry(1));
    ASSERT_TRUE(text);
    EXPECT_EQ(joined(*text), "First line here\nsecond line\nthird\nAnother paragraph");
    ASSERT_EQ(text->words.size(), 8U);
    EXPECT_EQ(text->words[0].block, text->words[5].block);
    EXPECT_NE(text->words[0].block, text->words[6].block);
    EXPECT_EQ(text->words[3].line, 1);
}

TEST(Renderer, AccentedTextHasABoxForEachCodePoint) {
    const auto renderer = opened(onePage("/MediaBox[0 0 600 800]", "BT /F1 12 Tf 50 700 Td (Si\xF4n \xA3\x35) Tj ET"));
    const auto text = renderer->text(1, *renderer->geometry(1));
    ASSERT_EQ(text->words.size(), 2U);
    EXPECT_EQ(text->words[0].text, "Siôn");
    EXPECT_EQ(text->words[0].chars.size(), 4U);
    EXPECT_TRUE(text->words[0].spaceAfter);
    EXPECT_EQ(text->words[1].text, "£5");
}

TEST(Renderer, APageWithoutWordsSaysSo) {
    const auto renderer = opened(onePage("/MediaBox[0 0 100 100]", "0 0 50 50 re f"));
    const auto text = renderer->text(1, *renderer->geometry(1));
    ASSERT_TRUE(text);
    EXPECT_EQ(text->source, TextSource::None);
    EXPECT_FALSE(renderer->hasPictures(1));
}

TEST(Renderer, PicturesAreFoundInFormsAndInline) {
    const std::string image =
        "<</Type/XObject/Subtype/Image/Width 64/Height 64/ColorSpace/DeviceGray/BitsPerComponent 1/Length 512>>"
        "stream\n" +
        std::string(512, 'x') + "\nendstream";
    const std::string form =
        "<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</I 7 0 R/Self 6 0 R>>>>/Length 5>>stream\n/I "
        "Do\nendstream";
    EXPECT_TRUE(opened(onePage("/MediaBox[0 0 100 100]", "/Fm Do", {form, image}, "/XObject<</Fm 6 0 R>>"))->hasPictures(1));
    const std::string inlined = "q 50 0 0 50 0 0 cm BI /W 40 /H 40 /BPC 8 /CS /G ID " + std::string(1600, 'a') + " EI Q";
    EXPECT_TRUE(opened(onePage("/MediaBox[0 0 100 100]", inlined))->hasPictures(1));
    const std::string bullet = "q 5 0 0 5 0 0 cm BI /W 4 /H 4 /BPC 8 /CS /G ID " + std::string(16, 'a') + " EI Q";
    EXPECT_FALSE(opened(onePage("/MediaBox[0 0 100 100]", bullet))->hasPictures(1));
}

TEST(Renderer, RefusesWhatItCannotDo) {
    EXPECT_EQ(Renderer::open("hello", "x").error().code, ErrorCode::NotAPdf);
    EXPECT_EQ(Renderer::open("%PDF-1.4\ngarbage", "x").error().code, ErrorCode::Damaged);
    EXPECT_EQ(Renderer::openFile("/nonexistent/x.pdf").error().code, ErrorCode::Io);
    const auto renderer = opened(onePage("/MediaBox[0 0 10000 10000]", ""));
    EXPECT_EQ(renderer->image(2, 72).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(renderer->image(0, 72).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(renderer->image(1, 0).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(renderer->image(1, 72, QRect(9999, 0, 10, 10)).error().code, ErrorCode::InvalidInput);
    const Expected<QImage> huge = renderer->image(1, 300);
    EXPECT_EQ(huge.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(huge.error().page, 1);
    EXPECT_TRUE(renderer->image(1, 300, QRect(20000, 20000, 256, 256)));
}

TEST(Renderer, CancelStopsADrawing) {
    const auto renderer = opened(onePage("/MediaBox[0 0 100 100]", "0 0 50 50 re f"));
    const Cancel cancel;
    cancel.request();
    EXPECT_EQ(renderer->image(1, 72, {}, cancel).error().code, ErrorCode::Cancelled);
}

TEST(Renderer, AFileOnDiskReadsAsItsBytes) {
    const PrivateFolder folder;
    const std::string pdf = onePage("/MediaBox[0 0 100 100]", "BT /F1 12 Tf 5 50 Td (Disk) Tj ET");
    std::ofstream(folder.path() / "a.pdf", std::ios::binary) << pdf;
    const auto onDisk = Renderer::openFile(folder.path() / "a.pdf");
    ASSERT_TRUE(onDisk) << onDisk.error().text();
    EXPECT_EQ((*onDisk)->image(1, 150).value(), opened(pdf)->image(1, 150).value());
    EXPECT_EQ((*onDisk)->text(1, *(*onDisk)->geometry(1))->words.at(0).text, "Disk");
}

}  // namespace
}  // namespace withheld::render
