#include "page/FindBar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/Theme.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

QToolButton* tool(const QString& icon, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(Theme::instance().icon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    QObject::connect(&Theme::instance(), &Theme::changed, button, [=] { button->setIcon(Theme::instance().icon(icon)); });
    return button;
}

}  // namespace

FindBar::FindBar(CaseModel& model, PageView& view, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_view(view),
      m_search(model),
      m_field(new QLineEdit(this)),
      m_wholeWords(new QCheckBox(tr("Whole words"), this)),
      m_matchCase(new QCheckBox(tr("Match case"), this)),
      m_count(new QLabel(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_field->setPlaceholderText(tr("Find in this document"));
    m_field->setAccessibleName(tr("Find in this document"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(200);
    m_count->setMinimumWidth(120);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    QToolButton* up = tool("up", tr("Previous (Shift+F3)"), this);
    QToolButton* down = tool("down", tr("Next (F3)"), this);
    QToolButton* close = tool("cross", tr("Close (Esc)"), this);
    row->addWidget(up);
    row->addWidget(down);
    row->addWidget(m_wholeWords);
    row->addWidget(m_matchCase);
    row->addWidget(close);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { next(false); });
    connect(m_wholeWords, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::search);
    connect(up, &QToolButton::clicked, this, [this] { next(true); });
    connect(down, &QToolButton::clicked, this, [this] { next(false); });
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    connect(&m_search, &CaseSearch::finished, this, &FindBar::take);
    connect(&view, &PageView::documentChanged, this, &FindBar::search);
    hide();
}

void FindBar::open(const QString& text) {
    setVisible(true);
    if (!text.isEmpty()) {
        m_field->setText(text);
    }
    m_field->setFocus();
    m_field->selectAll();
    search();
}

void FindBar::closeBar() {
    setVisible(false);
    m_search.cancel();
    m_hits.clear();
    m_view.setHits({}, -1);
    m_view.setFocus();
}

void FindBar::search() {
    if (!isVisible()) {
        return;
    }
    m_search.start({m_field->text().toStdString(), m_wholeWords->isChecked(), !m_matchCase->isChecked()}, m_view.document());
    m_count->clear();
}

void FindBar::take() {
    const auto found = m_search.hits().byDocument.find(m_view.document().toStdString());
    m_hits = found == m_search.hits().byDocument.end() ? std::vector<SearchHit>() : found->second;
    if (m_field->text().trimmed().isEmpty()) {
        m_count->clear();
        m_view.setHits({}, -1);
        return;
    }
    if (m_hits.empty()) {
        const int unread = m_search.hits().pagesWithoutText;
        m_count->setText(unread == 0   ? tr("Not found")
                         : unread == 1 ? tr("Not found (1 page has no text)")
                                       : tr("Not found (%1 pages have no text)").arg(unread));
        m_view.setHits({}, -1);
        return;
    }
    const auto here =
        std::find_if(m_hits.begin(), m_hits.end(), [this](const SearchHit& hit) { return hit.page >= m_view.page(); });
    show(here == m_hits.end() ? 0 : static_cast<int>(here - m_hits.begin()));
}

void FindBar::next(bool backwards) {
    if (!isVisible()) {
        open();
        return;
    }
    if (!m_hits.empty()) {
        const int count = static_cast<int>(m_hits.size());
        show((m_current + (backwards ? count - 1 : 1)) % count);
    }
}

void FindBar::show(int index) {
    m_current = index;
    const SearchHit& hit = m_hits[static_cast<std::size_t>(index)];
    m_count->setText(tr("%1 of %2").arg(index + 1).arg(m_hits.size()));
    m_view.setHits(m_hits, index);
    m_view.goTo(hit.page, hit.quads.empty() ? Rect{} : hit.quads.front().bounds());
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        closeBar();
    } else if (event->key() == Qt::Key_F3) {
        next(event->modifiers() & Qt::ShiftModifier);
    } else {
        QFrame::keyPressEvent(event);
    }
}

}  // namespace withheld::ui
