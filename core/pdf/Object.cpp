#include "pdf/Object.h"

#include <algorithm>

#include "base/Unicode.h"
#include "pdf/DocumentImplementation.h"
#include "pdf/Filters.h"
#include "pdf/Podofo.h"
#include "pdf/TextString.h"

namespace withheld::pdf {

using PoDoFo::PdfName;
using PoDoFo::PdfObject;
using PoDoFo::PdfReference;
using PoDoFo::PdfVariant;

namespace {

constexpr int referenceChainLimit = 32;

PdfName nameOf(std::string_view key) {
    return PdfName(std::string(key));
}

/// What a container holds of `object`: a reference when it is indirect, else a copy.
PdfObject referenceOrCopy(const PdfObject& object) {
    return object.Reference().ObjectNumber() != 0 ? PdfObject(object.Reference())
                                                  : PdfObject(static_cast<const PdfVariant&>(object));
}

std::string fullFilterName(std::string name) {
    static constexpr std::pair<const char*, const char*> abbreviations[] = {
        {"AHx", "ASCIIHexDecode"}, {"A85", "ASCII85Decode"},  {"LZW", "LZWDecode"}, {"Fl", "FlateDecode"},
        {"RL", "RunLengthDecode"}, {"CCF", "CCITTFaxDecode"}, {"DCT", "DCTDecode"}};
    for (const auto& [shortName, longName] : abbreviations) {
        if (name == shortName) {
            return longName;
        }
    }
    return name;
}

}  // namespace

std::string ObjectId::text() const {
    return number == 0 ? "direct object" : std::to_string(number) + " " + std::to_string(generation) + " R";
}

PdfVariant parseVariant(std::string_view source) {
    const std::string text(source);
    PoDoFo::PdfTokenizer tokenizer(text.data(), text.size());
    PdfVariant value;
    try {
        tokenizer.GetNextVariant(value, nullptr);
    } catch (const PoDoFo::PdfError&) {
        return {};  // an inline image's dictionary may be anything
    }
    return value;
}

Object::Object(Document* document, PdfObject* object) : m_document(document), m_object(object) {
    for (int hops = 0; m_object != nullptr && m_object->IsReference(); ++hops) {
        m_object = hops < referenceChainLimit ? m_document->m->find(m_object->GetReference()) : nullptr;
    }
}

PdfObject* Object::resolved() const {
    return m_object;
}

Type Object::type() const {
    if (m_object == nullptr) {
        return Type::Null;
    }
    switch (m_object->GetDataType()) {
        case PoDoFo::ePdfDataType_Bool:
            return Type::Boolean;
        case PoDoFo::ePdfDataType_Number:
            return Type::Integer;
        case PoDoFo::ePdfDataType_Real:
            return Type::Real;
        case PoDoFo::ePdfDataType_String:
        case PoDoFo::ePdfDataType_HexString:
            return Type::String;
        case PoDoFo::ePdfDataType_Name:
            return Type::Name;
        case PoDoFo::ePdfDataType_Array:
            return Type::Array;
        case PoDoFo::ePdfDataType_Dictionary:
            return m_object->HasStream() ? Type::Stream : Type::Dictionary;
        default:
            return Type::Null;
    }
}

double Object::number(double fallback) const {
    if (m_object == nullptr) {
        return fallback;
    }
    if (m_object->IsReal()) {
        return m_object->GetReal();
    }
    return m_object->IsNumber() ? static_cast<double>(m_object->GetNumber()) : fallback;
}

std::int64_t Object::integer(std::int64_t fallback) const {
    if (m_object == nullptr) {
        return fallback;
    }
    if (m_object->IsNumber()) {
        return m_object->GetNumber();
    }
    if (!m_object->IsReal()) {
        return fallback;
    }
    const double value = m_object->GetReal();
    return value > -9e15 && value < 9e15 ? static_cast<std::int64_t>(value) : fallback;
}

bool Object::boolean(bool fallback) const {
    return m_object != nullptr && m_object->IsBool() ? m_object->GetBool() : fallback;
}

std::string Object::name() const {
    return m_object != nullptr && m_object->IsName() ? m_object->GetName().GetName() : std::string();
}

Bytes Object::string() const {
    if (m_object == nullptr || !(m_object->IsString() || m_object->IsHexString())) {
        return {};
    }
    const PoDoFo::PdfString& value = m_object->GetString();
    if (!value.IsValid()) {
        return {};
    }
    // PoDoFo strips the byte order mark of UTF-16 strings.
    Bytes bytes = value.IsUnicode() ? Bytes("\xFE\xFF") : Bytes();
    bytes.append(value.GetString(), static_cast<std::size_t>(value.GetLength()));
    return bytes;
}

std::string Object::text() const {
    return textStringToUtf8(string());
}

Object Object::get(std::string_view key) const {
    if (m_object == nullptr || !m_object->IsDictionary()) {
        return {};
    }
    const auto& map = m_object->GetDictionary().GetKeys();
    const auto found = map.find(nameOf(key));
    return found == map.end() ? Object() : Object(m_document, found->second);
}

std::vector<std::string> Object::keys() const {
    std::vector<std::string> out;
    if (m_object != nullptr && m_object->IsDictionary()) {
        for (const auto& entry : m_object->GetDictionary().GetKeys()) {
            out.push_back(entry.first.GetName());
        }
    }
    return out;
}

std::size_t Object::size() const {
    return m_object != nullptr && m_object->IsArray() ? m_object->GetArray().size() : 0;
}

Object Object::at(std::size_t index) const {
    return index < size() ? Object(m_document, &m_object->GetArray()[index]) : Object();
}

std::vector<Object> Object::items() const {
    std::vector<Object> out;
    for (std::size_t i = 0; i < size(); ++i) {
        out.push_back(at(i));
    }
    return out;
}

Bytes Object::rawStream() const {
    if (!isStream()) {
        return {};
    }
    char* buffer = nullptr;
    PoDoFo::pdf_long length = 0;
    m_object->GetStream()->GetCopy(&buffer, &length);
    Bytes bytes(buffer, static_cast<std::size_t>(length));
    PoDoFo::podofo_free(buffer);
    return bytes;
}

std::vector<std::string> Object::filters() const {
    Object filter = get("Filter");
    if (filter.isNull() && !get("F").isString() && !get("F").isDictionary()) {
        filter = get("F");
    }
    std::vector<std::string> out;
    if (filter.isName()) {
        out.push_back(fullFilterName(filter.name()));
    }
    for (const Object& item : filter.items()) {
        out.push_back(fullFilterName(item.name()));
    }
    return out;
}

Object Object::decodeParms(std::size_t index) const {
    Object parms = get("DecodeParms");
    if (parms.isNull()) {
        parms = get("DP");
    }
    return parms.isArray() ? parms.at(index) : index == 0 ? parms : Object();
}

Expected<Bytes> Object::decodedStream() const {
    Bytes bytes = rawStream();
    const std::vector<std::string> names = filters();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Object parms = decodeParms(i);
        if (names[i] == "Crypt") {
            continue;  // intake has decrypted; only the name stays
        }
        const auto value = [&parms](const char* key, int fallback) { return static_cast<int>(parms.get(key).integer(fallback)); };
        Expected<Decoded> decoded = decodeFilter(bytes, names[i],
                                                 {value("Predictor", 1), value("Colors", 1), value("BitsPerComponent", 8),
                                                  value("Columns", 1), value("EarlyChange", 1)});
        if (!decoded) {
            Error error = decoded.error();
            error.file = m_document->file();
            error.object = id().text();
            return error;
        }
        bytes = std::move(decoded->bytes);
    }
    return bytes;
}

ObjectId Object::id() const {
    if (m_object == nullptr) {
        return {};
    }
    const PdfReference& reference = m_object->Reference();
    return {static_cast<std::uint32_t>(reference.ObjectNumber()), static_cast<std::uint16_t>(reference.GenerationNumber())};
}

void Object::set(std::string_view key, std::string_view source) const {
    m_object->GetDictionary().AddKey(nameOf(key), PdfObject(parseVariant(source)));
}

void Object::set(std::string_view key, const Object& value) const {
    if (value.m_object != nullptr) {
        m_object->GetDictionary().AddKey(nameOf(key), referenceOrCopy(*value.m_object));
    } else {
        remove(key);
    }
}

void Object::setText(std::string_view key, std::string_view utf8) const {
    const Bytes bytes = utf8ToTextString(utf8);
    m_object->GetDictionary().AddKey(nameOf(key),
                                     PdfObject(PoDoFo::PdfString(bytes.data(), static_cast<PoDoFo::pdf_long>(bytes.size()))));
}

void Object::remove(std::string_view key) const {
    if (m_object != nullptr && m_object->IsDictionary()) {
        m_object->GetDictionary().RemoveKey(nameOf(key));
    }
}

void Object::append(const Object& value) const {
    m_object->GetArray().push_back(referenceOrCopy(*value.m_object));
}

void Object::replaceAt(std::size_t index, const Object& value) const {
    m_object->GetArray()[index] = referenceOrCopy(*value.m_object);
}

void Object::removeAt(std::size_t index) const {
    PoDoFo::PdfArray& array = m_object->GetArray();
    array.erase(array.begin() + static_cast<std::ptrdiff_t>(index));
}

void Object::setStream(std::string_view data, std::string_view filter) const {
    PoDoFo::PdfStream* stream = m_object->GetStream();
    PoDoFo::PdfMemoryInputStream input(data.data(), static_cast<PoDoFo::pdf_long>(data.size()));
    remove("DecodeParms");
    remove("Filter");
    remove("F");
    remove("DL");
    stream->SetRawData(&input, static_cast<PoDoFo::pdf_long>(data.size()));
    if (!filter.empty()) {
        set("Filter", "/" + std::string(filter));
    }
}

void Object::setStreamCompressed(std::string_view data) const {
    setStream(flateEncode(data), "FlateDecode");
}

}  // namespace withheld::pdf
