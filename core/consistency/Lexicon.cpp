#include "consistency/Lexicon.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace withheld::consistency {

namespace {

constexpr std::size_t nowhere = 0;  // the root is nobody's child

constexpr std::array<std::string_view, 16> titles{"mr", "mrs", "ms",   "miss", "dr", "prof",      "sir",  "pc",
                                                  "ps", "sgt", "insp", "dc",   "ds", "inspector", "supt", "cllr"};
constexpr std::array<std::string_view, 16> everyday{"the", "this", "that", "and", "for", "with", "from", "not",
                                                    "yes", "all",  "any",  "you", "our", "was",  "are",  "has"};

std::string firstLetter(const std::string& utf8) {
    std::size_t end = 1;
    while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return utf8.substr(0, end);
}

bool isTitle(const Token& token) {
    return std::find(titles.begin(), titles.end(), token.folded) != titles.end();
}

/// "Hannah Desmond", "Dr H. Desmond", "Desmond, Hannah" without titles: two to four capitalised words.
std::vector<Token> nameTokens(std::vector<Token> tokens) {
    while (!tokens.empty() && isTitle(tokens.front())) {
        tokens.erase(tokens.begin());
    }
    const bool isName = tokens.size() >= 2 && tokens.size() <= 4 &&
                        std::all_of(tokens.begin(), tokens.end(),
                                    [](const Token& each) { return each.isCapital && !each.isDigits && !each.isMailWord; });
    return isName ? tokens : std::vector<Token>();
}

}  // namespace

bool isTelling(const std::vector<Token>& tokens) {
    const std::string key = keyOf(tokens);
    const bool hasDigit = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.isDigits; });
    const bool hasLetter = std::any_of(key.begin(), key.end(), [](char c) { return c < '0' || c > '9'; });
    const bool isPlain = !hasDigit && std::none_of(tokens.begin(), tokens.end(),
                                                   [](const Token& token) { return token.isCapital || token.isMailWord; });
    constexpr std::size_t fewestLetters = 3;
    constexpr std::size_t fewestDigits = 5;      // a year says nothing
    constexpr std::size_t fewestPlainWords = 3;  // "the car" neither
    if (key.size() < fewestLetters || (!hasLetter && key.size() < fewestDigits) ||
        (isPlain && tokens.size() < fewestPlainWords)) {
        return false;
    }
    return std::find(everyday.begin(), everyday.end(), key) == everyday.end();
}

Lexicon::Lexicon(const std::vector<Subject>& subjects) : m_nodes(1) {
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        add(subjects[i].key, {i, Match::Same});
    }
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        if (subjects[i].kind.empty() || subjects[i].kind == "name") {
            addName(nameTokens(tokensOf(subjects[i].text)), i);
        }
    }
}

void Lexicon::add(const std::string& key, Form form) {
    std::size_t node = 0;
    for (const char c : key) {
        std::size_t next = step(node, c);
        if (next == nowhere) {
            next = m_nodes.size();
            m_nodes[node].next.emplace_back(c, next);
            m_nodes.emplace_back();
        }
        node = next;
    }
    if (node != 0 && !m_nodes[node].form) {
        m_nodes[node].form = form;
    }
}

void Lexicon::addName(const std::vector<Token>& tokens, std::size_t subject) {
    if (tokens.empty()) {
        return;
    }
    const bool isReversed = tokens.front().hasComma;
    const std::string& surname = (isReversed ? tokens.front() : tokens.back()).folded;
    const std::string& first = isReversed ? tokens[1].folded : tokens.front().folded;
    constexpr std::size_t shortest = 3;
    if (surname.size() < shortest) {
        return;
    }
    const std::string initial = firstLetter(first);
    const bool isInitialOnly = initial.size() == first.size();
    add(first + surname, {subject, isInitialOnly ? Match::Initials : isReversed ? Match::Same : Match::Initials});
    add(surname + first, {subject, Match::Reversed});
    add(initial + surname, {subject, Match::Initials});
    add(surname + initial, {subject, Match::Reversed});
    for (const std::string_view title : titles) {
        add(std::string(title) + surname, {subject, Match::Titled});
    }
    m_surnames[surname].push_back({subject, isInitialOnly ? initial : std::string()});
}

std::size_t Lexicon::step(std::size_t node, char c) const {
    for (const auto& [sign, next] : m_nodes[node].next) {
        if (sign == c) {
            return next;
        }
    }
    return nowhere;
}

std::optional<Lexicon::Hit> Lexicon::at(const std::vector<Token>& tokens, std::size_t index) const {
    std::optional<Hit> longest;
    std::size_t node = 0;
    for (std::size_t i = index; i < tokens.size(); ++i) {
        for (const char c : tokens[i].folded) {
            node = step(node, c);
            if (node == nowhere) {
                return longest ? longest : bySurname(tokens, index);
            }
        }
        if (const auto& form = m_nodes[node].form) {
            longest = Hit{form->subject, i + 1, form->match};
        }
    }
    return longest ? longest : bySurname(tokens, index);
}

/// "John Smith" where only "J. Smith" is marked, and an address that is a surname alone.
std::optional<Lexicon::Hit> Lexicon::bySurname(const std::vector<Token>& tokens, std::size_t index) const {
    const Token& token = tokens[index];
    const Token* next = index + 1 < tokens.size() ? &tokens[index + 1] : nullptr;
    if (const auto own = m_surnames.find(token.folded); own != m_surnames.end()) {
        const bool isAddress = token.isMailWord && token.isWordStart && (next == nullptr || next->word == token.word);
        for (const Surname& known : own->second) {
            if (token.hasComma && next != nullptr && next->isCapital && firstLetter(next->folded) == known.initial) {
                return Hit{known.subject, index + 2, Match::Reversed};
            }
            if (isAddress) {
                return Hit{known.subject, index + 1, Match::Email};
            }
        }
    }
    if (next != nullptr && token.isCapital && !token.isDigits && next->isCapital) {
        if (const auto following = m_surnames.find(next->folded); following != m_surnames.end()) {
            for (const Surname& known : following->second) {
                if (firstLetter(token.folded) == known.initial) {
                    return Hit{known.subject, index + 2, Match::Initials};
                }
            }
        }
    }
    return std::nullopt;
}

}  // namespace withheld::consistency
