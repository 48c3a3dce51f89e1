#include "verify/ContentLifter.h"

#include <qpdf/Buffer.hh>
#include <sstream>

#include "verify/LiftedShadings.h"

namespace withheld::verify {

namespace {

constexpr int deepestForm = 16;
constexpr std::size_t formLimit = 5000;
constexpr std::size_t contentLimit = std::size_t{256} << 20U;
constexpr std::size_t operandLimit = 100000;
constexpr std::size_t stateLimit = 5000;

double number(const std::vector<ContentToken>& operands, std::size_t index) {
    return index < operands.size() && operands[index].kind == TokenKind::Number ? operands[index].number : 0;
}

bool isNameOf(QPDFObjectHandle dictionary, const char* key, const char* value) {
    QPDFObjectHandle name = keyOf(dictionary, key);
    return name.isName() && name.getName() == value;
}

}  // namespace

/// The walk through one content stream: reads operands, keeps the state, writes what stays.
class ContentLifter::Run {
public:
    Run(ContentLifter& lifter, std::string_view content, QPDFObjectHandle resources, const Matrix& ctm, int depth,
        const Rect& clip)
        : m_lifter(lifter), m_lexer(content), m_resources(resources), m_base(ctm), m_depth(depth) {
        m_states.push_back({ctm, 1, clip, QPDFObjectHandle::newNull()});
    }

    std::string all() {
        m_out = "0 g 0 G\n";
        for (ContentToken token = m_lexer.next(); token.kind != TokenKind::End; token = m_lexer.next()) {
            if (token.kind == TokenKind::Comment) {
                continue;
            }
            if (token.kind != TokenKind::Operator) {
                if (m_operands.size() < operandLimit) {
                    m_operands.push_back(std::move(token));
                }
                continue;
            }
            if (token.raw == "BI") {
                inlineImage(token);
            } else {
                handle(token.raw);
            }
            m_operands.clear();
            if (m_out.size() > contentLimit) {
                m_lifter.m_complete = false;
                break;
            }
        }
        return std::move(m_out);
    }

private:
    State& state() { return m_states.back(); }
    void emit(std::string_view op) {
        for (const ContentToken& operand : m_operands) {
            m_out += operand.raw;
            m_out += ' ';
        }
        m_out += op;
        m_out += '\n';
    }
    void handle(std::string_view op);
    bool handlePath(std::string_view op);
    bool handleColour(std::string_view op);
    bool handleText(std::string_view op);
    void paint(std::string_view op);
    [[nodiscard]] std::string clipWithout(const std::vector<const Box*>& boxes);
    void endPath();
    void addCurve(Point a, Point b, Point c);
    void xobject();
    void form(QPDFObjectHandle form);
    void softMask();
    void shading();
    [[nodiscard]] bool fillsWithADrawing(const Rect& area);
    [[nodiscard]] Rect pathBounds() const;
    void inlineImage(const ContentToken& begin);
    void addPoint(double x, double y) {
        if (m_path.empty()) {
            m_path.emplace_back();
        }
        m_current = {x, y};
        m_path.back().points.push_back(state().ctm.map(m_current));
    }

    ContentLifter& m_lifter;
    ContentLexer m_lexer;
    QPDFObjectHandle m_resources;
    const Matrix m_base;  ///< of the space that patterns are placed in (8.7.2)
    int m_depth;
    std::vector<State> m_states;
    std::vector<ContentToken> m_operands;
    std::vector<Subpath> m_path;
    std::string m_pathText;  ///< its operators
    bool m_clips = false;    ///< the path is a clip as well
    Point m_current;         ///< in the content's own space
    std::string m_out;
};

void ContentLifter::Run::handle(std::string_view op) {
    // Clips, layers, transparency and render modes hide; the lifted page shows.
    static const std::set<std::string_view> dropped{"BDC", "BMC", "EMC", "MP", "DP", "Tr"};
    if (dropped.count(op) > 0) {
        return;
    }
    if (op == "W" || op == "W*") {
        m_clips = true;
    } else if (op == "gs") {
        softMask();
    } else if (op == "sh") {
        shading();
    } else if (op == "q") {
        if (m_states.size() < stateLimit) {
            m_states.push_back(state());
            emit(op);
        }
    } else if (op == "Q") {
        if (m_states.size() > 1) {
            m_states.pop_back();
            emit(op);
        }
    } else if (op == "cm") {
        const Matrix m{number(m_operands, 0), number(m_operands, 1), number(m_operands, 2),
                       number(m_operands, 3), number(m_operands, 4), number(m_operands, 5)};
        state().ctm = m.then(state().ctm);
        emit(op);
    } else if (op == "w") {
        state().lineWidth = number(m_operands, 0);
        emit(op);
    } else if (op == "Do") {
        xobject();
    } else if (!handlePath(op) && !handleColour(op) && !handleText(op)) {
        emit(op);
    }
}

bool ContentLifter::Run::handlePath(std::string_view op) {
    static const std::set<std::string_view> painting{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"};
    if (painting.count(op) > 0) {
        paint(op);
        return true;
    }
    if (op == "re") {
        const double x = number(m_operands, 0);
        const double y = number(m_operands, 1);
        const double w = number(m_operands, 2);
        const double h = number(m_operands, 3);
        m_path.emplace_back();
        addPoint(x, y);
        addPoint(x + w, y);
        addPoint(x + w, y + h);
        addPoint(x, y + h);
    } else if (op == "m") {
        m_path.emplace_back();
        addPoint(number(m_operands, 0), number(m_operands, 1));
    } else if (op == "l") {
        addPoint(number(m_operands, 0), number(m_operands, 1));
    } else if (op == "c" || op == "v" || op == "y") {
        const Point first{number(m_operands, 0), number(m_operands, 1)};
        const Point second{number(m_operands, 2), number(m_operands, 3)};
        const Point third{number(m_operands, 4), number(m_operands, 5)};
        if (op == "c") {
            addCurve(first, second, third);
        } else if (op == "v") {
            addCurve(m_current, first, second);
        } else {
            addCurve(first, second, second);
        }
    } else if (op == "n") {
        endPath();
        return true;
    } else if (op != "h") {
        return false;
    }
    // A path is written when it is known how it is painted.
    m_out.swap(m_pathText);
    emit(op);
    m_out.swap(m_pathText);
    return true;
}

void ContentLifter::Run::addCurve(Point a, Point b, Point c) {
    const Point start = m_current;
    constexpr int pieces = 8;
    for (int i = 1; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const double u = 1 - t;
        const auto at = [&](double p0, double p1, double p2, double p3) {
            return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
        };
        addPoint(at(start.x, a.x, b.x, c.x), at(start.y, a.y, b.y, c.y));
    }
    m_path.back().curved = true;
}

/// Operators that let what follows paint everywhere but in these boxes.
std::string ContentLifter::Run::clipWithout(const std::vector<const Box*>& boxes) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << std::fixed;
    const Matrix back = state().ctm.inverted();
    const auto add = [&](const Quad& quad) {
        for (std::size_t i = 0; i < 4; ++i) {
            const Point p = back.map(quad.p[i]);
            out << p.x << ' ' << p.y << (i == 0 ? " m " : " l ");
        }
        out << "h ";
    };
    constexpr double everywhere = 30000;
    // One clip a box: boxes may overlap, and what two of them hold is outside by the even-odd rule.
    for (const Box* box : boxes) {
        add(Quad::of({-everywhere, -everywhere, everywhere, everywhere}));
        add(box->quad);
        out << "W* n\n";
    }
    return out.str();
}

Rect ContentLifter::Run::pathBounds() const {
    Rect bounds;
    bool first = true;
    for (const Subpath& subpath : m_path) {
        for (const Point& p : subpath.points) {
            const Rect at{p.x, p.y, p.x, p.y};
            bounds = first ? at : bounds.united(at);
            first = false;
        }
    }
    return bounds;
}

void ContentLifter::Run::endPath() {
    if (m_clips) {
        state().clip = state().clip.intersected(pathBounds());
    }
    m_clips = false;
    m_path.clear();
    m_pathText.clear();
}

/// Whether the fill is a tiling pattern of which the area shows hardly more than one cell, or less than one beside the boxes: a
/// drawing of its own, and no texture.
bool ContentLifter::Run::fillsWithADrawing(const Rect& area) {
    QPDFObjectHandle pattern = state().fillPattern;
    if (!pattern.isStream()) {
        return false;
    }
    const auto step = [&](const char* key) {
        QPDFObjectHandle number = keyOf(pattern, key);
        return number.isNumber() ? std::abs(number.getNumericValue()) : 0;
    };
    const Rect cell = mappedBounds({0, 0, step("/XStep"), step("/YStep")}, matrixOf(keyOf(pattern, "/Matrix")).then(m_base));
    constexpr double hardlyMore = 1.5;
    if (area.width() <= hardlyMore * cell.width() && area.height() <= hardlyMore * cell.height()) {
        return true;
    }
    const Rect shown = area.intersected(state().clip);
    double open = shown.area();
    for (const Box& box : m_lifter.m_boxes.all()) {
        open -= shown.isEmpty() ? 0 : sharedArea(Quad::of(shown), box.quad);
    }
    return open < cell.area();
}

void ContentLifter::Run::paint(std::string_view op) {
    const bool stroked = op == "S" || op == "s";
    const Rect area = pathBounds();
    if (!stroked && keyOf(state().fillPattern, "/PatternType").isInteger()) {
        m_lifter.addShading(keyOf(state().fillPattern, "/Shading"), matrixOf(keyOf(state().fillPattern, "/Matrix")).then(m_base),
                            area.intersected(state().clip));
    }
    const bool drawing = !stroked && fillsWithADrawing(area);
    if (drawing || !m_lifter.isCover(m_path, stroked, state())) {
        const bool evenOdd = op.ends_with('*');
        const std::vector<const Box*> covered =
            stroked || drawing || !state().ctm.isInvertible() ? std::vector<const Box*>() : m_lifter.boxesWithin(m_path, evenOdd);
        if (!covered.empty()) {
            m_out += "q " + clipWithout(covered);
        }
        m_out += m_pathText;
        m_out += op;
        m_out += covered.empty() ? "\n" : " Q\n";
    }
    endPath();
}

bool ContentLifter::Run::handleColour(std::string_view op) {
    static const std::set<std::string_view> filling{"g", "rg", "k", "cs", "sc", "scn"};
    static const std::set<std::string_view> stroking{"G", "RG", "K", "CS", "SC", "SCN"};
    const bool fill = filling.count(op) > 0;
    if (!fill && stroking.count(op) == 0) {
        return false;
    }
    // A tiling pattern may hold text or pictures of its own: it stays. What a shading paints has a sheet of its own.
    QPDFObjectHandle pattern = QPDFObjectHandle::newNull();
    if ((op == "scn" || op == "SCN") && !m_operands.empty() && m_operands.back().kind == TokenKind::Name) {
        pattern = keyOf(keyOf(m_resources, "/Pattern"), ("/" + m_operands.back().value).c_str());
    }
    if (fill) {
        state().fillPattern = pattern;
    }
    if (pattern.isStream()) {
        m_out += fill ? "/Pattern cs " : "/Pattern CS ";
        m_out += m_operands.back().raw;
        m_out += fill ? " scn\n" : " SCN\n";
    } else {
        m_out += fill ? "0 g\n" : "0 G\n";
    }
    return true;
}

bool ContentLifter::Run::handleText(std::string_view op) {
    if (op != "Tj" && op != "TJ" && op != "'" && op != "\"") {
        return false;
    }
    std::u32string shown;
    for (const ContentToken& operand : m_operands) {
        if (operand.kind == TokenKind::String) {
            for (const char c : operand.value) {
                shown += static_cast<unsigned char>(c);
            }
        }
    }
    // A label paints nothing, but what follows stands behind it; so may a blank that looks like a part of one.
    const bool label = m_lifter.m_label.matches(shown);
    m_out += label ? "3 Tr\n" : "";
    emit(op);
    m_out += label ? "0 Tr\n" : "";
    return true;
}

void ContentLifter::Run::xobject() {
    if (m_operands.empty() || m_operands.back().kind != TokenKind::Name) {
        return;
    }
    QPDFObjectHandle object = keyOf(keyOf(m_resources, "/XObject"), ("/" + m_operands.back().value).c_str());
    if (!object.isStream()) {
        return;
    }
    if (isNameOf(object, "/Subtype", "/Image")) {
        m_lifter.addImage(object, state().ctm);
    } else if (isNameOf(object, "/Subtype", "/Form")) {
        form(object);
    }
}

void ContentLifter::Run::shading() {
    if (!m_operands.empty() && m_operands.back().kind == TokenKind::Name) {
        m_lifter.addShading(keyOf(keyOf(m_resources, "/Shading"), ("/" + m_operands.back().value).c_str()), state().ctm,
                            state().clip);
    }
}

/// What the group of a soft mask (11.6.5.3) draws, a page shows by covering and uncovering.
void ContentLifter::Run::softMask() {
    if (m_operands.empty() || m_operands.back().kind != TokenKind::Name) {
        return;
    }
    QPDFObjectHandle group =
        keyOf(keyOf(keyOf(keyOf(m_resources, "/ExtGState"), ("/" + m_operands.back().value).c_str()), "/SMask"), "/G");
    if (!group.isStream()) {
        return;
    }
    const Matrix& m = state().ctm;
    const std::optional<Rect> frame = mappedRect(group, "/BBox", matrixOf(keyOf(group, "/Matrix")).then(m));
    if ((!frame || m_lifter.m_boxes.touches(*frame)) &&
        m_lifter.m_masks.insert({group.getObjGen(), {m.a, m.b, m.c, m.d, m.e, m.f}}).second) {
        form(group);
    }
}

void ContentLifter::Run::form(QPDFObjectHandle form) {
    if (m_depth >= deepestForm || m_lifter.m_forms >= formLimit || m_lifter.m_bytes > contentLimit) {
        m_lifter.m_complete = false;
        return;
    }
    ++m_lifter.m_forms;
    QPDFObjectHandle resources = keyOf(form, "/Resources");
    resources = resources.isDictionary() ? resources.shallowCopy() : m_resources.shallowCopy();
    const Matrix matrix = matrixOf(keyOf(form, "/Matrix"));
    const std::shared_ptr<Buffer> data = form.getStreamData(qpdf_dl_generalized);
    const std::string_view content(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    m_lifter.m_bytes += content.size();
    const std::string lifted = Run(m_lifter, content, resources, matrix.then(state().ctm), m_depth + 1, state().clip).all();
    // Its frame clips too, so the lifted form has a wide one.
    QPDFObjectHandle copy = m_lifter.m_qpdf.newStream(lifted);
    copy.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    copy.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    copy.getDict().replaceKey("/BBox", QPDFObjectHandle::parse("[-100000 -100000 100000 100000]"));
    copy.getDict().replaceKey("/Resources", resources);
    if (keyOf(form, "/Matrix").isArray()) {
        copy.getDict().replaceKey("/Matrix", keyOf(form, "/Matrix"));
    }
    QPDFObjectHandle xobjects = keyOf(m_resources, "/XObject");
    xobjects = xobjects.isDictionary() ? xobjects.shallowCopy() : QPDFObjectHandle::newDictionary();
    const std::string name = "/Lifted" + std::to_string(m_lifter.m_forms);
    xobjects.replaceKey(name, copy);
    m_resources.replaceKey("/XObject", xobjects);
    m_out += name + " Do\n";
}

void ContentLifter::Run::inlineImage(const ContentToken& begin) {
    int width = 1;
    int height = 1;
    bool lossy = false;
    std::string key;
    const char* end = begin.raw.data() + begin.raw.size();
    for (ContentToken token = m_lexer.next(); token.kind != TokenKind::End; token = m_lexer.next()) {
        end = token.raw.data() + token.raw.size();
        if (token.kind == TokenKind::Operator && token.raw == "EI") {
            break;
        }
        if (token.kind == TokenKind::Name) {
            lossy = lossy || token.value == "DCT" || token.value == "DCTDecode";
            key = token.value;
        } else if (token.kind == TokenKind::Number && token.number >= 1 && token.number < 1e6) {
            width = key == "W" || key == "Width" ? static_cast<int>(token.number) : width;
            height = key == "H" || key == "Height" ? static_cast<int>(token.number) : height;
        }
    }
    const std::string_view source(begin.raw.data(), static_cast<std::size_t>(end - begin.raw.data()));
    m_lifter.addInlineImage(source, width, height, lossy, m_resources, state().ctm);
}

std::string ContentLifter::lift(std::string_view content, QPDFObjectHandle resources, const Matrix& ctm) {
    return Run(*this, content, resources, ctm, 0, {-everywhere, -everywhere, everywhere, everywhere}).all();
}

}  // namespace withheld::verify
