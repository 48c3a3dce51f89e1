#include "inference/Meter.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "inference/LineReading.h"
#include "inference/Removal.h"
#include "pdf/Document.h"

namespace withheld::inference {

Level levelOf(int candidates) {
    constexpr int fewest = 5;
    constexpr int few = 20;
    return candidates <= 0 || candidates > few ? Level::Green : candidates <= fewest ? Level::Red : Level::Amber;
}

const GapReading* MarkReading::worst() const {
    const auto found = std::max_element(gaps.begin(), gaps.end(), [](const GapReading& a, const GapReading& b) {
        return a.level != b.level ? a.level < b.level : a.candidates > b.candidates;
    });
    return found == gaps.end() ? nullptr : &*found;
}

struct Meter::Implementation {
    explicit Implementation(NameList list) : names(std::move(list)), known(names) {}

    struct FontOnRecord {
        explicit FontOnRecord(const std::shared_ptr<const fonts::Font>& font) : keep(font), widths(font) {}
        std::shared_ptr<const fonts::Font> keep;
        LetterWidths widths;
        int page = 0;          ///< whose glyphs were looked at last
        int kerningTries = 0;  ///< on pages that showed pairs
        std::map<double, NameWidths> bySpacing;
    };

    NameList names;
    KnownNames known;
    std::unique_ptr<pdf::Document> document;
    content::FontCache fonts;
    std::map<const fonts::Font*, std::unique_ptr<FontOnRecord>> records;
    int lastPage = 0;
    PageGlyphs glyphs;  ///< of lastPage

    Expected<void> turnTo(int page);
    FontOnRecord& recordOf(const Setting& setting);
    CandidateCount count(const Gap& gap);
    void learnFrom(FontOnRecord& record);
    void readLine(const TextLine& line, const std::vector<Mark>& marks, const std::vector<Rect>& bounds,
                  std::vector<MarkReading>& readings);
    void findGaps(LineReading& reading, const std::vector<std::vector<bool>>& removedBy);
};

Expected<void> Meter::Implementation::turnTo(int page) {
    if (page == lastPage) {
        return {};
    }
    if (page < 1 || page > document->pageCount()) {
        return Error{ErrorCode::InvalidInput,
                     "A mark is on a page that the file does not have",
                     document->file(),
                     page,
                     "Check that the marks belong to this file.",
                     ""};
    }
    Expected<PageGlyphs> read = readGlyphs(*document, page, fonts);
    if (!read) {
        return read.error();
    }
    glyphs = std::move(*read);
    lastPage = page;
    return {};
}

void Meter::Implementation::learnFrom(FontOnRecord& record) {
    constexpr int triesForKerning = 3;
    const fonts::Font* font = record.keep.get();
    record.page = lastPage;
    for (const TextLine& line : glyphs.lines) {
        for (const PlacedGlyph& glyph : line.glyphs) {
            if (glyphs.settingOf(glyph).font.get() == font) {
                record.widths.learn(glyph);
            }
        }
    }
    record.bySpacing.clear();
    const auto pairs = shownPairs(glyphs);
    const auto shown = pairs.find(font);
    if (!record.widths.kerning().empty() || record.kerningTries >= triesForKerning || shown == pairs.end()) {
        return;
    }
    ++record.kerningTries;
    const auto dictionary = glyphs.fontDictionaries.find(font);
    record.widths.setKerning(
        Kerning::ofFont(*font, dictionary == glyphs.fontDictionaries.end() ? pdf::Object() : dictionary->second, shown->second));
}

Meter::Implementation::FontOnRecord& Meter::Implementation::recordOf(const Setting& setting) {
    std::unique_ptr<FontOnRecord>& record = records[setting.font.get()];
    if (record == nullptr) {
        record = std::make_unique<FontOnRecord>(setting.font);
    }
    if (record->page != lastPage) {
        learnFrom(*record);
    }
    return *record;
}

CandidateCount Meter::Implementation::count(const Gap& gap) {
    const Setting& setting = glyphs.settings[gap.setting];
    FontOnRecord& record = recordOf(setting);
    constexpr double spacingStep = 1e-5;  // em: nearer values are the same number, written for two font sizes
    constexpr std::size_t spacingsKept = 64;
    const double spacing = std::round(setting.charSpacing / spacingStep) * spacingStep;
    auto found = record.bySpacing.find(spacing);
    if (found == record.bySpacing.end()) {
        if (record.bySpacing.size() >= spacingsKept) {
            record.bySpacing.clear();
        }
        found = record.bySpacing.try_emplace(spacing, names, known, record.widths, spacing).first;
    }
    return found->second.count(gap);
}

void Meter::Implementation::findGaps(LineReading& reading, const std::vector<std::vector<bool>>& removedBy) {
    const std::size_t size = reading.line.glyphs.size();
    for (std::size_t first = 0; first < size;) {
        if (!reading.removed[first]) {
            ++first;
            continue;
        }
        std::size_t last = first;
        while (last + 1 < size && reading.removed[last + 1] && runsOn(reading.page, reading.line, last)) {
            ++last;
        }
        const std::size_t begin = std::exchange(first, last + 1);
        const auto spans = touchedSpans(reading.spans, begin, last);
        if (!spans) {
            continue;
        }
        LineGap found;
        BoxEdges edges{{reading.line.glyphs[begin].begin, reading.line.glyphs[last].end}, false};
        double left = INFINITY;
        double right = -INFINITY;
        bool followsLeft = false;
        bool followsRight = false;
        for (std::size_t m = 0; m < reading.marks.size(); ++m) {
            const auto& flags = removedBy[m];
            if (std::none_of(flags.begin() + static_cast<std::ptrdiff_t>(begin),
                             flags.begin() + static_cast<std::ptrdiff_t>(last) + 1, [](bool gone) { return gone; })) {
                continue;
            }
            found.marks.push_back(m);
            if (reading.marks[m].along.begin < left) {
                left = reading.marks[m].along.begin;
                followsLeft = reading.marks[m].followsGlyphs;
            }
            if (reading.marks[m].along.end > right) {
                right = reading.marks[m].along.end;
                followsRight = reading.marks[m].followsGlyphs;
            }
        }
        if (found.marks.empty()) {
            continue;  // only several marks together cover enough of the ink
        }
        edges = {{left, right}, followsLeft && followsRight};
        const std::size_t setting = reading.line.glyphs[reading.spans[spans->first].first].setting;
        found.gap = gapAround(reading.page, reading.line, reading.spans, spans->first, spans->second, reading.removed, edges,
                              reading.widths(setting));
        reading.gaps.push_back(std::move(found));
    }
}

void Meter::Implementation::readLine(const TextLine& line, const std::vector<Mark>& marks, const std::vector<Rect>& bounds,
                                     std::vector<MarkReading>& readings) {
    LineReading reading{glyphs, line, {}, {}, {}, {}, {}, {}};
    std::vector<std::size_t> readingOf;
    std::vector<std::vector<bool>> removedBy;
    reading.removed.assign(line.glyphs.size(), false);
    for (std::size_t r = 0; r < readings.size(); ++r) {
        const Mark& mark = marks[readings[r].mark];
        if (!bounds[r].intersects(line.bounds)) {
            continue;
        }
        MarkOnLine onLine;
        onLine.mark = readings[r].mark;
        onLine.followsGlyphs = mark.shape == MarkShape::Text;
        bool any = false;
        std::vector<bool> removed(line.glyphs.size(), false);
        for (const Quad& quad : mark.quads) {
            const std::vector<bool> under = removedUnder(glyphs, line, {quad});
            if (std::find(under.begin(), under.end(), true) == under.end()) {
                continue;
            }
            std::transform(under.begin(), under.end(), removed.begin(), removed.begin(), std::logical_or<>());
            for (const Point& corner : quad.p) {
                const Stretch at{line.along(corner), line.across(corner)};
                onLine.along = any ? Stretch{std::min(onLine.along.begin, at.begin), std::max(onLine.along.end, at.begin)}
                                   : Stretch{at.begin, at.begin};
                onLine.across = any ? Stretch{std::min(onLine.across.begin, at.end), std::max(onLine.across.end, at.end)}
                                    : Stretch{at.end, at.end};
                any = true;
            }
        }
        if (any) {
            std::transform(removed.begin(), removed.end(), reading.removed.begin(), reading.removed.begin(), std::logical_or<>());
            reading.marks.push_back(onLine);
            readingOf.push_back(r);
            removedBy.push_back(std::move(removed));
        }
    }
    if (reading.marks.empty()) {
        return;
    }
    reading.spans = wordSpans(glyphs, line);
    reading.count = [this](const Gap& gap) { return count(gap); };
    reading.widths = [this](std::size_t setting) -> const LetterWidths& { return recordOf(glyphs.settings[setting]).widths; };
    findGaps(reading, removedBy);
    for (const LineGap& found : reading.gaps) {
        const Gap& gap = found.gap;
        const Setting& setting = glyphs.settings[gap.setting];
        const CandidateCount counted = count(gap);
        GapReading result;
        result.gap = gap.seen.length();
        result.font = setting.font->baseFont();
        result.fontSize = setting.height;
        result.exact = gap.exact;
        result.isName = gap.form == Form::Word || gap.form == Form::Name;
        result.candidates = counted.fitting;
        result.tried = gap.form == Form::Word ? static_cast<int>(names.singles.size()) : 0;
        result.unknown = counted.unknown;
        result.listed = counted.listed;
        result.level = levelOf(counted.fitting);
        for (const std::size_t m : found.marks) {
            GapReading own = result;
            own.box = reading.marks[m].along.length();
            if (own.level != Level::Green) {
                own.widenings = widenings(reading, found, reading.marks[m], marks[reading.marks[m].mark].quads, counted.fitting);
            }
            readings[readingOf[m]].gaps.push_back(std::move(own));
        }
    }
}

Meter::Meter(std::unique_ptr<Implementation> implementation) : m(std::move(implementation)) {}
Meter::~Meter() = default;

Expected<std::unique_ptr<Meter>> Meter::open(std::string_view source, const std::string& file, NameList names) {
    Expected<std::unique_ptr<pdf::Document>> loaded = pdf::Document::load(Bytes(source), file);
    if (!loaded) {
        return loaded.error();
    }
    auto implementation = std::make_unique<Implementation>(std::move(names));
    implementation->document = std::move(*loaded);
    return std::unique_ptr<Meter>(new Meter(std::move(implementation)));
}

Expected<std::vector<MarkReading>> Meter::readPage(int page, const std::vector<Mark>& marks) {
    if (auto turned = m->turnTo(page); !turned) {
        return turned.error();
    }
    std::vector<MarkReading> readings;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].page == page) {
            readings.push_back({i, page, {}});
        }
    }
    std::vector<Rect> bounds;
    for (const MarkReading& reading : readings) {
        bounds.push_back(marks[reading.mark].bounds());
    }
    for (const TextLine& line : m->glyphs.lines) {
        m->readLine(line, marks, bounds, readings);
    }
    return readings;
}

Expected<std::vector<MarkReading>> Meter::readAll(const std::vector<Mark>& marks, const Cancel& cancel) {
    std::set<int> pages;
    for (const Mark& mark : marks) {
        pages.insert(mark.page);
    }
    std::vector<MarkReading> all;
    for (const int page : pages) {
        if (cancel.requested()) {
            return Error{ErrorCode::Cancelled, "Cancelled", m->document->file(), 0, "", ""};
        }
        Expected<std::vector<MarkReading>> readings = readPage(page, marks);
        if (!readings) {
            return readings.error();
        }
        std::move(readings->begin(), readings->end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(), [](const MarkReading& a, const MarkReading& b) { return a.mark < b.mark; });
    return all;
}

}  // namespace withheld::inference
