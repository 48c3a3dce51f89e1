#include "verify/GapTraces.h"

#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "verify/ContentWalk.h"

namespace withheld::verify {

namespace {

constexpr double distinct = 0.05;  // points between two places
constexpr double around = 0.5;     // points that a gap may reach out of its box
constexpr double wholly = 0.2;     // points that a clip may

class TraceReader : public ContentWalk {
public:
    TraceReader(QPDFObjectHandle page, const PageBoxes& boxes) : m_boxes(boxes) {
        walkPage(page);
        for (const Saved& saved : m_saved) {
            m_silentClips += saved.clips;
        }
        m_traces.clips = m_silentClips;
    }
    [[nodiscard]] const GapTraces& traces() const { return m_traces; }

private:
    /// A place that the text position came to, and the direction of its line.
    struct Place {
        Point at;
        Point along;         ///< unit vector
        bool known = false;  ///< false: somewhere on the line, behind glyphs
    };
    struct Saved {
        int clips = 0;                         ///< in which nothing is painted yet
        std::map<std::string, double> unused;  ///< settings that no glyph has used yet
        double size = 0, scaling = 1, leading = 0;
    };

    void operation(std::string_view op, const Operands& operands, const At& at) override;
    void positioning(std::string_view op, const Operands& operands, const At& at);
    void setting(std::string_view op, const Operands& operands);
    void showText(std::string_view op, const Operands& operands, const At& at);
    void clip(std::string_view op, const Operands& operands, const At& at);

    void translate(double x, double y) {
        m_line = Matrix::translation(x, y).then(m_line);
        m_text = m_line;
        m_known = true;
    }
    void reach(const At& at) {
        const Matrix m = m_text.then(at.ctm);
        const double length = std::hypot(m.a, m.b);
        const Point along = length > 0 ? Point{m.a / length, m.b / length} : Point{1, 0};
        m_places.push_back({{m.e, m.f}, along, m_known});
    }
    void glyphShown() {
        if (m_places.size() > 2) {
            m_traces.moves += stepsOf();
        }
        m_places.clear();
        m_known = false;
        for (Saved& saved : m_saved) {
            saved.unused.clear();
        }
        painted();
    }
    void painted() {
        for (Saved& saved : m_saved) {
            saved.clips = 0;
        }
    }
    [[nodiscard]] int stepsOf() const;
    [[nodiscard]] const Box* boxAt(const Place& place) const;

    const PageBoxes& m_boxes;
    GapTraces m_traces;
    Matrix m_line, m_text;
    bool m_known = false;
    std::vector<Place> m_places;  ///< since the last shown glyph; the last one is where the next glyph stands
    std::vector<Saved> m_saved{Saved{}};
    std::optional<Rect> m_rectangle;  ///< the path, when it is one
    bool m_otherPath = false;
    bool m_clipPending = false;
    int m_silentClips = 0;
};

const Box* TraceReader::boxAt(const Place& place) const {
    if (place.known) {
        return m_boxes.at(place.at, -around);
    }
    // Behind glyphs of a width that is not known here: a box on the line. Slanted lines are let go.
    for (const Box& box : m_boxes.all()) {
        const bool level = std::abs(place.along.y) < 0.01 && place.at.y >= box.bounds.y0 - around && place.at.y <= box.bounds.y1;
        const bool upright =
            std::abs(place.along.x) < 0.01 && place.at.x >= box.bounds.x0 - around && place.at.x <= box.bounds.x1;
        if (level || upright) {
            return &box;
        }
    }
    return nullptr;
}

int TraceReader::stepsOf() const {
    int steps = 0;
    const Place* before = nullptr;
    const Box* boxBefore = nullptr;
    for (std::size_t i = 0; i + 1 < m_places.size(); ++i) {
        const Place& place = m_places[i];
        const Box* box = boxAt(place);
        if (before != nullptr && box != nullptr && box == boxBefore) {
            const Point way{place.at.x - before->at.x, place.at.y - before->at.y};
            const double along = std::abs(way.x * place.along.x + way.y * place.along.y);
            const double across = std::abs(way.x * place.along.y - way.y * place.along.x);
            steps += along > distinct && across < distinct ? 1 : 0;
        }
        before = &place;
        boxBefore = box;
    }
    return steps;
}

void TraceReader::operation(std::string_view op, const Operands& operands, const At& at) {
    static const std::set<std::string_view> positions{"BT", "Td", "TD", "T*", "Tm"};
    static const std::set<std::string_view> settings{"Tc", "Tw", "Tz", "Ts", "TL", "Tf"};
    static const std::set<std::string_view> shows{"Tj", "TJ", "'", "\""};
    static const std::set<std::string_view> paths{"re", "m", "l", "c", "v", "y", "W", "W*", "n"};
    static const std::set<std::string_view> paints{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "EI"};
    if (op == "q") {
        Saved inner = m_saved.back();
        inner.unused.clear();
        inner.clips = 0;
        m_saved.push_back(std::move(inner));
    } else if (op == "Q") {
        if (m_saved.size() > 1) {
            m_silentClips += m_saved.back().clips;
            m_saved.pop_back();
        }
    } else if (positions.count(op) > 0) {
        positioning(op, operands, at);
    } else if (settings.count(op) > 0) {
        setting(op, operands);
    } else if (shows.count(op) > 0) {
        showText(op, operands, at);
    } else if (paths.count(op) > 0) {
        clip(op, operands, at);
    } else if (paints.count(op) > 0 || op == "Do") {
        painted();
        m_rectangle.reset();
        m_otherPath = m_clipPending = false;
    }
}

void TraceReader::positioning(std::string_view op, const Operands& operands, const At& at) {
    if (op == "BT") {
        m_line = m_text = Matrix();
        m_known = true;
        return;
    }
    if (op == "Tm") {
        m_line = {numberAt(operands, 0), numberAt(operands, 1), numberAt(operands, 2),
                  numberAt(operands, 3), numberAt(operands, 4), numberAt(operands, 5)};
        translate(0, 0);
    } else if (op == "T*") {
        translate(0, -m_saved.back().leading);
    } else {
        m_saved.back().leading = op == "TD" ? -numberAt(operands, 1) : m_saved.back().leading;
        translate(numberAt(operands, 0), numberAt(operands, 1));
    }
    reach(at);
}

void TraceReader::setting(std::string_view op, const Operands& operands) {
    Saved& state = m_saved.back();
    const double value = numberAt(operands, op == "Tf" ? 1 : 0);
    if (op == "Tf") {
        state.size = value;
        return;
    }
    if (op == "TL") {
        state.leading = value;
        return;
    }
    state.scaling = op == "Tz" ? value / 100 : state.scaling;
    const auto [found, isNew] = state.unused.emplace(std::string(op), value);
    if (!isNew) {
        m_traces.settings += std::abs(found->second - value) > 1e-6 ? 1 : 0;
        found->second = value;
    }
}

void TraceReader::showText(std::string_view op, const Operands& operands, const At& at) {
    if (op.size() == 1) {  // ' and "
        translate(0, -m_saved.back().leading);
        reach(at);
    }
    for (const ContentToken& operand : operands) {
        if (operand.kind == TokenKind::String && !operand.value.empty()) {
            glyphShown();
        } else if (operand.kind == TokenKind::Number && op == "TJ" && operand.number != 0) {
            const double shift = -operand.number / 1000 * m_saved.back().size * m_saved.back().scaling;
            m_text = Matrix::translation(shift, 0).then(m_text);
            reach(at);
        }
    }
}

void TraceReader::clip(std::string_view op, const Operands& operands, const At& at) {
    if (op == "re") {
        const Rect drawn{numberAt(operands, 0), numberAt(operands, 1), numberAt(operands, 0) + numberAt(operands, 2),
                         numberAt(operands, 1) + numberAt(operands, 3)};
        m_otherPath = m_otherPath || m_rectangle.has_value();
        m_rectangle = mappedBounds(drawn.normalized(), at.ctm);
    } else if (op == "W" || op == "W*") {
        m_clipPending = true;
    } else if (op != "n") {
        m_otherPath = true;
    } else {
        if (m_clipPending && m_rectangle && !m_otherPath && !m_rectangle->isEmpty()) {
            for (const Box& box : m_boxes.all()) {
                if (box.bounds.grown(wholly).contains(*m_rectangle)) {
                    ++m_saved.back().clips;
                    break;
                }
            }
        }
        m_rectangle.reset();
        m_otherPath = m_clipPending = false;
    }
}

}  // namespace

GapTraces gapTraces(QPDFObjectHandle page, const PageBoxes& boxes) {
    return TraceReader(page, boxes).traces();
}

}  // namespace withheld::verify
