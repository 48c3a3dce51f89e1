#include "page/PageView.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "common/Theme.h"
#include "page/PageAccessible.h"
#include "page/PageViewImplementation.h"

namespace withheld::ui {

namespace {

constexpr int kWatchMilliseconds = 250;

}  // namespace

PageView::PageView(CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code, QWidget* parent)
    : QAbstractScrollArea(parent), m(std::make_unique<Implementation>(*this, model, renderer, selection, code)) {
    // Before the first name is set, which makes the accessible object.
    installPageTrees();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(36);
    horizontalScrollBar()->setSingleStep(36);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Pages"));

    m->miniBar = new MiniBar(*this, m->canvas);
    m->canvas.update = [this] { viewport()->update(); };
    m->canvas.hint = [this](const QString& words) { emit hint(words); };
    m->wishTimer.setSingleShot(true);
    connect(&m->wishTimer, &QTimer::timeout, this, [this] { m->sendWishes(); });
    m->watchTimer.setInterval(kWatchMilliseconds);
    connect(&m->watchTimer, &QTimer::timeout, this, [this] { m->watchPages(); });
    m->watchTimer.start();
    m->autoScroll.setInterval(16);
    connect(&m->autoScroll, &QTimer::timeout, this, [this] { m->autoScrollStep(); });

    connect(&renderer, &RenderService::ready, this, [this](const TileKey& key) {
        if (key.file == m->canvas.file && key.page >= m->shownPages.first && key.page <= m->shownPages.second) {
            viewport()->update(m->canvas.pageRect(key.page).toAlignedRect());
        }
    });
    connect(&renderer, &RenderService::failed, this, [this](const std::string& file, int page) {
        if (file == m->canvas.file) {
            if (page == m->currentPage) {
                emit hint(tr("Page %1 can't be shown. Enter tries again").arg(page));
            }
            viewport()->update();
        }
    });
    connect(&selection, &MarkSelection::changed, this, [this] {
        viewport()->update();
        m->miniBar->schedule();
        m->updateAccessibleName();
        tellFocus(*this);
    });
    connect(&selection, &MarkSelection::revealRequested, this, &PageView::revealMark);
    connect(&code, &StickyCode::changed, viewport(), qOverload<>(&QWidget::update));
    const auto repaint = [this](const QString& document) {
        if (document == m->canvas.document) {
            viewport()->update();
            m->miniBar->schedule();
            m->updateAccessibleName();
        }
    };
    connect(&model, &CaseModel::marksChanged, this, repaint);
    connect(&model, &CaseModel::suggestionsChanged, this, repaint);
    connect(&model, &CaseModel::suggestionsChanged, this, [this] { m->keepSelection(); });
    connect(&model, &CaseModel::pageTextChanged, this, repaint);
    connect(&model, &CaseModel::pageTextChanged, this, [this](const QString& document, int page) {
        if (document == m->canvas.document && page == m->caretPage) {
            m->dropCaret();
        }
    });
    connect(&model, &CaseModel::documentsChanged, this, [this] {
        if (!m->canvas.document.isEmpty() && m->canvas.model.document(m->canvas.document) == nullptr) {
            m->closeDocument();
        }
    });
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

PageView::~PageView() {
    m->canvas.renderer.forget(this);
}

void PageView::showDocument(const QString& document, int page) {
    if (!m->canvas.model.document(document)) {
        return;
    }
    if (document != m->canvas.document) {
        m->rememberJump();
        m->openDocument(document);
    }
    const int target = std::clamp(page, 1, std::max(1, pageCount()));
    m->goToSpot({document, target, 0, 0.5});
    m->scrolled();
}

void PageView::showAgain(const QString& document) {
    if (document == m->canvas.document || !m->canvas.model.document(document)) {
        return;
    }
    const auto found = m->left.find(document);
    if (found == m->left.end()) {
        showDocument(document);
        return;
    }
    const Implementation::Spot spot = found->second;
    m->rememberJump();
    m->openDocument(document);
    m->goToSpot(spot);
    m->scrolled();
}

void PageView::Implementation::openDocument(const QString& document) {
    cancelGesture();
    dropCaret();
    if (canvas.layout.pageCount() > 0) {
        left[canvas.document] = spot();
    }
    canvas.document = document;
    canvas.file = canvas.model.workingPath(document).string();
    canvas.layout.setPages(canvas.model.document(document)->pages);
    canvas.layout.setTurn(turns[document]);
    canvas.hits.clear();
    canvas.currentHit = -1;
    missingWordsTold.clear();
    watch.clear();
    currentPage = 0;
    shownPages = {1, 0};
    relayout();
    applyFit();
    emit owner.documentChanged(document);
    emit owner.turnChanged(owner.turn());
}

/// It went to the case's bin.
void PageView::Implementation::closeDocument() {
    cancelGesture();
    dropCaret();
    canvas.document.clear();
    canvas.file.clear();
    canvas.layout.setPages({});
    canvas.hits.clear();
    canvas.currentHit = -1;
    canvas.renderer.forget(&owner);
    watch.clear();
    currentPage = 0;
    shownPages = {1, 0};
    relayout();
    owner.viewport()->update();
    emit owner.documentChanged({});
}

const PageCanvas& PageView::canvas() const {
    return m->canvas;
}

QString PageView::document() const {
    return m->canvas.document;
}
int PageView::page() const {
    return std::max(1, m->currentPage);
}
int PageView::pageCount() const {
    return m->canvas.layout.pageCount();
}
double PageView::zoom() const {
    return m->zoom;
}
Fit PageView::fit() const {
    return m->fit;
}
int PageView::turn() const {
    return m->canvas.layout.turn();
}
Tool PageView::tool() const {
    return m->canvas.tool;
}
Look PageView::look() const {
    return m->canvas.look;
}
bool PageView::isRevealed() const {
    return m->canvas.revealed;
}
Snap PageView::snap() const {
    return m->canvas.snap;
}
void PageView::setMiniBarShown(bool shown) {
    m->miniBar->setShown(shown);
}
void PageView::setSnap(Snap snap) {
    m->canvas.snap = snap;
}
void PageView::setSuggesting(bool suggests) {
    m->canvas.suggests = suggests;
    m->canvas.suggest = [this](const Mark& mark) { emit suggestionDrawn(m->canvas.document, mark); };
}
bool PageView::hasTextSelection() const {
    return m->caret && m->caret->hasSelection();
}
void PageView::setViewSeconds(int seconds) {
    m->watch.setNeeded(1000 * seconds);
}

std::optional<PageView::Place> PageView::placeAt(const QPointF& point) const {
    return m->canvas.placeAt(point);
}
QRectF PageView::viewportRect(int page, const Rect& user) const {
    return m->canvas.viewRect(page, user);
}

void PageView::setHits(std::vector<SearchHit> hits, int current) {
    m->canvas.hits = std::move(hits);
    m->canvas.currentHit = current;
    viewport()->update();
}

void PageView::setTool(Tool tool) {
    if (tool != m->canvas.tool) {
        m->cancelGesture();
        m->canvas.tool = tool;
        m->updateCursor(m->lastPoint, Qt::NoModifier);
        viewport()->update();
        emit toolChanged(tool);
    }
}

void PageView::setLook(Look look) {
    if (look != m->canvas.look) {
        m->canvas.look = look;
        viewport()->update();
        emit lookChanged(look);
    }
}

void PageView::nextLook() {
    setLook(static_cast<Look>((static_cast<int>(m->canvas.look) + 1) % 4));
}

void PageView::setRevealed(bool revealed) {
    if (revealed != m->canvas.revealed) {
        m->canvas.revealed = revealed;
        viewport()->update();
        emit revealedChanged(revealed);
    }
}

void PageView::nextMark() {
    m->step(true);
}
void PageView::previousMark() {
    m->step(false);
}

void PageView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::instance().colour(Colour::Canvas));
    m->canvas.devicePixelRatio = devicePixelRatioF();
    const auto [first, last] = m->canvas.visiblePages();
    for (int page = first; page <= last; ++page) {
        if (m->canvas.pageRect(page).adjusted(-30, -30, 30, 30).intersects(event->rect())) {
            m->images.paint(painter, page);
        }
    }
    for (int page = first; page <= last; ++page) {
        m->painter.paint(painter, page);
    }
    m->paintCaret(painter);
    if (m->gesture && (m->dragging || m->awaitingClick)) {
        painter.setRenderHint(QPainter::Antialiasing);
        m->gesture->paint(painter);
    }
}

void PageView::contextMenuEvent(QContextMenuEvent* event) {
    // By its key the menu is about what is chosen, and comes beside it.
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QString under = isByKey ? QString() : m->canvas.markAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!under.isEmpty() && !m->canvas.selection.contains(under)) {
        m->canvas.selection.set({under});
    }
    QMenu menu(this);
    if (m->canvas.selection.isEmpty()) {
        menu.addAction(tr("Mark whole page\tShift+M"), this, &PageView::markPage);
        menu.addAction(tr("Mark all but a box…\tI"), this, &PageView::markInverse);
        if (!m->canvas.suggests && m->canvas.model.isEditable()) {
            const auto place = isByKey ? std::nullopt : placeAt(viewport()->mapFromGlobal(event->globalPos()));
            if (place) {
                menu.addAction(tr("Mark the picture here"), this,
                               [this, place] { emit pictureRequested(place->page, place->point); });
            }
            menu.addAction(tr("Mark the pictures of this page"), this, &PageView::markPictures);
        }
        menu.addAction(tr("Select all marks on this page"), this, &PageView::selectAllOnPage);
    } else if (m->canvas.model.suggestion(m->canvas.selection.current())) {
        menu.addAction(tr("Accept\tY"), this, [this] { decideSelected(true); });
        menu.addAction(tr("Refuse\tN"), this, [this] { decideSelected(false); });
    } else {
        QMenu* codes = menu.addMenu(tr("Code"));
        for (const disclosure::Exemption& exemption : m->canvas.model.catalogue().exemptions) {
            const QString id = QString::fromStdString(exemption.id);
            codes->addAction(id + "  " + QString::fromStdString(exemption.title), this,
                             [this, id] { m->canvas.model.setExemptions(m->canvas.selection.ids(), {id.toStdString()}); });
        }
        menu.addAction(tr("All the same…\tA"), this, &PageView::markEverySame);
        menu.addAction(tr("Whole words\tW"), this, &PageView::widenToWords);
        menu.addAction(tr("Repeat on pages…\tX"), this, &PageView::repeatMark);
        menu.addAction(tr("Mark all but this box\tI"), this, &PageView::markInverse);
        menu.addAction(tr("Comment…\tC"), this, [this] { emit commentRequested(m->canvas.selection.current()); });
        menu.addSeparator();
        menu.addAction(tr("Delete\tDel"), this, &PageView::deleteSelected);
    }
    QPoint where = event->globalPos();
    if (const auto chosen = m->canvas.selectedMarks(); isByKey && !chosen.empty()) {
        const QRect mark = viewportRect(chosen.back()->mark.page, chosen.back()->mark.bounds()).toRect();
        where = viewport()->mapToGlobal(mark.intersected(viewport()->rect()).isEmpty() ? viewport()->rect().center()
                                                                                       : mark.bottomLeft());
    }
    menu.setObjectName(QStringLiteral("pageMenu"));
    menu.exec(where);
}

void PageView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

bool PageView::event(QEvent* event) {
    // Single keys belong to the pages while they have focus, even where a menu shows the same key.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const Qt::KeyboardModifiers modifiers = key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
        // Where + is Shift and =, Ctrl+Shift++ would count as Ctrl++ as well.
        const bool turns = key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) &&
                           (key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal);
        // Where a mark is chosen the arrows are its own; else Ctrl with them turns the page.
        const bool moves = modifiers == Qt::ControlModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) &&
                           m->canvas.model.isEditable() && !m->canvas.selectedMarks().empty();
        if (turns || moves || (modifiers == Qt::NoModifier && key->key() < Qt::Key_F1)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void PageView::Implementation::keepSelection() {
    QStringList kept;
    for (const QString& id : canvas.selection.ids()) {
        const casefile::CaseSuggestion* suggestion = canvas.model.suggestion(id);
        // An accepted suggestion goes on as its mark; what was removed or refused is no longer chosen.
        if (canvas.model.mark(id) || (suggestion && suggestion->state == casefile::SuggestionState::Open)) {
            kept << id;
        } else if (suggestion && canvas.model.mark(QString::fromStdString(suggestion->markId))) {
            kept << QString::fromStdString(suggestion->markId);
        }
    }
    canvas.selection.set(kept);
}

void PageView::Implementation::updateAccessibleName() {
    const auto count = canvas.model.marks(canvas.document, std::max(1, currentPage)).size();
    QString name = tr("Page %1 of %2, %3 marks").arg(std::max(1, currentPage)).arg(canvas.layout.pageCount()).arg(count);
    if (const casefile::CaseMark* mark = canvas.model.mark(canvas.selection.current())) {
        name += tr("; selected: mark on page %1, %2")
                    .arg(mark->mark.page)
                    .arg(mark->mark.exemptions.empty() ? tr("no code") : QString::fromStdString(mark->mark.exemptions.front()));
        if (mark->decision == casefile::ReviewDecision::Returned) {
            name += tr(", returned");
        }
    }
    if (name != owner.accessibleName()) {
        owner.setAccessibleName(name);
    }
}

}  // namespace withheld::ui
