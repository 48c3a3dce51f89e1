#include "mainwindow/CasePlace.h"

#include <QSettings>

namespace withheld::ui {

namespace {

constexpr int kMostCases = 100;
const QString kOrder = QStringLiteral("places/order");

QString keyOf(const QString& caseId) {
    return QStringLiteral("places/") + caseId;
}

}  // namespace

CasePlace placeIn(const QString& caseId) {
    const QStringList kept = QSettings().value(keyOf(caseId)).toStringList();
    if (kept.size() < 2) {
        return {};
    }
    return {kept[0], std::max(1, kept[1].toInt()), kept.mid(2)};
}

void keepPlace(const QString& caseId, const CasePlace& place) {
    QSettings settings;
    QStringList order = settings.value(kOrder).toStringList();
    order.removeAll(caseId);
    order.prepend(caseId);
    while (order.size() > kMostCases) {
        settings.remove(keyOf(order.takeLast()));
    }
    settings.setValue(kOrder, order);
    settings.setValue(keyOf(caseId), QStringList{place.document, QString::number(place.page)} + place.tabs);
}

}  // namespace withheld::ui
