// A card of the statistics screen: what it is about, the number that matters, and what there is to say of it.
#pragma once

#include <QLabel>
#include <QVBoxLayout>

#include "start/Card.h"

namespace withheld::ui {

class StatCard : public Card {
    Q_OBJECT
public:
    explicit StatCard(const QString& title, QWidget* parent = nullptr);
    void setHeadline(const QString& text);
    /// Quiet text under the headline; "" hides it.
    void setDetail(const QString& text);
    /// What stands below.
    [[nodiscard]] QVBoxLayout& content() { return *m_content; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();
    QLabel* m_title;
    QLabel* m_headline;
    QLabel* m_detail;
    QVBoxLayout* m_content;
};

}  // namespace withheld::ui
