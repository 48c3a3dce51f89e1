#include "pdf/Intake.h"

#include <gtest/gtest.h>

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/Document.h"
#include "support/Forensics.h"
#include "support/PdfBuilder.h"

namespace withheld::pdf {

using test::PdfBuilder;

namespace {

std::string onePage(const std::string& entries = "") {
    PdfBuilder builder;
    test::PageOptions options;
    options.entries = entries;
    builder.addPage(test::show(72, 700, "Open text"), options);
    return builder.build();
}

std::string encrypted(const std::string& plain, const char* user, const char* owner) {
    QPDF file;
    file.processMemoryFile("plain", plain.data(), plain.size());
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(user, owner, true, false, false, false, false, false, qpdf_r3p_none, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

TEST(Intake, TellsGeometry) {
    const auto result = intake(onePage("/Rotate 90 /CropBox [10 20 300 400] /UserUnit 2"), "a.pdf");
    ASSERT_TRUE(result);
    ASSERT_EQ(result->pages.size(), 1U);
    EXPECT_EQ(result->pages[0].rotate, 90);
    EXPECT_EQ(result->pages[0].cropBox, (Rect{10, 20, 300, 400}));
    EXPECT_EQ(result->pages[0].userUnit, 2);
    EXPECT_FALSE(result->wasEncrypted);
    EXPECT_FALSE(result->repaired);
}

TEST(Intake, EmptyFileIsSaidToBeEmpty) {
    const auto result = intake("", "nothing.pdf");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotAPdf);
    EXPECT_EQ(result.error().file, "nothing.pdf");
    EXPECT_NE(result.error().message.find("empty"), std::string::npos);
}

TEST(Intake, TextNamedPdfIsNoPdf) {
    const auto result = intake("Dear Sir, this is only a letter.", "letter.pdf");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotAPdf);
    EXPECT_FALSE(result.error().remedy.empty());
}

TEST(Intake, OfficeDocumentsAreNamed) {
    const auto result = intake(std::string("PK\x03\x04 word/document.xml"), "a.docx");
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().message.find("Office"), std::string::npos);
}

TEST(Intake, CutInHalfIsRepairedOrRefusedNeverCrashes) {
    const std::string whole = onePage();
    for (std::size_t length = 1; length < whole.size(); length += 37) {
        const auto result = intake(std::string_view(whole).substr(0, length), "half.pdf");
        if (!result) {
            EXPECT_EQ(result.error().file, "half.pdf");
            EXPECT_FALSE(result.error().message.empty());
        } else {
            EXPECT_TRUE(result->repaired);
        }
    }
}

TEST(Intake, PasswordIsAskedForAndUsed) {
    const std::string locked = encrypted(onePage(), "open sesame", "owner");
    EXPECT_EQ(intake(locked, "l.pdf").error().code, ErrorCode::PasswordNeeded);
    const auto wrong = intake(locked, "l.pdf", "wrong");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::PasswordNeeded);
    EXPECT_EQ(wrong.error().message.find("wrong"), std::string::npos) << "a password is never repeated";
    const auto right = intake(locked, "l.pdf", "open sesame");
    ASSERT_TRUE(right);
    EXPECT_TRUE(right->wasEncrypted);
    EXPECT_EQ(test::textOf(right->bytes).substr(0, 9), "Open text");
    EXPECT_FALSE(test::holds(right->bytes, "/Encrypt"));
}

TEST(Intake, OwnerLockedFileOpensWithANote) {
    const auto result = intake(encrypted(onePage(), "", "owner"), "o.pdf");
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->ownerLocked);
    EXPECT_FALSE(result->notes.empty());
}

TEST(Intake, XfaOnlyFormIsUnsupported) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Please wait"));
    builder.setCatalogueEntry("/NeedsRendering", "true");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [] /XFA (<xdp/>) >>");
    const auto result = intake(builder.build(), "x.pdf");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Unsupported);
}

TEST(Intake, AFileWithoutATrailerIsLedToItsCatalog) {
    const std::string whole = onePage();
    const std::size_t trailer = whole.rfind("trailer");
    ASSERT_NE(trailer, std::string::npos);
    for (const std::string& damaged : {whole.substr(0, trailer), whole.substr(0, trailer) + "trailer\n/Root 1 0 R\n%%EOF\n",
                                       whole.substr(0, trailer) + "trailer\n<< /Root 1 R /Size 6 >>\n%%EOF\n"}) {
        const auto taken = intake(damaged, "damaged.pdf");
        ASSERT_TRUE(taken) << taken.error().text();
        EXPECT_TRUE(taken->repaired);
        EXPECT_EQ(taken->pages.size(), 1U);
    }
}

TEST(Intake, AFileWithoutACatalogIsRefused) {
    const auto taken = intake("%PDF-1.4\n1 0 obj\n<< /Type /Page >>\nendobj\n", "damaged.pdf");
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, ErrorCode::Damaged);
}

TEST(Intake, TheCatalogIsOneWhateverItsTypeSays) {
    // A burn that cleans dictionaries by their type took the page tree out of a "font".
    for (const char* type : {"/Type /Font   ", "              "}) {
        std::string bytes = onePage();
        const std::size_t at = bytes.find("/Type /Catalog");
        ASSERT_NE(at, std::string::npos);
        bytes.replace(at, std::string_view(type).size(), type);
        const auto taken = intake(bytes, "typed.pdf");
        ASSERT_TRUE(taken) << taken.error().text();
        EXPECT_EQ(taken->pages.size(), 1U);
        EXPECT_TRUE(test::holds(taken->bytes, "/Type /Catalog"));
        EXPECT_FALSE(test::holds(taken->bytes, "/Type /Font   "));
    }
}

TEST(Intake, NumbersLongerThanAnyReaderKeepsAreShortened) {
    const std::string pi = "3." + std::string(5000, '1');
    const auto taken = intake(onePage("/Number " + pi + " /Numbers [1 [" + pi + "]] /Short 2.5"), "pi.pdf");
    ASSERT_TRUE(taken) << taken.error().text();
    EXPECT_TRUE(test::holds(taken->bytes, "/Number 3.111111111111"));
    EXPECT_TRUE(test::holds(taken->bytes, "[ 1 [ 3.111111111111 ] ]"));
    EXPECT_TRUE(test::holds(taken->bytes, "/Short 2.5"));
    EXPECT_FALSE(test::holds(taken->bytes, std::string(500, '1')));
    EXPECT_TRUE(Document::load(taken->bytes, "pi.pdf"));
}

TEST(Intake, NumberSignsThatStandForThemselvesAreEscaped) {
    // Written by programs of PDF 1.0; PoDoFo reads beyond the end of such a name.
    const auto taken =
        intake(onePage("/Old# 1 /Value /Im#1 /Array [/a#b /a#62] /Inner << /Im#1 /x >> /Im#2341 /y#2341"), "old.pdf");
    ASSERT_TRUE(taken) << taken.error().text();
    for (const char* name : {"/Old#23 1", "/Value /Im#231", "[ /a#23b /ab ]", "/Im#231 /x", "/Im#2341 /y#2341"}) {
        EXPECT_TRUE(test::holds(taken->bytes, name)) << name;
    }
    EXPECT_FALSE(taken->repaired) << "an old way of writing is no damage";
}

TEST(Intake, TooLargeIsSaid) {
    IntakeLimits limits;
    limits.bytes = 100;
    EXPECT_EQ(intake(onePage(), "a.pdf", "", limits).error().code, ErrorCode::TooLarge);
    limits = {};
    limits.pages = 0;
    EXPECT_EQ(intake(onePage(), "a.pdf", "", limits).error().code, ErrorCode::TooLarge);
}

TEST(Intake, SelfReferencingPageTreeIsRefused) {
    PdfBuilder builder;
    builder.addPage("");
    std::string bytes = builder.build();
    const std::size_t kids = bytes.find("/Kids");
    const std::size_t open = bytes.find('[', kids);
    const std::size_t close = bytes.find(']', kids);
    // The tree's kid becomes the tree itself, in place.
    const std::size_t type = bytes.find("/Type /Pages");
    ASSERT_NE(type, std::string::npos);
    const std::size_t object = bytes.rfind(" 0 obj", type);
    const std::size_t line = bytes.rfind('\n', object);
    std::string self = bytes.substr(line + 1, object - line - 1) + " 0 R";
    ASSERT_GE(close - open - 1, self.size());
    self.resize(close - open - 1, ' ');
    bytes.replace(open + 1, self.size(), self);
    const auto result = intake(bytes, "loop.pdf");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Damaged);
}

TEST(Intake, OldRevisionsDoNotPass) {
    PdfBuilder builder;
    const int secret = builder.addStream("", "old secret");
    builder.addPage(test::show(72, 700, "now"));
    builder.setCatalogueEntry("/Old", test::ref(secret));
    const std::string bytes = PdfBuilder::appendRevision(builder.build(), {{secret, "(gone)"}});
    const auto result = intake(bytes, "r.pdf");
    ASSERT_TRUE(result);
    EXPECT_TRUE(test::holds(bytes, "old secret"));
    EXPECT_FALSE(test::holds(result->bytes, "old secret"));
}

TEST(Intake, AnInfoThatIsThePageTreeIsNotTakenForMetadata) {
    PdfBuilder builder;
    builder.addPage("");
    std::string bytes = builder.build();
    builder.setTrailerEntry("/Info", "1 0 R");
    const auto result = intake(builder.build(), "i.pdf");
    ASSERT_TRUE(result);
    EXPECT_EQ(result->pages.size(), 1U);
}

TEST(Rewrite, DropsWhatNothingRefersTo) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "kept"));
    builder.addStream("", "orphan secret");
    const auto result = rewrite(builder.build(), "a.pdf", false);
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(*result, "orphan secret"));
    EXPECT_TRUE(test::isClean(*result));
}

}  // namespace withheld::pdf
