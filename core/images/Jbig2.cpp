#include "images/Jbig2.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "images/ImageError.h"

#include <jbig2.h>
// The header above takes the word away from all that follows it.
#undef inline

namespace withheld::images {
namespace {

/// jbig2dec believes any size that a segment claims; this allocator stops it in time.
class BoundedAllocator : public Jbig2Allocator {
public:
    BoundedAllocator() {
        alloc = [](Jbig2Allocator* self, std::size_t size) { return static_cast<BoundedAllocator*>(self)->get(nullptr, size); };
        free = [](Jbig2Allocator* self, void* p) { static_cast<BoundedAllocator*>(self)->release(p); };
        realloc = [](Jbig2Allocator* self, void* p, std::size_t size) {
            return static_cast<BoundedAllocator*>(self)->get(p, size);
        };
    }

private:
    static constexpr std::size_t kLimit = std::size_t{1} << 29U;
    // In front of every block stands its size.
    static constexpr std::size_t kHeader = alignof(std::max_align_t);

    void* get(void* p, std::size_t size) {
        auto* base = p == nullptr ? nullptr : static_cast<std::byte*>(p) - kHeader;
        const std::size_t before = base == nullptr ? 0 : *reinterpret_cast<std::size_t*>(base);
        if (size > kLimit || m_used - before + size > kLimit) {
            return nullptr;
        }
        auto* grown = static_cast<std::byte*>(std::realloc(base, size + kHeader));
        if (grown == nullptr) {
            return nullptr;
        }
        *reinterpret_cast<std::size_t*>(grown) = size;
        m_used = m_used - before + size;
        return grown + kHeader;
    }
    void release(void* p) {
        if (p != nullptr) {
            auto* base = static_cast<std::byte*>(p) - kHeader;
            m_used -= *reinterpret_cast<std::size_t*>(base);
            std::free(base);
        }
    }

    std::size_t m_used = 0;
};

void noteFatal(void* fatal, const char* /*message*/, Jbig2Severity severity, std::uint32_t /*segment*/) {
    if (severity == JBIG2_SEVERITY_FATAL) {
        *static_cast<bool*>(fatal) = true;
    }
}

using Context = std::unique_ptr<Jbig2Ctx, decltype(&jbig2_ctx_free)>;
using Globals = std::unique_ptr<Jbig2GlobalCtx, decltype(&jbig2_global_ctx_free)>;

void feed(Jbig2Ctx* context, std::string_view data) {
    // A negative result was told to noteFatal; the segments before it still count towards the page.
    static_cast<void>(jbig2_data_in(context, reinterpret_cast<const unsigned char*>(data.data()), data.size()));
}

}  // namespace

Expected<BilevelPicture> decodeJbig2(std::string_view data, std::string_view globals) {
    BoundedAllocator allocator;
    bool fatal = false;
    Globals shared(nullptr, &jbig2_global_ctx_free);
    if (!globals.empty()) {
        Jbig2Ctx* context = jbig2_ctx_new(&allocator, JBIG2_OPTIONS_EMBEDDED, nullptr, &noteFatal, &fatal);
        if (context == nullptr) {
            return cannotRemove("The JBIG2 decoder could not be started");
        }
        feed(context, globals);
        shared.reset(jbig2_make_global_ctx(context));  // takes the context over
    }
    const Context context(jbig2_ctx_new(&allocator, JBIG2_OPTIONS_EMBEDDED, shared.get(), &noteFatal, &fatal), &jbig2_ctx_free);
    if (!context) {
        return cannotRemove("The JBIG2 decoder could not be started");
    }
    feed(context.get(), data);
    jbig2_complete_page(context.get());
    Jbig2Image* page = jbig2_page_out(context.get());
    if (page == nullptr || fatal || page->data == nullptr || page->width == 0 || page->width > INT32_MAX ||
        page->height > INT32_MAX) {
        if (page != nullptr) {
            jbig2_release_page(context.get(), page);
        }
        return cannotRemove("A JBIG2 image can't be decoded");
    }
    BilevelPicture picture{static_cast<int>(page->width), static_cast<int>(page->height), {}};
    const std::size_t rowBytes = (page->width + std::size_t{7}) / 8;
    picture.rows.resize(rowBytes * page->height);
    for (std::uint32_t y = 0; y < page->height; ++y) {
        const std::uint8_t* row = page->data + static_cast<std::size_t>(y) * page->stride;
        std::transform(row, row + rowBytes, picture.rows.begin() + static_cast<std::ptrdiff_t>(rowBytes * y),
                       [](std::uint8_t byte) { return static_cast<char>(~byte); });
    }
    jbig2_release_page(context.get(), page);
    return picture;
}

}  // namespace withheld::images
