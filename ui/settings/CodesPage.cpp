#include "settings/CodesPage.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "common/CodeLook.h"
#include "disclosure/OwnCatalogues.h"
#include "settings/CodeDialog.h"
#include "settings/OwnCodeSets.h"

namespace withheld::ui {

namespace {

enum Column { KeyColumn, CodeColumn, ShortColumn, TitleColumn, ColumnCount };

using disclosure::Catalogue;
using disclosure::Exemption;

QString keyWords(const Exemption& code) {
    return code.slot == disclosure::hiddenSlot ? CodesPage::tr("not offered")
           : code.slot < 0                     ? CodesPage::tr("More…")
                                               : QString::number(code.slot);
}

}  // namespace

CodesPage::CodesPage(QWidget* parent)
    : QWidget(parent), m_set(new QComboBox), m_codes(new QTreeWidget), m_told(new QLabel), m_edit(nullptr), m_offer(nullptr) {
    m_set->setObjectName(QStringLiteral("codesSet"));
    m_set->setAccessibleName(tr("Code set"));
    m_set->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_set->setMinimumContentsLength(12);
    m_codes->setObjectName(QStringLiteral("codesList"));
    m_codes->setAccessibleName(tr("Codes of the set"));
    m_codes->setRootIsDecorated(false);
    m_codes->setUniformRowHeights(true);
    m_codes->setHeaderLabels({tr("Key"), tr("Code"), tr("On the strip"), tr("Title")});
    m_codes->header()->setStretchLastSection(true);
    for (const int column : {KeyColumn, CodeColumn, ShortColumn}) {
        m_codes->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_codes->setMinimumHeight(160);
    m_told->setObjectName(QStringLiteral("codesTold"));
    m_told->setWordWrap(true);
    m_told->setForegroundRole(QPalette::PlaceholderText);

    const auto button = [this](const QString& text, const char* name, void (CodesPage::*slot)()) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto* add = new QPushButton(tr("&New code…"));
    add->setObjectName(QStringLiteral("codesAdd"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, [this] { edit(true); });
    m_edit = new QPushButton(tr("C&hange…"));
    m_edit->setObjectName(QStringLiteral("codesEdit"));
    m_edit->setAutoDefault(false);
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(false); });
    m_offer = button(tr("&Offer no longer"), "codesOffer", &CodesPage::turnOffer);
    auto* buttons = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{add, m_edit, m_offer}) {
        buttons->addWidget(each);
    }
    buttons->addStretch();
    auto* files = new QHBoxLayout;
    files->addWidget(button(tr("&Take in a file…"), "codesImport", &CodesPage::takeIn));
    files->addWidget(button(tr("&Write a file…"), "codesExport", &CodesPage::writeOut));
    files->addWidget(button(tr("Set as &built in"), "codesBuiltIn", &CodesPage::setBuiltIn));
    files->addStretch();
    auto* top = new QFormLayout;
    top->addRow(tr("Code &set"), m_set);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_codes, 1);
    layout->addLayout(buttons);
    layout->addLayout(files);
    layout->addWidget(m_told);
    for (const Catalogue* known : disclosure::knownCatalogues()) {
        m_sets.push_back(*known);
    }
    connect(m_set, &QComboBox::currentIndexChanged, this, &CodesPage::showSet);
    connect(m_codes, &QTreeWidget::currentItemChanged, this, [this] {
        const Exemption* code = currentCode();
        m_edit->setEnabled(code != nullptr);
        m_offer->setEnabled(code != nullptr);
        m_offer->setText(code != nullptr && code->slot == disclosure::hiddenSlot ? tr("&Offer again") : tr("&Offer no longer"));
    });
    connect(m_codes, &QTreeWidget::itemActivated, this, [this] { edit(false); });
    reload();
    tell(tr(
        "Kept for you on this computer. Marks keep a code that is no longer offered. A colleague takes your set in as a file."));
}

Catalogue& CodesPage::current() {
    return m_sets[static_cast<std::size_t>(
        std::clamp<qsizetype>(m_set->currentIndex(), 0, static_cast<qsizetype>(m_sets.size()) - 1))];
}

const Exemption* CodesPage::currentCode() {
    const QTreeWidgetItem* item = m_codes->currentItem();
    return item == nullptr ? nullptr : current().find(item->text(CodeColumn).toStdString());
}

void CodesPage::reload() {
    const QString id = m_set->currentData().toString();
    {
        const QSignalBlocker blocker(m_set);
        m_set->clear();
        for (const Catalogue& set : m_sets) {
            m_set->addItem(QString::fromStdString(set.name), QString::fromStdString(set.id));
        }
        m_set->setCurrentIndex(std::max(0, m_set->findData(id)));
    }
    showSet();
}

void CodesPage::showSet() {
    const QString chosen = m_codes->currentItem() == nullptr ? QString() : m_codes->currentItem()->text(CodeColumn);
    m_codes->clear();
    std::vector<const Exemption*> codes;
    for (const Exemption& code : current().exemptions) {
        codes.push_back(&code);
    }
    // As on the strip: 1 to 9, 0, then what stands under More, then what is not offered.
    const auto order = [](const Exemption* code) {
        return code->slot > 0 ? code->slot : code->slot == 0 ? 10 : code->slot == disclosure::hiddenSlot ? 12 : 11;
    };
    std::stable_sort(codes.begin(), codes.end(), [&order](const auto* a, const auto* b) { return order(a) < order(b); });
    for (const Exemption* code : codes) {
        auto* item = new QTreeWidgetItem(m_codes, {keyWords(*code), QString::fromStdString(code->id),
                                                   QString::fromStdString(code->shortName), QString::fromStdString(code->title)});
        item->setIcon(CodeColumn,
                      swatch(lookOf({code->id}, current()), 16, devicePixelRatioF(), false, palette().color(QPalette::Base)));
        item->setToolTip(TitleColumn, QString::fromStdString(code->wording));
        if (item->text(CodeColumn) == chosen) {
            m_codes->setCurrentItem(item);
        }
    }
    if (m_codes->currentItem() == nullptr) {
        m_codes->setCurrentItem(m_codes->topLevelItem(0));
    }
}

void CodesPage::edit(bool isNew) {
    const Exemption* code = currentCode();
    if (!isNew && code == nullptr) {
        return;
    }
    CodeDialog dialog(current(), isNew ? Exemption() : *code, this);
    if (dialog.exec() == QDialog::Accepted) {
        current() = dialog.set();
        showSet();
    }
}

void CodesPage::turnOffer() {
    const Exemption* code = currentCode();
    if (code == nullptr) {
        return;
    }
    Exemption changed = *code;
    changed.slot = changed.slot == disclosure::hiddenSlot ? -1 : disclosure::hiddenSlot;
    if (const auto set = disclosure::withCode(current(), changed.id, changed)) {
        current() = *set;
        showSet();
    }
}

void CodesPage::takeIn() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Take in code sets"), {}, tr("Code sets (*.json)"));
    if (file.isEmpty()) {
        return;
    }
    const auto read = codeSetsIn(file);
    if (!read) {
        tell(tr("✗ %1").arg(QString::fromStdString(read.error().text())));
        return;
    }
    QStringList names;
    for (const Catalogue& set : *read) {
        const auto known =
            std::find_if(m_sets.begin(), m_sets.end(), [&set](const Catalogue& each) { return each.id == set.id; });
        if (known == m_sets.end()) {
            m_sets.push_back(set);
        } else {
            *known = set;
        }
        names << QString::fromStdString(set.name);
    }
    reload();
    tell(tr("✓ Taken in: %1").arg(names.join(QStringLiteral(", "))));
}

void CodesPage::writeOut() {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Write the code set"), QString::fromStdString(current().id) + QStringLiteral(".json"), tr("Code sets (*.json)"));
    if (file.isEmpty()) {
        return;
    }
    const auto written = writeCodeSets(file, {current()});
    tell(written ? tr("✓ Written to %1").arg(file) : tr("✗ %1").arg(QString::fromStdString(written.error().text())));
}

void CodesPage::setBuiltIn() {
    for (const Catalogue& builtIn : disclosure::builtInCatalogues()) {
        if (builtIn.id == current().id) {
            current() = builtIn;
        }
    }
    showSet();
}

void CodesPage::tell(const QString& words) {
    m_told->setText(words);
}

}  // namespace withheld::ui
