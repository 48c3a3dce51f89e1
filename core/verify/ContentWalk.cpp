#include "verify/ContentWalk.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "base/Hash.h"
#include "verify/LiftedShadings.h"
#include "verify/PdfFile.h"

namespace withheld::verify {

namespace {

constexpr int deepestWalk = 24;
constexpr std::size_t walkedForms = 20000;  // of one walk
constexpr std::size_t walkedStates = 5000;
constexpr std::size_t walkedOperands = 100000;

}  // namespace

std::string decodedBytes(QPDFObjectHandle stream) {
    try {
        const auto data = stream.getStreamData(qpdf_dl_specialized);
        return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
    } catch (const std::exception&) {
        return {};
    }
}

std::string streamHash(QPDFObjectHandle stream) {
    std::string bytes = decodedBytes(stream);
    if (bytes.empty()) {
        try {
            const auto raw = stream.getRawStreamData();
            bytes.assign(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize());
        } catch (const std::exception&) {
            return {};
        }
    }
    return sha256Hex(bytes);
}

bool isSubtype(QPDFObjectHandle object, std::string_view name) {
    QPDFObjectHandle subtype = keyOf(object, "/Subtype");
    return subtype.isName() && std::string_view(subtype.getName()).substr(1) == name;
}

QPDFObjectHandle ContentWalk::named(const Operands& operands, const char* category, const At& at) {
    if (operands.empty() || operands.back().kind != TokenKind::Name) {
        return QPDFObjectHandle::newNull();
    }
    return keyOf(keyOf(at.resources, category), ("/" + operands.back().value).c_str());
}

double ContentWalk::numberAt(const Operands& operands, std::size_t index) {
    return index < operands.size() && operands[index].kind == TokenKind::Number ? operands[index].number : 0;
}

void ContentWalk::walkPage(QPDFObjectHandle page) {
    QPDFPageObjectHelper helper(page);
    std::string content;
    for (QPDFObjectHandle& stream : helper.getPageContents()) {
        content += decodedBytes(stream) + "\n";
    }
    walk(content, helper.getAttribute("/Resources", false), Matrix(), 0);
}

void ContentWalk::walkForm(QPDFObjectHandle form, QPDFObjectHandle outer, const Matrix& ctm, int depth) {
    if (depth >= deepestWalk || m_forms >= walkedForms) {
        return;
    }
    ++m_forms;
    QPDFObjectHandle own = keyOf(form, "/Resources");
    walk(decodedBytes(form), own.isDictionary() ? own : outer, matrixOf(keyOf(form, "/Matrix")).then(ctm), depth + 1);
}

void ContentWalk::walk(std::string_view content, QPDFObjectHandle resources, const Matrix& ctm, int depth) {
    ContentLexer lexer(content);
    std::vector<Matrix> states{ctm};
    Operands operands;
    for (ContentToken token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
        if (token.kind == TokenKind::Comment) {
            continue;
        }
        if (token.kind != TokenKind::Operator) {
            if (operands.size() < walkedOperands) {
                operands.push_back(std::move(token));
            }
            continue;
        }
        const std::string_view op = token.raw;
        const At at{resources, states.back(), depth};
        operation(op, operands, at);
        if (op == "q" && states.size() < walkedStates) {
            states.push_back(Matrix(states.back()));
        } else if (op == "Q" && states.size() > 1) {
            states.pop_back();
        } else if (op == "cm") {
            const Matrix m{numberAt(operands, 0), numberAt(operands, 1), numberAt(operands, 2),
                           numberAt(operands, 3), numberAt(operands, 4), numberAt(operands, 5)};
            states.back() = m.then(states.back());
        } else if (op == "Do") {
            QPDFObjectHandle object = named(operands, "/XObject", at);
            if (object.isStream() && isSubtype(object, "Form") && enters(object, states.back())) {
                walkForm(object, resources, states.back(), depth);
            }
        }
        operands.clear();
    }
}

}  // namespace withheld::verify
