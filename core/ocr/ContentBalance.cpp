#include "ocr/ContentBalance.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace withheld::ocr {

namespace {

class SaveCounter : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
        if (!object.isOperator()) {
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "q") {
            ++m_balance.openSaves;
        } else if (name == "Q") {
            if (m_balance.openSaves > 0) {
                --m_balance.openSaves;
            } else {
                ++m_balance.missingSaves;
            }
        } else if (name == "BT") {
            m_balance.openText = true;
        } else if (name == "ET") {
            m_balance.openText = false;
        }
    }
    void handleEOF() override {}
    [[nodiscard]] const ContentBalance& balance() const { return m_balance; }

private:
    ContentBalance m_balance;
};

}  // namespace

ContentBalance contentBalance(QPDFPageObjectHelper& page) {
    SaveCounter counter;
    page.parseContents(&counter);
    return counter.balance();
}

}  // namespace withheld::ocr
