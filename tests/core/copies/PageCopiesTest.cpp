#include "copies/PageCopies.h"

#include <gtest/gtest.h>

#include <ctime>
#include <random>

namespace withheld::copies {

namespace {

PageText pageOf(const std::vector<std::string>& words) {
    PageText text;
    text.page = 1;
    for (const std::string& each : words) {
        Word word;
        word.text = each;
        word.box = {0, 0, 10, 10};
        text.words.push_back(word);
    }
    return text;
}

std::vector<std::string> numbered(int count, const std::string& before = "word") {
    std::vector<std::string> words;
    for (int i = 0; i < count; ++i) {
        words.push_back(before + std::to_string(i));
    }
    return words;
}

std::vector<std::string> changed(std::vector<std::string> words, int count) {
    for (int i = 0; i < count; ++i) {
        words[static_cast<std::size_t>(i) * 7 % words.size()] = "other" + std::to_string(i);
    }
    return words;
}

using Pages = std::vector<std::pair<PageKey, PagePrint>>;

TEST(PageCopiesTest, TheSameWordsAreTheSamePage) {
    std::vector<std::string> loud = numbered(40);
    for (std::string& each : loud) {
        each = "W" + each.substr(1) + ",";
    }
    const Pages pages{{{"a", 1}, PagePrint(pageOf(numbered(40)))},
                      {{"b", 3}, PagePrint(pageOf(loud))},
                      {{"b", 4}, PagePrint(pageOf(numbered(40, "else")))}};
    const CopiesByPage copies = findCopies(pages);
    ASSERT_EQ(copies.size(), 2U);
    EXPECT_EQ(copies.at({"a", 1}), (std::vector<Copy>{{{"b", 3}, 1}}));
    EXPECT_EQ(copies.at({"b", 3}), (std::vector<Copy>{{{"a", 1}, 1}}));
}

TEST(PageCopiesTest, NinetyFiveOfAHundredIsNearEnoughAndLessIsNot) {
    const Pages pages{{{"a", 1}, PagePrint(pageOf(numbered(100)))},
                      {{"b", 1}, PagePrint(pageOf(changed(numbered(100), 5)))},
                      {{"c", 1}, PagePrint(pageOf(changed(numbered(100), 6)))}};
    const CopiesByPage copies = findCopies(pages);
    ASSERT_TRUE(copies.contains({"a", 1}));
    ASSERT_EQ(copies.at({"a", 1}).size(), 1U);
    EXPECT_EQ(copies.at({"a", 1}).front().page, (PageKey{"b", 1}));
    EXPECT_NEAR(copies.at({"a", 1}).front().alike, 0.95, 1e-9);
}

TEST(PageCopiesTest, HowOftenAWordStandsCounts) {
    const std::vector<std::string> twice(40, "no");
    const std::vector<std::string> more(44, "no");
    const Pages pages{{{"a", 1}, PagePrint(pageOf(twice))}, {{"b", 1}, PagePrint(pageOf(more))}};
    EXPECT_TRUE(findCopies(pages).empty()) << "40 of 44 words";
}

TEST(PageCopiesTest, AlmostEmptyPagesAreNobodysCopy) {
    const Pages pages{{{"a", 1}, PagePrint(pageOf({"Page", "left", "blank"}))},
                      {{"b", 1}, PagePrint(pageOf({"Page", "left", "blank"}))},
                      {{"c", 1}, PagePrint(pageOf({}))}};
    EXPECT_TRUE(findCopies(pages).empty());
}

TEST(PageCopiesTest, NothingIsMissedThatComparingAllWouldFind) {
    std::mt19937 random(3);
    Pages pages;
    std::vector<std::vector<std::string>> texts;
    for (int i = 0; i < 120; ++i) {
        if (i % 3 == 0 || texts.empty()) {
            std::vector<std::string> words;
            for (int w = 0; w < 60 + static_cast<int>(random() % 60); ++w) {
                words.push_back("w" + std::to_string(random() % 400));
            }
            texts.push_back(words);
        } else {
            texts.push_back(changed(texts[texts.size() - 1 - random() % std::min<std::size_t>(texts.size(), 4)],
                                    static_cast<int>(random() % 5)));
        }
        pages.emplace_back(PageKey{"d", i + 1}, PagePrint(pageOf(texts.back())));
    }
    const CopiesByPage copies = findCopies(pages);
    int alike = 0;
    for (const auto& [a, first] : pages) {
        for (const auto& [b, second] : pages) {
            std::vector<std::uint64_t> both;
            std::set_intersection(first.words().begin(), first.words().end(), second.words().begin(), second.words().end(),
                                  std::back_inserter(both));
            const auto longer = static_cast<double>(std::max(first.words().size(), second.words().size()));
            if (a != b && static_cast<double>(both.size()) >= leastAlike * longer) {
                ++alike;
                ASSERT_TRUE(copies.contains(a));
                const auto& known = copies.at(a);
                EXPECT_TRUE(
                    known.size() == mostCopies ||
                    std::any_of(known.begin(), known.end(), [&, &other = b](const Copy& each) { return each.page == other; }))
                    << a.page << " and " << b.page;
            }
        }
    }
    EXPECT_GT(alike, 50);
}

/// 5,000 pages of 400 words, a third of them copies, and one form filled in a thousand times.
TEST(PageCopiesTest, FiveThousandPagesTakeSeconds) {
    std::mt19937 random(5);
    Pages pages;
    std::vector<std::string> last;
    const std::vector<std::string> form = numbered(300, "printed");
    for (int i = 0; i < 5000; ++i) {
        std::vector<std::string> words;
        if (i % 5 == 4) {
            words = form;
            for (int w = 0; w < 5; ++w) {
                words.push_back("typed" + std::to_string(random() % 100000));
            }
        } else if (i % 5 == 3) {
            words = changed(last, 4);
        } else {
            for (int w = 0; w < 400; ++w) {
                // Few words stand often, many seldom.
                const double share = static_cast<double>(random() % 10000) / 10000;
                words.push_back("w" + std::to_string(static_cast<int>(20000 * share * share * share)));
            }
            last = words;
        }
        pages.emplace_back(PageKey{"d", i + 1}, PagePrint(pageOf(words)));
    }
    const std::clock_t start = std::clock();  // of this process alone: the machine may be busy
    const CopiesByPage copies = findCopies(pages);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    RecordProperty("seconds", std::to_string(seconds));
    std::printf("5000 pages: %.2f s, %zu pages with copies\n", seconds, copies.size());
    EXPECT_GE(copies.size(), 3000U);
    EXPECT_LT(seconds, 10);
    int asked = 0;
    (void)findCopies(pages, [&asked] { return ++asked > 2; });
    EXPECT_EQ(asked, 3) << "it can be stopped";
}

}  // namespace

}  // namespace withheld::copies
