#include "render/Renderer.h"

#include <poppler-qt6.h>

#include <unistd.h>

#include <QBuffer>
#include <QByteArray>
#include <QVariant>
#include <cmath>
#include <exception>
#include <mutex>
#include <new>
#include <utility>

#include "base/Files.h"
#include "render/PageObjects.h"
#include "render/Words.h"

namespace withheld::render {

namespace {

constexpr double lowestDpi = 1;
constexpr double highestDpi = 4800;

/// Poppler tells its mind about broken files on stderr, text of the page included: nobody may see that.
void silencePoppler() {
    static std::once_flag once;
    std::call_once(once, [] { Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {}); });
}

bool cancelRequested(const QVariant& payload) {
    return static_cast<const Cancel*>(payload.value<void*>())->requested();
}

Error noSuchPage(const std::string& file, int page, int count) {
    if (page >= 1 && page <= count) {
        return {ErrorCode::Damaged, "The page is damaged and can't be shown", file, page, "", ""};
    }
    return {ErrorCode::InvalidInput, "There is no such page; the document has " + std::to_string(count), file, page, "", ""};
}

}  // namespace

struct Renderer::Implementation {
    std::string file;
    std::optional<MappedFile> mapped;
    Bytes copy;  // used when nothing is mapped
    QBuffer device;
    std::unique_ptr<Poppler::Document> document;
    std::unique_ptr<PageObjects> objects;

    bool mayHaveUserUnits = true;

    [[nodiscard]] std::string_view bytes() const { return mapped ? mapped->bytes() : std::string_view(copy); }

    /// Poppler knows nothing of /UserUnit. Few files have one, and asking another reader means reading all pages with it.
    [[nodiscard]] double userUnit(int number) const {
        const std::optional<PageGeometry> geometry = mayHaveUserUnits ? objects->geometry(number) : std::nullopt;
        return geometry ? geometry->userUnit : 1;
    }

    [[nodiscard]] std::unique_ptr<Poppler::Page> page(int number) const {
        return number >= 1 && number <= document->numPages() ? document->page(number - 1) : nullptr;
    }
};

Renderer::Renderer(std::unique_ptr<Implementation> implementation) : m(std::move(implementation)) {}

Renderer::~Renderer() = default;

namespace {

/// Whether a page may have a /UserUnit (14.11.2): the name stands there, or objects are packed away.
bool namesUserUnit(std::string_view pdf) {
    return pdf.find("/UserUnit") != std::string_view::npos || pdf.find("/ObjStm") != std::string_view::npos;
}

/// Checks what Poppler opened; the callers differ only in where the bytes come from.
Expected<void> usable(Poppler::Document* document, const std::string& file, bool looksLikePdf) {
    if (document == nullptr) {
        if (!looksLikePdf) {
            return Error{ErrorCode::NotAPdf, "This is not a PDF", file, 0, "", ""};
        }
        return Error{ErrorCode::Damaged, "The file is damaged and can't be shown", file, 0, "Ask for a fresh copy.", ""};
    }
    if (document->isLocked()) {
        return Error{
            ErrorCode::PasswordNeeded, "The file is protected with a password", file, 0, "Give the password to open it.", ""};
    }
    if (document->numPages() < 1) {
        return Error{ErrorCode::Damaged, "The file has no pages", file, 0, "Ask for a fresh copy.", ""};
    }
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    return {};
}

}  // namespace

Expected<std::unique_ptr<Renderer>> Renderer::open(std::unique_ptr<Implementation> content, const std::string& password) {
    silencePoppler();
    const std::string file = content->file;
    try {
        const std::string_view bytes = content->bytes();
        // Poppler copies what it is given as bytes; a device it reads.
        content->device.setData(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
        content->device.open(QIODevice::ReadOnly);
        const QByteArray key = QByteArray::fromStdString(password);
        content->document = Poppler::Document::load(&content->device, key, key);
        const bool looksLikePdf = content->document != nullptr || bytes.find("%PDF-") != std::string_view::npos;
        if (auto result = usable(content->document.get(), file, looksLikePdf); !result) {
            return result.error();
        }
        content->mayHaveUserUnits = namesUserUnit(bytes);
        content->objects = std::make_unique<PageObjects>(bytes, password);
        return std::unique_ptr<Renderer>(new Renderer(std::move(content)));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, "The file needs more memory than there is", file, 0, "", ""};
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The file is damaged and can't be shown", file, 0, "Ask for a fresh copy.", ""};
    }
}

Expected<std::unique_ptr<Renderer>> Renderer::open(std::string_view bytes, const std::string& file, const std::string& password) {
    auto content = std::make_unique<Implementation>();
    content->file = file;
    content->copy = bytes;
    return open(std::move(content), password);
}

Expected<std::unique_ptr<Renderer>> Renderer::open(MappedFile mapped, const std::string& file, const std::string& password) {
    auto content = std::make_unique<Implementation>();
    content->file = file;
    content->mapped.emplace(std::move(mapped));
    return open(std::move(content), password);
}

Expected<std::unique_ptr<Renderer>> Renderer::openFile(const std::filesystem::path& path, const std::string& password) {
    const Expected<int> opened = openForReading(path);
    if (!opened) {
        return opened.error();
    }
    Expected<MappedFile> mapped = MappedFile::map(*opened, path.filename().string());
    ::close(*opened);
    if (!mapped) {
        return mapped.error();
    }
    return open(std::move(mapped).value(), path.filename().string(), password);
}

int Renderer::pageCount() const {
    return m->document->numPages();
}

Expected<PageGeometry> Renderer::geometry(int page) const {
    if (const std::optional<PageGeometry> known = m->objects->geometry(page)) {
        return *known;
    }
    const std::unique_ptr<Poppler::Page> seen = m->page(page);
    if (!seen) {
        return noSuchPage(m->file, page, pageCount());
    }
    // Nothing but Poppler can read the file: the page as it is seen, upright.
    PageGeometry result;
    const QSizeF size = seen->pageSizeF();
    result.mediaBox = result.cropBox = {0, 0, size.width(), size.height()};
    return result;
}

bool Renderer::hasPictures(int page) const {
    return m->objects->hasPictures(page);
}

bool Renderer::mayShowPictures(int page) const {
    return m->objects->mayShowPictures(page);
}

Expected<QImage> Renderer::image(int page, double dpi, const QRect& tile, const Cancel& cancel) const {
    if (!(dpi >= lowestDpi && dpi <= highestDpi)) {
        return Error{ErrorCode::InvalidInput, "The resolution is out of range", m->file, page, "", ""};
    }
    const auto tooLarge = [&] {
        return Error{ErrorCode::TooLarge, "The page is too large to be drawn at this resolution", m->file, page, "", ""};
    };
    try {
        const std::unique_ptr<Poppler::Page> seen = m->page(page);
        if (!seen) {
            return noSuchPage(m->file, page, pageCount());
        }
        // A finer grid on the page without its unit is the same picture.
        const double effectiveDpi = dpi * m->userUnit(page);
        const QSizeF points = seen->pageSizeF();
        const double width = std::ceil(points.width() * effectiveDpi / 72);
        const double height = std::ceil(points.height() * effectiveDpi / 72);
        if (!(width >= 1 && height >= 1 && width < 1e9 && height < 1e9)) {
            return tooLarge();
        }
        QRect part(0, 0, static_cast<int>(width), static_cast<int>(height));
        if (!tile.isEmpty()) {
            part = part.intersected(tile);
            if (part != tile) {
                return Error{ErrorCode::InvalidInput, "The asked part is not on the page", m->file, page, "", ""};
            }
        }
        if (static_cast<double>(part.width()) * part.height() > maximumPixels) {
            return tooLarge();
        }
        const QVariant payload = QVariant::fromValue(static_cast<void*>(const_cast<Cancel*>(&cancel)));
        QImage image = seen->renderToImage(effectiveDpi, effectiveDpi, part.x(), part.y(), part.width(), part.height(),
                                           Poppler::Page::Rotate0, nullptr, nullptr, cancelRequested, payload);
        if (cancel.requested()) {
            return Error{ErrorCode::Cancelled, "Cancelled", m->file, page, "", ""};
        }
        if (image.isNull()) {
            return Error{ErrorCode::Damaged, "The page can't be drawn", m->file, page, "", ""};
        }
        image.convertTo(QImage::Format_RGB32);
        return image;
    } catch (const std::bad_alloc&) {
        return tooLarge();
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The page can't be drawn", m->file, page, "", ""};
    }
}

Expected<PageText> Renderer::text(int page, const PageGeometry& geometry) const {
    try {
        const std::unique_ptr<Poppler::Page> seen = m->page(page);
        if (!seen) {
            return noSuchPage(m->file, page, pageCount());
        }
        PageText result;
        result.page = page;
        result.words = wordsOf(seen->textList(), geometry);
        result.source = result.words.empty() ? TextSource::None : TextSource::Digital;
        return result;
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The words of the page can't be read", m->file, page, "", ""};
    }
}

}  // namespace withheld::render
