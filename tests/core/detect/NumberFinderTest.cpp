// Finders of things with a form of their own: e-mail, telephone, postcode, plates, numbers, dates, callsigns.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "PageOfText.h"

using namespace withheld;
using namespace withheld::detect;
using namespace withheld::detect::test;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(EmailFinderTest, FindsAddressesWithoutTheBracketsAround) {
    EXPECT_THAT(found("(oluwaseun.pemberton70@force.example), was consulted.", "e-mail"),
                ElementsAre("oluwaseun.pemberton70@force.example"));
    EXPECT_THAT(found("Write to a.b-c@met.police.uk.", "e-mail"), ElementsAre("a.b-c@met.police.uk"));
    EXPECT_THAT(found("Mail <x_1@y.org>; z@w.co.uk", "e-mail"), ElementsAre("x_1@y.org", "z@w.co.uk"));
}

TEST(EmailFinderTest, BlankBeforeTheSignThatRecognitionSaw) {
    EXPECT_THAT(found("(farah.chaudhury70 @force.example), was", "e-mail"), ElementsAre("farah.chaudhury70 @force.example"));
}

TEST(EmailFinderTest, IgnoresWhatIsNoAddress) {
    EXPECT_THAT(found("Follow us @metpoliceuk or buy 3 @ 4.50 each", "e-mail"), IsEmpty());
    EXPECT_THAT(found("see user@localhost now", "e-mail"), IsEmpty());
}

TEST(EmailFinderTest, JoinsAnAddressBrokenAnywhereInACell) {
    for (const auto& [first, second] :
         {std::pair{"imran.desmond55@for", "ce.example"}, std::pair{"tomasz.chaudhury62@", "force.example"},
          std::pair{"oluwaseun.ibekwe2", "6@force.example"}, std::pair{"priya.umarji75@force.e", "xample"},
          std::pair{"wen.ramanathan46", "@force.example"}, std::pair{"someone.else@force.co", ".uk"}}) {
        const PageText page = pageOf({{60, 100, "Gold"}, {180, 100, "020 7946 0388"}, {420, 100, first}, {420, 113, second}});
        const std::vector<Suggestion> suggestions = detect::detect(page);
        EXPECT_THAT(textsOf(suggestions, "e-mail"), ElementsAre(std::string(first) + second));
        for (const Suggestion& suggestion : suggestions) {
            EXPECT_EQ(suggestion.quads.size(), suggestion.kind == "e-mail" ? 2U : 1U);
        }
    }
}

TEST(EmailFinderTest, ProseAfterAnAddressStaysOutside) {
    const PageText page =
        proseOf({"All questions about this go to foi@met.police.uk", "for an answer within twenty working days."});
    EXPECT_THAT(textsOf(detect::detect(page), "e-mail"), ElementsAre("foi@met.police.uk"));
}

TEST(PhoneFinderTest, FindsNumbersAsTheyAreWritten) {
    EXPECT_THAT(found("Call 020 7946 0305 today", "phone"), ElementsAre("020 7946 0305"));
    EXPECT_THAT(found("on 07700 900123 or with", "phone"), ElementsAre("07700 900123"));
    EXPECT_THAT(found("on +44 7700 900519 or", "phone"), ElementsAre("+44 7700 900519"));
    EXPECT_THAT(found("Tel: +44 (0)20 7946 0305", "phone"), ElementsAre("+44 (0)20 7946 0305"));
    EXPECT_THAT(found("(020) 7946 0305", "phone"), ElementsAre("(020) 7946 0305"));
    EXPECT_THAT(found("02079460305", "phone"), ElementsAre("02079460305"));
    EXPECT_THAT(found("on 0161 496 0123.", "phone"), ElementsAre("0161 496 0123"));
}

TEST(PhoneFinderTest, FindsExtensions) {
    EXPECT_THAT(found("ring extension 62345 please", "phone"), ElementsAre("62345"));
    EXPECT_THAT(found("020 7946 0305 ext 4512", "phone"), ElementsAre("020 7946 0305 ext 4512"));
}

TEST(PhoneFinderTest, IgnoresDatesReferencesAndMoney) {
    EXPECT_THAT(found("on 12/03/2023 and 2023-03-12 at 06:11", "phone"), IsEmpty());
    EXPECT_THAT(found("Reference 01.FOI.23.028314 and crime 01/234567/23", "phone"), IsEmpty());
    EXPECT_THAT(found("cost £1,234,567.89 in 2020 2021 2022", "phone"), IsEmpty());
    EXPECT_THAT(found("ISBN 0265 1909 75 and 1234567890", "phone"), IsEmpty());
}

TEST(PhoneFinderTest, JoinsANumberOverALinesEnd) {
    const PageText page =
        proseOf({"Any concern about this should be raised with the duty office on 020 7946", "0743 at all times of the day."});
    const std::vector<Suggestion> suggestions = detect::detect(page);
    EXPECT_THAT(textsOf(suggestions, "phone"), ElementsAre("020 7946 0743"));
    EXPECT_EQ(suggestions.front().quads.size(), 2U);
}

TEST(PhoneFinderTest, NumbersOfAColumnStayApart) {
    const PageText page = pageOf({{300, 100, "020 7946 0388"}, {300, 113, "07700 900914"}, {300, 126, "020 7946 0622"}});
    EXPECT_THAT(textsOf(detect::detect(page), "phone"), ElementsAre("020 7946 0388", "07700 900914", "020 7946 0622"));
}

TEST(PhoneFinderTest, LettersThatRecognitionTookForDigits) {
    PageText page = proseOf({"raised on O2O 7946 0743 or"});
    page.source = TextSource::Ocr;
    EXPECT_THAT(textsOf(detect::detect(page), "phone"), ElementsAre("O2O 7946 0743"));
}

TEST(PostcodeFinderTest, FindsPostcodesOnly) {
    EXPECT_THAT(found("New Scotland Yard, London SW1A 2JL, and M1 1AE", "postcode"), ElementsAre("SW1A 2JL", "M1 1AE"));
    EXPECT_THAT(found("Section S31 1A, form QQ1 1AA and A4 paper", "postcode"), IsEmpty());
}

TEST(VehicleRegistrationFinderTest, CurrentStyleStandsAlone) {
    EXPECT_THAT(found("seen was LB07 KXT at the kerb", "vehicle"), ElementsAre("LB07 KXT"));
    EXPECT_THAT(found("seen was LB07KXT there", "vehicle"), ElementsAre("LB07KXT"));
}

TEST(VehicleRegistrationFinderTest, OlderStylesNeedAWordAboutVehicles) {
    EXPECT_THAT(found("a blue van, index S31 ABC, parked", "vehicle"), ElementsAre("S31 ABC"));
    EXPECT_THAT(found("the vehicle ABC 123D left", "vehicle"), ElementsAre("ABC 123D"));
    EXPECT_THAT(found("withheld by s31 ABC and S31 ABC of the Act", "vehicle"), IsEmpty());
    EXPECT_THAT(found("the car took the M25 AND left", "vehicle"), IsEmpty());
}

TEST(NationalInsuranceFinderTest, FindsAllocatedNumbersOnly) {
    EXPECT_THAT(found("NI number AB 12 34 56 C here", "ni-number"), ElementsAre("AB 12 34 56 C"));
    EXPECT_THAT(found("AB123456C", "ni-number"), ElementsAre("AB123456C"));
    EXPECT_THAT(found("GB123456A and DA123456A and AB123456E", "ni-number"), IsEmpty());
}

TEST(CollarNumberFinderTest, AfterRanksAndLabels) {
    EXPECT_THAT(found("PC 1234 and PS 55AB attended", "collar-number"), ElementsAre("1234", "55AB"));
    EXPECT_THAT(found("collar no. 4521 and warrant number 234567", "collar-number"), ElementsAre("4521", "234567"));
    EXPECT_THAT(found("a PC 10 years old, collar and cuffs of 3000 shirts", "collar-number"), IsEmpty());
}

TEST(DateOfBirthFinderTest, OnlyDatesOfBirth) {
    EXPECT_THAT(found("DOB 12/03/1985, seen 14/05/2023", "date-of-birth"), ElementsAre("12/03/1985"));
    EXPECT_THAT(found("was born on 3rd March 1985 in", "date-of-birth"), ElementsAre("3rd March 1985"));
    EXPECT_THAT(found("Date of birth: 12.03.85", "date-of-birth"), ElementsAre("12.03.85"));
    EXPECT_THAT(found("on 12 March 2023 the", "date-of-birth"), IsEmpty());
}

TEST(DateOfBirthFinderTest, LabelInTheNextCellOrAbove) {
    EXPECT_THAT(textsOf(detect::detect(pageOf({{60, 100, "Date of birth"}, {260, 100, "12/03/1985"}})), "date-of-birth"),
                ElementsAre("12/03/1985"));
    const PageText column = pageOf({{60, 100, "Age"}, {260, 100, "DOB"}, {60, 130, "38"}, {260, 130, "12/03/1985"}});
    EXPECT_THAT(textsOf(detect::detect(column), "date-of-birth"), ElementsAre("12/03/1985"));
}

TEST(CallsignFinderTest, CallsignsOutsideSentencesAboutTactics) {
    EXPECT_THAT(found("Callsign: TANGO 6", "callsign"), ElementsAre("TANGO 6"));
    EXPECT_THAT(found("their callsign TANGO 6", "callsign"), ElementsAre("TANGO 6"));
    EXPECT_THAT(found("this callsign is not used", "callsign"), IsEmpty());
}

TEST(TacticsFinderTest, WholeSentencesAboutTactics) {
    const PageText page = proseOf({"Signs will be displayed. Two plain-clothes spotters will stand at the north",
                                   "exit of the station, callsign TANGO 6. Tension is normal."});
    const std::vector<Suggestion> suggestions = detect::detect(page);
    EXPECT_THAT(textsOf(suggestions, "tactic"),
                ElementsAre("Two plain-clothes spotters will stand at the north exit of the station, callsign TANGO 6."));
    EXPECT_EQ(suggestions.front().exemption, "s.31(1)(a)");
    EXPECT_EQ(suggestions.front().quads.size(), 2U);
    EXPECT_THAT(textsOf(suggestions, "callsign"), IsEmpty()) << "is part of the sentence";
}

TEST(TacticsFinderTest, OrdinarySentencesStay) {
    EXPECT_THAT(found("The officers will be at the station within 10 minutes of the event and support the public.", "tactic"),
                IsEmpty());
}
