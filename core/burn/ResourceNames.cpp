#include "burn/ResourceNames.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "content/Operation.h"

namespace withheld::burn {

namespace {

constexpr std::array<const char*, 7> namedCategories{"XObject", "Font",    "ExtGState", "ColorSpace",
                                                     "Pattern", "Shading", "Properties"};

/// Operators whose operands name resources or tags (8.2, table 50).
bool usesNames(std::string_view operation) {
    constexpr std::array<std::string_view, 13> operators{"Do", "Tf", "gs",  "cs",  "CS", "scn", "SCN",
                                                         "sh", "BI", "BDC", "BMC", "DP", "MP"};
    return std::find(operators.begin(), operators.end(), operation) != operators.end();
}

class ResourceNames {
public:
    ResourceNames(BurnContext& context, const WithheldWords& words) : m_context(context), m_words(words) {}

    int rename(std::vector<BurnedPage>& pages) {
        std::vector<pdf::Object> objects = m_context.document.objects();
        objects.push_back(m_context.document.catalog().get("AcroForm"));  // may stand in the catalog itself
        for (const pdf::Object& object : objects) {
            collect(object.get("Resources"));
            collect(object.get("DR"));
        }
        for (const std::string& name : std::set<std::string>(m_taken)) {
            (void)newName(name);
        }
        for (const pdf::Object& object : objects) {
            replaceKeys(object.get("Resources"));
            replaceKeys(object.get("DR"));
        }
        for (BurnedPage& page : pages) {
            if (page.marks > 0 || !m_names.empty()) {
                renameIn(page);
            }
        }
        for (const pdf::Object& object : m_names.empty() ? std::vector<pdf::Object>() : objects) {
            renameIn(object);
        }
        return static_cast<int>(m_names.size());
    }

private:
    void collect(const pdf::Object& resources) {
        for (const char* category : namedCategories) {
            for (const std::string& name : resources.get(category).keys()) {
                m_taken.insert(name);
            }
        }
    }

    /// nullopt when the name may stay.
    std::optional<std::string> newName(const std::string& name) {
        if (const auto known = m_names.find(name); known != m_names.end()) {
            return known->second;
        }
        if (!m_words.standInBytes(name)) {
            return std::nullopt;
        }
        std::string next;
        for (std::size_t n = m_names.size() + 1; next.empty() || !m_taken.insert(next).second; ++n) {
            next = "Name" + std::to_string(n);
        }
        return m_names.emplace(name, next).first->second;
    }

    void replaceKeys(const pdf::Object& resources) {
        for (const char* category : namedCategories) {
            const pdf::Object entries = resources.get(category);
            for (const std::string& name : entries.keys()) {
                if (const auto found = m_names.find(name); found != m_names.end()) {
                    entries.set(found->second, entries.get(name));
                    entries.remove(name);
                }
            }
        }
    }

    /// Whether something in it was renamed.
    bool renameIn(content::Operand& operand) {
        bool changed = false;
        if (operand.isName()) {
            if (const std::optional<std::string> name = newName(operand.bytes)) {
                operand.bytes = *name;
                changed = true;
            }
        }
        for (content::Operand& item : operand.items) {
            changed = renameIn(item) || changed;
        }
        return changed;
    }

    /// nullopt when nothing changes.
    std::optional<Bytes> renamed(std::string_view content) {
        content::ContentReader reader(content);
        content::Operation operation;
        content::StreamEdits edits;
        while (reader.next(operation)) {
            bool changed = false;
            for (content::Operand& operand : operation.operands) {
                changed = (usesNames(operation.name) && renameIn(operand)) || changed;
            }
            if (!changed) {
                continue;
            }
            std::string text;
            if (operation.name == "BI") {
                const std::string dictionary = content::operandText(operation.operands.front());
                text = "BI " + dictionary.substr(2, dictionary.size() - 4) + " ID ";
                text += content.substr(operation.dataBegin, operation.dataEnd - operation.dataBegin);
                text += "\nEI";
            } else {
                for (const content::Operand& operand : operation.operands) {
                    text += content::operandText(operand) + " ";
                }
                text += operation.name;
            }
            edits.replace(operation.begin, operation.end, text);
        }
        return edits.empty() ? std::nullopt : std::optional<Bytes>(edits.applied(content));
    }

    void renameIn(BurnedPage& page) {
        const Expected<Bytes> content = content::pageContent(m_context.document, page.page);
        const std::optional<Bytes> changed = content ? renamed(*content) : std::nullopt;
        if (changed) {
            const pdf::Object stream = m_context.document.create("<< >>");
            stream.setStreamCompressed(*changed);
            m_context.document.page(page.page).set("Contents", stream);
            page.contentUnchanged = false;
        }
    }

    void renameStream(const pdf::Object& stream) {
        if (const Expected<Bytes> content = stream.decodedStream()) {
            if (const std::optional<Bytes> changed = renamed(*content)) {
                stream.setStreamCompressed(*changed);
            }
        }
    }

    /// Forms, cells, glyph procedures, default appearances.
    void renameIn(const pdf::Object& object) {
        if (object.isStream() && (object.get("Subtype").isName("Form") || object.has("PatternType"))) {
            renameStream(object);
        }
        if (object.get("Subtype").isName("Type3")) {
            const pdf::Object procedures = object.get("CharProcs");
            for (const std::string& glyph : procedures.keys()) {
                renameStream(procedures.get(glyph));
            }
        }
        if (const pdf::Object appearance = object.get("DA"); appearance.isString()) {
            if (const std::optional<Bytes> changed = renamed(appearance.string())) {
                object.set("DA", content::stringText(*changed));
            }
        }
    }

    BurnContext& m_context;
    const WithheldWords& m_words;
    std::map<std::string, std::string> m_names;
    std::set<std::string> m_taken;
};

}  // namespace

int renameResources(BurnContext& context, const WithheldWords& words, std::vector<BurnedPage>& pages) {
    return ResourceNames(context, words).rename(pages);
}

}  // namespace withheld::burn
