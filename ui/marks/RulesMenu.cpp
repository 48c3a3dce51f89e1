#include "marks/RulesMenu.h"

#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "common/CaseModel.h"

namespace withheld::ui {

RulesMenu::RulesMenu(CaseModel& model, const search::SearchRule& present, const QString& code, QWidget* parent)
    : QMenu(parent), m_model(model), m_present(present), m_code(code) {
    setObjectName(QStringLiteral("rulesMenu"));
    const QList<KeptRule> rules = keptRules(model);
    for (const KeptRule& kept : rules) {
        const QString name = QString::fromStdString(kept.rule.name);
        addAction(kept.isOfCase ? tr("%1  (this case)").arg(name) : name, this,
                  [this, rule = kept.rule] { emit ruleChosen(rule); });
    }
    addSeparator();
    addAction(tr("Keep this search…"), this, &RulesMenu::keep)->setEnabled(!present.text.empty());
    addAction(tr("All rules…"), this, &RulesMenu::tableRequested);
}

void RulesMenu::keep() {
    QDialog dialog(parentWidget());
    dialog.setObjectName(QStringLiteral("keepRule"));
    dialog.setWindowTitle(tr("Keep this search"));
    auto* name = new QLineEdit;
    name->setObjectName(QStringLiteral("ruleName"));
    name->setAccessibleName(tr("Name of the rule"));
    auto* mine = new QRadioButton(tr("For me, in every case"));
    auto* ofCase = new QRadioButton(tr("With this case, for whoever works on it"));
    ofCase->setObjectName(QStringLiteral("ruleOfCase"));
    ofCase->setEnabled(m_model.isEditable());
    mine->setChecked(true);
    auto* withCode = new QCheckBox(tr("What it finds gets %1").arg(m_code));
    withCode->setObjectName(QStringLiteral("ruleCode"));
    withCode->setVisible(!m_code.isEmpty());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    keep->setEnabled(false);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), name);
    auto* column = new QVBoxLayout(&dialog);
    column->addLayout(form);
    column->addWidget(mine);
    column->addWidget(ofCase);
    column->addWidget(withCode);
    column->addWidget(buttons);
    connect(name, &QLineEdit::textChanged, keep, [keep, name] { keep->setEnabled(!name->text().trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() == QDialog::Accepted && !name->text().trimmed().isEmpty()) {
        search::SearchRule rule = m_present;
        rule.name = name->text().trimmed().toStdString();
        rule.exemption = withCode->isChecked() ? m_code.toStdString() : std::string();
        keepRule(m_model, {rule, ofCase->isChecked()});
    }
}

}  // namespace withheld::ui
