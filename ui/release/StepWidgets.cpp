#include "release/StepWidgets.h"

namespace withheld::ui {

QLabel* makeHeading(const QString& text) {
    auto* label = new QLabel(text);
    QFont font = Theme::instance().font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

QLabel* makeQuietText(const QString& text) {
    auto* label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

QPushButton* makePrimaryButton(const QString& text, const QString& objectName) {
    auto* button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setProperty("primary", true);
    return button;
}

void tint(QLabel* label, Colour role) {
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, Theme::instance().colour(role));
    label->setPalette(colours);
}

void setMainControl(QWidget* step, QWidget* control) {
    step->setProperty("mainControl", QVariant::fromValue<QObject*>(control));
}

void focusMainControl(const QWidget& step) {
    if (auto* control = qobject_cast<QWidget*>(step.property("mainControl").value<QObject*>())) {
        control->setFocus();
    }
}

}  // namespace withheld::ui
