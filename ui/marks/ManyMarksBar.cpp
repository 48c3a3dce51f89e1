#include "marks/ManyMarksBar.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "common/CaseModel.h"
#include "common/Theme.h"
#include "marks/FilterChip.h"

namespace withheld::ui {

ManyMarksBar::ManyMarksBar(CaseModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_count(new QLabel(this)),
      m_setCode(new FilterChip(tr("Set code"), this)),
      m_addCode(new FilterChip(tr("Add code"), this)),
      m_comment(new FilterChip(tr("Comment…"), this)),
      m_accept(new FilterChip(tr("Accept"), this)),
      m_refuse(new FilterChip(tr("Refuse"), this)),
      m_delete(new FilterChip(tr("Delete"), this)) {
    setObjectName(QStringLiteral("manyMarksBar"));
    setAccessibleName(tr("For the chosen marks"));
    m_count->setObjectName(QStringLiteral("manyMarksCount"));
    m_count->setWordWrap(true);
    m_setCode->setMenuArrow(true);
    m_addCode->setMenuArrow(true);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_count, 1);
    first->addWidget(m_accept);
    first->addWidget(m_refuse);
    first->addWidget(m_delete);
    auto* second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_setCode);
    second->addWidget(m_addCode);
    second->addWidget(m_comment);
    second->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(6);
    column->addLayout(first);
    column->addLayout(second);
    connect(m_setCode, &FilterChip::clicked, this, [this] { addCodes(false); });
    connect(m_addCode, &FilterChip::clicked, this, [this] { addCodes(true); });
    connect(m_comment, &FilterChip::clicked, this, &ManyMarksBar::comment);
    // Copies: what happens changes what is chosen.
    connect(m_accept, &FilterChip::clicked, this, [this] { m_model.acceptSuggestions(QStringList(m_suggestions)); });
    connect(m_refuse, &FilterChip::clicked, this, [this] { m_model.refuseSuggestions(QStringList(m_suggestions)); });
    connect(m_delete, &FilterChip::clicked, this, [this] { m_model.removeMarks(QStringList(m_marks)); });
    setIds({});
}

void ManyMarksBar::setIds(const QStringList& ids, qsizetype elsewhere) {
    m_marks.clear();
    m_suggestions.clear();
    for (const QString& id : ids) {
        (m_model.mark(id) != nullptr ? m_marks : m_suggestions) << id;
    }
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
    for (FilterChip* chip : {m_accept, m_refuse}) {
        chip->setVisible(suggestions > 0);
        chip->setEnabled(isEditable);
    }
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
