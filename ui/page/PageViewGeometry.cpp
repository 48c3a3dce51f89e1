// Where a PageView stands: zoom, fit, scrolling, jumps, and what was seen.
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "page/PageViewImplementation.h"

namespace withheld::ui {

namespace {

constexpr double kScreenDpi = 96;  // of 100 %
constexpr double kLeastZoom = 0.1;
constexpr double kMostZoom = 64;
constexpr std::size_t kJumps = 50;
constexpr double kReadableZoom = 0.45;  // from here on a page counts as read
constexpr int kZoomSettles = 90;        // ms without a further change of zoom before sharp tiles are asked for

}  // namespace

void PageView::Implementation::relayout() {
    // Always there beside pages, so that fitting the width to a page never moves it; without pages it would be a bar of nothing.
    const auto beside = canvas.layout.pageCount() == 0 ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn;
    if (owner.verticalScrollBarPolicy() != beside) {
        owner.setVerticalScrollBarPolicy(beside);
    }
    canvas.viewport = owner.viewport()->size();
    canvas.layout.setViewportWidth(canvas.viewport.width());
    const QSizeF size = canvas.layout.size();
    const auto set = [](QScrollBar* bar, double whole, double part) {
        bar->setPageStep(static_cast<int>(part));
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole - part - 0.01))));
    };
    set(owner.horizontalScrollBar(), size.width(), canvas.viewport.width());
    set(owner.verticalScrollBar(), size.height(), canvas.viewport.height());
    canvas.scroll = {double(owner.horizontalScrollBar()->value()), double(owner.verticalScrollBar()->value())};
}

void PageView::Implementation::applyFit() {
    if (fit == Fit::None || canvas.layout.pageCount() == 0) {
        return;
    }
    const int page = std::clamp(currentPage, 1, canvas.layout.pageCount());
    const QSizeF inches = canvas.layout.rowSizeAt(page, 1);
    const double gaps = 2 * PageLayout::kGap + canvas.layout.gapsInRow();
    const double width = (owner.viewport()->width() - gaps) / std::max(0.01, inches.width());
    const double height = (owner.viewport()->height() - 2 * PageLayout::kGap) / std::max(0.01, inches.height());
    const Fit kept = fit;
    setZoomAt((fit == Fit::Page ? std::min(width, height) : width) / kScreenDpi, {0, 0});
    fit = kept;
}

void PageView::Implementation::setZoomAt(double wanted, const QPointF& anchor) {
    const double now = std::clamp(wanted, kLeastZoom, kMostZoom);
    fit = Fit::None;
    if (canvas.layout.pageCount() == 0) {
        zoom = now;
        canvas.layout.setDpi(kScreenDpi * zoom);
        emit owner.zoomChanged(zoom);
        return;
    }
    const int page = canvas.layout.pageNear(anchor + canvas.scroll);
    const QRectF before = canvas.pageRect(page);
    const double fx = (anchor.x() - before.x()) / before.width();
    const double fy = (anchor.y() - before.y()) / before.height();
    if (now != zoom) {
        images.rememberResolution();
    }
    zoom = now;
    canvas.layout.setDpi(kScreenDpi * zoom);
    relayout();
    const QRectF after = canvas.layout.pageRect(page);
    setScroll({after.x() + fx * after.width() - anchor.x(), after.y() + fy * after.height() - anchor.y()});
    wishTimer.start(kZoomSettles);
    owner.viewport()->update();
    emit owner.zoomChanged(zoom);
}

void PageView::Implementation::setScroll(const QPointF& scroll) {
    owner.horizontalScrollBar()->setValue(static_cast<int>(std::lround(scroll.x())));
    owner.verticalScrollBar()->setValue(static_cast<int>(std::lround(scroll.y())));
    scrolled();
}

void PageView::Implementation::scrolled() {
    canvas.scroll = {double(owner.horizontalScrollBar()->value()), double(owner.verticalScrollBar()->value())};
    if (canvas.layout.pageCount() == 0) {
        return;
    }
    if (isJumping) {
        // Before the signals and the next frame: both take a while, in which the page can be drawn already.
        sendWishes();
    }
    const auto visible = canvas.visiblePages();
    if (visible != shownPages) {
        shownPages = visible;
        emit owner.visiblePagesChanged(visible.first, visible.second);
    }
    int most = visible.first;
    double mostArea = -1;
    const QRectF window(QPointF(0, 0), canvas.viewport);
    for (int page = visible.first; page <= visible.second; ++page) {
        const QRectF seen = canvas.pageRect(page).intersected(window);
        if (const double area = seen.width() * seen.height(); area > mostArea + 0.5) {
            mostArea = area;
            most = page;
        }
        // The signal goes out once a page: the case's text pass may still be under way.
        if (!canvas.text(page) && missingWordsTold.insert(page).second) {
            emit owner.wordsMissing(canvas.document, page);
        }
    }
    if (most != currentPage) {
        currentPage = most;
        emit owner.pageChanged(most, canvas.layout.pageCount());
        updateAccessibleName();
    }
    if (!wishTimer.isActive()) {
        wishTimer.start(0);
    }
}

PageView::Implementation::Spot PageView::Implementation::spot() const {
    const int page = canvas.layout.pageNear(canvas.scroll.y() + PageLayout::kGap);
    const QRectF rect = canvas.pageRect(page);
    return {canvas.document, page, -rect.y() / rect.height(), (canvas.viewport.width() / 2 - rect.x()) / rect.width()};
}

void PageView::Implementation::goToSpot(const Spot& target) {
    const int page = std::clamp(target.page, 1, canvas.layout.pageCount());
    bringIntoSight(page);
    const QRectF rect = canvas.layout.pageRect(page);
    const double gap = target.y == 0 ? PageLayout::kGap : 0;
    setScroll({rect.x() + target.x * rect.width() - canvas.viewport.width() / 2, rect.y() + target.y * rect.height() - gap});
    owner.viewport()->update();
}

void PageView::Implementation::jump(const Spot& target) {
    if (target.document != canvas.document) {
        openDocument(target.document);
    }
    isJumping = true;
    goToSpot(target);
    isJumping = false;
}

/// To the last of `spots`, over documents; where it came from goes to `others`.
bool PageView::Implementation::jumpFrom(std::vector<Spot>& spots, std::vector<Spot>& others) {
    if (spots.empty() || !canvas.model.document(spots.back().document)) {
        return false;
    }
    others.push_back(spot());
    const Spot target = spots.back();
    spots.pop_back();
    jump(target);
    scrolled();
    return true;
}

void PageView::Implementation::rememberJump() {
    if (canvas.layout.pageCount() > 0) {
        jumps.push_back(spot());
        forwards.clear();
        if (jumps.size() > kJumps) {
            jumps.erase(jumps.begin());
        }
    }
}

void PageView::Implementation::sendWishes() {
    canvas.devicePixelRatio = owner.devicePixelRatioF();
    canvas.renderer.setWanted(&owner, images.wishes());
}

void PageView::Implementation::watchPages() {
    if (!owner.isVisible() || !owner.window()->isActiveWindow() || zoom < kReadableZoom) {
        return;
    }
    const QRectF window(QPointF(0, 0), canvas.viewport);
    const auto [first, last] = canvas.visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRectF rect = canvas.pageRect(page);
        if (!images.isSharp(page)) {
            continue;
        }
        const QRectF seen = rect.intersected(window).translated(-rect.topLeft());
        const QRectF part(seen.x() / rect.width(), seen.y() / rect.height(), seen.width() / rect.width(),
                          seen.height() / rect.height());
        if (watch.saw(page, part, watchTimer.interval())) {
            canvas.model.recordPageView(canvas.document, page);
        }
    }
}

void PageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (m->canvas.layout.pageCount() == 0) {
        m->relayout();
        return;
    }
    const Implementation::Spot spot = m->spot();
    m->relayout();
    m->applyFit();
    m->goToSpot(spot);
}

void PageView::scrollContentsBy(int, int) {
    m->miniBar->schedule();
    m->scrolled();
    viewport()->update();
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        const double steps = event->pixelDelta().isNull() ? event->angleDelta().y() / 120.0 : event->pixelDelta().y() / 60.0;
        m->setZoomAt(m->zoom * std::pow(1.2, steps), event->position());
        event->accept();
        return;
    }
    if (m->turnByWheel(event->angleDelta().y())) {
        event->accept();
        return;
    }
    if (!event->pixelDelta().isNull()) {
        m->setScroll(m->canvas.scroll - QPointF(event->pixelDelta()));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::goToPage(int page) {
    if (pageCount() > 0) {
        m->rememberJump();
        m->jump({document(), std::clamp(page, 1, pageCount()), 0, m->spot().x});
    }
}

void PageView::back() {
    m->jumpFrom(m->jumps, m->forwards);
}

void PageView::forward() {
    m->jumpFrom(m->forwards, m->jumps);
}

void PageView::goTo(int page, const Rect& user) {
    m->show(page, user, true);
}

void PageView::Implementation::show(int page, const Rect& user, bool isJump) {
    if (page < 1 || page > owner.pageCount()) {
        return;
    }
    if (canvas.layout.arrangement() == Arrangement::Single && canvas.visiblePages().first != page) {
        if (isJump) {
            rememberJump();
            isJump = false;
        }
        jump({canvas.document, page, 0, spot().x});
    }
    const QRectF rect = canvas.viewRect(page, user);
    const QRectF window(QPointF(0, 0), canvas.viewport);
    if (window.adjusted(20, 20, -20, -20).contains(rect)) {
        return;
    }
    if (isJump) {
        rememberJump();
    }
    QPointF scroll = canvas.scroll;
    // A third from the top: what comes after the place matters more than what stands before it.
    scroll.ry() += rect.center().y() - window.height() / 3;
    if (rect.left() < 20 || rect.right() > window.width() - 20) {
        scroll.rx() += rect.center().x() - window.width() / 2;
    }
    setScroll(scroll);
    owner.viewport()->update();
}

void PageView::revealMark(const QString& id) {
    const casefile::CaseMark* mark = m->canvas.model.mark(id);
    const casefile::CaseSuggestion* suggestion = mark ? nullptr : m->canvas.model.suggestion(id);
    if (!mark && !suggestion) {
        return;
    }
    const QString document = QString::fromStdString(mark ? mark->document : suggestion->document);
    const Mark& shown = mark ? mark->mark : suggestion->proposed;
    // One jump, whether it leads into another document or not.
    const bool isElsewhere = document != m->canvas.document;
    if (isElsewhere) {
        showDocument(document, shown.page);
    }
    m->show(shown.page, shown.bounds(), !isElsewhere);
}

void PageView::setZoom(double zoom) {
    m->setZoomAt(zoom, QRectF(QPointF(0, 0), m->canvas.viewport).center());
}

void PageView::zoomIn() {
    const bool inside = viewport()->rect().contains(m->lastPoint.toPoint());
    m->setZoomAt(m->zoom * 1.25, inside ? m->lastPoint : QRectF(viewport()->rect()).center());
}

void PageView::zoomOut() {
    const bool inside = viewport()->rect().contains(m->lastPoint.toPoint());
    m->setZoomAt(m->zoom / 1.25, inside ? m->lastPoint : QRectF(viewport()->rect()).center());
}

void PageView::fitPage() {
    const int page = this->page();
    m->fit = Fit::Page;
    m->applyFit();
    m->goToSpot({document(), page, 0, 0.5});
}

void PageView::fitWidth() {
    if (pageCount() == 0) {
        m->fit = Fit::Width;
        return;
    }
    Implementation::Spot spot = m->spot();
    spot.x = 0.5;
    m->fit = Fit::Width;
    m->applyFit();
    m->goToSpot(spot);
}

void PageView::turnRight() {
    setTurn(turn() + 90);
}
void PageView::turnLeft() {
    setTurn(turn() + 270);
}

void PageView::setTurn(int degrees) {
    const int turned = ((degrees % 360) + 360) % 360;
    if (pageCount() == 0 || turned == turn()) {
        return;
    }
    // What stands in the middle of the window stays there.
    const QRectF window(QPointF(0, 0), m->canvas.viewport);
    const int middlePage = m->canvas.layout.pageNear(window.center() + m->canvas.scroll);
    const Point middle = m->canvas.userPoint(middlePage, window.center());
    m->cancelGesture();
    m->turns[m->canvas.document] = turned;
    m->canvas.layout.setTurn(turned);
    m->relayout();
    m->applyFit();
    m->setScroll(m->canvas.scroll + m->canvas.viewPoint(middlePage, middle) - window.center());
    viewport()->update();
    m->miniBar->schedule();
    emit turnChanged(turned);
    emit hint(turned == 0 ? tr("Pages upright as the file says") : tr("View turned by %1°; the file is not changed").arg(turned));
}

void PageView::actualSize() {
    setZoom(1);
}

}  // namespace withheld::ui
