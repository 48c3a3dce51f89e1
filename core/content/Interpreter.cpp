#include "content/Interpreter.h"

#include <algorithm>
#include <cmath>

#include "paths/Outlines.h"

namespace withheld::content {

namespace {

constexpr std::size_t saveLimit = 10'000;  // deeper nesting is hostile; Annex C.2 asks for 28
constexpr std::size_t pathLimit = 2'000'000;

/// A composite font without the required descriptor (Table 117) is read by each reader in its own way: nobody can say where its
/// glyphs stand.
bool describesItsGlyphs(const pdf::Object& dictionary) {
    return !dictionary.get("Subtype").isName("Type0") ||
           dictionary.get("DescendantFonts").at(0).get("FontDescriptor").isDictionary();
}

Matrix matrixOf(const Operation& op) {
    return {op.number(0, 1), op.number(1), op.number(2), op.number(3, 1), op.number(4), op.number(5)};
}

}  // namespace

std::shared_ptr<const fonts::Font> FontCache::font(const pdf::Object& dictionary) {
    if (!dictionary.isDictionary()) {
        return nullptr;
    }
    const pdf::ObjectId id = dictionary.id();
    if (id.number != 0) {
        if (const auto found = m_byId.find(id); found != m_byId.end()) {
            return found->second;
        }
    }
    std::shared_ptr<const fonts::Font> font;
    if (describesItsGlyphs(dictionary)) {
        if (Expected<std::shared_ptr<const fonts::Font>> loaded = fonts::loadFont(dictionary)) {
            font = std::move(*loaded);
        }
    }
    if (id.number != 0) {
        m_byId.emplace(id, font);
    }
    return font;
}

const std::map<std::string, Interpreter::Handler, std::less<>>& Interpreter::handlers() {
    using I = Interpreter;
    static const std::map<std::string, Handler, std::less<>> table{{"q", {&I::save, 0}},
                                                                   {"Q", {&I::restore, 0}},
                                                                   {"cm", {&I::concatenate, 6}},
                                                                   {"w", {&I::lineWidth, 1}},
                                                                   {"J", {&I::lineCap, 1}},
                                                                   {"j", {&I::lineJoin, 1}},
                                                                   {"M", {&I::miterLimit, 1}},
                                                                   {"d", {&I::dash, 2}},
                                                                   {"gs", {&I::extGState, 1}},
                                                                   {"m", {&I::moveTo, 2}},
                                                                   {"l", {&I::lineTo, 2}},
                                                                   {"c", {&I::curveTo, 6}},
                                                                   {"v", {&I::curveTo, 4}},
                                                                   {"y", {&I::curveTo, 4}},
                                                                   {"h", {&I::closePath, 0}},
                                                                   {"re", {&I::rectangle, 4}},
                                                                   {"W", {&I::clip, 0}},
                                                                   {"W*", {&I::clip, 0}},
                                                                   {"S", {&I::paint, 0}},
                                                                   {"s", {&I::paint, 0}},
                                                                   {"f", {&I::paint, 0}},
                                                                   {"F", {&I::paint, 0}},
                                                                   {"f*", {&I::paint, 0}},
                                                                   {"B", {&I::paint, 0}},
                                                                   {"B*", {&I::paint, 0}},
                                                                   {"b", {&I::paint, 0}},
                                                                   {"b*", {&I::paint, 0}},
                                                                   {"n", {&I::paint, 0}},
                                                                   {"BT", {&I::beginText, 0}},
                                                                   {"ET", {&I::endText, 0}},
                                                                   {"Tf", {&I::setFont, 2}},
                                                                   {"Tc", {&I::textParameter, 1}},
                                                                   {"Tw", {&I::textParameter, 1}},
                                                                   {"Tz", {&I::textParameter, 1}},
                                                                   {"TL", {&I::textParameter, 1}},
                                                                   {"Tr", {&I::textParameter, 1}},
                                                                   {"Ts", {&I::textParameter, 1}},
                                                                   {"Td", {&I::moveText, 2}},
                                                                   {"TD", {&I::moveText, 2}},
                                                                   {"Tm", {&I::textMatrix, 6}},
                                                                   {"T*", {&I::nextLine, 0}},
                                                                   {"Tj", {&I::show, 1}},
                                                                   {"TJ", {&I::show, 1}},
                                                                   {"'", {&I::show, 1}},
                                                                   {"\"", {&I::show, 3}},
                                                                   {"Do", {&I::xobject, 1}},
                                                                   {"BI", {&I::inlineImage}},
                                                                   {"sh", {&I::shading, 1}},
                                                                   {"BMC", {&I::markedContent, 1}},
                                                                   {"BDC", {&I::markedContent, 2}},
                                                                   {"EMC", {&I::endMarked, 0}},
                                                                   {"MP", {&I::markedPoint, 1}},
                                                                   {"DP", {&I::markedPoint, 2}},
                                                                   {"cs", {&I::fillColour, 1}},
                                                                   {"sc", {&I::fillColour}},
                                                                   {"scn", {&I::fillColour}},
                                                                   {"g", {&I::fillColour, 1}},
                                                                   {"rg", {&I::fillColour, 3}},
                                                                   {"k", {&I::fillColour, 4}},
                                                                   {"CS", {&I::strokeColour, 1}},
                                                                   {"SC", {&I::strokeColour}},
                                                                   {"SCN", {&I::strokeColour}},
                                                                   {"G", {&I::strokeColour, 1}},
                                                                   {"RG", {&I::strokeColour, 3}},
                                                                   {"K", {&I::strokeColour, 4}}};
    return table;
}

void Interpreter::run(std::string_view content, const pdf::Object& resources, const GraphicsState& initial) {
    m_resources = resources;
    m_state = initial;
    m_saved.clear();
    m_textMatrix = m_lineMatrix = {};
    m_otherShift = 0;
    m_path.clear();
    m_construction.clear();
    m_clipPending = false;
    m_content = content;
    ContentReader reader(content);
    Operation operation;
    const auto& table = handlers();
    while (reader.next(operation)) {
        if (const auto found = table.find(std::string_view(operation.name)); found != table.end()) {
            checkOperands(operation, found->second.operands);
            (this->*found->second.run)(operation);
        }
    }
    if (!operation.operands.empty()) {
        m_visitor.surplusOperands(operation.begin, content.size());
    }
    m_comments = reader.comments();
}

void Interpreter::checkOperands(Operation& operation, std::size_t arity) {
    if (operation.operands.size() < arity && arity != anyNumber) {
        m_visitor.lackOperands(operation);
    }
    if (operation.operands.size() <= arity) {
        return;
    }
    const auto surplus = static_cast<std::ptrdiff_t>(operation.operands.size() - arity);
    const std::size_t kept =
        arity > 0 ? operation.operands[static_cast<std::size_t>(surplus)].begin : operation.end - operation.name.size();
    m_visitor.surplusOperands(operation.begin, kept);
    operation.begin = kept;
    operation.operands.erase(operation.operands.begin(), operation.operands.begin() + surplus);
}

pdf::Object Interpreter::resource(const char* category, const Operation& operation, std::size_t operand) const {
    if (operand >= operation.operands.size() || !operation.operands[operand].isName()) {
        return {};
    }
    return m_resources.get(category).get(operation.operands[operand].bytes);
}

void Interpreter::save(const Operation& operation) {
    if (m_saved.size() >= saveLimit) {
        m_visitor.exceedLimits("Graphics states are nested too deeply");
    }
    m_saved.push_back(m_saved.size() < saveLimit ? m_state : GraphicsState());
    m_visitor.saveState(operation);
}

void Interpreter::restore(const Operation& operation) {
    if (m_saved.empty()) {
        m_visitor.strayRestore(operation);
        return;
    }
    m_state = std::move(m_saved.back());
    m_saved.pop_back();
    m_visitor.restoreState(operation);
}

void Interpreter::concatenate(const Operation& operation) {
    const Matrix matrix = matrixOf(operation);
    m_state.ctm = matrix.then(m_state.ctm);
    m_visitor.concatenate(operation, matrix);
}
void Interpreter::lineWidth(const Operation& operation) {
    m_state.stroke.width = operation.number(0, 1);
}
void Interpreter::lineCap(const Operation& operation) {
    m_state.stroke.cap = static_cast<int>(std::clamp(operation.number(0), 0.0, 2.0));
}
void Interpreter::lineJoin(const Operation& operation) {
    m_state.stroke.join = static_cast<int>(std::clamp(operation.number(0), 0.0, 2.0));
}
void Interpreter::miterLimit(const Operation& operation) {
    m_state.stroke.miterLimit = operation.number(0, 10);
}

void Interpreter::dash(const Operation& operation) {
    m_state.stroke.dash.clear();
    if (!operation.operands.empty()) {
        for (const Operand& item : operation.operands.front().items) {
            m_state.stroke.dash.push_back(item.number);
        }
    }
    m_state.stroke.dashPhase = operation.number(1);
}

void Interpreter::extGState(const Operation& operation) {
    const pdf::Object dictionary = resource("ExtGState", operation, 0);
    if (!dictionary.isDictionary()) {
        return;
    }
    m_state.fillAlpha = dictionary.get("ca").number(m_state.fillAlpha);
    m_state.strokeAlpha = dictionary.get("CA").number(m_state.strokeAlpha);
    if (const pdf::Object mode = dictionary.get("BM")) {
        const std::string name = mode.isArray() ? mode.at(0).name() : mode.name();
        m_state.blends = name != "Normal" && name != "Compatible";
    }
    if (const pdf::Object mask = dictionary.get("SMask")) {
        m_state.masked = mask.isDictionary();
    }
    m_state.stroke.width = dictionary.get("LW").number(m_state.stroke.width);
    m_state.stroke.cap = static_cast<int>(dictionary.get("LC").integer(m_state.stroke.cap));
    m_state.stroke.join = static_cast<int>(dictionary.get("LJ").integer(m_state.stroke.join));
    m_state.stroke.miterLimit = dictionary.get("ML").number(m_state.stroke.miterLimit);
    if (const pdf::Object dashes = dictionary.get("D"); dashes.size() == 2) {
        m_state.stroke.dash.clear();
        for (const pdf::Object& item : dashes.at(0).items()) {
            m_state.stroke.dash.push_back(item.number());
        }
        m_state.stroke.dashPhase = dashes.at(1).number();
    }
    if (const pdf::Object font = dictionary.get("Font"); font.size() == 2) {
        m_state.text.font = m_fonts.font(font.at(0));
        m_state.text.isFontMissing = font.at(0).isNull();
        m_state.text.size = font.at(1).number();
    }
    if (dictionary.get("SMask").isDictionary()) {
        m_state.clip.certain = false;
    }
    m_visitor.setExtGState(operation, m_state, operation.operands.front().bytes, dictionary);
}

void Interpreter::choosePattern(const Operation& operation, bool mayBePattern, pdf::Object& pattern, std::string& name) const {
    pattern = {};
    name.clear();
    if (mayBePattern && !operation.operands.empty()) {
        pattern = resource("Pattern", operation, operation.operands.size() - 1);
        name = pattern.isNull() ? std::string() : operation.operands.back().bytes;
    }
}

void Interpreter::fillColour(const Operation& operation) {
    choosePattern(operation, operation.name == "scn", m_state.fillPattern, m_state.fillPatternName);
    m_visitor.setColour(operation);
}

void Interpreter::strokeColour(const Operation& operation) {
    choosePattern(operation, operation.name == "SCN", m_state.strokePattern, m_state.strokePatternName);
    m_visitor.setColour(operation);
    std::string asFill(m_content.substr(operation.begin, operation.end - operation.begin));
    for (std::size_t i = asFill.size() - std::min(asFill.size(), operation.name.size()); i < asFill.size(); ++i) {
        asFill[i] = static_cast<char>(asFill[i] - 'A' + 'a');
    }
    StrokeColour& colour = m_state.strokeColour;
    if (operation.name == "CS") {
        colour = {std::move(asFill), resource("ColorSpace", operation, 0), "", false};
    } else if (operation.name == "SC" || operation.name == "SCN") {
        colour.components = std::move(asFill);
    } else {
        colour = {"", {}, std::move(asFill), false};
    }
}

// Paths (8.5).

void Interpreter::addSegment(paths::Segment segment) {
    if (m_path.size() < pathLimit) {
        m_path.push_back(std::move(segment));
    } else {
        m_visitor.exceedLimits("A drawing has too many parts");
    }
}

void Interpreter::moveTo(const Operation& operation) {
    m_construction.emplace_back(operation.begin, operation.end);
    m_current = {operation.number(0), operation.number(1)};
    addSegment({paths::Segment::Kind::Move, {m_current}});
}

void Interpreter::lineTo(const Operation& operation) {
    m_construction.emplace_back(operation.begin, operation.end);
    m_current = {operation.number(0), operation.number(1)};
    addSegment({m_path.empty() ? paths::Segment::Kind::Move : paths::Segment::Kind::Line, {m_current}});
}

void Interpreter::curveTo(const Operation& operation) {
    m_construction.emplace_back(operation.begin, operation.end);
    Point p1{operation.number(0), operation.number(1)};
    Point p2{operation.number(2), operation.number(3)};
    Point p3{operation.number(4), operation.number(5)};
    if (operation.name == "v") {
        p3 = p2;
        p2 = p1;
        p1 = m_current;
    } else if (operation.name == "y") {
        p3 = p2;
    }
    if (m_path.empty()) {
        m_path.push_back({paths::Segment::Kind::Move, {p1}});
    }
    addSegment({paths::Segment::Kind::Curve, {p1, p2, p3}});
    m_current = p3;
}

void Interpreter::closePath(const Operation& operation) {
    m_construction.emplace_back(operation.begin, operation.end);
    if (m_path.empty()) {
        return;
    }
    m_path.push_back({paths::Segment::Kind::Close, {}});
    const auto start = std::find_if(m_path.rbegin(), m_path.rend(),
                                    [](const paths::Segment& s) { return s.kind == paths::Segment::Kind::Move; });
    if (start != m_path.rend()) {
        m_current = start->p[0];
    }
}

void Interpreter::rectangle(const Operation& operation) {
    m_construction.emplace_back(operation.begin, operation.end);
    const double x = operation.number(0);
    const double y = operation.number(1);
    const double w = operation.number(2);
    const double h = operation.number(3);
    using Kind = paths::Segment::Kind;
    addSegment({Kind::Move, {Point{x, y}}});
    addSegment({Kind::Line, {Point{x + w, y}}});
    addSegment({Kind::Line, {Point{x + w, y + h}}});
    addSegment({Kind::Line, {Point{x, y + h}}});
    addSegment({Kind::Close, {}});
    m_current = {x, y};
}

void Interpreter::clip(const Operation& operation) {
    m_construction.emplace_back(operation.begin, operation.end);
    m_clipPending = true;
    m_clipRule = operation.name == "W" ? paths::FillRule::NonZero : paths::FillRule::EvenOdd;
}

void Interpreter::paint(const Operation& operation) {
    const std::string& name = operation.name;
    PathPaint paint;
    paint.fill = name[0] == 'f' || name[0] == 'F' || name[0] == 'B' || name[0] == 'b';
    paint.fillRule = name.back() == '*' ? paths::FillRule::EvenOdd : paths::FillRule::NonZero;
    paint.stroke = name[0] == 'S' || name[0] == 's' || name[0] == 'B' || name[0] == 'b';
    paint.close = name[0] == 's' || name[0] == 'b';
    paint.clip = m_clipPending;
    paint.clipRule = m_clipRule;
    if (!m_path.empty()) {
        m_visitor.paintPath(operation, m_state, m_path, paint, m_construction);
    }
    if (m_clipPending) {
        if (const std::optional<Rect> rectangle = paths::rectangleOf(m_path)) {
            m_state.clip.narrow(*rectangle, m_state.ctm);
        } else {
            m_state.clip.certain = false;
        }
    }
    m_path.clear();
    m_construction.clear();
    m_clipPending = false;
}

// Text (9.4).

void Interpreter::beginText(const Operation& operation) {
    m_textMatrix = m_lineMatrix = {};
    m_otherShift = 0;
    m_visitor.beginTextObject(operation);
}

void Interpreter::endText(const Operation& operation) {
    m_visitor.endTextObject(operation);
}

void Interpreter::setFont(const Operation& operation) {
    const pdf::Object dictionary = resource("Font", operation, 0);
    m_state.text.font = m_fonts.font(dictionary);
    m_state.text.isFontMissing = dictionary.isNull();
    m_state.text.size = operation.number(1);
    m_visitor.setTextParameter(operation);
}

void Interpreter::textParameter(const Operation& operation) {
    const double value = operation.number(0);
    TextState& text = m_state.text;
    switch (operation.name[1]) {
        case 'c':
            text.charSpacing = value;
            break;
        case 'w':
            text.wordSpacing = value;
            break;
        case 'z':
            text.horizontalScaling = value / 100;
            break;
        case 'L':
            text.leading = value;
            break;
        case 'r':
            text.renderMode = static_cast<int>(value);
            break;
        default:
            text.rise = value;
    }
    m_visitor.setTextParameter(operation);
}

void Interpreter::startNextLine(const Operation& operation, double tx, double ty) {
    m_lineMatrix = Matrix::translation(tx, ty).then(m_lineMatrix);
    m_textMatrix = m_lineMatrix;
    m_otherShift = 0;
    m_visitor.placeText(operation, {false, tx, ty, m_lineMatrix, lineStart()});
}

void Interpreter::moveText(const Operation& operation) {
    if (operation.name == "TD") {
        m_state.text.leading = -operation.number(1);
    }
    startNextLine(operation, operation.number(0), operation.number(1));
}

void Interpreter::textMatrix(const Operation& operation) {
    m_textMatrix = m_lineMatrix = matrixOf(operation);
    m_otherShift = 0;
    m_visitor.placeText(operation, {true, 0, 0, m_lineMatrix, lineStart()});
}

void Interpreter::nextLine(const Operation& operation) {
    startNextLine(operation, 0, -m_state.text.leading);
}

void Interpreter::show(const Operation& operation) {
    if (operation.name == "\"") {
        m_state.text.wordSpacing = operation.number(0);
        m_state.text.charSpacing = operation.number(1);
        m_visitor.setTextParameter(operation);
    }
    // Without a font Poppler does nothing at all, MuPDF feeds the line: marks are made on what Poppler shows.
    if ((operation.name == "\"" || operation.name == "'") && !m_state.text.isFontMissing) {
        startNextLine(operation, 0, -m_state.text.leading);
    }
    if (operation.operands.empty()) {
        return;
    }
    const Operand& last = operation.operands.back();
    if (last.kind == Operand::Kind::Array) {
        place(operation, last.items);
    } else if (last.kind == Operand::Kind::String) {
        place(operation, {last});
    }
}

void Interpreter::place(const Operation& operation, const std::vector<Operand>& elements) {
    const TextState& text = m_state.text;
    if (text.font == nullptr) {
        const bool shows = std::any_of(elements.begin(), elements.end(), [](const Operand& e) { return !e.bytes.empty(); });
        if (shows) {
            m_visitor.showUnreadableText(operation, m_state);
        }
        return;
    }
    const fonts::Font& font = *text.font;
    m_show.elements.clear();
    m_show.glyphs.clear();
    m_show.vertical = font.isVertical();
    const double unit = m_show.vertical ? text.size : text.size * text.horizontalScaling;
    m_show.measurable = std::abs(unit) > 1e-9;
    const double perThousand = m_show.measurable ? 1000 / unit : 0;
    const Matrix sizing{text.size * text.horizontalScaling, 0, 0, text.size, 0, text.rise};

    for (const Operand& element : elements) {
        if (element.isNumber()) {
            const double shift = -element.number / 1000 * unit;
            m_textMatrix = (m_show.vertical ? Matrix::translation(0, shift) : Matrix::translation(shift, 0)).then(m_textMatrix);
            m_show.elements.push_back({false, {}, element.number});
            continue;
        }
        if (element.kind != Operand::Kind::String) {
            continue;
        }
        m_show.elements.push_back({true, element.bytes, 0});
        std::size_t offset = 0;
        for (const fonts::Code code : font.split(element.bytes)) {
            Glyph glyph;
            glyph.code = code;
            glyph.element = m_show.elements.size() - 1;
            glyph.offset = offset;
            offset += static_cast<std::size_t>(code.bytes);
            const double spacing = text.charSpacing + (font.isWordSpace(code) ? text.wordSpacing : 0);
            const Matrix before = m_textMatrix;
            Matrix placed = sizing.then(before).then(m_state.ctm);
            double shift = 0;
            if (m_show.vertical) {
                const Point origin = font.verticalOrigin(code);
                placed = Matrix::translation(-origin.x, -origin.y).then(placed);
                glyph.width = font.verticalAdvance(code);
                shift = glyph.width * text.size + spacing;
                m_textMatrix = Matrix::translation(0, shift).then(m_textMatrix);
            } else {
                glyph.width = font.advance(code);
                shift = (glyph.width * text.size + spacing) * text.horizontalScaling;
                m_textMatrix = Matrix::translation(shift, 0).then(m_textMatrix);
            }
            glyph.displacement = shift * perThousand;
            glyph.toUser = placed;
            if (!m_show.vertical) {
                if (m_otherShift != 0) {
                    glyph.otherToUser = sizing.then(Matrix::translation(m_otherShift, 0)).then(before).then(m_state.ctm);
                }
                m_otherShift += (font.otherAdvance(code) - glyph.width) * text.size * text.horizontalScaling;
            }
            m_show.glyphs.push_back(glyph);
        }
    }
    m_visitor.showText(operation, m_state, m_show);
    constexpr int firstClipping = 4;  // Tr 4 to 7 (table 106): what follows ET is seen through the letters only
    m_state.clip.certain = m_state.clip.certain && text.renderMode < firstClipping;
}

// Everything else that paints.

void Interpreter::xobject(const Operation& operation) {
    const pdf::Object object = resource("XObject", operation, 0);
    if (object.isStream()) {
        m_visitor.paintXObject(operation, m_state, operation.operands.front().bytes, object);
    }
}

void Interpreter::inlineImage(const Operation& operation) {
    m_visitor.paintInlineImage(operation, m_state);
}

void Interpreter::shading(const Operation& operation) {
    m_visitor.paintShading(operation, m_state, resource("Shading", operation, 0));
}

void Interpreter::markedContent(const Operation& operation) {
    m_visitor.beginMarkedContent(operation, resource("Properties", operation, 1));
}

void Interpreter::endMarked(const Operation& operation) {
    m_visitor.endMarkedContent(operation);
}

void Interpreter::markedPoint(const Operation& operation) {
    m_visitor.markPoint(operation);
}

Matrix formMatrix(const pdf::Object& form) {
    const pdf::Object array = form.get("Matrix");
    if (array.size() != 6) {
        return {};
    }
    return {array.at(0).number(1), array.at(1).number(), array.at(2).number(),
            array.at(3).number(1), array.at(4).number(), array.at(5).number()};
}

Expected<Bytes> pageContent(const pdf::Document& document, int page) {
    const pdf::Object contents = document.page(page).get("Contents");
    std::vector<pdf::Object> streams = contents.isArray() ? contents.items() : std::vector<pdf::Object>{contents};
    Bytes joined;
    for (const pdf::Object& stream : streams) {
        if (!stream.isStream()) {
            continue;
        }
        Expected<Bytes> decoded = stream.decodedStream();
        if (!decoded) {
            Error error = decoded.error();
            error.page = page;
            return error;
        }
        joined += *decoded;
        joined += '\n';
    }
    return joined;
}

}  // namespace withheld::content
