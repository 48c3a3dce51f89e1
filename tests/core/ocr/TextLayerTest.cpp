#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/PageSpace.h"
#include "ocr/GlyphlessFont.h"
#include "ocr/Ocr.h"

using namespace withheld;
using namespace withheld::ocr;

namespace {

/// A PDF of pages that share their resources; `content` is each page's only stream.
Bytes pdfOf(const PageGeometry& geometry, const std::string& content, int pages = 1) {
    QPDF document;
    document.emptyPDF();
    QPDFObjectHandle resources = document.makeIndirectObject(
        QPDFObjectHandle::parse("<< /Font << /OcrText << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"));
    QPDFPageDocumentHelper helper(document);
    for (int i = 0; i < pages; ++i) {
        QPDFObjectHandle page = document.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page >>"));
        const auto box = [](const Rect& r) {
            return QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(r.x0, r.y0, r.x1, r.y1));
        };
        page.replaceKey("/MediaBox", box(geometry.mediaBox));
        page.replaceKey("/CropBox", box(geometry.cropBox));
        page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(geometry.rotate));
        page.replaceKey("/UserUnit", QPDFObjectHandle::newReal(geometry.userUnit, 2));
        page.replaceKey("/Resources", resources);
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&document, content));
        helper.addPage(QPDFPageObjectHelper(page), false);
    }
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// Two lines of words as they are seen (points, origin top-left), in default user space.
PageText wordsOn(const PageGeometry& geometry) {
    PageGeometry unscaled = geometry;
    unscaled.userUnit = 1;
    const PageSpace seen(unscaled, 72);
    PageText text;
    text.page = 1;
    text.source = TextSource::Ocr;
    const auto add = [&](const char* word, double x, double y, double w, int line) {
        text.words.push_back({word, seen.toUser(Rect{x, y, x + w, y + 11}), {}, line, 0, 90, true});
    };
    add("Raised", 30, 40, 36, 0);
    add("with", 70, 42, 20, 0);
    add("Siobhán", 95, 40, 48, 0);
    add("Desmond", 148, 40, 52, 0);
    add("on", 30, 60, 14, 1);
    add("0207946", 50, 60, 45, 1);
    return text;
}

struct SeenWord {
    std::string text;
    Rect box;  ///< as poppler-cpp gives it: the page as seen, one unit a point
};

struct Seen {
    std::vector<SeenWord> words;
    std::string text;
};

Seen readBack(const Bytes& pdf, int page = 0) {
    Seen seen;
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
    if (document == nullptr) {
        return seen;
    }
    const std::unique_ptr<poppler::page> loaded(document->create_page(page));
    for (const poppler::text_box& box : loaded->text_list()) {
        const poppler::byte_array utf8 = box.text().to_utf8();
        const poppler::rectf r = box.bbox();
        seen.words.push_back({{utf8.begin(), utf8.end()}, {r.left(), r.top(), r.right(), r.bottom()}});
        seen.text += (seen.text.empty() ? "" : " ") + seen.words.back().text;
    }
    return seen;
}

PageGeometry plainPage() {
    return {{0, 0, 300, 400}, {0, 0, 300, 400}, 0, 1};
}

const char* const emptyContent = "0 0 10 10 re f";

}  // namespace

TEST(TextLayerTest, WordsInPlaceOnEveryRotation) {
    for (const int rotate : {0, 90, 180, 270}) {
        for (const double unit : {1.0, 2.0}) {
            const PageGeometry geometry{{-20, -30, 320, 420}, {10, 15, 310, 400}, rotate, unit};
            const PageText text = wordsOn(geometry);
            const Expected<Bytes> layered = addTextLayer(pdfOf(geometry, emptyContent), "a.pdf", {{text, {}}});
            ASSERT_TRUE(layered) << layered.error().text();
            const Seen seen = readBack(*layered);
            EXPECT_EQ(seen.text, "Raised with Siobhán Desmond on 0207946") << rotate;
            ASSERT_EQ(seen.words.size(), 6U);
            PageGeometry unscaled = geometry;
            unscaled.userUnit = 1;
            const PageSpace space(unscaled, 72);
            for (std::size_t i = 0; i < seen.words.size(); ++i) {
                // poppler-cpp measures from the MediaBox's corner or the CropBox's, by version: places are told by differences.
                const Rect expected = space.toView(text.words[i].box);
                const Rect origin = space.toView(text.words[0].box);
                const double x = seen.words[i].box.x0 - seen.words[0].box.x0;
                EXPECT_NEAR(x, expected.x0 - origin.x0, 0.5) << rotate << " " << seen.words[i].text;
                EXPECT_NEAR(seen.words[i].box.width(), expected.width(), 0.7) << rotate << " " << seen.words[i].text;
            }
            EXPECT_NEAR(seen.words[4].box.y0 - seen.words[0].box.y0, 20, 2) << rotate;
        }
    }
}

TEST(TextLayerTest, TextIsInvisibleAndTheOldStreamUntouched) {
    const std::string content = "0.5 0 0 0.5 3 4 cm /Perceptual ri % odd   bytes\n0 0 10 10 re f";
    const Expected<Bytes> layered = addTextLayer(pdfOf(plainPage(), content), "a.pdf", {{wordsOn(plainPage()), {}}});
    ASSERT_TRUE(layered);
    QPDF document;
    document.processMemoryFile("a", layered->data(), layered->size());
    QPDFPageObjectHelper page = QPDFPageDocumentHelper(document).getAllPages().at(0);
    std::vector<QPDFObjectHandle> streams = page.getPageContents();
    ASSERT_EQ(streams.size(), 3U);
    const std::shared_ptr<Buffer> old = streams[1].getRawStreamData();
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(old->getBuffer()), old->getSize()), content);
    const std::shared_ptr<Buffer> layer = streams[2].getStreamData();
    const std::string text(reinterpret_cast<const char*>(layer->getBuffer()), layer->getSize());
    EXPECT_THAT(text, testing::HasSubstr("3 Tr"));
    EXPECT_EQ(readBack(*layered).words.front().box.x0 > 29, true) << "the page's own matrix does not reach the layer";
}

TEST(TextLayerTest, UnbalancedContentDoesNotMoveTheText) {
    const PageText text = wordsOn(plainPage());
    const Rect plain = readBack(*addTextLayer(pdfOf(plainPage(), emptyContent), "a.pdf", {{text, {}}})).words.front().box;
    for (const char* content : {"q 2 0 0 2 50 60 cm q 0 0 1 1 re f", "Q Q 2 0 0 2 50 60 cm", "q Q Q 3 0 0 3 9 9 cm q",
                                "2 0 0 2 5 5 cm BT 1 0 0 1 7 7 Tm"}) {
        const Expected<Bytes> layered = addTextLayer(pdfOf(plainPage(), content), "a.pdf", {{text, {}}});
        ASSERT_TRUE(layered);
        const Seen seen = readBack(*layered);
        ASSERT_EQ(seen.words.size(), 6U) << content;
        EXPECT_NEAR(seen.words.front().box.x0, plain.x0, 0.01) << content;
        EXPECT_NEAR(seen.words.front().box.y1, plain.y1, 0.01) << content;
    }
}

TEST(TextLayerTest, WordsUnderMarksAreLeftOut) {
    const PageText text = wordsOn(plainPage());
    const Rect name = text.words[3].box;
    // A corner of the box is enough.
    const Quad mark = Quad::of(Rect{name.x1 - 2, name.y0 - 5, name.x1 + 40, name.y0 + 1});
    const Expected<Bytes> layered = addTextLayer(pdfOf(plainPage(), emptyContent), "a.pdf", {{text, {mark}}});
    ASSERT_TRUE(layered);
    EXPECT_EQ(readBack(*layered).text, "Raised with Siobhán on 0207946");
    EXPECT_EQ(layered->find("0044006500730"), std::string::npos) << "nor its codes anywhere in the file";
}

TEST(TextLayerTest, SharedResourcesStayAsTheyAreForOtherPages) {
    PageText text = wordsOn(plainPage());
    text.page = 2;
    const Expected<Bytes> layered = addTextLayer(pdfOf(plainPage(), emptyContent, 3), "a.pdf", {{text, {}}});
    ASSERT_TRUE(layered);
    EXPECT_EQ(readBack(*layered, 0).text, "");
    EXPECT_EQ(readBack(*layered, 1).words.size(), 6U);
    QPDF document;
    document.processMemoryFile("a", layered->data(), layered->size());
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    const auto fonts = [&](std::size_t i) {
        return pages.at(i).getObjectHandle().getKey("/Resources").getKey("/Font").getKeys();
    };
    EXPECT_EQ(fonts(0), (std::set<std::string>{"/OcrText"}));
    EXPECT_EQ(fonts(1), (std::set<std::string>{"/OcrText", "/OcrText2"})) << "the name was taken";
}

TEST(TextLayerTest, SkewedLinesKeepTheirWordsWhole) {
    PageText text = wordsOn(plainPage());
    for (Word& word : text.words) {
        const double rise = 0.03 * word.box.center().x;
        word.box = {word.box.x0, word.box.y0 + rise, word.box.x1, word.box.y1 + rise};
    }
    const Expected<Bytes> layered = addTextLayer(pdfOf(plainPage(), emptyContent), "a.pdf", {{text, {}}});
    ASSERT_TRUE(layered);
    EXPECT_EQ(readBack(*layered).text, "Raised with Siobhán Desmond on 0207946");
}

TEST(TextLayerTest, Refusals) {
    EXPECT_EQ(addTextLayer("no pdf", "a.pdf", {}).error().code, ErrorCode::Damaged);
    PageText text = wordsOn(plainPage());
    text.page = 9;
    const Expected<Bytes> noPage = addTextLayer(pdfOf(plainPage(), emptyContent), "a.pdf", {{text, {}}});
    ASSERT_FALSE(noPage);
    EXPECT_EQ(noPage.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(noPage.error().file, "a.pdf");
}

TEST(GlyphlessFontTest, IsAWholeTrueTypeFile) {
    const Bytes font = glyphlessTrueType();
    ASSERT_GT(font.size(), 12U);
    EXPECT_EQ(font.substr(0, 4), std::string("\0\1\0\0", 4));
    // The sum of all 32-bit words of a right file is the magic number of its head table.
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < font.size(); ++i) {
        sum += static_cast<std::uint32_t>(static_cast<unsigned char>(font[i])) << (8U * (3U - i % 4U));
    }
    EXPECT_EQ(sum, 0xB1B0AFBAU);
}
