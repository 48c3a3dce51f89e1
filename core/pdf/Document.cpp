#include "pdf/Document.h"

#include <algorithm>
#include <array>
#include <set>

#include "pdf/DocumentImplementation.h"

namespace withheld::pdf {

using PoDoFo::PdfObject;

namespace {

constexpr int pageTreeDepthLimit = 64;
constexpr std::array<const char*, 4> inheritable{"Resources", "MediaBox", "CropBox", "Rotate"};

void silencePodofo() {
    PoDoFo::PdfError::EnableDebug(false);
    PoDoFo::PdfError::EnableLogging(false);
}

Rect rectOf(const Object& array, const Rect& fallback) {
    if (array.size() < 4) {
        return fallback;
    }
    const Rect r = Rect{array.at(0).number(), array.at(1).number(), array.at(2).number(), array.at(3).number()}.normalized();
    return r.isEmpty() ? fallback : r;
}

}  // namespace

Document::Document(std::unique_ptr<Implementation> implementation) : m(std::move(implementation)) {}
Document::~Document() = default;

Expected<std::unique_ptr<Document>> Document::load(Bytes bytes, const std::string& file) {
    silencePodofo();
    auto implementation = std::make_unique<Implementation>();
    implementation->file = file;
    implementation->bytes = std::move(bytes);
    try {
        implementation->document.LoadFromBuffer(implementation->bytes.data(), static_cast<long>(implementation->bytes.size()));
    } catch (const PoDoFo::PdfError& error) {
        return podofoError(error, "The file cannot be read", file);
    }
    std::unique_ptr<Document> document(new Document(std::move(implementation)));

    // Leaves of the page tree in order; a node seen twice or too deep is left out (intake has repaired what can be).
    std::set<ObjectId> seen;
    struct Node {
        Object object;
        int depth;
    };
    std::vector<Node> pending{{document->catalog().get("Pages"), 0}};
    while (!pending.empty()) {
        const Node node = pending.back();
        pending.pop_back();
        const ObjectId id = node.object.id();
        if (!node.object.isDictionary() || node.depth > pageTreeDepthLimit || (id.number != 0 && !seen.insert(id).second)) {
            continue;
        }
        if (node.object.get("Kids").isArray() && !node.object.get("Type").isName("Page")) {
            const std::vector<Object> kids = node.object.get("Kids").items();
            for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid) {
                pending.push_back({*kid, node.depth + 1});
            }
        } else {
            document->m->pages.push_back(node.object.resolved());
        }
    }
    return document;
}

const std::string& Document::file() const {
    return m->file;
}

int Document::pageCount() const {
    return static_cast<int>(m->pages.size());
}

Object Document::page(int page) const {
    if (page < 1 || page > pageCount()) {
        return {};
    }
    return {const_cast<Document*>(this), m->pages[static_cast<std::size_t>(page) - 1]};
}

Object Document::inherited(int pageNumber, std::string_view key) const {
    Object node = page(pageNumber);
    for (int depth = 0; depth < pageTreeDepthLimit && node.isDictionary(); ++depth) {
        if (Object value = node.get(key)) {
            return value;
        }
        const bool inherits = std::any_of(inheritable.begin(), inheritable.end(), [&](const char* name) { return key == name; });
        if (!inherits) {
            break;
        }
        node = node.get("Parent");
    }
    return {};
}

PageGeometry Document::geometry(int pageNumber) const {
    PageGeometry geometry;
    geometry.mediaBox = rectOf(inherited(pageNumber, "MediaBox"), geometry.mediaBox);
    geometry.cropBox = rectOf(inherited(pageNumber, "CropBox"), geometry.mediaBox).intersected(geometry.mediaBox);
    if (geometry.cropBox.isEmpty()) {
        geometry.cropBox = geometry.mediaBox;
    }
    const auto turns = static_cast<int>(inherited(pageNumber, "Rotate").integer() % 360);
    geometry.rotate = turns % 90 == 0 ? (turns + 360) % 360 : 0;
    const double unit = page(pageNumber).get("UserUnit").number(1);
    geometry.userUnit = unit > 0 && unit <= 1000 ? unit : 1;
    return geometry;
}

Object Document::catalog() const {
    return {const_cast<Document*>(this), m->document.GetCatalog()};
}

Object Document::trailer() const {
    return {const_cast<Document*>(this), const_cast<PdfObject*>(std::as_const(m->document).GetTrailer())};
}

Object Document::object(ObjectId id) const {
    return {const_cast<Document*>(this), m->find(PoDoFo::PdfReference(id.number, id.generation))};
}

std::vector<Object> Document::objects() const {
    std::vector<Object> out;
    for (PdfObject* object : m->document.GetObjects()) {
        out.emplace_back(const_cast<Document*>(this), object);
    }
    return out;
}

Object Document::create(std::string_view source) {
    return {this, m->document.GetObjects().CreateObject(parseVariant(source))};
}

Object Document::clone(const Object& original) {
    PdfObject* source = original.resolved();
    PdfObject* copy = m->document.GetObjects().CreateObject(static_cast<const PoDoFo::PdfVariant&>(*source));
    Object handle(this, copy);
    if (original.isStream()) {
        const Bytes raw = original.rawStream();
        PoDoFo::PdfMemoryInputStream input(raw.data(), static_cast<PoDoFo::pdf_long>(raw.size()));
        copy->GetStream()->SetRawData(&input, static_cast<PoDoFo::pdf_long>(raw.size()));
    }
    return handle;
}

Expected<Bytes> Document::write() {
    try {
        PoDoFo::PdfRefCountedBuffer buffer;
        PoDoFo::PdfOutputDevice device(&buffer);
        m->document.SetWriteMode(PoDoFo::ePdfWriteMode_Compact);
        m->document.Write(&device);
        return Bytes(buffer.GetBuffer(), static_cast<std::size_t>(device.GetLength()));
    } catch (const PoDoFo::PdfError& error) {
        return podofoError(error, "The burned file cannot be written", m->file);
    }
}

}  // namespace withheld::pdf
