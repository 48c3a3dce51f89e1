#include "marks/Inspector.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "common/AccessibleRole.h"
#include "common/CaseModel.h"
#include "common/CodeLook.h"
#include "common/FieldRows.h"
#include "common/FilterChip.h"
#include "common/MarkSelection.h"
#include "common/MarkWords.h"
#include "common/MaskedText.h"
#include "common/Theme.h"
#include "marks/MeterRow.h"
#include "marks/ReasonFields.h"
#include "marks/SuggestionsModel.h"

namespace withheld::ui {

namespace {

QString localTime(const std::string& utc) {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate).toLocalTime();
    return time.date() == QDate::currentDate() ? QLocale().toString(time.time(), "HH:mm")
                                               : QLocale().toString(time.date(), "d MMM");
}

QHBoxLayout* lineOf(QWidget* row) {
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    return line;
}

QLabel* value(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

}  // namespace

struct Inspector::Parts {
    CaseModel& model;
    MarkSelection& selection;
    QWidget* body = nullptr;
    QStackedLayout* stack = nullptr;
    QLabel* title = nullptr;
    QLabel* text = nullptr;
    FilterChip* reveal = nullptr;
    QHBoxLayout* codes = nullptr;
    ReasonFields* reasons = nullptr;
    MeterRow* meter = nullptr;
    QLabel* why = nullptr;
    QLabel* author = nullptr;
    QLabel* step = nullptr;
    QPushButton* unlink = nullptr;
    FieldRows* form = nullptr;
    QWidget* textRow = nullptr;
    QWidget* stepRow = nullptr;
    QWidget* buttons = nullptr;
    QScrollArea* scroll = nullptr;
    QLineEdit* note = nullptr;
    QPushButton* same = nullptr;
    QPushButton* comment = nullptr;
    QVBoxLayout* comments = nullptr;
    QLineEdit* commentField = nullptr;
    QLabel* none = nullptr;  ///< instead of all that, while no mark is chosen
    QString shown = {};      ///< id of what is shown

    void refresh();
    void fitHeight() const;
    void showText(bool plain);
    void showStep(const QString& id);
    void showNone();
    void buildCodes(const QStringList& ids, const std::vector<std::string>& codes);
    void buildComments(const QString& id);
    [[nodiscard]] const Mark* mark() const;
};

Inspector::Inspector(CaseModel& model, MarkSelection& selection, MeterService& meter, QWidget* parent)
    : QWidget(parent), m(new Parts{model, selection}) {
    m->body = new QWidget;
    m->title = value(m->body);
    m->title->setFont(Theme::instance().semibold());
    m->text = value(m->body);
    m->reveal = new FilterChip(tr("hold to show"), m->body);
    m->reveal->setAccessibleName(tr("Hold to show the text under the mark"));
    m->reasons = new ReasonFields(model, m->body);
    m->meter = new MeterRow(model, meter, m->body);
    m->why = value(m->body);
    m->author = value(m->body);
    m->step = value(m->body);
    m->step->setObjectName(QStringLiteral("inspectorStep"));
    m->unlink = new QPushButton(tr("Unlink"), m->body);
    m->unlink->setObjectName(QStringLiteral("inspectorUnlink"));
    m->unlink->setToolTip(tr("This mark stands for itself from now on; the pages stay in step"));
    m->note = new QLineEdit(m->body);
    m->note->setPlaceholderText(tr("For colleagues; never released"));
    m->note->setAccessibleName(tr("Note"));
    m->same = new QPushButton(tr("All the same"), m->body);
    m->comment = new QPushButton(tr("Comment"), m->body);
    m->commentField = new QLineEdit(m->body);
    m->commentField->setPlaceholderText(tr("Comment; Enter keeps it, Esc drops it"));
    m->commentField->setAccessibleName(tr("New comment"));
    m->commentField->hide();
    m->commentField->installEventFilter(this);
    m->comments = new QVBoxLayout;
    m->comments->setSpacing(4);

    m->textRow = new QWidget(m->body);
    QHBoxLayout* textLine = lineOf(m->textRow);
    textLine->addWidget(m->text, 1);
    textLine->addWidget(m->reveal, 0, Qt::AlignTop);
    auto* codes = new QWidget(m->body);
    m->codes = lineOf(codes);
    m->buttons = new QWidget(m->body);
    QHBoxLayout* buttonLine = lineOf(m->buttons);
    buttonLine->addWidget(m->same);
    buttonLine->addWidget(m->comment);
    buttonLine->addStretch();
    m->stepRow = new QWidget(m->body);
    QHBoxLayout* stepLine = lineOf(m->stepRow);
    stepLine->addWidget(m->step, 1);
    stepLine->addWidget(m->unlink, 0, Qt::AlignTop);
    auto* form = new FieldRows(m->body);
    m->form = form;
    form->setContentsMargins(12, 8, 12, 8);
    form->add(tr("Mark"), m->title);
    form->add(tr("Text"), m->textRow, Qt::AlignVCenter);
    form->add(tr("Exemption"), codes, Qt::AlignVCenter);
    form->addWide(m->reasons);
    form->add(tr("Guessing"), m->meter);
    form->add(tr("Why"), m->why);
    form->add(tr("In step"), m->stepRow, Qt::AlignVCenter);
    form->add(tr("Author"), m->author);
    form->add(tr("Note"), m->note, Qt::AlignVCenter);
    form->add(QString(), m->buttons);
    form->addWide(m->comments);
    form->addWide(m->commentField);
    form->end();

    auto* scroll = new QScrollArea(this);
    m->scroll = scroll;
    m->body->installEventFilter(this);
    setAccessibleRole(scroll, QAccessible::Grouping);
    scroll->setWidget(m->body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Details of the mark"));
    m->body->setBackgroundRole(QPalette::Base);
    m->body->setAutoFillBackground(true);
    m->none = new QLabel(this);
    m->none->setForegroundRole(QPalette::PlaceholderText);
    m->none->setObjectName(QStringLiteral("inspectorNone"));
    m->none->setMargin(12);
    m->none->setWordWrap(true);
    m->none->setTextFormat(Qt::PlainText);
    m->none->setAlignment(Qt::AlignCenter);
    m->stack = new QStackedLayout(this);
    m->stack->addWidget(scroll);
    m->stack->addWidget(m->none);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Inspector"));

    connect(m->reveal, &FilterChip::pressed, this, [this] { m->showText(true); });
    connect(m->reveal, &FilterChip::released, this, [this] { m->showText(false); });
    connect(m->unlink, &QPushButton::clicked, this, [this] {
        m->model.unlinkMarks(m->selection.ids());
        m->refresh();
    });
    connect(m->note, &QLineEdit::editingFinished, this, [this] {
        if (m->model.mark(m->shown)) {
            m->model.setNote(m->shown, m->note->text());
        }
    });
    connect(m->same, &QPushButton::clicked, this, [this] { emit sameRequested(m->selection.current()); });
    connect(m->comment, &QPushButton::clicked, this, &Inspector::writeComment);
    connect(m->commentField, &QLineEdit::returnPressed, this, [this] {
        const QString words = m->commentField->text().trimmed();
        if (words.isEmpty() || m->model.addComment(m->shown, words)) {
            m->commentField->clear();
            m->commentField->hide();
        }
    });
    const auto refresh = [this] { m->refresh(); };
    connect(&selection, &MarkSelection::changed, this, refresh);
    connect(&model, &CaseModel::suggestionsChanged, this, refresh);
    connect(&model, &CaseModel::commentsChanged, this, refresh);
    connect(&Theme::instance(), &Theme::changed, this, refresh);
    m->refresh();
}

Inspector::~Inspector() = default;

const Mark* Inspector::Parts::mark() const {
    if (const casefile::CaseMark* found = model.mark(selection.current())) {
        return &found->mark;
    }
    const casefile::CaseSuggestion* suggestion = model.suggestion(selection.current());
    return suggestion && suggestion->state == casefile::SuggestionState::Open ? &suggestion->proposed : nullptr;
}

void Inspector::Parts::showText(bool plain) {
    const Mark* current = mark();
    if (!current) {
        return;
    }
    if (current->text.empty()) {
        text->setText(tr("No text here, picture only"));
    } else {
        text->setText(plain ? oneLine(current->text, 200) : maskedText(current->text, 60));
    }
    reveal->setVisible(!current->text.empty() && selection.ids().size() == 1);
}

void Inspector::Parts::refresh() {
    const Mark* current = mark();
    stack->setCurrentIndex(current ? 0 : 1);
    if (!current) {
        shown.clear();
        meter->clear();
        reasons->clear();
        showNone();
        return;
    }
    const QString id = selection.current();
    const casefile::CaseMark* inCase = model.mark(id);
    const casefile::CaseSuggestion* suggestion = inCase ? nullptr : model.suggestion(id);
    if (id != shown) {
        commentField->clear();
        commentField->hide();
    }
    shown = id;
    const QString document = QString::fromStdString(inCase ? inCase->document : suggestion->document);
    if (selection.ids().size() > 1) {
        title->setText(tr("%1 selected").arg(selection.ids().size()));
    } else if (inCase) {
        const auto& all = model.marks(document, 0);
        const auto at = std::find(all.begin(), all.end(), inCase) - all.begin() + 1;
        title->setText(tr("%1 of %2 · page %3").arg(at).arg(all.size()).arg(current->page));
    } else {
        title->setText(tr("Suggestion · page %1").arg(current->page));
    }
    // Of many marks only what is true of all of them, or is set for all of them, has a place here.
    const bool isOne = selection.ids().size() == 1;
    for (QWidget* row : std::initializer_list<QWidget*>{textRow, meter, why, author, note, buttons}) {
        form->setRowVisible(row, isOne);
    }
    showText(false);
    meter->show(document, *current);
    const QStringList ids = selection.ids();
    buildCodes(ids, current->exemptions);
    reasons->show(ids, *current);
    QString reason = originWords(current->origin);
    if (!current->exemptions.empty()) {
        if (const disclosure::Exemption* exemption = model.catalogue().find(current->exemptions.front())) {
            reason = QString::fromStdString(exemption->title) + (reason.isEmpty() ? QString() : " (" + reason + ")");
        }
    }
    why->setText(reason);
    if (inCase) {
        author->setText(tr("%1, %2").arg(QString::fromStdString(current->author), localTime(inCase->changed)));
        if (inCase->decision == casefile::ReviewDecision::Returned) {
            author->setText(author->text() + '\n' +
                            tr("Returned by %1: %2")
                                .arg(QString::fromStdString(inCase->decisionBy), QString::fromStdString(inCase->decisionReason)));
        }
    } else {
        author->setText(suggestion->proposedBy.empty() ? tr("proposed, %1 % sure").arg(qRound(suggestion->confidence * 100))
                                                       : SuggestionsModel::whyOf(*suggestion));
    }
    showStep(id);
    note->setEnabled(inCase && model.isEditable());
    if (!note->hasFocus() || !note->isModified()) {
        note->setText(QString::fromStdString(current->note));
    }
    comment->setEnabled(inCase != nullptr);
    same->setEnabled(!current->text.empty());
    buildComments(id);
}

/// Comments on the case have no mark to be read at.
void Inspector::Parts::showNone() {
    QStringList lines{tr("Choose a mark to see what it is.")};
    for (const casefile::Comment& each : model.state().comments) {
        if (each.markId.empty()) {
            lines << tr("On the case: %1, %2: %3")
                         .arg(QString::fromStdString(each.author), localTime(each.time), QString::fromStdString(each.text));
        }
    }
    none->setText(lines.join(QStringLiteral("\n\n")));
    none->setAlignment(lines.size() > 1 ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignCenter);
}

void Inspector::Parts::showStep(const QString& id) {
    QStringList places;
    for (const QString& other : model.inStepWith(id)) {
        const casefile::CaseMark* found = model.mark(other);
        const casefile::Document* document = model.document(QString::fromStdString(found->document));
        places.append(Inspector::tr("%1, page %2")
                          .arg(document == nullptr ? QString() : QString::fromStdString(document->fileName))
                          .arg(found->mark.page));
    }
    form->setRowVisible(stepRow, !places.isEmpty() && selection.ids().size() == 1);
    step->setText(QStringLiteral("⇄ ") + places.join(QStringLiteral("; ")));
    unlink->setEnabled(model.isEditable());
}

void Inspector::Parts::buildCodes(const QStringList& ids, const std::vector<std::string>& present) {
    while (QLayoutItem* item = codes->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
        }
        delete item;
    }
    const bool isMark = model.mark(selection.current()) != nullptr;
    for (const std::string& code : present) {
        const QString id = QString::fromStdString(code);
        auto* chip = new FilterChip(isMark && model.isEditable() ? id + "  ×" : id, body);
        chip->setAccessibleName(Inspector::tr("%1, take off").arg(id));
        chip->setToolTip(Inspector::tr("Take %1 off").arg(id));
        chip->setEnabled(isMark && model.isEditable());
        QObject::connect(chip, &FilterChip::clicked, chip, [this, ids, id] { model.toggleExemption(ids, id); });
        codes->addWidget(chip);
    }
    auto* add = new FilterChip(QStringLiteral("+"), body);
    add->setAccessibleName(Inspector::tr("Add a code"));
    add->setToolTip(Inspector::tr("Add a code (Shift+digit)"));
    add->setEnabled(isMark && model.isEditable());
    QObject::connect(add, &FilterChip::clicked, add, [this, ids, add] {
        QMenu menu(add);
        for (const disclosure::Exemption& exemption : model.catalogue().exemptions) {
            menu.addAction(QString::fromStdString(exemption.id + "  " + exemption.title))
                ->setData(QString::fromStdString(exemption.id));
        }
        if (const QAction* chosen = menu.exec(add->mapToGlobal(QPoint(0, add->height())))) {
            model.toggleExemption(ids, chosen->data().toString());
        }
    });
    codes->addWidget(add);
    codes->addStretch();
}

void Inspector::Parts::buildComments(const QString& id) {
    while (QLayoutItem* item = comments->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
        }
        delete item;
    }
    const casefile::CaseMark* inCase = model.mark(id);
    for (const casefile::Comment& each : model.state().comments) {
        if (!inCase || each.markId != inCase->mark.id) {
            continue;
        }
        auto* label = new QLabel(body);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setText(QString("%1, %2: %3")
                           .arg(QString::fromStdString(each.author), localTime(each.time), QString::fromStdString(each.text)));
        comments->addWidget(label);
    }
}

void Inspector::writeComment() {
    if (m->model.mark(m->selection.current())) {
        m->commentField->show();
        m->commentField->setFocus();
    }
}

/// As high as its words are at this width: a scroll area asks for less where words wrap, and rows would lie over each other.
void Inspector::Parts::fitHeight() const {
    body->setMinimumHeight(form->hasHeightForWidth() ? form->heightForWidth(scroll->viewport()->width()) : 0);
}

bool Inspector::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m->body && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)) {
        m->fitHeight();
    }
    if (watched == m->commentField && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m->commentField->clear();
        m->commentField->hide();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace withheld::ui
