// A PDF in memory that can be changed, read through PoDoFo. Load only what pdf::Intake has normalised.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/PageSpace.h"
#include "pdf/Object.h"

namespace withheld::pdf {

/// Not thread-safe; one document a process is the safe way to use PoDoFo 0.9.8.
class Document {
public:
    /// Fails with Damaged when PoDoFo can't read the bytes. `file` is only for messages.
    [[nodiscard]] static Expected<std::unique_ptr<Document>> load(Bytes bytes, const std::string& file);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    [[nodiscard]] const std::string& file() const;
    [[nodiscard]] int pageCount() const;
    /// The page dictionary; `page` from 1. Null object if there is none.
    [[nodiscard]] Object page(int page) const;
    /// Key of the page or, for inheritable keys (Resources, MediaBox, CropBox, Rotate), of its ancestors.
    [[nodiscard]] Object inherited(int page, std::string_view key) const;
    [[nodiscard]] PageGeometry geometry(int page) const;
    [[nodiscard]] Object catalog() const;
    [[nodiscard]] Object trailer() const;
    [[nodiscard]] Object object(ObjectId id) const;
    [[nodiscard]] std::vector<Object> objects() const;  ///< every indirect object

    /// A new indirect object from PDF syntax ("<< /Type /X >>"). Add a stream with Object::setStream.
    Object create(std::string_view source);
    /// A new indirect object, copy of `original` (one level; references inside stay shared), stream data included.
    Object clone(const Object& original);

    /// The whole file, one revision. Unreachable objects may remain; Intake::rewrite drops them.
    [[nodiscard]] Expected<Bytes> write();

private:
    friend class Object;
    struct Implementation;
    explicit Document(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::pdf
