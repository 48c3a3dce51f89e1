#include "marks/SearchPanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "common/CaseModel.h"
#include "common/CaseSearch.h"
#include "common/MarkSelection.h"
#include "common/MaskedText.h"
#include "common/SameText.h"
#include "common/Theme.h"
#include "marks/HitsModel.h"
#include "marks/ListScope.h"
#include "marks/RulesDialog.h"
#include "marks/RulesMenu.h"
#include "marks/RulesModel.h"
#include "marks/SearchInput.h"

namespace withheld::ui {

struct SearchPanel::Parts {
    Parts(CaseModel& caseModel, StickyCode& sticky) : model(caseModel), code(sticky), search(caseModel) {}
    CaseModel& model;
    StickyCode& code;
    CaseSearch search;
    HitsModel* hits = nullptr;
    SearchInput* input = nullptr;
    ScopeChip* scope = nullptr;
    QLabel* result = nullptr;
    QTreeView* list = nullptr;
    QPushButton* propose = nullptr;
    QPushButton* mark = nullptr;
    QString document;
    std::optional<search::SearchRule> rule;  ///< that was chosen and not changed since

    void start();
    [[nodiscard]] bool isRule() const;
    [[nodiscard]] QString name() const;
    void take(SearchPanel& panel);
    void describe();
    [[nodiscard]] std::map<std::string, std::vector<Mark>> marks() const;
};

SearchPanel::SearchPanel(CaseModel& model, StickyCode& code, QWidget* parent)
    : QWidget(parent), m(std::make_unique<Parts>(model, code)) {
    m->hits = new HitsModel(model, this);
    m->input = new SearchInput(model.catalogue(), this);
    m->scope = new ScopeChip(model, QStringLiteral("search/scope"), this, ListScope::Case);
    m->input->addOption(m->scope);
    m->result = new QLabel(this);
    m->result->setWordWrap(true);
    // A wrapped label asks for one line only; on a low screen its second one would be taken from the fields above.
    m->result->setMinimumHeight(2 * m->result->fontMetrics().lineSpacing());
    m->result->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m->result->setForegroundRole(QPalette::PlaceholderText);
    m->list = new QTreeView(this);
    m->list->setObjectName(QStringLiteral("searchHits"));
    m->list->setHeaderHidden(true);
    m->list->setIndentation(14);
    m->list->setModel(m->hits);
    m->list->setItemDelegate(new HitRow(m->list));
    m->list->setUniformRowHeights(true);
    m->list->setMinimumHeight(m->list->fontMetrics().height());  // on a low screen it gives way first: it scrolls
    m->list->setFrameShape(QFrame::NoFrame);
    m->list->setMouseTracking(true);
    m->list->setAccessibleName(tr("Places found"));
    m->propose = new QPushButton(this);
    m->mark = new QPushButton(this);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 8, 12, 6);
    top->setSpacing(6);
    top->addWidget(m->input);
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
    setFocusProxy(m->input);

    connect(m->input, &SearchInput::changed, this, [this] { m->start(); });
    connect(m->scope, &ScopeChip::scopeChanged, this, [this] { m->start(); });
    connect(&m->search, &CaseSearch::finished, this, [this] { m->take(*this); });
    connect(&m->search, &CaseSearch::progressed, this,
            [this] { m->result->setText(tr("Looking… %1 so far").arg(m->search.hits().count())); });
    connect(&model, &CaseModel::settled, this, [this] { m->hits->lookAtMarks(); });
    connect(m->hits, &HitsModel::choiceChanged, this, [this] { m->describe(); });
    m->list->installEventFilter(this);
    m->list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m->list, &QTreeView::customContextMenuRequested, this, &SearchPanel::showMenu);
    connect(m->input, &SearchInput::rulesRequested, this, [this](const QPoint& below) {
        const bool isWhole = !m->input->isEmpty() && m->input->problem().isEmpty();
        RulesMenu menu(m->model, isWhole ? m->input->rule() : search::SearchRule(), m->code.code(), this);
        connect(&menu, &RulesMenu::ruleChosen, this, [this](const search::SearchRule& rule) {
            m->input->setRule(rule);
            m->rule = rule;
            m->describe();
        });
        connect(&menu, &RulesMenu::tableRequested, this, [this] { RulesDialog(m->model, this).exec(); });
        menu.exec(below);
    });
    connect(&code, &StickyCode::changed, this, [this] { m->describe(); });
    connect(m->list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        // A document's row is for its tick; a page's shows its first place.
        const HitsModel::Place* place = index.parent().isValid() ? m->hits->firstPlaceOf(index) : nullptr;
        if (place != nullptr) {
            emit hitActivated(QString::fromStdString(place->document), place->hit);
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
        m->model.propose(suggestions, tr("Propose %1 found “%2”").arg(count).arg(m->name()));
    });
    connect(m->mark, &QPushButton::clicked, this, [this] {
        const auto marks = m->marks();
        m->model.markAll(marks, tr("Mark all found “%1” %2").arg(m->name(), m->code.text()));
    });
    m->describe();
}

SearchPanel::~SearchPanel() = default;

/// Space takes out or in what is current, with Shift its whole page, on a page its document.
bool SearchPanel::eventFilter(QObject* watched, QEvent* event) {
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    if (key == nullptr || key->key() != Qt::Key_Space || (key->modifiers() & ~Qt::ShiftModifier)) {
        return QWidget::eventFilter(watched, event);
    }
    const QModelIndex current = m->list->currentIndex();
    const bool isGroup = (key->modifiers() & Qt::ShiftModifier) && current.parent().isValid();
    m->hits->toggle(isGroup ? current.parent() : current);
    return true;
}

void SearchPanel::showMenu(const QPoint& point) {
    const QModelIndex current = m->list->currentIndex();
    const HitsModel::Place* place = m->hits->firstPlaceOf(current);
    if (place == nullptr) {
        return;
    }
    const bool isGroup = m->hits->placeAt(current) == nullptr;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("hitMenu"));
    menu.addAction(tr("Show on the page"), this,
                   [this, place] { emit hitActivated(QString::fromStdString(place->document), place->hit); });
    menu.addAction(isGroup ? tr("All of these out or in\tSpace") : tr("Out or in\tSpace"), this,
                   [this, current] { m->hits->toggle(current); });
    if (!isGroup) {
        menu.addAction(tr("Its whole page out or in\tShift+Space"), this, [this, current] { m->hits->toggle(current.parent()); });
    }
    menu.addSeparator();
    menu.addAction(tr("Close all pages"), m->list, [this] { m->list->expandToDepth(0); });
    menu.addAction(tr("Open all pages"), m->list, &QTreeView::expandAll);
    menu.exec(m->list->viewport()->mapToGlobal(point));
}

void SearchPanel::setReadOnly() {
    m->propose->hide();
    m->mark->hide();
}

void SearchPanel::setDocument(const QString& document) {
    if (document != m->document) {
        m->document = document;
        if (m->scope->scope() == ListScope::Document) {
            m->start();
        } else {
            emit hitsChanged(m->hits->of(document.toStdString()));
        }
    }
}

void SearchPanel::search(const QString& text) {
    m->input->setWords(text);
    m->start();
}

void SearchPanel::focusInput() {
    m->input->focusField();
}

void SearchPanel::Parts::start() {
    const QString where = scope->scope() == ListScope::Document ? document : QString();
    if (input->mode() == SearchInput::Mode::Words) {
        search.start(input->query(), where);
    } else if (std::optional<PageFinder> finder = input->finder()) {
        search.start(std::move(*finder), where);
    } else {
        search.start(SearchQuery{}, where);
    }
}

bool SearchPanel::Parts::isRule() const {
    if (!rule) {
        return false;
    }
    search::SearchRule present = input->rule();
    present.name = rule->name;
    present.exemption = rule->exemption;
    return present == *rule;
}

/// For the history and the marks' origin: others' words are never written out there.
QString SearchPanel::Parts::name() const {
    if (isRule()) {
        return QString::fromStdString(rule->name);
    }
    return input->mode() == SearchInput::Mode::Words ? maskedText(input->name().toStdString(), 24) : input->name();
}

void SearchPanel::Parts::take(SearchPanel& panel) {
    hits->set(search.hits().byDocument);
    constexpr int few = 400;
    if (hits->count() <= few) {
        list->expandAll();
    } else {
        list->expandToDepth(0);
    }
    emit panel.hitsChanged(hits->of(document.toStdString()));
}

std::map<std::string, std::vector<Mark>> SearchPanel::Parts::marks() const {
    std::map<std::string, std::vector<Mark>> marks;
    std::vector<std::string> codes;
    for (const QString& each : code.codes()) {
        codes.push_back(each.toStdString());
    }
    if (isRule() && !rule->exemption.empty()) {
        codes = {rule->exemption};
    }
    for (const auto& [id, places] : hits->chosen()) {
        for (const SearchHit& hit : places) {
            Mark found = markOf(hit, codes);
            found.origin = isRule()                                   ? RulesModel::originOf(*rule)
                           : input->mode() == SearchInput::Mode::List ? "word list"
                                                                      : "search “" + name().toStdString() + "”";
            marks[id].push_back(std::move(found));
        }
    }
    return marks;
}

void SearchPanel::Parts::describe() {
    int open = 0;
    bool haveCodes = true;
    for (const auto& [id, places] : hits->chosen()) {
        open += static_cast<int>(places.size());
        haveCodes =
            haveCodes && std::none_of(places.begin(), places.end(), [](const SearchHit& hit) { return hit.exemption.empty(); });
    }
    const CaseHits& found = search.hits();
    QString words;
    if (!input->isEmpty() && input->problem().isEmpty()) {
        words = found.count() == 0   ? tr("Nothing found in %1 pages.").arg(found.pagesSearched)
                : found.count() == 1 ? tr("1 place in %1 pages.").arg(found.pagesSearched)
                                     : tr("%1 places in %2 pages.").arg(found.count()).arg(found.pagesSearched);
        if (const int covered = hits->coveredCount(); covered > 0) {
            words += ' ' + tr("%1 already marked or proposed.").arg(covered);
        }
        if (const int excluded = hits->excludedCount(); excluded > 0) {
            words += ' ' + tr("%1 taken out.").arg(excluded);
        }
        if (found.tooSlow) {
            const casefile::Document* slow = model.state().document(found.tooSlow->first);
            words += ' ' + tr("The expression is too slow on page %1 of %2; the search was stopped there. Make it simpler.")
                               .arg(found.tooSlow->second)
                               .arg(slow ? QString::fromStdString(slow->fileName) : QString());
        }
        if (found.pagesWithoutText > 0) {
            words += ' ' + (found.pagesWithoutText == 1
                                ? tr("1 page has no text: read it (OCR) to search it.")
                                : tr("%1 pages have no text: read them (OCR) to search them.").arg(found.pagesWithoutText));
        }
    }
    result->setText(words);
    result->setVisible(!words.isEmpty());
    const bool isAll = hits->excludedCount() == 0;
    propose->setText(isAll ? tr("Propose all (%1)").arg(open) : tr("Propose included (%1)").arg(open));
    propose->setEnabled(open > 0);
    mark->setText(code.code().isEmpty() ? (isAll ? tr("Mark all") : tr("Mark included"))
                                        : (isAll ? tr("Mark all %1") : tr("Mark included %1")).arg(code.text()));
    mark->setEnabled(open > 0 && (haveCodes || !code.code().isEmpty()));
}

}  // namespace withheld::ui
