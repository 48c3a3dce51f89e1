#include "pdf/Document.h"

#include <gtest/gtest.h>

#include "pdf/Intake.h"
#include "support/Forensics.h"
#include "support/PdfBuilder.h"

namespace withheld::pdf {

namespace {

std::unique_ptr<Document> loaded(const test::PdfBuilder& builder) {
    auto document = Document::load(intake(builder.build(), "t.pdf")->bytes, "t.pdf");
    EXPECT_TRUE(document);
    return std::move(*document);
}

}  // namespace

TEST(Document, ReadsValuesThroughReferences) {
    test::PdfBuilder builder;
    const int number = builder.addObject("42.5");
    builder.addPage("");
    builder.setCatalogueEntry("/Test",
                              "<< /N " + test::ref(number) + " /S (a\\(b\\)) /U <FEFF00E1> /A [1 /Two (three)] /B true >>");
    const auto document = loaded(builder);
    const Object test = document->catalog().get("Test");
    EXPECT_EQ(test.get("N").number(), 42.5);
    EXPECT_EQ(test.get("S").string(), "a(b)");
    EXPECT_EQ(test.get("U").text(), "á");
    EXPECT_EQ(test.get("A").at(0).integer(), 1);
    EXPECT_EQ(test.get("A").at(1).name(), "Two");
    EXPECT_TRUE(test.get("B").boolean());
    EXPECT_TRUE(test.get("Missing").get("Deeper").at(3).isNull());
}

TEST(Document, ChangesAreWritten) {
    test::PdfBuilder builder;
    builder.addPage(test::show(72, 700, "before"));
    const auto document = loaded(builder);
    const Object stream = document->create("<< >>");
    stream.setStreamCompressed(test::show(72, 700, "after"));
    document->page(1).set("Contents", stream);
    const auto written = document->write();
    ASSERT_TRUE(written);
    const auto whole = rewrite(*written, "t.pdf", true);
    ASSERT_TRUE(whole);
    EXPECT_EQ(test::textOf(*whole).substr(0, 5), "after");
    EXPECT_FALSE(test::holds(*whole, "before"));
}

TEST(Document, ClonesDoNotShareTheirDictionary) {
    test::PdfBuilder builder;
    builder.addPage("");
    const auto document = loaded(builder);
    const Object original = document->create("<< /A 1 >>");
    const Object copy = document->clone(original);
    copy.set("A", "2");
    EXPECT_EQ(original.get("A").integer(), 1);
    EXPECT_NE(original.id(), copy.id());
}

TEST(Document, StreamsAreDecodedThroughFilterChains) {
    test::PdfBuilder builder;
    const int stream = builder.addStream("/Filter [/ASCIIHexDecode /ASCIIHexDecode]", "3431 3432>");
    builder.addPage("");
    builder.setCatalogueEntry("/S", test::ref(stream));
    const auto document = loaded(builder);
    const auto decoded = document->catalog().get("S").decodedStream();
    ASSERT_TRUE(decoded);
    EXPECT_EQ(*decoded, "AB");
}

TEST(Document, GarbageIsDamaged) {
    const auto document = Document::load("%PDF-1.4 garbage", "g.pdf");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, ErrorCode::Damaged);
}

}  // namespace withheld::pdf
