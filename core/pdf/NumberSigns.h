// Number signs in names.
#pragma once

#include <qpdf/QPDF.hh>

namespace withheld::pdf {

/// While it lives, every name of the file that holds a number sign, keys and values alike, is spelt such that a QPDFWriter writes
/// it as "#23" (ISO 32000-1, 7.3.5). qpdf 11.3 writes the bare sign, so that "/Im#2341" is read as "/ImA" afterwards, while
/// content still says "/Im#2341"; and it keeps the signs that stand for themselves in files of PDF 1.0 ("/Im#"), where PoDoFo
/// reads beyond the name's end.
class EscapedNumberSigns {
public:
    explicit EscapedNumberSigns(QPDF& pdf);
    ~EscapedNumberSigns();
    EscapedNumberSigns(const EscapedNumberSigns&) = delete;
    EscapedNumberSigns& operator=(const EscapedNumberSigns&) = delete;
    EscapedNumberSigns(EscapedNumberSigns&&) = delete;
    EscapedNumberSigns& operator=(EscapedNumberSigns&&) = delete;

    /// Whether the file has any such name.
    [[nodiscard]] bool any() const { return m_any; }

private:
    QPDF& m_pdf;
    bool m_any = false;
};

}  // namespace withheld::pdf
