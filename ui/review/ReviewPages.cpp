#include "review/ReviewPages.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>
#include <optional>

#include "common/CaseModel.h"
#include "common/RenderService.h"
#include "common/Theme.h"
#include "page/FindBar.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

constexpr int kFlickerMilliseconds = 700;  // slower than three flashes a second (WCAG 2.3.1)

std::optional<ReviewPages::Answer> answerOf(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    using Answer = ReviewPages::Answer;
    const bool hasShift = modifiers == Qt::ShiftModifier;
    if (modifiers != Qt::NoModifier && !hasShift) {
        return std::nullopt;
    }
    switch (key) {
        case Qt::Key_Y:
            return hasShift ? Answer::AgreeGroup : Answer::Agree;
        case Qt::Key_N:
            return hasShift ? Answer::ReturnAtOnce : Answer::Return;
        case Qt::Key_E:
            return hasShift ? std::nullopt : std::optional(Answer::OtherCode);
        case Qt::Key_U:
            return hasShift ? std::nullopt : std::optional(Answer::Later);
        case Qt::Key_C:
            return hasShift ? std::nullopt : std::optional(Answer::Comment);
        default:
            return std::nullopt;
    }
}

Look otherLook(Look look) {
    return look == Look::Final ? Look::Hidden : Look::Final;
}

}  // namespace

ReviewPages::ReviewPages(CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code, QWidget* parent)
    : QWidget(parent),
      m_marks(new PageView(model, renderer, selection, code)),
      m_final(new PageView(model, renderer, selection, code)),
      m_find(new FindBar(model, *m_marks, this)) {
    setObjectName(QStringLiteral("reviewPages"));
    m_marks->setObjectName(QStringLiteral("reviewMarksView"));
    m_marks->setAccessibleName(tr("Page with marks"));
    m_final->setObjectName(QStringLiteral("reviewFinalView"));
    m_final->setAccessibleName(tr("Page as it will go out"));
    m_final->setLook(Look::Final);
    m_final->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // the other side's bar moves both
    for (PageView* view : {m_marks, m_final}) {
        view->setTool(Tool::Select);
        view->setFrameShape(QFrame::NoFrame);
        view->installEventFilter(this);
    }
    m_marks->fitWidth();
    m_final->setZoom(m_marks->zoom());  // it follows: while it comes and goes, its own width says nothing
    auto* splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_marks);
    splitter->addWidget(m_final);
    splitter->setSizes({1000, 1000});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(splitter, 1);
    m_marks->setSuggesting(true);
    connect(m_marks, &PageView::suggestionDrawn, this, &ReviewPages::suggestionDrawn);
    connect(m_marks, &PageView::findRequested, this, &ReviewPages::openFind);
    connect(m_marks, &PageView::findNextRequested, this, [this](bool backwards) { m_find->next(backwards); });

    follow(m_marks, m_final);
    follow(m_final, m_marks);
    connect(m_marks, &PageView::pageChanged, this, &ReviewPages::pageChanged);
    m_flicker.setInterval(kFlickerMilliseconds);
    connect(&m_flicker, &QTimer::timeout, this, [this] { m_marks->setLook(otherLook(m_marks->look())); });
    connect(m_marks, &PageView::documentChanged, this, [this](const QString& document) {
        if (m_final->document() != document) {
            m_final->showDocument(document, m_marks->page());
        }
        emit documentChanged(document);
    });
}

void ReviewPages::openFind() {
    m_find->open();
}
void ReviewPages::findNext() {
    m_find->next(false);
}
void ReviewPages::findPrevious() {
    m_find->next(true);
}

void ReviewPages::setViewSeconds(int seconds) {
    m_marks->setViewSeconds(seconds);
    m_final->setViewSeconds(seconds);
}

void ReviewPages::follow(PageView* leader, PageView* follower) {
    // The second side leads only what it was told: its bars also move while it comes or goes.
    const bool isFirst = leader == m_marks;
    const auto sync = [this, leader, follower, isFirst](bool zooms) {
        if (!m_isLocked || m_isFollowing || leader->document() != follower->document() || !(isFirst || leader->isVisible())) {
            return;
        }
        m_isFollowing = true;
        if ((zooms || isFirst) && !qFuzzyCompare(leader->zoom(), follower->zoom())) {
            follower->setZoom(leader->zoom());
        }
        if (leader->arrangement() == Arrangement::Single && leader->page() != follower->page()) {
            follower->goToPage(leader->page());
        }
        follower->verticalScrollBar()->setValue(leader->verticalScrollBar()->value());
        follower->horizontalScrollBar()->setValue(leader->horizontalScrollBar()->value());
        m_isFollowing = false;
    };
    const auto syncPlace = [sync] { sync(false); };
    connect(leader->verticalScrollBar(), &QScrollBar::valueChanged, this, syncPlace);
    connect(leader->horizontalScrollBar(), &QScrollBar::valueChanged, this, syncPlace);
    connect(leader, &PageView::zoomChanged, this, [sync] { sync(true); });
    connect(leader, &PageView::pageChanged, this, syncPlace);
    if (isFirst) {
        connect(follower, &PageView::documentChanged, this, [sync] { sync(true); });
    }
    connect(leader, &PageView::turnChanged, this, [leader, follower](int degrees) {
        if (leader->document() == follower->document()) {
            follower->setTurn(degrees);
        }
    });
}

void ReviewPages::setArrangement(Arrangement arrangement) {
    for (PageView* view : {m_marks, m_final}) {
        view->setArrangement(arrangement);
    }
}

void ReviewPages::showPlace(const QString& document, int page, const QString& markId) {
    for (PageView* view : {m_marks, m_final}) {
        if (view->document() != document) {
            view->showDocument(document, page);
        }
    }
    if (!markId.isEmpty()) {
        m_marks->revealMark(markId);
        m_final->revealMark(markId);
    } else {
        m_marks->goToPage(page);
        m_final->goToPage(page);
    }
}

bool ReviewPages::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        // A key held while the focus went elsewhere is never released here.
        setPeeking(false);
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* press = static_cast<QKeyEvent*>(event);
    const auto key = static_cast<Qt::Key>(press->key());
    if (const auto answer = answerOf(key, press->modifiers())) {
        if (event->type() == QEvent::KeyPress) {
            emit answered(*answer);
        }
        return true;
    }
    if (press->modifiers() != Qt::NoModifier) {
        return QWidget::eventFilter(watched, event);
    }
    if (key == Qt::Key_D) {
        if (!press->isAutoRepeat()) {
            setPeeking(event->type() == QEvent::KeyPress);
        }
        return true;
    }
    if (event->type() == QEvent::KeyPress && key == Qt::Key_T) {
        nextLook();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString ReviewPages::layoutName() const {
    const QString name = m_shown == Shown::Marks ? tr("marks") : m_shown == Shown::FinalLook ? tr("final") : tr("original");
    return m_isFlickering ? tr("flicker") : m_isSideBySide ? tr("%1 | final").arg(name) : name;
}

void ReviewPages::nextLook() {
    m_isFlickering = false;
    m_shown = static_cast<Shown>((static_cast<int>(m_shown) + 1) % 3);
    if (m_isSideBySide && m_shown == Shown::FinalLook) {
        m_shown = Shown::Original;
    }
    apply();
}

void ReviewPages::setSideBySide(bool on) {
    if (on != m_isSideBySide) {
        m_isSideBySide = on;
        m_isFlickering = false;
        m_shown = on ? Shown::Original : Shown::Marks;
        apply();
    }
}

void ReviewPages::setFlickering(bool on) {
    m_isFlickering = on;
    if (on) {
        m_isSideBySide = false;
    }
    apply();
}

void ReviewPages::setPeeking(bool on) {
    if (on != m_isPeeking) {
        m_isPeeking = on;
        apply();
    }
}

void ReviewPages::apply() {
    m_final->setVisible(m_isSideBySide);
    Look look = m_shown == Shown::Marks ? Look::SeeThrough : m_shown == Shown::FinalLook ? Look::Final : Look::Hidden;
    if (m_isPeeking || m_isFlickering) {
        look = otherLook(look);
    }
    m_marks->setLook(look);
    const bool movesByItself = m_isFlickering && !Theme::instance().appearance().reducesMotion;
    movesByItself ? m_flicker.start() : m_flicker.stop();
    joinScroll();
    emit layoutChanged();
}

void ReviewPages::joinScroll() {
    m_final->setHorizontalScrollBarPolicy(m_isLocked ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (m_isLocked && m_isSideBySide) {
        m_final->setZoom(m_marks->zoom());
        m_final->verticalScrollBar()->setValue(m_marks->verticalScrollBar()->value());
    }
}

void ReviewPages::setScrollLocked(bool locked) {
    m_isLocked = locked;
    joinScroll();
    emit layoutChanged();
}

}  // namespace withheld::ui
