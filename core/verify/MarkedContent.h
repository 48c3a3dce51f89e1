// Marked content (ISO 32000-1 14.6) of a page: what is painted within each piece, so that two files can be compared piece by
// piece.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "verify/ContentWalk.h"

namespace withheld::verify {

/// What one piece of marked content paints.
struct MarkedPiece {
    std::string print;  ///< shown bytes, paths, pictures: equal when nothing of it changed
    Rect bounds;        ///< of paths and pictures, default user space; empty if there are none
    bool hasText = false;
    int depth = 0;
};

class MarkedContent : public ContentWalk {
public:
    explicit MarkedContent(QPDFObjectHandle page) {
        walkPage(page);
        closeDeeperThan(-1);
    }
    /// Pieces with an MCID (14.7.4.2), the page's own (false) and those in forms (true).
    std::map<std::pair<bool, int>, std::vector<MarkedPiece>> byId;
    /// Pieces with an /ActualText, /Alt or /E in their property list, by that text (UTF-8).
    std::map<std::string, std::vector<MarkedPiece>> byText;
    /// Where pictures and forms are painted.
    std::map<QPDFObjGen, std::vector<Rect>> placed;
    /// Hashes of the pictures and forms in `placed`; only those that were asked for.
    [[nodiscard]] bool paints(const std::string& hash);

private:
    struct Open {
        int id = -1;
        std::vector<std::string> texts;
        MarkedPiece piece;
    };

    void operation(std::string_view op, const Operands& operands, const At& at) override;
    void begin(std::string_view op, const Operands& operands, const At& at);
    void end();
    void closeDeeperThan(int depth);
    void readProperties(QPDFObjectHandle properties, Open& open);
    void addPath(std::string_view op, const Operands& operands, const At& at);
    void paintPath(std::string_view op);
    void add(const std::string& print) {
        for (Open& open : m_open) {
            open.piece.print += print;
        }
    }
    void addBounds(const Rect& bounds);
    std::string hashOf(QPDFObjectHandle stream);

    std::vector<Open> m_open;
    std::string m_path;
    Rect m_pathBounds;
    std::map<QPDFObjGen, std::string> m_hashes;
    std::map<QPDFObjGen, QPDFObjectHandle> m_objects;
};

}  // namespace withheld::verify
