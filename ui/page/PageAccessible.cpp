#include "page/PageAccessible.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>
#include <algorithm>
#include <map>
#include <tuple>

#include "page/PageTree.h"
#include "page/PageViewImplementation.h"
#include "page/SpokenMark.h"

namespace withheld::ui {

namespace {

const QString kAccept = QStringLiteral("accept");
const QString kReject = QStringLiteral("reject");
const QString kDelete = QStringLiteral("delete");
const QString kGoTo = QStringLiteral("go to");

QAccessibleInterface* makePageTree(const QString& className, QObject* object) {
    auto* view = className == QLatin1String("withheld::ui::PageView") ? qobject_cast<PageView*>(object) : nullptr;
    return view ? new PageTree(*view) : nullptr;
}

PageTree* treeOf(PageView& view) {
    return dynamic_cast<PageTree*>(QAccessible::queryAccessibleInterface(&view));
}

}  // namespace

void installPageTrees() {
    static const bool installed = [] {
        QAccessible::installFactory(makePageTree);
        return true;
    }();
    (void)installed;
}

void tellFocus(PageView& view) {
    PageTree* tree = treeOf(view);
    if (QAccessibleInterface* node = tree ? tree->current() : nullptr) {
        QAccessibleEvent focus(node, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    }
}

/// What nodes of the tree have in common. A node never outlives its tree; the view may be gone before.
class PageElement : public QAccessibleInterface {
public:
    PageElement(PageView& view, PageTree& tree, int page) : m_view(&view), m_tree(tree), m_page(page) {}
    [[nodiscard]] bool isValid() const override { return m_view && m_page <= m_view->pageCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return m_tree.pageNode(m_page); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

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

class PageNode : public PageElement {
public:
    using PageElement::PageElement;
    [[nodiscard]] QAccessibleInterface* parent() const override { return &m_tree; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Section; }
    [[nodiscard]] QAccessible::State state() const override { return stateAt(canvas().pageRect(m_page)); }
    [[nodiscard]] QRect rect() const override { return onScreen(canvas().pageRect(m_page)); }
    [[nodiscard]] QString text(QAccessible::Text which) const override {
        return which == QAccessible::Name ? PageView::tr("Page %1").arg(m_page) : QString();
    }
    [[nodiscard]] int childCount() const override { return static_cast<int>(m_tree.childrenOf(m_page).size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const auto children = m_tree.childrenOf(m_page);
        return index >= 0 && index < static_cast<int>(children.size()) ? children[static_cast<std::size_t>(index)] : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override {
        const auto children = m_tree.childrenOf(m_page);
        const auto found = std::find(children.begin(), children.end(), wanted);
        return found == children.end() ? -1 : static_cast<int>(found - children.begin());
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        // Marks stand behind the lines in the list and lie over them on the page.
        const auto children = m_tree.childrenOf(m_page);
        const auto found = std::find_if(children.rbegin(), children.rend(),
                                        [&](const QAccessibleInterface* each) { return each->rect().contains(x, y); });
        return found == children.rend() ? nullptr : *found;
    }
};

class LineNode : public PageElement {
public:
    LineNode(PageView& view, PageTree& tree, int page, std::size_t line) : PageElement(view, tree, page), m_line(line) {}
    [[nodiscard]] bool isValid() const override { return PageElement::isValid() && line().has_value(); }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Paragraph; }
    [[nodiscard]] QAccessible::State state() const override { return stateAt(place()); }
    [[nodiscard]] QRect rect() const override { return onScreen(place()); }
    [[nodiscard]] QString text(QAccessible::Text which) const override {
        const auto here = line();
        return which == QAccessible::Name && here
                   ? spokenLine(*canvas().text(m_page), *here, canvas().model.marks(canvas().document, m_page))
                   : QString();
    }

private:
    [[nodiscard]] std::optional<SpokenLine> line() const {
        const auto text = canvas().text(m_page);
        const auto lines = text ? linesOf(*text) : std::vector<SpokenLine>{};
        return m_line < lines.size() ? std::optional(lines[m_line]) : std::nullopt;
    }
    [[nodiscard]] QRectF place() const {
        const auto here = line();
        return here ? canvas().viewRect(m_page, here->bounds(*canvas().text(m_page))) : QRectF();
    }
    std::size_t m_line;
};

class MarkNode : public PageElement, public QAccessibleActionInterface {
public:
    MarkNode(PageView& view, PageTree& tree, int page, const QString& id) : PageElement(view, tree, page), m_id(id) {}
    [[nodiscard]] bool isValid() const override { return PageElement::isValid() && shown() != nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QRect rect() const override { return onScreen(place()); }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = stateAt(place());
        state.selectable = state.multiSelectable = state.focusable = true;
        state.selected = canvas().selection.contains(m_id);
        state.focused = canvas().selection.current() == m_id && m_view->hasFocus();
        // A mark is in force; a suggestion waits for an answer.
        state.checkStateMixed = canvas().model.mark(m_id) == nullptr;
        state.checked = !state.checkStateMixed;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override {
        if (which != QAccessible::Name || !shown()) {
            return {};
        }
        const casefile::CaseMark* mark = canvas().model.mark(m_id);
        return mark ? spokenMark(canvas().model, *mark) : spokenSuggestion(*canvas().model.suggestion(m_id));
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override {
        QStringList names{kGoTo};
        if (canvas().model.isEditable()) {
            names << (canvas().model.mark(m_id) ? QStringList{kDelete} : QStringList{kAccept, kReject});
        }
        return names;
    }
    [[nodiscard]] QString localizedActionName(const QString& name) const override {
        return name == kAccept   ? PageView::tr("Accept")
               : name == kReject ? PageView::tr("Reject")
               : name == kDelete ? PageView::tr("Delete")
                                 : PageView::tr("Go to");
    }
    void doAction(const QString& name) override {
        if (!isValid() || !actionNames().contains(name)) {
            return;
        }
        canvas().selection.reveal(m_id);
        if (name == kAccept || name == kReject) {
            m_view->decideSelected(name == kAccept);
        } else if (name == kDelete) {
            m_view->deleteSelected();
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override {
        return name == kAccept   ? QStringList{QStringLiteral("Y")}
               : name == kReject ? QStringList{QStringLiteral("N")}
               : name == kDelete ? QStringList{QStringLiteral("Del")}
                                 : QStringList{};
    }

private:
    [[nodiscard]] const Mark* shown() const {
        if (const casefile::CaseMark* mark = canvas().model.mark(m_id)) {
            return &mark->mark;
        }
        const casefile::CaseSuggestion* suggestion = canvas().model.suggestion(m_id);
        return suggestion && suggestion->state == casefile::SuggestionState::Open ? &suggestion->proposed : nullptr;
    }
    [[nodiscard]] QRectF place() const {
        const Mark* mark = shown();
        return mark ? canvas().viewRect(m_page, mark->bounds()) : QRectF();
    }
    QString m_id;
};

PageTree::PageTree(PageView& view) : QAccessibleWidget(&view, QAccessible::Document), m_view(view) {}

PageTree::~PageTree() {
    for (const auto& [key, id] : m_nodes) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

const PageCanvas& PageTree::canvas() const {
    return m_view.canvas();
}

template <typename Node, typename... Arguments>
QAccessibleInterface* PageTree::node(const Key& key, Arguments... arguments) const {
    const auto known = m_nodes.find(key);
    if (known != m_nodes.end()) {
        return QAccessible::accessibleInterface(known->second);
    }
    // Its tree, not its reader, owns a node; no node changes its tree.
    auto* made = new Node(m_view, const_cast<PageTree&>(*this), arguments...);
    m_nodes[key] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface* PageTree::pageNode(int page) const {
    return node<PageNode>({canvas().document, page, -1, {}}, page);
}

QAccessibleInterface* PageTree::lineNode(int page, std::size_t word) const {
    const auto text = canvas().text(page);
    const auto lines = text ? linesOf(*text) : std::vector<SpokenLine>{};
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (word >= lines[line].first && word <= lines[line].last) {
            return node<LineNode>({canvas().document, page, static_cast<int>(line), {}}, page, line);
        }
    }
    return nullptr;
}

QAccessibleInterface* PageTree::markNode(const QString& id) const {
    const casefile::CaseMark* mark = canvas().model.mark(id);
    const casefile::CaseSuggestion* suggestion = mark ? nullptr : canvas().model.suggestion(id);
    if ((!mark && !suggestion) || (mark ? mark->document : suggestion->document) != canvas().document.toStdString()) {
        return nullptr;
    }
    const int page = mark ? mark->mark.page : suggestion->proposed.page;
    return node<MarkNode>({canvas().document, page, -1, id}, page, id);
}

std::vector<QAccessibleInterface*> PageTree::childrenOf(int page) const {
    std::vector<QAccessibleInterface*> children;
    if (const auto text = canvas().text(page)) {
        const auto lines = linesOf(*text);
        for (std::size_t line = 0; line < lines.size(); ++line) {
            children.push_back(node<LineNode>({canvas().document, page, static_cast<int>(line), {}}, page, line));
        }
    }
    for (const casefile::CaseMark* mark : canvas().model.marks(canvas().document, page)) {
        children.push_back(markNode(QString::fromStdString(mark->mark.id)));
    }
    for (const casefile::CaseSuggestion* suggestion : canvas().model.openSuggestions(canvas().document, page)) {
        children.push_back(markNode(QString::fromStdString(suggestion->id)));
    }
    return children;
}

/// The pages, then the viewport with what floats over them.
int PageTree::childCount() const {
    return m_view.pageCount() + 1;
}

QAccessibleInterface* PageTree::child(int index) const {
    if (index == m_view.pageCount()) {
        return QAccessible::queryAccessibleInterface(m_view.viewport());
    }
    return index >= 0 && index < m_view.pageCount() ? pageNode(index + 1) : nullptr;
}

int PageTree::indexOfChild(const QAccessibleInterface* wanted) const {
    if (wanted && wanted->object() == m_view.viewport()) {
        return m_view.pageCount();
    }
    for (int page = 1; page <= m_view.pageCount(); ++page) {
        const auto known = m_nodes.find({canvas().document, page, -1, {}});
        if (known != m_nodes.end() && QAccessible::accessibleInterface(known->second) == wanted) {
            return page - 1;
        }
    }
    return -1;
}

QAccessibleInterface* PageTree::childAt(int x, int y) const {
    const QPoint point = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    if (QWidget* over = m_view.viewport()->childAt(point)) {
        return QAccessible::queryAccessibleInterface(over);
    }
    const auto place = m_view.placeAt(point);
    return place ? pageNode(place->page) : nullptr;
}

QAccessibleInterface* PageTree::current() const {
    if (const auto caret = m_view.m->caret) {
        return lineNode(m_view.m->caretPage, static_cast<std::size_t>(caret->wordIndex()));
    }
    return markNode(canvas().selection.current());
}

QAccessibleInterface* PageTree::focusChild() const {
    QAccessibleInterface* node = m_view.hasFocus() ? current() : nullptr;
    return node ? node : QAccessibleWidget::focusChild();
}

}  // namespace withheld::ui
