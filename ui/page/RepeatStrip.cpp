#include "page/RepeatStrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>
#include <set>

#include "common/CaseModel.h"
#include "common/MarkSelection.h"
#include "common/Theme.h"

namespace withheld::ui {

namespace {

QSpinBox* pageField(const QString& name, QWidget* parent) {
    auto* field = new QSpinBox(parent);
    field->setAccessibleName(name);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAlignment(Qt::AlignCenter);
    field->setFixedWidth(field->fontMetrics().horizontalAdvance(QStringLiteral("00000")) + 12);
    return field;
}

}  // namespace

RepeatStrip::RepeatStrip(CaseModel& model, MarkSelection& selection, StickyCode& code, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_selection(selection),
      m_code(code),
      m_title(new QLabel(this)),
      m_from(pageField(tr("From page"), this)),
      m_to(pageField(tr("To page"), this)),
      m_parity(new QComboBox(this)),
      m_sameSize(new QCheckBox(tr("&Same size only"), this)),
      m_counts(new QLabel(this)),
      m_go(new QPushButton(tr("Mark  ⏎"), this)) {
    setFocusPolicy(Qt::StrongFocus);
    m_title->setFont(Theme::instance().semibold());
    m_title->setTextFormat(Qt::PlainText);
    m_parity->addItems({tr("all"), tr("odd"), tr("even")});
    m_parity->setAccessibleName(tr("All, odd or even pages"));
    m_sameSize->setToolTip(tr("Leave out pages of another size or turned otherwise"));
    m_counts->setTextFormat(Qt::PlainText);
    m_go->setProperty("primary", true);  // the window's style sheet gives it the accent
    auto* close = new QPushButton(tr("Esc"), this);
    close->setAccessibleName(tr("Close"));
    for (QPushButton* button : {m_go, close}) {
        button->setMinimumHeight(28);
    }
    auto* to = new QLabel(QStringLiteral("–"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_from);
    row->addWidget(to);
    row->addWidget(m_to);
    row->addWidget(m_parity);
    row->addWidget(m_sameSize);
    row->addStretch(1);
    row->addWidget(m_counts);
    row->addWidget(m_go);
    row->addWidget(close);
    connect(m_from, &QSpinBox::valueChanged, this, &RepeatStrip::recount);
    connect(m_to, &QSpinBox::valueChanged, this, &RepeatStrip::recount);
    connect(m_parity, &QComboBox::currentIndexChanged, this, &RepeatStrip::recount);
    connect(m_sameSize, &QCheckBox::toggled, this, &RepeatStrip::recount);
    connect(&model, &CaseModel::marksChanged, this, [this] {
        if (isVisible()) {
            recount();
        }
    });
    connect(m_go, &QPushButton::clicked, this, &RepeatStrip::carryOut);
    connect(close, &QPushButton::clicked, this, &RepeatStrip::closeStrip);
    hide();
}

void RepeatStrip::startRepeat(const QString& document) {
    m_templates.clear();
    for (const QString& id : m_selection.ids()) {
        const casefile::CaseMark* mark = m_model.mark(id);
        if (mark && mark->document == document.toStdString()) {
            m_templates.push_back(mark->mark);
        }
    }
    const casefile::Document* found = m_model.document(document);
    if (m_templates.empty() || !found) {
        return;
    }
    m_sizePage = m_templates.back().page;
    m_title->setText(m_templates.size() == 1 ? tr("Repeat mark on pages") : tr("Repeat marks on pages"));
    open(document, {1, found->pageCount(), PageParity::All, m_sizePage});
}

void RepeatStrip::startPages(const QString& document, int page) {
    const casefile::Document* found = m_model.document(document);
    if (!found) {
        return;
    }
    m_templates.clear();
    m_sizePage = page;
    m_title->setText(tr("Mark whole pages"));
    open(document, {page, found->pageCount(), PageParity::All, 0});
}

void RepeatStrip::open(const QString& document, const PageChoice& choice) {
    m_document = document;
    setAccessibleName(m_title->text());
    const int pages = m_model.document(document)->pageCount();
    m_from->setRange(1, pages);
    m_to->setRange(1, pages);
    setChoice(choice);
    show();
    raise();
    m_from->setFocus();
    m_from->selectAll();
    emit resized();
}

void RepeatStrip::setChoice(const PageChoice& choice) {
    m_from->setValue(choice.first);
    m_to->setValue(choice.last);
    m_parity->setCurrentIndex(static_cast<int>(choice.parity));
    m_sameSize->setChecked(choice.sameSizeAs != 0);
    recount();
}

PageChoice RepeatStrip::choice() const {
    return {m_from->value(), m_to->value(), static_cast<PageParity>(m_parity->currentIndex()),
            m_sameSize->isChecked() ? m_sizePage : 0};
}

void RepeatStrip::recount() {
    m_planned.clear();
    const casefile::Document* document = m_model.document(m_document);
    if (!document) {
        return;
    }
    const auto isThere = [&](const Mark& planned) {
        const auto& present = m_model.marks(m_document, planned.page);
        return std::any_of(present.begin(), present.end(), [&](const casefile::CaseMark* mark) {
            return mark->mark.quads == planned.quads && mark->mark.exemptions == planned.exemptions;
        });
    };
    std::vector<std::string> codes;
    for (const QString& each : m_code.codes()) {
        codes.push_back(each.toStdString());
    }
    for (const int page : chosenPages(choice(), document->pages)) {
        if (m_templates.empty()) {
            Mark whole = wholePageMark(page, document->pages[static_cast<std::size_t>(page) - 1]);
            whole.exemptions = codes;
            if (!isThere(whole)) {
                m_planned.push_back(std::move(whole));
            }
        }
        for (const Mark& each : m_templates) {
            std::optional<Mark> repeated = page == each.page ? std::nullopt : repeatedOn(each, page, document->pages);
            if (repeated && !isThere(*repeated)) {
                repeated->origin = "repeated from page " + std::to_string(each.page);
                m_planned.push_back(std::move(*repeated));
            }
        }
    }
    const int pages = pageCount();
    m_counts->setText(pages == 0 ? tr("No page to mark") : pages == 1 ? tr("on 1 page") : tr("on %1 pages").arg(pages));
    m_go->setEnabled(pages > 0 && m_model.isEditable());
}

int RepeatStrip::pageCount() const {
    std::set<int> pages;
    for (const Mark& mark : m_planned) {
        pages.insert(mark.page);
    }
    return static_cast<int>(pages.size());
}

void RepeatStrip::carryOut() {
    recount();
    const int pages = pageCount();
    if (pages == 0) {
        return;
    }
    const std::vector<Mark> planned = m_planned;
    const QString words = m_templates.empty()
                              ? pages == 1 ? tr("Mark page %1").arg(planned.front().page) : tr("Mark %1 whole pages").arg(pages)
                          : pages == 1 ? tr("Repeat on page %1").arg(planned.front().page)
                                       : tr("Repeat on %1 pages").arg(pages);
    closeStrip();
    m_model.addMarks(m_document, planned, words);
}

void RepeatStrip::closeStrip() {
    hide();
    emit closed();
}

void RepeatStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        carryOut();
    } else if (event->key() == Qt::Key_Escape) {
        closeStrip();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void RepeatStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace withheld::ui
