#include "common/AccessibleRole.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace withheld::ui {

namespace {

constexpr const char* kRoleProperty = "accessibleRole";

QAccessibleInterface* makeWithRole(const QString& /*key*/, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget == nullptr ? QVariant() : widget->property(kRoleProperty);
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

}  // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role) {
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(makeWithRole), true);
    widget->setProperty(kRoleProperty, static_cast<int>(role));
}

}  // namespace withheld::ui
