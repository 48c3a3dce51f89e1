#include "page/PagePane.h"

#include <QVBoxLayout>
#include <map>

#include "common/CaseModel.h"
#include "page/CopyBar.h"
#include "page/DocumentTabs.h"
#include "page/EmptyPane.h"
#include "page/FindBar.h"
#include "page/RepeatStrip.h"
#include "page/SameStrip.h"
#include "page/Strip.h"
#include "page/TemplateBar.h"

namespace withheld::ui {

struct PagePane::Parts {
    DocumentTabs* tabs;
    Strip* ribbon;
    Strip* notice;
    TemplateBar* form;
    CopyBar* copy;
    FindBar* find;
    SameStrip* same;
    RepeatStrip* repeat;
    EmptyPane* empty;
    std::map<QString, int> ocrPercent;
};

PagePane::PagePane(CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_view(new PageView(model, renderer, selection, code, this)),
      m(std::make_unique<Parts>()) {
    m->tabs = new DocumentTabs(model, *m_view, this);
    m->ribbon = new Strip(Colour::Care, Colour::OnCare, this);
    m->ribbon->setBold(true);
    m->notice = new Strip(Colour::Notice, Colour::OnNotice, this);
    m->form = new TemplateBar(model, this);
    m->copy = new CopyBar(model, this);
    m->find = new FindBar(model, *m_view, this);
    m->same = new SameStrip(model, this);
    m->repeat = new RepeatStrip(model, selection, code, this);
    m->empty = new EmptyPane(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m->tabs);
    column->addWidget(m->ribbon);
    column->addWidget(m->notice);
    column->addWidget(m->copy);
    column->addWidget(m->form);
    column->addWidget(m->find);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(&model, &CaseModel::stageChanged, this, &PagePane::updateRibbon);
    connect(m_view, &PageView::lookChanged, this, &PagePane::updateRibbon);
    connect(m_view, &PageView::pageChanged, this, &PagePane::updateNotice);
    connect(m_view, &PageView::documentChanged, this, &PagePane::updateNotice);
    connect(&model, &CaseModel::pageTextChanged, this, &PagePane::updateNotice);
    connect(m_view, &PageView::findRequested, this, &PagePane::openFind);
    connect(m_view, &PageView::findNextRequested, this, [this](bool backwards) { m->find->next(backwards); });
    connect(m_view, &PageView::sameRequested, m->same, [this](const QString& mark) {
        m->repeat->hide();
        m->same->start(mark);
    });
    connect(m->empty, &EmptyPane::documentsRequested, this, &PagePane::documentsRequested);
    connect(m->notice, &Strip::triggered, this, [this] { emit ocrRequested(m_view->document(), m_view->page()); });
    connect(m->same, &SameStrip::listRequested, this, &PagePane::searchListRequested);
    connect(m->same, &SameStrip::closed, m_view, [this] { m_view->setFocus(); });
    connect(m->same, &SameStrip::resized, this, [this] { placeStrip(m->same); });
    connect(m_view, &PageView::repeatRequested, this, &PagePane::repeatMark);
    connect(m->repeat, &RepeatStrip::closed, m_view, [this] { m_view->setFocus(); });
    connect(m->repeat, &RepeatStrip::resized, this, [this] { placeStrip(m->repeat); });
    const auto showForm = [this] {
        if (m_view->document().isEmpty()) {
            return;
        }
        m->form->showPage(m_view->document(), m_view->page());
        m->copy->showPage(m_view->document(), m_view->page());
    };
    connect(m->copy, &CopyBar::showRequested, this, &PagePane::placeRequested);
    connect(m->copy, &CopyBar::closed, m_view, [this] { m_view->setFocus(); });
    connect(m_view, &PageView::pageChanged, m->form, showForm);
    connect(m_view, &PageView::documentChanged, m->form, showForm);
    connect(&model, &CaseModel::pageTextChanged, m->form, &TemplateBar::refresh);
    connect(&model, &CaseModel::marksChanged, m->form, &TemplateBar::refresh);
    connect(&model, &CaseModel::suggestionsChanged, m->form, &TemplateBar::refresh);
    connect(m->form, &TemplateBar::closed, m_view, [this] { m_view->setFocus(); });
    updateRibbon();
    updateNotice();
}

PagePane::~PagePane() = default;

TemplateBar& PagePane::templateBar() {
    return *m->form;
}

CopyBar& PagePane::copyBar() {
    return *m->copy;
}

DocumentTabs& PagePane::tabs() {
    return *m->tabs;
}

void PagePane::openFind() {
    m->find->open();
}
void PagePane::findNext() {
    m->find->next(false);
}
void PagePane::findPrevious() {
    m->find->next(true);
}
void PagePane::markEverySame() {
    m_view->markEverySame();
}

void PagePane::repeatMark() {
    m->same->hide();
    m->repeat->startRepeat(m_view->document());
}
void PagePane::markPageRange() {
    m->same->hide();
    m->repeat->startPages(m_view->document(), m_view->page());
}

void PagePane::updateRibbon() {
    const casefile::Stage stage = m_model.state().stage;
    const QString look = m_view->look() == Look::Final    ? tr("This is how it will look.")
                         : m_view->look() == Look::Hidden ? tr("Marks are hidden on this screen only.")
                                                          : QString();
    if (stage == casefile::Stage::Released) {
        m->ribbon->setColours(Colour::Panel, Colour::QuietText);
        m->ribbon->setWords(tr("Released. These pages are the source; what went out is in the release folder."));
    } else {
        m->ribbon->setColours(Colour::Care, Colour::OnCare);
        m->ribbon->setWords(look.isEmpty() ? tr("Not released. Marks are see-through until the set is approved and burned.")
                                           : tr("Not released. %1").arg(look),
                            tr("Not released"));
    }
}

void PagePane::updateNotice() {
    const auto text = m_view->pageCount() == 0 ? nullptr : m_model.pageText(m_view->document(), m_view->page());
    const auto percent = m->ocrPercent.find(m_view->document());
    const bool unread = text && text->source == TextSource::None;
    if (percent != m->ocrPercent.end() && unread) {
        m->notice->setWords(tr("Reading the words of this document: %1 %").arg(percent->second));
        m->notice->setAction({});
    } else if (unread) {
        m->notice->setWords(tr("This page has no text to select or search. Box marks work."));
        m->notice->setAction(tr("Read it (OCR)"));
    }
    m->notice->setVisible(unread);
    m->empty->setVisible(m_view->pageCount() == 0);
}

void PagePane::showOcrProgress(const QString& document, int percent) {
    if (percent < 0) {
        m->ocrPercent.erase(document);
    } else {
        m->ocrPercent[document] = percent;
    }
    updateNotice();
}

void PagePane::placeStrip(QWidget* strip) {
    const int width = std::min(m_view->width() - 48, 760);
    // Its buttons flow by the width that it gets, which tells how high it is: once to give it, once to take that in.
    for (int pass = 0; pass < 2; ++pass) {
        strip->resize(width, strip->height());
        strip->layout()->activate();
    }
    const int height = std::max(strip->heightForWidth(width), strip->sizeHint().height());
    strip->setGeometry(m_view->x() + (m_view->width() - width) / 2, m_view->geometry().bottom() - height - 16, width, height);
}

void PagePane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeStrip(m->same);
    placeStrip(m->repeat);
}

/// Whether marks may be made can have changed while another mode was shown.
void PagePane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m->form->refresh();
    m->copy->refresh();
}

}  // namespace withheld::ui
