// What nodes of a PageTree have in common. A node never outlives its tree; the view may be gone before.
#pragma once

#include <QAccessibleInterface>
#include <QPointer>
#include <QWindow>

#include "page/PageTree.h"
#include "page/PageView.h"

namespace withheld::ui {

class PageElement : public QAccessibleInterface {
public:
    PageElement(PageView& view, PageTree& tree, int page) : m_view(&view), m_tree(tree), m_page(page) {}
    [[nodiscard]] bool isValid() const override { return m_view && m_page <= m_view->pageCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return m_tree.pageNode(m_page); }
    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    void setText(QAccessible::Text /*which*/, const QString& /*text*/) override {}

protected:
    [[nodiscard]] const PageCanvas& canvas() const { return m_tree.canvas(); }
    [[nodiscard]] QRect onScreen(const QRectF& inViewport) const {
        const QPoint origin = m_view->viewport()->mapToGlobal(QPoint(0, 0));
        return inViewport.toAlignedRect().translated(origin);
    }
    [[nodiscard]] QAccessible::State stateAt(const QRectF& inViewport) const {
        QAccessible::State state;
        state.readOnly = true;
        state.offscreen = !inViewport.intersects(QRectF(m_view->viewport()->rect()));
        return state;
    }
    QPointer<PageView> m_view;
    PageTree& m_tree;
    int m_page;
};

}  // namespace withheld::ui
