#include "mainwindow/ListsAndDetails.h"

#include <QTabBar>
#include <QTabWidget>

namespace withheld::ui {

namespace {

constexpr int kLowLines = 16;  // of text; a lower dock shows a long list alone

}  // namespace

ListsAndDetails::ListsAndDetails(QWidget* details, QWidget* parent)
    : QSplitter(Qt::Vertical, parent), m_tabs(new QTabWidget), m_details(details) {
    setObjectName(QStringLiteral("marksSplitter"));
    setHandleWidth(1);
    setChildrenCollapsible(false);
    m_tabs->setObjectName(QStringLiteral("marksTabs"));
    m_tabs->setAccessibleName(tr("Lists"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setUsesScrollButtons(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideRight);
    addWidget(m_tabs);
    addWidget(m_details);
    // Two fifths for the details: on a large screen all of them are seen at once.
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setSizes(m_sizes[0]);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ListsAndDetails::take);
}

void ListsAndDetails::addList(QWidget* list, const QString& words, Share share) {
    m_shares << share;
    m_tabs->addTab(list, words);
    take();
}

void ListsAndDetails::showDetails() {
    if (!m_details->isVisibleTo(this)) {
        m_tabs->setCurrentIndex(0);
    }
}

ListsAndDetails::Share ListsAndDetails::share() const {
    return m_shares.value(m_tabs->currentIndex(), Share::Part);
}

void ListsAndDetails::take() {
    // The dock is as low as the list in front lets it be, not as the one that needs most.
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                         i == m_tabs->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    if (share() != m_shown) {
        if (m_details->isVisibleTo(this)) {
            m_sizes[static_cast<std::size_t>(m_shown)] = sizes();
        }
        m_shown = share();
        setSizes(m_sizes[static_cast<std::size_t>(m_shown)]);
    }
    arrange();
}

void ListsAndDetails::arrange() {
    m_details->setVisible(m_shown == Share::Part || height() >= kLowLines * fontMetrics().lineSpacing());
}

void ListsAndDetails::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    arrange();
}

}  // namespace withheld::ui
