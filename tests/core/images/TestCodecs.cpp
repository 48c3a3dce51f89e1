#include <gtest/gtest.h>
#include <openjpeg.h>
#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "TestPictures.h"

namespace withheld::images::test {
namespace {

/// A file that is gone at the scope's end.
struct ScratchFile {
    PrivateFolder folder;
    std::string path = (folder.path() / "picture").string();
};

TIFF* openBilevel(const std::string& path, int width, int height, int scheme, unsigned options) {
    TIFF* tiff = TIFFOpen(path.c_str(), "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, height);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, height);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, scheme);
    if (scheme == COMPRESSION_CCITTFAX3) {
        TIFFSetField(tiff, TIFFTAG_GROUP3OPTIONS, options);
    }
    return tiff;
}

}  // namespace

Bytes encodeTiffFax(std::string_view rows, int width, int height, int scheme, unsigned options) {
    const ScratchFile file;
    const std::size_t rowBytes = (static_cast<std::size_t>(width) + 7) / 8;
    TIFF* tiff = openBilevel(file.path, width, height, scheme, options);
    for (int y = 0; y < height; ++y) {
        Bytes row(rows.substr(static_cast<std::size_t>(y) * rowBytes, rowBytes));
        TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), 0);
    }
    TIFFClose(tiff);
    tiff = TIFFOpen(file.path.c_str(), "r");
    Bytes data(static_cast<std::size_t>(TIFFRawStripSize(tiff, 0)), '\0');
    TIFFReadRawStrip(tiff, 0, data.data(), static_cast<tmsize_t>(data.size()));
    TIFFClose(tiff);
    return data;
}

Bytes decodeTiffFax(std::string_view data, int width, int height, int scheme) {
    const ScratchFile file;
    TIFF* tiff = openBilevel(file.path, width, height, scheme, 0);
    Bytes copy(data);
    TIFFWriteRawStrip(tiff, 0, copy.data(), static_cast<tmsize_t>(copy.size()));
    TIFFClose(tiff);
    tiff = TIFFOpen(file.path.c_str(), "r");
    const std::size_t rowBytes = (static_cast<std::size_t>(width) + 7) / 8;
    Bytes rows(rowBytes * static_cast<std::size_t>(height), '\0');
    for (int y = 0; y < height; ++y) {
        EXPECT_EQ(TIFFReadScanline(tiff, rows.data() + static_cast<std::size_t>(y) * rowBytes, static_cast<std::uint32_t>(y), 0),
                  1);
    }
    TIFFClose(tiff);
    return rows;
}

Bytes encodeJpx(const Picture& picture, float rate, bool bare) {
    const ScratchFile file;
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.cp_disto_alloc = 1;
    parameters.tcp_rates[0] = rate;
    parameters.irreversible = rate > 0 ? 1 : 0;
    parameters.numresolution = 3;
    std::vector<opj_image_cmptparm_t> shapes(static_cast<std::size_t>(picture.components));
    for (auto& shape : shapes) {
        shape = {};
        shape.dx = shape.dy = 1;
        shape.w = static_cast<OPJ_UINT32>(picture.width);
        shape.h = static_cast<OPJ_UINT32>(picture.height);
        shape.prec = 8;
    }
    opj_image_t* image = opj_image_create(static_cast<OPJ_UINT32>(shapes.size()), shapes.data(),
                                          picture.components == 1 ? OPJ_CLRSPC_GRAY : OPJ_CLRSPC_SRGB);
    image->x1 = shapes[0].w;
    image->y1 = shapes[0].h;
    for (std::size_t i = 0; i < picture.samples.size(); ++i) {
        image->comps[i % shapes.size()].data[i / shapes.size()] = picture.samples[i];
    }
    opj_codec_t* codec = opj_create_compress(bare ? OPJ_CODEC_J2K : OPJ_CODEC_JP2);
    opj_stream_t* stream = opj_stream_create_default_file_stream(file.path.c_str(), OPJ_FALSE);
    EXPECT_TRUE(opj_setup_encoder(codec, &parameters, image) && opj_start_compress(codec, image, stream) &&
                opj_encode(codec, stream) && opj_end_compress(codec, stream));
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
    opj_image_destroy(image);
    auto data = readFile(file.path);
    EXPECT_TRUE(data);
    return data ? *data : Bytes{};
}

Picture decodeJpx(std::string_view data) {
    const ScratchFile file;
    EXPECT_TRUE(writeFileAtomically(file.path, data));
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_codec_t* codec = opj_create_decompress(data.starts_with("\xFF\x4F") ? OPJ_CODEC_J2K : OPJ_CODEC_JP2);
    opj_stream_t* stream = opj_stream_create_default_file_stream(file.path.c_str(), OPJ_TRUE);
    opj_image_t* image = nullptr;
    EXPECT_TRUE(opj_setup_decoder(codec, &parameters) && opj_read_header(stream, codec, &image) &&
                opj_decode(codec, stream, image));
    Picture picture{
        static_cast<int>(image->comps[0].w), static_cast<int>(image->comps[0].h), static_cast<int>(image->numcomps), {}};
    const std::size_t pixels = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    for (std::size_t i = 0; i < pixels; ++i) {
        for (OPJ_UINT32 c = 0; c < image->numcomps; ++c) {
            picture.samples.push_back(static_cast<std::uint8_t>(image->comps[c].data[i]));
        }
    }
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
    opj_image_destroy(image);
    return picture;
}

}  // namespace withheld::images::test
