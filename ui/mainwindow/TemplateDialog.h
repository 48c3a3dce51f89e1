// "Save marks of this page as template": its name, and by which printed words the form is known again.
#pragma once

#include <QDialog>

#include "base/Error.h"
#include "base/PageText.h"
#include "templates/Template.h"
#include "templates/TemplateFolder.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace withheld::ui {

class CaseModel;

class TemplateDialog : public QDialog {
    Q_OBJECT
public:
    TemplateDialog(const CaseModel& model, const QString& document, int page, const templates::TemplateFolder& folder,
                   QWidget* parent = nullptr);
    void setName(const QString& name);
    /// The template of what is ticked now.
    [[nodiscard]] Expected<templates::Template> result() const;

private:
    void fillWords();
    void describe();

    const CaseModel& m_model;
    std::string m_document;
    int m_page;
    templates::TemplateFolder m_folder;
    QLineEdit* m_name;
    QListWidget* m_words;
    QLabel* m_state;
    QPushButton* m_save;
};

}  // namespace withheld::ui
