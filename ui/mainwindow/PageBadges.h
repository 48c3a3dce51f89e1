// What a page picture says of its page with a letter or sign: never by colour alone.
#pragma once

#include <QString>
#include <vector>

#include "common/Theme.h"

namespace withheld::ui {

class CaseModel;

struct PageBadge {
    QString sign;   ///< "W", "✓", "↩", "?3"
    QString words;  ///< "withheld: s.40(2)"
    Colour colour = Colour::Text;
};

/// The page as a whole is withheld, was reviewed, has returned marks, has open suggestions; in this order, those that are true.
[[nodiscard]] std::vector<PageBadge> badgesOf(const CaseModel& model, const QString& document, int page);

}  // namespace withheld::ui
