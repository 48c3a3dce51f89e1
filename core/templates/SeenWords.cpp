#include "templates/SeenWords.h"

#include <QString>
#include <algorithm>
#include <numeric>

#include "base/Unicode.h"

namespace withheld::templates {

namespace {

/// Letters that may be misread in a word of this length.
std::size_t mayDiffer(std::size_t length) {
    return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

/// Whether at most `most` letters have to be put in, left out or changed (Levenshtein).
bool isWithin(const std::u32string& a, const std::u32string& b, std::size_t most) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer - std::min(a.size(), b.size()) > most) {
        return false;
    }
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
            least = std::min(least, row[j]);
        }
        if (least > most) {
            return false;
        }
    }
    return row.back() <= most;
}

}  // namespace

std::u32string foldedWord(std::string_view utf8) {
    const QString plain = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))
                              .normalized(QString::NormalizationForm_KD)
                              .toCaseFolded();
    std::u32string folded;
    for (const char32_t letter : plain.toStdU32String()) {
        if (QChar::isLetterOrNumber(letter)) {
            folded.push_back(letter);
        }
    }
    return folded;
}

SeenWords::SeenWords(const PageText& text, const PageGeometry& page) {
    const PageSpace space(page, 72);
    m_width = space.widthPixels();
    m_height = space.heightPixels();
    m_words.reserve(text.words.size());
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        SeenWord word{foldedWord(text.words[i].text), space.toView(text.words[i].box), static_cast<int>(i)};
        if (!word.folded.empty() && !word.box.isEmpty()) {
            m_words.push_back(std::move(word));
        }
    }
    for (const SeenWord& word : m_words) {
        m_byText[word.folded].push_back(&word);
    }
}

std::vector<const SeenWord*> SeenWords::like(const std::u32string& folded) const {
    if (const auto found = m_byText.find(folded); found != m_byText.end()) {
        return found->second;
    }
    std::vector<const SeenWord*> similar;
    const std::size_t most = mayDiffer(folded.size());
    if (most > 0) {
        for (const auto& [text, words] : m_byText) {
            if (isWithin(folded, std::u32string(text), most)) {
                similar.insert(similar.end(), words.begin(), words.end());
            }
        }
        std::sort(similar.begin(), similar.end(), [](const SeenWord* a, const SeenWord* b) { return a->index < b->index; });
    }
    return similar;
}

}  // namespace withheld::templates
