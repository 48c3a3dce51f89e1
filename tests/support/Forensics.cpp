#include "support/Forensics.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

#include "base/Hash.h"
#include "base/Unicode.h"

namespace withheld::test {

namespace {

void collect(QPDFObjectHandle object, std::string& out, int depth) {
    if (depth > 64) {
        return;
    }
    if (object.isString()) {
        out += object.getStringValue() + '\n' + object.getUTF8Value() + '\n';
    } else if (object.isName()) {
        out += object.getName() + '\n';
    } else if (object.isArray()) {
        for (QPDFObjectHandle item : object.getArrayAsVector()) {
            if (!item.isIndirect()) {
                collect(item, out, depth + 1);
            }
        }
    } else if (object.isDictionary() || object.isStream()) {
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        for (const std::string& key : dictionary.getKeys()) {
            out += key + '\n';
            if (!dictionary.getKey(key).isIndirect()) {
                collect(dictionary.getKey(key), out, depth + 1);
            }
        }
    }
    if (object.isStream()) {
        try {
            const auto data = object.getStreamData(qpdf_dl_all);
            out.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        } catch (const std::exception&) {
            const auto data = object.getRawStreamData();
            out.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        }
        out += '\n';
    }
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::unique_ptr<poppler::document> opened(std::string_view pdf) {
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
    if (document == nullptr) {
        throw std::runtime_error("Poppler cannot open the file");
    }
    return document;
}

std::unique_ptr<poppler::page> pageOf(poppler::document& document, int page) {
    std::unique_ptr<poppler::page> found(document.create_page(page - 1));
    if (found == nullptr) {
        throw std::runtime_error("Poppler finds no page " + std::to_string(page));
    }
    return found;
}

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

}  // namespace

std::string everythingIn(std::string_view pdf) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("test", pdf.data(), pdf.size());
    std::string out(pdf);
    for (QPDFObjectHandle object : file.getAllObjects()) {
        collect(object, out, 0);
    }
    collect(file.getTrailer(), out, 0);
    return out;
}

bool holds(std::string_view pdf, const std::string& text) {
    const std::string everything = lowered(everythingIn(pdf));
    const std::string wide = utf8ToUtf16be(text);
    std::string little = wide;
    for (std::size_t i = 0; i + 1 < little.size(); i += 2) {
        std::swap(little[i], little[i + 1]);
    }
    for (const std::string& form : {text, wide, little}) {
        if (everything.find(lowered(form)) != std::string::npos || everything.find(toHex(form)) != std::string::npos) {
            return true;
        }
    }
    return false;
}

std::string textOf(std::string_view pdf, int page) {
    const auto document = opened(pdf);
    return utf8(pageOf(*document, page)->text());
}

std::vector<FoundWord> wordsOf(std::string_view pdf, int page) {
    const auto document = opened(pdf);
    std::vector<FoundWord> words;
    for (const poppler::text_box& box : pageOf(*document, page)->text_list()) {
        const poppler::rectf r = box.bbox();
        words.push_back({utf8(box.text()), {r.left(), r.top(), r.right(), r.bottom()}});
    }
    return words;
}

Picture pictureOf(std::string_view pdf, int page, double dpi) {
    const auto document = opened(pdf);
    const auto source = pageOf(*document, page);
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_gray8);
    const poppler::image image = renderer.render_page(source.get(), dpi, dpi);
    Picture picture{image.width(), image.height(), {}};
    for (int y = 0; y < image.height(); ++y) {
        const char* row = image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
        picture.pixels.insert(picture.pixels.end(), row, row + image.width());
    }
    return picture;
}

bool isClean(std::string_view pdf) {
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.setAttemptRecovery(false);
        file.processMemoryFile("test", pdf.data(), pdf.size());
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.write();
        return !file.anyWarnings();
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace withheld::test
