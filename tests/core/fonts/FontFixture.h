// A small PDF in memory to hang font dictionaries in.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "base/Files.h"
#include "fonts/Font.h"
#include "pdf/Document.h"

namespace withheld::fonts {

class FontFixture : public ::testing::Test {
protected:
    void SetUp() override {
        const std::array<std::string, 3> objects = {"<< /Type /Catalog /Pages 2 0 R >>",
                                                    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"};
        std::string bytes = "%PDF-1.4\n";
        std::string table = "xref\n0 4\n0000000000 65535 f \n";
        for (std::size_t i = 0; i < objects.size(); ++i) {
            std::string offset = std::to_string(bytes.size());
            table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
            bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const std::string start = std::to_string(bytes.size());
        bytes += table + "trailer << /Size 4 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
        auto loaded = pdf::Document::load(bytes, "fonts.pdf");
        ASSERT_TRUE(loaded) << loaded.error().text();
        m_document = std::move(*loaded);
    }

    pdf::Object object(const std::string& source) { return m_document->create(source); }
    /// "12 0 R"
    std::string reference(const std::string& source) { return object(source).id().text(); }
    std::string stream(const std::string& data, const std::string& dictionary = "<< >>") {
        const pdf::Object created = object(dictionary);
        created.setStream(data);
        return created.id().text();
    }
    std::string compressedFile(const std::string& path) {
        const auto bytes = readFile(path);
        EXPECT_TRUE(bytes) << path;
        const pdf::Object created = object("<< >>");
        created.setStreamCompressed(bytes ? *bytes : Bytes());
        return created.id().text();
    }
    std::shared_ptr<const Font> load(const std::string& source) {
        auto font = loadFont(object(source));
        EXPECT_TRUE(font) << (font ? std::string() : font.error().text());
        return font ? *font : nullptr;
    }

    std::unique_ptr<pdf::Document> m_document;
};

inline double width(const Font& font, std::string_view shown) {
    double sum = 0;
    for (const Code code : font.split(shown)) {
        sum += font.advance(code);
    }
    return sum;
}

inline std::string text(const Font& font, std::string_view shown) {
    std::string out;
    for (const Code code : font.split(shown)) {
        out += font.unicode(code);
    }
    return out;
}

inline Code byteCode(char c) {
    return {static_cast<unsigned char>(c), 1};
}

}  // namespace withheld::fonts
