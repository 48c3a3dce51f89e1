#include "burn/KnownKeys.h"

#include <algorithm>
#include <string>

namespace withheld::burn {

namespace {

/// `object` of a known type; returns how many entries went.
int cleanByType(const pdf::Object& object) {
    const std::string type = object.get("Type").name();
    const std::string subtype = object.get("Subtype").name();
    if (object.isStream() && subtype == "Image") {
        // Tables 5 and 89, with the short names that readers take as well (table 93).
        return keepOnly(object, {"Type", "Subtype",   "Length", "Filter",      "DecodeParms", "DP",     "Width",
                                 "W",    "Height",    "H",      "ColorSpace",  "CS",          "Intent", "BitsPerComponent",
                                 "BPC",  "ImageMask", "IM",     "Interpolate", "I",           "Mask",   "Decode",
                                 "D",    "SMask",     "Matte",  "SMaskInData", "Name",        "OC",     "StructParent"});
    }
    if (object.isStream() && subtype == "Form") {
        return keepOnly(object, {"Type", "Subtype", "Length", "Filter", "DecodeParms", "FormType", "BBox", "Matrix", "Resources",
                                 "Group", "Name", "OC", "StructParent", "StructParents"});
    }
    if (type == "Pages") {
        return keepOnly(object, {"Type", "Parent", "Kids", "Count", "Resources", "MediaBox", "CropBox", "Rotate"});
    }
    if (type == "Font") {
        // Tables 111, 112, 117 and 121.
        return keepOnly(object, {"Type",
                                 "Subtype",
                                 "Name",
                                 "BaseFont",
                                 "FirstChar",
                                 "LastChar",
                                 "Widths",
                                 "FontDescriptor",
                                 "Encoding",
                                 "ToUnicode",
                                 "DescendantFonts",
                                 "CIDSystemInfo",
                                 "DW",
                                 "W",
                                 "DW2",
                                 "W2",
                                 "CIDToGIDMap",
                                 "FontBBox",
                                 "FontMatrix",
                                 "CharProcs",
                                 "Resources"});
    }
    if (type == "FontDescriptor") {
        // Tables 122 and 124.
        return keepOnly(object, {"Type",        "FontName", "FontFamily", "FontStretch",  "FontWeight", "Flags",     "FontBBox",
                                 "ItalicAngle", "Ascent",   "Descent",    "Leading",      "CapHeight",  "XHeight",   "StemV",
                                 "StemH",       "AvgWidth", "MaxWidth",   "MissingWidth", "FontFile",   "FontFile2", "FontFile3",
                                 "CharSet",     "Style",    "Lang",       "FD",           "CIDSet"});
    }
    return 0;
}

}  // namespace

int keepOnly(const pdf::Object& dictionary, std::initializer_list<std::string_view> keys) {
    int removed = 0;
    for (const std::string& key : dictionary.keys()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            dictionary.remove(key);
            ++removed;
        }
    }
    return removed;
}

int keepKnownKeys(pdf::Document& document) {
    int removed = 0;
    for (const pdf::Object& object : document.objects()) {
        if (!object.isDictionary()) {
            continue;
        }
        removed += cleanByType(object);
        if (const pdf::Object resources = object.get("Resources"); resources.isDictionary()) {
            // Table 33.
            removed += keepOnly(resources,
                                {"ExtGState", "ColorSpace", "Pattern", "Shading", "XObject", "Font", "ProcSet", "Properties"});
        }
    }
    return removed;
}

}  // namespace withheld::burn
