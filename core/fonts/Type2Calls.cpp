#include "fonts/Type2Calls.h"

#include "fonts/BigEndian.h"

namespace withheld::fonts {

namespace {

constexpr int kType2Deepest = 16;  // the note allows 10
constexpr std::size_t kType2MostSteps = 200000;
constexpr std::size_t kType2LargestStack = 513;

/// What an arithmetic operator takes from the stack and leaves on it; others clear it.
struct Effect {
    std::uint32_t op;
    std::size_t takes;
    std::size_t leaves;
};
constexpr Effect kEffects[] = {{3, 2, 1},  {4, 2, 1},  {5, 1, 1},  {9, 1, 1},  {10, 2, 1}, {11, 2, 1}, {12, 2, 1},
                               {14, 1, 1}, {15, 2, 1}, {18, 1, 0}, {20, 2, 0}, {21, 1, 1}, {22, 4, 1}, {23, 0, 1},
                               {24, 2, 1}, {26, 1, 1}, {27, 1, 2}, {28, 2, 2}, {29, 1, 1}};
constexpr std::uint32_t kRoll = 30;

}  // namespace

bool Type2Calls::follow(std::string_view charstring) {
    m_stack.clear();
    m_stems = 0;
    m_steps = 0;
    m_ended = false;
    m_accented.reset();
    return run(charstring, 0);
}

void Type2Calls::countStems() {
    m_stems += m_stack.size() / 2;
    m_stack.clear();
}

bool Type2Calls::call(const CffIndex& subroutines, std::vector<bool>& used, int depth) {
    if (m_stack.empty() || !m_stack.back() || depth >= kType2Deepest) {
        return false;
    }
    const std::size_t count = subroutines.items.size();
    const int bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
    const int number = *m_stack.back() + bias;
    m_stack.pop_back();
    if (number < 0 || static_cast<std::size_t>(number) >= count) {
        return false;
    }
    const auto index = static_cast<std::size_t>(number);
    used[index] = true;
    return run(subroutines.items[index], depth + 1);
}

bool Type2Calls::escape(std::uint32_t op) {
    if (op == kRoll) {
        if (m_stack.size() < 2) {
            return false;
        }
        m_stack.resize(m_stack.size() - 2);
        m_stack.assign(m_stack.size(), std::nullopt);
        return true;
    }
    for (const Effect& effect : kEffects) {
        if (effect.op == op) {
            if (m_stack.size() < effect.takes) {
                return false;
            }
            m_stack.resize(m_stack.size() - effect.takes);
            m_stack.resize(m_stack.size() + effect.leaves, std::nullopt);
            return true;
        }
    }
    m_stack.clear();
    return true;
}

bool Type2Calls::run(std::string_view code, int depth) {
    for (std::size_t at = 0; at < code.size() && !m_ended;) {
        if (++m_steps > kType2MostSteps || m_stack.size() > kType2LargestStack) {
            return false;
        }
        const std::uint32_t op = bigEndianAt(code, at++, 1);
        if (op >= 32 || op == 28) {
            if (op == 28) {
                m_stack.emplace_back(static_cast<std::int16_t>(bigEndianAt(code, at, 2)));
                at += 2;
            } else if (op <= 246) {
                m_stack.emplace_back(static_cast<int>(op) - 139);
            } else if (op <= 254) {
                const int next = static_cast<int>(bigEndianAt(code, at, 1));
                const int high = static_cast<int>(op);
                m_stack.emplace_back(op <= 250 ? (high - 247) * 256 + next + 108 : -(high - 251) * 256 - next - 108);
                at += 1;
            } else {
                m_stack.emplace_back(
                    static_cast<std::int16_t>(bigEndianAt(code, at, 2)));  // 16.16: subroutines are whole numbers
                at += 4;
            }
            continue;
        }
        switch (op) {
            case 1:   // hstem
            case 3:   // vstem
            case 18:  // hstemhm
            case 23:  // vstemhm
                countStems();
                break;
            case 19:  // hintmask
            case 20:  // cntrmask
                countStems();
                at += (m_stems + 7) / 8;
                break;
            case 10:
                if (!call(m_local, m_usedLocal, depth)) {
                    return false;
                }
                break;
            case 29:
                if (!call(m_global, m_usedGlobal, depth)) {
                    return false;
                }
                break;
            case 11:  // return
                return true;
            case 12:
                if (!escape(bigEndianAt(code, at++, 1))) {
                    return false;
                }
                break;
            case 14:  // endchar
                m_ended = true;
                if (m_stack.size() >= 4 && m_stack.back() && m_stack[m_stack.size() - 2]) {
                    m_accented = {*m_stack[m_stack.size() - 2], *m_stack.back()};
                }
                break;
            default:
                m_stack.clear();
        }
    }
    return true;
}

}  // namespace withheld::fonts
