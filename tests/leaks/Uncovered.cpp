#include "Uncovered.h"

#include <gtest/gtest.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <regex>

namespace withheld::test {

namespace {

void read(QPDF& pdf, std::string_view bytes) {
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("page.pdf", bytes.data(), bytes.size());
}

std::string bytesOf(const std::shared_ptr<Buffer>& buffer) {
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string contentOf(QPDFObjectHandle page) {
    std::string content;
    for (QPDFObjectHandle& stream : page.getKey("/Contents").isArray() ? page.getKey("/Contents").getArrayAsVector()
                                                                       : std::vector{page.getKey("/Contents")}) {
        content += bytesOf(stream.getStreamData(qpdf_dl_generalized)) + "\n";
    }
    return content;
}

}  // namespace

std::string withoutBoxes(std::string_view burned) {
    QPDF pdf;
    read(pdf, burned);
    QPDFObjectHandle page = pdf.getAllPages().at(0);
    std::string content = contentOf(page);
    const std::size_t boxes = content.rfind("q 0 g 0 G\n");
    EXPECT_NE(boxes, std::string::npos) << "the burn paints its boxes in another way";
    content.resize(std::min(boxes, content.size()));
    page.replaceKey("/Contents", pdf.newStream(content));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    return bytesOf(writer.getBufferSharedPointer());
}

std::vector<std::string> imageDataOf(std::string_view bytes) {
    QPDF pdf;
    read(pdf, bytes);
    QPDFObjectHandle page = pdf.getAllPages().at(0);
    QPDFObjectHandle images = QPDFPageObjectHelper(page).getAttribute("/Resources", false).getKey("/XObject");
    const std::string content = contentOf(page);
    std::vector<std::string> out;
    static const std::regex painting("(/[A-Za-z0-9]+) Do\\b");
    for (std::sregex_iterator found(content.begin(), content.end(), painting), end; found != end; ++found) {
        QPDFObjectHandle image = images.getKey((*found)[1].str());
        out.push_back(image.isStream() ? bytesOf(image.getRawStreamData()) : std::string());
    }
    return out;
}

}  // namespace withheld::test
