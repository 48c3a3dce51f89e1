#include "disclosure/Schedule.h"

#include <QtGlobal>
#include <algorithm>
#include <array>

#include "base/Csv.h"
#include "base/PageSpace.h"

namespace withheld::disclosure {

using casefile::CaseMark;
using casefile::Document;

namespace {

struct KindName {
    const char* kind;
    const char* information;
};

constexpr std::array<KindName, 22> kindNames{
    {{"name", QT_TRANSLATE_NOOP("InformationName", "Name of an individual")},
     {"phone", QT_TRANSLATE_NOOP("InformationName", "Telephone number")},
     {"e-mail", QT_TRANSLATE_NOOP("InformationName", "E-mail address")},
     {"email", QT_TRANSLATE_NOOP("InformationName", "E-mail address")},
     {"call-sign", QT_TRANSLATE_NOOP("InformationName", "Radio call sign")},
     {"callsign", QT_TRANSLATE_NOOP("InformationName", "Radio call sign")},
     {"tactic", QT_TRANSLATE_NOOP("InformationName", "Policing tactics or resources")},
     {"address", QT_TRANSLATE_NOOP("InformationName", "Postal address")},
     {"postcode", QT_TRANSLATE_NOOP("InformationName", "Postcode")},
     {"vehicle", QT_TRANSLATE_NOOP("InformationName", "Vehicle registration")},
     {"ni-number", QT_TRANSLATE_NOOP("InformationName", "National Insurance number")},
     {"nhs-number", QT_TRANSLATE_NOOP("InformationName", "NHS number")},
     {"collar-number", QT_TRANSLATE_NOOP("InformationName", "Collar or warrant number")},
     {"warrant-number", QT_TRANSLATE_NOOP("InformationName", "Collar or warrant number")},
     {"date-of-birth", QT_TRANSLATE_NOOP("InformationName", "Date of birth")},
     {"bank-account", QT_TRANSLATE_NOOP("InformationName", "Bank account details")},
     {"url", QT_TRANSLATE_NOOP("InformationName", "Web address")},
     {"grid-reference", QT_TRANSLATE_NOOP("InformationName", "Location")},
     {"location", QT_TRANSLATE_NOOP("InformationName", "Location")},
     {"signature", QT_TRANSLATE_NOOP("InformationName", "Signature")},
     {"face", QT_TRANSLATE_NOOP("InformationName", "Image of an individual")},
     {"reference", QT_TRANSLATE_NOOP("InformationName", "Reference number")}}};

/// Ninths of the page as it is seen.
std::string placeOf(const CaseMark& mark, const Document& document) {
    if (mark.mark.shape == MarkShape::Page) {
        return "whole page";
    }
    const PageSpace space(document.pages[static_cast<std::size_t>(mark.mark.page - 1)], 72);
    const Point middle = space.toView(mark.mark.bounds()).center();
    const double x = middle.x / space.widthPixels();
    const double y = middle.y / space.heightPixels();
    const std::string row = y < 1.0 / 3 ? "top" : y < 2.0 / 3 ? "middle" : "bottom";
    const std::string column = x < 1.0 / 3 ? " left" : x < 2.0 / 3 ? " centre" : " right";
    return row == "middle" && column == " centre" ? "centre" : row + column;
}

std::string joinedWith(const std::vector<std::string>& parts, const std::string& separator) {
    std::string out;
    for (const std::string& part : parts) {
        out += (out.empty() ? "" : separator) + part;
    }
    return out;
}

/// What the law asks for the exemptions of one mark, in words.
void addLaw(ScheduleRow& row, const Catalogue& catalogue) {
    std::vector<std::string> titles;
    std::vector<std::string> tested;
    bool absolute = false;
    for (const std::string& id : row.exemptions) {
        const Exemption* exemption = catalogue.find(id);
        if (exemption == nullptr) {
            titles.push_back(id);
            tested.push_back(id);  // of a code that no catalogue knows, a test is the safer thing to promise
            continue;
        }
        titles.push_back(exemption->title);
        if (exemption->isExemption && !exemption->absolute) {
            tested.push_back(id);
        }
        absolute = absolute || (exemption->isExemption && exemption->absolute);
    }
    row.reason = joinedWith(titles, "; ");
    row.basis = absolute && !tested.empty() ? "Absolute and qualified"
                : absolute                  ? "Absolute"
                : !tested.empty()           ? "Qualified"
                                            : "Not an exemption";
    row.publicInterest = tested.empty() ? "Not required" : "Notice, " + joinedWith(tested, " and ");
}

void addTotals(Schedule& schedule, const ReleasedNames& names, const Catalogue& catalogue) {
    std::map<std::string, int> byExemption;
    std::map<std::string, int> byDocument;
    for (const ScheduleRow& row : schedule.rows) {
        ++byDocument[row.document];
        for (const std::string& id : row.exemptions) {
            ++byExemption[id];
        }
    }
    for (const Exemption& exemption : catalogue.exemptions) {
        if (const auto found = byExemption.find(exemption.id); found != byExemption.end()) {
            schedule.byExemption.emplace_back(*found);
            byExemption.erase(found);
        }
    }
    schedule.byExemption.insert(schedule.byExemption.end(), byExemption.begin(), byExemption.end());
    for (const auto& [id, name] : names) {
        schedule.byDocument.emplace_back(name, byDocument[name]);
    }
}

}  // namespace

std::string informationName(const std::string& kind, MarkShape shape) {
    const auto* known =
        std::find_if(kindNames.begin(), kindNames.end(), [&kind](const KindName& each) { return kind == each.kind; });
    if (known != kindNames.end()) {
        return known->information;
    }
    if (kind.empty()) {
        return shape == MarkShape::Page ? QT_TRANSLATE_NOOP("InformationName", "Whole page")
                                        : QT_TRANSLATE_NOOP("InformationName", "Information");
    }
    std::string name = kind;
    name[0] = name[0] >= 'a' && name[0] <= 'z' ? static_cast<char>(name[0] - 'a' + 'A') : name[0];
    return name;
}

Schedule scheduleOf(const casefile::CaseState& state, const ReleasedNames& names, const Catalogue& catalogue) {
    Schedule schedule;
    schedule.reference = state.facts.reference;
    for (const auto& [id, name] : names) {
        const Document* document = state.document(id);
        if (document == nullptr) {
            continue;
        }
        for (const CaseMark* mark : state.marksOf(id)) {
            ScheduleRow row;
            row.number = static_cast<int>(schedule.rows.size()) + 1;
            row.document = name;
            row.page = mark->mark.page;
            row.place = placeOf(*mark, *document);
            row.exemptions = mark->mark.exemptions;
            row.information = informationName(mark->mark.kind, mark->mark.shape);
            addLaw(row, catalogue);
            schedule.rows.push_back(std::move(row));
        }
    }
    addTotals(schedule, names, catalogue);
    return schedule;
}

std::string toCsv(const Schedule& schedule) {
    std::string csv = csvStart + csvLine({"Number", "Document", "Page", "Place", "Exemption", "Kind of information", "Reason",
                                          "Absolute or qualified", "Public interest test"});
    for (const ScheduleRow& row : schedule.rows) {
        csv += csvLine({std::to_string(row.number), row.document, std::to_string(row.page), row.place,
                        joinedWith(row.exemptions, "; "), row.information, row.reason, row.basis, row.publicInterest});
    }
    return csv;
}

}  // namespace withheld::disclosure
