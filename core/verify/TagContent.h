// The content that tags hold, in the source and in the result.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "verify/Boxes.h"
#include "verify/MarkedContent.h"
#include "verify/TagTree.h"

namespace withheld::verify {

class TagContent {
public:
    TagContent(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes, const std::vector<int>& picturePages)
        : m_source(source),
          m_boxes(boxes),
          m_picturePages(picturePages.begin(), picturePages.end()),
          m_sourcePages(source.qpdf().getAllPages()),
          m_outputPages(output.qpdf().getAllPages()) {}

    /// Pages from 1. Whether it has boxes, and both files have the page.
    [[nodiscard]] bool isMarked(int page) const;
    /// Whether the page was released as a picture of itself.
    [[nodiscard]] bool isPicture(int page) const { return m_picturePages.count(page) > 0; }
    /// Whether something of the kid went because it lay under a box.
    [[nodiscard]] bool isTouched(TagKid kid);
    /// Whether marked content of the source is painted by the result as it was, under the same id.
    [[nodiscard]] bool stays(const TagKid& kid);
    /// Whether the result's page has no piece of this id, not even an emptied one, though the source's has.
    [[nodiscard]] bool lostItsMark(const TagKid& kid);
    /// Whether a piece of the source may be one that a box took something from; the page is marked.
    [[nodiscard]] bool mayLieUnderABox(const MarkedPiece& piece, int page) const;
    [[nodiscard]] MarkedContent& before(int page) { return content(m_before, m_sourcePages, page); }
    [[nodiscard]] MarkedContent& after(int page) { return content(m_after, m_outputPages, page); }

private:
    using Read = std::map<int, std::unique_ptr<MarkedContent>>;
    [[nodiscard]] static MarkedContent& content(Read& read, const std::vector<QPDFObjectHandle>& pages, int page);
    [[nodiscard]] const PageBoxes& boxesOf(int page) const { return m_boxes[static_cast<std::size_t>(page) - 1]; }

    PdfFile& m_source;
    const std::vector<PageBoxes>& m_boxes;
    const std::set<int> m_picturePages;
    const std::vector<QPDFObjectHandle> m_sourcePages;
    const std::vector<QPDFObjectHandle> m_outputPages;
    Read m_before;
    Read m_after;
};

}  // namespace withheld::verify
