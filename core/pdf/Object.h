// A light handle on an object of a pdf::Document. The one place, with Document, that hides PoDoFo from the rest of the engine.
//
// References are resolved on every access: get(), at() and items() never hand out a reference. A handle is null when
// the thing is missing, so that chains like page.get("Resources").get("Font") are safe. Handles stay valid while the document
// lives and their direct parent is not replaced.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"

namespace PoDoFo {
class PdfObject;
}

namespace withheld::pdf {

class Document;

/// Object number and generation of an indirect object; number 0 = direct object.
struct ObjectId {
    std::uint32_t number = 0;
    std::uint16_t generation = 0;
    friend auto operator<=>(const ObjectId&, const ObjectId&) = default;
    [[nodiscard]] std::string text() const;  ///< "12 0 R", "direct object"
};

enum class Type { Null, Boolean, Integer, Real, Name, String, Array, Dictionary, Stream };

class Object {
public:
    Object() = default;
    Object(Document* document, PoDoFo::PdfObject* object);

    [[nodiscard]] Type type() const;
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isNumber() const { return type() == Type::Integer || type() == Type::Real; }
    [[nodiscard]] bool isName() const { return type() == Type::Name; }
    [[nodiscard]] bool isName(std::string_view value) const { return isName() && name() == value; }
    [[nodiscard]] bool isString() const { return type() == Type::String; }
    [[nodiscard]] bool isArray() const { return type() == Type::Array; }
    /// A dictionary, or a stream (whose dictionary is then meant).
    [[nodiscard]] bool isDictionary() const { return type() == Type::Dictionary || type() == Type::Stream; }
    [[nodiscard]] bool isStream() const { return type() == Type::Stream; }
    explicit operator bool() const { return !isNull(); }

    // Values; the fallback when the type is another one.
    [[nodiscard]] double number(double fallback = 0) const;
    [[nodiscard]] std::int64_t integer(std::int64_t fallback = 0) const;
    [[nodiscard]] bool boolean(bool fallback = false) const;
    [[nodiscard]] std::string name() const;  ///< without slash, #xx decoded; "" if not a name
    [[nodiscard]] Bytes string() const;      ///< the string's bytes, decrypted, escapes resolved; "" if not a string
    [[nodiscard]] std::string text() const;  ///< a text string (PDFDocEncoding, UTF-16BE, UTF-8 with mark) as UTF-8

    // Dictionaries (and streams').
    [[nodiscard]] Object get(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return !get(key).isNull(); }
    [[nodiscard]] std::vector<std::string> keys() const;
    // Arrays.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Object at(std::size_t index) const;
    [[nodiscard]] std::vector<Object> items() const;

    // Streams.
    [[nodiscard]] Bytes rawStream() const;  ///< as stored (decrypted, still filtered)
    /// Filter names outermost first, abbreviations expanded: "FlateDecode". Works for /Filter and inline /F.
    [[nodiscard]] std::vector<std::string> filters() const;
    /// The /DecodeParms of filter i; null object if none.
    [[nodiscard]] Object decodeParms(std::size_t index) const;
    /// All filters undone. Fails with Damaged or Unsupported for image filters (DCT, JPX, CCITT, JBIG2), Crypt and bombs.
    [[nodiscard]] Expected<Bytes> decodedStream() const;

    /// Its own id if indirect, else {0,0}.
    [[nodiscard]] ObjectId id() const;
    [[nodiscard]] Document* document() const { return m_document; }
    /// Same underlying object.
    friend bool operator==(const Object&, const Object&) = default;

    // Changes. `source` is PDF syntax: "[0 0 1]", "/Name", "(text)", "12 0 R", "<< /A 1 >>".
    void set(std::string_view key, std::string_view source) const;
    void set(std::string_view key, const Object& value) const;        ///< a reference if value is indirect, else a deep copy
    void setText(std::string_view key, std::string_view utf8) const;  ///< a text string: PDFDocEncoding if ASCII, else UTF-16BE
    void remove(std::string_view key) const;
    void append(const Object& value) const;  ///< arrays
    void replaceAt(std::size_t index, const Object& value) const;
    void removeAt(std::size_t index) const;
    /// Replaces the stream's data. `filter` "" stores as is and sets no /Filter; otherwise the data is already so encoded.
    void setStream(std::string_view data, std::string_view filter = "") const;
    /// Compresses with FlateDecode (level 6) and stores.
    void setStreamCompressed(std::string_view data) const;

private:
    friend class Document;
    [[nodiscard]] PoDoFo::PdfObject* resolved() const;
    Document* m_document = nullptr;
    PoDoFo::PdfObject* m_object = nullptr;
};

}  // namespace withheld::pdf
