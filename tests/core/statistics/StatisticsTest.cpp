#include "statistics/Statistics.h"

#include <gtest/gtest.h>

#include "core/casefile/SampleCase.h"
#include "review/Brief.h"

namespace withheld::statistics {

namespace {

using casefile::Case;
using casefile::ReviewDecision;
using casefile::sampleDocument;
using casefile::sampleMark;

Mark from(const std::string& origin, int page, double x, const std::vector<std::string>& codes = {"s.40(2)"}) {
    Mark mark = sampleMark(page, x, 700, codes);
    mark.origin = origin;
    return mark;
}

Statistics numbersOf(const casefile::SampleCase& sample) {
    return statisticsOf(sample.file->state(), disclosure::builtInCatalogue());
}

}  // namespace

TEST(Statistics, CountsPagesViewedAndWithMarks) {
    casefile::SampleCase sample;
    const std::string second = sample.file->addDocument(sampleDocument("Annex.pdf", 2)).value();
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark(1, 100), sampleMark(1, 300), sampleMark(3)}));
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 1));
    ASSERT_TRUE(sample.file->recordPageView(second, 2));
    sample.file->setUser("Ben Cole");
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 1));
    const Statistics numbers = numbersOf(sample);
    EXPECT_EQ(numbers.pages, 5);
    EXPECT_EQ(numbers.viewed, 2) << "a page seen by two people is one page";
    EXPECT_EQ(numbers.withMarks, 2);
    EXPECT_EQ(numbers.marks, 3);
    ASSERT_EQ(numbers.documents.size(), 2U);
    EXPECT_EQ(numbers.documents[0].withMarks, 2);
    EXPECT_EQ(numbers.documents[0].marks, 3);
    EXPECT_EQ(numbers.documents[0].viewed, 1);
    EXPECT_EQ(numbers.documents[1].fileName, "Annex.pdf");
    EXPECT_EQ(numbers.documents[1].pages, 2);
    EXPECT_EQ(numbers.documents[1].viewed, 1);
    EXPECT_EQ(numbers.documents[1].marks, 0);
}

TEST(Statistics, CodesStandInTheCataloguesOrderAndUncodedLast) {
    casefile::SampleCase sample;
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark(1, 10, 700, {"s.40(2)", "s.31(1)(a)"}), sampleMark(1, 110),
                                                        sampleMark(1, 210, 700, {}), sampleMark(1, 310, 700, {"house rule"})}));
    const auto codes = numbersOf(sample).byCode;
    ASSERT_EQ(codes.size(), 4U);
    std::map<std::string, int> marks;
    for (const CodeCount& each : codes) {
        marks[each.code] = each.marks;
    }
    EXPECT_EQ(marks["s.40(2)"], 2);
    EXPECT_EQ(marks["s.31(1)(a)"], 1) << "the second code of a mark counts, too";
    EXPECT_EQ(codes[2].code, "house rule");
    EXPECT_EQ(codes[3].code, "");
    EXPECT_EQ(codes[3].marks, 1);
    EXPECT_FALSE(codes[0].title.empty());
}

TEST(Statistics, EverySourceIsToldApart) {
    const std::vector<std::pair<std::string, Source>> origins = {{"by hand", Source::Hand},
                                                                 {"same as “H•••••”", Source::Same},
                                                                 {"same as another", Source::Same},
                                                                 {"repeated from page 3", Source::Repeat},
                                                                 {"search “H•••••”", Source::Search},
                                                                 {"word list", Source::List},
                                                                 {"name", Source::Finder},
                                                                 {"redacted elsewhere", Source::Consistency},
                                                                 {"imported", Source::Import},
                                                                 {"Highlighted in a.pdf", Source::Import},
                                                                 {"who knows", Source::Other},
                                                                 {"", Source::Other}};
    std::vector<Mark> marks;
    for (const auto& [origin, source] : origins) {
        marks.push_back(from(origin, 1, 10 + 30.0 * static_cast<double>(marks.size())));
        EXPECT_EQ(sourceOf(marks.back()), source) << origin;
    }
    casefile::SampleCase sample;
    ASSERT_TRUE(sample.file->addMarks(sample.document, marks));
    const auto sources = numbersOf(sample).bySource;
    int total = 0;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        total += sources[i].marks;
        EXPECT_TRUE(i == 0 || sources[i - 1].marks >= sources[i].marks) << "most first";
    }
    EXPECT_EQ(total, static_cast<int>(origins.size()));
    EXPECT_EQ(sources.size(), 9U);
}

TEST(Statistics, RulesTellHowOftenTheyWereRight) {
    casefile::SampleCase sample;
    std::vector<Case::NewSuggestion> proposed;
    for (int i = 0; i < 4; ++i) {
        Mark phone = from("phone", 1, 10 + 100.0 * i);
        phone.kind = "phone";
        proposed.push_back({phone, 0.9F});
    }
    proposed.push_back({from("name", 2, 10), 0.9F});
    ASSERT_EQ(sample.file->addSuggestions(sample.document, proposed).value(), 5);
    std::vector<std::string> phones;
    for (const auto& [id, suggestion] : sample.file->state().suggestions) {
        if (suggestion.proposed.origin == "phone") {
            phones.push_back(id);
        }
    }
    ASSERT_TRUE(sample.file->acceptSuggestion(phones[0]));
    ASSERT_TRUE(sample.file->acceptSuggestion(phones[1]));
    ASSERT_TRUE(sample.file->refuseSuggestion(phones[2]));
    const Statistics numbers = numbersOf(sample);
    ASSERT_EQ(numbers.rules.size(), 2U);
    EXPECT_EQ(numbers.rules[0].name, "phone");
    EXPECT_EQ(numbers.rules[0].accepted, 2);
    EXPECT_EQ(numbers.rules[0].refused, 1);
    EXPECT_EQ(numbers.rules[0].open, 1);
    EXPECT_DOUBLE_EQ(numbers.rules[0].acceptedShare(), 2.0 / 3);
    EXPECT_EQ(numbers.rules[1].open, 1);
    EXPECT_DOUBLE_EQ(numbers.rules[1].acceptedShare(), 0) << "nothing decided, nothing divided";
    EXPECT_EQ(numbers.bySource[0].source, Source::Finder) << "an accepted suggestion keeps its rule";
}

TEST(Statistics, BulkShareIsOfWhatWasAgreedTo) {
    casefile::SampleCase sample;
    const auto ids =
        sample.file->addMarks(sample.document, {sampleMark(1, 10), sampleMark(1, 110), sampleMark(1, 210), sampleMark(2)});
    ASSERT_TRUE(ids);
    ASSERT_TRUE(review::submit(*sample.file));
    EXPECT_DOUBLE_EQ(numbersOf(sample).bulkShare(), 0);
    sample.file->setUser("Ben Cole");
    ASSERT_TRUE(review::decideInBulk(*sample.file, {(*ids)[0], (*ids)[1]}, ReviewDecision::Agreed));
    ASSERT_TRUE(review::decide(*sample.file, (*ids)[2], ReviewDecision::Agreed));
    ASSERT_TRUE(review::decide(*sample.file, (*ids)[3], ReviewDecision::Returned, "too wide"));
    const Statistics numbers = numbersOf(sample);
    EXPECT_EQ(numbers.agreed, 3);
    EXPECT_EQ(numbers.agreedInBulk, 2);
    EXPECT_EQ(numbers.returned, 1);
    EXPECT_DOUBLE_EQ(numbers.bulkShare(), 2.0 / 3);
}

TEST(Statistics, AnEmptyCaseHasNoNumbers) {
    const Statistics numbers = statisticsOf({}, disclosure::builtInCatalogue());
    EXPECT_EQ(numbers.pages, 0);
    EXPECT_TRUE(numbers.byCode.empty());
    EXPECT_TRUE(numbers.bySource.empty());
    EXPECT_TRUE(numbers.rules.empty());
    EXPECT_DOUBLE_EQ(numbers.bulkShare(), 0);
}

}  // namespace withheld::statistics
