// The letter's forms.
#include "disclosure/RefusalNotice.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextDocumentWriter>

namespace withheld::disclosure {

namespace {

using Kind = NoticeBlock::Kind;

constexpr int pdfResolution = 300;

Error noGui() {
    return {ErrorCode::Internal, "The letter cannot be laid out without a display platform", "", 0, "", ""};
}

std::string htmlText(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")).toStdString();
}

/// Qt takes a document's paper, fonts and default printer from the platform plugin.
bool hasGui() {
    return qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
}

void fill(QTextDocument& document, const Notice& notice) {
    document.setDefaultFont(QFont(QStringLiteral("Liberation Sans"), 11));
    document.setDefaultStyleSheet(QStringLiteral("h1 { font-size: 15pt } h2 { font-size: 12pt } p, li { margin-bottom: 6px }"));
    document.setHtml(QString::fromStdString(toHtml(notice)));
}

}  // namespace

std::string toPlainText(const Notice& notice) {
    std::string text;
    for (const NoticeBlock& block : notice.blocks) {
        text += (block.kind == Kind::Item ? "  - " : "") + block.text + (block.kind == Kind::Item ? "\n" : "\n\n");
    }
    return text;
}

std::string toHtml(const Notice& notice) {
    std::string html =
        "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><title>Reply to a request for "
        "information</title></head><body>\n";
    bool inList = false;
    for (const NoticeBlock& block : notice.blocks) {
        if ((block.kind == Kind::Item) != inList) {
            inList = !inList;
            html += inList ? "<ul>\n" : "</ul>\n";
        }
        const char* tag = block.kind == Kind::Title     ? "h1"
                          : block.kind == Kind::Heading ? "h2"
                          : block.kind == Kind::Item    ? "li"
                                                        : "p";
        html += "<" + std::string(tag) + ">" + htmlText(block.text) + "</" + tag + ">\n";
    }
    return html + (inList ? "</ul>\n" : "") + "</body></html>\n";
}

Expected<Bytes> toOdt(const Notice& notice) {
    if (!hasGui()) {
        return noGui();
    }
    QTextDocument document;
    fill(document, notice);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter writer(&buffer, "ODF");
    if (!writer.write(&document)) {
        return Error{ErrorCode::Internal, "The letter cannot be written as a text document", "notice.odt", 0, "", ""};
    }
    return buffer.data().toStdString();
}

Expected<Bytes> toPdf(const Notice& notice) {
    if (!hasGui()) {
        return noGui();
    }
    QTextDocument document;
    fill(document, notice);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());  // QTextDocument::print keeps 2 cm by itself
        writer.setTitle(QStringLiteral("Reply to a request for information"));
        document.print(&writer);
    }
    return buffer.data().toStdString();
}

}  // namespace withheld::disclosure
