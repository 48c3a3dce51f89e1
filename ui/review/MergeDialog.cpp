#include "review/MergeDialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "common/Theme.h"

namespace withheld::ui {

MergeDialog::MergeDialog(const review::Package& package, const review::Merging& merging, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Take in a review package"));
    resize(Theme::instance().paneWidth(820), 420);
    auto* from =
        new QLabel(tr("From %1, made on %2.")
                       .arg(QString::fromStdString(package.copy.by), QString::fromStdString(package.copy.time.substr(0, 10))));
    auto* brings = new QLabel(QString::fromStdString(merging.text()));
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
            new QLabel(tr("Changed in both copies, by people who did not know of each other. Look at these afterwards:"));
        words->setWordWrap(true);
        layout->addWidget(words);
        auto* table = new QTableWidget(static_cast<int>(merging.conflicts.size()), 4);
        table->setObjectName(QStringLiteral("mergeConflicts"));
        table->setAccessibleName(tr("Changed in both copies"));
        table->setHorizontalHeaderLabels({tr("Where"), tr("Here"), tr("In the package"), tr("What stands")});
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setTabKeyNavigation(false);
        table->setWordWrap(true);
        table->verticalHeader()->hide();
        table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        int row = 0;
        for (const review::Conflict& conflict : merging.conflicts) {
            int column = 0;
            for (const std::string* text : {&conflict.place, &conflict.here, &conflict.there, &conflict.stands}) {
                table->setItem(row, column++, new QTableWidgetItem(QString::fromStdString(*text)));
            }
            ++row;
        }
        layout->addWidget(table, 1);
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

}  // namespace withheld::ui
