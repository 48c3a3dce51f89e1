// Ctrl+,: keys, looks, pages, language. What is changed is in force at once; Cancel takes it back.
#pragma once

#include <QDialog>

#include "settings/Preferences.h"

class QCheckBox;
class QComboBox;
class QSpinBox;
class QButtonGroup;

namespace withheld::ui {

class CodesPage;
class KeysPage;

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(const QList<KeyCommand>& commands, QWidget* parent = nullptr);
    void accept() override;
    void reject() override;

private:
    QWidget* makeLooks();
    QWidget* makePages();
    QWidget* makeLanguage();
    [[nodiscard]] Preferences shown() const;
    void fill(const Preferences& preferences);
    void tryOut();

    Preferences m_before;
    bool m_isFilling = false;
    CodesPage* m_codes;
    KeysPage* m_keys;
    QButtonGroup* m_scheme = nullptr;
    QSpinBox* m_text = nullptr;
    QCheckBox* m_dim = nullptr;
    QCheckBox* m_still = nullptr;
    QSpinBox* m_cache = nullptr;
    QSpinBox* m_viewSeconds = nullptr;
    QComboBox* m_codeSet = nullptr;
    QComboBox* m_language = nullptr;
};

}  // namespace withheld::ui
