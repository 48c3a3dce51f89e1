#include "marks/ReasonFields.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

#include "common/CaseModel.h"
#include "common/FilterChip.h"
#include "consistency/Board.h"

namespace withheld::ui {

ReasonFields::ReasonFields(CaseModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_harm = addField(tr("Harm"), tr("What would disclosure harm, and how?"), QStringLiteral("harmWords"));
    m_interest =
        addField(tr("Public interest"), tr("For disclosure, against it, and the balance"), QStringLiteral("interestWords"));
    column->addStretch();
    hide();
}

ReasonFields::Field ReasonFields::addField(const QString& title, const QString& placeHolder, const QString& objectName) {
    Field field;
    field.title = new QLabel(title, this);
    field.title->setForegroundRole(QPalette::PlaceholderText);
    field.title->setWordWrap(true);
    field.words = new QPlainTextEdit(this);
    field.words->setObjectName(objectName);
    field.words->setAccessibleName(title);
    field.words->setAccessibleDescription(tr("Stays in the case; the reviewer reads it. Ctrl+Enter keeps it."));
    field.words->setPlaceholderText(placeHolder);
    field.words->setTabChangesFocus(true);
    field.words->setFixedHeight(4 * fontMetrics().lineSpacing());
    field.words->installEventFilter(this);
    field.standard = new FilterChip(tr("Standard words"), this);
    field.standard->setObjectName(objectName + QStringLiteral("Standard"));
    field.standard->setAccessibleName(tr("%1: standard words of the exemption").arg(title));
    field.missing = new QLabel(tr("! Not said yet. The reviewer is told."), this);
    field.missing->setObjectName(objectName + QStringLiteral("Missing"));
    field.missing->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(field.title, 1);
    head->addWidget(field.standard);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(head);
    column->addWidget(field.words);
    column->addWidget(field.missing);
    connect(field.standard, &FilterChip::clicked, this, [this, words = field.words] {
        const Field& pressed = words == m_harm.words ? m_harm : m_interest;
        words->setPlainText(pressed.standardWords);
        keep();
        words->setFocus();
    });
    connect(field.words, &QPlainTextEdit::textChanged, this, &ReasonFields::told);
    return field;
}

void ReasonFields::fill(Field& field, bool isAsked, const std::string& words, const std::string& standard, bool isEditable) {
    field.title->setVisible(isAsked);
    field.words->setVisible(isAsked);
    field.words->setReadOnly(!isEditable);
    field.standardWords = QString::fromStdString(standard);
    field.kept = QString::fromStdString(words);
    const QSignalBlocker quiet(field.words);
    if (!field.words->hasFocus() || field.words->toPlainText() == field.kept) {
        if (field.words->toPlainText() != field.kept) {
            field.words->setPlainText(field.kept);
        }
    }
}

void ReasonFields::show(const QStringList& ids, const Mark& mark) {
    if (ids != m_ids) {
        keep();
        for (Field* field : {&m_harm, &m_interest}) {
            const QSignalBlocker quiet(field->words);
            field->words->clear();
            field->kept.clear();
        }
    }
    m_ids = ids;
    m_isSection31 = consistency::isLawEnforcement(mark);
    std::string harm;
    std::string interest;
    bool isHarmAsked = false;
    bool isInterestAsked = false;
    for (const std::string& code : mark.exemptions) {
        const disclosure::Exemption* exemption = m_model.catalogue().find(code);
        if (exemption == nullptr || !exemption->isExemption) {
            continue;
        }
        if (!exemption->harm.empty()) {
            isHarmAsked = true;
            harm = harm.empty() ? exemption->harm : harm;
        }
        if (!exemption->absolute) {
            isInterestAsked = true;
            if (interest.empty()) {
                interest =
                    tr("For disclosure: %1\nAgainst: %2")
                        .arg(QString::fromStdString(exemption->interestFor), QString::fromStdString(exemption->interestAgainst))
                        .toStdString();
            }
        }
    }
    // One text for many: what each of them said before is replaced, and that has to be seen beforehand.
    const auto titled = [&ids](const QString& title) {
        return ids.size() > 1 ? tr("%1, for all %2").arg(title).arg(ids.size()) : title;
    };
    m_harm.title->setText(titled(tr("Harm")));
    m_interest.title->setText(titled(tr("Public interest")));
    const bool isMark = m_model.mark(QString::fromStdString(mark.id)) != nullptr;
    const bool isEditable = isMark && m_model.isEditable();
    // What was said once stays to be seen after the exemption has changed to one that does not ask.
    fill(m_harm, isHarmAsked || !mark.harm.empty(), mark.harm, harm, isEditable);
    fill(m_interest, isInterestAsked || !mark.publicInterest.empty(), mark.publicInterest, interest, isEditable);
    setVisible(isMark && (!m_harm.words->isHidden() || !m_interest.words->isHidden()));
    told();
}

/// What stands beside the fields follows what is in them.
void ReasonFields::told() {
    for (Field* field : {&m_harm, &m_interest}) {
        const bool isShown = !field->words->isHidden();
        const bool isEmpty = field->words->toPlainText().trimmed().isEmpty();
        field->standard->setVisible(isShown && isEmpty && !field->standardWords.isEmpty() && !field->words->isReadOnly());
        field->missing->setVisible(isShown && isEmpty && field == &m_harm && m_isSection31);
    }
}

void ReasonFields::clear() {
    keep();
    m_ids.clear();
    hide();
}

void ReasonFields::keep() {
    keepField(m_harm, &CaseModel::setHarm);
    keepField(m_interest, &CaseModel::setPublicInterest);
}

void ReasonFields::keepField(Field& field, bool (CaseModel::*set)(const QStringList&, const QString&)) {
    const QString words = field.words->toPlainText().trimmed();
    if (m_ids.isEmpty() || words == field.kept || field.words->isReadOnly()) {
        return;
    }
    // Before the case changes: its signals come back here.
    const QString before = std::exchange(field.kept, words);
    if (!(m_model.*set)(m_ids, words)) {
        field.kept = before;
        field.words->setPlainText(before);
    }
}

bool ReasonFields::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        keep();
    } else if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (isEnter && key.modifiers() & Qt::ControlModifier) {
            keep();
            return true;
        }
        if (key.key() == Qt::Key_Escape) {
            for (Field* field : {&m_harm, &m_interest}) {
                if (field->words == watched) {
                    field->words->setPlainText(field->kept);
                }
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace withheld::ui
