#include "burn/StandardTags.h"

#include <algorithm>
#include <array>

namespace withheld::burn {

namespace {

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool isStandardStructureType(std::string_view name) {
    static constexpr std::array<std::string_view, 51> types{"Document",   "DocumentFragment",
                                                            "Part",       "Art",
                                                            "Sect",       "Div",
                                                            "BlockQuote", "Caption",
                                                            "TOC",        "TOCI",
                                                            "Index",      "NonStruct",
                                                            "Private",    "P",
                                                            "H",          "L",
                                                            "LI",         "Lbl",
                                                            "LBody",      "Table",
                                                            "TR",         "TH",
                                                            "TD",         "Span",
                                                            "THead",      "TBody",
                                                            "TFoot",      "Quote",
                                                            "Note",       "Reference",
                                                            "BibEntry",   "Code",
                                                            "Link",       "Form",
                                                            "Annot",      "Ruby",
                                                            "RB",         "RT",
                                                            "RP",         "Warichu",
                                                            "WT",         "WP",
                                                            "Figure",     "Em",
                                                            "Formula",    "Aside",
                                                            "Title",      "FENote",
                                                            "Sub",        "Strong",
                                                            "Artifact"};
    const bool level = name.size() > 1 && name.front() == 'H' &&
                       std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= '0' && c <= '9'; });
    return level || isAmong(types, name);
}

bool isStandardNamespace(std::string_view name) {
    static constexpr std::array<std::string_view, 3> namespaces{"http://iso.org/pdf/ssn", "http://iso.org/pdf2/ssn",
                                                                "http://www.w3.org/1998/Math/MathML"};
    return isAmong(namespaces, name);
}

bool isStandardOwner(std::string_view name) {
    static constexpr std::array<std::string_view, 18> owners{
        "Layout",    "List",      "PrintField", "Table",    "Artifact", "UserProperties", "NSO",      "FENote",   "XML-1.00",
        "HTML-3.20", "HTML-4.01", "HTML-5.00",  "OEB-1.00", "RTF-1.05", "CSS-1",          "CSS-1.00", "CSS-2.00", "CSS-3"};
    return isAmong(owners, name);
}

bool isStandardAttribute(std::string_view name) {
    static constexpr std::array<std::string_view, 52> attributes{"O",
                                                                 "NS",
                                                                 "P",
                                                                 "Placement",
                                                                 "WritingMode",
                                                                 "BackgroundColor",
                                                                 "BorderColor",
                                                                 "BorderStyle",
                                                                 "BorderThickness",
                                                                 "Padding",
                                                                 "Color",
                                                                 "SpaceBefore",
                                                                 "SpaceAfter",
                                                                 "StartIndent",
                                                                 "EndIndent",
                                                                 "TextIndent",
                                                                 "TextAlign",
                                                                 "BBox",
                                                                 "Width",
                                                                 "Height",
                                                                 "BlockAlign",
                                                                 "InlineAlign",
                                                                 "TBorderStyle",
                                                                 "TPadding",
                                                                 "LineHeight",
                                                                 "BaselineShift",
                                                                 "TextPosition",
                                                                 "TextDecorationType",
                                                                 "TextDecorationColor",
                                                                 "TextDecorationThickness",
                                                                 "RubyAlign",
                                                                 "RubyPosition",
                                                                 "GlyphOrientationVertical",
                                                                 "ColumnCount",
                                                                 "ColumnWidths",
                                                                 "ColumnGap",
                                                                 "ListNumbering",
                                                                 "ContinuedList",
                                                                 "ContinuedFrom",
                                                                 "Role",
                                                                 "Checked",
                                                                 "checked",
                                                                 "Desc",
                                                                 "RowSpan",
                                                                 "ColSpan",
                                                                 "Headers",
                                                                 "Scope",
                                                                 "Summary",
                                                                 "Short",
                                                                 "Type",
                                                                 "Subtype",
                                                                 "NoteType"};
    return isAmong(attributes, name);
}

}  // namespace withheld::burn
