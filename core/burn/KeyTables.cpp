#include "burn/KeyTables.h"

#include <initializer_list>

namespace withheld::burn {

namespace {

using Keys = std::initializer_list<std::string_view>;
using Kids = std::initializer_list<std::pair<const std::string_view, Role>>;

KeyTable tableOf(Keys plain, Kids kids, std::optional<Role> others = std::nullopt) {
    KeyTable table{kids, others};
    for (const std::string_view key : plain) {
        table.keys.emplace(key, Role::Plain);
    }
    return table;
}

/// With the entries of every stream (table 5), but for files beside the document.
KeyTable streamTable(Keys plain, Kids kids) {
    KeyTable table = tableOf(plain, kids);
    table.keys.insert({{"Length", Role::Plain}, {"Filter", Role::Plain}, {"DecodeParms", Role::DecodeParms}});
    return table;
}

/// Clauses and tables are those of ISO 32000-2.
const std::map<Role, KeyTable>& allTables() {
    static const std::map<Role, KeyTable> tables{
        // Table 29: the rest is collections, threads, web capture, signatures' permissions, requirements, private data.
        {Role::Catalog,
         tableOf({"Type", "Version", "PageLayout", "PageMode", "Lang"}, {{"Pages", Role::PageNode},
                                                                         {"PageLabels", Role::PageLabelTree},
                                                                         {"Names", Role::NameDictionary},
                                                                         {"Dests", Role::DestinationMap},
                                                                         {"ViewerPreferences", Role::ViewerPreferences},
                                                                         {"Outlines", Role::Outline},
                                                                         {"AcroForm", Role::AcroForm},
                                                                         {"StructTreeRoot", Role::StructureRoot},
                                                                         {"MarkInfo", Role::MarkInfo},
                                                                         {"OutputIntents", Role::OutputIntent},
                                                                         {"OCProperties", Role::LayerProperties},
                                                                         {"Extensions", Role::Extensions},
                                                                         {"URI", Role::BaseAddress}})},
        {Role::Extensions, tableOf({"Type"}, {}, Role::Extension)},
        {Role::Extension, tableOf({"Type", "BaseVersion", "ExtensionLevel", "URL", "ExtensionRevision"}, {})},
        // Table 147.
        {Role::ViewerPreferences,
         tableOf({"HideToolbar", "HideMenubar", "HideWindowUI", "FitWindow", "CenterWindow", "DisplayDocTitle",
                  "NonFullScreenPageMode", "Direction", "ViewArea", "ViewClip", "PrintArea", "PrintClip", "PrintScaling",
                  "Duplex", "PickTrayByPDFSize", "PrintPageRange", "NumCopies", "Enforce"},
                 {})},
        {Role::MarkInfo, tableOf({"Marked", "UserProperties", "Suspects"}, {})},
        {Role::BaseAddress, tableOf({"Base"}, {})},
        {Role::NameDictionary, tableOf({}, {{"Dests", Role::DestinationTree}})},
        {Role::DestinationTree, tableOf({"Limits"}, {{"Names", Role::DestinationNames}, {"Kids", Role::DestinationTree}})},
        {Role::DestinationMap, tableOf({}, {}, Role::Destination)},
        {Role::Destination, tableOf({}, {{"D", Role::Destination}})},
        {Role::PageLabelTree, tableOf({"Limits"}, {{"Nums", Role::PageLabel}, {"Kids", Role::PageLabelTree}})},
        {Role::PageLabel, tableOf({"Type", "S", "P", "St"}, {})},
        // Tables 30 and 31 without what is history, multimedia or private.
        {Role::PageNode, tableOf({"Type", "Count", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate",
                                  "StructParents", "UserUnit", "Tabs"},
                                 {{"Parent", Role::PageNode},
                                  {"Kids", Role::PageNode},
                                  {"Resources", Role::Resources},
                                  {"Contents", Role::Stream},
                                  {"Group", Role::Group},
                                  {"Annots", Role::Annotation},
                                  {"BoxColorInfo", Role::BoxColours}})},
        {Role::BoxColours, tableOf({}, {{"CropBox", Role::BoxColour},
                                        {"BleedBox", Role::BoxColour},
                                        {"TrimBox", Role::BoxColour},
                                        {"ArtBox", Role::BoxColour}})},
        {Role::BoxColour, tableOf({"C", "W", "S", "D"}, {})},
        // Tables 150 and 151.
        {Role::Outline, tableOf({"Type", "Count", "Title", "C", "F"}, {{"First", Role::Outline},
                                                                       {"Last", Role::Outline},
                                                                       {"Parent", Role::Outline},
                                                                       {"Prev", Role::Outline},
                                                                       {"Next", Role::Outline},
                                                                       {"Dest", Role::Destination},
                                                                       {"A", Role::Action},
                                                                       {"SE", Role::Weak}})},
        // Those that stay (12.6.4.2, 12.6.4.8, 12.6.4.12), without /Next.
        {Role::Action, tableOf({"Type", "S", "URI", "IsMap", "N"}, {{"D", Role::Destination}, {"SD", Role::Destination}})},
        {Role::OutputIntent, tableOf({"Type", "S", "OutputCondition", "OutputConditionIdentifier", "RegistryName", "Info"},
                                     {{"DestOutputProfile", Role::ColourProfile}})},
        {Role::LayerProperties,
         tableOf({}, {{"OCGs", Role::PropertyList}, {"D", Role::LayerConfiguration}, {"Configs", Role::LayerConfiguration}})},
        // Table 99 without its creator.
        {Role::LayerConfiguration, tableOf({"Name", "BaseState", "Intent", "ListMode"}, {{"ON", Role::PropertyList},
                                                                                         {"OFF", Role::PropertyList},
                                                                                         {"AS", Role::LayerUsageApplication},
                                                                                         {"Order", Role::PropertyList},
                                                                                         {"RBGroups", Role::PropertyList},
                                                                                         {"Locked", Role::PropertyList}})},
        {Role::LayerUsageApplication, tableOf({"Event", "Category"}, {{"OCGs", Role::PropertyList}})},
        // Groups and memberships (tables 96 and 97), properties of marked content (14.6).
        {Role::PropertyList,
         tableOf({"Type", "Subtype", "Name", "Intent", "P", "MCID", "ActualText", "Alt", "E", "Lang", "BBox", "Attached"},
                 {{"Usage", Role::LayerUsage}, {"OCGs", Role::PropertyList}, {"VE", Role::PropertyList}})},
        // Table 100 without the program that made the layer, and whom it is meant for.
        {Role::LayerUsage, tableOf({}, {{"Language", Role::LayerUsageEntry},
                                        {"Export", Role::LayerUsageEntry},
                                        {"Zoom", Role::LayerUsageEntry},
                                        {"Print", Role::LayerUsageEntry},
                                        {"View", Role::LayerUsageEntry},
                                        {"PageElement", Role::LayerUsageEntry}})},
        {Role::LayerUsageEntry,
         tableOf({"Lang", "Preferred", "ExportState", "min", "max", "Subtype", "PrintState", "ViewState"}, {})},
        // Table 34; /Encoding in those of forms.
        {Role::Resources, tableOf({"ProcSet"}, {{"ExtGState", Role::ExtGStateMap},
                                                {"ColorSpace", Role::ColourSpaceMap},
                                                {"Pattern", Role::PatternMap},
                                                {"Shading", Role::ShadingMap},
                                                {"XObject", Role::XObjectMap},
                                                {"Font", Role::FontMap},
                                                {"Properties", Role::PropertyMap},
                                                {"Encoding", Role::EncodingMap}})},
        {Role::FontMap, tableOf({}, {}, Role::Font)},
        {Role::ColourSpaceMap, tableOf({}, {}, Role::ColourSpace)},
        {Role::PatternMap, tableOf({}, {}, Role::Pattern)},
        {Role::ShadingMap, tableOf({}, {}, Role::Shading)},
        {Role::XObjectMap, tableOf({}, {}, Role::XObject)},
        {Role::ExtGStateMap, tableOf({}, {}, Role::ExtGState)},
        {Role::PropertyMap, tableOf({}, {}, Role::PropertyList)},
        {Role::EncodingMap, tableOf({}, {}, Role::Encoding)},
        {Role::Stream, streamTable({}, {})},
        {Role::ContentStream, streamTable({}, {{"Resources", Role::Resources}})},
        {Role::DecodeParms,
         tableOf({"Type", "Name", "K", "EndOfLine", "EncodedByteAlign", "Columns", "Rows", "EndOfBlock", "BlackIs1",
                  "DamagedRowsBeforeError", "Predictor", "Colors", "BitsPerComponent", "EarlyChange", "ColorTransform"},
                 {{"JBIG2Globals", Role::Stream}})},
        {Role::XObject, streamTable({"Type", "Subtype"}, {})},
        // Table 87, with the short names that readers take as well (table 91).
        {Role::Image,
         streamTable({"Type", "Subtype", "Width", "W", "Height", "H", "Intent", "BitsPerComponent", "BPC", "ImageMask", "IM",
                      "Interpolate", "I", "Decode", "D", "Matte", "SMaskInData", "Name", "StructParent"},
                     {{"ColorSpace", Role::ColourSpace},
                      {"CS", Role::ColourSpace},
                      {"Mask", Role::Image},
                      {"SMask", Role::Image},
                      {"OC", Role::PropertyList}})},
        // Table 93.
        {Role::Form, streamTable({"Type", "Subtype", "FormType", "BBox", "Matrix", "Name", "StructParent", "StructParents"},
                                 {{"Resources", Role::Resources}, {"Group", Role::Group}, {"OC", Role::PropertyList}})},
        {Role::Group, tableOf({"Type", "S", "I", "K"}, {{"CS", Role::ColourSpace}})},
        // Tables 109, 110, 115 and 119.
        {Role::Font, tableOf({"Type", "Subtype", "Name", "BaseFont", "FirstChar", "LastChar", "Widths", "DW", "W", "DW2", "W2",
                              "FontBBox", "FontMatrix"},
                             {{"FontDescriptor", Role::FontDescriptor},
                              {"Encoding", Role::Encoding},
                              {"ToUnicode", Role::Encoding},
                              {"DescendantFonts", Role::Font},
                              {"CIDSystemInfo", Role::CharacterCollection},
                              {"CIDToGIDMap", Role::Stream},
                              {"CharProcs", Role::ProcedureMap},
                              {"Resources", Role::Resources}})},
        // Tables 120 and 122.
        {Role::FontDescriptor,
         tableOf({"Type",        "FontName", "FontFamily", "FontStretch",  "FontWeight", "Flags",   "FontBBox",
                  "ItalicAngle", "Ascent",   "Descent",    "Leading",      "CapHeight",  "XHeight", "StemV",
                  "StemH",       "AvgWidth", "MaxWidth",   "MissingWidth", "CharSet",    "Lang"},
                 {{"FontFile", Role::FontProgram},
                  {"FontFile2", Role::FontProgram},
                  {"FontFile3", Role::FontProgram},
                  {"Style", Role::FontStyle},
                  {"FD", Role::FontDescriptorMap},
                  {"CIDSet", Role::Stream}})},
        {Role::FontDescriptorMap, tableOf({}, {}, Role::FontDescriptor)},
        {Role::FontStyle, tableOf({"Panose"}, {})},
        {Role::FontProgram, streamTable({"Subtype", "Length1", "Length2", "Length3"}, {})},
        // Tables 112 and 118.
        {Role::Encoding, streamTable({"Type", "BaseEncoding", "Differences", "CMapName", "WMode"},
                                     {{"CIDSystemInfo", Role::CharacterCollection}, {"UseCMap", Role::Encoding}})},
        {Role::CharacterCollection, tableOf({"Registry", "Ordering", "Supplement"}, {})},
        {Role::ProcedureMap, tableOf({}, {}, Role::ContentStream)},
        {Role::ColourProfile, streamTable({"N", "Range"}, {{"Alternate", Role::ColourSpace}})},
        {Role::CalibratedColour, tableOf({"WhitePoint", "BlackPoint", "Gamma", "Matrix", "Range"}, {})},
        {Role::DeviceNAttributes,
         tableOf({"Subtype"},
                 {{"Colorants", Role::ColourSpaceMap}, {"Process", Role::DeviceNProcess}, {"MixingHints", Role::DeviceNMixing}})},
        {Role::DeviceNProcess, tableOf({"Components"}, {{"ColorSpace", Role::ColourSpace}})},
        {Role::DeviceNMixing, tableOf({"PrintingOrder"}, {{"Solidities", Role::PlainMap}, {"DotGain", Role::FunctionMap}})},
        {Role::FunctionMap, tableOf({}, {}, Role::Function)},
        // 7.10.
        {Role::Function, streamTable({"FunctionType", "Domain", "Range", "Size", "BitsPerSample", "Order", "Encode", "Decode",
                                      "C0", "C1", "N", "Bounds"},
                                     {{"Functions", Role::Function}})},
        {Role::Pattern,
         streamTable({"Type", "PatternType", "PaintType", "TilingType", "BBox", "XStep", "YStep", "Matrix"},
                     {{"Resources", Role::Resources}, {"Shading", Role::Shading}, {"ExtGState", Role::ExtGState}})},
        // 8.7.4.
        {Role::Shading, streamTable({"ShadingType", "Background", "BBox", "AntiAlias", "Coords", "Domain", "Matrix", "Extend",
                                     "BitsPerCoordinate", "BitsPerComponent", "BitsPerFlag", "Decode", "VerticesPerRow"},
                                    {{"ColorSpace", Role::ColourSpace}, {"Function", Role::Function}})},
        // Table 57.
        {Role::ExtGState, tableOf({"Type",
                                   "LW",
                                   "LC",
                                   "LJ",
                                   "ML",
                                   "D",
                                   "RI",
                                   "OP",
                                   "op",
                                   "OPM",
                                   "FL",
                                   "SM",
                                   "SA",
                                   "BM",
                                   "CA",
                                   "ca",
                                   "AIS",
                                   "TK",
                                   "UseBlackPtComp",
                                   "HTO"},
                                  {{"Font", Role::Font},
                                   {"BG", Role::Function},
                                   {"BG2", Role::Function},
                                   {"UCR", Role::Function},
                                   {"UCR2", Role::Function},
                                   {"TR", Role::Function},
                                   {"TR2", Role::Function},
                                   {"HT", Role::Halftone},
                                   {"SMask", Role::SoftMask}})},
        {Role::SoftMask, tableOf({"Type", "S", "BC"}, {{"G", Role::Form}, {"TR", Role::Function}})},
        // 10.6.5.
        {Role::Halftone, streamTable({"Type", "HalftoneType", "HalftoneName", "Frequency", "Angle", "AccurateScreens", "Width",
                                      "Height", "Xsquare", "Ysquare", "Width2", "Height2"},
                                     {{"SpotFunction", Role::Function}, {"TransferFunction", Role::Function}})},
        {Role::HalftoneSet, tableOf({"Type", "HalftoneType", "HalftoneName"}, {}, Role::Halftone)},
        // Tables 166, 188 and 220 to 231: widgets and fields. Dates and names of comments go (/M, /NM). /DR is the form's entry
        // (Table 218), but writers put it into fields, and readers that draw a field anew take its fonts from there.
        {Role::Annotation,
         tableOf({"Type", "Subtype", "Rect", "Contents", "F",  "AS", "Border", "C", "StructParent", "ca",     "CA",  "BM", "Lang",
                  "H",    "FT",      "T",    "TU",       "TM", "Ff", "DA",     "Q", "DS",           "MaxLen", "Opt", "TI", "I"},
                 {{"Parent", Role::Annotation},
                  {"Kids", Role::Annotation},
                  {"V", Role::Stream},
                  {"DV", Role::Stream},
                  {"RV", Role::Stream},
                  {"MK", Role::AppearanceCharacteristics},
                  {"DR", Role::Resources},
                  {"A", Role::Action},
                  {"P", Role::Weak},
                  {"OC", Role::PropertyList},
                  {"AP", Role::Appearances},
                  {"BS", Role::Border}})},
        // Table 173.
        {Role::Link, tableOf({"Type", "Subtype", "Rect", "Contents", "F", "AS", "Border", "C", "StructParent", "ca", "CA", "BM",
                              "Lang", "H", "QuadPoints", "Path"},
                             {{"A", Role::Action},
                              {"Dest", Role::Destination},
                              {"P", Role::Weak},
                              {"OC", Role::PropertyList},
                              {"AP", Role::Appearances},
                              {"BS", Role::Border}})},
        {Role::Watermark,
         tableOf({"Type", "Subtype", "Rect", "Contents", "F", "AS", "Border", "C", "StructParent", "ca", "CA", "BM", "Lang", "H"},
                 {{"FixedPrint", Role::FixedPrint},
                  {"P", Role::Weak},
                  {"OC", Role::PropertyList},
                  {"AP", Role::Appearances},
                  {"BS", Role::Border}})},
        {Role::Appearances,
         tableOf({}, {{"N", Role::AppearanceStates}, {"R", Role::AppearanceStates}, {"D", Role::AppearanceStates}})},
        {Role::AppearanceStates, tableOf({}, {}, Role::Form)},
        {Role::AppearanceCharacteristics,
         tableOf({"R", "BC", "BG", "CA", "RC", "AC", "TP"},
                 {{"I", Role::Form}, {"RI", Role::Form}, {"IX", Role::Form}, {"IF", Role::IconFit}})},
        {Role::IconFit, tableOf({"SW", "S", "A", "FB"}, {})},
        {Role::Border, tableOf({"Type", "W", "S", "D"}, {})},
        {Role::FixedPrint, tableOf({"Type", "Matrix", "H", "V"}, {})},
        // Table 218 without signatures, calculations and XFA.
        {Role::AcroForm, tableOf({"NeedAppearances", "DA", "Q"}, {{"Fields", Role::Annotation}, {"DR", Role::Resources}})},
        // Table 322 without files (/AF, /PronunciationLexicon).
        {Role::StructureRoot, tableOf({"Type", "ParentTreeNextKey"}, {{"K", Role::StructureElement},
                                                                      {"IDTree", Role::StructureTree},
                                                                      {"ParentTree", Role::StructureTree},
                                                                      {"RoleMap", Role::PlainMap},
                                                                      {"ClassMap", Role::ClassMap},
                                                                      {"Namespaces", Role::StructureNamespace}})},
        // Table 323.
        {Role::StructureElement,
         tableOf({"Type", "S", "ID", "C", "R", "T", "Lang", "Alt", "E", "ActualText", "PhoneticAlphabet", "Phoneme"},
                 {{"P", Role::Weak},
                  {"Pg", Role::Weak},
                  {"K", Role::StructureElement},
                  {"A", Role::Attributes},
                  {"NS", Role::StructureNamespace},
                  {"Ref", Role::Weak}})},
        // Tables 324 and 325.
        {Role::ContentReference,
         tableOf({"Type", "MCID"}, {{"Pg", Role::Weak}, {"Stm", Role::Weak}, {"StmOwn", Role::Weak}, {"Obj", Role::Weak}})},
        {Role::StructureTree,
         tableOf({"Limits"},
                 {{"Names", Role::StructureElement}, {"Nums", Role::StructureElement}, {"Kids", Role::StructureTree}})},
        {Role::PlainMap, tableOf({}, {}, Role::Plain)},
        {Role::ClassMap, tableOf({}, {}, Role::Attributes)},
        {Role::Attributes, tableOf({"O"}, {{"NS", Role::StructureNamespace}, {"P", Role::UserProperty}}, Role::Plain)},
        {Role::UserProperty, tableOf({"N", "V", "F", "H"}, {})},
        // Table 356 without its schema, a file.
        {Role::StructureNamespace, tableOf({"Type", "NS"}, {{"RoleMapNS", Role::NamespaceMap}})},
        {Role::NamespaceMap, tableOf({}, {}, Role::StructureNamespace)},
    };
    return tables;
}

}  // namespace

std::optional<Role> KeyTable::roleOf(std::string_view key) const {
    const auto found = keys.find(key);
    return found == keys.end() ? others : std::optional<Role>(found->second);
}

const KeyTable* keyTable(Role role) {
    const auto found = allTables().find(role);
    return found == allTables().end() ? nullptr : &found->second;
}

Role narrowed(Role role, const pdf::Object& object) {
    if (role == Role::AppearanceStates && object.isStream()) {
        return Role::Form;  // readers do not ask for its /Subtype
    }
    if (role == Role::XObject) {
        const std::string subtype = object.get("Subtype").name();
        return subtype == "Image" ? Role::Image : subtype == "Form" ? Role::Form : role;
    }
    if (role == Role::Annotation) {
        const std::string subtype = object.get("Subtype").name();
        return subtype == "Link" ? Role::Link : subtype == "Watermark" ? Role::Watermark : role;
    }
    if (role == Role::StructureElement && !object.get("S").isName() &&
        (object.has("MCID") || object.has("Obj") || object.get("Type").isName("OBJR"))) {
        return Role::ContentReference;
    }
    if (role == Role::Halftone && object.get("HalftoneType").integer() == 5) {
        return Role::HalftoneSet;
    }
    return role;
}

Role itemRole(Role role, const pdf::Object& array, std::size_t index) {
    if (role == Role::DestinationNames) {
        return Role::Destination;
    }
    if (role == Role::Destination) {
        return index == 0 ? Role::Weak : Role::Plain;
    }
    if (role != Role::ColourSpace) {
        return role;
    }
    // 8.6: a family, and what it is made of.
    const std::string family = array.at(0).name();
    if (index == 1) {
        return family == "ICCBased"                                           ? Role::ColourProfile
               : family == "CalGray" || family == "CalRGB" || family == "Lab" ? Role::CalibratedColour
               : family == "Indexed" || family == "I" || family == "Pattern"  ? Role::ColourSpace
                                                                              : Role::Plain;
    }
    if (family == "Indexed" || family == "I") {
        return index == 3 ? Role::Stream : Role::Plain;
    }
    if (family == "Separation" || family == "DeviceN") {
        return index == 2 ? Role::ColourSpace : index == 3 ? Role::Function : index == 4 ? Role::DeviceNAttributes : Role::Plain;
    }
    return Role::Plain;
}

}  // namespace withheld::burn
