// "Looks like template CIA form v2 (97 %). Propose 9 marks": above a page that is a copy of a known form.
#pragma once

#include <QFrame>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "marks/Mark.h"
#include "templates/Template.h"

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace withheld::ui {

class CaseModel;

class TemplateBar : public QFrame {
    Q_OBJECT
public:
    explicit TemplateBar(CaseModel& model, QWidget* parent = nullptr);
    void setTemplates(std::vector<templates::Template> forms);
    /// Shows itself when the page is a copy of a template with marks that are not on it yet, else hides.
    void showPage(const QString& document, int page);
    /// The same page once more: marks or words of it changed.
    void refresh();
    /// Of those that fit, in the order offered.
    [[nodiscard]] QStringList names() const;
    /// Marks that are ticked.
    [[nodiscard]] int count() const;
    void tick(int mark, bool isTicked);
    void propose();
    /// Says no more about this page until the case is opened again.
    void dismiss();

signals:
    /// The same on all pages of the case.
    void everywhereRequested();
    void closed();

private:
    struct Offer {
        std::string name;
        double score = 0;
        std::vector<Mark> marks;
        std::vector<bool> isTicked;
    };
    void compare();
    void describe();
    void fillMenu();
    [[nodiscard]] Offer* offer();
    [[nodiscard]] const Offer* offer() const;
    [[nodiscard]] bool isThere(const Mark& mark) const;

    CaseModel& m_model;
    std::vector<templates::Template> m_forms;
    std::vector<Offer> m_offers;
    std::set<std::pair<QString, int>> m_dismissed;
    QString m_document;
    int m_page = 0;
    QLabel* m_words;
    QComboBox* m_choice;
    QToolButton* m_fields;
    QMenu* m_menu;
    QPushButton* m_propose;
};

}  // namespace withheld::ui
