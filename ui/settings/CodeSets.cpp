#include "settings/CodeSets.h"

#include <QComboBox>
#include <QCoreApplication>
#include <algorithm>

#include "disclosure/OwnCatalogues.h"
#include "settings/Preferences.h"

namespace withheld::ui {

QComboBox* makeCodeSets(const QString& objectName) {
    auto* sets = new QComboBox;
    sets->setObjectName(objectName);
    sets->setAccessibleName(QCoreApplication::translate("CodeSets", "Exemptions of new cases"));
    // Names of acts are long: they must not make a dialog wider than the rest of it wants to be.
    sets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    sets->setMinimumContentsLength(12);
    for (const disclosure::Catalogue* set : disclosure::knownCatalogues()) {
        sets->addItem(QString::fromStdString(set->name), QString::fromStdString(set->id));
    }
    sets->setCurrentIndex(std::max(0, sets->findData(PreferencesInForce::instance().get().codeSet)));
    return sets;
}

}  // namespace withheld::ui
