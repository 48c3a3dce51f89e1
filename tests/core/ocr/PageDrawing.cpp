#include "PageDrawing.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QTransform>

namespace withheld::ocr::test {

namespace {

constexpr int width = 1748;  // A5 at 300 dpi
constexpr int height = 2480;

void needGui() {
    static int count = 1;
    static char name[] = "test_ocr";
    static char* arguments[] = {name, nullptr};
    // Fonts need an application; it lives as long as the program.
    static const auto* application = new QGuiApplication(count, arguments);
    static_cast<void>(application);
}

QFont font(int pixels) {
    static const QString family = [] {
        const int id = QFontDatabase::addApplicationFont(QStringLiteral(WITHHELD_OCR_TEST_FONT));
        return QFontDatabase::applicationFontFamilies(id).value(0);
    }();
    QFont result(family);
    result.setPixelSize(pixels);
    return result;
}

class Pen {
public:
    explicit Pen(DrawnPage& page) : m_page(page), m_painter(&page.image) {}

    void write(int x, int baseline, int size, const QString& line) {
        m_painter.setFont(font(size));
        const QFontMetrics metrics(m_painter.font());
        for (const QString& word : line.split(QLatin1Char(' '))) {
            m_painter.drawText(x, baseline, word);
            const QRect ink = metrics.tightBoundingRect(word).translated(x, baseline);
            m_page.words.push_back(
                {word.toStdString(), {double(ink.left()), double(ink.top()), double(ink.right() + 1), double(ink.bottom() + 1)}});
            x += metrics.horizontalAdvance(word + QLatin1Char(' '));
        }
    }
    void rule(int x0, int y0, int x1, int y1) {
        m_painter.setPen(QPen(Qt::black, 3));
        m_painter.drawLine(x0, y0, x1, y1);
    }

private:
    DrawnPage& m_page;
    QPainter m_painter;
};

void transform(DrawnPage& page, const QTransform& map) {
    for (DrawnWord& word : page.words) {
        const QRectF r = map.mapRect(QRectF(word.ink.x0, word.ink.y0, word.ink.width(), word.ink.height()));
        word.ink = {r.left(), r.top(), r.right(), r.bottom()};
    }
}

}  // namespace

DrawnPage drawPage(double angle) {
    needGui();
    DrawnPage page;
    page.image = QImage(width, height, QImage::Format_RGB32);
    page.image.fill(Qt::white);
    page.geometry.mediaBox = page.geometry.cropBox = {0, 0, width * 72 / 300.0, height * 72 / 300.0};
    {
        Pen pen(page);
        pen.write(160, 260, 70, "Community Assessment");
        const char* prose[] = {"The deployment supports the local policing",  "priorities agreed with the borough. Any",
                               "concern should be raised with Imran Desmond", "or the independent advisory group, which was",
                               "consulted in the preceding fortnight about",  "engagement with schools and places of worship."};
        int baseline = 420;
        for (const char* line : prose) {
            pen.write(160, baseline, 48, QString::fromLatin1(line));
            baseline += 66;
        }
        const int rows[] = {900, 1010, 1120, 1230};
        const int columns[] = {150, 520, 1080, 1600};
        for (const int y : rows) {
            pen.rule(columns[0], y, columns[3], y);
        }
        for (const int x : columns) {
            pen.rule(x, rows[0], x, rows[3]);
        }
        const char* cells[3][3] = {
            {"Role", "Name", "Telephone"}, {"Gold", "Priya Umarji", "07700 900123"}, {"Silver", "Rhys Grzelak", "020 7946 0305"}};
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                pen.write(columns[column] + 24, rows[row] + 72, 48, QString::fromLatin1(cells[row][column]));
            }
        }
        baseline = 1400;
        for (const char* line : prose) {
            pen.write(160, baseline, 48, QString::fromLatin1(line));
            baseline += 66;
        }
    }
    if (angle != 0) {
        QTransform map;
        map.translate(width / 2.0, height / 2.0);
        map.rotate(angle);
        map.translate(-width / 2.0, -height / 2.0);
        QImage skewed(width, height, QImage::Format_RGB32);
        skewed.fill(Qt::white);
        {
            QPainter painter(&skewed);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.setTransform(map);
            painter.drawImage(0, 0, page.image);
        }
        page.image = skewed;
        transform(page, map);
    }
    return page;
}

DrawnPage lyingPage(int quarters) {
    DrawnPage page = drawPage();
    for (int i = 0; i < quarters; ++i) {
        const double h = page.image.height();
        // Clockwise by a quarter: (x, y) goes to (h - y, x).
        transform(page, QTransform(0, 1, -1, 0, h, 0));
        page.image = page.image.transformed(QTransform().rotate(90));
        std::swap(page.geometry.mediaBox.x1, page.geometry.mediaBox.y1);
        page.geometry.cropBox = page.geometry.mediaBox;
    }
    return page;
}

const Word* wordNamed(const PageText& text, const std::string& name) {
    for (const Word& word : text.words) {
        if (word.text == name) {
            return &word;
        }
    }
    return nullptr;
}

}  // namespace withheld::ocr::test
