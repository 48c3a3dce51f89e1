// The hash chain over events: a changed, missing, added or moved event breaks it.
#pragma once

#include <string>

#include "casefile/Case.h"

namespace withheld::casefile {

/// Previous hash of the first event.
[[nodiscard]] const std::string& chainStart();

/// SHA-256 over the length-prefixed fields; the lengths keep "ab"+"c" apart from "a"+"bc".
[[nodiscard]] std::string eventHash(const std::string& previousHash, const Event& event);

/// Walks a chain event by event.
class ChainWalk {
public:
    ChainWalk() = default;
    /// Goes on after an event that was already checked.
    ChainWalk(std::uint64_t number, std::string hash) : m_number(number), m_hash(std::move(hash)) {}
    /// What is wrong with `event` as the next one, in words; "" if nothing. `previousHash` as stored with it.
    [[nodiscard]] std::string step(const Event& event, const std::string& previousHash);
    [[nodiscard]] const std::string& lastHash() const { return m_hash; }
    [[nodiscard]] std::uint64_t lastNumber() const { return m_number; }

private:
    std::uint64_t m_number = 0;
    std::string m_hash = chainStart();
};

}  // namespace withheld::casefile
