// Names that repeat the secret, and names by which something has to be found.
#include <gtest/gtest.h>

#include <string>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

Failed withTags(const std::string& element, const std::string& root = "") {
    JudgedPair pair;
    pair.makePages();
    pair.output.setCatalogueEntry("/StructTreeRoot",
                                  "<< /Type /StructTreeRoot /K << /Type /StructElem /S /P " + element + " >> " + root + " >>");
    const Report report = pair.judge();
    expectMasked(report);
    return failed(report);
}

bool isSeen(const Failed& checks) {
    return checks.contains("document-strings") || checks.contains("withheld-words");
}

std::string link(const std::string& entries) {
    return "<< /Type /Annot /Subtype /Link /Rect [72 600 200 620] /Border [0 0 0] " + entries + " >>";
}

}  // namespace

TEST(PlantedNames, typesClassesAndAttributesOfTags) {
    EXPECT_TRUE(isSeen(withTags("/K << /Type /StructElem /S /Chaudhury >>")));
    EXPECT_TRUE(isSeen(withTags("", "/RoleMap << /Chaudhury-note /Note >>")));
    EXPECT_TRUE(isSeen(withTags("", "/RoleMap << /Kind /Chaudhury-note >>")));
    EXPECT_TRUE(isSeen(withTags("/C /Chaudhury")));
    EXPECT_TRUE(isSeen(withTags("/C [/Chaudhury 0]")));
    EXPECT_TRUE(isSeen(withTags("", "/ClassMap << /Chaudhury << /O /Layout >> >>")));
    EXPECT_TRUE(isSeen(withTags("/A << /O /Other /By /Chaudhury >>")));
}

TEST(PlantedNames, statesOfATickBox) {
    for (const char* entries : {"/AS /Chaudhury", "/V /Chaudhury", "/DV /Chaudhury", "/AP << /N << /Chaudhury "}) {
        JudgedPair pair;
        pair.makePages();
        std::string states = entries;
        if (states.back() == ' ') {
            states += test::ref(pair.output.addStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "")) + " >> >>";
        }
        const int field = pair.output.addAnnotation(
            2, "<< /Type /Annot /Subtype /Widget /FT /Btn /T (a) /Rect [300 300 320 320] " + states + " >>");
        pair.output.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] >>");
        EXPECT_TRUE(isSeen(failed(pair.judge()))) << entries;
    }
}

TEST(PlantedNames, inks) {
    JudgedPair pair;
    pair.makePages();
    test::PageOptions page;
    page.resources = "/ColorSpace << /Spot [/Separation /Chaudhury /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 >>] >>";
    pair.output = {};
    pair.output.addPage(pair.outputFirst, page);
    pair.output.addPage(pair.second);
    EXPECT_TRUE(isSeen(failed(pair.judge())));
}

// A link or bookmark that names its destination has to find it.
TEST(PlantedNames, destinationsThatAreNotFoundAnyMore) {
    struct Case {
        const char* what;
        const char* key;
        const char* before;  ///< with P for the second page
        const char* after;
        bool lost;
    };
    for (const Case& one : {Case{"out of order", "/Names", "<< /Dests << /Names [(a) [P /Fit] (b) [P /Fit] (c) [P /Fit]] >> >>",
                                 "<< /Dests << /Names [(redacted) [P /Fit] (c) [P /Fit] (b) [P /Fit] (a) [P /Fit]] >> >>", true},
                            Case{"sorted", "/Names", "<< /Dests << /Names [(a) [P /Fit] (b) [P /Fit] (c) [P /Fit]] >> >>",
                                 "<< /Dests << /Names [(b) [P /Fit] (c) [P /Fit] (redacted) << /D [P /Fit] >>] >> >>", false},
                            Case{"gone", "/Dests", "<< /b [P /Fit] >>", "<< /c [P /Fit] >>", true},
                            Case{"dictionary", "/Dests", "<< /b [P /Fit] >>", "<< /b << /D [P /Fit] >> >>", false}}) {
        JudgedPair pair;
        pair.makePages();
        for (auto [pdf, names] : {std::pair{&pair.source, one.before}, std::pair{&pair.output, one.after}}) {
            std::string value = names;
            for (std::size_t at = value.find('P'); at != std::string::npos; at = value.find('P', at + 1)) {
                value.replace(at, 1, test::ref(pdf->pageObject(2)));
            }
            pdf->setCatalogueEntry(one.key, value);
            pdf->addAnnotation(1, link(std::string(one.key) == "/Dests" ? "/Dest /b" : "/A << /S /GoTo /D (b) >>"));
        }
        EXPECT_EQ(failed(pair.judge()), one.lost ? Failed{"structure"} : Failed{}) << one.what;
    }
}

}  // namespace withheld::verify
