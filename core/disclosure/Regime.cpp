#include "disclosure/Regime.h"

#include <algorithm>
#include <array>

namespace withheld::disclosure {

namespace {

constexpr const char* commissionerAddress =
    "Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF; telephone 0303 123 1113; "
    "https://ico.org.uk/foicomplaint";

constexpr std::array<Regime, 3> regimes{
    {{"foia-2000", "Freedom of Information Act 2000", "the Act",
      "Section 1(1) of the Act places two duties upon public authorities. Unless an exemption applies, section 1(1)(a) requires "
      "a public "
      "authority to inform a person who requests information whether it holds information of the description specified in the "
      "request; "
      "section 1(1)(b) requires it, if it does, to communicate that information.",
      "This letter serves as a Refusal Notice under section 17 of the Act. Section 17(1) requires a public authority, when it "
      "refuses to "
      "provide information on the ground that it is exempt, to state that fact, to specify the exemption in question, and to "
      "state (if "
      "that would not otherwise be apparent) why the exemption applies.",
      "This exemption is absolute. By section 2(3) of the Act no public interest test is required.",
      "This exemption is qualified. Section 2(2)(b) of the Act requires it to be considered whether, in all the circumstances of "
      "the case, "
      "the public interest in maintaining the exemption outweighs the public interest in disclosing the information. Section "
      "17(3) "
      "requires the reasons to be given.",
      "exemption",
      "If you are dissatisfied with the handling of your request you may ask for an internal review within 40 working days of "
      "the date of "
      "this letter, in writing and quoting the reference above. The review will be carried out by a person who did not take the "
      "decision. "
      "In accordance with the Code of Practice issued under section 45 of the Act you will normally receive a reply within 20 "
      "working days, "
      "and in complex cases within 40 working days.",
      "If you remain dissatisfied after the internal review you have the right, under section 50 of the Act, to apply to the "
      "Information "
      "Commissioner for a decision whether your request has been dealt with in accordance with the requirements of Part I of the "
      "Act. The "
      "Commissioner can be contacted at: "},
     {"eir-2004", "Environmental Information Regulations 2004", "the Regulations",
      "Regulation 5(1) of the Regulations requires a public authority that holds environmental information to make it available "
      "on request. "
      "Regulation 12(2) requires a presumption in favour of disclosure to be applied.",
      "This letter serves as a refusal notice under regulation 14 of the Regulations, which requires a public authority that "
      "refuses to "
      "disclose information to specify the exceptions relied upon and the matters considered in weighing the public interest.",
      "Personal data are dealt with under regulation 13; where disclosure would contravene a data protection principle no public "
      "interest "
      "test is required.",
      "Regulation 12(1)(b) requires it to be considered whether, in all the circumstances of the case, the public interest in "
      "maintaining "
      "the exception outweighs the public interest in disclosing the information.",
      "exception",
      "If you are dissatisfied with this reply you may make representations under regulation 11 within 40 working days of the "
      "date of this "
      "letter, in writing and quoting the reference above. They will be considered free of charge by a person who did not take "
      "the "
      "decision, and you will receive a reply within 20 working days, or within 40 working days in complex cases and at the "
      "latest.",
      "If you remain dissatisfied you have the right, under regulation 18 of the Regulations and section 50 of the Freedom of "
      "Information "
      "Act 2000, to apply to the Information Commissioner for a decision. The Commissioner can be contacted at: "},
     {"dpa-2018", "Data Protection Act 2018", "the Act",
      "You have a right of access to personal data concerning you, subject to the exemptions and restrictions of the Act.",
      "Some information has been withheld. This letter states under which provisions, and why.",
      "This provision involves no public interest test.", "The interests concerned have been weighed.", "provision",
      "If you are dissatisfied with this reply you may ask for an internal review within 40 working days of the date of this "
      "letter, in "
      "writing and quoting the reference above. You will normally receive a reply within 20 working days, and in complex cases "
      "within 40 "
      "working days.",
      "You have the right to complain to the Information Commissioner under section 165 of the Act, and to apply to a court for "
      "an order "
      "under section 167. The Commissioner can be contacted at: "}}};

}  // namespace

const Regime& regimeOf(const std::string& codeSet) {
    const auto* found =
        std::find_if(regimes.begin(), regimes.end(), [&codeSet](const Regime& each) { return codeSet == each.codeSet; });
    return found == regimes.end() ? regimes.front() : *found;
}

const char* informationCommissioner() {
    return commissionerAddress;
}

}  // namespace withheld::disclosure
