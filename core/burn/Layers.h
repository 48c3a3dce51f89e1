// Optional content (ISO 32000-1 8.11): which layers no reader shows by default.
#pragma once

#include <set>

#include "pdf/Document.h"

namespace withheld::burn {

class Layers {
public:
    explicit Layers(const pdf::Document& document);
    /// `membership`: an OCG or OCMD as an /OC entry or a property list names it; false for null.
    [[nodiscard]] bool isHidden(const pdf::Object& membership) const;
    [[nodiscard]] bool anyHidden() const { return !m_hidden.empty(); }
    [[nodiscard]] std::size_t hiddenCount() const { return m_hidden.size(); }
    /// Takes the hidden groups out of /OCProperties and clears their dictionaries.
    void removeHidden(pdf::Document& document) const;

private:
    std::set<pdf::ObjectId> m_hidden;
};

}  // namespace withheld::burn
