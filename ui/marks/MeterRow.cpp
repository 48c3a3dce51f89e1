#include "marks/MeterRow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/FilterChip.h"
#include "common/MeterService.h"
#include "common/Theme.h"
#include "inference/Meter.h"
#include "marks/DrawnArea.h"

namespace withheld::ui {

namespace {

constexpr int kSignSize = 16;  // pixels

QString widenWords(inference::Widening::Kind kind) {
    switch (kind) {
        case inference::Widening::Kind::Word:
            return MeterRow::tr("Widen to word");
        case inference::Widening::Kind::Line:
            return MeterRow::tr("Widen to line");
        case inference::Widening::Kind::Merge:
            return MeterRow::tr("Merge with neighbour");
        case inference::Widening::Kind::Grid:
            break;
    }
    return MeterRow::tr("Widen to half inches");
}

}  // namespace

MeterRow::MeterRow(CaseModel& model, MeterService& service, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_service(service),
      m_sign(new QLabel(this)),
      m_words(new QLabel(this)),
      m_offers(new QVBoxLayout) {
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sign->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    m_offers->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addLayout(m_offers);
    connect(&service, &MeterService::answered, this, &MeterRow::update);
    // What stands beside the mark changes its gap.
    connect(&model, &CaseModel::marksChanged, this, [this](const QString& document) {
        if (document == m_document) {
            update();
        }
    });
}

void MeterRow::show(const QString& document, const Mark& mark) {
    m_document = document;
    m_mark = mark;
    update();
}

void MeterRow::clear() {
    m_mark.reset();
}

QString MeterRow::words() const {
    return m_words->text();
}

void MeterRow::say(const QString& words) {
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_sign->hide();
    m_words->setText(words);
    m_words->setToolTip({});
    m_words->setFont(Theme::instance().font());
    m_words->setPalette({});
}

void MeterRow::update() {
    if (!m_mark) {
        return;
    }
    if (const casefile::CaseMark* known = m_model.mark(QString::fromStdString(m_mark->id))) {
        m_mark = known->mark;
    }
    const casefile::Document* document = m_model.document(m_document);
    if (!document || m_mark->text.empty()) {
        say(whyNotMeasured());
        return;
    }
    MeterService::Question question{m_model.workingPath(m_document), document->fileName, m_mark->page, {}};
    if (question.file.empty()) {
        say(tr("Not measured: the case's copy of this document can't be read"));
        return;
    }
    std::size_t own = 0;
    bool isThere = false;
    for (const casefile::CaseMark* each : m_model.marks(m_document, m_mark->page)) {
        if (each->mark.id == m_mark->id) {
            own = question.marks.size();
            isThere = true;
        }
        question.marks.push_back(each->mark);
    }
    if (!isThere) {
        own = question.marks.size();
        question.marks.push_back(*m_mark);
    }
    const Readings* answer = m_service.ask(question);
    if (!answer) {
        say(tr("Measuring…"));
        return;
    }
    if (!*answer) {
        say(tr("Not measured: %1").arg(QString::fromStdString(answer->error().message)));
        return;
    }
    const auto found = std::find_if((**answer).begin(), (**answer).end(),
                                    [own](const inference::MarkReading& reading) { return reading.mark == own; });
    const inference::GapReading* worst = found == (**answer).end() ? nullptr : found->worst();
    if (!worst) {
        say(whyNotMeasured());
    } else if (!worst->isName) {
        say(tr("Not counted: digits, or more words than a name has"));
    } else {
        tell(*worst);
    }
}

QString MeterRow::whyNotMeasured() const {
    const auto text = m_mark ? m_model.pageText(m_document, m_mark->page) : nullptr;
    if (text && text->source == TextSource::Ocr) {
        return tr("Not measured: the words are part of a picture");
    }
    if (m_mark && m_mark->text.empty()) {
        return tr("Not measured: no text here");
    }
    return tr("Not measured: the font does not tell its letters, or the text runs from top to bottom");
}

void MeterRow::tell(const inference::GapReading& gap) {
    const QString count = QLocale().toString(gap.candidates);
    const QString all = QLocale().toString(gap.tried);
    QString words = gap.candidates == 0 ? tr("No name of the list fits this gap; another list may hold it")
                    : gap.candidates == 1
                        ? gap.tried > 0 ? tr("1 of %1 names fits this gap").arg(all) : tr("1 name of the list fits this gap")
                    : gap.tried > 0 ? tr("%1 of %2 names fit this gap").arg(count, all)
                                    : tr("%1 names of the list fit this gap").arg(count);
    say(gap.exact || gap.candidates == 0 ? words : tr("%1, at most").arg(words));
    m_words->setToolTip(QString::fromStdString(gap.explanation()));
    if (gap.level == inference::Level::Green) {
        return;
    }
    const bool isRed = gap.level == inference::Level::Red;
    const QColor colour = Theme::instance().colour(isRed ? Colour::Bad : Colour::Care);
    m_sign->setPixmap(Theme::instance().pixmap(isRed ? QStringLiteral("warning") : QStringLiteral("info"), colour, kSignSize,
                                               devicePixelRatioF()));
    m_sign->setAccessibleName(isRed ? tr("Warning") : tr("Note"));
    m_sign->show();
    m_words->setFont(Theme::instance().semibold());
    QPalette coloured;
    // On the base colour of a panel, labels write in another role than on a window.
    coloured.setColor(m_words->foregroundRole(), colour);
    m_words->setPalette(coloured);
    if (!m_model.isEditable() || !m_model.mark(QString::fromStdString(m_mark->id))) {
        return;
    }
    for (const inference::Widening& widening : gap.widenings) {
        if (widening.kind != inference::Widening::Kind::Grid) {
            offer(widening);
        }
    }
}

void MeterRow::offer(const inference::Widening& widening) {
    const QString words = widenWords(widening.kind);
    auto* button = new FilterChip(tr("%1: then %2 fit").arg(words, QLocale().toString(widening.candidatesAfter)), this);
    button->setAccessibleName(button->text());
    button->setToolTip(tr("%1. Names that fit then: %2").arg(words, QLocale().toString(widening.candidatesAfter)));
    connect(button, &FilterChip::clicked, this, [this, widening] { widen(widening); });
    m_offers->addWidget(button, 0, Qt::AlignLeft);
}

void MeterRow::widen(const inference::Widening& widening) {
    Mark wider = *m_mark;
    wider.quads = withoutCovered(widening.quads);
    QStringList absorbed;
    if (widening.kind == inference::Widening::Kind::Merge) {
        for (const casefile::CaseMark* other : m_model.marks(m_document, wider.page)) {
            if (other->mark.id == wider.id || !covers(wider.quads, other->mark.quads)) {
                continue;
            }
            absorbed << QString::fromStdString(other->mark.id);
            for (const std::string& code : other->mark.exemptions) {
                if (std::find(wider.exemptions.begin(), wider.exemptions.end(), code) == wider.exemptions.end()) {
                    wider.exemptions.push_back(code);
                }
            }
        }
    }
    m_model.reshapeAndAbsorb(wider, absorbed, widenWords(widening.kind));
}

}  // namespace withheld::ui
