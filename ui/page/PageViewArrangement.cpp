// A PageView with one page at a time, or two beside each other.
#include <QScrollBar>

#include "page/PageViewImplementation.h"

namespace withheld::ui {

Arrangement PageView::arrangement() const {
    return m->canvas.layout.arrangement();
}

void PageView::setArrangement(Arrangement arrangement) {
    if (arrangement == this->arrangement()) {
        return;
    }
    const int page = this->page();
    m->cancelGesture();
    m->canvas.layout.setArrangement(arrangement);
    if (pageCount() > 0) {
        m->canvas.layout.bringIntoSight(page);
        m->relayout();
        m->applyFit();
        m->goToSpot({document(), page, 0, 0.5});
        m->scrolled();
    }
    viewport()->update();
    m->miniBar->schedule();
}

void PageView::nextScreen() {
    if (!m->turnAtEnd(1)) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    }
}

void PageView::previousScreen() {
    if (!m->turnAtEnd(-1)) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    }
}

void PageView::nextPage() {
    goToPage(m->canvas.layout.step(page(), 1));
}

void PageView::previousPage() {
    goToPage(m->canvas.layout.step(page(), -1));
}

bool PageView::Implementation::bringIntoSight(int page) {
    if (!canvas.layout.bringIntoSight(page)) {
        return false;
    }
    relayout();
    miniBar->schedule();
    owner.viewport()->update();
    return true;
}

bool PageView::Implementation::turnAtEnd(int direction) {
    const QScrollBar& bar = *owner.verticalScrollBar();
    if (canvas.layout.arrangement() != Arrangement::Single || bar.value() != (direction > 0 ? bar.maximum() : bar.minimum())) {
        return false;
    }
    const int page = canvas.layout.step(owner.page(), direction);
    if (page == owner.page()) {
        return false;
    }
    jump({canvas.document, page, 0, spot().x});
    if (direction < 0) {
        owner.verticalScrollBar()->setValue(bar.maximum());  // on from where one came
    }
    scrolled();
    return true;
}

bool PageView::Implementation::turnByWheel(int delta) {
    return delta != 0 && turnAtEnd(delta < 0 ? 1 : -1);
}

}  // namespace withheld::ui
