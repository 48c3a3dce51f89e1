#include "burn/TextPositioning.h"

#include <cmath>
#include <utility>

namespace withheld::burn {

using content::numberText;
using content::Operation;

void TextPositioning::beginText() {
    dropIdleMoves();
    reset();
}

void TextPositioning::endText() {
    m_idle = std::move(m_moves);
    reset();
}

void TextPositioning::finish() {
    dropIdleMoves();
    endText();
    dropIdleMoves();
}

void TextPositioning::dropIdleMoves() {
    for (Range& range : std::exchange(m_idle, {})) {
        if (range.hidden) {
            m_edits.replace(range.begin, range.end, std::move(range.instead));
        }
    }
}

void TextPositioning::reset() {
    m_moves.clear();
    m_silent = m_moved = m_absolute = false;
    m_sum = m_ahead = {};
    m_written = m_shift = 0;
}

void TextPositioning::move(const Operation& operation, const content::TextPlacement& placement, bool hidden) {
    m_written = m_shift = 0;
    m_moved = true;
    m_absolute = m_absolute || placement.absolute;
    m_line = placement.line;
    m_sum = {m_sum.x + placement.x, m_sum.y + placement.y};
    // What builds on a line that lies elsewhere now has to be written anew.
    m_silent = m_silent || m_ahead != Point{};
    if (operation.name == "'" || operation.name == "\"") {
        return;
    }
    // TD sets the leading as well (Table 108).
    std::string instead = operation.name == "TD" ? numberText(-operation.number(1)) + " TL" : std::string();
    if (m_silent) {
        m_edits.replace(operation.begin, operation.end, std::move(instead));
    } else {
        m_moves.push_back({operation.begin, operation.end, std::move(instead), hidden});
    }
}

void TextPositioning::addParameter(Parameter parameter) {
    Frame& frame = m_frames.back();
    if (!frame.silent) {
        frame.written.push_back(std::move(parameter));
        return;
    }
    const bool hasOperator = parameter.text.empty();
    frame.owed[parameter.kind] =
        hasOperator ? std::string(m_content.substr(parameter.begin, parameter.end - parameter.begin)) : parameter.text;
    if (hasOperator) {
        m_edits.replace(parameter.begin, parameter.end, "");
    }
}

void TextPositioning::parameter(const Operation& operation) {
    addParameter({operation.name, operation.begin, operation.end, {}});
}

void TextPositioning::spacing(const char* name, double value) {
    addParameter({name, 0, 0, numberText(value) + ' ' + name});
}

void TextPositioning::save(const Operation& operation) {
    if (const std::string owed = takeParameters(); !owed.empty()) {
        m_edits.replace(operation.begin, operation.begin, owed);
    }
    m_frames.emplace_back();
}

void TextPositioning::restore() {
    if (m_frames.size() > 1) {
        m_frames.pop_back();
    }
}

void TextPositioning::silence() {
    if (!m_silent) {
        m_silent = true;
        for (Range& range : m_moves) {
            m_edits.replace(range.begin, range.end, std::move(range.instead));
        }
        m_moves.clear();
        m_shift += std::exchange(m_written, 0);
    }
    if (Frame& frame = m_frames.back(); !frame.silent) {
        frame.silent = true;
        for (Parameter& parameter : std::exchange(frame.written, {})) {
            addParameter(std::move(parameter));
        }
    }
}

void TextPositioning::addShift(double shift, bool vertical) {
    m_shift += shift;
    m_vertical = vertical;
}

void TextPositioning::showGoes(const Operation& operation, double shift, bool vertical) {
    m_edits.erase(operation);
    silence();
    addShift(shift, vertical);
}

void TextPositioning::showMoves(const Operation& operation, double shift, bool vertical) {
    if (m_silent || m_shift != 0) {
        showGoes(operation, shift, vertical);
    } else {
        const bool fromThere = !m_moves.empty() && m_moves.back().hidden;
        m_moves.push_back({operation.begin, operation.end, {}, fromThere});
        m_written += shift;
        m_vertical = vertical;
    }
}

void TextPositioning::owe(double shift, bool vertical) {
    addShift(shift, vertical);
}

std::string TextPositioning::takeParameters() {
    std::string out;
    for (const auto& [kind, text] : std::exchange(m_frames.back().owed, {})) {
        out += text + ' ';
    }
    for (Frame& frame : m_frames) {
        frame.written.clear();
        frame.silent = false;
    }
    return out;
}

TextPositioning::Owed TextPositioning::take() {
    Owed owed;
    owed.operators = takeParameters();
    owed.placed = m_silent && m_moved;
    Point ahead = m_ahead;
    if (owed.placed) {
        // Where the last part of what went began is not told: the move after it is part of the placing.
        ahead = m_vertical ? Point{0, m_shift} : Point{m_shift, 0};
        if (m_absolute) {
            const Matrix line = Matrix::translation(ahead.x, ahead.y).then(m_line);
            for (const double number : {line.a, line.b, line.c, line.d, line.e, line.f}) {
                owed.operators += numberText(number) + ' ';
            }
            owed.operators += "Tm ";
        } else {
            const Point by{m_sum.x - m_ahead.x + ahead.x, m_sum.y - m_ahead.y + ahead.y};
            owed.operators += numberText(by.x) + ' ' + numberText(by.y) + " Td ";
        }
    } else {
        owed.shift = m_shift;
        owed.vertical = m_vertical;
    }
    m_idle.clear();
    reset();
    m_ahead = ahead;
    return owed;
}

}  // namespace withheld::burn
