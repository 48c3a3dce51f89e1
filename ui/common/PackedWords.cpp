#include "common/PackedWords.h"

#include <algorithm>

namespace withheld::ui {

namespace {

bool isRow(const Word& word) {
    const std::vector<Rect>& chars = word.chars;
    return !chars.empty() && chars.front().x0 == word.box.x0 && chars.back().x1 == word.box.x1 &&
           std::all_of(chars.begin(), chars.end(), [&](const Rect& r) { return r.y0 == word.box.y0 && r.y1 == word.box.y1; });
}

bool lettersTouch(const Word& word) {
    return std::adjacent_find(word.chars.begin(), word.chars.end(), [](const Rect& a, const Rect& b) { return a.x1 != b.x0; }) ==
           word.chars.end();
}

}  // namespace

PackedWords::PackedWords(const PageText& text) : m_page(text.page), m_source(text.source) {
    m_entries.reserve(text.words.size());
    for (const Word& word : text.words) {
        m_text += word.text;
        Entry entry;
        entry.textEnd = static_cast<std::uint32_t>(m_text.size());
        entry.numbers = static_cast<std::uint32_t>(m_numbers.size());
        entry.letters = static_cast<std::uint32_t>(word.chars.size());
        entry.line = word.line;
        entry.block = word.block;
        entry.confidence = word.confidence;
        entry.spaceAfter = word.spaceAfter;
        pack(word, entry);
        m_entries.push_back(entry);
    }
    m_text.shrink_to_fit();
    m_numbers.shrink_to_fit();
}

void PackedWords::pack(const Word& word, Entry& entry) {
    if (!isRow(word)) {
        entry.boxes = Boxes::Full;
        m_numbers.insert(m_numbers.end(), {word.box.x0, word.box.y0, word.box.x1, word.box.y1});
        for (const Rect& r : word.chars) {
            m_numbers.insert(m_numbers.end(), {r.x0, r.y0, r.x1, r.y1});
        }
        return;
    }
    entry.boxes = lettersTouch(word) ? Boxes::Run : Boxes::Spans;
    m_numbers.insert(m_numbers.end(), {word.box.y0, word.box.y1});
    for (const Rect& r : word.chars) {
        m_numbers.push_back(r.x0);
        if (entry.boxes == Boxes::Spans) {
            m_numbers.push_back(r.x1);
        }
    }
    if (entry.boxes == Boxes::Run) {
        m_numbers.push_back(word.box.x1);
    }
}

PageText PackedWords::withoutBoxes() const {
    PageText text{m_page, m_source, std::vector<Word>(m_entries.size())};
    std::size_t begin = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        Word& word = text.words[i];
        word.text.assign(m_text, begin, entry.textEnd - begin);
        word.line = entry.line;
        word.block = entry.block;
        word.confidence = entry.confidence;
        word.spaceAfter = entry.spaceAfter;
        begin = entry.textEnd;
    }
    return text;
}

void PackedWords::addBoxes(PageText& text, int first, int last) const {
    for (int i = first; i <= last; ++i) {
        const Entry& entry = m_entries.at(static_cast<std::size_t>(i));
        Word& word = text.words.at(static_cast<std::size_t>(i));
        const double* n = m_numbers.data() + entry.numbers;
        word.chars.resize(entry.letters);
        if (entry.boxes == Boxes::Full) {
            word.box = {n[0], n[1], n[2], n[3]};
            for (Rect& r : word.chars) {
                n += 4;
                r = {n[0], n[1], n[2], n[3]};
            }
            continue;
        }
        const std::size_t step = entry.boxes == Boxes::Spans ? 2 : 1;
        for (std::size_t k = 0; k < word.chars.size(); ++k) {
            word.chars[k] = {n[2 + k * step], n[0], n[3 + k * step], n[1]};
        }
        word.box = {word.chars.front().x0, n[0], word.chars.back().x1, n[1]};
    }
}

std::size_t PackedWords::bytes() const {
    return m_text.capacity() + m_entries.capacity() * sizeof(Entry) + m_numbers.capacity() * sizeof(double);
}

}  // namespace withheld::ui
