#include "fonts/CompositeFont.h"
#include "fonts/Font.h"
#include "fonts/SimpleFont.h"
#include "fonts/Type3Font.h"

namespace withheld::fonts {

namespace {

enum class Reading { Simple, Composite, Type3, None };

/// By /Subtype; where that is missing or unknown, by what only one kind of font has.
Reading readingOf(const pdf::Object& dictionary) {
    if (!dictionary.isDictionary()) {
        return Reading::None;
    }
    const std::string subtype = dictionary.get("Subtype").name();
    if (subtype == "Type0" || dictionary.has("DescendantFonts")) {
        return Reading::Composite;
    }
    if (subtype == "Type3" || dictionary.has("CharProcs")) {
        return Reading::Type3;
    }
    const bool isSimple = subtype == "Type1" || subtype == "MMType1" || subtype == "TrueType";
    const bool looksLikeFont = dictionary.get("Type").isName("Font") || dictionary.has("BaseFont");
    return isSimple || looksLikeFont ? Reading::Simple : Reading::None;
}

}  // namespace

Expected<std::shared_ptr<const Font>> loadFont(const pdf::Object& dictionary) {
    switch (readingOf(dictionary)) {
        case Reading::Composite:
            return CompositeFont::load(dictionary);
        case Reading::Type3:
            return std::shared_ptr<const Font>(std::make_shared<Type3Font>(dictionary));
        case Reading::Simple:
            return std::shared_ptr<const Font>(std::make_shared<SimpleFont>(dictionary));
        case Reading::None:
            break;
    }
    Error error;
    error.code = ErrorCode::Damaged;
    error.message = "A font resource is no font";
    const pdf::ObjectId id = dictionary.id();
    error.object = id.number != 0 ? id.text() : std::string();
    if (dictionary.document() != nullptr) {
        error.file = dictionary.document()->file();
    }
    return error;
}

}  // namespace withheld::fonts
