// A walk through all that a page's content paints, forms included, for judges that look at operators and not at pixels.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "base/Geometry.h"
#include "verify/ContentLexer.h"

namespace withheld::verify {

class ContentWalk {
public:
    ContentWalk() = default;
    virtual ~ContentWalk() = default;
    ContentWalk(const ContentWalk&) = delete;
    ContentWalk& operator=(const ContentWalk&) = delete;

    /// The page's own content, without annotations.
    void walkPage(QPDFObjectHandle page);
    /// A form, a pattern's cell, a mask's group. `outer`: resources for one that has none of its own; `ctm`: where it is placed.
    void walkForm(QPDFObjectHandle form, QPDFObjectHandle outer, const Matrix& ctm, int depth = 0);

protected:
    using Operands = std::vector<ContentToken>;
    struct At {
        QPDFObjectHandle resources;
        Matrix ctm;
        int depth = 0;  ///< 0: the page's own content
    };
    virtual void operation(std::string_view op, const Operands& operands, const At& at) = 0;
    /// Asked before a form that content paints is walked through.
    [[nodiscard]] virtual bool enters(QPDFObjectHandle /*form*/, const Matrix& /*ctm*/) { return true; }

    /// What the last operand names in a category of the resources ("/XObject"); null if nothing.
    [[nodiscard]] static QPDFObjectHandle named(const Operands& operands, const char* category, const At& at);
    [[nodiscard]] static double numberAt(const Operands& operands, std::size_t index);

private:
    void walk(std::string_view content, QPDFObjectHandle resources, const Matrix& ctm, int depth);

    std::size_t m_forms = 0;
};

/// Decoded bytes of a stream; "" when they can't be had.
[[nodiscard]] std::string decodedBytes(QPDFObjectHandle stream);
/// SHA-256 of the decoded bytes, or of the raw ones where they have a coding of their own (DCT, JPX); "" when unreadable.
[[nodiscard]] std::string streamHash(QPDFObjectHandle stream);
[[nodiscard]] bool isSubtype(QPDFObjectHandle object, std::string_view name);

}  // namespace withheld::verify
