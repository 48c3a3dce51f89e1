#include "settings/SettingsDialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "common/DialogSize.h"
#include "settings/CodeSets.h"
#include "settings/CodesPage.h"
#include "settings/KeysPage.h"
#include "settings/OwnCodeSets.h"

namespace withheld::ui {

namespace {

QLabel* explanation(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QWidget* scrolled(QWidget* page, const QString& name) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(name);
    // Its fields take the focus; the area itself follows them.
    area->setFocusPolicy(Qt::NoFocus);
    page->setContentsMargins(0, 0, 8, 0);
    area->setWidget(page);
    return area;
}

}  // namespace

SettingsDialog::SettingsDialog(const QList<KeyCommand>& commands, QWidget* parent)
    : QDialog(parent),
      m_before(PreferencesInForce::instance().get()),
      m_codes(new CodesPage),
      m_keys(new KeysPage(commands, m_before.keys, m_before.hasSingleKeys)) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto* sections = new QListWidget;
    sections->setObjectName(QStringLiteral("settingsSections"));
    sections->setAccessibleName(tr("Sections"));
    auto* stack = new QStackedWidget;
    const auto add = [&](const QString& name, QWidget* page) {
        auto* item = new QListWidgetItem(name, sections);
        item->setSizeHint({sections->fontMetrics().horizontalAdvance(name) + 32,
                           std::max(metrics::row, sections->fontMetrics().height() + 10)});
        stack->addWidget(scrolled(page, name));
    };
    add(tr("Keys"), m_keys);
    add(tr("Looks"), makeLooks());
    add(tr("Pages and marking"), makePages());
    add(tr("Codes"), m_codes);
    add(tr("Language"), makeLanguage());
    sections->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    sections->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    connect(sections, &QListWidget::currentRowChanged, stack, &QStackedWidget::setCurrentIndex);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(QStringLiteral("settingsKeep"));
    keep->setProperty("primary", true);
    keep->setDefault(true);
    auto* restore = buttons->addButton(tr("All as built in"), QDialogButtonBox::ResetRole);
    restore->setObjectName(QStringLiteral("settingsBuiltIn"));
    restore->setAutoDefault(false);
    auto* body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(sections);
    body->addWidget(stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(body, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(restore, &QPushButton::clicked, this, [this] {
        fill(Preferences());
        m_codes->setBuiltIn();
        tryOut();
    });
    connect(m_keys, &KeysPage::changed, this, &SettingsDialog::tryOut);
    fill(m_before);
    sections->setCurrentRow(0);
    sections->setFocus();
    resize(dialogSize(*this, {860, 600}));
}

QWidget* SettingsDialog::makeLooks() {
    auto* page = new QWidget;
    auto* colours = new QGroupBox(tr("Colours"));
    auto* list = new QVBoxLayout(colours);
    m_scheme = new QButtonGroup(this);
    const std::pair<Scheme, QString> schemes[] = {{Scheme::System, tr("As the &system has them")},
                                                  {Scheme::Light, tr("&Light")},
                                                  {Scheme::Dark, tr("&Dark")},
                                                  {Scheme::HighContrast, tr("&High contrast: white on black")}};
    for (const auto& [scheme, text] : schemes) {
        auto* button = new QRadioButton(text);
        button->setObjectName(QStringLiteral("scheme%1").arg(static_cast<int>(scheme)));
        m_scheme->addButton(button, static_cast<int>(scheme));
        list->addWidget(button);
    }
    m_text = new QSpinBox;
    m_text->setObjectName(QStringLiteral("textPercent"));
    m_text->setAccessibleName(tr("Text size in per cent of the system's"));
    m_text->setRange(kSmallestText, kLargestText);
    m_text->setSingleStep(10);
    m_text->setSuffix(tr(" %"));
    m_text->setKeyboardTracking(false);
    m_dim = new QCheckBox(tr("Di&m the paper"));
    m_dim->setObjectName(QStringLiteral("dimPaper"));
    m_still = new QCheckBox(tr("&Reduce motion"));
    m_still->setObjectName(QStringLiteral("reduceMotion"));
    auto* size = new QFormLayout;
    size->addRow(tr("&Text size"), m_text);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(colours);
    layout->addLayout(size);
    layout->addWidget(explanation(tr("Independent of the system's. The windows are laid out anew when you keep it.")));
    layout->addWidget(m_dim);
    layout->addWidget(explanation(tr("On the screen only, never in what goes out.")));
    layout->addWidget(m_still);
    layout->addWidget(explanation(tr("Nothing moves or flickers by itself.")));
    layout->addStretch();
    connect(m_scheme, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) {
            tryOut();
        }
    });
    connect(m_text, &QSpinBox::valueChanged, this, &SettingsDialog::tryOut);
    connect(m_dim, &QCheckBox::toggled, this, &SettingsDialog::tryOut);
    connect(m_still, &QCheckBox::toggled, this, &SettingsDialog::tryOut);
    return page;
}

QWidget* SettingsDialog::makePages() {
    auto* page = new QWidget;
    m_cache = new QSpinBox;
    m_cache->setObjectName(QStringLiteral("cacheMebibytes"));
    m_cache->setAccessibleName(tr("Memory for page pictures in MiB"));
    m_cache->setRange(kSmallestCache, kLargestCache);
    m_cache->setSingleStep(64);
    m_cache->setSuffix(tr(" MiB"));
    m_cache->setKeyboardTracking(false);
    m_viewSeconds = new QSpinBox;
    m_viewSeconds->setObjectName(QStringLiteral("viewSeconds"));
    m_viewSeconds->setAccessibleName(tr("Seconds on screen before a page counts as viewed"));
    m_viewSeconds->setRange(kLeastViewSeconds, kMostViewSeconds);
    m_viewSeconds->setSuffix(tr(" s"));
    m_viewSeconds->setKeyboardTracking(false);
    m_codeSet = makeCodeSets(QStringLiteral("codeSet"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->addRow(tr("&Memory for page pictures"), m_cache);
    form->addRow(explanation(tr("More memory: pages you come back to appear at once. Less: more is left for other programs.")));
    form->addRow(tr("A page is &viewed after"), m_viewSeconds);
    form->addRow(
        explanation(tr("All of it was on screen for so long in all, at 45 % or more. Pages that count already stay so.")));
    form->addRow(tr("&Exemptions of new cases"), m_codeSet);
    form->addRow(explanation(tr("A case keeps the set that it was made with.")));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addStretch();
    connect(m_codeSet, &QComboBox::currentIndexChanged, this, &SettingsDialog::tryOut);
    connect(m_cache, &QSpinBox::valueChanged, this, &SettingsDialog::tryOut);
    connect(m_viewSeconds, &QSpinBox::valueChanged, this, &SettingsDialog::tryOut);
    return page;
}

QWidget* SettingsDialog::makeLanguage() {
    auto* page = new QWidget;
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Cymraeg"), QStringLiteral("cy"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Language"), m_language);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(
        explanation(tr("Of menus, commands and dates on the screen, from the moment you keep it. Papers that go out "
                       "are not changed by it. What is not translated yet stays English.")));
    layout->addStretch();
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsDialog::tryOut);
    return page;
}

Preferences SettingsDialog::shown() const {
    Preferences now;
    now.appearance = {static_cast<Scheme>(m_scheme->checkedId()), m_text->value(), m_dim->isChecked(), m_still->isChecked()};
    now.cacheMebibytes = m_cache->value();
    now.viewSeconds = m_viewSeconds->value();
    now.language = m_language->currentData().toString();
    now.codeSet = m_codeSet->currentData().toString();
    now.hasSingleKeys = m_keys->hasSingleKeys();
    now.keys = m_keys->changes();
    return now;
}

void SettingsDialog::fill(const Preferences& preferences) {
    m_isFilling = true;
    m_keys->set(preferences.keys, preferences.hasSingleKeys);
    m_scheme->button(static_cast<int>(preferences.appearance.scheme))->setChecked(true);
    m_text->setValue(preferences.appearance.textPercent);
    m_dim->setChecked(preferences.appearance.dimsPaper);
    m_still->setChecked(preferences.appearance.reducesMotion);
    m_cache->setValue(preferences.cacheMebibytes);
    m_viewSeconds->setValue(preferences.viewSeconds);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_codeSet->setCurrentIndex(std::max(0, m_codeSet->findData(preferences.codeSet)));
    m_isFilling = false;
}

void SettingsDialog::tryOut() {
    if (!m_isFilling) {
        PreferencesInForce::instance().set(shown());
    }
}

void SettingsDialog::accept() {
    keepPreferences(PreferencesInForce::instance().get());
    if (const auto kept = keepCodeSets(m_codes->sets()); !kept) {
        QMessageBox::warning(this, windowTitle(), QString::fromStdString(kept.error().text()));
    }
    QDialog::accept();
}

void SettingsDialog::reject() {
    PreferencesInForce::instance().set(m_before);
    QDialog::reject();
}

}  // namespace withheld::ui
