#include "render/PageObjects.h"

#include <cmath>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <utility>
#include <vector>

namespace withheld::render {

namespace {

constexpr int deepestForm = 12;
/// Bullets, rules and logo dots are no pages to read: both sides must be larger than this many samples.
constexpr int ornament = 32;

std::optional<Rect> rectangle(const QPDFObjectHandle& object) {
    QPDFObjectHandle array = object;
    if (!array.isRectangle()) {
        return std::nullopt;
    }
    const QPDFObjectHandle::Rectangle r = array.getArrayAsRectangle();
    const Rect rect{r.llx, r.lly, r.urx, r.ury};
    if (!std::isfinite(rect.x0) || !std::isfinite(rect.y0) || !std::isfinite(rect.x1) || !std::isfinite(rect.y1) ||
        rect.normalized().isEmpty()) {
        return std::nullopt;
    }
    return rect.normalized();
}

bool isLargePicture(QPDFObjectHandle dictionary) {
    const auto side = [&](const char* key) {
        QPDFObjectHandle value = dictionary.getKey(key);
        return value.isInteger() ? value.getIntValue() : 0;
    };
    return side("/Width") > ornament && side("/Height") > ornament;
}

bool hasEntries(QPDFObjectHandle dictionary) {
    return dictionary.isDictionary() && !dictionary.getKeys().empty();
}

bool hasForms(QPDFObjectHandle xobjects) {
    if (!xobjects.isDictionary()) {
        return false;
    }
    for (const std::string& key : xobjects.getKeys()) {
        QPDFObjectHandle xobject = xobjects.getKey(key);
        if (xobject.isStream() && xobject.getDict().getKey("/Subtype").isNameAndEquals("/Form")) {
            return true;
        }
    }
    return false;
}

/// Looks for image XObjects in resources and, through forms, in theirs.
class PictureSearch {
public:
    bool found(QPDFObjectHandle resources, int depth = 0) {
        if (depth > deepestForm || !resources.isDictionary()) {
            return false;
        }
        QPDFObjectHandle xobjects = resources.getKey("/XObject");
        if (!xobjects.isDictionary()) {
            return false;
        }
        for (const std::string& key : xobjects.getKeys()) {
            QPDFObjectHandle xobject = xobjects.getKey(key);
            if (!xobject.isStream() || !m_seen.insert(xobject.getObjGen()).second) {
                continue;
            }
            QPDFObjectHandle dictionary = xobject.getDict();
            QPDFObjectHandle subtype = dictionary.getKey("/Subtype");
            if (!subtype.isName()) {
                continue;
            }
            if (subtype.getName() == "/Image"
                    ? isLargePicture(dictionary)
                    : subtype.getName() == "/Form" && found(dictionary.getKey("/Resources"), depth + 1)) {
                return true;
            }
        }
        return false;
    }

private:
    std::set<QPDFObjGen> m_seen;
};

/// Stops at the first inline image (ISO 32000-1 8.9.7) that is larger than an ornament.
class InlinePictureSearch : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(QPDFObjectHandle object) override {
        if (object.isInlineImage()) {
            return;
        }
        if (object.isOperator()) {
            const std::string name = object.getOperatorValue();
            if (name == "ID" && m_width > ornament && m_height > ornament) {
                found = true;
                terminateParsing();
            }
            m_width = m_height = 0;
            m_key.clear();
            return;
        }
        if (object.isName()) {
            m_key = object.getName();
        } else if (object.isInteger()) {
            if (m_key == "/W" || m_key == "/Width") {
                m_width = object.getIntValue();
            } else if (m_key == "/H" || m_key == "/Height") {
                m_height = object.getIntValue();
            }
        }
    }
    void handleEOF() override {}

    bool found = false;

private:
    std::string m_key;
    long long m_width = 0;
    long long m_height = 0;
};

}  // namespace

struct PageObjects::Implementation {
    std::string_view bytes;
    std::string password;
    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;
    bool opened = false;

    /// Null when there is no such page or the file is unreadable.
    QPDFPageObjectHelper* page(int number) {
        if (!opened) {
            opened = true;
            pdf.setSuppressWarnings(true);
            try {
                pdf.processMemoryFile("document", bytes.data(), bytes.size(), password.c_str());
                pages = QPDFPageDocumentHelper(pdf).getAllPages();
            } catch (const std::exception&) {
                pages.clear();
            }
        }
        return number >= 1 && number <= static_cast<int>(pages.size()) ? &pages[static_cast<std::size_t>(number - 1)] : nullptr;
    }
};

PageObjects::PageObjects(std::string_view bytes, std::string password) : m(std::make_unique<Implementation>()) {
    m->bytes = bytes;
    m->password = std::move(password);
}

PageObjects::~PageObjects() = default;

std::optional<PageGeometry> PageObjects::geometry(int number) {
    QPDFPageObjectHelper* page = m->page(number);
    if (page == nullptr) {
        return std::nullopt;
    }
    try {
        PageGeometry result;
        result.mediaBox = rectangle(page->getAttribute("/MediaBox", false)).value_or(result.mediaBox);
        result.cropBox = result.mediaBox;
        if (const std::optional<Rect> crop = rectangle(page->getAttribute("/CropBox", false))) {
            const Rect seen = crop->intersected(result.mediaBox);
            result.cropBox = seen.isEmpty() ? result.mediaBox : seen;
        }
        QPDFObjectHandle rotate = page->getAttribute("/Rotate", false);
        if (rotate.isInteger()) {
            const int angle = static_cast<int>(((rotate.getIntValue() % 360) + 360) % 360);
            result.rotate = angle % 90 == 0 ? angle : 0;
        }
        QPDFObjectHandle unit = page->getObjectHandle().getKey("/UserUnit");
        if (unit.isNumber() && unit.getNumericValue() > 0 && std::isfinite(unit.getNumericValue())) {
            result.userUnit = unit.getNumericValue();
        }
        return result;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

bool PageObjects::hasPictures(int number) {
    QPDFPageObjectHelper* page = m->page(number);
    if (page == nullptr) {
        return false;
    }
    try {
        if (PictureSearch().found(page->getAttribute("/Resources", false))) {
            return true;
        }
        InlinePictureSearch search;
        page->parseContents(&search);
        return search.found;
    } catch (const std::exception&) {
        return false;
    }
}

bool PageObjects::mayShowPictures(int number) {
    QPDFPageObjectHelper* page = m->page(number);
    if (page == nullptr || hasPictures(number)) {
        return true;
    }
    try {
        QPDFObjectHandle annotations = page->getObjectHandle().getKey("/Annots");
        QPDFObjectHandle resources = page->getAttribute("/Resources", false);
        return (annotations.isArray() && annotations.getArrayNItems() > 0) ||
               (resources.isDictionary() && (hasEntries(resources.getKey("/Pattern")) || hasForms(resources.getKey("/XObject"))));
    } catch (const std::exception&) {
        return true;
    }
}

}  // namespace withheld::render
