#include "rasterize/StructureTexts.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace withheld::rasterize {

namespace {

class Clearing {
public:
    explicit Clearing(const std::set<QPDFObjGen>& pages) : m_pages(pages) {}

    void walk(QPDFObjectHandle root) {
        struct Visit {
            QPDFObjectHandle element;
            bool onPage;
        };
        std::vector<Visit> waiting{{root, false}};
        while (!waiting.empty()) {
            Visit visit = waiting.back();
            waiting.pop_back();
            if (visit.element.isArray()) {
                for (int i = 0; i < visit.element.getArrayNItems(); ++i) {
                    waiting.push_back({visit.element.getArrayItem(i), visit.onPage});
                }
                continue;
            }
            if (!visit.element.isDictionary() ||
                (visit.element.isIndirect() && !m_seen.insert(visit.element.getObjGen()).second)) {
                continue;
            }
            const QPDFObjectHandle page = visit.element.getKey("/Pg");
            const bool onPage = page.isIndirect() ? m_pages.count(page.getObjGen()) > 0 : visit.onPage;
            if (onPage || speaksOf(visit.element.getKey("/K"))) {
                for (const char* key : {"/ActualText", "/Alt", "/E", "/T"}) {
                    visit.element.removeKey(key);
                }
            }
            waiting.push_back({visit.element.getKey("/K"), onPage});
        }
    }

private:
    /// Whether a marked-content reference among the kids names one of the pages.
    bool speaksOf(QPDFObjectHandle kids) {
        const auto names = [this](QPDFObjectHandle kid) {
            return kid.isDictionary() && kid.getKey("/Pg").isIndirect() && m_pages.count(kid.getKey("/Pg").getObjGen()) > 0;
        };
        if (!kids.isArray()) {
            return names(kids);
        }
        for (int i = 0; i < kids.getArrayNItems(); ++i) {
            if (names(kids.getArrayItem(i))) {
                return true;
            }
        }
        return false;
    }

    const std::set<QPDFObjGen>& m_pages;
    std::set<QPDFObjGen> m_seen;
};

}  // namespace

void clearStructureTexts(QPDF& document, const std::set<QPDFObjGen>& pages) {
    QPDFObjectHandle root = document.getRoot().getKey("/StructTreeRoot");
    if (root.isDictionary()) {
        Clearing(pages).walk(root);
    }
}

}  // namespace withheld::rasterize
