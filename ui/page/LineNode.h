// A line of a page for screen readers, with the text in it: caret and selection are those of F7, so that a reader goes by letter,
// word and line. What is marked reads as "marked", letter by letter as well.
#pragma once

#include <QAccessibleTextInterface>
#include <optional>

#include "page/PageElement.h"
#include "page/SpokenMark.h"

namespace withheld::ui {

class LineNode : public PageElement, public QAccessibleTextInterface {
public:
    LineNode(PageView& view, PageTree& tree, int page, std::size_t line) : PageElement(view, tree, page), m_line(line) {}
    [[nodiscard]] bool isValid() const override { return PageElement::isValid() && line().has_value(); }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Paragraph; }
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QRect rect() const override { return onScreen(place()); }
    [[nodiscard]] QString text(QAccessible::Text which) const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTextInterface. Offsets count UTF-16 units of the line as it is spoken.
    void selection(int index, int* start, int* end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int offset) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

private:
    [[nodiscard]] std::optional<SpokenLine> line() const;
    [[nodiscard]] SpokenText spoken() const;
    [[nodiscard]] QRectF place() const;
    std::size_t m_line;
};

}  // namespace withheld::ui
