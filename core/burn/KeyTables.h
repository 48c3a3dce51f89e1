// Which entries ISO 32000-1 and 32000-2 know in which dictionary, and what stands in them.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "pdf/Object.h"

namespace withheld::burn {

/// What an object is, told by the way that leads to it: an image in /XObject, the action of a link.
enum class Role {
    Plain,  ///< a name, number, string or boolean, or an array of such; no dictionary and no stream
    Weak,   ///< what stays only when something else leads to it: the page of a destination, what a tag refers to
    Catalog,
    Extensions,
    Extension,
    ViewerPreferences,
    MarkInfo,
    BaseAddress,
    NameDictionary,
    DestinationTree,
    DestinationNames,
    DestinationMap,
    Destination,
    PageLabelTree,
    PageLabel,
    PageNode,
    BoxColours,
    BoxColour,
    Outline,
    Action,
    OutputIntent,
    LayerProperties,
    LayerConfiguration,
    LayerUsageApplication,
    PropertyList,
    LayerUsage,
    LayerUsageEntry,
    Resources,
    FontMap,
    ColourSpaceMap,
    PatternMap,
    ShadingMap,
    XObjectMap,
    ExtGStateMap,
    PropertyMap,
    EncodingMap,
    Stream,         ///< data alone: tables, glyphs of a CID font, content of pages
    ContentStream,  ///< glyph procedures
    DecodeParms,
    XObject,
    Image,
    Form,
    Group,
    Font,
    FontDescriptor,
    FontDescriptorMap,
    FontStyle,
    FontProgram,
    Encoding,
    CharacterCollection,
    ProcedureMap,
    ColourSpace,
    ColourProfile,
    CalibratedColour,
    DeviceNAttributes,
    DeviceNProcess,
    DeviceNMixing,
    FunctionMap,
    Function,
    Pattern,
    Shading,
    ExtGState,
    SoftMask,
    Halftone,
    HalftoneSet,
    Annotation,  ///< or form field: a widget may be both in one dictionary
    Link,
    Watermark,
    Appearances,
    AppearanceStates,
    AppearanceCharacteristics,
    IconFit,
    Border,
    FixedPrint,
    AcroForm,
    StructureRoot,
    StructureElement,
    ContentReference,
    StructureTree,
    PlainMap,  ///< names and what they stand for
    ClassMap,
    Attributes,
    UserProperty,
    StructureNamespace,
    NamespaceMap,
};

struct KeyTable {
    std::map<std::string_view, Role> keys;
    std::optional<Role> others = {};  ///< what stands under every other key, where there may be others

    [[nodiscard]] std::optional<Role> roleOf(std::string_view key) const;
};

/// The entries of a dictionary or stream in this role; nullptr for roles that are no dictionary.
[[nodiscard]] const KeyTable* keyTable(Role role);
/// The role made narrower by what the object says of itself (/Subtype, /Type).
[[nodiscard]] Role narrowed(Role role, const pdf::Object& object);
/// The role of the item `index` of an array in this role.
[[nodiscard]] Role itemRole(Role role, const pdf::Object& array, std::size_t index);

}  // namespace withheld::burn
