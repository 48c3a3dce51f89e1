// Strings outside page content that repeat withheld words.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "base/Unicode.h"
#include "burn/DocumentCleaner.h"
#include "burn/NameTrees.h"
#include "pdf/TextString.h"

namespace withheld::burn {

namespace {

constexpr int deepestString = 64;

/// Calls `visit` with each direct string of `container`: its key ("" in arrays), its index, and its bytes. Stops when it returns
/// true.
using Visit = std::function<bool(const pdf::Object& container, const std::string& key, std::size_t index, const Bytes& bytes)>;

bool forEachString(const pdf::Object& container, const Visit& visit, int depth = 0) {
    if (depth > deepestString) {
        return false;
    }
    for (const std::string& key : container.keys()) {
        const pdf::Object value = container.get(key);
        if (value.id().number != 0 && !value.isString()) {
            continue;
        }
        if (value.isString() ? visit(container, key, 0, value.string()) : forEachString(value, visit, depth + 1)) {
            return true;
        }
    }
    for (std::size_t i = 0; i < container.size(); ++i) {
        const pdf::Object value = container.at(i);
        if (value.id().number != 0 && !value.isString()) {
            continue;
        }
        if (value.isString() ? visit(container, "", i, value.string()) : forEachString(value, visit, depth + 1)) {
            return true;
        }
    }
    return false;
}

/// A name as a key, or of a destination: "J#20Smith".
bool namesRepeat(const pdf::Object& value, const WithheldWords& words, int depth = 0) {
    if (depth > deepestString) {
        return false;
    }
    const std::vector<std::string> keys = value.keys();
    const std::vector<pdf::Object> items = value.items();
    return std::any_of(keys.begin(), keys.end(),
                       [&](const std::string& key) {
                           const pdf::Object entry = value.get(key);
                           const bool destination = (key == "Dest" || key == "D") && entry.isName();
                           return words.standInBytes(key) || (destination && words.standInBytes(entry.name())) ||
                                  (entry.id().number == 0 && namesRepeat(entry, words, depth + 1));
                       }) ||
           std::any_of(items.begin(), items.end(),
                       [&](const pdf::Object& item) { return item.id().number == 0 && namesRepeat(item, words, depth + 1); });
}

/// What is called instead of withheld words. Names of destinations and tags are said at several places, and stay the same.
class Aliases {
public:
    explicit Aliases(std::set<Bytes> taken) : m_taken(std::move(taken)) {}

    const std::string& of(const Bytes& name) {
        const auto known = m_aliases.find(name);
        if (known != m_aliases.end()) {
            return known->second;
        }
        std::string next;
        for (std::size_t n = m_aliases.size() + 1; next.empty() || !m_taken.insert(next).second; ++n) {
            next = "redacted-" + std::to_string(n);
        }
        return m_aliases.emplace(name, std::move(next)).first->second;
    }

private:
    std::set<Bytes> m_taken;
    std::map<Bytes, std::string> m_aliases;
};

/// Of each word its first letter; of a withheld one nothing, not even its length.
std::string maskedText(const std::string& text, const WithheldWords& words) {
    std::string out;
    std::string word;
    const auto endWord = [&] {
        const std::u32string letters = utf8ToUtf32(word);
        if (words.standIn(word)) {
            out += "•••";
        } else if (!letters.empty()) {
            out += utf32ToUtf8(letters.substr(0, 1));
            for (std::size_t i = 1; i < letters.size(); ++i) {
                out += "•";
            }
        }
        word.clear();
    };
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            endWord();
            out += ' ';
        } else {
            word += c;
        }
    }
    endWord();
    return out;
}

/// The page that a bookmark goes to; 0 if that is not said by an array (12.3.2.2).
int pageOf(const pdf::Document& document, const pdf::Object& bookmark) {
    const pdf::Object destination = bookmark.has("Dest") ? bookmark.get("Dest") : bookmark.get("A").get("D");
    const pdf::ObjectId id = destination.at(0).id();
    for (int number = 1; id.number != 0 && number <= document.pageCount(); ++number) {
        if (document.page(number).id() == id) {
            return number;
        }
    }
    return 0;
}

ReplacedText replacedText(const pdf::Document& document, const pdf::Object& container, const std::string& key,
                          const std::string& text, const WithheldWords& words) {
    const bool bookmark = key == "Title" && container.has("Parent");
    const bool value = key == "V" || key == "DV" || key == "RV";
    const char* what = bookmark ? "bookmark" : key == "URI" ? "link" : value ? "form value" : key == "Title" ? "title" : "name";
    return {what, maskedText(text, words), bookmark ? pageOf(document, container) : 0};
}

}  // namespace

bool anyStringRepeats(const BurnContext& context, const WithheldWords& words) {
    for (const pdf::Object& object : context.document.objects()) {
        const bool found = forEachString(object, [&](const pdf::Object&, const std::string&, std::size_t, const Bytes& bytes) {
            return words.standInBytes(bytes);
        });
        if (found || namesRepeat(object, words)) {
            return true;
        }
    }
    return false;
}

namespace {

/// Whether a font's family (9.8.1) says no more than its name, which readers need to find a font that is not embedded: "Times New
/// Roman" of TimesNewRomanPSMT.
bool isPartOfItsName(const pdf::Object& descriptor, const std::string& family) {
    const auto letters = [](const std::string& text) {
        std::string out;
        for (const char c : text) {
            if (c != ' ' && c != '-') {
                out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            }
        }
        return out;
    };
    return letters(descriptor.get("FontName").name()).find(letters(family)) != std::string::npos;
}

}  // namespace

std::vector<ReplacedText> cleanStrings(BurnContext& context, const WithheldWords& words) {
    std::vector<ReplacedText> cleaned;
    Aliases aliases(namesInTrees(context.document));
    renameInTrees(
        context, words, [&](const Bytes& name) { return aliases.of(name); },
        [&](const std::string& text) {
            cleaned.push_back({"name", maskedText(text, words), 0});
        });
    for (const pdf::Object& object : context.document.objects()) {
        std::vector<std::function<void()>> changes;
        forEachString(object, [&](const pdf::Object& container, const std::string& key, std::size_t index, const Bytes& bytes) {
            if (!words.standInBytes(bytes) || (key == "FontFamily" && isPartOfItsName(container, pdf::textStringToUtf8(bytes)))) {
                return false;
            }
            cleaned.push_back(replacedText(context.document, container, key, pdf::textStringToUtf8(bytes), words));
            if (key == "FontFamily") {
                changes.emplace_back([container] { container.remove("FontFamily"); });
            } else if (key == "URI") {
                changes.emplace_back([container] { container.set("URI", "(about:blank)"); });
            } else if (key == "Title") {
                changes.emplace_back([container] { container.setText("Title", "Redacted"); });
            } else if (key == "DV") {
                changes.emplace_back([container] { container.remove("DV"); });
            } else if (key == "V" || key == "RV") {
                // A value shows in its appearance as well.
                changes.emplace_back([container, key] {
                    container.remove(key);
                    container.remove("AP");
                });
            } else if (container.isArray()) {
                changes.emplace_back([container, index, name = aliases.of(bytes), &context] {
                    container.replaceAt(index, context.document.create("(" + name + ")"));
                });
            } else {
                changes.emplace_back([container, key, name = aliases.of(bytes)] { container.setText(key, name); });
            }
            return false;
        });
        for (const auto& change : changes) {
            change();
        }
    }
    return cleaned;
}

}  // namespace withheld::burn
