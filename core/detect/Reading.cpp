#include "detect/Reading.h"

#include <algorithm>
#include <cmath>

#include "base/Unicode.h"
#include "ocr/Layout.h"

namespace withheld::detect {

namespace {

/// Plain forms of characters that typesetting puts in place of what was typed.
QString plain(char32_t c) {
    switch (c) {
        case 0x2018:
        case 0x2019:
        case 0x02BC:
            return QStringLiteral("'");
        case 0x2010:
        case 0x2011:
            return QStringLiteral("-");
        case 0x00AD:
        case 0x200B:
            return {};
        case 0x00A0:
        case 0x2009:
        case 0x202F:
            return QStringLiteral(" ");
        case 0xFB00:
            return QStringLiteral("ff");
        case 0xFB01:
            return QStringLiteral("fi");
        case 0xFB02:
            return QStringLiteral("fl");
        case 0xFB03:
            return QStringLiteral("ffi");
        case 0xFB04:
            return QStringLiteral("ffl");
        default:
            return QString::fromUcs4(&c, 1);
    }
}

void appendWord(Passage& passage, const Word& word, int index) {
    const std::u32string text = utf8ToUtf32(word.text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const QString units = plain(text[i]);
        passage.text += units;
        passage.places.insert(passage.places.end(), static_cast<std::size_t>(units.size()), Place{index, static_cast<int>(i)});
    }
}

void appendSeparator(Passage& passage, QChar separator) {
    passage.text += separator;
    passage.places.push_back({});
}

/// Box of the code points [first, last] of a word. Symbol boxes of recognised text are unreliable: the whole word then.
Rect partBox(const Word& word, int first, int last, bool recognised) {
    const std::size_t count = utf8ToUtf32(word.text).size();
    if (recognised || count == 0 || (first == 0 && last + 1 == static_cast<int>(count))) {
        return word.box;
    }
    if (word.chars.size() == count) {
        Rect box = word.chars[static_cast<std::size_t>(first)];
        for (int i = first; i <= last; ++i) {
            box = box.united(word.chars[static_cast<std::size_t>(i)]);
        }
        return box;
    }
    const double n = static_cast<double>(count);
    const double from = first / n;
    const double to = (last + 1) / n;
    if (word.box.height() > word.box.width() && count > 2) {
        return {word.box.x0, word.box.y0 + from * word.box.height(), word.box.x1, word.box.y0 + to * word.box.height()};
    }
    return {word.box.x0 + from * word.box.width(), word.box.y0, word.box.x0 + to * word.box.width(), word.box.y1};
}

double overlap(double a0, double a1, double b0, double b1) {
    return std::min(a1, b1) - std::max(a0, b0);
}

}  // namespace

qsizetype Passage::lineEnd(std::size_t line) const {
    return line + 1 < lineStarts.size() ? lineStarts[line + 1] - 1 : text.size();
}

QString Passage::lineText(std::size_t line) const {
    return text.mid(lineStarts[line], lineEnd(line) - lineStarts[line]);
}

Reading::Reading(const PageText& page) : m_page(page) {
    const Matrix upright = ocr::uprightFrame(page);
    std::vector<Rect> boxes;
    boxes.reserve(page.words.size());
    for (const Word& word : page.words) {
        boxes.push_back(mappedBounds(word.box, upright));
    }
    m_em = ocr::usualEm(boxes, page.source);
    for (const ocr::Cell& cell : ocr::arrange(boxes, m_em)) {
        Passage passage;
        passage.box = cell.box;
        for (const std::vector<std::size_t>& line : cell.lines) {
            if (!passage.text.isEmpty()) {
                appendSeparator(passage, QLatin1Char('\n'));
            }
            passage.lineStarts.push_back(passage.text.size());
            for (std::size_t i = 0; i < line.size(); ++i) {
                const bool joined = i > 0 && line[i] == line[i - 1] + 1 && !page.words[line[i - 1]].spaceAfter;
                if (i > 0 && !joined) {
                    appendSeparator(passage, QLatin1Char(' '));
                }
                appendWord(passage, page.words[line[i]], static_cast<int>(line[i]));
            }
        }
        m_passages.push_back(std::move(passage));
    }
}

std::optional<std::size_t> Reading::rightOf(std::size_t passage) const {
    const Rect& box = m_passages[passage].box;
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < m_passages.size(); ++i) {
        const Rect& other = m_passages[i].box;
        const double shared = overlap(box.y0, box.y1, other.y0, other.y1);
        if (i != passage && other.x0 >= box.x1 && shared > 0.5 * std::min(box.height(), other.height()) &&
            (!nearest || other.x0 < m_passages[*nearest].box.x0)) {
            nearest = i;
        }
    }
    return nearest;
}

std::vector<std::size_t> Reading::columnUnder(std::size_t passage) const {
    const Rect& head = m_passages[passage].box;
    std::vector<std::size_t> below;
    for (std::size_t i = 0; i < m_passages.size(); ++i) {
        if (i != passage && m_passages[i].box.y0 > head.center().y &&
            overlap(head.x0, head.x1, m_passages[i].box.x0, m_passages[i].box.x1) > 0) {
            below.push_back(i);
        }
    }
    std::sort(below.begin(), below.end(),
              [&](std::size_t a, std::size_t b) { return m_passages[a].box.y0 < m_passages[b].box.y0; });
    std::vector<std::size_t> column;
    for (const std::size_t i : below) {
        const Rect& box = m_passages[i].box;
        const bool aligned = std::abs(box.x0 - head.x0) < m_em || std::abs(box.center().x - head.center().x) < m_em;
        if (!aligned) {
            break;
        }
        column.push_back(i);
    }
    return column;
}

std::vector<Quad> Reading::quads(std::size_t passage, qsizetype begin, qsizetype end) const {
    const Passage& text = m_passages[passage];
    std::vector<Rect> lines;
    bool newLine = true;
    for (qsizetype i = begin; i < end;) {
        const Place first = text.places[static_cast<std::size_t>(i)];
        if (first.word < 0) {
            newLine = newLine || text.text[i] == QLatin1Char('\n');
            ++i;
            continue;
        }
        Place last = first;
        for (; i < end && text.places[static_cast<std::size_t>(i)].word == first.word; ++i) {
            last = text.places[static_cast<std::size_t>(i)];
        }
        const Word& word = m_page.words[static_cast<std::size_t>(first.word)];
        const Rect box = partBox(word, first.codePoint, last.codePoint, isRecognised());
        if (newLine) {
            lines.push_back(box);
        } else {
            lines.back() = lines.back().united(box);
        }
        newLine = false;
    }
    std::vector<Quad> quads;
    quads.reserve(lines.size());
    for (const Rect& line : lines) {
        quads.push_back(Quad::of(line));
    }
    return quads;
}

}  // namespace withheld::detect
