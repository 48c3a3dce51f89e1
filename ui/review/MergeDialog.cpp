#include "review/MergeDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "common/CoreWords.h"
#include "common/DialogSize.h"
#include "common/Theme.h"
#include "review/WrappedTextDelegate.h"

namespace withheld::ui {

MergeDialog::MergeDialog(const review::Package& package, const review::Merging& merging, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Take in a review package"));
    resize(dialogSize(*this, {980, 420}));
    auto* from =
        new QLabel(tr("From %1, made on %2.")
                       .arg(QString::fromStdString(package.copy.by), QString::fromStdString(package.copy.time.substr(0, 10))));
    QStringList news;
    for (const Sentence& each : merging.sentences()) {
        news << said(each);
    }
    auto* brings = new QLabel(news.join(QStringLiteral(", ")));
    brings->setObjectName(QStringLiteral("mergeBrings"));
    brings->setFont(Theme::instance().semibold());
    brings->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(from);
    layout->addWidget(brings);
    if (merging.changesTheSet) {
        auto* warning = new QLabel(tr("! Marks change. A set that is in review or approved has to be submitted again."));
        warning->setWordWrap(true);
        layout->addWidget(warning);
    }
    if (merging.conflicts.empty()) {
        layout->addWidget(new QLabel(tr("Nothing was changed in both copies.")));
        layout->addStretch();
    } else {
        auto* words =
            new QLabel(tr("Changed in both copies, by people who did not know of each other. Unless you choose, the rule stands: "
                          "the later change, "
                          "and rather withheld than open."));
        words->setWordWrap(true);
        layout->addWidget(words);
        layout->addWidget(makeTable(merging.conflicts), 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* take = buttons->addButton(tr("Take it in"), QDialogButtonBox::AcceptRole);
    take->setObjectName(QStringLiteral("mergeAccept"));
    take->setProperty("primary", true);
    take->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QTableWidget* MergeDialog::makeTable(const std::vector<review::Conflict>& conflicts) {
    constexpr int columns = 4;
    auto* table = new QTableWidget(static_cast<int>(conflicts.size()), columns);
    table->setObjectName(QStringLiteral("mergeConflicts"));
    table->setAccessibleName(tr("Changed in both copies"));
    table->setHorizontalHeaderLabels({tr("Where"), tr("Here"), tr("In the package"), tr("What stands")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(true);
    table->setItemDelegate(new WrappedTextDelegate(10, table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(columns - 1, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < table->rowCount(); ++row) {
        const review::Conflict& conflict = conflicts[static_cast<std::size_t>(row)];
        int column = 0;
        for (const Sentence* text : {&conflict.place, &conflict.here, &conflict.there, &conflict.stands}) {
            table->setItem(row, column++, new QTableWidgetItem(said(*text)));
        }
        if (conflict.isOpenToChoice) {
            table->item(row, columns - 1)->setText({});
            table->setCellWidget(row, columns - 1, makeChoice(conflict));
        }
    }
    return table;
}

QComboBox* MergeDialog::makeChoice(const review::Conflict& conflict) {
    auto* choice = new QComboBox;
    choice->setAccessibleName(tr("What stands, %1").arg(said(conflict.place)));
    choice->addItem(tr("By rule: %1").arg(said(conflict.stands)), static_cast<int>(review::Choice::Rule));
    choice->addItem(tr("What is here"), static_cast<int>(review::Choice::Here));
    choice->addItem(tr("What the package says"), static_cast<int>(review::Choice::There));
    choice->setToolTip(choice->itemText(0));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choices[conflict.markId] = choice;
    return choice;
}

review::Choices MergeDialog::choices() const {
    review::Choices chosen;
    for (const auto& [mark, choice] : m_choices) {
        const auto value = static_cast<review::Choice>(choice->currentData().toInt());
        if (value != review::Choice::Rule) {
            chosen[mark] = value;
        }
    }
    return chosen;
}

}  // namespace withheld::ui
