// Marked content (ISO 32000-1 14.6): what stands for all that is inside goes with any part of it.
#include <string>
#include <utility>

#include "burn/ContentBurner.h"

namespace withheld::burn {

using content::Operation;

void ContentBurner::beginMarkedContent(const Operation& operation, const pdf::Object& properties) {
    m_states.markedContent(operation);
    MarkedContent mark;
    mark.begin = operation.begin;
    mark.end = operation.end;
    mark.tag = operation.operands.empty() ? std::string() : operation.operands.front().bytes;
    mark.properties = properties;
    if (operation.operands.size() > 1 && operation.operands[1].kind == content::Operand::Kind::Dictionary) {
        const content::Operand& dictionary = operation.operands[1];
        const content::Operand* id = dictionary.find("MCID");
        mark.id = id != nullptr && id->isNumber() ? static_cast<int>(id->number) : -1;
        mark.hasText =
            dictionary.find("ActualText") != nullptr || dictionary.find("Alt") != nullptr || dictionary.find("E") != nullptr;
    } else if (properties.isDictionary()) {
        mark.id = static_cast<int>(properties.get("MCID").integer(-1));
        mark.hasText = properties.has("ActualText") || properties.has("Alt") || properties.has("E");
        mark.hidden = mark.tag == "OC" && m_context.layers.isHidden(properties);
    }
    m_hiddenDepth += mark.hidden ? 1 : 0;
    if (!m_areas.empty()) {
        m_context.tags.insert(mark.tag);
    }
    mark.staying = m_states.staying();
    mark.gone = m_states.gone();
    m_openMarked.push_back(m_marked.size());
    m_marked.push_back(std::move(mark));
}

void ContentBurner::endMarkedContent(const Operation& operation) {
    m_states.markedContent(operation);
    if (m_openMarked.empty()) {
        return;
    }
    MarkedContent& mark = m_marked[m_openMarked.back()];
    m_hiddenDepth -= mark.hidden ? 1 : 0;
    if (onlyGoneSince(mark.staying, mark.gone)) {
        mark.closeBegin = operation.begin;
        mark.closeEnd = operation.end;
    }
    m_openMarked.pop_back();
}

void ContentBurner::markPoint(const Operation& operation) {
    // Properties of a point stand for nothing that could be shown to lie outside (14.6.2).
    if (!m_areas.empty() && operation.name == "DP" && !operation.operands.empty()) {
        m_edits.replace(operation.begin, operation.end, content::nameText(operation.operands.front().bytes) + " MP");
    }
}

void ContentBurner::finishMarkedContent(const MarkedContent& mark) {
    if (!mark.touched) {
        return;
    }
    const bool emptied = mark.closeEnd > mark.closeBegin;
    if (mark.id >= 0) {
        m_context.touchedContent.insert({m_owner, mark.id});
        if (emptied) {
            m_context.emptiedContent.insert({m_owner, mark.id});
        }
    } else if (emptied) {
        // Empty, and the tree knows nothing of it: one for each word would tell how many there were.
        for (const char* key : {"ActualText", "Alt", "E", "Lang"}) {
            mark.properties.remove(key);
        }
        m_edits.replace(mark.begin, mark.end, "");
        m_edits.replace(mark.closeBegin, mark.closeEnd, "");
        return;
    }
    if (emptied) {
        mark.properties.remove("Lang");  // of a name, it tells where it comes from
    }
    if (!mark.hasText && !emptied) {
        return;
    }
    // ISO 32000-1 14.9.3–5: the text stands for all that is inside, so it goes with any part of it.
    for (const char* key : {"ActualText", "Alt", "E"}) {
        mark.properties.remove(key);
    }
    const std::string tag = content::nameText(mark.tag);
    m_edits.replace(mark.begin, mark.end, mark.id >= 0 ? tag + " <</MCID " + std::to_string(mark.id) + ">> BDC" : tag + " BMC");
}

}  // namespace withheld::burn
