// Boxes of one width beside different labels: whoever reads "Officer: ████" and "Witness: ████" sees that they are one person.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/PageText.h"
#include "marks/Mark.h"

namespace withheld::consistency {

/// The label before the mark on its line ("Reporting officer:"), folded; "" when there is none.
[[nodiscard]] std::string labelBefore(const PageText& page, const Mark& mark);

class Widths {
public:
    /// A mark over `key`, a string as Tokens folds it.
    void add(const std::string& key, const Mark& mark, const std::string& label);
    /// By string: ids of marks that are as wide as another one beside another label.
    [[nodiscard]] std::map<std::string, std::vector<std::string>> telling() const;

private:
    struct Box {
        std::string id;
        std::string label;
        double width = 0;
    };
    std::map<std::string, std::vector<Box>> m_boxes;
};

}  // namespace withheld::consistency
