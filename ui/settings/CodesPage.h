// The code sets: which codes are offered, under which key, and with which words.
#pragma once

#include <QWidget>
#include <vector>

#include "disclosure/Exemptions.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace withheld::ui {

class CodesPage : public QWidget {
    Q_OBJECT

public:
    explicit CodesPage(QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<disclosure::Catalogue>& sets() const { return m_sets; }
    void setBuiltIn();

private:
    [[nodiscard]] disclosure::Catalogue& current();
    [[nodiscard]] const disclosure::Exemption* currentCode();
    void reload();
    void showSet();
    void edit(bool isNew);
    void turnOffer();
    void takeIn();
    void writeOut();
    void tell(const QString& words);

    std::vector<disclosure::Catalogue> m_sets;
    QComboBox* m_set;
    QTreeWidget* m_codes;
    QLabel* m_told;
    QPushButton* m_edit;
    QPushButton* m_offer;
};

}  // namespace withheld::ui
