#include "disclosure/MarksList.h"

#include <gmock/gmock.h>

#include "core/casefile/SampleCase.h"

namespace withheld::disclosure {

namespace {

using casefile::sampleMark;
using testing::HasSubstr;
using testing::Not;

struct ListSample : casefile::SampleCase {
    std::vector<std::string> ids;
    ListSample() {
        Mark full = sampleMark();
        full.note = "=SUM(A1)";
        full.harm = "helps <offenders>";
        full.publicInterest = "outweighs";
        ids = file->addMarks(document, {full, sampleMark(2)}).value();
        Mark proposed = sampleMark(3);
        proposed.text = "020 7946 0018";
        proposed.kind = "phone";
        EXPECT_EQ(file->addSuggestions(document, {{proposed, 1}}).value(), 1);
        ids.push_back(file->state().suggestions.begin()->first);
        EXPECT_TRUE(file->addComment(ids[0], "Hannah again?"));
    }
    [[nodiscard]] MarksList list(bool isFull) const { return marksList(file->state(), ids, isFull); }
};

}  // namespace

TEST(MarksList, MasksWordsAndCountsComments) {
    const ListSample sample;
    const MarksList list = sample.list(false);
    ASSERT_EQ(list.marks.size(), 3U);
    EXPECT_EQ(list.marks[0].number, 1);
    EXPECT_EQ(list.marks[0].state, "Marked");
    EXPECT_EQ(list.marks[0].kind, "Name of an individual");
    EXPECT_EQ(list.marks[0].comments, "1");
    EXPECT_EQ(list.marks[2].state, "Suggested");
    EXPECT_EQ(list.marks[2].page, 3);
    for (const std::string& text : {toCsv(list), toHtml(list)}) {
        for (const char* secret : {"Hannah", "Desmond", "7946", "offenders", "outweighs", "SUM"}) {
            EXPECT_THAT(text, Not(HasSubstr(secret)));
        }
        EXPECT_THAT(text, HasSubstr("s.40(2)"));
        EXPECT_THAT(text, HasSubstr("CIA Croydon.pdf"));
    }
}

TEST(MarksList, InFullSaysSoOnItsFace) {
    const ListSample sample;
    const MarksList list = sample.list(true);
    const std::string html = toHtml(list);
    EXPECT_THAT(html, HasSubstr("NOT FOR RELEASE"));
    EXPECT_THAT(html, HasSubstr("Hannah Desmond"));
    EXPECT_THAT(html, HasSubstr("helps &lt;offenders&gt;")) << "words are no tags";
    EXPECT_THAT(html, HasSubstr("Amy Shah: Hannah again?"));
    EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Harm</th>"));
    const std::string csv = toCsv(list);
    EXPECT_THAT(csv, HasSubstr(",'=SUM(A1),")) << "nothing a spreadsheet would evaluate";
    EXPECT_THAT(toHtml(sample.list(false)), Not(HasSubstr("NOT FOR RELEASE")));
}

TEST(MarksList, KeepsTheOrderThatWasAskedForAndLeavesOutStrangers) {
    ListSample sample;
    std::swap(sample.ids[0], sample.ids[1]);
    sample.ids.insert(sample.ids.begin(), "no such mark");
    const MarksList list = sample.list(false);
    ASSERT_EQ(list.marks.size(), 3U);
    EXPECT_EQ(list.marks[0].page, 2);
    EXPECT_EQ(list.marks[0].number, 1);
    EXPECT_EQ(list.marks[1].page, 1);
}

TEST(MarksList, AFullExportIsInTheChain) {
    ListSample sample;
    const auto stage = sample.file->state().stage;
    const auto hash = sample.file->state().setHash();
    ASSERT_TRUE(sample.file->append("marks-exported", exportPayload(sample.list(true), "csv")));
    const auto audit = sample.file->audit();
    ASSERT_TRUE(audit);
    EXPECT_TRUE(audit->intact);
    EXPECT_EQ(audit->events.back().type, "marks-exported");
    EXPECT_EQ(audit->events.back().user, "Amy Shah");
    EXPECT_THAT(audit->events.back().payload, HasSubstr("\"rows\":3"));
    EXPECT_THAT(audit->events.back().payload, Not(HasSubstr("Hannah")));
    EXPECT_EQ(sample.file->state().stage, stage);
    EXPECT_EQ(sample.file->state().setHash(), hash);
}

}  // namespace withheld::disclosure
