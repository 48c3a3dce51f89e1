#include "verify/FileStrings.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <qpdf/Buffer.hh>
#include <set>
#include <tuple>

#include "base/Unicode.h"
#include "verify/ContentText.h"
#include "verify/StandardNames.h"
#include "verify/Structure.h"

namespace withheld::verify {

namespace {

constexpr std::size_t decodedLimit = std::size_t{1} << 30U;  // of one stream

struct Pending {
    QPDFObjectHandle object;
    Place place = Place::Elsewhere;
    int page = 0;
    bool fontProgram = false;
    bool content = false;
    bool written = true;  ///< strings are what people write, not languages, addresses or operators
    int depth = 0;
};

class Search {
public:
    Search(PdfFile& file, const Needles& needles, const Cancel& cancel) : m_file(file), m_needles(needles), m_cancel(cancel) {}

    void walkFrom(QPDFObjectHandle object, Place place, int page = 0, bool content = false) {
        m_pending.push_back({object, place, page, false, content, true, 0});
        while (!m_pending.empty() && !m_cancel.requested()) {
            Pending next = m_pending.back();
            m_pending.pop_back();
            visit(next);
        }
    }
    [[nodiscard]] bool visited(QPDFObjectHandle object) const { return m_visited.count(object.getObjGen()) > 0; }
    void skip(QPDFObjectHandle object) { m_visited.insert(object.getObjGen()); }
    void searchGap(std::string_view bytes) {
        const auto hit = [this](std::size_t needle) { note(needle, Place::FileBytes, 0); };
        if (looksLikeText(bytes)) {
            searchProgram(bytes, m_needles, hit);
        } else {
            m_needles.searchBinary(bytes, hit);
        }
    }
    [[nodiscard]] StoredText result() {
        for (const auto& [where, count] : m_hits) {
            const auto [needle, place, page] = where;
            m_result.hits.push_back({needle, place, page, count});
        }
        return std::move(m_result);
    }

private:
    void note(std::size_t needle, Place place, int page) { ++m_hits[{needle, place, page}]; }
    void visit(Pending& next);
    void visitKeys(const Pending& owner, QPDFObjectHandle dictionary);
    void visitStream(const Pending& next);
    [[nodiscard]] Pending childOf(const Pending& owner, const std::string& key, QPDFObjectHandle value) const;

    PdfFile& m_file;
    const Needles& m_needles;
    const Cancel& m_cancel;
    std::vector<Pending> m_pending;
    std::set<QPDFObjGen> m_visited;
    std::map<std::tuple<std::size_t, Place, int>, int> m_hits;
    StoredText m_result;
};

bool nameIs(QPDFObjectHandle dictionary, const char* key, std::string_view value) {
    QPDFObjectHandle name = keyOf(dictionary, key);
    return name.isName() && std::string_view(name.getName()).substr(1) == value;
}

/// Whether a font's family (9.8.1) is only its name with blanks, "Times New Roman" of TimesNewRomanPSMT: the name tells it
/// anyway.
bool isPartOfItsName(QPDFObjectHandle descriptor, QPDFObjectHandle family) {
    const auto squeezed = [](const std::string& text) {
        std::string out;
        std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '-' && c != '/'; });
        std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
        return out;
    };
    QPDFObjectHandle name = keyOf(descriptor, "/FontName");
    return name.isName() && family.isString() &&
           squeezed(name.getName()).find(squeezed(family.getUTF8Value())) != std::string::npos;
}

void Search::visit(Pending& next) {
    constexpr int depthLimit = 400;  // of direct objects in one another; the parser has a like limit
    QPDFObjectHandle& object = next.object;
    if (object.isIndirect()) {
        if (!m_visited.insert(object.getObjGen()).second) {
            return;
        }
        ++m_result.objects;
        next.depth = 0;
    } else if (next.depth > depthLimit) {
        return;
    }
    const auto hit = [&](std::size_t needle) { note(needle, next.place, next.page); };
    if (object.isString()) {
        const std::string raw = object.getStringValue();
        const std::u32string text = utf8ToUtf32(object.getUTF8Value());
        std::set<std::size_t> once;  // the same string read in several encodings is one find
        m_needles.searchTextBytes(raw, [&](std::size_t needle) { once.insert(needle); });
        m_needles.searchText(text, [&](std::size_t needle, std::size_t, std::size_t) { once.insert(needle); });
        if (next.written && (isDocumentString(next.place) || next.place == Place::FormFields)) {
            m_needles.searchShortWords(text, [&](std::size_t needle, std::size_t, std::size_t) { once.insert(needle); });
        }
        for (const std::size_t needle : once) {
            hit(needle);
        }
    } else if (object.isName()) {
        const std::string name = object.getName().substr(1);
        if (!isStandardName(name)) {
            m_needles.searchTextBytes(name, hit);
        }
    } else if (object.isArray()) {
        for (QPDFObjectHandle& item : object.getArrayAsVector()) {
            Pending child = next;
            child.object = item;
            ++child.depth;
            if (!item.isNumber()) {
                m_pending.push_back(child);
            }
        }
    } else if (object.isStream()) {
        visitStream(next);
    } else if (object.isDictionary()) {
        if (nameIs(object, "/Type", "Page") && next.page == 0) {
            return;  // reached through a link or a tag: pages are walked with their numbers
        }
        visitKeys(next, object);
    }
}

Pending Search::childOf(const Pending& owner, const std::string& key, QPDFObjectHandle value) const {
    static const std::map<std::string, Place> places{{"/Annots", Place::Annotations},    {"/AcroForm", Place::FormFields},
                                                     {"/Outlines", Place::Bookmarks},    {"/StructTreeRoot", Place::Tags},
                                                     {"/Metadata", Place::Metadata},     {"/Info", Place::Properties},
                                                     {"/OCProperties", Place::Layers},   {"/Dests", Place::Destinations},
                                                     {"/PageLabels", Place::PageLabels}, {"/EmbeddedFiles", Place::Attachments},
                                                     {"/EF", Place::Attachments},        {"/Font", Place::Fonts},
                                                     {"/XObject", Place::Images}};
    Pending child = owner;
    child.object = value;
    child.content = key == "/Contents" || key == "/CharProcs" || owner.content;
    child.fontProgram = key.rfind("/FontFile", 0) == 0;
    child.written = owner.written && key != "/Lang" && key != "/URI" && key != "/DA" && key != "/D";
    ++child.depth;
    const auto found = places.find(key);
    if (found != places.end()) {
        child.place = found->second;
    }
    return child;
}

void Search::visitKeys(const Pending& owner, QPDFObjectHandle dictionary) {
    for (auto& [key, value] : dictionary.getDictAsMap()) {
        const std::string_view name = std::string_view(key).substr(1);
        if (!isStandardName(name)) {
            m_needles.searchTextBytes(name, [&](std::size_t needle) { note(needle, owner.place, owner.page); });
        }
        if (!value.isIndirect() && (value.isNumber() || value.isBool() || value.isNull())) {
            continue;
        }
        if (key == "/FontFamily" && isPartOfItsName(dictionary, value)) {
            continue;
        }
        // A bookmark's way back up, and a page's, lead nowhere new; but /P is a page label's prefix as well.
        if (!value.isDictionary() || (key != "/Parent" && key != "/P")) {
            m_pending.push_back(childOf(owner, key, value));
        }
    }
}

void Search::visitStream(const Pending& next) {
    ++m_result.streams;
    QPDFObjectHandle stream = next.object;
    QPDFObjectHandle dictionary = stream.getDict();
    Pending owner = next;
    const bool image = nameIs(dictionary, "/Subtype", "Image");
    const bool form = nameIs(dictionary, "/Subtype", "Form");
    if (form && next.place == Place::Images) {
        owner.place = Place::PageContent;
    }
    const bool content = next.content || form || keyOf(dictionary, "/PatternType").isInteger();
    owner.content = false;
    visitKeys(owner, dictionary);
    if (next.fontProgram || nameIs(dictionary, "/Type", "XRef") || nameIs(dictionary, "/Type", "ObjStm")) {
        return;  // a font's own name table ("All rights reserved") says nothing of the page; object streams are read object by
                 // object
    }
    const auto hit = [&](std::size_t needle) { note(needle, owner.place, owner.page); };
    std::shared_ptr<Buffer> data;
    try {
        data = stream.getStreamData(qpdf_dl_specialized);
    } catch (const std::exception&) {
        // An image's own coding (DCT, JPX, JBIG2, CCITT) stays: what people wrote into it stands there in plain bytes.
        try {
            data = stream.getRawStreamData();
        } catch (const std::exception&) {
            data = nullptr;
        }
        if (!image && data) {
            m_result.unreadable.push_back({ErrorCode::Damaged, "A stream cannot be decoded", m_file.name(), owner.page, "",
                                           stream.getObjGen().unparse(' ') + " R"});
        }
    }
    if (!data || data->getSize() > decodedLimit) {
        m_result.unreadable.push_back({ErrorCode::TooLarge, "A stream cannot be read", m_file.name(), owner.page, "",
                                       stream.getObjGen().unparse(' ') + " R"});
        return;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    if (image) {
        m_needles.searchBinary(bytes, hit);
    } else if (content) {
        searchContent(bytes, m_needles, hit, [&](std::size_t needle) { note(needle, Place::Tags, owner.page); });
    } else if (nameIs(dictionary, "/Subtype", "XML") || nameIs(dictionary, "/Type", "Metadata")) {
        const std::string text = withoutMarkup(bytes);
        m_needles.searchTextBytes(text, hit);
        m_needles.searchShortWords(utf8ToUtf32(text), [&](std::size_t needle, std::size_t, std::size_t) { hit(needle); });
    } else if (looksLikeText(bytes)) {
        searchProgram(bytes, m_needles, hit);
    } else {
        m_needles.searchBinary(bytes, hit);
    }
}

}  // namespace

const char* describe(Place place) {
    switch (place) {
        case Place::PageContent:
            return "page content";
        case Place::Annotations:
            return "annotation";
        case Place::FormFields:
            return "form field";
        case Place::Fonts:
            return "font";
        case Place::Images:
            return "image";
        case Place::Attachments:
            return "attachment";
        case Place::Bookmarks:
            return "bookmark";
        case Place::Tags:
            return "tag";
        case Place::Metadata:
            return "metadata";
        case Place::Properties:
            return "document properties";
        case Place::Layers:
            return "layer";
        case Place::Destinations:
            return "named destination";
        case Place::PageLabels:
            return "page label";
        case Place::Unreachable:
            return "object that nothing uses";
        case Place::FileBytes:
            return "bytes of the file";
        case Place::Elsewhere:
            break;
    }
    return "stored object";
}

bool isDocumentString(Place place) {
    return place == Place::Bookmarks || place == Place::Tags || place == Place::Metadata || place == Place::Properties ||
           place == Place::Layers || place == Place::Destinations || place == Place::PageLabels;
}

StoredText searchStored(PdfFile& file, std::string_view output, const Needles& needles, const Cancel& cancel) {
    Search search(file, needles, cancel);
    try {
        QPDF& qpdf = file.qpdf();
        const std::vector<QPDFObjectHandle>& pages = qpdf.getAllPages();
        for (std::size_t i = 0; i < pages.size(); ++i) {
            search.walkFrom(pages[i], Place::PageContent, static_cast<int>(i) + 1);
        }
        QPDFObjectHandle trailer = qpdf.getTrailer();
        QPDFObjectHandle root = qpdf.getRoot();
        for (const char* key :
             {"/AcroForm", "/Outlines", "/Dests", "/Names", "/PageLabels", "/OCProperties", "/StructTreeRoot", "/Metadata"}) {
            static const std::map<std::string, Place> places{{"/AcroForm", Place::FormFields},   {"/Outlines", Place::Bookmarks},
                                                             {"/Dests", Place::Destinations},    {"/Names", Place::Elsewhere},
                                                             {"/PageLabels", Place::PageLabels}, {"/OCProperties", Place::Layers},
                                                             {"/StructTreeRoot", Place::Tags},   {"/Metadata", Place::Metadata}};
            QPDFObjectHandle value = keyOf(root, key);
            if (!value.isNull()) {
                search.walkFrom(value, places.at(key));
            }
        }
        // The file identifier is a hash; its bytes mean nothing.
        for (auto& [key, value] : trailer.getDictAsMap()) {
            if (key != "/ID" && key != "/Encrypt") {
                search.walkFrom(value, key == "/Info" ? Place::Properties : Place::Elsewhere);
            }
        }
        for (QPDFObjectHandle& object : qpdf.getAllObjects()) {
            if (!search.visited(object)) {
                search.walkFrom(object, Place::Unreachable);
            }
        }
    } catch (const std::exception&) {
        StoredText failed;
        failed.unreadable.push_back({ErrorCode::Damaged, "The stored objects cannot be read", file.name(), 0, "", ""});
        return failed;
    }
    for (const std::string_view gap : bytesOutsideObjects(output, file.qpdf())) {
        search.searchGap(gap);
    }
    return search.result();
}

}  // namespace withheld::verify
