// What brings the text position and the text state from one glyph that stays to the next one (9.3, 9.4.2), when what was shown
// between them goes: one set of operators and one move in place of a chain that would tell how wide each part was.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/Interpreter.h"

namespace withheld::burn {

/// Told of the operators of one content stream in their order. Lengths are in unscaled text space (9.4.4), along the writing
/// mode.
class TextPositioning {
public:
    explicit TextPositioning(content::StreamEdits& edits) : m_edits(edits) {}
    /// The stream that runs; outlives the calls.
    void start(std::string_view content) { m_content = content; }

    void beginText();
    /// Moves that no text follows stand for nothing; those under marks would tell where what went began or ended.
    void endText();
    /// The stream is at its end.
    void finish();
    /// Td, TD, Tm, T*, and the line feed of ' and ", which are shows. `hidden`: it goes to a place under a mark.
    void move(const content::Operation& operation, const content::TextPlacement& placement, bool hidden);
    /// Tc, Tw, Tz, TL, Ts, Tr, Tf.
    void parameter(const content::Operation& operation);
    /// The spacing that " sets: "Tw" or "Tc".
    void spacing(const char* name, double value);
    /// A graphics state dictionary sets the font (Table 58): the last Tf counts no more.
    void fontOfState() { m_frames.back().owed.erase("Tf"); }
    void save(const content::Operation& operation);
    void restore();

    /// All of a show goes; `shift`: what it moved the text position by.
    void showGoes(const content::Operation& operation, double shift, bool vertical);
    /// A show without glyphs.
    void showMoves(const content::Operation& operation, double shift, bool vertical);
    /// Behind the last glyph of a show that stays: written only if text follows that depends on it.
    void owe(double shift, bool vertical);

    struct Owed {
        std::string operators;  ///< to be written before the show
        bool placed = false;    ///< they contain all moves, the line feed of the show as well
        double shift = 0;       ///< zero when placed
        bool vertical = false;
    };
    /// What the show that comes next, and stays, needs before it.
    [[nodiscard]] Owed take();
    /// The same for what is no show but inherits the text state: a form.
    [[nodiscard]] std::string takeParameters();

private:
    struct Range {
        std::size_t begin;
        std::size_t end;
        std::string instead;
        bool hidden = false;  ///< leads to a place under a mark
    };
    struct Parameter {
        std::string kind;
        std::size_t begin;
        std::size_t end;
        std::string text;  ///< of one without an operator of its own
    };
    /// Between q and its Q.
    struct Frame {
        std::vector<Parameter> written;           ///< since the last glyph that stays
        std::map<std::string, std::string> owed;  ///< taken out of the stream, by operator
        bool silent = false;                      ///< something went since the last glyph that stays
    };
    void reset();
    void dropIdleMoves();
    void addParameter(Parameter parameter);
    void silence();
    void addShift(double shift, bool vertical);

    content::StreamEdits& m_edits;
    std::string_view m_content;
    std::vector<Frame> m_frames{Frame{}};
    std::vector<Range> m_moves;  ///< in the stream since the last glyph that stays, or BT
    std::vector<Range> m_idle;   ///< of text objects since then; readers show text behind ET where the last move led to
    bool m_silent = false;       ///< something went in this text object since the last glyph that stays
    bool m_moved = false;
    bool m_absolute = false;
    Matrix m_line;  ///< where m_absolute
    Point m_sum;    ///< of relative moves
    Point m_ahead;  ///< by which the line matrix in the stream is further than it was: a move that became part of its placing
    double m_written = 0;
    double m_shift = 0;
    bool m_vertical = false;
};

}  // namespace withheld::burn
