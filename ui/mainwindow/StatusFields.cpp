#include "mainwindow/StatusFields.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>

#include "common/AccessibleRole.h"
#include "common/Theme.h"
#include "mainwindow/ElidedText.h"
#include "mainwindow/JobsField.h"

namespace withheld::ui {

namespace {

/// All fields as one line, for a reader that comes here by F6 or Tab.
class StatusRow : public QWidget {
protected:
    void focusInEvent(QFocusEvent* event) override {
        QStringList words;
        for (const QLabel* label : findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                words << label->text();
            }
        }
        setAccessibleName(words.isEmpty() ? StatusFields::tr("Status") : words.join(QStringLiteral(", ")));
        QWidget::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent* event) override {
        QWidget::focusOutEvent(event);
        update();
    }
    void paintEvent(QPaintEvent* /*event*/) override {
        if (hasFocus()) {
            QPainter painter(this);
            painter.setPen(QPen(Theme::instance().colour(Colour::Accent), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }
};

constexpr int kWordsShown = 6000;  ///< ms
}  // namespace

StatusFields::StatusFields(JobList& jobs, QWidget* parent) : QStatusBar(parent) {
    setSizeGripEnabled(false);
    setFixedHeight(std::max(metrics::statusBar, fontMetrics().height() + 8));
    // QStatusBar draws frames round its items; one row of our own has the spacing of the design.
    auto* row = new StatusRow;
    row->setObjectName(QStringLiteral("statusRow"));
    setAccessibleRole(row, QAccessible::StatusBar);
    row->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(row);
    m_row = new QHBoxLayout(row);
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(16);
    addWidget(row, 1);
    m_stage = add("statusStage");
    m_page = add("statusPage");
    m_marks = add("statusMarks");
    m_undecided = add("statusUndecided");
    m_tool = add("statusTool");
    m_code = add("statusCode");
    m_words = add("statusWords", 1);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->addWidget(new JobsField(jobs));
    m_user = add("statusUser");
    m_zoom = add("statusZoom");
    row->setAccessibleName(tr("Status"));
    showCaseFields(false);
}

QLabel* StatusFields::add(const char* name, int stretch) {
    auto* label = new ElidedText;
    label->setObjectName(QLatin1String(name));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(Theme::instance().small());
    m_row->addWidget(label, stretch);
    return label;
}

void StatusFields::setText(QLabel* label, const QString& text) {
    if (label->text() != text) {
        label->setText(text);
        label->setAccessibleName(text);
        label->setVisible(!text.isEmpty());
    }
}

void StatusFields::setStage(const QString& text, const QString& details) {
    setText(m_stage, text);
    m_stage->setToolTip(details);
    m_stage->setAccessibleDescription(details);
}

void StatusFields::showCaseFields(bool shown) {
    for (QLabel* label : {m_stage, m_page, m_marks, m_undecided, m_tool, m_code, m_zoom}) {
        label->setVisible(shown && !label->text().isEmpty());
        if (!shown) {
            label->clear();
        }
    }
}

void StatusFields::announce(const QString& words) {
    // What stands there already was said already; nothing is nothing to say.
    const bool isNew = !words.isEmpty() && words != m_words->text();
    m_words->setText(words);
    m_words->setAccessibleName(words);
    if (!isNew) {
        return;
    }
    QAccessibleEvent said(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
    QTimer::singleShot(kWordsShown, m_words, [label = m_words, words] {
        if (label->text() == words) {
            label->clear();
        }
    });
}

}  // namespace withheld::ui
