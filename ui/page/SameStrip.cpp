#include "page/SameStrip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

#include "common/CaseModel.h"
#include "common/ChipFlow.h"
#include "common/FilterChip.h"
#include "common/MaskedText.h"
#include "common/SameText.h"
#include "common/Theme.h"

namespace withheld::ui {

SameStrip::SameStrip(CaseModel& model, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_search(model, this),
      m_text(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_scopeChip(new FilterChip(QString(), this)),
      m_propose(new QPushButton(tr("Propose all  ⏎"), this)),
      m_markAll(new QPushButton(tr("Mark all  ⇧⏎"), this)),
      m_list(new QPushButton(tr("Show list  L"), this)),
      m_takeOff(new QPushButton(this)),
      m_wholeWords(new QCheckBox(tr("Whole words"), this)),
      m_ignoreCase(new QCheckBox(tr("Ignore case"), this)),
      m_oneLetter(new QCheckBox(tr("One letter different"), this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("All the same"));
    m_text->setFont(Theme::instance().semibold());
    m_text->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    m_counts->setMinimumWidth(120);
    m_scopeChip->setMenuArrow(true);
    m_scopeChip->setToolTip(tr("Where: P this page, D this document, C the case"));
    auto* scopes = new QMenu(this);
    scopes->addAction(tr("On this page\tP"), this, [this] { setScope(SameScope::Page); });
    scopes->addAction(tr("In this document\tD"), this, [this] { setScope(SameScope::Document); });
    scopes->addAction(tr("In the case\tC"), this, [this] { setScope(SameScope::Case); });
    connect(m_scopeChip, &FilterChip::clicked, this,
            [this, scopes] { scopes->popup(m_scopeChip->mapToGlobal(QPoint(0, m_scopeChip->height()))); });
    auto* close = new QPushButton(tr("Esc"), this);
    close->setAccessibleName(tr("Close"));
    m_propose->setProperty("primary", true);  // the window's style sheet gives it the accent
    for (QPushButton* button : {m_propose, m_markAll, m_takeOff, m_list, close}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(28);
    }
    m_takeOff->setToolTip(tr("Delete: marks of the same words are removed, suggestions refused"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_counts, 1);
    row->addWidget(close);
    m_wholeWords->setChecked(true);
    m_ignoreCase->setChecked(true);
    // In a narrow window with large text they go on in the next line.
    constexpr int mostLines = 4;
    auto* flow = new ChipFlow(mostLines, this);
    flow->add(m_scopeChip);
    for (const auto& [tick, key] : {std::pair{m_wholeWords, "W"}, std::pair{m_ignoreCase, "I"}, std::pair{m_oneLetter, "1"}}) {
        tick->setFocusPolicy(Qt::TabFocus);
        tick->setToolTip(tr("Key: %1").arg(QLatin1String(key)));
        flow->add(tick);
        connect(tick, &QCheckBox::toggled, this, &SameStrip::search);
    }
    for (QPushButton* button : {m_propose, m_markAll, m_takeOff, m_list}) {
        flow->add(button);
    }
    m_flow = flow;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(flow);
    connect(m_takeOff, &QPushButton::clicked, this, &SameStrip::takeAllOff);
    connect(m_propose, &QPushButton::clicked, this, &SameStrip::proposeAll);
    connect(m_markAll, &QPushButton::clicked, this, &SameStrip::markAll);
    connect(m_list, &QPushButton::clicked, this, [this] {
        emit listRequested(QString::fromStdString(m_mark.text));
        closeStrip();
    });
    connect(close, &QPushButton::clicked, this, &SameStrip::closeStrip);
    connect(&m_search, &CaseSearch::progressed, this, &SameStrip::take);
    connect(&m_search, &CaseSearch::finished, this, &SameStrip::take);
    hide();
}

void SameStrip::start(const QString& markId) {
    const casefile::CaseMark* mark = m_model.mark(markId);
    const casefile::CaseSuggestion* suggestion = mark ? nullptr : m_model.suggestion(markId);
    if (!mark && !suggestion) {
        return;
    }
    m_mark = mark ? mark->mark : suggestion->proposed;
    m_document = mark ? mark->document : suggestion->document;
    const QString shown = oneLine(m_mark.text, 28);
    m_text->setText(shown.isEmpty() ? QString() : QString("“%1”").arg(shown));
    {
        // What is less sure is asked for anew each time.
        const QSignalBlocker quiet(m_oneLetter);
        m_oneLetter->setChecked(false);
    }
    search();
    show();
    raise();
    setFocus();
    emit resized();
}

void SameStrip::search() {
    m_open.clear();
    m_taken.clear();
    countMarked();
    if (oneLine(m_mark.text, 28).isEmpty()) {
        m_search.cancel();
    } else {
        m_search.start({m_mark.text, m_wholeWords->isChecked(), m_ignoreCase->isChecked(), m_oneLetter->isChecked()}, {});
    }
    describe();
}

void SameStrip::take() {
    // Only what came since the last time: a name that stands on a thousand pages is looked at a thousand times, not a million.
    std::map<std::string, std::vector<SearchHit>> fresh;
    for (const auto& [document, hits] : m_search.hits().byDocument) {
        std::size_t& seen = m_taken[document];
        fresh[document].assign(hits.begin() + static_cast<std::ptrdiff_t>(std::min(seen, hits.size())), hits.end());
        seen = hits.size();
    }
    for (auto& [document, hits] : openPlaces(m_model, fresh)) {
        std::vector<SearchHit>& open = m_open[document];
        open.insert(open.end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
    }
    describe();
}

bool SameStrip::inScope(const std::string& document, int page) const {
    return m_scope == SameScope::Case || (document == m_document && (m_scope == SameScope::Document || page == m_mark.page));
}

int SameStrip::count() const {
    int count = 0;
    for (const auto& [document, hits] : m_open) {
        for (const SearchHit& hit : hits) {
            count += inScope(document, hit.page) ? 1 : 0;
        }
    }
    return count;
}

/// "3 here, 7 in this document, 2 in Annex A", and how many of them are less sure.
QString SameStrip::places() const {
    int here = 0;
    int inDocument = 0;
    int near = 0;
    QStringList elsewhere;
    for (const auto& [document, hits] : m_open) {
        int others = 0;
        for (const SearchHit& hit : hits) {
            if (!inScope(document, hit.page)) {
                continue;
            }
            near += hit.isNear ? 1 : 0;
            if (document != m_document) {
                ++others;
            } else {
                ++(hit.page == m_mark.page ? here : inDocument);
            }
        }
        if (others > 0) {
            const casefile::Document* found = m_model.document(QString::fromStdString(document));
            elsewhere << tr("%1 in %2").arg(others).arg(found ? QString::fromStdString(found->fileName) : QString());
        }
    }
    QStringList parts;
    if (here > 0) {
        parts << tr("%1 here").arg(here);
    }
    if (inDocument > 0) {
        parts << tr("%1 in this document").arg(inDocument);
    }
    if (elsewhere.size() > 2) {
        const qsizetype documents = elsewhere.size();
        const int sum = count() - here - inDocument;
        elsewhere = {tr("%1 in %2 other documents").arg(sum).arg(documents)};
    }
    parts << elsewhere;
    return parts.join(", ") + (near > 0 ? tr("; %1 less sure").arg(near) : QString());
}

void SameStrip::countMarked() {
    m_markedIds.clear();
    m_suggestedIds.clear();
    const bool ignoresCase = m_ignoreCase->isChecked();
    const std::u32string wanted = folded(m_mark.text, ignoresCase);
    if (wanted.empty()) {
        return;
    }
    for (const casefile::Document& document : m_model.state().documents) {
        const QString id = QString::fromStdString(document.id);
        for (const casefile::CaseMark* mark : m_model.marks(id, 0)) {
            if (inScope(document.id, mark->mark.page) && folded(mark->mark.text, ignoresCase) == wanted) {
                m_markedIds << QString::fromStdString(mark->mark.id);
            }
        }
        for (const casefile::CaseSuggestion* suggestion : m_model.openSuggestions(id, 0)) {
            if (inScope(document.id, suggestion->proposed.page) && folded(suggestion->proposed.text, ignoresCase) == wanted) {
                m_suggestedIds << QString::fromStdString(suggestion->id);
            }
        }
    }
}

int SameStrip::markedCount() const {
    return static_cast<int>(m_markedIds.size() + m_suggestedIds.size());
}

void SameStrip::describe() {
    const int all = count();
    QString words;
    if (m_mark.text.empty()) {
        words = tr("There is no text under this mark to look for.");
    } else if (m_search.isRunning() && all == 0) {
        words = tr("Looking…");
    } else if (all == 0) {
        words = tr("No more places.");
    } else {
        words = tr("%1 more: %2").arg(all).arg(places());
    }
    if (!m_search.isRunning() && m_search.hits().pagesWithoutText > 0 && !m_mark.text.empty()) {
        const int unread = m_search.hits().pagesWithoutText;
        words += " " + (unread == 1 ? tr("1 page has no text.") : tr("%1 pages have no text.").arg(unread));
    }
    m_counts->setText(words);
    m_scopeChip->setText(m_scope == SameScope::Page       ? tr("On this page")
                         : m_scope == SameScope::Document ? tr("In this document")
                                                          : tr("In the case"));
    m_propose->setEnabled(all > 0);
    const bool isSure = !m_oneLetter->isChecked();
    m_markAll->setEnabled(all > 0 && isSure && !m_mark.exemptions.empty());
    m_markAll->setToolTip(!isSure                     ? tr("What is less sure is proposed, not marked")
                          : m_mark.exemptions.empty() ? tr("Give this mark a code first")
                                                      : QString());
    m_list->setEnabled(!m_mark.text.empty());
    m_takeOff->setText(tr("Unmark all the same (%1)").arg(markedCount()));
    m_takeOff->setEnabled(markedCount() > 0);
    const int before = m_flow->height();
    m_flow->layOut();
    if (isVisible() && m_flow->height() != before) {
        emit resized();
    }
}

void SameStrip::setScope(SameScope scope) {
    m_scope = scope;
    countMarked();
    describe();
}

std::map<std::string, std::vector<Mark>> SameStrip::marksInScope() const {
    std::map<std::string, std::vector<Mark>> marks;
    for (const auto& [document, hits] : m_open) {
        for (const SearchHit& hit : hits) {
            if (inScope(document, hit.page)) {
                Mark mark = markOf(hit, m_mark.exemptions);
                mark.kind = m_mark.kind;
                mark.origin = "same as “" + maskedText(m_mark.text, 24).toStdString() + "”";
                marks[document].push_back(std::move(mark));
            }
        }
    }
    return marks;
}

QString SameStrip::step(const QString& words) const {
    return words.arg(count()).arg(maskedText(m_mark.text, 24));
}

void SameStrip::proposeAll() {
    if (count() == 0) {
        return;
    }
    std::map<std::string, std::vector<casefile::Case::NewSuggestion>> suggestions;
    for (auto& [document, marks] : marksInScope()) {
        for (const Mark& mark : marks) {
            suggestions[document].push_back({mark, mark.text == m_mark.text || !m_oneLetter->isChecked() ? 1.0F : 0.5F});
        }
    }
    const QString words = step(tr("Propose %1 same as “%2”"));
    closeStrip();
    m_model.propose(suggestions, words);
}

void SameStrip::markAll() {
    if (count() == 0 || m_mark.exemptions.empty() || m_oneLetter->isChecked()) {
        return;
    }
    const auto marks = marksInScope();
    const QString words = step(tr("Mark %1 same as “%2”"));
    closeStrip();
    m_model.markAll(marks, words);
}

void SameStrip::takeAllOff() {
    if (markedCount() == 0) {
        return;
    }
    const QStringList marks = m_markedIds;
    const QStringList suggestions = m_suggestedIds;
    const QString words = tr("Unmark %1 same as “%2”").arg(markedCount()).arg(maskedText(m_mark.text, 24));
    closeStrip();
    m_model.takeOff(marks, suggestions, words);
}

void SameStrip::closeStrip() {
    m_search.cancel();
    hide();
    emit closed();
}

void SameStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            event->modifiers() & Qt::ShiftModifier ? markAll() : proposeAll();
            break;
        case Qt::Key_Escape:
            closeStrip();
            break;
        case Qt::Key_P:
            setScope(SameScope::Page);
            break;
        case Qt::Key_D:
            setScope(SameScope::Document);
            break;
        case Qt::Key_C:
            setScope(SameScope::Case);
            break;
        case Qt::Key_W:
            m_wholeWords->toggle();
            break;
        case Qt::Key_I:
            m_ignoreCase->toggle();
            break;
        case Qt::Key_1:
            m_oneLetter->toggle();
            break;
        case Qt::Key_Delete:
            takeAllOff();
            break;
        case Qt::Key_L:
            m_list->click();
            break;
        default:
            QFrame::keyPressEvent(event);
    }
}

/// What is in it needs more room, or less.
bool SameStrip::event(QEvent* event) {
    const bool isTaken = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        emit resized();
    }
    return isTaken;
}

void SameStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace withheld::ui
