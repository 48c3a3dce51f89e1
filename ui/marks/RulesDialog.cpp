#include "marks/RulesDialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "base/Files.h"
#include "common/CaseModel.h"
#include "common/DialogSize.h"
#include "common/EmptyWords.h"
#include "marks/RulesModel.h"

namespace withheld::ui {

namespace {

constexpr std::uintmax_t kLargestRules = std::uintmax_t{4} << 20U;  // bytes

}  // namespace

RulesDialog::RulesDialog(CaseModel& model, QWidget* parent)
    : QDialog(parent),
      m_model(model),
      m_rules(new RulesModel(model, this)),
      m_table(new QTableView),
      m_words(new QLabel),
      m_propose(new QPushButton),
      m_delete(new QPushButton(tr("Delete"))),
      m_write(new QPushButton(tr("Write to a file…"))) {
    setObjectName(QStringLiteral("rulesDialog"));
    setWindowTitle(tr("Rules"));
    resize(dialogSize(*this, {760, 420}));
    m_table->setObjectName(QStringLiteral("rulesTable"));
    m_table->setAccessibleName(tr("Rules"));
    m_table->setModel(m_rules);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(RulesModel::Name, QHeaderView::Stretch);
    new EmptyWords(*m_table, tr("No rule is kept yet.\nSearch for something, then choose Rules, Keep this search."));
    m_words->setWordWrap(true);
    m_propose->setObjectName(QStringLiteral("proposeByRules"));
    m_propose->setProperty("primary", true);
    m_propose->setDefault(true);
    auto* read = new QPushButton(tr("Read from a file…"));
    for (QPushButton* button : {m_delete, m_write, read}) {
        button->setAutoDefault(false);
    }
    auto* files = new QHBoxLayout;
    files->addWidget(m_words, 1);
    files->addWidget(read);
    files->addWidget(m_write);
    files->addWidget(m_delete);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_propose, QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_table, 1);
    layout->addLayout(files);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_propose, &QPushButton::clicked, this, [this] { m_rules->propose(rows()); });
    connect(m_delete, &QPushButton::clicked, this, &RulesDialog::removeChosen);
    connect(m_write, &QPushButton::clicked, this, &RulesDialog::writeOut);
    connect(read, &QPushButton::clicked, this, &RulesDialog::readIn);
    connect(m_rules, &RulesModel::counted, this, &RulesDialog::describe);
    connect(m_rules, &RulesModel::dataChanged, this, &RulesDialog::describe);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RulesDialog::describe);
    m_rules->run();
    describe();
}

std::vector<int> RulesDialog::rows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows.push_back(index.row());
    }
    for (int row = 0; rows.empty() && row < m_rules->rowCount(); ++row) {
        rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void RulesDialog::describe() {
    const int open = m_rules->openIn(rows());
    const bool isChosen = m_table->selectionModel()->hasSelection();
    m_propose->setText(isChosen ? tr("Propose what these find (%1)").arg(open) : tr("Propose what all find (%1)").arg(open));
    m_propose->setEnabled(open > 0 && m_model.isEditable());
    m_delete->setEnabled(isChosen);
    m_write->setEnabled(m_rules->rowCount() > 0);
    m_words->setText(m_rules->isRunning() ? tr("Looking through the case…") : QString());
}

void RulesDialog::removeChosen() {
    QList<KeptRule> gone;
    for (const int row : rows()) {
        gone << m_rules->ruleAt(row);
    }
    for (const KeptRule& rule : gone) {
        deleteRule(m_model, rule);
    }
    m_rules->run();
    describe();
}

void RulesDialog::writeOut() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Write rules to a file"), QStringLiteral("rules.json"), tr("Rules (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    std::vector<search::SearchRule> rules;
    for (const int row : rows()) {
        rules.push_back(m_rules->ruleAt(row).rule);
    }
    if (const auto written = writeFileAtomically(path.toStdString(), search::toJson(rules)); !written) {
        QMessageBox::warning(this, windowTitle(), QString::fromStdString(written.error().text()));
    }
}

void RulesDialog::readIn() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Read rules from a file"), {}, tr("Rules (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    const auto bytes = readFile(path.toStdString(), kLargestRules);
    const auto rules = bytes ? search::rulesFromJson({bytes->begin(), bytes->end()}) : bytes.error();
    if (!rules) {
        QMessageBox::warning(this, windowTitle(), QString::fromStdString(rules.error().text()));
        return;
    }
    for (search::SearchRule rule : *rules) {
        rule.name = rule.name.empty() ? QFileInfo(path).completeBaseName().toStdString() : rule.name;
        keepRule(m_model, {std::move(rule), false});
    }
    m_rules->run();
    describe();
}

}  // namespace withheld::ui
