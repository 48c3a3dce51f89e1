#include "fonts/IntervalMap.h"

#include <gtest/gtest.h>

namespace withheld::fonts {
namespace {

int at(const IntervalMap<int>& map, std::uint32_t key) {
    const auto* found = map.find(key);
    return found != nullptr ? found->value : -1;
}

TEST(IntervalMap, LaterDefinitionsWin) {
    IntervalMap<int> map;
    map.add(10, 100, 1);
    map.add(20, 30, 2);
    map.add(25, 120, 3);
    map.add(5, 10, 4);
    map.freeze();
    EXPECT_EQ(at(map, 4), -1);
    EXPECT_EQ(at(map, 5), 4);
    EXPECT_EQ(at(map, 10), 4);
    EXPECT_EQ(at(map, 11), 1);
    EXPECT_EQ(at(map, 20), 2);
    EXPECT_EQ(at(map, 24), 2);
    EXPECT_EQ(at(map, 25), 3);
    EXPECT_EQ(at(map, 110), 3);
    EXPECT_EQ(at(map, 121), -1);
    EXPECT_EQ(map.find(15)->origin, 10U);
}

TEST(IntervalMap, CutsAWideRangeInTwo) {
    IntervalMap<int> map;
    map.add(0, 0xFFFFFFFF, 1);
    map.add(7, 7, 2);
    map.freeze();
    EXPECT_EQ(at(map, 0), 1);
    EXPECT_EQ(at(map, 7), 2);
    EXPECT_EQ(at(map, 0xFFFFFFFF), 1);
    EXPECT_EQ(map.find(8)->origin, 0U);
}

// Against the plain way: one slot a key, later definitions overwriting.
TEST(IntervalMap, AgreesWithOverwriting) {
    std::uint32_t seed = 12345;
    const auto next = [&seed](std::uint32_t below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 8U) % below;
    };
    for (int round = 0; round < 50; ++round) {
        IntervalMap<int> map;
        std::vector<int> plain(200, -1);
        for (int i = 0; i < 40; ++i) {
            const std::uint32_t low = next(200);
            const std::uint32_t high = std::min(199U, low + next(30));
            map.add(low, high, i);
            std::fill(plain.begin() + low, plain.begin() + high + 1, i);
        }
        map.freeze();
        for (std::uint32_t key = 0; key < 200; ++key) {
            ASSERT_EQ(at(map, key), plain[key]) << "round " << round << ", key " << key;
        }
    }
}

}  // namespace
}  // namespace withheld::fonts
