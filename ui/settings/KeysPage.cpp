#include "settings/KeysPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "common/EmptyWords.h"
#include "common/Theme.h"
#include "settings/KeyField.h"
#include "settings/KeyTable.h"

namespace withheld::ui {

KeysPage::KeysPage(const QList<KeyCommand>& commands, const KeyChanges& changes, bool hasSingleKeys, QWidget* parent)
    : QWidget(parent),
      m_commands(commands),
      m_table(new KeyTable(commands, changes, this)),
      m_filtered(new QSortFilterProxyModel(this)),
      m_view(new QTableView),
      m_preset(new QComboBox),
      m_single(new QCheckBox(tr("&Single letters and digits act on the page"))),
      m_field(new KeyField),
      m_fieldTitle(new QLabel),
      m_warning(new QLabel) {
    m_preset->setObjectName(QStringLiteral("keyPreset"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->addItems(
        {tr("Built in"), tr("Acrobat-like"), tr("PDF-XChange-like"), tr("One-handed, left"), tr("One-handed, right")});
    m_preset->insertItem(0, tr("My own"));
    m_single->setObjectName(QStringLiteral("singleKeys"));
    m_single->setChecked(hasSingleKeys);
    m_single->setToolTip(tr("Off: R, A, Y, 1 and the like do nothing; menus, buttons and keys with Ctrl or Alt still work"));

    auto* filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("keyFilter"));
    filter->setPlaceholderText(tr("Filter commands"));
    filter->setAccessibleName(tr("Filter commands"));
    filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_table);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(-1);
    m_view->setObjectName(QStringLiteral("keyTable"));
    m_view->setAccessibleName(tr("Commands and their keys"));
    m_view->setModel(m_filtered);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(KeyTable::CommandColumn, QHeaderView::Stretch);
    m_view->setMinimumHeight(160);
    new EmptyWords(*m_view, tr("No command fits these words."));

    m_field->setObjectName(QStringLiteral("keyField"));
    m_fieldTitle->setBuddy(m_field);
    m_warning->setObjectName(QStringLiteral("keyWarning"));
    m_warning->setWordWrap(true);
    auto* none = new QPushButton(tr("&No key"));
    none->setObjectName(QStringLiteral("keyNone"));
    auto* builtIn = new QPushButton(tr("&Built in"));
    builtIn->setObjectName(QStringLiteral("keyBuiltIn"));
    for (QPushButton* button : {none, builtIn}) {
        button->setAutoDefault(false);
    }

    auto* top = new QFormLayout;
    top->addRow(tr("&Preset"), m_preset);
    top->addRow(m_single);
    auto* edit = new QHBoxLayout;
    edit->addWidget(m_field, 1);
    edit->addWidget(none);
    edit->addWidget(builtIn);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_fieldTitle);
    layout->addLayout(edit);
    layout->addWidget(m_warning);

    connect(filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeysPage::showCurrent);
    connect(m_table, &KeyTable::changed, this, [this] {
        showCurrent();
        emit this->changed();
    });
    connect(m_single, &QCheckBox::toggled, this, &KeysPage::changed);
    connect(m_field, &KeyField::keyPressed, this, &KeysPage::take);
    connect(none, &QPushButton::clicked, this, [this] { take({}); });
    connect(builtIn, &QPushButton::clicked, this, [this] {
        if (currentRow() >= 0) {
            m_table->setBuiltIn(currentRow());
        }
    });
    connect(m_preset, &QComboBox::activated, this, [this](int chosen) {
        if (chosen > 0) {
            m_table->setChanges(keysOf(static_cast<KeyPreset>(chosen - 1), m_commands));
        }
    });
    m_view->selectRow(0);
    showCurrent();
}

const KeyChanges& KeysPage::changes() const {
    return m_table->changes();
}

bool KeysPage::hasSingleKeys() const {
    return m_single->isChecked();
}

void KeysPage::set(const KeyChanges& changes, bool hasSingleKeys) {
    m_single->setChecked(hasSingleKeys);
    m_table->setChanges(changes);
}

int KeysPage::currentRow() const {
    return m_filtered->mapToSource(m_view->currentIndex()).row();
}

void KeysPage::showCurrent() {
    int preset = 0;
    for (const KeyPreset each : everyKeyPreset) {
        if (m_table->changes() == keysOf(each, m_commands)) {
            preset = static_cast<int>(each) + 1;
        }
    }
    m_preset->setCurrentIndex(preset);
    const int row = currentRow();
    m_field->setEnabled(row >= 0);
    if (row < 0) {
        m_fieldTitle->setText(tr("&Key"));
        m_field->clear();
        m_warning->clear();
        return;
    }
    const QString name = m_table->command(row).text;
    m_fieldTitle->setText(tr("&Key for “%1”: go to the field and press it").arg(name));
    m_field->setAccessibleName(tr("Key for %1").arg(name));
    m_field->setKey(m_table->key(row));
    const QStringList others = m_table->inTheWay(row);
    m_warning->setText(others.isEmpty()
                           ? QString()
                           : tr("! %1 also has this key. Give one of them another; until then only one of them works.")
                                 .arg(others.join(QStringLiteral(", "))));
}

void KeysPage::take(const QKeySequence& key) {
    const int row = currentRow();
    if (row >= 0 && !m_table->setKey(row, key)) {
        m_warning->setText(m_table->command(row).isSingle
                               ? tr("! This command acts on the page with one letter or digit, without Ctrl or Alt.")
                               : tr("! This key writes text. Add Ctrl or Alt, or use a function key."));
    }
}

}  // namespace withheld::ui
