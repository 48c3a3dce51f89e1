#include "images/Jpeg.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>

#include <jpeglib.h>

#include <jerror.h>

#include "images/ImageError.h"
#include "images/JpegBlock.h"
#include "images/PixelMask.h"

namespace withheld::images {
namespace {

constexpr std::uint64_t kMaxSamples = std::uint64_t{1} << 29U;
// No encoder makes more scans than a few dozen; each one costs a pass over the whole picture.
constexpr int kMaxScans = 500;
constexpr int kMaxBlocksInMcu = 10;  // T.81, B.2.3

/// libjpeg reports errors by a call that must not return.
struct ErrorTrap {
    jpeg_error_mgr manager{};  // first, as libjpeg hands this back
    std::jmp_buf jump{};
};

void trapError(j_common_ptr info) {
    std::longjmp(reinterpret_cast<ErrorTrap*>(info->err)->jump, 1);
}

void ignoreMessage(j_common_ptr /*info*/) {}
void ignoreWarning(j_common_ptr /*info*/, int /*level*/) {}

void stopAtTooManyScans(j_common_ptr info) {
    if (info->is_decompressor && reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > kMaxScans) {
        ERREXIT(info, JERR_BAD_PROGRESSION);
    }
}

/// Where the compressor writes.
struct StringDestination {
    jpeg_destination_mgr manager{};  // first, as libjpeg hands this back
    Bytes* out = nullptr;
    std::array<JOCTET, 1 << 16> buffer{};

    static StringDestination& of(j_compress_ptr info) { return *reinterpret_cast<StringDestination*>(info->dest); }
    void reset() {
        manager.next_output_byte = buffer.data();
        manager.free_in_buffer = buffer.size();
    }
    void flush(std::size_t count) { out->append(reinterpret_cast<const char*>(buffer.data()), count); }
};

/// The two halves of a transcoding; freed whatever happens.
class Transcoder {
public:
    explicit Transcoder(Bytes& out) {
        jpeg_std_error(&m_trap.manager);
        m_trap.manager.error_exit = &trapError;
        m_trap.manager.output_message = &ignoreMessage;
        m_trap.manager.emit_message = &ignoreWarning;
        m_source.err = &m_trap.manager;
        m_target.err = &m_trap.manager;
        m_progress.progress_monitor = &stopAtTooManyScans;
        m_destination.out = &out;
        m_destination.manager.init_destination = [](j_compress_ptr info) { StringDestination::of(info).reset(); };
        m_destination.manager.empty_output_buffer = [](j_compress_ptr info) -> boolean {
            auto& destination = StringDestination::of(info);
            destination.flush(destination.buffer.size());
            destination.reset();
            return TRUE;
        };
        m_destination.manager.term_destination = [](j_compress_ptr info) {
            auto& destination = StringDestination::of(info);
            destination.flush(destination.buffer.size() - destination.manager.free_in_buffer);
        };
    }
    ~Transcoder() {
        jpeg_destroy_compress(&m_target);
        jpeg_destroy_decompress(&m_source);
    }
    Transcoder(const Transcoder&) = delete;
    Transcoder& operator=(const Transcoder&) = delete;

    bool readHeader(std::string_view data) {
        return guarded([&] {
            jpeg_create_decompress(&m_source);
            jpeg_create_compress(&m_target);
            m_source.progress = &m_progress;
            jpeg_mem_src(&m_source, reinterpret_cast<const unsigned char*>(data.data()), data.size());
            jpeg_read_header(&m_source, TRUE);
        });
    }

    bool readCoefficients() {
        return guarded([&] { m_coefficients = jpeg_read_coefficients(&m_source); });
    }

    /// Rows of blocks are handed to `change` (row of blocks, blocks), component by component.
    template <typename Change>
    bool changeRows(int component, const Change& change) {
        return guarded([&] {
            const JDIMENSION rows = m_source.comp_info[component].height_in_blocks;
            for (JDIMENSION row = 0; row < rows; ++row) {
                JBLOCKARRAY blocks = (*m_source.mem->access_virt_barray)(reinterpret_cast<j_common_ptr>(&m_source),
                                                                         m_coefficients[component], row, 1, TRUE);
                change(static_cast<int>(row), blocks[0]);
            }
        });
    }

    bool write() {
        return guarded([&] {
            jpeg_copy_critical_parameters(&m_source, &m_target);
            // Readers tell colour spaces by these two markers, so that they must be there exactly when they were.
            m_target.write_JFIF_header = m_source.saw_JFIF_marker;
            m_target.write_Adobe_marker = m_source.saw_Adobe_marker;
            m_target.restart_interval = m_source.restart_interval;
            m_target.arith_code = m_source.arith_code;
            m_target.optimize_coding = m_source.arith_code ? FALSE : TRUE;
            chooseScans();
            m_target.dest = &m_destination.manager;
            jpeg_write_coefficients(&m_target, m_coefficients);
            jpeg_finish_compress(&m_target);
        });
    }

    [[nodiscard]] const jpeg_decompress_struct& source() const { return m_source; }

private:
    /// False when libjpeg gave up. `work` must not hold anything that needs destruction.
    template <typename Work>
    bool guarded(const Work& work) {
        if (setjmp(m_trap.jump) != 0) {
            return false;
        }
        work();
        return true;
    }

    void chooseScans() {
        if (m_source.progressive_mode) {
            jpeg_simple_progression(&m_target);
            return;
        }
        int blocks = 0;
        for (int c = 0; c < m_target.num_components; ++c) {
            blocks += m_target.comp_info[c].h_samp_factor * m_target.comp_info[c].v_samp_factor;
        }
        if (blocks <= kMaxBlocksInMcu && m_target.num_components <= MAX_COMPS_IN_SCAN) {
            return;
        }
        for (int c = 0; c < m_target.num_components; ++c) {
            m_scans[static_cast<std::size_t>(c)] = {1, {c, 0, 0, 0}, 0, DCTSIZE2 - 1, 0, 0};
        }
        m_target.scan_info = m_scans.data();
        m_target.num_scans = m_target.num_components;
    }

    ErrorTrap m_trap;
    jpeg_progress_mgr m_progress{};
    StringDestination m_destination;
    std::array<jpeg_scan_info, MAX_COMPONENTS> m_scans{};
    jpeg_decompress_struct m_source{};
    jpeg_compress_struct m_target{};
    jvirt_barray_ptr* m_coefficients = nullptr;
};

/// Value of blank samples in a component, so that the decoded pixel is `sample` throughout (Y'CbCr and YCCK are converted).
int componentValue(const jpeg_decompress_struct& source, int component, int sample) {
    if (source.jpeg_color_space == JCS_YCbCr || source.jpeg_color_space == JCS_YCCK) {
        if (component == 1 || component == 2) {
            return 128;
        }
        return source.jpeg_color_space == JCS_YCCK && component == 0 ? 255 - sample : sample;
    }
    return sample;
}

/// The touched samples of each block in a row of blocks.
void collectMasks(const PixelMask& mask, int blockRow, std::vector<BlockMask>& blocks) {
    for (int r = 0; r < DCTSIZE; ++r) {
        for (const Span& span : mask.row(blockRow * DCTSIZE + r)) {
            for (int block = span.begin / DCTSIZE; block * DCTSIZE < span.end; ++block) {
                const int begin = std::max(span.begin - block * DCTSIZE, 0);
                const int end = std::min(span.end - block * DCTSIZE, DCTSIZE);
                auto& row = blocks[static_cast<std::size_t>(block)][static_cast<std::size_t>(r)];
                row = static_cast<std::uint8_t>(row | ((0xFFU >> begin) & (0xFFU << (DCTSIZE - end))));
            }
        }
    }
}

PixelMask maskOf(const jpeg_decompress_struct& source, const JpegRequest& request) {
    const auto width = static_cast<int>(source.image_width);
    const auto height = static_cast<int>(source.image_height);
    PixelMask mask(width, height, request.areas);
    if (width != request.width || height != request.height) {
        // Some readers stretch the picture, others cut its pixels into rows of the dictionary's width.
        mask.unite(PixelMask(request.width, request.height, request.areas).reflowed(width, height));
    }
    return mask;
}

PixelMask componentMask(const jpeg_decompress_struct& source, const jpeg_component_info& info, const PixelMask& pixels) {
    return pixels
        .resampled(static_cast<int>(info.downsampled_width), static_cast<int>(info.downsampled_height), source.max_h_samp_factor,
                   info.h_samp_factor, source.max_v_samp_factor, info.v_samp_factor)
        .padded(static_cast<int>(info.width_in_blocks) * DCTSIZE, static_cast<int>(info.height_in_blocks) * DCTSIZE);
}

/// The mean level of each block of a component, and which blocks were filled altogether.
struct BlockLevels {
    int columns = 0;
    int rows = 0;
    std::vector<JCOEF> dc;
    std::vector<bool> filled;

    BlockLevels(int width, int height)
        : columns(width),
          rows(height),
          dc(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)),
          filled(dc.size()) {}
    [[nodiscard]] std::size_t index(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
    }
    /// Mean of the neighbours that were not filled; `otherwise` if all were.
    [[nodiscard]] JCOEF surroundings(int row, int column, JCOEF otherwise) const {
        int sum = 0;
        int count = 0;
        for (int y = std::max(row - 1, 0); y <= std::min(row + 1, rows - 1); ++y) {
            for (int x = std::max(column - 1, 0); x <= std::min(column + 1, columns - 1); ++x) {
                if (const std::size_t i = index(y, x); !filled[i]) {
                    sum += dc[i];
                    ++count;
                }
            }
        }
        return count == 0 ? otherwise : static_cast<JCOEF>(sum / count);
    }
};

/// Readers smooth subsampled colour across block edges; filled blocks at the rim take the colour of what is left around them, so
/// that the neighbours' outermost pixels keep theirs.
bool softenRim(Transcoder& transcoder, int component, const BlockLevels& levels) {
    return transcoder.changeRows(component, [&](int row, JBLOCK* coefficients) {
        for (int column = 0; column < levels.columns; ++column) {
            if (levels.filled[levels.index(row, column)]) {
                coefficients[column][0] = levels.surroundings(row, column, coefficients[column][0]);
            }
        }
    });
}

bool blankComponent(Transcoder& transcoder, int component, const PixelMask& pixels, int sample) {
    const jpeg_decompress_struct& source = transcoder.source();
    const jpeg_component_info& info = source.comp_info[component];
    const PixelMask mask = componentMask(source, info, pixels);
    const int value = componentValue(source, component, sample);
    const UINT16* steps = info.quant_table->quantval;
    BlockLevels levels(static_cast<int>(info.width_in_blocks), static_cast<int>(info.height_in_blocks));
    std::vector<BlockMask> blocks(info.width_in_blocks);
    const bool done = transcoder.changeRows(component, [&](int row, JBLOCK* coefficients) {
        std::fill(blocks.begin(), blocks.end(), BlockMask{});
        collectMasks(mask, row, blocks);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const std::size_t at = levels.index(row, static_cast<int>(i));
            if (isFull(blocks[i])) {
                fillBlock(coefficients[i], steps, value);
                levels.filled[at] = true;
            } else if (!isEmpty(blocks[i])) {
                blankBlock(coefficients[i], steps, blocks[i]);
            }
            levels.dc[at] = coefficients[i][0];
        }
    });
    const bool isSubsampled = info.h_samp_factor < source.max_h_samp_factor || info.v_samp_factor < source.max_v_samp_factor;
    return done && (!isSubsampled || softenRim(transcoder, component, levels));
}

/// Readers skip what stands in front of the start-of-image marker.
std::string_view fromStartOfImage(std::string_view data) {
    const std::size_t start = data.find("\xFF\xD8\xFF");
    return start == std::string_view::npos ? data : data.substr(start);
}

}  // namespace

Expected<Bytes> blankJpeg(std::string_view data, const JpegRequest& request) {
    Bytes out;
    const auto transcoder = std::make_unique<Transcoder>(out);
    if (!transcoder->readHeader(fromStartOfImage(data))) {
        return cannotRemove("A JPEG image can't be read");
    }
    const jpeg_decompress_struct& source = transcoder->source();
    if (std::uint64_t{source.image_width} * source.image_height * static_cast<std::uint64_t>(source.num_components) >
        kMaxSamples) {
        return Error{
            ErrorCode::TooLarge, "A JPEG image is too large to be redacted", "", 0, "Scan the page at a lower resolution.", ""};
    }
    if (!transcoder->readCoefficients()) {
        return cannotRemove("A JPEG image can't be decoded");
    }
    const PixelMask pixels = maskOf(source, request);
    for (int c = 0; c < source.num_components; ++c) {
        if (source.comp_info[c].quant_table == nullptr || !blankComponent(*transcoder, c, pixels, request.sample)) {
            return cannotRemove("A JPEG image lacks a part that decoding needs");
        }
    }
    if (!transcoder->write()) {
        return cannotRemove("A JPEG image can't be written again without changing its other pixels");
    }
    return out;
}

int jpegComponents(std::string_view data) {
    Bytes unused;
    const auto transcoder = std::make_unique<Transcoder>(unused);
    return transcoder->readHeader(fromStartOfImage(data)) ? transcoder->source().num_components : 0;
}

}  // namespace withheld::images
