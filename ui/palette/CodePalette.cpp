#include "palette/CodePalette.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <algorithm>
#include <vector>

#include "common/CaseModel.h"
#include "common/CodeLook.h"
#include "common/MarkSelection.h"
#include "common/Theme.h"
#include "disclosure/OwnCatalogues.h"
#include "palette/CodeChip.h"

namespace withheld::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kSpace = 6;

}  // namespace

struct CodePalette::Parts {
    CaseModel& model;
    MarkSelection& selection;
    StickyCode& code;
    std::vector<CodeChip*> chips;
    CodeChip* more = nullptr;

    void choose(const disclosure::Exemption& exemption);
    void lay(CodePalette& strip);
    void showMore();
};

CodePalette::CodePalette(CaseModel& model, MarkSelection& selection, StickyCode& code, QWidget* parent)
    : QWidget(parent), m(new Parts{model, selection, code, {}, nullptr}) {
    setFixedHeight(std::max(metrics::paletteBar, fontMetrics().height() + 20));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Codes"));
    std::vector<const disclosure::Exemption*> placed;
    for (const disclosure::Exemption& exemption : model.catalogue().exemptions) {
        if (exemption.slot > 0) {
            placed.push_back(&exemption);
        }
    }
    std::sort(placed.begin(), placed.end(), [](const auto* a, const auto* b) { return a->slot < b->slot; });
    const auto add = [this](const disclosure::Exemption* exemption, int digit) {
        auto* chip = new CodeChip(exemption, digit, this);
        m->chips.push_back(chip);
        connect(chip, &CodeChip::clicked, this, [this, chip] { m->choose(*chip->exemption()); });
    };
    for (const disclosure::Exemption* exemption : placed) {
        add(exemption, exemption->slot);
    }
    const bool zeroIsACode = std::any_of(model.catalogue().exemptions.begin(), model.catalogue().exemptions.end(),
                                         [](const disclosure::Exemption& exemption) { return exemption.slot == 0; });
    for (const disclosure::Exemption& exemption : model.catalogue().exemptions) {
        if (exemption.slot == 0) {
            add(&exemption, 0);
        }
    }
    m->more = new CodeChip(nullptr, zeroIsACode ? -1 : 0, this);
    connect(m->more, &CodeChip::clicked, this, [this] { m->showMore(); });
    const auto mark = [this] {
        for (CodeChip* chip : m->chips) {
            chip->setChecked(m->code.codes().contains(QString::fromStdString(chip->exemption()->id)));
        }
    };
    connect(&code, &StickyCode::changed, this, mark);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    mark();
}

CodePalette::~CodePalette() = default;

QSize CodePalette::sizeHint() const {
    int width = kMargin * 2 + m->more->sizeHint().width();
    for (const CodeChip* chip : m->chips) {
        width += chip->sizeHint().width() + kSpace;
    }
    return {width, height()};
}

QSize CodePalette::minimumSizeHint() const {
    return {kMargin * 2 + m->more->sizeHint().width(), height()};
}

void CodePalette::resizeEvent(QResizeEvent*) {
    m->lay(*this);
}

void CodePalette::Parts::lay(CodePalette& strip) {
    const auto needed = [&] {
        int width = kMargin * 2 + more->sizeHint().width();
        for (const CodeChip* chip : chips) {
            width += chip->sizeHint().width() + kSpace;
        }
        return width;
    };
    // Names go before chips do; from the least used slot on.
    for (CodeChip* chip : chips) {
        chip->setShort(false);
    }
    for (auto chip = chips.rbegin(); chip != chips.rend() && needed() > strip.width(); ++chip) {
        (*chip)->setShort(true);
    }
    int x = kMargin;
    const int room = strip.width() - kMargin - more->sizeHint().width();
    for (CodeChip* chip : chips) {
        const QSize size = chip->sizeHint();
        const bool fits = x + size.width() <= room;
        chip->setVisible(fits);
        if (fits) {
            chip->setGeometry(x, (strip.height() - size.height()) / 2, size.width(), size.height());
            x += size.width() + kSpace;
        }
    }
    const QSize size = more->sizeHint();
    more->setGeometry(x, (strip.height() - size.height()) / 2, size.width(), size.height());
}

void CodePalette::Parts::choose(const disclosure::Exemption& exemption) {
    const QString id = QString::fromStdString(exemption.id);
    if (QGuiApplication::keyboardModifiers() & Qt::ShiftModifier) {
        if (selection.isEmpty()) {
            code.toggle(id);
        } else {
            model.toggleExemption(selection.ids(), id);
        }
        emit code.changed(code.code());
        return;
    }
    if (!selection.isEmpty()) {
        QStringList suggestions;
        for (const QString& each : selection.ids()) {
            const casefile::CaseSuggestion* suggestion = model.suggestion(each);
            if (suggestion != nullptr && suggestion->state == casefile::SuggestionState::Open) {
                suggestions << each;
            }
        }
        model.setExemptions(selection.ids(), {exemption.id});
        model.acceptSuggestions(suggestions, {exemption.id});
    }
    code.set(id);
    // A click on the current chip unchecks it; the code stays.
    emit code.changed(code.code());
}

void CodePalette::Parts::showMore() {
    QMenu menu(more);
    for (const disclosure::Exemption& exemption : model.catalogue().exemptions) {
        const bool onStrip = std::any_of(chips.begin(), chips.end(), [&](const CodeChip* chip) {
            return chip->exemption() == &exemption && chip->isVisible();
        });
        if (onStrip || exemption.slot == disclosure::hiddenSlot) {
            continue;
        }
        const CodeLook look = lookOf({exemption.id}, model.catalogue());
        QAction* action = menu.addAction(QString::fromStdString(exemption.id + "  " + exemption.title));
        action->setIcon(swatch(look, 16, more->devicePixelRatioF(), false, menu.palette().color(QPalette::Base)));
        QObject::connect(action, &QAction::triggered, more, [this, &exemption] { choose(exemption); });
    }
    if (menu.isEmpty()) {
        menu.addAction(CodePalette::tr("All codes are on the strip"))->setEnabled(false);
    }
    const QSize size = menu.sizeHint();
    menu.exec(more->mapToGlobal(QPoint(more->width() - size.width(), -size.height())));
}

void CodePalette::openMore() {
    m->showMore();
}

}  // namespace withheld::ui
