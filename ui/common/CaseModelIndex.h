// What a CaseModel knows of the case besides the case: marks by page, and what it has told its listeners. For its own files only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/CaseModel.h"

namespace withheld::ui {

/// Marks and open suggestions by page, built when first asked after a change of the document.
struct CaseModel::Index {
    struct Page {
        std::vector<const casefile::CaseMark*> marks;
        std::vector<const casefile::CaseSuggestion*> suggestions;
    };
    std::unordered_map<std::string, std::unordered_map<int, Page>> pages;  ///< page 0: all
};

struct CaseModel::Seen {
    casefile::Stage stage{};
    std::size_t documents = 0;
    std::size_t comments = 0;
    std::size_t views = 0;
    std::uint64_t event = 0;
    std::map<std::string, std::uint64_t> touches;
};

}  // namespace withheld::ui
