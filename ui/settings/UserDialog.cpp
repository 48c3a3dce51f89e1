#include "settings/UserDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "common/DialogSize.h"
#include "settings/CodeSets.h"
#include "settings/Preferences.h"
#include "settings/Translation.h"

namespace withheld::ui {

UserDialog::UserDialog(Occasion occasion, QWidget* parent) : QDialog(parent), m_name(new QComboBox), m_role(new QComboBox) {
    setObjectName(QStringLiteral("userDialog"));
    setWindowTitle(occasion == Occasion::FirstStart ? tr("Who is working here?") : tr("Switch user"));
    setMinimumWidth(dialogSize(*this, {440, 0}).width());

    auto* intro =
        new QLabel(occasion == Occasion::FirstStart
                       ? tr("Your name stands beside every mark and decision you make. A second person has to approve them.")
                       : tr("Every mark and decision from now on carries this name."));
    intro->setWordWrap(true);

    m_name->setObjectName(QStringLiteral("userName"));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setAccessibleName(tr("Name"));
    const QList<User> users = knownUsers();
    for (const User& known : users) {
        m_name->addItem(known.name, static_cast<int>(known.role));
    }
    m_name->setCurrentText(occasion == Occasion::FirstStart || users.isEmpty() ? QString() : users.first().name);
    m_name->lineEdit()->setPlaceholderText(tr("First name and surname"));
    m_name->lineEdit()->selectAll();

    m_role->setObjectName(QStringLiteral("userRole"));
    m_role->setAccessibleName(tr("Role"));
    m_role->addItem(tr("Officer: marks and releases"), static_cast<int>(Role::Officer));
    m_role->addItem(tr("Reviewer: checks and approves"), static_cast<int>(Role::Reviewer));
    m_role->addItem(tr("Both, in different cases"), static_cast<int>(Role::Both));

    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Role"), m_role);

    if (occasion == Occasion::FirstStart) {
        m_language = new QComboBox;
        m_language->setObjectName(QStringLiteral("userLanguage"));
        m_language->setAccessibleName(tr("Language"));
        m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
        m_language->addItem(QStringLiteral("Cymraeg"), QStringLiteral("cy"));
        m_language->setCurrentIndex(std::max(0, m_language->findData(PreferencesInForce::instance().get().language)));
        form->addRow(tr("&Language"), m_language);
        m_codeSet = makeCodeSets(QStringLiteral("userCodeSet"));
        form->addRow(tr("&Exemptions"), m_codeSet);
        m_keys = new QComboBox;
        m_keys->setObjectName(QStringLiteral("userKeys"));
        m_keys->setAccessibleName(tr("Keys"));
        m_keys->addItem(tr("Built in"), static_cast<int>(KeyPreset::BuiltIn));
        m_keys->addItem(tr("Acrobat-like"), static_cast<int>(KeyPreset::AcrobatLike));
        m_keys->addItem(tr("PDF-XChange-like"), static_cast<int>(KeyPreset::PdfXChangeLike));
        m_keys->addItem(tr("One-handed, left"), static_cast<int>(KeyPreset::OneHandedLeft));
        m_keys->addItem(tr("One-handed, right"), static_cast<int>(KeyPreset::OneHandedRight));
        form->addRow(tr("&Keys"), m_keys);
        auto* later = new QLabel(tr("All of this can be changed later in the settings."));
        later->setForegroundRole(QPalette::PlaceholderText);
        form->addRow(later);
    }

    auto* offline = new QLabel(tr("This program makes no network connections."));
    offline->setForegroundRole(QPalette::PlaceholderText);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(occasion == Occasion::FirstStart ? tr("Start") : tr("Switch"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addWidget(offline);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QComboBox::editTextChanged, this, [this](const QString& text) {
        const int known = m_name->findText(text);
        if (known >= 0) {
            m_role->setCurrentIndex(m_role->findData(m_name->itemData(known)));
        }
        check();
    });
    if (occasion == Occasion::Switch && !users.isEmpty()) {
        m_role->setCurrentIndex(m_role->findData(static_cast<int>(users.first().role)));
    }
    check();
    m_name->setFocus();
}

User UserDialog::user() const {
    return {m_name->currentText().simplified(), static_cast<Role>(m_role->currentData().toInt())};
}

QString UserDialog::language() const {
    return m_language == nullptr ? PreferencesInForce::instance().get().language : m_language->currentData().toString();
}

QString UserDialog::codeSet() const {
    return m_codeSet == nullptr ? PreferencesInForce::instance().get().codeSet : m_codeSet->currentData().toString();
}

KeyPreset UserDialog::keys() const {
    return m_keys == nullptr ? KeyPreset::BuiltIn : static_cast<KeyPreset>(m_keys->currentData().toInt());
}

void UserDialog::check() {
    m_accept->setEnabled(!user().name.isEmpty());
}

std::optional<User> ensureUser(QWidget* parent, const std::function<QList<KeyCommand>()>& commands) {
    if (std::optional<User> known = currentUser()) {
        return known;
    }
    UserDialog dialog(UserDialog::Occasion::FirstStart, parent);
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    setCurrentUser(dialog.user());
    Preferences preferences = PreferencesInForce::instance().get();
    const Preferences before = preferences;
    preferences.language = dialog.language();
    preferences.codeSet = dialog.codeSet();
    if (dialog.keys() != KeyPreset::BuiltIn) {
        preferences.keys = keysOf(dialog.keys(), commands());
    }
    if (preferences != before) {
        installLanguage(preferences.language);
        PreferencesInForce::instance().start(preferences);
        keepPreferences(preferences);
    }
    return dialog.user();
}

}  // namespace withheld::ui
