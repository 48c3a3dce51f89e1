#include "verify/MarkedContent.h"

#include <cmath>

#include "verify/PdfFile.h"

namespace withheld::verify {

namespace {

constexpr std::size_t deepestPiece = 100;

std::string utf8Of(const std::string& bytes) {
    return QPDFObjectHandle::newString(bytes).getUTF8Value();
}

Rect unionOf(const Rect& a, const Rect& b) {
    return a == Rect{} ? b : a.united(b);
}

}  // namespace

bool MarkedContent::paints(const std::string& hash) {
    bool found = false;
    for (auto& [id, object] : m_objects) {
        found = found || hashOf(object) == hash;
    }
    return found;
}

std::string MarkedContent::hashOf(QPDFObjectHandle stream) {
    std::string& hash = m_hashes[stream.getObjGen()];
    if (hash.empty()) {
        hash = streamHash(stream);
    }
    return hash;
}

void MarkedContent::operation(std::string_view op, const Operands& operands, const At& at) {
    static const std::set<std::string_view> paints{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"};
    static const std::set<std::string_view> builds{"m", "l", "c", "v", "y", "re"};
    closeDeeperThan(at.depth);
    if (op == "BDC" || op == "BMC") {
        begin(op, operands, at);
    } else if (op == "EMC") {
        if (!m_open.empty() && m_open.back().piece.depth == at.depth) {
            end();
        }
    } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
        for (const ContentToken& operand : operands) {
            if (operand.kind == TokenKind::String && !operand.value.empty()) {
                add(operand.value);
                for (Open& open : m_open) {
                    open.piece.hasText = true;
                }
            }
        }
    } else if (builds.count(op) > 0) {
        addPath(op, operands, at);
    } else if (paints.count(op) > 0) {
        paintPath(op);
    } else if (op == "Do") {
        QPDFObjectHandle object = named(operands, "/XObject", at);
        if (object.isStream()) {
            const bool image = isSubtype(object, "Image");
            const Rect frame = image ? Rect{0, 0, 1, 1} : rectOf(keyOf(object, "/BBox"));
            const Rect place = mappedBounds(frame, at.ctm);
            placed[object.getObjGen()].push_back(place);
            m_objects.emplace(object.getObjGen(), object);
            if (image && !m_open.empty()) {
                add(hashOf(object));
                addBounds(place);
            }
        }
    } else if (op == "EI") {
        addBounds(mappedBounds({0, 0, 1, 1}, at.ctm));
    } else if (op == "scn" && !m_open.empty()) {
        if (QPDFObjectHandle pattern = named(operands, "/Pattern", at); pattern.isStream()) {
            add(hashOf(pattern));
        }
    }
}

void MarkedContent::begin(std::string_view op, const Operands& operands, const At& at) {
    if (m_open.size() >= deepestPiece) {
        return;
    }
    Open open;
    open.piece.depth = at.depth;
    if (op == "BDC" && operands.size() == 2) {
        readProperties(named(operands, "/Properties", at), open);
    } else if (op == "BDC") {
        std::string key;
        for (const ContentToken& operand : operands) {
            if (operand.kind == TokenKind::Name) {
                key = operand.value;
            } else if (operand.kind == TokenKind::Number && key == "MCID") {
                open.id = static_cast<int>(operand.number);
            } else if (operand.kind == TokenKind::String && (key == "ActualText" || key == "Alt" || key == "E")) {
                open.texts.push_back(utf8Of(operand.value));
            }
        }
    }
    m_open.push_back(std::move(open));
}

void MarkedContent::readProperties(QPDFObjectHandle properties, Open& open) {
    QPDFObjectHandle id = keyOf(properties, "/MCID");
    open.id = id.isInteger() ? id.getIntValueAsInt() : -1;
    for (const char* key : {"/ActualText", "/Alt", "/E"}) {
        if (QPDFObjectHandle text = keyOf(properties, key); text.isString()) {
            open.texts.push_back(text.getUTF8Value());
        }
    }
}

void MarkedContent::end() {
    Open open = std::move(m_open.back());
    m_open.pop_back();
    for (const std::string& text : open.texts) {
        byText[text].push_back(open.piece);
    }
    if (open.id >= 0) {
        byId[{open.piece.depth > 0, open.id}].push_back(std::move(open.piece));
    }
}

void MarkedContent::closeDeeperThan(int depth) {
    while (!m_open.empty() && m_open.back().piece.depth > depth) {
        end();
    }
}

void MarkedContent::addPath(std::string_view op, const Operands& operands, const At& at) {
    m_path += op;
    const auto add = [&](double x, double y) {
        const Point p = at.ctm.map({x, y});
        m_pathBounds = unionOf(m_pathBounds, {p.x, p.y, p.x, p.y});
    };
    for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
        constexpr double hundredths = 100;
        m_path += std::to_string(std::lround(numberAt(operands, i) * hundredths)) + ',' +
                  std::to_string(std::lround(numberAt(operands, i + 1) * hundredths)) + ' ';
        if (op != "re") {
            add(numberAt(operands, i), numberAt(operands, i + 1));
        }
    }
    if (op == "re") {
        add(numberAt(operands, 0), numberAt(operands, 1));
        add(numberAt(operands, 0) + numberAt(operands, 2), numberAt(operands, 1) + numberAt(operands, 3));
    }
}

void MarkedContent::paintPath(std::string_view op) {
    if (op != "n") {
        add(m_path);
        addBounds(m_pathBounds);
    }
    m_path.clear();
    m_pathBounds = {};
}

void MarkedContent::addBounds(const Rect& bounds) {
    for (Open& open : m_open) {
        open.piece.bounds = unionOf(open.piece.bounds, bounds);
    }
}

}  // namespace withheld::verify
