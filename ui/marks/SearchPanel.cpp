#include "marks/SearchPanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "common/CaseModel.h"
#include "common/CaseSearch.h"
#include "common/MarkSelection.h"
#include "common/MaskedText.h"
#include "common/SameText.h"
#include "common/Theme.h"
#include "marks/HitsModel.h"

namespace withheld::ui {

struct SearchPanel::Parts {
    Parts(CaseModel& caseModel, StickyCode& sticky) : model(caseModel), code(sticky), search(caseModel) {}
    CaseModel& model;
    StickyCode& code;
    CaseSearch search;
    HitsModel* hits = nullptr;
    QLineEdit* field = nullptr;
    QComboBox* scope = nullptr;
    QCheckBox* wholeWords = nullptr;
    QCheckBox* matchCase = nullptr;
    QLabel* result = nullptr;
    QListView* list = nullptr;
    QPushButton* propose = nullptr;
    QPushButton* mark = nullptr;
    QString document;

    void start();
    void take(SearchPanel& panel);
    void describe();
    [[nodiscard]] std::map<std::string, std::vector<Mark>> marks() const;
};

SearchPanel::SearchPanel(CaseModel& model, StickyCode& code, QWidget* parent)
    : QWidget(parent), m(std::make_unique<Parts>(model, code)) {
    m->hits = new HitsModel(model, this);
    m->field = new QLineEdit(this);
    m->field->setPlaceholderText(tr("Words to find"));
    m->field->setAccessibleName(tr("Words to find"));
    m->field->setClearButtonEnabled(true);
    m->scope = new QComboBox(this);
    m->scope->addItem(tr("In the whole case"));
    m->scope->addItem(tr("In this document"));
    m->scope->setAccessibleName(tr("Where to search"));
    m->wholeWords = new QCheckBox(tr("Whole words"), this);
    m->matchCase = new QCheckBox(tr("Match case"), this);
    m->result = new QLabel(this);
    m->result->setWordWrap(true);
    m->result->setForegroundRole(QPalette::PlaceholderText);
    m->list = new QListView(this);
    m->list->setModel(m->hits);
    m->list->setItemDelegate(new HitRow(m->list));
    m->list->setUniformItemSizes(true);
    m->list->setFrameShape(QFrame::NoFrame);
    m->list->setMouseTracking(true);
    m->list->setAccessibleName(tr("Places found"));
    m->propose = new QPushButton(this);
    m->mark = new QPushButton(this);

    auto* options = new QHBoxLayout;
    options->setSpacing(8);
    options->addWidget(m->wholeWords);
    options->addWidget(m->matchCase);
    options->addStretch();
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 8, 12, 6);
    top->setSpacing(6);
    top->addWidget(m->field);
    top->addWidget(m->scope);
    top->addLayout(options);
    top->addWidget(m->result);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 6, 12, 8);
    buttons->setSpacing(6);
    buttons->addWidget(m->propose);
    buttons->addWidget(m->mark);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m->list, 1);
    column->addLayout(buttons);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m->field);

    connect(m->field, &QLineEdit::textChanged, this, [this] { m->start(); });
    connect(m->scope, &QComboBox::currentIndexChanged, this, [this] { m->start(); });
    connect(m->wholeWords, &QCheckBox::toggled, this, [this] { m->start(); });
    connect(m->matchCase, &QCheckBox::toggled, this, [this] { m->start(); });
    connect(&m->search, &CaseSearch::finished, this, [this] { m->take(*this); });
    connect(&m->search, &CaseSearch::progressed, this,
            [this] { m->result->setText(tr("Looking… %1 so far").arg(m->search.hits().count())); });
    connect(&model, &CaseModel::suggestionsChanged, this, [this] { m->describe(); });
    connect(&code, &StickyCode::changed, this, [this] { m->describe(); });
    connect(m->list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) {
            const HitsModel::Place& place = m->hits->at(index.row());
            emit hitActivated(QString::fromStdString(place.document), place.hit);
        }
    });
    connect(m->propose, &QPushButton::clicked, this, [this] {
        std::map<std::string, std::vector<casefile::Case::NewSuggestion>> suggestions;
        int count = 0;
        for (auto& [document, marks] : m->marks()) {
            for (const Mark& mark : marks) {
                suggestions[document].push_back({mark, 1});
                ++count;
            }
        }
        m->model.propose(suggestions,
                         QString("Propose %1 found “%2”").arg(count).arg(maskedText(m->field->text().toStdString(), 24)));
    });
    connect(m->mark, &QPushButton::clicked, this, [this] {
        const auto marks = m->marks();
        m->model.markAll(marks,
                         QString("Mark all found “%1” %2").arg(maskedText(m->field->text().toStdString(), 24), m->code.code()));
    });
    m->describe();
}

SearchPanel::~SearchPanel() = default;

void SearchPanel::setDocument(const QString& document) {
    if (document != m->document) {
        m->document = document;
        if (m->scope->currentIndex() == 1) {
            m->start();
        } else {
            emit hitsChanged(m->hits->of(document.toStdString()));
        }
    }
}

void SearchPanel::search(const QString& text) {
    m->field->setText(text);
    m->start();
}

void SearchPanel::focusInput() {
    m->field->setFocus();
    m->field->selectAll();
}

void SearchPanel::Parts::start() {
    search.start({field->text().toStdString(), wholeWords->isChecked(), !matchCase->isChecked()},
                 scope->currentIndex() == 1 ? document : QString());
}

void SearchPanel::Parts::take(SearchPanel& panel) {
    hits->set(search.hits().byDocument);
    describe();
    emit panel.hitsChanged(hits->of(document.toStdString()));
}

std::map<std::string, std::vector<Mark>> SearchPanel::Parts::marks() const {
    std::map<std::string, std::vector<Mark>> marks;
    const std::vector<std::string> codes =
        code.code().isEmpty() ? std::vector<std::string>{} : std::vector{code.code().toStdString()};
    for (const auto& [id, places] : openPlaces(model, search.hits().byDocument)) {
        for (const SearchHit& hit : places) {
            Mark found = markOf(hit, codes);
            found.origin = "search “" + maskedText(field->text().toStdString(), 24).toStdString() + "”";
            marks[id].push_back(std::move(found));
        }
    }
    return marks;
}

void SearchPanel::Parts::describe() {
    int open = 0;
    for (const auto& [id, places] : openPlaces(model, search.hits().byDocument)) {
        open += static_cast<int>(places.size());
    }
    const CaseHits& found = search.hits();
    QString words;
    if (!field->text().trimmed().isEmpty()) {
        words = found.count() == 0   ? tr("Nothing found in %1 pages.").arg(found.pagesSearched)
                : found.count() == 1 ? tr("1 place in %1 pages.").arg(found.pagesSearched)
                                     : tr("%1 places in %2 pages.").arg(found.count()).arg(found.pagesSearched);
        if (found.count() > open) {
            words += ' ' + tr("%1 already marked or proposed.").arg(found.count() - open);
        }
        if (found.pagesWithoutText > 0) {
            words += ' ' + (found.pagesWithoutText == 1
                                ? tr("1 page has no text: read it (OCR) to search it.")
                                : tr("%1 pages have no text: read them (OCR) to search them.").arg(found.pagesWithoutText));
        }
    }
    result->setText(words);
    result->setVisible(!words.isEmpty());
    propose->setText(tr("Propose all (%1)").arg(open));
    propose->setEnabled(open > 0);
    mark->setText(code.code().isEmpty() ? tr("Mark all") : tr("Mark all %1").arg(code.code()));
    mark->setEnabled(open > 0 && !code.code().isEmpty());
}

}  // namespace withheld::ui
