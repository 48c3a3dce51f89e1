// What differs between the laws under which a request is answered.
#pragma once

#include <string>

namespace withheld::disclosure {

struct Regime {
    const char* codeSet;       ///< Catalogue::id
    const char* act;           ///< "Freedom of Information Act 2000"
    const char* shortAct;      ///< "the Act"
    const char* duty;          ///< the duty to answer, a paragraph
    const char* refusal;       ///< "This letter serves as a Refusal Notice under section 17 of the Act …"
    const char* noTest;        ///< why an absolute exemption needs no test
    const char* test;          ///< where the public-interest test stands
    const char* exemption;     ///< "exemption", "exception"
    const char* review;        ///< internal review, a paragraph
    const char* commissioner;  ///< the right to apply to the Commissioner, a paragraph
};

/// Postal and web address for complaints, one line.
[[nodiscard]] const char* informationCommissioner();

/// FOIA 2000 for an unknown code set.
[[nodiscard]] const Regime& regimeOf(const std::string& codeSet);

}  // namespace withheld::disclosure
