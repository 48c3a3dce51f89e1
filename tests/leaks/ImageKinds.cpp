#include "ImageKinds.h"

#include <tiffio.h>

#include <algorithm>

#include "../core/images/TestJbig2.h"
#include "../core/images/TestPictures.h"
#include "pdf/Filters.h"
#include "support/IccProfile.h"
#include "support/PdfBuilder.h"
#include "support/StreamCodings.h"

namespace withheld::test {

namespace {

using images::test::encodeJpeg;
using images::test::encodeJpx;
using images::test::encodeTiffFax;
using images::test::JpegOptions;

constexpr int imageSide = 64;  // pixels and points

Bytes imageSamples(const images::test::Picture& picture) {
    return {picture.samples.begin(), picture.samples.end()};
}

images::test::Picture painted(int components) {
    return images::test::paint(imageSide, imageSide, components);
}

/// Four inks, so light and so dark that readers which add them up still tell them from each other.
images::test::Picture inInks() {
    constexpr std::uint8_t ink = 20;  // the strokes of paint()
    images::test::Picture picture = painted(4);
    for (std::size_t i = 0; i < picture.samples.size(); i += 4) {
        const std::uint8_t amount = picture.samples[i] == ink ? 220 : 20;
        std::fill_n(picture.samples.begin() + static_cast<std::ptrdiff_t>(i), 3, amount);
        picture.samples[i + 3] = 10;
    }
    return picture;
}

images::test::Picture upsideDown(images::test::Picture picture) {
    for (std::uint8_t& sample : picture.samples) {
        sample = static_cast<std::uint8_t>(255 - sample);
    }
    return picture;
}

/// Hides little, but not everywhere the same.
Bytes lightMask() {
    images::test::Picture picture = painted(1);
    for (std::uint8_t& sample : picture.samples) {
        sample = static_cast<std::uint8_t>(255 - sample / 4);
    }
    return imageSamples(picture);
}

/// The grey picture in steps of `bits` each, packed.
Bytes packed(int bits) {
    Bytes out;
    int filled = 0;
    for (const std::uint8_t sample : painted(1).samples) {
        if (filled % 8 == 0) {
            out.push_back('\0');
        }
        out.back() =
            static_cast<char>(static_cast<unsigned char>(out.back()) | (sample >> (8 - bits)) << (8 - bits - filled % 8));
        filled += bits;
    }
    return out;
}

Bytes in16Bits() {
    Bytes out;
    for (const std::uint8_t sample : painted(1).samples) {
        out.push_back(static_cast<char>(sample));
        out.push_back('\x5A');
    }
    return out;
}

/// "[/Indexed /DeviceRGB 15 <…>]", light and dark in turns.
std::string indexed(int highest) {
    std::string palette;
    for (int i = 0; i <= highest; ++i) {
        const int shade = 255 - i * 255 / highest;
        palette += static_cast<char>(shade);
        palette += static_cast<char>(shade);
        palette += static_cast<char>(shade);
    }
    return "[/Indexed /DeviceRGB " + std::to_string(highest) + " <" + asciiHex(palette) + "]";
}

class KindsPage {
public:
    ImageKindsPage build() {
        addSampled();
        addMasked();
        addBilevel();
        addJpegs();
        addFiltered();
        addInline();
        PageOptions options;
        options.height = 842;
        m_builder.addPage(m_content, options);
        m_page.pdf = m_builder.build();
        return std::move(m_page);
    }

private:
    /// Paints what `operation` draws into the unit square in the next place.
    void place(const std::string& name, const std::string& operation, bool lossy = false, Bytes jpeg = {}) {
        const int index = static_cast<int>(m_page.kinds.size());
        constexpr int inRow = 8;
        constexpr int step = imageSide + 6;
        const double x = 18 + (index % inRow) * step;
        const double y = 760 - (index / inRow) * step;
        m_content += "0.2 0.2 0.6 rg q 64 0 0 64 " + std::to_string(x) + " " + std::to_string(y) + " cm " + operation + " Q\n";
        ImageKind kind{name, {x, y, x + imageSide, y + imageSide}, {x + 16, y + 16, x + 48, y + 40}, lossy, std::move(jpeg)};
        Mark mark;
        mark.page = 1;
        mark.quads = {Quad::of(kind.marked)};
        mark.exemptions = {"s.38"};
        m_page.marks.push_back(mark);
        m_page.kinds.push_back(std::move(kind));
    }

    int addStream(const std::string& entries, const Bytes& data) {
        return m_builder.addStream("/Type /XObject /Subtype /Image /Width 64 /Height 64 " + entries, data);
    }
    void add(const std::string& name, const std::string& entries, const Bytes& data, bool lossy = false) {
        const std::string resource = "/K" + std::to_string(m_page.kinds.size());
        m_builder.nameXObject(resource, addStream(entries, data));
        place(name, resource + " Do", lossy, lossy ? data : Bytes());
    }
    void addInlined(const std::string& name, const std::string& entries, const Bytes& data, bool lossy = false) {
        place(name, "BI /W 64 /H 64 " + entries + " ID " + data + "\nEI", lossy);
    }

    void addSampled() {
        const Bytes grey = imageSamples(painted(1));
        const Bytes colour = imageSamples(painted(3));
        add("grey", "/ColorSpace /DeviceGray /BitsPerComponent 8", grey);
        add("grey, decoded upside down", "/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]", grey);
        add("grey of 1 bit", "/ColorSpace /DeviceGray /BitsPerComponent 1", packed(1));
        add("grey of 2 bits", "/ColorSpace /DeviceGray /BitsPerComponent 2", packed(2));
        add("grey of 4 bits", "/ColorSpace /DeviceGray /BitsPerComponent 4", packed(4));
        add("grey of 16 bits", "/ColorSpace /DeviceGray /BitsPerComponent 16", in16Bits());
        add("RGB", "/ColorSpace /DeviceRGB /BitsPerComponent 8", colour);
        add("CMYK", "/ColorSpace /DeviceCMYK /BitsPerComponent 8", imageSamples(inInks()));
        add("CMYK, decoded upside down", "/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Decode [1 0 1 0 1 0 1 0]",
            imageSamples(upsideDown(inInks())));
        add("CalRGB", "/ColorSpace [/CalRGB << /WhitePoint [0.9505 1 1.089] >>] /BitsPerComponent 8", colour);
        add("Lab", "/ColorSpace [/Lab << /WhitePoint [0.9505 1 1.089] /Range [-100 100 -100 100] >>] /BitsPerComponent 8",
            colour);
        const int profile = m_builder.addStream("/N 3 /Alternate /DeviceRGB", iccProfile("none"));
        add("ICCBased", "/ColorSpace [/ICCBased " + ref(profile) + "] /BitsPerComponent 8", colour);
        add("Separation",
            "/ColorSpace [/Separation /Spot /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.8 0.6 0.1] /N 1 "
            ">>] "
            "/BitsPerComponent 8",
            grey);
        const int function = m_builder.addStream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]", "{ 0.5 }");
        add("DeviceN", "/ColorSpace [/DeviceN [/Warm /Cold] /DeviceRGB " + ref(function) + "] /BitsPerComponent 8",
            imageSamples(painted(2)));
        for (const int bits : {1, 2, 4}) {
            add("Indexed of " + std::to_string(bits) + " bits",
                "/ColorSpace " + indexed((1 << bits) - 1) + " /BitsPerComponent " + std::to_string(bits), packed(bits));
        }
        add("Indexed of 8 bits", "/ColorSpace " + indexed(255) + " /BitsPerComponent 8", grey);
        add("JPEG 2000, RGB", "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode", encodeJpx(painted(3), 0, false));
        add("JPEG 2000, grey", "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode", encodeJpx(painted(1), 0, true));
    }

    void addMasked() {
        const Bytes colour = imageSamples(painted(3));
        const std::string rgb = "/ColorSpace /DeviceRGB /BitsPerComponent 8 ";
        add("stencil", "/ImageMask true /BitsPerComponent 1", images::test::paintBilevel(imageSide, imageSide));
        add("stencil, decoded upside down", "/ImageMask true /BitsPerComponent 1 /Decode [1 0]",
            images::test::paintBilevel(imageSide, imageSide));
        add("colour-key mask", rgb + "/Mask [150 255 150 255 0 255]", colour);
        const int stencil = addStream("/ImageMask true /BitsPerComponent 1", images::test::paintBilevel(imageSide, imageSide));
        add("explicit mask", rgb + "/Mask " + ref(stencil), colour);
        const int soft = addStream("/ColorSpace /DeviceGray /BitsPerComponent 8", lightMask());
        add("soft mask", rgb + "/SMask " + ref(soft), colour);
        const int matte = addStream("/ColorSpace /DeviceGray /BitsPerComponent 8 /Matte [0.1 0.1 0.1]", lightMask());
        add("soft mask with matte", rgb + "/SMask " + ref(matte), colour);
    }

    void addBilevel() {
        const Bytes rows = images::test::paintBilevel(imageSide, imageSide);
        const std::string grey = "/ColorSpace /DeviceGray /BitsPerComponent 1 ";
        const auto fax = [&](const char* parms) {
            return grey + "/Filter /CCITTFaxDecode /DecodeParms << /Columns 64 /Rows 64 " + parms + " >>";
        };
        add("Group 4", fax("/K -1"), encodeTiffFax(rows, imageSide, imageSide, COMPRESSION_CCITTFAX4, 0));
        add("Group 4, black is 1", fax("/K -1 /BlackIs1 true"),
            encodeTiffFax(rows, imageSide, imageSide, COMPRESSION_CCITTFAX4, 0));
        add("Group 3", fax("/K 0 /EndOfLine true"), encodeTiffFax(rows, imageSide, imageSide, COMPRESSION_CCITTFAX3, 0));
        add("Group 3 in two dimensions", fax("/K 4 /EndOfLine true"),
            encodeTiffFax(rows, imageSide, imageSide, COMPRESSION_CCITTFAX3, GROUP3OPT_2DENCODING));
        using namespace images::test;
        const Bytes strokes = packed(1);  // Poppler misreads some of the finer ones
        add("JBIG2", grey + "/Filter /JBIG2Decode", genericPage(strokes, imageSide, imageSide));
        const int globals =
            m_builder.addStream("", segment(0, 0, 0, "", oneSymbol(std::string_view("\x18\x3C\x66\xC3\xFF\xC3\xC3\x81", 8))));
        add("JBIG2 with globals", grey + "/Filter /JBIG2Decode /DecodeParms << /JBIG2Globals " + ref(globals) + " >>",
            segment(1, 48, 1, "", pageInformation(imageSide, imageSide)) +
                segment(2, 38, 1, "", genericRegion(strokes, imageSide, imageSide)) +
                segment(3, 6, 1, Bytes(1, '\0'), oneSymbolAt(24, 32)));
    }

    void addJpegs() {
        const auto jpeg = [&](const std::string& name, int components, const JpegOptions& options, const std::string& more = "") {
            const char* space = components == 1 ? "/DeviceGray" : components == 3 ? "/DeviceRGB" : "/DeviceCMYK";
            add("JPEG, " + name, std::string("/BitsPerComponent 8 /Filter /DCTDecode /ColorSpace ") + space + more,
                encodeJpeg(components == 4 ? upsideDown(inInks()) : painted(components), options), true);
        };
        jpeg("grey", 1, {});
        jpeg("4:4:4", 3, {90, 1, 1});
        jpeg("4:2:2", 3, {90, 2, 1});
        jpeg("4:2:0", 3, {90, 2, 2});
        jpeg("progressive", 3, {90, 2, 2, true});
        jpeg("RGB", 3, {.quality = 90, .asRgb = true});
        jpeg("CMYK of Adobe", 4, {.quality = 90}, " /Decode [1 0 1 0 1 0 1 0]");
        jpeg("YCCK", 4, {.quality = 90, .asYcck = true}, " /Decode [1 0 1 0 1 0 1 0]");
    }

    void addFiltered() {
        const Bytes colour = imageSamples(painted(3));
        const std::string rgb = "/ColorSpace /DeviceRGB /BitsPerComponent 8 ";
        pdf::FilterParms parms;
        parms.predictor = 15;
        parms.colors = 3;
        parms.columns = imageSide;
        add("Flate with PNG predictors", rgb + "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /Columns 64 >>",
            pdf::flateEncode(pdf::applyPredictor(colour, parms)));
        parms.predictor = 2;
        add("LZW with TIFF predictor", rgb + "/Filter /LZWDecode /DecodeParms << /Predictor 2 /Colors 3 /Columns 64 >>",
            lzw(pdf::applyPredictor(colour, parms)));
        add("RunLength", rgb + "/Filter /RunLengthDecode", runLength(colour));
        add("ASCIIHex around Flate", rgb + "/Filter [/ASCIIHexDecode /FlateDecode]", asciiHex(pdf::flateEncode(colour)));
        add("ASCII85 around a JPEG", rgb + "/Filter [/ASCII85Decode /DCTDecode]", ascii85(encodeJpeg(painted(3), {90, 2, 2})),
            true);
        m_page.kinds.back().jpeg.clear();
    }

    void addInline() {
        const Bytes colour = imageSamples(painted(3));
        const Bytes bilevel = images::test::paintBilevel(imageSide, imageSide);
        addInlined("inline", "/CS /G /BPC 8", imageSamples(painted(1)));
        addInlined("inline, Flate", "/CS /RGB /BPC 8 /F /Fl", pdf::flateEncode(colour));
        addInlined("inline, JPEG", "/CS /RGB /BPC 8 /F /DCT", encodeJpeg(painted(3), {90, 2, 2}), true);
        addInlined("inline, RunLength", "/CS /RGB /BPC 8 /F /RL", runLength(colour));
        addInlined("inline, ASCII85 around Flate", "/CS /CMYK /BPC 8 /F [/A85 /Fl]",
                   ascii85(pdf::flateEncode(imageSamples(inInks()))));
        addInlined("inline stencil", "/IM true /BPC 1 /D [1 0] /F /AHx", asciiHex(bilevel));
        addInlined("inline, Indexed", "/CS [/I /RGB 3 <FFFFFF40A040002080200820>] /BPC 2", packed(2));
        addInlined("inline, Group 4", "/CS /G /BPC 1 /F /CCF /DP << /K -1 /Columns 64 /Rows 64 >>",
                   encodeTiffFax(bilevel, imageSide, imageSide, COMPRESSION_CCITTFAX4, 0));
    }

    PdfBuilder m_builder;
    std::string m_content;
    ImageKindsPage m_page;
};

}  // namespace

ImageKindsPage imageKindsPage() {
    return KindsPage().build();
}

}  // namespace withheld::test
