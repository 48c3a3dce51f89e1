// Strings outside page content that repeat withheld words.
#include <functional>
#include <map>

#include "base/Unicode.h"
#include "burn/DocumentCleaner.h"

namespace withheld::burn {

namespace {

constexpr int deepestString = 64;

/// Calls `visit` with each direct string of `container`: its key ("" in arrays), its index, and its text. Stops when it returns
/// true.
using Visit =
    std::function<bool(const pdf::Object& container, const std::string& key, std::size_t index, const std::string& text)>;

bool forEachString(const pdf::Object& container, const Visit& visit, int depth = 0) {
    if (depth > deepestString) {
        return false;
    }
    for (const std::string& key : container.keys()) {
        const pdf::Object value = container.get(key);
        if (value.id().number != 0 && !value.isString()) {
            continue;
        }
        if (value.isString() ? visit(container, key, 0, value.text()) : forEachString(value, visit, depth + 1)) {
            return true;
        }
    }
    for (std::size_t i = 0; i < container.size(); ++i) {
        const pdf::Object value = container.at(i);
        if (value.id().number != 0 && !value.isString()) {
            continue;
        }
        if (value.isString() ? visit(container, "", i, value.text()) : forEachString(value, visit, depth + 1)) {
            return true;
        }
    }
    return false;
}

/// Key in a dictionary that is a name: "J#20Smith" as the name of a destination, layer or style.
bool namesRepeat(const pdf::Object& container, const WithheldWords& words, int depth = 0) {
    if (depth > deepestString) {
        return false;
    }
    for (const std::string& key : container.keys()) {
        const pdf::Object value = container.get(key);
        if (words.standIn(key) || (value.id().number == 0 && namesRepeat(value, words, depth + 1))) {
            return true;
        }
    }
    return false;
}

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
        const bool found = forEachString(object, [&](const pdf::Object&, const std::string&, std::size_t,
                                                     const std::string& text) { return words.standIn(text); });
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
    std::map<std::string, std::string> aliases;  // a destination's name and what refers to it must stay the same
    const auto alias = [&](const std::string& text) {
        return aliases.try_emplace(text, "redacted-" + std::to_string(aliases.size() + 1)).first->second;
    };
    for (const pdf::Object& object : context.document.objects()) {
        std::vector<std::function<void()>> changes;
        forEachString(object,
                      [&](const pdf::Object& container, const std::string& key, std::size_t index, const std::string& text) {
                          if (!words.standIn(text) || (key == "FontFamily" && isPartOfItsName(container, text))) {
                              return false;
                          }
                          cleaned.push_back(replacedText(context.document, container, key, text, words));
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
                              const std::string name = alias(text);
                              changes.emplace_back([container, index, name, &context] {
                                  container.replaceAt(index, context.document.create("(" + name + ")"));
                              });
                          } else {
                              const std::string name = alias(text);
                              changes.emplace_back([container, key, name] { container.setText(key, name); });
                          }
                          return false;
                      });
        for (const auto& change : changes) {
            change();
        }
    }
    // Old-style named destinations are keys of a dictionary (12.3.2.3).
    const pdf::Object destinations = context.document.catalog().get("Dests");
    for (const std::string& key : destinations.keys()) {
        if (words.standIn(key)) {
            destinations.remove(key);
            cleaned.push_back({"name", maskedText(key, words), 0});
        }
    }
    return cleaned;
}

}  // namespace withheld::burn
