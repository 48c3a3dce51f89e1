// The finders, one file each.
#pragma once

#include "detect/Finder.h"

namespace withheld::detect {

/// Addresses, also broken over lines of a cell anywhere.
class EmailFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "e-mail"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

/// Telephone numbers as dialled from the United Kingdom, by libphonenumber; extensions.
class PhoneFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "phone"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

class PostcodeFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "postcode"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

/// Number plates of Great Britain: since 2001, and the prefix and suffix styles before where a word near speaks of a vehicle.
class VehicleRegistrationFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "vehicle"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

class NationalInsuranceFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "ni-number"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

/// Shoulder, collar and warrant numbers of police officers.
class CollarNumberFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "collar-number"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

/// Names told by what stands beside them: titles, ranks, "Author:", a table's heading.
class RoleNameFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "role-name"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

/// Names told by lists of given names and surnames.
class GazetteerNameFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "gazetteer-name"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

class DateOfBirthFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "date-of-birth"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

/// Radio callsigns.
class CallsignFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "callsign"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

/// Sentences that tell how police operate: where units stand, when they withdraw, what is covert.
class TacticsFinder : public Finder {
public:
    [[nodiscard]] const char* name() const override { return "tactic"; }
    [[nodiscard]] std::vector<Match> find(const Reading& reading) const override;
};

}  // namespace withheld::detect
