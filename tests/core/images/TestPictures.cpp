#include "TestPictures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <jpeglib.h>

namespace withheld::images::test {

Picture paint(int width, int height, int components) {
    Picture picture{width, height, components, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool ink = (x / 3 + y / 5) % 7 == 0 || (x * y) % 31 == 1;
            for (int c = 0; c < components; ++c) {
                const double shade = 150 + 60 * std::sin(x * 0.05 + c) + 40 * std::cos(y * 0.07 - c);
                picture.samples.push_back(ink ? static_cast<std::uint8_t>(20 + 30 * c)
                                              : static_cast<std::uint8_t>(std::clamp(shade, 0.0, 255.0)));
            }
        }
    }
    return picture;
}

Bytes paintBilevel(int width, int height) {
    const std::size_t rowBytes = (static_cast<std::size_t>(width) + 7) / 8;
    Bytes rows(rowBytes * static_cast<std::size_t>(height), '\0');
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool ink = (x / 9 + y / 4) % 5 == 0 || (x * 7 + y * 3) % 41 == 0 || (y % 17 == 0 && x % 50 < 40);
            if (ink && y % 23 != 0) {
                char& byte = rows[static_cast<std::size_t>(y) * rowBytes + static_cast<std::size_t>(x) / 8];
                byte = static_cast<char>(byte | (0x80 >> (x % 8)));
            }
        }
    }
    return rows;
}

bool bit(std::string_view rows, int width, int x, int y) {
    const std::size_t rowBytes = (static_cast<std::size_t>(width) + 7) / 8;
    const std::size_t at = static_cast<std::size_t>(y) * rowBytes + static_cast<std::size_t>(x) / 8;
    return at < rows.size() && (static_cast<unsigned char>(rows[at]) >> (7 - x % 8) & 1) != 0;
}

Bytes encodeJpeg(const Picture& picture, const JpegOptions& options) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &buffer, &size);
    info.image_width = static_cast<JDIMENSION>(picture.width);
    info.image_height = static_cast<JDIMENSION>(picture.height);
    info.input_components = picture.components;
    info.in_color_space = picture.components == 1 ? JCS_GRAYSCALE : (picture.components == 3 ? JCS_RGB : JCS_CMYK);
    jpeg_set_defaults(&info);
    if (options.asRgb) {
        jpeg_set_colorspace(&info, JCS_RGB);
    }
    if (options.asYcck) {
        jpeg_set_colorspace(&info, JCS_YCCK);
    }
    jpeg_set_quality(&info, options.quality, TRUE);
    info.comp_info[0].h_samp_factor = options.horizontal;
    info.comp_info[0].v_samp_factor = options.vertical;
    if (options.asYcck) {
        info.comp_info[3].h_samp_factor = options.horizontal;
        info.comp_info[3].v_samp_factor = options.vertical;
    }
    info.arith_code = options.arithmetic ? TRUE : FALSE;
    info.restart_interval = static_cast<unsigned>(options.restartInterval);
    if (options.progressive) {
        jpeg_simple_progression(&info);
    }
    jpeg_start_compress(&info, TRUE);
    const std::string secret = "Exif: taken by a name that nobody may know";
    jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(secret.data()), static_cast<unsigned>(secret.size()));
    jpeg_write_marker(&info, JPEG_COM, reinterpret_cast<const JOCTET*>(secret.data()), static_cast<unsigned>(secret.size()));
    const std::size_t rowBytes = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.components);
    while (info.next_scanline < info.image_height) {
        auto* row = const_cast<JSAMPROW>(picture.samples.data() + info.next_scanline * rowBytes);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    Bytes result(reinterpret_cast<char*>(buffer), size);
    std::free(buffer);
    return result;
}

Picture decodeJpeg(std::string_view data) {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(data.data()), data.size());
    jpeg_read_header(&info, TRUE);
    info.do_fancy_upsampling = FALSE;
    jpeg_start_decompress(&info);
    Picture picture{static_cast<int>(info.output_width), static_cast<int>(info.output_height), info.output_components, {}};
    const std::size_t rowBytes = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.components);
    picture.samples.resize(rowBytes * static_cast<std::size_t>(picture.height));
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = picture.samples.data() + info.output_scanline * rowBytes;
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
    EXPECT_EQ(errors.num_warnings, 0);
    jpeg_destroy_decompress(&info);
    return picture;
}

std::unique_ptr<pdf::Document> emptyDocument() {
    const Bytes file =
        "%PDF-1.7\n"
        "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\n"
        "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n0000000115 00000 n \n"
        "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n186\n%%EOF\n";
    auto document = pdf::Document::load(file, "test.pdf");
    EXPECT_TRUE(document) << (document ? "" : document.error().text());
    return document ? std::move(*document) : nullptr;
}

pdf::Object makeImage(pdf::Document& document, const std::string& entries, std::string_view data) {
    const pdf::Object filterHolder = document.create("<< " + entries + " >>");
    const std::vector<std::string> filters = filterHolder.filters();
    const pdf::Object image = document.create("<< /Type /XObject /Subtype /Image " + entries + " >>");
    const pdf::Object filter = filterHolder.get("Filter");
    const pdf::Object parms = filterHolder.get("DecodeParms");
    image.setStream(data, "");
    if (filter) {
        image.set("Filter", filter);
    }
    if (parms) {
        image.set("DecodeParms", parms);
    }
    return image;
}

Quad pixelArea(int width, int height, int x0, int y0, int x1, int y1) {
    return Quad::of(Rect{static_cast<double>(x0) / width, 1 - static_cast<double>(y1) / height, static_cast<double>(x1) / width,
                         1 - static_cast<double>(y0) / height});
}

}  // namespace withheld::images::test
