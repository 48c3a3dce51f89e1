// How many names fit the gap that the chosen mark leaves, in words, and the larger marks that would leave more.
#pragma once

#include <QWidget>
#include <optional>

#include "marks/Mark.h"

class QLabel;
class QVBoxLayout;

namespace withheld::inference {
struct GapReading;
struct Widening;
}  // namespace withheld::inference

namespace withheld::ui {

class CaseModel;
class MeterService;

class MeterRow : public QWidget {
    Q_OBJECT
public:
    MeterRow(CaseModel& model, MeterService& service, QWidget* parent = nullptr);
    /// `mark`: of the case, or the proposed mark of a suggestion; its id says which.
    void show(const QString& document, const Mark& mark);
    void clear();
    [[nodiscard]] QString words() const;

private:
    void update();
    void say(const QString& words);
    void tell(const inference::GapReading& gap);
    void offer(const inference::Widening& widening);
    void widen(const inference::Widening& widening);
    [[nodiscard]] QString whyNotMeasured() const;

    CaseModel& m_model;
    MeterService& m_service;
    QString m_document;
    std::optional<Mark> m_mark;
    QLabel* m_sign;
    QLabel* m_words;
    QVBoxLayout* m_offers;
};

}  // namespace withheld::ui
