// Strings outside page content that repeat withheld words.
#include <functional>
#include <map>

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

int cleanStrings(BurnContext& context, const WithheldWords& words) {
    int cleaned = 0;
    std::map<std::string, std::string> aliases;  // a destination's name and what refers to it must stay the same
    const auto alias = [&](const std::string& text) {
        return aliases.try_emplace(text, "redacted-" + std::to_string(aliases.size() + 1)).first->second;
    };
    for (const pdf::Object& object : context.document.objects()) {
        std::vector<std::function<void()>> changes;
        forEachString(object,
                      [&](const pdf::Object& container, const std::string& key, std::size_t index, const std::string& text) {
                          if (!words.standIn(text)) {
                              return false;
                          }
                          ++cleaned;
                          if (key == "URI") {
                              changes.emplace_back([container] { container.set("URI", "(about:blank)"); });
                          } else if (key == "Title") {
                              changes.emplace_back([container] { container.setText("Title", "Redacted"); });
                          } else if (key == "V" || key == "DV" || key == "RV") {
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
            ++cleaned;
        }
    }
    return cleaned;
}

}  // namespace withheld::burn
