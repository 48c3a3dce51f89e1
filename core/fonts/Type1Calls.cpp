#include "fonts/Type1Calls.h"

#include "fonts/BigEndian.h"

namespace withheld::fonts {

namespace {

constexpr int kType1Deepest = 16;
constexpr std::size_t kType1MostSteps = 200000;
constexpr std::size_t kType1LargestStack = 256;

}  // namespace

bool Type1Calls::follow(std::string_view charstring) {
    m_stack.clear();
    m_postScript.clear();
    m_steps = 0;
    m_ended = false;
    m_accented.reset();
    return run(charstring, 0);
}

Type1Calls::Number Type1Calls::pop() {
    if (m_stack.empty()) {
        return std::nullopt;
    }
    const Number top = m_stack.back();
    m_stack.pop_back();
    return top;
}

/// Hint replacement (OtherSubr 3) gives the number of a subroutine back through pop, or 3 where hints are not replaced.
bool Type1Calls::callOther() {
    if (!pop()) {
        return false;
    }
    const Number count = pop();
    if (!count || *count < 0 || static_cast<std::size_t>(*count) > m_stack.size()) {
        return false;
    }
    for (int i = 0; i < *count; ++i) {
        m_postScript.push_back(pop());
    }
    return m_postScript.size() <= kType1LargestStack;
}

bool Type1Calls::escape(unsigned op) {
    switch (op) {
        case 6: {  // seac
            const Number accent = pop();
            const Number base = pop();
            if (!accent || !base) {
                return false;
            }
            m_accented = {*base, *accent};
            m_ended = true;
            return true;
        }
        case 12: {  // div
            (void)pop();
            (void)pop();
            m_stack.emplace_back(std::nullopt);
            return true;
        }
        case 16:
            return callOther();
        case 17:  // pop
            m_stack.push_back(m_postScript.empty() ? Number() : m_postScript.back());
            if (!m_postScript.empty()) {
                m_postScript.pop_back();
            }
            return true;
        default:
            m_stack.clear();
            return true;
    }
}

bool Type1Calls::run(std::string_view code, int depth) {
    for (std::size_t at = 0; at < code.size() && !m_ended;) {
        if (++m_steps > kType1MostSteps || m_stack.size() > kType1LargestStack) {
            return false;
        }
        const unsigned op = bigEndianAt(code, at++, 1);
        if (op >= 32) {
            if (op <= 246) {
                m_stack.emplace_back(static_cast<int>(op) - 139);
            } else if (op <= 254) {
                const int next = static_cast<int>(bigEndianAt(code, at++, 1));
                const int high = static_cast<int>(op);
                m_stack.emplace_back(op <= 250 ? (high - 247) * 256 + next + 108 : -(high - 251) * 256 - next - 108);
            } else {
                m_stack.emplace_back(static_cast<int>(bigEndianAt(code, at, 4)));
                at += 4;
            }
        } else if (op == 10) {  // callsubr
            const Number number = pop();
            if (!number || *number < 0 || depth >= kType1Deepest) {
                return false;
            }
            const auto found = m_subroutines.find(static_cast<std::size_t>(*number));
            if (found == m_subroutines.end()) {
                return false;
            }
            m_used.insert(found->first);
            if (!run(found->second, depth + 1)) {
                return false;
            }
        } else if (op == 11) {  // return
            return true;
        } else if (op == 14) {  // endchar
            m_ended = true;
        } else if (op == 12) {
            if (!escape(bigEndianAt(code, at++, 1))) {
                return false;
            }
        } else {
            m_stack.clear();
        }
    }
    return true;
}

}  // namespace withheld::fonts
