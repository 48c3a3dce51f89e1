// The officer's templates: what there is, in and out as files, and away.
#pragma once

#include <QDialog>
#include <vector>

#include "templates/TemplateFolder.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace withheld::ui {

class TemplatesDialog : public QDialog {
    Q_OBJECT
public:
    explicit TemplatesDialog(const templates::TemplateFolder& folder, QWidget* parent = nullptr);
    /// False with the reason in the dialog.
    bool importFile(const QString& path);
    bool exportTo(const QString& path);
    void removeChosen();

private:
    void reload();
    void describe();
    [[nodiscard]] const templates::StoredTemplate* chosen() const;

    templates::TemplateFolder m_folder;
    std::vector<templates::StoredTemplate> m_stored;
    QListWidget* m_list;
    QLabel* m_state;
    QPushButton* m_export;
    QPushButton* m_remove;
};

}  // namespace withheld::ui
