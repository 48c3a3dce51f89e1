#include "release/ReleaseWords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/Files.h"

namespace withheld::release {
namespace {

Word wordAt(const std::string& text, const Rect& box) {
    Word word;
    word.text = text;
    word.box = box;
    return word;
}

TEST(ReleaseWords, SecretsAreThoseUnderMarksAndNeighboursAreNot) {
    const PrivateFolder folder;
    auto file =
        casefile::Case::create(folder.path() / "a.withheld", {"FOI/1", "2026-01-05", "Scans", "", "", "foia-2000", ""}, "Olive");
    ASSERT_TRUE(file) << file.error().text();
    casefile::NewDocument scan;
    scan.fileName = "scan.pdf";
    scan.source = scan.working = "%PDF-1.4 scan";
    scan.pages.resize(2);
    const auto id = (*file)->addDocument(scan);
    ASSERT_TRUE(id) << id.error().text();
    PageText read{
        1,
        TextSource::Ocr,
        {wordAt("Dear", {10, 100, 40, 112}), wordAt("Tomasz", {44, 100, 90, 112}), wordAt("again", {94, 100, 130, 112})}};
    PageText digital{2, TextSource::Digital, {wordAt("printed", {10, 100, 60, 112})}};
    ASSERT_TRUE((*file)->storePageTexts(*id, {read, digital}));
    Mark mark;
    mark.page = 1;
    mark.quads = {Quad::of({43, 98, 95, 114})};  // brushes the next word
    ASSERT_TRUE((*file)->addMarks(*id, {mark}));

    const auto words = releaseWords(**file, *(*file)->state().document(*id));
    ASSERT_TRUE(words) << words.error().text();
    EXPECT_THAT(words->withheld, testing::ElementsAre("Tomasz"));
    ASSERT_EQ(words->layer.size(), 1U);
    EXPECT_EQ(words->layer[0].text.words.size(), 3U);
    EXPECT_EQ(words->layer[0].leaveOut, mark.quads);
    EXPECT_EQ(withRecognisedTexts({mark}, *words).at(0).text, "Tomasz");
}

}  // namespace
}  // namespace withheld::release
