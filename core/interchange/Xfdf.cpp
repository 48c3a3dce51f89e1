#include "interchange/Xfdf.h"

#include <QString>
#include <QStringList>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <cmath>

namespace withheld::interchange {

namespace {

constexpr const char* xfdfNamespace = "http://ns.adobe.com/xfdf/";

/// "1,2.5,3" as numbers; empty when one of them is none or beyond any page.
std::vector<double> numbersIn(QStringView text) {
    std::vector<double> numbers;
    for (const QStringView part : text.split(QLatin1Char(','))) {
        bool isNumber = false;
        const double number = part.trimmed().toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number) || std::abs(number) > furthest) {
            return {};
        }
        numbers.push_back(number);
    }
    return numbers;
}

/// Reads up to the end of the element that was just begun.
std::string contentsOf(QXmlStreamReader& reader) {
    std::string contents;
    while (reader.readNextStartElement()) {
        if (reader.name() == QLatin1String("contents")) {
            contents = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().toStdString();
        } else {
            reader.skipCurrentElement();
        }
    }
    return contents;
}

QString numbersText(const std::vector<double>& numbers) {
    QStringList parts;
    for (const double number : numbers) {
        parts.append(QString::number(number, 'f', 4));
    }
    return parts.join(QLatin1Char(','));
}

}  // namespace

Expected<std::vector<ForeignMark>> parseXfdf(std::string_view xml, const std::string& file) {
    QXmlStreamReader reader(QByteArray(xml.data(), static_cast<qsizetype>(xml.size())));
    const auto refuse = [&](const std::string& what) {
        return Error{ErrorCode::InvalidInput, what, file, 0, "Export the comments again, as XFDF.", ""};
    };
    if (!reader.readNextStartElement() || reader.name() != QLatin1String("xfdf")) {
        return refuse("This is not an XFDF file");
    }
    std::vector<ForeignMark> marks;
    while (reader.readNextStartElement()) {
        if (reader.name() != QLatin1String("annots")) {
            reader.skipCurrentElement();
            continue;
        }
        while (reader.readNextStartElement()) {
            const bool isRedaction = reader.name() == QLatin1String("redact");
            if (!isRedaction && reader.name() != QLatin1String("highlight")) {
                reader.skipCurrentElement();
                continue;
            }
            const QXmlStreamAttributes attributes = reader.attributes();
            ForeignMark foreign;
            bool hasPage = false;
            const int page = attributes.value(QLatin1String("page")).toInt(&hasPage);  // from 0
            foreign.mark.page = page + 1;
            foreign.mark.quads = areasFrom(numbersIn(attributes.value(QLatin1String("coords"))),
                                           numbersIn(attributes.value(QLatin1String("rect"))));
            foreign.mark.shape = attributes.hasAttribute(QLatin1String("coords")) ? MarkShape::Text : MarkShape::Area;
            foreign.mark.author = attributes.value(QLatin1String("title")).toString().toStdString();
            foreign.overlay = attributes.value(QLatin1String("overlay-text")).toString().trimmed().toStdString();
            foreign.isProposal = !isRedaction;
            foreign.mark.note = contentsOf(reader);
            if (hasPage && page >= 0 && page < 1'000'000 && !foreign.mark.quads.empty()) {
                marks.push_back(std::move(foreign));
            }
        }
    }
    if (reader.hasError()) {
        return refuse("The XFDF file is damaged at line " + std::to_string(reader.lineNumber()) + ", column " +
                      std::to_string(reader.columnNumber()));
    }
    return marks;
}

std::string toXfdf(const std::vector<Mark>& marks, const std::string& pdf) {
    QByteArray out;
    QXmlStreamWriter writer(&out);
    writer.setAutoFormatting(true);
    writer.writeStartDocument();
    writer.writeDefaultNamespace(QLatin1String(xfdfNamespace));
    writer.writeStartElement(QLatin1String(xfdfNamespace), QStringLiteral("xfdf"));
    writer.writeStartElement(QLatin1String(xfdfNamespace), QStringLiteral("annots"));
    for (const Mark& mark : marks) {
        const Rect bounds = mark.bounds();
        writer.writeStartElement(QLatin1String(xfdfNamespace), QStringLiteral("redact"));
        writer.writeAttribute(QStringLiteral("page"), QString::number(mark.page - 1));
        writer.writeAttribute(QStringLiteral("rect"), numbersText({bounds.x0, bounds.y0, bounds.x1, bounds.y1}));
        writer.writeAttribute(QStringLiteral("coords"), numbersText(quadPointsOf(mark)));
        writer.writeAttribute(QStringLiteral("interior-color"), QStringLiteral("#000000"));
        if (!mark.id.empty()) {
            writer.writeAttribute(QStringLiteral("name"), QString::fromStdString(mark.id));
        }
        if (!mark.author.empty()) {
            writer.writeAttribute(QStringLiteral("title"), QString::fromStdString(mark.author));
        }
        if (!mark.exemptions.empty()) {
            writer.writeAttribute(QStringLiteral("overlay-text"), QString::fromStdString(overlayOf(mark)));
        }
        if (!mark.note.empty()) {
            writer.writeTextElement(QLatin1String(xfdfNamespace), QStringLiteral("contents"), QString::fromStdString(mark.note));
        }
        writer.writeEndElement();
    }
    writer.writeEndElement();
    writer.writeStartElement(QLatin1String(xfdfNamespace), QStringLiteral("f"));
    writer.writeAttribute(QStringLiteral("href"), QString::fromStdString(pdf));
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndDocument();
    return out.toStdString();
}

}  // namespace withheld::interchange
