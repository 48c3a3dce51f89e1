#include "images/Jpx.h"

#include <openjpeg.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

#include "images/ImageError.h"
#include "images/PixelMask.h"

namespace withheld::images {
namespace {

constexpr std::uint64_t kMaxJpxSamples = std::uint64_t{1} << 28U;
constexpr OPJ_SIZE_T kStreamBuffer = OPJ_SIZE_T{1} << 16U;

using Codec = std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)>;
using Stream = std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)>;
using Image = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

/// Bytes in memory with a position, read or written by OpenJPEG. The encoder goes back to fill lengths in.
struct Memory {
    std::string_view input;
    Bytes output;
    std::size_t position = 0;
};

OPJ_SIZE_T readMemory(void* buffer, OPJ_SIZE_T count, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    const std::size_t left = memory.input.size() - std::min(memory.position, memory.input.size());
    if (left == 0) {
        return static_cast<OPJ_SIZE_T>(-1);
    }
    const std::size_t taken = std::min<std::size_t>(count, left);
    std::memcpy(buffer, memory.input.data() + memory.position, taken);
    memory.position += taken;
    return taken;
}

OPJ_SIZE_T writeMemory(void* buffer, OPJ_SIZE_T count, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    memory.output.resize(std::max(memory.output.size(), memory.position + count));
    std::memcpy(memory.output.data() + memory.position, buffer, count);
    memory.position += count;
    return count;
}

OPJ_OFF_T skipMemory(OPJ_OFF_T count, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    const auto from = static_cast<OPJ_OFF_T>(memory.position);
    const auto to = std::max<OPJ_OFF_T>(from + count, 0);
    memory.position = static_cast<std::size_t>(to);
    return to - from;
}

OPJ_BOOL seekMemory(OPJ_OFF_T position, void* user) {
    static_cast<Memory*>(user)->position = static_cast<std::size_t>(std::max<OPJ_OFF_T>(position, 0));
    return OPJ_TRUE;
}

Stream openStream(Memory& memory, bool forReading) {
    Stream stream(opj_stream_create(kStreamBuffer, forReading ? OPJ_TRUE : OPJ_FALSE), &opj_stream_destroy);
    if (stream) {
        opj_stream_set_user_data(stream.get(), &memory, nullptr);
        opj_stream_set_user_data_length(stream.get(), memory.input.size());
        opj_stream_set_read_function(stream.get(), &readMemory);
        opj_stream_set_write_function(stream.get(), &writeMemory);
        opj_stream_set_skip_function(stream.get(), &skipMemory);
        opj_stream_set_seek_function(stream.get(), &seekMemory);
    }
    return stream;
}

bool isBareCodestream(std::string_view data) {
    return data.starts_with("\xFF\x4F\xFF\x51");
}

/// Null when the data can't be decoded; `tooLarge` tells why.
Image decode(std::string_view data, bool ignorePalette, bool& tooLarge) {
    Memory memory{data, {}, 0};
    const Stream stream = openStream(memory, true);
    const Codec codec(opj_create_decompress(isBareCodestream(data) ? OPJ_CODEC_J2K : OPJ_CODEC_JP2), &opj_destroy_codec);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    if (ignorePalette) {
        parameters.flags |= OPJ_DPARAMETERS_IGNORE_PCLR_CMAP_CDEF_FLAG;
    }
    Image none(nullptr, &opj_image_destroy);
    if (!stream || !codec || opj_setup_decoder(codec.get(), &parameters) == OPJ_FALSE) {
        return none;
    }
    // Readers show what a cut-off file still holds.
    opj_decoder_set_strict_mode(codec.get(), OPJ_FALSE);
    opj_image_t* header = nullptr;
    const bool hasHeader = opj_read_header(stream.get(), codec.get(), &header) != OPJ_FALSE;
    Image image(header, &opj_image_destroy);
    if (!hasHeader || !image) {
        return none;
    }
    std::uint64_t samples = 0;
    for (OPJ_UINT32 c = 0; c < image->numcomps; ++c) {
        samples += std::uint64_t{image->comps[c].w} * image->comps[c].h;
    }
    tooLarge = samples > kMaxJpxSamples;
    if (tooLarge || opj_decode(codec.get(), stream.get(), image.get()) == OPJ_FALSE) {
        return none;
    }
    opj_end_decompress(codec.get(), stream.get());
    return image;
}

/// Same grid for all components, from the origin on.
bool hasUniformGrid(const opj_image_t& image) {
    if (image.numcomps == 0) {
        return false;
    }
    const opj_image_comp_t& first = image.comps[0];
    return std::all_of(image.comps, image.comps + image.numcomps, [&first](const opj_image_comp_t& comp) {
        return comp.data != nullptr && comp.w == first.w && comp.h == first.h && comp.w > 0 && comp.h > 0 &&
               comp.dx == first.dx && comp.dy == first.dy && comp.prec >= 1 && comp.prec <= 16;
    });
}

void moveToOrigin(opj_image_t& image) {
    image.x0 = 0;
    image.y0 = 0;
    image.x1 = image.comps[0].w;
    image.y1 = image.comps[0].h;
    for (OPJ_UINT32 c = 0; c < image.numcomps; ++c) {
        image.comps[c].x0 = 0;
        image.comps[c].y0 = 0;
        image.comps[c].dx = 1;
        image.comps[c].dy = 1;
        image.comps[c].factor = 0;
    }
}

OPJ_INT32 blankValue(const opj_image_t& image, OPJ_UINT32 component, bool high) {
    const opj_image_comp_t& comp = image.comps[component];
    const OPJ_INT32 smallest = comp.sgnd != 0 ? -(OPJ_INT32{1} << (comp.prec - 1)) : 0;
    const OPJ_INT32 range = static_cast<OPJ_INT32>((std::int64_t{1} << comp.prec) - 1);
    const bool isChroma =
        (image.color_space == OPJ_CLRSPC_SYCC || image.color_space == OPJ_CLRSPC_EYCC) && (component == 1 || component == 2);
    if (isChroma) {
        return smallest + (range + 1) / 2;
    }
    return high || comp.alpha != 0 ? smallest + range : smallest;
}

void blank(opj_image_t& image, const JpxRequest& request) {
    const auto width = static_cast<int>(image.comps[0].w);
    const auto height = static_cast<int>(image.comps[0].h);
    PixelMask mask(width, height, request.areas);
    if (width != request.width || height != request.height) {
        // Some readers stretch the picture, others cut its pixels into rows of the dictionary's width.
        mask.unite(PixelMask(request.width, request.height, request.areas).reflowed(width, height));
    }
    for (OPJ_UINT32 c = 0; c < image.numcomps; ++c) {
        const OPJ_INT32 value = blankValue(image, c, request.high);
        for (int y = 0; y < height; ++y) {
            OPJ_INT32* row = image.comps[c].data + static_cast<std::ptrdiff_t>(y) * width;
            for (const Span& span : mask.row(y)) {
                std::fill(row + span.begin, row + span.end, value);
            }
        }
    }
}

/// Takes the component data out of `image`.
Bytes encode(opj_image_t& image, bool bareCodestream) {
    Memory memory;
    const Stream stream = openStream(memory, false);
    const Codec codec(opj_create_compress(bareCodestream ? OPJ_CODEC_J2K : OPJ_CODEC_JP2), &opj_destroy_codec);
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.irreversible = 0;
    parameters.tcp_numlayers = 1;
    parameters.cp_disto_alloc = 1;
    const opj_image_comp_t* comps = image.comps;
    parameters.tcp_mct = image.numcomps >= 3 && comps[0].prec == comps[1].prec && comps[0].prec == comps[2].prec &&
                                 comps[0].sgnd == comps[1].sgnd && comps[0].sgnd == comps[2].sgnd
                             ? 1
                             : 0;
    const OPJ_UINT32 side = std::min(comps[0].w, comps[0].h);
    while (parameters.numresolution > 1 && (OPJ_UINT32{1} << (parameters.numresolution - 1)) > side) {
        --parameters.numresolution;
    }
    const bool done = stream && codec && opj_setup_encoder(codec.get(), &parameters, &image) != OPJ_FALSE &&
                      opj_start_compress(codec.get(), &image, stream.get()) != OPJ_FALSE &&
                      opj_encode(codec.get(), stream.get()) != OPJ_FALSE &&
                      opj_end_compress(codec.get(), stream.get()) != OPJ_FALSE;
    return done ? std::move(memory.output) : Bytes{};
}

/// What must be the same after the new picture is decoded.
struct Snapshot {
    struct Component {
        OPJ_UINT32 width = 0;
        OPJ_UINT32 height = 0;
        OPJ_UINT32 precision = 0;
        OPJ_UINT32 isSigned = 0;
        OPJ_UINT16 alpha = 0;
        std::vector<OPJ_INT32> samples;
        friend bool operator==(const Component&, const Component&) = default;
    };
    std::vector<Component> components;
    friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

Snapshot snapshot(const opj_image_t& image) {
    Snapshot result;
    for (OPJ_UINT32 c = 0; c < image.numcomps; ++c) {
        const opj_image_comp_t& comp = image.comps[c];
        const std::size_t count = comp.data == nullptr ? 0 : std::size_t{comp.w} * comp.h;
        result.components.push_back(
            {comp.w, comp.h, comp.prec, comp.sgnd, comp.alpha, std::vector<OPJ_INT32>(comp.data, comp.data + count)});
    }
    return result;
}

Bytes profileOf(const opj_image_t& image) {
    return image.icc_profile_buf == nullptr ? Bytes{}
                                            : Bytes(reinterpret_cast<const char*>(image.icc_profile_buf), image.icc_profile_len);
}

bool isLuminanceChrominance(OPJ_COLOR_SPACE space) {
    return space == OPJ_CLRSPC_SYCC || space == OPJ_CLRSPC_EYCC;
}

}  // namespace

Expected<BlankedJpx> blankJpx(std::string_view data, const JpxRequest& request) {
    bool tooLarge = false;
    const Image image = decode(data, request.indexed, tooLarge);
    if (tooLarge) {
        return Error{ErrorCode::TooLarge,
                     "A JPEG 2000 image is too large to be redacted",
                     "",
                     0,
                     "Scan the page at a lower resolution.",
                     ""};
    }
    if (!image || !hasUniformGrid(*image)) {
        return cannotRemove("A JPEG 2000 image can't be decoded, or its colours differ in resolution");
    }
    const OPJ_COLOR_SPACE space = image->color_space;
    const Bytes profile = profileOf(*image);
    const bool needsOwnColors = !request.hasColorSpace || isLuminanceChrominance(space);
    moveToOrigin(*image);
    blank(*image, request);
    const Snapshot wanted = snapshot(*image);

    BlankedJpx result{encode(*image, isBareCodestream(data)), ""};
    const Image check = decode(result.data, request.indexed, tooLarge);
    if (result.data.empty() || !check || snapshot(*check) != wanted) {
        return cannotRemove("A JPEG 2000 image can't be coded again without changing its other pixels");
    }
    if (needsOwnColors && (check->color_space != space || profileOf(*check) != profile)) {
        if (space != OPJ_CLRSPC_CMYK || request.hasColorSpace || wanted.components.size() != 4) {
            return cannotRemove("The colours of a JPEG 2000 image can't be kept");
        }
        result.colorSpace = "/DeviceCMYK";
    }
    return result;
}

}  // namespace withheld::images
