#include "inspect/PageScan.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "verify/ContentLexer.h"

namespace withheld::inspect {

namespace {

using verify::ContentLexer;
using verify::ContentToken;
using verify::keyOf;
using verify::TokenKind;

constexpr int deepestForm = 8;
constexpr int formLimit = 2000;
constexpr std::size_t eventLimit = 500000;
constexpr std::size_t stateLimit = 1000;
constexpr std::size_t operandLimit = 10000;

struct State {
    Matrix ctm;
    Colour fill;
    int renderMode = 0;
    double fontSize = 0;
    double leading = 0;
};

double number(const std::vector<ContentToken>& operands, std::size_t i) {
    return i < operands.size() && operands[i].kind == TokenKind::Number ? operands[i].number : 0;
}

Colour colourOf(const std::vector<ContentToken>& operands) {
    const auto level = [](double v) { return static_cast<int>(std::lround(std::clamp(v, 0.0, 1.0) * 255)); };
    std::vector<double> v;
    for (const ContentToken& operand : operands) {
        if (operand.kind != TokenKind::Number) {
            return {0, 0, 0, false};
        }
        v.push_back(operand.number);
    }
    switch (v.size()) {
        case 1:
            return {level(v[0]), level(v[0]), level(v[0]), true};
        case 3:
            return {level(v[0]), level(v[1]), level(v[2]), true};
        case 4:
            return {level((1 - v[0]) * (1 - v[3])), level((1 - v[1]) * (1 - v[3])), level((1 - v[2]) * (1 - v[3])), true};
        default:
            return {0, 0, 0, false};
    }
}

class Scanner {
public:
    void scan(std::string_view content, QPDFObjectHandle resources, const State& initial, int depth);
    PageScan result;

private:
    void handle(std::string_view op, std::vector<ContentToken>& operands, std::vector<State>& states, QPDFObjectHandle resources,
                int depth);
    bool handleText(std::string_view op, const std::vector<ContentToken>& operands, State& state);
    void handlePath(std::string_view op, const std::vector<ContentToken>& operands, const State& state);
    void xobject(const std::string& name, const State& state, QPDFObjectHandle resources, int depth);
    void fillRects(const Colour& colour) {
        for (const Rect& rect : m_rects) {
            if (result.rects.size() < eventLimit) {
                result.rects.push_back({rect, colour, m_order});
            }
        }
        ++m_order;
    }

    Matrix m_text;
    Matrix m_line;
    std::vector<Rect> m_rects;    // of the path under construction
    std::vector<Point> m_points;  // of its last subpath, for rectangles made of lines
    int m_order = 0;
    int m_forms = 0;
};

void Scanner::scan(std::string_view content, QPDFObjectHandle resources, const State& initial, int depth) {
    ContentLexer lexer(content);
    std::vector<State> states{initial};
    std::vector<ContentToken> operands;
    for (ContentToken token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
        if (token.kind != TokenKind::Operator) {
            if (operands.size() < operandLimit && token.kind != TokenKind::Comment) {
                operands.push_back(std::move(token));
            }
            continue;
        }
        handle(token.raw, operands, states, resources, depth);
        operands.clear();
    }
}

void Scanner::handle(std::string_view op, std::vector<ContentToken>& operands, std::vector<State>& states,
                     QPDFObjectHandle resources, int depth) {
    State& state = states.back();
    if (op == "q") {
        if (states.size() < stateLimit) {
            states.push_back(State(state));
        }
    } else if (op == "Q") {
        if (states.size() > 1) {
            states.pop_back();
        }
    } else if (op == "cm") {
        const Matrix m{number(operands, 0), number(operands, 1), number(operands, 2),
                       number(operands, 3), number(operands, 4), number(operands, 5)};
        state.ctm = m.then(state.ctm);
    } else if (op == "g" || op == "rg" || op == "k" || op == "sc" || op == "scn") {
        state.fill = colourOf(operands);
    } else if (op == "cs") {
        state.fill = {0, 0, 0, true};
    } else if (op == "Do") {
        if (!operands.empty() && operands.back().kind == TokenKind::Name) {
            xobject("/" + operands.back().value, state, resources, depth);
        }
    } else if (op == "EI") {
        result.pictures.push_back({Quad::of({0, 0, 1, 1}, state.ctm), true, m_order++});
    } else if (!handleText(op, operands, state)) {
        handlePath(op, operands, state);
    }
}

bool Scanner::handleText(std::string_view op, const std::vector<ContentToken>& operands, State& state) {
    const auto nextLine = [&](double x, double y) {
        m_line = Matrix::translation(x, y).then(m_line);
        m_text = m_line;
    };
    if (op == "BT") {
        m_text = m_line = Matrix();
    } else if (op == "Tf") {
        state.fontSize = number(operands, 1);
    } else if (op == "Tr") {
        state.renderMode = static_cast<int>(number(operands, 0));
    } else if (op == "TL") {
        state.leading = number(operands, 0);
    } else if (op == "Td" || op == "TD") {
        if (op == "TD") {
            state.leading = -number(operands, 1);
        }
        nextLine(number(operands, 0), number(operands, 1));
    } else if (op == "T*") {
        nextLine(0, -state.leading);
    } else if (op == "Tm") {
        m_text = m_line = {number(operands, 0), number(operands, 1), number(operands, 2),
                           number(operands, 3), number(operands, 4), number(operands, 5)};
    } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
        if (op.size() == 1) {
            nextLine(0, -state.leading);
        }
        std::size_t bytes = 0;
        for (const ContentToken& operand : operands) {
            bytes += operand.kind == TokenKind::String ? operand.value.size() : 0;
        }
        const Matrix onPage = m_text.then(state.ctm);
        if (bytes > 0 && result.texts.size() < eventLimit) {
            result.texts.push_back({onPage.map({0, 0}), state.renderMode, state.fill,
                                    std::abs(state.fontSize) * onPage.meanScale(), m_order++, bytes});
        }
    } else {
        return false;
    }
    return true;
}

void Scanner::handlePath(std::string_view op, const std::vector<ContentToken>& operands, const State& state) {
    if (op == "re") {
        const Rect r = Rect{number(operands, 0), number(operands, 1), number(operands, 0) + number(operands, 2),
                            number(operands, 1) + number(operands, 3)}
                           .normalized();
        m_rects.push_back(mappedBounds(r, state.ctm));
    } else if (op == "m") {
        m_points = {state.ctm.map({number(operands, 0), number(operands, 1)})};
    } else if (op == "l") {
        m_points.push_back(state.ctm.map({number(operands, 0), number(operands, 1)}));
    } else if (op == "c" || op == "v" || op == "y") {
        m_points.clear();
    } else if (op == "f" || op == "F" || op == "f*" || op == "B" || op == "B*" || op == "b" || op == "b*") {
        if (m_points.size() == 4 || m_points.size() == 5) {
            const Rect bounds = Quad{{{m_points[0], m_points[1], m_points[2], m_points[3]}}}.bounds();
            if (std::abs(area(Quad{{{m_points[0], m_points[1], m_points[2], m_points[3]}}}) - bounds.area()) <
                0.02 * bounds.area()) {
                m_rects.push_back(bounds);
            }
        }
        fillRects(state.fill);
        m_rects.clear();
        m_points.clear();
    } else if (op == "n" || op == "S" || op == "s") {
        m_rects.clear();
        m_points.clear();
    }
}

void Scanner::xobject(const std::string& name, const State& state, QPDFObjectHandle resources, int depth) {
    QPDFObjectHandle object = keyOf(keyOf(resources, "/XObject"), name.c_str());
    QPDFObjectHandle subtype = keyOf(object, "/Subtype");
    if (!object.isStream() || !subtype.isName()) {
        return;
    }
    if (subtype.getName() == "/Image") {
        QPDFObjectHandle stencil = keyOf(object, "/ImageMask");
        const bool opaque = !object.getDict().hasKey("/SMask") && !object.getDict().hasKey("/Mask") &&
                            !(stencil.isBool() && stencil.getBoolValue());
        if (result.pictures.size() < eventLimit) {
            result.pictures.push_back({Quad::of({0, 0, 1, 1}, state.ctm), opaque, m_order++});
        }
    } else if (subtype.getName() == "/Form" && depth < deepestForm && ++m_forms <= formLimit) {
        State inner = state;
        QPDFObjectHandle matrix = keyOf(object, "/Matrix");
        if (matrix.isArray() && matrix.getArrayNItems() == 6) {
            const auto at = [&](int i) {
                return matrix.getArrayItem(i).isNumber() ? matrix.getArrayItem(i).getNumericValue() : 0;
            };
            inner.ctm = Matrix{at(0), at(1), at(2), at(3), at(4), at(5)}.then(state.ctm);
        }
        QPDFObjectHandle own = keyOf(object, "/Resources");
        const Matrix text = m_text;
        const Matrix line = m_line;
        const auto data = object.getStreamData(qpdf_dl_generalized);
        scan({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()}, own.isDictionary() ? own : resources, inner,
             depth + 1);
        m_text = text;
        m_line = line;
    }
}

}  // namespace

PageScan scanPage(QPDFObjectHandle page) {
    Scanner scanner;
    try {
        std::string content;
        QPDFObjectHandle contents = keyOf(page, "/Contents");
        const auto append = [&](QPDFObjectHandle stream) {
            if (stream.isStream()) {
                const auto data = stream.getStreamData(qpdf_dl_generalized);
                content.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
                content += '\n';
            }
        };
        append(contents);
        for (int i = 0; contents.isArray() && i < contents.getArrayNItems(); ++i) {
            append(contents.getArrayItem(i));
        }
        scanner.scan(content, QPDFPageObjectHelper(page).getAttribute("/Resources", false), {}, 0);
    } catch (const std::exception&) {
        return std::move(scanner.result);
    }
    return std::move(scanner.result);
}

}  // namespace withheld::inspect
