// Names that are data: tags, states of form fields and inks that are called after what went are called otherwise, everywhere.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <string>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using test::ref;

namespace {

std::string renamedIn(const PdfBuilder& builder) {
    const std::string pdf = builder.build();
    EXPECT_TRUE(test::holds(pdf, "Desmond")) << "the test would prove nothing";
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    EXPECT_TRUE(result) << result.error().text();
    EXPECT_TRUE(result && test::isClean(result->bytes));
    EXPECT_FALSE(result && test::holds(result->bytes, "Desmond"));
    return result ? result->bytes : std::string();
}

/// Whether a part of the page looks as it did, by Poppler.
void expectSame(const std::string& before, const std::string& after, const Rect& part) {
    const test::Picture was = test::pictureOf(before);
    const test::Picture is = test::pictureOf(after);
    ASSERT_EQ(was.pixels.size(), is.pixels.size());
    int dark = 0;
    for (int y = static_cast<int>(842 - part.y1); y < static_cast<int>(842 - part.y0); ++y) {
        for (int x = static_cast<int>(part.x0); x < static_cast<int>(part.x1); ++x) {
            ASSERT_EQ(was.at(x, y), is.at(x, y)) << x << ", " << y;
            dark += was.at(x, y) < 128 ? 1 : 0;
        }
    }
    EXPECT_GT(dark, 0) << "nothing to compare";
}

std::string tick(PdfBuilder& builder, const char* shade) {
    return ref(builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 20 20]", std::string(shade) + " g 2 2 16 16 re f"));
}

}  // namespace

TEST(DataNames, TypesOfTagsAreRenamedWithTheirRoles) {
    PdfBuilder builder;
    const int page = builder.addPage(test::show(72, 700, "Desmond") + test::show(260, 700, "stays"));
    const std::string end = " /Pg " + ref(page) + " >>";
    const int note = builder.addObject("<< /Type /StructElem /S /Desmond#20note" + end);
    const int kind = builder.addObject("<< /Type /StructElem /S /Kind" + end);
    const int unmapped =
        builder.addObject("<< /Type /StructElem /S /Type1 /K << /Type /StructElem /S /Desmond-unmapped /K 0 >>" + end);
    builder.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K [" + ref(note) + " " + ref(kind) + " " +
                                                     ref(unmapped) +
                                                     "] /RoleMap << /Desmond#20note /Note /Kind /Desmond#20note /Other /P >> >>");
    const std::string out = renamedIn(builder);
    QPDF file;
    file.processMemoryFile("result", out.data(), out.size());
    QPDFObjectHandle tags = file.getRoot().getKey("/StructTreeRoot");
    const std::string type = tags.getKey("/K").getArrayItem(0).getKey("/S").getName();
    EXPECT_NE(type, "/Type1") << "another tag is called so";
    EXPECT_EQ(tags.getKey("/RoleMap").getKey(type).getName(), "/Note");
    EXPECT_EQ(tags.getKey("/RoleMap").getKey("/Kind").getName(), type);
    EXPECT_EQ(tags.getKey("/RoleMap").getKey("/Other").getName(), "/P");
    EXPECT_EQ(tags.getKey("/K").getArrayItem(1).getKey("/S").getName(), "/Kind");
}

TEST(DataNames, StandardTypesStay) {
    PdfBuilder builder;
    const int page = builder.addPage(test::show(72, 700, "Figure") + test::show(120, 700, "Layout Block Desmond"));
    builder.addBookmark("Desmond", 1);
    const int figure =
        builder.addObject("<< /Type /StructElem /S /Figure /A << /O /Layout /Placement /Block >> /Pg " + ref(page) + " >>");
    builder.setCatalogueEntry("/StructTreeRoot",
                              "<< /Type /StructTreeRoot /K " + ref(figure) + " /RoleMap << /Picture /Figure >> >>");
    const auto result = burned(builder.build(), {markOn({70, 695, 300, 715})});
    ASSERT_TRUE(result) << result.error().text();
    for (const char* name : {"/Figure", "/Layout", "/Block", "/Placement"}) {
        EXPECT_TRUE(test::holds(result->bytes, name)) << name;
    }
}

TEST(DataNames, ClassesAndAttributesOfTags) {
    PdfBuilder builder;
    const int page = builder.addPage(test::show(72, 700, "Desmond"));
    const int element = builder.addObject(
        "<< /Type /StructElem /S /P /C [/Desmond.style 0 /Plain] /A [<< /O /Desmond.owner /Kept 1 /Desmond 2 /Other "
        "/By#20Desmond >> "
        "<< /O /UserProperties /P [<< /N (kept) /V /Desmond >>] >>] /Pg " +
        ref(page) + " >>");
    builder.setCatalogueEntry("/StructTreeRoot",
                              "<< /Type /StructTreeRoot /K " + ref(element) +
                                  " /ClassMap << /Desmond.style << /O /Layout /SpaceBefore 7 >> /Plain << /O /Layout >> >> >>");
    const std::string out = renamedIn(builder);
    QPDF file;
    file.processMemoryFile("result", out.data(), out.size());
    QPDFObjectHandle tags = file.getRoot().getKey("/StructTreeRoot");
    const std::string name = tags.getKey("/K").getKey("/C").getArrayItem(0).getName();
    EXPECT_EQ(tags.getKey("/ClassMap").getKey(name).getKey("/SpaceBefore").getIntValue(), 7);
    EXPECT_TRUE(tags.getKey("/ClassMap").hasKey("/Plain"));
    EXPECT_EQ(tags.getKey("/K").getKey("/A").getArrayItem(0).getKey("/Kept").getIntValue(), 1);
}

TEST(DataNames, ATickBoxShowsTheSame) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    const std::string state = "<< /N << /Desmond#20agrees " + tick(builder, "0") + " /Off " + tick(builder, "0.9") + " >> >>";
    const int box = builder.addAnnotation(1,
                                          "<< /Type /Annot /Subtype /Widget /FT /Btn /T (a) /F 4 /Rect [300 300 320 320] /AS "
                                          "/Desmond#20agrees /V /Desmond#20agrees /DV /Desmond#20agrees /AP " +
                                              state + " >>");
    const int radio = builder.reserve();
    const int first = builder.addAnnotation(1, "<< /Type /Annot /Subtype /Widget /Parent " + ref(radio) +
                                                   " /F 4 /Rect [300 400 320 420] /AS /Off /AP " + state + " >>");
    const int second = builder.addAnnotation(1, "<< /Type /Annot /Subtype /Widget /Parent " + ref(radio) +
                                                    " /F 4 /Rect [300 500 320 520] /AS /Choice1 /AP << /N << /Choice1 " +
                                                    tick(builder, "0") + " >> >> >>");
    builder.setObject(radio, "<< /FT /Btn /Ff 32768 /T (r) /V /Choice1 /DV /Desmond#20agrees /Kids [" + ref(first) + " " +
                                 ref(second) + "] >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + ref(box) + " " + ref(radio) + "] >>");
    const std::string out = renamedIn(builder);
    expectSame(builder.build(), out, {290, 290, 330, 530});
    QPDF file;
    file.processMemoryFile("result", out.data(), out.size());
    QPDFObjectHandle fields = file.getRoot().getKey("/AcroForm").getKey("/Fields");
    QPDFObjectHandle ticked = fields.getArrayItem(0);
    const std::string name = ticked.getKey("/AS").getName();
    EXPECT_NE(name, "/Choice1") << "another state is called so";
    EXPECT_EQ(ticked.getKey("/V").getName(), name);
    EXPECT_EQ(ticked.getKey("/DV").getName(), name);
    EXPECT_TRUE(ticked.getKey("/AP").getKey("/N").hasKey(name));
    EXPECT_TRUE(ticked.getKey("/AP").getKey("/N").hasKey("/Off"));
    EXPECT_EQ(fields.getArrayItem(1).getKey("/DV").getName(), name);
    EXPECT_EQ(fields.getArrayItem(1).getKey("/V").getName(), "/Choice1");
}

TEST(DataNames, InksKeepTheirColour) {
    PdfBuilder builder;
    const int function = builder.addObject("<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.6] /N 1 >>");
    const int both = builder.addStream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", "{ add 2 div }");
    test::PageOptions options;
    options.resources = "/ColorSpace << /Spot [/Separation /Desmond#20red /DeviceGray " + ref(function) +
                        "] /Two [/DeviceN [/Desmond#20red /Black] /DeviceGray " + ref(both) +
                        " << /Colorants << /Desmond#20red [/Separation /Desmond#20red /DeviceGray " + ref(function) +
                        "] >> >>] >>";
    builder.addPage(test::show(72, 700, "Desmond") + "/Spot cs 0.5 scn 300 300 40 40 re f /Two cs 0.2 0.1 scn 400 300 40 40 re f",
                    options);
    const std::string out = renamedIn(builder);
    expectSame(builder.build(), out, {290, 290, 450, 350});
    EXPECT_TRUE(test::holds(out, "/Black"));
}

TEST(DataNames, ObsoleteNamesOfPicturesGo) {
    PdfBuilder builder;
    const int image = builder.addGreyImage(2, 2, "\x10\x20\x30\x40", "/Name /Desmond.photo");
    builder.addPage(test::show(72, 700, "Desmond") + "q 40 0 0 40 300 300 cm /Im" + std::to_string(image) + " Do Q");
    expectSame(builder.build(), renamedIn(builder), {290, 290, 350, 350});
}

}  // namespace withheld
