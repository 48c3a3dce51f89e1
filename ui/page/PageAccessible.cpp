#include "page/PageAccessible.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>
#include <algorithm>
#include <map>
#include <tuple>

#include "page/LineNode.h"
#include "page/PageElement.h"
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
    if (PageTree* tree = treeOf(view)) {
        tree->tell();
    }
}

class PageNode : public PageElement {
public:
    using PageElement::PageElement;
    [[nodiscard]] QAccessibleInterface* parent() const override { return &m_tree; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Section; }
    [[nodiscard]] QAccessible::State state() const override { return stateAt(canvas().pageRect(m_page)); }
    [[nodiscard]] QRect rect() const override { return onScreen(canvas().pageRect(m_page)); }
    [[nodiscard]] QString text(QAccessible::Text which) const override {
        if (which == QAccessible::Description) {
            const Error* error = canvas().renderer.errorOf(canvas().file, m_page);
            return error == nullptr
                       ? QString()
                       : PageView::tr("Can't be shown: %1 Enter tries again").arg(QString::fromStdString(error->text()));
        }
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

const TextCaret* PageTree::caretOn(int page) const {
    const auto& caret = m_view.m->caret;
    return caret && m_view.m->caretPage == page ? &*caret : nullptr;
}

void PageTree::placeCaret(int page, TextPosition at) {
    m_view.m->placeCaret(page, at);
}

void PageTree::select(int page, TextPosition from, TextPosition to) {
    if (m_view.m->placeCaret(page, to)) {
        m_view.m->caret->select(from, to);
        m_view.m->showCaret();
    }
}

void PageTree::tell() {
    QAccessibleInterface* node = current();
    if (node == nullptr) {
        m_told = 0;
        return;
    }
    // Within one line the reader follows the caret; told of the focus again it would say the whole line at each letter.
    const QAccessible::Id id = QAccessible::uniqueId(node);
    if (id != m_told || node->textInterface() == nullptr) {
        QAccessibleEvent focus(node, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
        m_told = id;
    }
    if (QAccessibleTextInterface* text = node->textInterface()) {
        QAccessibleTextCursorEvent moved(node, text->cursorPosition());
        QAccessible::updateAccessibility(&moved);
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        if (end > start || m_hadSelection) {
            QAccessibleTextSelectionEvent chosen(node, start, end);
            QAccessible::updateAccessibility(&chosen);
        }
        m_hadSelection = end > start;
    }
}

QAccessibleInterface* PageTree::focusChild() const {
    QAccessibleInterface* node = m_view.hasFocus() ? current() : nullptr;
    return node ? node : QAccessibleWidget::focusChild();
}

}  // namespace withheld::ui
