#include "review/ReviewPages.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSplitter>

#include "common/CaseModel.h"
#include "common/RenderService.h"
#include "page/PageView.h"

namespace withheld::ui {

ReviewPages::ReviewPages(CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code, QWidget* parent)
    : QWidget(parent),
      m_marks(new PageView(model, renderer, selection, code)),
      m_final(new PageView(model, renderer, selection, code)) {
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
        view->fitWidth();
        view->installEventFilter(this);
    }
    auto* splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_marks);
    splitter->addWidget(m_final);
    splitter->setSizes({1000, 1000});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    follow(m_marks, m_final);
    follow(m_final, m_marks);
    connect(m_marks, &PageView::pageChanged, this, [this](int page, int count) {
        if (m_layout != Layout::FinalLook) {
            emit pageChanged(page, count);
        }
    });
    connect(m_final, &PageView::pageChanged, this, [this](int page, int count) {
        if (m_layout == Layout::FinalLook) {
            emit pageChanged(page, count);
        }
    });
    connect(m_marks, &PageView::documentChanged, this, [this](const QString& document) {
        if (m_final->document() != document) {
            m_final->showDocument(document, m_marks->page());
        }
        emit documentChanged(document);
    });
}

void ReviewPages::follow(PageView* leader, PageView* follower) {
    const auto sync = [this, leader, follower] {
        if (!m_isLocked || m_isFollowing || leader->document() != follower->document()) {
            return;
        }
        m_isFollowing = true;
        if (!qFuzzyCompare(leader->zoom(), follower->zoom())) {
            follower->setZoom(leader->zoom());
        }
        follower->verticalScrollBar()->setValue(leader->verticalScrollBar()->value());
        follower->horizontalScrollBar()->setValue(leader->horizontalScrollBar()->value());
        m_isFollowing = false;
    };
    connect(leader->verticalScrollBar(), &QScrollBar::valueChanged, this, sync);
    connect(leader->horizontalScrollBar(), &QScrollBar::valueChanged, this, sync);
    connect(leader, &PageView::zoomChanged, this, sync);
    connect(leader, &PageView::turnChanged, this, [leader, follower](int degrees) {
        if (leader->document() == follower->document()) {
            follower->setTurn(degrees);
        }
    });
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
    if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const auto key = static_cast<Qt::Key>(press->key());
        if (press->modifiers() == Qt::NoModifier && key == Qt::Key_T) {
            nextLayout();
            return true;
        }
        if (press->modifiers() == Qt::NoModifier &&
            (key == Qt::Key_Y || key == Qt::Key_N || key == Qt::Key_U || key == Qt::Key_C)) {
            emit keyPressed(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QString ReviewPages::layoutName() const {
    switch (m_layout) {
        case Layout::SideBySide:
            return tr("side by side");
        case Layout::Marks:
            return tr("marks");
        case Layout::FinalLook:
            break;
    }
    return tr("final");
}

void ReviewPages::nextLayout() {
    m_layout = static_cast<Layout>((static_cast<int>(m_layout) + 1) % 3);
    m_final->setHorizontalScrollBarPolicy(m_layout == Layout::FinalLook || !m_isLocked ? Qt::ScrollBarAsNeeded
                                                                                       : Qt::ScrollBarAlwaysOff);
    m_marks->setVisible(m_layout != Layout::FinalLook);
    m_final->setVisible(m_layout != Layout::Marks);
    view().setFocus();
    emit layoutChanged();
}

void ReviewPages::setScrollLocked(bool locked) {
    m_isLocked = locked;
    m_final->setHorizontalScrollBarPolicy(m_layout == Layout::FinalLook || !locked ? Qt::ScrollBarAsNeeded
                                                                                   : Qt::ScrollBarAlwaysOff);
    if (locked) {
        m_final->setZoom(m_marks->zoom());
        m_final->verticalScrollBar()->setValue(m_marks->verticalScrollBar()->value());
    }
    emit layoutChanged();
}

}  // namespace withheld::ui
