#include "marks/SavedFilters.h"

#include <QSettings>
#include <algorithm>

namespace withheld::ui {

namespace {

constexpr auto kFilters = "marks/filters";

void storeFilters(const QList<SavedFilter>& filters) {
    QSettings settings;
    settings.remove(QLatin1String(kFilters));
    settings.beginWriteArray(QLatin1String(kFilters), static_cast<int>(filters.size()));
    for (int i = 0; i < filters.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("name"), filters[i].name);
        settings.setValue(QStringLiteral("filter"), static_cast<int>(filters[i].filter));
        settings.setValue(QStringLiteral("code"), filters[i].code);
        settings.setValue(QStringLiteral("words"), filters[i].words);
    }
    settings.endArray();
}

}  // namespace

QList<SavedFilter> savedFilters() {
    QSettings settings;
    QList<SavedFilter> filters;
    const int count = settings.beginReadArray(QLatin1String(kFilters));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        SavedFilter filter;
        filter.name = settings.value(QStringLiteral("name")).toString();
        filter.filter = static_cast<MarkFilter>(std::clamp(settings.value(QStringLiteral("filter")).toInt(), 0, 3));
        filter.code = settings.value(QStringLiteral("code")).toString();
        filter.words = settings.value(QStringLiteral("words")).toString();
        if (!filter.name.isEmpty()) {
            filters.append(filter);
        }
    }
    settings.endArray();
    std::sort(filters.begin(), filters.end(),
              [](const SavedFilter& a, const SavedFilter& b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return filters;
}

void keepFilter(const SavedFilter& filter) {
    QList<SavedFilter> filters = savedFilters();
    filters.removeIf([&filter](const SavedFilter& other) { return other.name == filter.name; });
    filters.append(filter);
    storeFilters(filters);
}

void deleteFilter(const QString& name) {
    QList<SavedFilter> filters = savedFilters();
    filters.removeIf([&name](const SavedFilter& other) { return other.name == name; });
    storeFilters(filters);
}

}  // namespace withheld::ui
