#include "casefile/Chain.h"

#include <array>

#include "base/Hash.h"

namespace withheld::casefile {

namespace {

void addField(Sha256& hash, std::string_view field) {
    std::array<char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) {
        length[i] = static_cast<char>((field.size() >> (8 * (length.size() - 1 - i))) & 0xFFU);
    }
    hash.add({length.data(), length.size()});
    hash.add(field);
}

}  // namespace

const std::string& chainStart() {
    static const std::string zeros(64, '0');
    return zeros;
}

std::string eventHash(const std::string& previousHash, const Event& event) {
    Sha256 hash;
    const std::string number = std::to_string(event.number);
    for (const std::string* field : {&previousHash, &number, &event.time, &event.user, &event.type, &event.payload}) {
        addField(hash, *field);
    }
    return hash.hex();
}

std::string ChainWalk::step(const Event& event, const std::string& previousHash) {
    const std::string label = "Event " + std::to_string(event.number);
    std::string problem;
    if (event.number != m_number + 1) {
        problem =
            "After event " + std::to_string(m_number) + " comes event " + std::to_string(event.number) + ": events are missing";
    } else if (previousHash != m_hash) {
        problem = label + " does not follow from the event before it";
    } else if (eventHash(previousHash, event) != event.hash) {
        problem = label + " was changed after it was written";
    }
    m_number = event.number;
    m_hash = event.hash;
    return problem;
}

}  // namespace withheld::casefile
