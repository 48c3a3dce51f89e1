#include "page/CopyBar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "common/CaseModel.h"
#include "common/CopyWatch.h"
#include "common/Theme.h"

namespace withheld::ui {

CopyBar::CopyBar(CaseModel& model, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_watch(CopyWatch::of(model)),
      m_words(new QLabel(this)),
      m_keep(new QPushButton(tr("Keep in step"), this)),
      m_stop(new QPushButton(tr("No longer"), this)),
      m_no(new QPushButton(tr("Not here"), this)) {
    setObjectName(QStringLiteral("copyBar"));
    setAutoFillBackground(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(120);
    m_keep->setObjectName(QStringLiteral("copyKeep"));
    m_keep->setToolTip(tr("What is marked, changed or removed on one page is on the other as well"));
    m_stop->setObjectName(QStringLiteral("copyStop"));
    m_stop->setToolTip(tr("New marks are made on one page only; those that are linked stay linked"));
    auto* show = new QPushButton(tr("Show it"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    for (QPushButton* button : {m_keep, m_stop, show, m_no}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_keep, &QPushButton::clicked, this, &CopyBar::keepInStep);
    connect(m_stop, &QPushButton::clicked, this, &CopyBar::stop);
    connect(m_no, &QPushButton::clicked, this, &CopyBar::dismiss);
    connect(show, &QPushButton::clicked, this, [this] {
        if (m_shown) {
            emit showRequested(QString::fromStdString(m_shown->document), m_shown->page);
        }
    });
    connect(&m_watch, &CopyWatch::updated, this, &CopyBar::refresh);
    connect(&model, &CaseModel::marksChanged, this, &CopyBar::refresh);
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

void CopyBar::showPage(const QString& document, int page) {
    m_document = document;
    m_page = page;
    refresh();
}

casefile::PageLink CopyBar::link() const {
    casefile::PageLink link{m_document.toStdString(), m_page, m_shown->document, m_shown->page};
    if (std::pair(link.otherDocument, link.otherPage) < std::pair(link.document, link.page)) {
        std::swap(link.document, link.otherDocument);
        std::swap(link.page, link.otherPage);
    }
    return link;
}

/// A copy that is not in step yet comes first: it is the one there is something to do about.
std::optional<CopyBar::Other> CopyBar::other(int& more) const {
    const auto linked = m_model.state().pagesInStepWith(m_document.toStdString(), m_page);
    std::optional<Other> chosen;
    more = 0;
    for (const copies::Copy& copy : m_watch.copiesOf(m_document, m_page)) {
        casefile::PageLink link{m_document.toStdString(), m_page, copy.page.document, copy.page.page};
        if (std::pair(link.otherDocument, link.otherPage) < std::pair(link.document, link.page)) {
            std::swap(link.document, link.otherDocument);
            std::swap(link.page, link.otherPage);
        }
        if (m_model.state().pageLinks.contains(link) || m_dismissed.contains(link)) {
            continue;
        }
        if (!chosen) {
            chosen = Other{copy.page.document, copy.page.page, copy.alike, false};
        } else {
            ++more;
        }
    }
    if (!chosen && !linked.empty()) {
        chosen = Other{linked.front().first, linked.front().second, 1, true};
        more = static_cast<int>(linked.size()) - 1;
    }
    return chosen;
}

void CopyBar::refresh() {
    int more = 0;
    m_shown = m_model.document(m_document) == nullptr ? std::nullopt : other(more);
    if (m_shown && !m_shown->isLinked && !m_model.isEditable()) {
        m_shown.reset();
    }
    setVisible(m_shown.has_value());
    if (!m_shown) {
        return;
    }
    const casefile::Document* document = m_model.state().document(m_shown->document);
    const QString place =
        m_shown->document == m_document.toStdString()
            ? tr("page %1").arg(m_shown->page)
            : tr("%1, page %2")
                  .arg(document == nullptr ? QString() : QFileInfo(QString::fromStdString(document->fileName)).completeBaseName())
                  .arg(m_shown->page);
    QString words =
        m_shown->isLinked ? tr("⇄ In step with %1.").arg(place)
        : m_shown->alike >= 1
            ? tr("Same page in %1. Keep both in step?").arg(place)
            : tr("Nearly the same page in %1 (%2 %). Keep both in step?").arg(place).arg(static_cast<int>(100 * m_shown->alike));
    if (more > 0) {
        words += QLatin1Char(' ') + (more == 1 ? tr("1 more copy.") : tr("%1 more copies.").arg(more));
    }
    m_words->setText(words);
    setAccessibleName(words);
    m_keep->setVisible(!m_shown->isLinked);
    m_no->setVisible(!m_shown->isLinked);
    m_stop->setVisible(m_shown->isLinked);
    m_stop->setEnabled(m_model.isEditable());
}

QString CopyBar::words() const {
    return m_words->text();
}

void CopyBar::keepInStep() {
    if (m_shown) {
        m_model.keepInStep(link());
        refresh();
        emit closed();
    }
}

void CopyBar::stop() {
    if (m_shown) {
        m_dismissed.insert(link());
        m_model.stopKeepingInStep(link());
        refresh();
        emit closed();
    }
}

void CopyBar::dismiss() {
    if (m_shown) {
        m_dismissed.insert(link());
        refresh();
        emit closed();
    }
}

}  // namespace withheld::ui
