#include "detect/Finder.h"

#include <algorithm>

#include "detect/Finders.h"

namespace withheld::detect {

Finder::~Finder() = default;

const std::vector<std::unique_ptr<Finder>>& allFinders() {
    static const std::vector<std::unique_ptr<Finder>> finders = [] {
        std::vector<std::unique_ptr<Finder>> all;
        all.push_back(std::make_unique<EmailFinder>());
        all.push_back(std::make_unique<PhoneFinder>());
        all.push_back(std::make_unique<PostcodeFinder>());
        all.push_back(std::make_unique<VehicleRegistrationFinder>());
        all.push_back(std::make_unique<NationalInsuranceFinder>());
        all.push_back(std::make_unique<CollarNumberFinder>());
        all.push_back(std::make_unique<RoleNameFinder>());
        all.push_back(std::make_unique<GazetteerNameFinder>());
        all.push_back(std::make_unique<DateOfBirthFinder>());
        all.push_back(std::make_unique<CallsignFinder>());
        all.push_back(std::make_unique<TacticsFinder>());
        return all;
    }();
    return finders;
}

bool hasCueNear(const Passage& passage, qsizetype begin, qsizetype end, const QStringList& cues, qsizetype reach) {
    const qsizetype from = std::max<qsizetype>(0, begin - reach);
    const QString around = (passage.text.mid(from, begin - from) + QLatin1Char(' ') + passage.text.mid(end, reach)).toLower();
    return std::any_of(cues.begin(), cues.end(), [&](const QString& cue) {
        // A cue has to begin a word: "tel" is not in "hotel".
        for (qsizetype at = around.indexOf(cue); at >= 0; at = around.indexOf(cue, at + 1)) {
            if (at == 0 || !around[at - 1].isLetterOrNumber()) {
                return true;
            }
        }
        return false;
    });
}

}  // namespace withheld::detect
