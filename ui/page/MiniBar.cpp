#include "page/MiniBar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "common/CodeLook.h"
#include "common/Theme.h"
#include "page/PageCanvas.h"

namespace withheld::ui {

namespace {

constexpr int kDelay = 300;    // ms after a mark was made or chosen
constexpr double kBarGap = 8;  // pixels between bar and mark
constexpr int kBarMargin = 6;  // pixels to the viewport's edge
constexpr double kClearlyBetter = 0.7;
constexpr int kSwatchSize = 12;  // pixels

}  // namespace

MiniBar::MiniBar(PageView& view, PageCanvas& canvas) : QFrame(view.viewport()), m_view(view), m_canvas(canvas) {
    setObjectName(QStringLiteral("miniBar"));
    setAccessibleName(tr("Commands for the chosen mark"));
    setCursor(Qt::ArrowCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 3, 4, 3);
    row->setSpacing(2);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &MiniBar::appear);
    hide();
}

void MiniBar::setShown(bool shown) {
    m_isShown = shown;
    shown ? schedule() : dismiss();
}

void MiniBar::schedule() {
    dismiss();
    if (m_isShown && !m_canvas.selection.isEmpty() && m_canvas.model.isEditable()) {
        m_timer.start();
    }
}

void MiniBar::dismiss() {
    m_timer.stop();
    hide();
}

QToolButton* MiniBar::add(const QString& words, const QString& key) {
    auto* button = new QToolButton(this);
    button->setText(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(key.isEmpty() ? words : tr("%1 (%2)").arg(words, key));
    button->setAccessibleName(words);
    layout()->addWidget(button);
    return button;
}

void MiniBar::build() {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QString current = m_canvas.selection.current();
    if (m_canvas.model.suggestion(current)) {
        connect(add(tr("Accept"), QStringLiteral("Y")), &QToolButton::clicked, &m_view, [this] { m_view.decideSelected(true); });
        connect(add(tr("Refuse"), QStringLiteral("N")), &QToolButton::clicked, &m_view, [this] { m_view.decideSelected(false); });
        return;
    }
    const casefile::CaseMark* mark = m_canvas.model.mark(current);
    const QString codeWords = mark->mark.exemptions.empty() ? tr("No code") : codesText(mark->mark.exemptions);
    QToolButton* code = add(codeWords + QStringLiteral(" ▾"), {});
    code->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    code->setIcon(swatch(lookOf(mark->mark.exemptions, m_canvas.model.catalogue()), kSwatchSize, devicePixelRatioF(), false,
                         palette().color(QPalette::Base)));
    code->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    code->setPopupMode(QToolButton::InstantPopup);
    code->setToolTip(tr("Change the code (its digit)"));
    code->setAccessibleName(tr("Code: %1").arg(codeWords));
    auto* codes = new QMenu(code);
    for (const disclosure::Exemption& exemption : m_canvas.model.catalogue().exemptions) {
        const QString id = QString::fromStdString(exemption.id);
        const QString key = exemption.slot >= 0 ? '\t' + QString::number(exemption.slot) : QString();
        codes->addAction(id + QStringLiteral("  ") + QString::fromStdString(exemption.title) + key, this,
                         [this, id] { m_canvas.model.setExemptions(m_canvas.selection.ids(), {id.toStdString()}); });
    }
    code->setMenu(codes);
    const bool hasText = !mark->mark.text.empty();
    if (hasText) {
        connect(add(tr("All the same"), QStringLiteral("A")), &QToolButton::clicked, &m_view, &PageView::markEverySame);
    }
    connect(add(tr("Comment"), QStringLiteral("C")), &QToolButton::clicked, &m_view,
            [this] { emit m_view.commentRequested(m_canvas.selection.current()); });
    if (hasText && mark->mark.shape != MarkShape::Page) {
        connect(add(tr("Whole word"), QStringLiteral("W")), &QToolButton::clicked, &m_view, &PageView::widenToWords);
    }
    connect(add(tr("Delete"), tr("Del")), &QToolButton::clicked, &m_view, &PageView::deleteSelected);
}

std::optional<QRect> MiniBar::placeBeside(const QSize& size, const std::vector<QRectF>& marked, const std::vector<QRectF>& words,
                                          const QSizeF& viewport) {
    if (marked.empty()) {
        return std::nullopt;
    }
    QRectF all = marked.front();
    for (const QRectF& each : marked) {
        all = all.united(each);
    }
    const QRectF window = QRectF(QPointF(0, 0), viewport).adjusted(kBarMargin, kBarMargin, -kBarMargin, -kBarMargin);
    const QRectF seen = all.intersected(window);
    if (seen.isEmpty()) {
        return std::nullopt;
    }
    const double left = std::clamp(seen.left(), window.left(), std::max(window.left(), window.right() - size.width()));
    const double top = std::clamp(seen.top(), window.top(), std::max(window.top(), window.bottom() - size.height()));
    std::optional<QRect> best;
    double least = 0;
    for (const QPointF& corner : {QPointF(left, all.bottom() + kBarGap), QPointF(left, all.top() - kBarGap - size.height()),
                                  QPointF(all.right() + kBarGap, top), QPointF(all.left() - kBarGap - size.width(), top)}) {
        const QRectF place(corner, QSizeF(size));
        const bool isFree =
            std::none_of(marked.begin(), marked.end(), [&](const QRectF& each) { return each.intersects(place); });
        if (!isFree || !window.contains(place)) {
            continue;
        }
        double covered = 0;
        for (const QRectF& word : words) {
            const QRectF shared = word.intersected(place);
            covered += shared.isEmpty() ? 0 : shared.width() * shared.height();
        }
        // Another place than the usual one has to be clearly better.
        if (!best || covered < least * kClearlyBetter) {
            best = place.toAlignedRect();
            least = covered;
        }
    }
    return best;
}

void MiniBar::appear() {
    std::vector<QRectF> marked;
    const auto add = [&](const Mark& mark) {
        for (const Quad& quad : mark.quads) {
            marked.push_back(m_canvas.viewRect(mark.page, quad.bounds()));
        }
    };
    const QString current = m_canvas.selection.current();
    const casefile::CaseMark* mark = m_canvas.model.mark(current);
    const casefile::CaseSuggestion* suggestion = mark ? nullptr : m_canvas.model.suggestion(current);
    if ((!mark && !suggestion) || (mark ? mark->document : suggestion->document) != m_canvas.document.toStdString()) {
        return;
    }
    const Mark& shown = mark ? mark->mark : suggestion->proposed;
    add(shown);
    std::vector<QRectF> words;
    if (const std::shared_ptr<const PageText> text = m_canvas.text(shown.page)) {
        for (const Word& word : text->words) {
            words.push_back(m_canvas.viewRect(shown.page, word.box));
        }
    }
    build();
    layout()->activate();
    if (const auto place = placeBeside(layout()->sizeHint(), marked, words, m_canvas.viewport)) {
        setGeometry(*place);
        show();
        raise();
    }
}

void MiniBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::corner, metrics::corner);
}

}  // namespace withheld::ui
