// A .review package: what one copy of a case knows of marks, decisions and answers, in one small file without documents, so that
// two people without a common disk can work on the same case. How copies are joined: casefile/Merge.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/Sentence.h"
#include "casefile/Case.h"
#include "casefile/Merge.h"

namespace withheld::review {

struct Package {
    casefile::CopyState copy;
    std::string sha256;  ///< of the file's content
};

/// Whose content of a mark stands after a package was taken in.
enum class Choice {
    Rule,  ///< as the rules of joining have it (casefile/Merge): the later content, and what is withheld rather than what is open
    Here,
    There
};

/// Something that both copies changed, each without knowing of the other.
struct Conflict {
    std::string document;  ///< Document::id in this case
    int page = 0;
    std::string markId;
    Sentence place;   ///< "file.pdf, page 3"
    Sentence here;    ///< "s.40(2), changed by Amy Shah on 2026-11-25 10:31"
    Sentence there;   ///< the same of the package
    Sentence stands;  ///< "The package's, which is later"
    /// Whether a choice can be made. Of two decisions the later one stands: nobody can decide in another's name.
    bool isOpenToChoice = false;
};

/// What taking a package in would do, or did.
struct Merging {
    int added = 0;    ///< marks that were not here
    int changed = 0;  ///< marks whose content is another now
    int removed = 0;
    int decided = 0;  ///< marks whose decision is another now
    int comments = 0;
    int suggestions = 0;  ///< of people, that were not here
    std::vector<Conflict> conflicts;
    bool changesTheSet = false;
    /// "3 marks added, 1 decision, 2 comments"
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::vector<Sentence> sentences() const;  ///< the same, for a window to join
};

/// The file's text.
[[nodiscard]] std::string packageText(const casefile::Case& file);
/// InvalidInput when it is no package, of a version of later days, or was changed on its way.
[[nodiscard]] Expected<Package> readPackage(const std::string& text, const std::string& fileName = "");
/// InvalidInput when it is of another case: another reference, or documents that this case does not hold.
[[nodiscard]] Expected<Merging> preview(const casefile::CaseState& state, const Package& package);
/// By mark; marks that are not in it, and conflicts that can't be chosen on, go by the rule.
using Choices = std::map<std::string, Choice>;
/// One event. A package that brings nothing new writes none. Where a choice differs from the rule it is a change of the mark by
/// file.user(), who becomes one of its authors: it travels to other copies as any change does, so that copies that took in each
/// other's packages are the same, whoever chose.
[[nodiscard]] Expected<Merging> importPackage(casefile::Case& file, const Package& package, const Choices& choices = {});

}  // namespace withheld::review
