// A printed form as pages of words: filled in, shifted, scaled, turned, misread.
#pragma once

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "base/PageSpace.h"
#include "base/PageText.h"
#include "marks/Mark.h"

namespace withheld::templates {

/// What somebody typed into a form.
struct Filled {
    std::string officer = "Hannah Desmond";
    std::string phone = "07700 900123";
    std::string place = "Croydon";
};

class FormPage {
public:
    explicit FormPage(int page = 1) {
        m_text.page = page;
        m_text.source = TextSource::Digital;
    }
    /// Words 6 points a letter, 12 high, from (x, y) on; y of the line's foot.
    FormPage& line(double x, double y, const std::string& words) {
        std::size_t at = 0;
        while (at < words.size()) {
            std::size_t end = words.find(' ', at);
            end = end == std::string::npos ? words.size() : end;
            Word word;
            word.text = words.substr(at, end - at);
            word.box = {x, y, x + 6.0 * static_cast<double>(word.text.size()), y + 12};
            word.line = m_line;
            x = word.box.x1 + 4;
            m_text.words.push_back(word);
            at = end + 1;
        }
        ++m_line;
        return *this;
    }
    [[nodiscard]] const PageText& text() const { return m_text; }

private:
    PageText m_text;
    int m_line = 0;
};

/// Community impact assessment, version 2.
inline PageText assessment(const Filled& filled, int page = 1) {
    FormPage form(page);
    form.line(72, 760, "Community Impact Assessment")
        .line(72, 700, "Reporting officer:")
        .line(200, 700, filled.officer)
        .line(72, 670, "Telephone:")
        .line(200, 670, filled.phone)
        .line(72, 640, "Borough:")
        .line(200, 640, filled.place)
        .line(72, 580, "Expected tension between communities")
        .line(72, 540, "Engagement carried out beforehand")
        .line(72, 480, "Deployment location")
        .line(72, 420, "Equality considerations")
        .line(72, 360, "Authorising superintendent")
        .line(72, 200, "Signature")
        .line(350, 200, "Dated")
        .line(72, 100, "Official sensitive when completed");
    return form.text();
}

inline Mark over(const PageText& text, const Rect& box, const std::string& kind = "name") {
    Mark mark;
    mark.page = text.page;
    mark.quads = {Quad::of(box)};
    mark.exemptions = {"s.40(2)"};
    mark.shape = MarkShape::Text;
    mark.kind = kind;
    mark.text = textIn(text, box);
    mark.note = "not for the template";
    return mark;
}

/// Officer and telephone of the assessment.
inline std::vector<Mark> marksOn(const PageText& text) {
    return {over(text, {200, 700, 288, 712}), over(text, {200, 670, 276, 682}, "phone")};
}

/// As a scanner gives it back: moved, scaled, turned (degrees, counter-clockwise), boxes some points off, one letter in `misread`
/// words wrong.
inline PageText scanned(const PageText& text, Point by, double scale, double degrees, double jitter = 0, int misread = 0) {
    const double turn = degrees * 3.14159265358979 / 180;
    const Matrix map{scale * std::cos(turn), scale * std::sin(turn), -scale * std::sin(turn), scale * std::cos(turn), by.x, by.y};
    std::mt19937 random(7);
    std::uniform_real_distribution<double> off(-jitter, jitter);
    PageText seen = text;
    seen.source = TextSource::Ocr;
    for (std::size_t i = 0; i < seen.words.size(); ++i) {
        Word& word = seen.words[i];
        const Point middle = map.map(word.box.center());
        const double width = word.box.width() * scale;
        const double height = word.box.height() * scale;
        word.box = {middle.x - width / 2 + off(random), middle.y - height / 2 + off(random), middle.x + width / 2 + off(random),
                    middle.y + height / 2 + off(random)};
        if (misread > 0 && i % 3 == 1 && word.text.size() >= 5) {
            word.text[2] = 'x';
            --misread;
        }
    }
    return seen;
}

}  // namespace withheld::templates
