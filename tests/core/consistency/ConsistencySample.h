// A case in memory whose pages are typed: letters 6 points wide, lines 20 points apart.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "base/Unicode.h"
#include "consistency/Check.h"

namespace withheld::consistency {

inline PageText typedPage(int page, const std::vector<std::string>& lines) {
    PageText text;
    text.page = page;
    text.source = TextSource::Digital;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const double y = 708 - 20.0 * static_cast<double>(line);
        double x = 72;
        for (std::size_t at = 0; at < lines[line].size();) {
            const std::size_t end = std::min(lines[line].find(' ', at), lines[line].size());
            Word word;
            word.text = lines[line].substr(at, end - at);
            word.line = static_cast<int>(line);
            for (std::size_t i = 0; i < utf8ToUtf32(word.text).size(); ++i, x += 6) {
                word.chars.push_back({x, y, x + 6, y + 12});
            }
            word.box = {word.chars.front().x0, y, x, y + 12};
            text.words.push_back(word);
            x += 6;
            at = end + 1;
        }
    }
    return text;
}

struct TypedCase {
    casefile::CaseState state;
    std::map<std::string, std::vector<PageText>> words;

    void addDocument(const std::string& id, const std::string& fileName, const std::vector<std::vector<std::string>>& pages) {
        casefile::Document document;
        document.id = id;
        document.fileName = fileName;
        for (const auto& lines : pages) {
            document.pages.emplace_back();
            words[id].push_back(typedPage(static_cast<int>(document.pages.size()), lines));
        }
        state.documents.push_back(document);
    }
    /// Marks the words `first` to `last` of a page, as if an officer had drawn over them.
    void mark(const std::string& id, int page, std::size_t first, std::size_t last,
              const std::vector<std::string>& codes = {"s.40(2)"}) {
        casefile::CaseMark made;
        made.document = id;
        made.mark.id = "mark" + std::to_string(state.marks.size());
        made.mark.page = page;
        made.mark.exemptions = codes;
        const PageText& text = words[id][static_cast<std::size_t>(page) - 1];
        for (std::size_t i = first; i <= last; ++i) {
            made.mark.quads.push_back(Quad::of(text.words[i].box));
            made.mark.text += (i == first ? "" : " ") + text.words[i].text;
        }
        state.marks[made.mark.id] = made;
    }
    [[nodiscard]] Board check() const {
        return consistency::check(state, [this](const std::string& id, int page) {
            return std::make_shared<const PageText>(words.at(id)[static_cast<std::size_t>(page) - 1]);
        });
    }
    /// Findings of this issue alone.
    [[nodiscard]] std::vector<Finding> findings(Issue issue = Issue::Readable) const {
        Board board = check();
        std::erase_if(board.findings, [issue](const Finding& finding) { return finding.issue != issue; });
        return board.findings;
    }
};

}  // namespace withheld::consistency
