// Optional content (ISO 32000-1 8.11): which layers no reader shows by default.
#pragma once

#include <set>
#include <vector>

#include "pdf/Document.h"

namespace withheld::burn {

class Layers {
public:
    explicit Layers(const pdf::Document& document);
    /// `membership`: an OCG or OCMD as an /OC entry or a property list names it; false for null.
    [[nodiscard]] bool isHidden(const pdf::Object& membership) const;
    /// Whether any content may be hidden: by a group that is off, or by a membership that asks for more than that.
    [[nodiscard]] bool anyHidden() const { return !m_hidden.empty() || !m_conditions.empty(); }
    [[nodiscard]] std::size_t hiddenCount() const { return m_hidden.size(); }
    /// Takes the hidden groups out of /OCProperties and clears their dictionaries. What memberships show at the moment they show
    /// ever after.
    void removeHidden(pdf::Document& document) const;

private:
    /// A visibility expression (8.11.2.2).
    [[nodiscard]] bool isVisible(const pdf::Object& expression, int depth) const;

    std::set<pdf::ObjectId> m_hidden;
    std::vector<pdf::Object> m_conditions;  ///< membership dictionaries (OCMD)
};

}  // namespace withheld::burn
