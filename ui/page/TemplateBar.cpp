#include "page/TemplateBar.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/MarkWords.h"
#include "common/MaskedText.h"
#include "common/SameText.h"
#include "common/Theme.h"
#include "templates/Match.h"

namespace withheld::ui {

namespace {

/// Stays open while its boxes are ticked.
class TickMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (QAction* action = actionAt(event->position().toPoint()); action != nullptr && action->isCheckable()) {
            action->trigger();
            return;
        }
        QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Space && activeAction() != nullptr) {
            activeAction()->trigger();
            return;
        }
        QMenu::keyPressEvent(event);
    }
};

QString percentOf(double score) {
    return QString::number(std::clamp(qRound(100 * score), 1, 100));
}

}  // namespace

TemplateBar::TemplateBar(CaseModel& model, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_words(new QLabel(this)),
      m_choice(new QComboBox(this)),
      m_fields(new QToolButton(this)),
      m_menu(new TickMenu(this)),
      m_propose(new QPushButton(this)) {
    setObjectName(QStringLiteral("templateBar"));
    setAutoFillBackground(true);
    m_words->setObjectName(QStringLiteral("templateWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(120);
    m_choice->setAccessibleName(tr("Template"));
    m_fields->setPopupMode(QToolButton::InstantPopup);
    m_fields->setMenu(m_menu);
    m_fields->setFocusPolicy(Qt::TabFocus);
    m_fields->setText(tr("Which marks") + QStringLiteral("   "));  // room for the arrow of its menu
    m_fields->setAccessibleName(tr("Which marks"));
    m_menu->setAccessibleName(tr("Marks of the template"));
    m_propose->setObjectName(QStringLiteral("templatePropose"));
    m_propose->setProperty("primary", true);
    auto* everywhere = new QPushButton(tr("On all pages"), this);
    everywhere->setToolTip(tr("Compares all pages of the case with all templates"));
    auto* no = new QPushButton(tr("Not here"), this);
    no->setObjectName(QStringLiteral("templateDismiss"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_choice);
    row->addWidget(m_fields);
    for (QPushButton* button : {m_propose, everywhere, no}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_choice, &QComboBox::currentIndexChanged, this, &TemplateBar::describe);
    connect(m_propose, &QPushButton::clicked, this, &TemplateBar::propose);
    connect(everywhere, &QPushButton::clicked, this, &TemplateBar::everywhereRequested);
    connect(no, &QPushButton::clicked, this, &TemplateBar::dismiss);
    const auto colour = [this] {
        QPalette colours = palette();
        colours.setColor(QPalette::Window, Theme::instance().colour(Colour::Notice));
        colours.setColor(QPalette::WindowText, Theme::instance().colour(Colour::OnNotice));
        setPalette(colours);
        m_words->setPalette(colours);
    };
    connect(&Theme::instance(), &Theme::changed, this, colour);
    colour();
    hide();
}

void TemplateBar::setTemplates(std::vector<templates::Template> forms) {
    m_forms = std::move(forms);
    refresh();
}

void TemplateBar::showPage(const QString& document, int page) {
    m_document = document;
    m_page = page;
    refresh();
}

void TemplateBar::refresh() {
    m_offers.clear();
    if (!m_forms.empty() && m_model.isEditable() && !m_dismissed.contains({m_document, m_page})) {
        compare();
    }
    const QSignalBlocker quiet(m_choice);
    const QString chosen = m_choice->currentData().toString();
    m_choice->clear();
    for (const Offer& each : m_offers) {
        const QString name = QString::fromStdString(each.name);
        m_choice->addItem(tr("%1 (%2 %)").arg(name, percentOf(each.score)), name);
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(chosen)));
    describe();
}

void TemplateBar::compare() {
    const casefile::Document* document = m_model.document(m_document);
    const auto text = document == nullptr ? nullptr : m_model.pageText(m_document, m_page);
    if (!text || text->words.empty() || m_page > document->pageCount()) {
        return;
    }
    const PageGeometry& geometry = document->pages[static_cast<std::size_t>(m_page - 1)];
    const templates::SeenWords words(*text, geometry);
    for (const templates::Candidate& candidate : templates::candidates(m_forms, words)) {
        Offer offer{candidate.form->name, candidate.match.score, {}, {}};
        for (Mark& mark : templates::place(*candidate.form, candidate.match, *text, geometry, words).marks) {
            if (!isThere(mark)) {
                offer.marks.push_back(std::move(mark));
            }
        }
        offer.isTicked.assign(offer.marks.size(), true);
        if (!offer.marks.empty()) {
            m_offers.push_back(std::move(offer));
        }
    }
}

/// Marked, suggested, or suggested and refused.
bool TemplateBar::isThere(const Mark& mark) const {
    SearchHit hit;
    hit.page = mark.page;
    hit.quads = mark.quads;
    const std::string document = m_document.toStdString();
    const auto& all = m_model.state().suggestions;
    return isCovered(m_model, document, hit) || std::any_of(all.begin(), all.end(), [&](const auto& entry) {
               const casefile::CaseSuggestion& each = entry.second;
               return each.proposed.page == mark.page && each.proposed.quads == mark.quads && each.document == document &&
                      each.state == casefile::SuggestionState::Refused;
           });
}

TemplateBar::Offer* TemplateBar::offer() {
    const auto index = static_cast<std::size_t>(std::max(0, m_choice->currentIndex()));
    return index < m_offers.size() ? &m_offers[index] : nullptr;
}
const TemplateBar::Offer* TemplateBar::offer() const {
    return const_cast<TemplateBar*>(this)->offer();
}

void TemplateBar::describe() {
    const Offer* shown = offer();
    setVisible(shown != nullptr);
    if (shown == nullptr) {
        return;
    }
    const bool hasChoice = m_offers.size() > 1;
    m_choice->setVisible(hasChoice);
    m_words->setText(
        hasChoice ? tr("Looks like template")
                  : tr("Looks like template %1 (%2 %).").arg(QString::fromStdString(shown->name), percentOf(shown->score)));
    m_words->setToolTip(m_words->text());
    setAccessibleName(m_words->text());
    fillMenu();
    const int marks = count();
    m_propose->setText(marks == 1 ? tr("Propose 1 mark") : tr("Propose %1 marks").arg(marks));
    m_propose->setEnabled(marks > 0);
}

void TemplateBar::fillMenu() {
    const Offer& shown = *offer();
    if (m_menu->isVisible()) {
        return;  // a box of it was ticked just now
    }
    m_menu->clear();
    for (std::size_t i = 0; i < shown.marks.size(); ++i) {
        const Mark& mark = shown.marks[i];
        QStringList parts;
        for (const QString& part : {kindWords(mark.kind), maskedText(mark.text, 24),
                                    mark.exemptions.empty() ? tr("no code") : QString::fromStdString(mark.exemptions.front())}) {
            if (!part.isEmpty()) {
                parts.append(part);
            }
        }
        QAction* box = m_menu->addAction(tr("%1: %2").arg(i + 1).arg(parts.join(QStringLiteral(" · "))));
        box->setCheckable(true);
        box->setChecked(shown.isTicked[i]);
        connect(box, &QAction::triggered, this, [this, i](bool isTicked) { tick(static_cast<int>(i), isTicked); });
    }
}

QStringList TemplateBar::names() const {
    QStringList names;
    for (const Offer& each : m_offers) {
        names.append(QString::fromStdString(each.name));
    }
    return names;
}

int TemplateBar::count() const {
    const Offer* shown = offer();
    return shown == nullptr ? 0 : static_cast<int>(std::count(shown->isTicked.begin(), shown->isTicked.end(), true));
}

void TemplateBar::tick(int mark, bool isTicked) {
    if (Offer* shown = offer(); shown != nullptr && mark >= 0 && mark < static_cast<int>(shown->marks.size())) {
        shown->isTicked[static_cast<std::size_t>(mark)] = isTicked;
        describe();
    }
}

void TemplateBar::propose() {
    const Offer* shown = offer();
    if (shown == nullptr || count() == 0) {
        return;
    }
    std::vector<casefile::Case::NewSuggestion> suggestions;
    for (std::size_t i = 0; i < shown->marks.size(); ++i) {
        if (shown->isTicked[i]) {
            suggestions.push_back({shown->marks[i], static_cast<float>(shown->score)});
        }
    }
    const QString step = tr("Propose %1 by template %2").arg(suggestions.size()).arg(QString::fromStdString(shown->name));
    // What was left out is not wanted here.
    m_dismissed.insert({m_document, m_page});
    m_model.propose({{m_document.toStdString(), suggestions}}, step);
    refresh();
    emit closed();
}

void TemplateBar::dismiss() {
    m_dismissed.insert({m_document, m_page});
    refresh();
    emit closed();
}

}  // namespace withheld::ui
