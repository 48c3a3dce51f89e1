#include "inspect/StoredTexts.h"

#include <set>
#include <utility>

#include "inspect/Bookmarks.h"

namespace withheld::inspect {

namespace {

using verify::AnnotationFacts;
using verify::keyOf;

constexpr std::size_t kMostTexts = 20'000;
constexpr std::size_t kLongest = 4'000;  // bytes
constexpr int kDeepest = 40;             // parents of a form field

class TextsOfFile {
public:
    explicit TextsOfFile(verify::PdfFile& file) : m_file(file), m_root(file.qpdf().getRoot()) {}

    std::vector<StoredText> all() {
        outline();
        properties();
        annotations();
        fieldsWithoutWidget();
        return std::move(m_texts);
    }

private:
    void add(const char* kind, int page, const Rect& rect, QPDFObjectHandle value) {
        if (!value.isString() || m_texts.size() >= kMostTexts) {
            return;
        }
        std::string text = value.getUTF8Value();
        if (text.size() > kLongest) {
            std::size_t end = kLongest;
            while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
                --end;
            }
            text.resize(end);
        }
        if (!text.empty()) {
            m_texts.push_back({kind, page, rect, std::move(text)});
        }
    }

    void outline() {
        forEachBookmark(m_root, [this](QPDFObjectHandle item) { add("bookmark", 0, {}, keyOf(item, "/Title")); });
    }

    void properties() {
        QPDFObjectHandle info = m_file.qpdf().getTrailer().getKey("/Info");
        for (const std::string& key : info.isDictionary() ? info.getKeys() : std::set<std::string>()) {
            add("property", 0, {}, info.getKey(key));
        }
    }

    /// The value that a field has or inherits, with the object that holds it.
    static std::pair<QPDFObjectHandle, QPDFObjGen> valueOf(QPDFObjectHandle field) {
        for (int depth = 0; depth < kDeepest && field.isDictionary(); ++depth) {
            if (field.hasKey("/V")) {
                return {field.getKey("/V"), field.getObjGen()};
            }
            field = keyOf(field, "/Parent");
        }
        return {QPDFObjectHandle::newNull(), QPDFObjGen()};
    }

    /// A string, or those of a list with several choices.
    void addValue(int page, const Rect& rect, QPDFObjectHandle value) {
        if (!value.isArray()) {
            add("form-value", page, rect, value);
            return;
        }
        for (QPDFObjectHandle& each : value.getArrayAsVector()) {
            add("form-value", page, rect, each);
        }
    }

    void annotations() {
        for (std::size_t i = 0; i < m_file.pages().size(); ++i) {
            const int page = static_cast<int>(i) + 1;
            for (const AnnotationFacts& annotation : m_file.pages()[i].annotations) {
                if (annotation.subtype == "Widget") {
                    const auto [value, holder] = valueOf(annotation.object);
                    m_shown.insert(holder);
                    addValue(page, annotation.rect, value);
                } else if (annotation.subtype == "Link") {
                    add("link", page, annotation.rect, keyOf(keyOf(annotation.object, "/A"), "/URI"));
                }
            }
        }
    }

    void fieldsWithoutWidget() {
        std::set<QPDFObjGen> seen;
        std::vector<QPDFObjectHandle> pending{keyOf(keyOf(m_root, "/AcroForm"), "/Fields")};
        while (!pending.empty()) {
            QPDFObjectHandle field = pending.back();
            pending.pop_back();
            if (field.isArray()) {
                const auto items = field.getArrayAsVector();
                pending.insert(pending.end(), items.rbegin(), items.rend());
                continue;
            }
            if (!field.isDictionary() || !field.isIndirect() || !seen.insert(field.getObjGen()).second) {
                continue;
            }
            if (field.hasKey("/V") && m_shown.count(field.getObjGen()) == 0) {
                addValue(0, {}, field.getKey("/V"));
            }
            pending.push_back(keyOf(field, "/Kids"));
        }
    }

    verify::PdfFile& m_file;
    QPDFObjectHandle m_root;
    std::set<QPDFObjGen> m_shown;  ///< holders of values that a widget shows
    std::vector<StoredText> m_texts;
};

}  // namespace

std::vector<StoredText> storedTexts(verify::PdfFile& file) {
    try {
        return TextsOfFile(file).all();
    } catch (const std::exception&) {
        // findStored says that the structure is damaged.
        return {};
    }
}

}  // namespace withheld::inspect
