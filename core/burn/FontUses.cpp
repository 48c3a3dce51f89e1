#include "burn/FontUses.h"

namespace withheld::burn {

FontUses::FontUses(BurnContext& context, const FontInventory& inventory, TrackedFonts& fonts)
    : m_context(context), m_inventory(inventory), m_fonts(fonts) {}

void FontUses::read() {
    pdf::Document& document = m_context.document;
    for (int number = 1; number <= document.pageCount() && !settled(); ++number) {
        const pdf::Object resources = document.inherited(number, "Resources");
        if (!mentions(resources)) {
            continue;
        }
        ++m_unit;
        if (const Expected<Bytes> content = content::pageContent(document, number)) {
            readContent(*content, resources, nullptr);
        } else {
            keepWhole(resources, nullptr);
        }
        for (const pdf::Object& annotation : document.page(number).get("Annots").items()) {
            enterAppearance(annotation.get("AP"), resources);
        }
        drain();
    }
    for (const pdf::Object& form : m_inventory.forms) {
        if (settled()) {
            return;
        }
        if (mentions(form.get("Resources"))) {
            enqueue({form, form.get("Resources"), nullptr});
            drain();
        }
    }
    for (const pdf::Object& font : m_inventory.fonts) {
        if (settled()) {
            return;
        }
        if (tracked(font) == nullptr && mentions(font.get("Resources"))) {
            enterGlyphProcedures(font, font.get("Resources"));
            drain();
        }
    }
    (void)settled();
}

bool FontUses::settled() {
    m_open.clear();
    for (const auto& [id, font] : m_fonts) {
        if (font.tellsMore()) {
            m_open.insert(font.group);
        }
    }
    return m_open.empty();
}

bool FontUses::mentions(const pdf::Object& resources) const {
    const auto isOpen = [this](const pdf::Object& font) {
        const auto found = m_fonts.find(font.id());
        return found != m_fonts.end() && m_open.contains(found->second.group);
    };
    const pdf::Object fonts = resources.get("Font");
    for (const std::string& name : fonts.keys()) {
        if (isOpen(fonts.get(name))) {
            return true;
        }
    }
    const pdf::Object states = resources.get("ExtGState");
    for (const std::string& name : states.keys()) {
        if (isOpen(states.get(name).get("Font").at(0))) {
            return true;
        }
    }
    return false;
}

TrackedFont* FontUses::tracked(const pdf::Object& dictionary) {
    const auto found = m_fonts.find(dictionary.id());
    return found != m_fonts.end() ? &found->second : nullptr;
}

void FontUses::enqueue(const Stream& stream) {
    // What has no resources of its own is read with those of each place that paints it.
    const bool isOwn = stream.object.get("Resources").isDictionary();
    const std::pair<pdf::ObjectId, std::size_t> place{isOwn ? pdf::ObjectId{} : stream.resources.id(), isOwn ? 0 : m_unit};
    if (stream.object.isStream() && m_done.insert({stream.object.id(), stream.entering, place}).second) {
        m_queue.push_back(stream);
    }
}

void FontUses::drain() {
    constexpr std::size_t mostStreams = 200'000;  // against form bombs
    while (!m_queue.empty()) {
        if (m_done.size() > mostStreams) {
            for (auto& [id, font] : m_fonts) {
                font.whole = "too many forms may show it";
            }
            m_queue.clear();
            return;
        }
        const Stream stream = m_queue.back();
        m_queue.pop_back();
        if (const Expected<Bytes> content = stream.object.decodedStream()) {
            readContent(*content, stream.resources, stream.entering);
        } else {
            keepWhole(stream.resources, stream.entering);
        }
    }
}

void FontUses::keepWhole(const pdf::Object& resources, TrackedFont* entering) {
    const auto keep = [](TrackedFont* font) {
        if (font != nullptr) {
            font->whole = "some content that can show it cannot be read";
        }
    };
    keep(entering);
    for (const char* category : {"Font", "ExtGState"}) {
        const pdf::Object entries = resources.get(category);
        for (const std::string& name : entries.keys()) {
            const pdf::Object entry = entries.get(name);
            keep(tracked(entry.get("Font").isArray() ? entry.get("Font").at(0) : entry));
        }
    }
}

void FontUses::readContent(std::string_view content, const pdf::Object& resources, TrackedFont* entering) {
    constexpr std::size_t saveLimit = 10000;
    Current current{entering, nullptr};
    std::vector<Current> saved;
    content::ContentReader reader(content);
    content::Operation operation;
    const auto resource = [&](const char* category) {
        return operation.operands.empty() ? pdf::Object() : resources.get(category).get(operation.operands.back().bytes);
    };
    while (reader.next(operation)) {
        const std::string& op = operation.name;
        if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
            show(operation, current, resources);
        } else if (op == "Tf" && operation.operands.size() >= 2) {
            const std::string& name = operation.operands[operation.operands.size() - 2].bytes;
            const pdf::Object font = resources.get("Font").get(name);
            current = {tracked(font), nullptr};
            if (font.isNull()) {
                const auto named = m_inventory.byName.find(name);
                current.named = named != m_inventory.byName.end() ? &named->second : nullptr;
            } else if (current.font == nullptr && font.has("CharProcs") && !font.get("Resources").isDictionary()) {
                enterGlyphProcedures(font, resources);
            }
        } else if (op == "q") {
            if (saved.size() < saveLimit) {
                saved.push_back(current);
            }
        } else if (op == "Q") {
            if (!saved.empty()) {
                current = saved.back();
                saved.pop_back();
            }
        } else if (op == "Do") {
            const pdf::Object form = resource("XObject");
            if (form.get("Subtype").isName("Form")) {
                const pdf::Object own = form.get("Resources");
                enqueue({form, own.isDictionary() ? own : resources, current.font});
            }
        } else if (op == "gs") {
            setGraphicsState(resource("ExtGState"), resources, current);
        } else if (op == "scn" || op == "SCN") {
            const pdf::Object pattern = resource("Pattern");
            if (pattern.isStream() && !pattern.get("Resources").isDictionary()) {
                enqueue({pattern, resources, nullptr});
            }
        }
    }
}

void FontUses::setGraphicsState(const pdf::Object& dictionary, const pdf::Object& resources, Current& current) {
    if (const pdf::Object font = dictionary.get("Font").at(0); font.isDictionary()) {
        current = {tracked(font), nullptr};
    }
    if (const pdf::Object group = dictionary.get("SMask").get("G"); group.isStream()) {
        const pdf::Object own = group.get("Resources");
        enqueue({group, own.isDictionary() ? own : resources, current.font});
    }
}

void FontUses::enterAppearance(const pdf::Object& appearance, const pdf::Object& resources, int depth) {
    constexpr int deepestState = 3;  // /AP, /N, the state's name
    if (appearance.isStream()) {
        if (!appearance.get("Resources").isDictionary()) {
            enqueue({appearance, resources, nullptr});
            enqueue({appearance, m_context.document.catalog().get("AcroForm").get("DR"), nullptr});
        }
    } else if (depth < deepestState) {
        for (const std::string& key : appearance.keys()) {
            enterAppearance(appearance.get(key), resources, depth + 1);
        }
    }
}

void FontUses::enterGlyphProcedures(const pdf::Object& font, const pdf::Object& resources) {
    const pdf::Object procedures = font.get("CharProcs");
    for (const std::string& name : procedures.keys()) {
        enqueue({procedures.get(name), resources, nullptr});
    }
}

void FontUses::show(const content::Operation& operation, const Current& current, const pdf::Object& resources) {
    if (operation.operands.empty() || (current.font == nullptr && current.named == nullptr)) {
        return;
    }
    const auto addTo = [&](TrackedFont& font) {
        const content::Operand& last = operation.operands.back();
        if (last.kind == content::Operand::Kind::String) {
            add(font, last.bytes, resources);
        }
        for (const content::Operand& item : last.items) {
            if (item.kind == content::Operand::Kind::String) {
                add(font, item.bytes, resources);
            }
        }
    };
    if (current.font != nullptr) {
        addTo(*current.font);
        return;
    }
    // Readers look for a font that the resources lack in those of the page: it may be any of this name.
    for (const pdf::ObjectId id : *current.named) {
        if (const auto found = m_fonts.find(id); found != m_fonts.end()) {
            addTo(found->second);
        }
    }
}

void FontUses::add(TrackedFont& tracked, std::string_view shown, const pdf::Object& resources) {
    if (tracked.font == nullptr) {
        return;
    }
    for (const fonts::Code code : tracked.font->split(shown)) {
        if (!tracked.codes.insert(code).second) {
            continue;
        }
        tracked.unseen.erase(code);
        if (const pdf::Object procedure = tracked.font->glyphProcedure(code)) {
            const pdf::Object own = tracked.font->resources();
            enqueue({procedure, own.isDictionary() ? own : resources, nullptr});
        }
    }
}

}  // namespace withheld::burn
