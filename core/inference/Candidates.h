// How many names of a list fit a gap.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "inference/Gap.h"
#include "inference/LetterWidths.h"
#include "inference/NameList.h"

namespace withheld::inference {

struct CandidateCount {
    int fitting = 0;
    /// Names that may fit or not: they have letters whose width the font does not tell.
    int unknown = 0;
    /// The words that stood there are among those that fit.
    bool listed = false;
};

/// Names of a list as they compare, whatever their case.
class KnownNames {
public:
    explicit KnownNames(const NameList& names);
    /// Whether these words are a name that the list holds, in a form that is tried.
    [[nodiscard]] bool hold(const std::vector<GapWord>& words) const;

private:
    using Set = std::unordered_set<std::u32string>;
    Set m_singles;
    Set m_firstNames;
    Set m_surnames;
    Set m_wholeNames;
};

/// The widths of a list's names in one font with one character spacing; made once, asked for each gap.
class NameWidths {
public:
    /// `charSpacing` in em. What is given must outlive this.
    NameWidths(const NameList& names, const KnownNames& known, const LetterWidths& widths, double charSpacing);
    NameWidths(const NameWidths&) = delete;
    NameWidths& operator=(const NameWidths&) = delete;

    [[nodiscard]] CandidateCount count(const Gap& gap) const;

private:
    struct Entry {
        double width = 0;  ///< em
        std::uint32_t name = 0;
        friend bool operator<(const Entry& a, const Entry& b) { return a.width < b.width; }
    };
    struct Unmeasured {
        double least = 0;  ///< em
        double most = 0;
        std::uint32_t name = 0;
    };
    /// Names of one kind in one case.
    struct Column {
        std::vector<Entry> measured;  ///< by width
        std::vector<Unmeasured> unmeasured;
    };
    struct Table {
        const std::vector<std::u32string>* names = nullptr;
        std::array<Column, 3> byCase;
        [[nodiscard]] const Column& in(Case letters) const { return byCase[static_cast<std::size_t>(letters)]; }
    };
    struct Window {
        double least = 0;
        double most = 0;
    };

    [[nodiscard]] Column column(const std::vector<std::u32string>& names, Case letters) const;
    [[nodiscard]] Table table(const std::vector<std::u32string>& names) const;
    [[nodiscard]] Column wholeNames(std::size_t words, Case letters) const;
    [[nodiscard]] static Window windowOf(const Gap& gap);
    [[nodiscard]] CandidateCount countSingles(const Gap& gap) const;
    [[nodiscard]] CandidateCount countNames(const Gap& gap) const;
    [[nodiscard]] bool truthFits(const Gap& gap) const;

    const NameList& m_names;
    const KnownNames& m_known;
    const LetterWidths& m_widths;
    double m_charSpacing;
    std::vector<std::u32string> m_initials;
    Table m_singles;
    Table m_firstNames;
    Table m_surnames;
    Table m_titles;
    Table m_initialTable;
    std::array<std::array<Column, 3>, 2> m_wholeNames;  ///< of two and of three words
};

}  // namespace withheld::inference
