// What the core says to people, kept so that a window can say it in another language: the English sentence, which is also its
// name for translators, and apart from it what stands in its places.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace withheld {

struct Sentence {
    std::string words;              ///< "%1 marks have no exemption"; places are %1 to %9
    std::vector<Sentence> parts{};  ///< of the places, in their order
    bool isData = false;            ///< a name, number, date or code: the same in every language

    Sentence() = default;
    /// Mark the words for translators: QT_TRANSLATE_NOOP("Sentence", "…").
    Sentence(const char* sentence, std::vector<Sentence> places = {}) : words(sentence), parts(std::move(places)) {}
    [[nodiscard]] static Sentence data(std::string text);
    [[nodiscard]] static Sentence number(std::size_t n);

    /// In English.
    [[nodiscard]] std::string text() const;
    /// In the language that `translate` turns words into, UTF-8; what stands in the places is not read for places again.
    [[nodiscard]] std::string text(const std::function<std::string(const std::string&)>& translate) const;
    [[nodiscard]] bool empty() const { return words.empty(); }
};

/// `one` for 1, else `many`, whose %1 is the number; `more` stands in %2 and so on, in both.
[[nodiscard]] Sentence counted(std::size_t n, const char* one, const char* many, std::vector<Sentence> more = {});

}  // namespace withheld
