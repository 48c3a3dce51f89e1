#include "verify/PopplerReader.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <climits>
#include <mutex>
#include "base/Characters.h"

namespace withheld::verify {

namespace {

std::u32string toUtf32(const poppler::ustring& text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t c = text[i];
        if (c >= 0xD800 && c <= 0xDBFF && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] <= 0xDFFF) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (static_cast<char32_t>(text[i + 1]) - 0xDC00);
            ++i;
        }
        out += c;
    }
    return out;
}

void silence() {
    // Poppler's complaints quote content; nothing of a page may reach a log.
    static std::once_flag once;
    std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

class PopplerReader final : public PopplerPages {
public:
    explicit PopplerReader(std::unique_ptr<poppler::document> document) : m_document(std::move(document)) {}

    [[nodiscard]] int pageCount() const override { return m_document->pages(); }
    [[nodiscard]] PageGlyphs glyphs(int index, const Rect& region) const override;
    [[nodiscard]] std::u32string contentOrder(int index) const override;
    [[nodiscard]] Raster render(int index, double dpi, bool grey) const override;

private:
    std::unique_ptr<poppler::document> m_document;
};

PageGlyphs PopplerReader::glyphs(int index, const Rect& region) const {
    PageGlyphs out;
    const std::unique_ptr<poppler::page> page(m_document->create_page(index));
    if (!page) {
        return out;
    }
    for (const poppler::text_box& box : page->text_list()) {
        const std::u32string text = toUtf32(box.text());
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (isBlank(text[i])) {
                continue;
            }
            const poppler::rectf r = box.char_bbox(i);
            Glyph glyph;
            glyph.code = text[i];
            glyph.x0 = static_cast<float>(region.x0 + r.left());
            glyph.x1 = static_cast<float>(region.x0 + r.right());
            glyph.y0 = static_cast<float>(region.y1 - r.bottom());
            glyph.y1 = static_cast<float>(region.y1 - r.top());
            glyph.word = out.words;
            out.glyphs.push_back(glyph);
        }
        ++out.words;
    }
    return out;
}

std::u32string PopplerReader::contentOrder(int index) const {
    const std::unique_ptr<poppler::page> page(m_document->create_page(index));
    if (!page) {
        return {};
    }
    std::u32string out;
    for (const char32_t c : toUtf32(page->text(poppler::rectf(), poppler::page::raw_order_layout))) {
        if (!isBlank(c)) {
            out += c;
        }
    }
    return out;
}

Raster PopplerReader::render(int index, double dpi, bool grey) const {
    Raster raster;
    const std::unique_ptr<poppler::page> page(m_document->create_page(index));
    if (!page) {
        return raster;
    }
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(grey ? poppler::image::format_gray8 : poppler::image::format_rgb24);
    // Poppler's pixels are not copied: they live as long as the raster.
    const auto image = std::make_shared<const poppler::image>(renderer.render_page(page.get(), dpi, dpi));
    if (!image->is_valid()) {
        return raster;
    }
    raster.width = image->width();
    raster.height = image->height();
    raster.channels = grey ? 1 : 3;
    raster.rowLength = static_cast<std::size_t>(image->bytes_per_row());
    raster.samples = {image, reinterpret_cast<const std::uint8_t*>(image->const_data())};
    return raster;
}

}  // namespace

Expected<std::unique_ptr<PopplerPages>> openWithPoppler(std::string_view bytes, const std::string& name) {
    silence();
    std::unique_ptr<poppler::document> document;
    if (bytes.size() < INT_MAX) {
        document.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    }
    if (!document || document->is_locked()) {
        return Error{ErrorCode::Damaged, "Poppler cannot open the file", name, 0, "", ""};
    }
    return std::unique_ptr<PopplerPages>(std::make_unique<PopplerReader>(std::move(document)));
}

}  // namespace withheld::verify
