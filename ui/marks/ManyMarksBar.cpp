#include "marks/ManyMarksBar.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "common/CaseModel.h"
#include "common/ChipFlow.h"
#include "common/FilterChip.h"
#include "common/Theme.h"

namespace withheld::ui {

ManyMarksBar::ManyMarksBar(CaseModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_chips(new ChipFlow(3, this)),
      m_count(new QLabel(this)),
      m_setCode(new FilterChip(tr("Set code"), this)),
      m_addCode(new FilterChip(tr("Add code"), this)),
      m_propagate(new FilterChip(tr("As the current"), this)),
      m_comment(new FilterChip(tr("Comment…"), this)),
      m_accept(new FilterChip(tr("Accept"), this)),
      m_refuse(new FilterChip(tr("Refuse"), this)),
      m_delete(new FilterChip(tr("Delete"), this)),
      m_reject(new FilterChip(tr("Reject all"), this)) {
    setObjectName(QStringLiteral("manyMarksBar"));
    setAccessibleName(tr("For the chosen marks"));
    m_count->setObjectName(QStringLiteral("manyMarksCount"));
    m_count->setWordWrap(true);
    m_setCode->setMenuArrow(true);
    m_addCode->setMenuArrow(true);
    m_propagate->setToolTip(tr("The codes and reasons of the mark chosen last, for all of them"));
    m_reject->setToolTip(tr("Marks are deleted and suggestions refused, in one step"));
    for (FilterChip* chip : {m_accept, m_refuse, m_delete, m_reject, m_setCode, m_addCode, m_propagate, m_comment}) {
        m_chips->add(chip);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_count);
    column->addWidget(m_chips);
    connect(m_setCode, &FilterChip::clicked, this, [this] { addCodes(false); });
    connect(m_addCode, &FilterChip::clicked, this, [this] { addCodes(true); });
    connect(m_comment, &FilterChip::clicked, this, &ManyMarksBar::comment);
    // Copies: what happens changes what is chosen.
    connect(m_accept, &FilterChip::clicked, this, [this] { m_model.acceptSuggestions(QStringList(m_suggestions)); });
    connect(m_refuse, &FilterChip::clicked, this, [this] { m_model.refuseSuggestions(QStringList(m_suggestions)); });
    connect(m_delete, &FilterChip::clicked, this, [this] { m_model.removeMarks(QStringList(m_marks)); });
    connect(m_propagate, &FilterChip::clicked, this, [this] { m_model.propagate(QString(m_current), QStringList(m_marks)); });
    connect(m_reject, &FilterChip::clicked, this, [this] {
        const auto count = m_marks.size() + m_suggestions.size();
        m_model.takeOff(QStringList(m_marks), QStringList(m_suggestions), tr("Reject %1 marks and suggestions").arg(count));
    });
    setIds({});
}

void ManyMarksBar::setIds(const QStringList& ids, qsizetype elsewhere) {
    m_marks.clear();
    m_suggestions.clear();
    for (const QString& id : ids) {
        (m_model.mark(id) != nullptr ? m_marks : m_suggestions) << id;
    }
    m_current = m_marks.isEmpty() ? QString() : m_marks.back();
    const auto marks = m_marks.size();
    const auto suggestions = m_suggestions.size();
    const QString count = suggestions == 0 ? tr("%1 marks").arg(marks)
                          : marks == 0     ? tr("%1 suggestions").arg(suggestions)
                                           : tr("%1 marks, %2 suggestions").arg(marks).arg(suggestions);
    m_count->setText(elsewhere == 0 ? count : tr("%1, %2 of them not in this table").arg(count).arg(elsewhere));
    const bool isEditable = m_model.isEditable();
    for (FilterChip* chip : {m_setCode, m_addCode, m_comment, m_delete}) {
        chip->setVisible(marks > 0);
        chip->setEnabled(isEditable);
    }
    m_comment->setEnabled(true);
    const bool maySpread = isEditable && marks > 1 && !m_model.mark(m_current)->mark.exemptions.empty();
    m_propagate->setVisible(marks > 1);
    m_propagate->setEnabled(maySpread);
    m_reject->setVisible(marks > 0 && suggestions > 0);
    m_reject->setEnabled(isEditable);
    for (FilterChip* chip : {m_accept, m_refuse}) {
        chip->setVisible(suggestions > 0);
        chip->setEnabled(isEditable);
    }
    m_chips->layOut();
    setVisible(marks + suggestions > 1);
}

/// `onTop`: beside the codes that are there, not in their place.
void ManyMarksBar::addCodes(bool onTop) {
    const QWidget* under = onTop ? m_addCode : m_setCode;
    const QStringList marks = m_marks;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("manyMarksCodes"));
    for (const disclosure::Exemption& exemption : m_model.catalogue().exemptions) {
        const std::string id = exemption.id;
        menu.addAction(QString::fromStdString(id + "  " + exemption.title), this, [this, marks, id, onTop] {
            onTop ? m_model.addExemption(marks, QString::fromStdString(id)) : m_model.setExemptions(marks, {id});
        });
    }
    menu.exec(under->mapToGlobal(QPoint(0, under->height())));
}

void ManyMarksBar::comment() {
    const QStringList marks = m_marks;
    QInputDialog question(this);
    question.setObjectName(QStringLiteral("manyMarksComment"));
    question.setWindowTitle(tr("Comment"));
    question.setLabelText(tr("The same comment on %1 marks. Comments stay in the case and are not undone.").arg(marks.size()));
    question.setOkButtonText(tr("Comment on %1").arg(marks.size()));
    if (question.exec() == QDialog::Accepted && !question.textValue().trimmed().isEmpty()) {
        m_model.addComments(marks, question.textValue().trimmed());
    }
}

}  // namespace withheld::ui
