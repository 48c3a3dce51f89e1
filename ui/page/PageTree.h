// The accessible object of a PageView and its nodes; see PageAccessible.h.
#pragma once

#include <QAccessibleWidget>
#include <map>
#include <tuple>
#include <vector>

#include "page/PageCanvas.h"
#include "page/TextCaret.h"

namespace withheld::ui {

class PageTree : public QAccessibleWidget {
public:
    explicit PageTree(PageView& view);
    ~PageTree() override;

    [[nodiscard]] const PageCanvas& canvas() const;
    [[nodiscard]] QAccessibleInterface* pageNode(int page) const;
    /// The line that holds this word of the page; nullptr if none does.
    [[nodiscard]] QAccessibleInterface* lineNode(int page, std::size_t word) const;
    /// A mark or open suggestion of the document shown; nullptr when it is none.
    [[nodiscard]] QAccessibleInterface* markNode(const QString& id) const;
    /// What a reader should be on: the line of the caret, else the chosen mark; nullptr when there is neither.
    [[nodiscard]] QAccessibleInterface* current() const;
    /// Lines, then marks, then open suggestions, each in reading order.
    [[nodiscard]] std::vector<QAccessibleInterface*> childrenOf(int page) const;

    /// The caret of F7 when it stands on this page.
    [[nodiscard]] const TextCaret* caretOn(int page) const;
    void placeCaret(int page, TextPosition at);
    void select(int page, TextPosition from, TextPosition to);
    /// Tells readers where they are: the line or mark when it is another one, and the caret in its line.
    void tell();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

private:
    using Key = std::tuple<QString, int, int, QString>;  ///< document, page, line or -1, mark or ""
    template <typename Node, typename... Arguments>
    QAccessibleInterface* node(const Key& key, Arguments... arguments) const;
    PageView& m_view;
    QAccessible::Id m_told = 0;  ///< node that readers were sent to last
    bool m_hadSelection = false;
    /// Made when first asked for: readers ask for few of a thousand pages.
    mutable std::map<Key, QAccessible::Id> m_nodes;
};

}  // namespace withheld::ui
