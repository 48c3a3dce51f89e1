#include "verify/Proof.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

#include "verify/Parallel.h"
#include "verify/Withheld.h"

namespace withheld::verify {

namespace {

constexpr double liftedDpi = 100;      // enough to tell that there is ink
constexpr double pixelLimit = 40e6;    // of one rendered page
constexpr double pictureDpi = 300;     // of pages released as pictures (docs/decisions/014-safe-mode.md)
constexpr double regionLimit = 14400;  // points a side (ISO 32000-1 annex C)

double dpiFor(const Rect& region, double wanted) {
    return std::min(wanted, 72 * std::sqrt(pixelLimit / std::max(1.0, region.area())));
}

/// Whether a field was turned into a picture in its place: an annotation that is nothing but its appearance.
bool hasPictureAt(const PageFacts& page, const Rect& rect) {
    constexpr double rounding = 0.01;
    return std::any_of(page.annotations.begin(), page.annotations.end(), [&](const AnnotationFacts& annotation) {
        return annotation.subtype == "Watermark" && annotation.rect.grown(rounding).contains(rect) &&
               rect.grown(rounding).contains(annotation.rect);
    });
}

}  // namespace

struct Proof::Readers {
    std::unique_ptr<PopplerPages> source;
    std::unique_ptr<PopplerPages> output;
    std::unique_ptr<PopplerPages> outputAllLayers;
    std::unique_ptr<PopplerPages> lifted;
};

Proof::Proof(std::string_view source, std::string sourceName, std::string_view output, std::string outputName,
             const std::vector<Mark>& marks, const VerifyOptions& options, const ProgressCallback& progress, const Cancel& cancel)
    : m_sourceBytes(source),
      m_sourceName(std::move(sourceName)),
      m_outputBytes(output),
      m_outputName(std::move(outputName)),
      m_marks(marks),
      m_options(options),
      m_progress(progress),
      m_cancel(cancel) {}

Error Proof::cancelled() const {
    return {ErrorCode::Cancelled, "The proof was cancelled", m_outputName, 0, "", ""};
}

void Proof::tell(const std::string& stage) {
    if (m_progress) {
        const std::lock_guard lock(m_progressMutex);
        m_progress({stage, m_done++, static_cast<int>(m_regions.size()) + 2});
    }
}

std::size_t Proof::comparablePages() const {
    return std::min(m_source->pages().size(), m_output->pages().size());
}

Expected<Report> Proof::run() {
    for (const auto step : {&Proof::openFiles, &Proof::makeCopies, &Proof::readSourceText}) {
        if (m_cancel.requested()) {
            return cancelled();
        }
        if (Expected<void> done = (this->*step)(); !done) {
            return done.error();
        }
    }
    collectWithheld();
    if (Expected<void> done = judgeAll(); !done) {
        return done.error();
    }
    Report report;
    this->report(report);
    return report;
}

Expected<void> Proof::openFiles() {
    Expected<PdfFile> source = PdfFile::open(m_sourceBytes, m_sourceName, m_options.password);
    if (!source) {
        return source.error();
    }
    m_source = std::move(*source);
    Expected<PdfFile> output = PdfFile::open(m_outputBytes, m_outputName, "");
    if (!output) {
        return output.error();
    }
    m_output = std::move(*output);
    const int pages = static_cast<int>(m_source->pages().size());
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].page < 1 || m_marks[i].page > pages) {
            return Error{ErrorCode::InvalidInput,
                         "Mark " + std::to_string(i + 1) + " is on a page that the document does not have",
                         m_sourceName,
                         m_marks[i].page,
                         "Take the marks of this document",
                         ""};
        }
    }
    for (int page = 1; page <= pages; ++page) {
        std::vector<std::string> exemptions;
        for (const Mark& mark : m_marks) {
            if (mark.page == page) {
                exemptions.insert(exemptions.end(), mark.exemptions.begin(), mark.exemptions.end());
            }
        }
        m_labels.emplace_back(exemptions);
        m_boxes.emplace_back(m_marks, page);
        Rect region = m_source->pages()[static_cast<std::size_t>(page) - 1].region;
        if (!m_boxes.back().empty()) {
            const Rect marked = region.united(m_boxes.back().bounds());
            region = marked.width() <= regionLimit && marked.height() <= regionLimit ? marked : region;
        }
        m_regions.push_back(region);
    }
    return {};
}

Expected<void> Proof::makeCopies() {
    // What goes with a box: the annotations it touches, on every page that lists them, and every widget of a field it touches.
    std::set<QPDFObjGen> touchedFields;
    std::set<QPDFObjGen> touchedObjects;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const PageFacts& facts = m_source->pages()[i];
        for (const AnnotationFacts& annotation : facts.annotations) {
            m_comments += isComment(annotation.subtype) && annotation.subtype != "Popup" ? 1 : 0;
            if (!m_boxes[i].touchesAny(annotation.active)) {
                continue;
            }
            if (annotation.object.isIndirect()) {
                touchedObjects.insert(annotation.object.getObjGen());
            }
            touchedFields.insert(annotation.fields.begin(), annotation.fields.end());
        }
    }
    std::vector<std::set<QPDFObjGen>> removed(m_boxes.size());
    m_removedAnnotations.resize(m_boxes.size());
    m_frozenFields.resize(m_boxes.size());
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const PageFacts& facts = m_source->pages()[i];
        std::set<QPDFObjGen> frozen;
        for (const AnnotationFacts& annotation : facts.annotations) {
            if (annotation.subtype == "Widget" && i < m_output->pages().size() &&
                hasPictureAt(m_output->pages()[i], annotation.rect)) {
                frozen.insert(annotation.object.getObjGen());
                m_frozenFields[i].push_back(annotation.rect);
            }
        }
        addAnnotationTexts(m_needles, facts, m_boxes[i], static_cast<int>(i) + 1, frozen);
        for (const AnnotationFacts& annotation : facts.annotations) {
            if (frozen.count(annotation.object.getObjGen()) > 0) {
                continue;  // what the box leaves of it is compared like the page's own
            }
            const bool isOfATouchedField = std::any_of(annotation.fields.begin(), annotation.fields.end(),
                                                       [&](QPDFObjGen field) { return touchedFields.count(field) > 0; });
            if (m_boxes[i].touchesAny(annotation.active) || isOfATouchedField ||
                touchedObjects.count(annotation.object.getObjGen()) > 0) {
                removed[i].insert(annotation.object.getObjGen());
                m_removedAnnotations[i].push_back(annotation.rect);
            }
        }
    }
    const auto copyInto = [this](PdfFile& file, Bytes& copy) -> Expected<void> {
        Expected<Bytes> bytes = file.uprightCopy(m_regions);
        if (!bytes) {
            return bytes.error();
        }
        copy = std::move(*bytes);
        return {};
    };
    // The source is opened again: its page facts are compared with the output's later, unchanged.
    Expected<PdfFile> source = PdfFile::open(m_sourceBytes, m_sourceName, m_options.password);
    Expected<PdfFile> output = PdfFile::open(m_outputBytes, m_outputName, "");
    if (!source || !output) {
        return source ? output.error() : source.error();
    }
    source->removeAnnotations(removed);
    if (Expected<void> done = copyInto(*source, m_sourceCopy); !done) {
        return done;
    }
    if (source->hasLayers()) {
        source->showAllLayers();
        if (Expected<void> done = copyInto(*source, m_sourceAllLayers); !done) {
            return done;
        }
    }
    if (Expected<void> done = copyInto(*output, m_outputCopy); !done) {
        return done;
    }
    if (output->hasLayers()) {
        output->showAllLayers();
        if (Expected<void> done = copyInto(*output, m_outputAllLayers); !done) {
            return done;
        }
    }
    Expected<LiftedCopy> lifted = liftCovers(*output, m_boxes, m_labels, m_regions);
    if (!lifted) {
        return lifted.error();
    }
    m_lifted = std::move(*lifted);
    for (const LiftedPage& page : m_lifted.pages) {
        m_liftedByPage[page.page] = &page;
    }
    return {};
}

Expected<void> Proof::readSourceText() {
    const std::size_t pages = m_source->pages().size();
    const bool layers = !m_sourceAllLayers.empty();
    m_sourceText.resize(pages);
    m_sourceTextAllLayers.resize(layers ? pages : 0);
    std::vector<Readers> readers(static_cast<std::size_t>(std::max(1, m_options.threads)));
    std::mutex errorMutex;
    std::optional<Error> failure;
    parallelFor(pages, m_options.threads, [&](std::size_t thread, std::size_t i) {
        Readers& own = readers[thread];
        for (const auto& [reader, bytes] :
             {std::pair{&own.source, &m_sourceCopy}, std::pair{&own.outputAllLayers, &m_sourceAllLayers}}) {
            if (!*reader && !bytes->empty()) {
                Expected<std::unique_ptr<PopplerPages>> opened = PopplerPages::open(*bytes, m_sourceName);
                if (!opened) {
                    const std::lock_guard lock(errorMutex);
                    failure = opened.error();
                    return;
                }
                *reader = std::move(*opened);
            }
        }
        if (m_cancel.requested()) {
            return;
        }
        m_sourceText[i] = own.source->glyphs(static_cast<int>(i), m_regions[i]);
        if (layers) {
            m_sourceTextAllLayers[i] = own.outputAllLayers->glyphs(static_cast<int>(i), m_regions[i]);
        }
    });
    if (failure) {
        return *failure;
    }
    if (m_cancel.requested()) {
        return cancelled();
    }
    return {};
}

void Proof::collectWithheld() {
    const std::vector<PageGlyphs>& all = m_sourceTextAllLayers.empty() ? m_sourceText : m_sourceTextAllLayers;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!m_boxes[i].empty()) {
            addWordsUnderBoxes(m_needles, all[i], m_boxes[i], static_cast<int>(i) + 1);
        }
    }
    addMarkTexts(m_needles, m_marks);
    std::unordered_set<std::u32string> open;
    for (std::size_t i = 0; i < m_sourceText.size() && !m_needles.empty(); ++i) {
        const std::u32string text = textOutside(m_sourceText[i], m_boxes[i]).text;
        const auto hit = [&](std::size_t needle, std::size_t, std::size_t) {
            Needle& found = m_needles.at(needle);
            found.openPage = found.openCount++ == 0 ? static_cast<int>(i) + 1 : found.openPage;
        };
        m_needles.searchText(text, hit);
        m_needles.searchShortWords(text, hit);
        for (TextToken& token : tokenize(text)) {
            open.insert(std::move(token.text));
        }
    }
    for (std::size_t i = 0; i < m_needles.size(); ++i) {
        const std::vector<std::u32string>& row = m_needles.at(i).tokens;
        m_needles.at(i).wordsInTheOpen = row.size() > 1 && std::all_of(row.begin(), row.end(), [&](const std::u32string& word) {
                                             return open.count(word) > 0;
                                         });
    }
}

Expected<void> Proof::judgeAll() {
    const std::size_t pages = comparablePages();
    m_results.resize(pages);
    std::vector<Readers> readers(static_cast<std::size_t>(std::max(1, m_options.threads)));
    std::mutex errorMutex;
    std::optional<Error> failure;
    const auto open = [&](std::unique_ptr<PopplerPages>& reader, const Bytes& bytes, const std::string& name) {
        if (reader || bytes.empty()) {
            return;
        }
        Expected<std::unique_ptr<PopplerPages>> opened = PopplerPages::open(bytes, name);
        if (!opened) {
            const std::lock_guard lock(errorMutex);
            failure = opened.error();
            return;
        }
        reader = std::move(*opened);
    };
    // The file's own bytes, as they will be sent, have to open too.
    if (Expected<std::unique_ptr<PopplerPages>> sent = PopplerPages::open(m_outputBytes, m_outputName); !sent) {
        m_structure.push_back({{0, {}, "Poppler cannot open the file", "Burn the document again"}, true});
    } else if ((*sent)->pageCount() != static_cast<int>(m_output->pages().size())) {
        m_structure.push_back({{0, {}, "Poppler and libqpdf count different numbers of pages", "Burn the document again"}, true});
    }
    parallelFor(pages + 1, m_options.threads, [&](std::size_t thread, std::size_t task) {
        if (m_cancel.requested()) {
            return;
        }
        if (task == 0) {
            judgeStored();  // the longest first
            return;
        }
        Readers& own = readers[thread];
        open(own.source, m_sourceCopy, m_sourceName);
        open(own.output, m_outputCopy, m_outputName);
        open(own.outputAllLayers, m_outputAllLayers, m_outputName);
        open(own.lifted, m_lifted.bytes, m_outputName);
        if (!own.source || !own.output || (!own.lifted && !m_lifted.bytes.empty()) ||
            (!own.outputAllLayers && !m_outputAllLayers.empty())) {
            return;
        }
        tell("Comparing page " + std::to_string(task));
        judgePage(own, task - 1);
    });
    if (failure) {
        return *failure;
    }
    if (m_cancel.requested()) {
        return cancelled();
    }
    for (const StructureFinding& warning : judgeWarnings(m_output->qpdf())) {
        m_structure.push_back(warning);
    }
    return {};
}

void Proof::judgePage(Readers& readers, std::size_t index) {
    const int i = static_cast<int>(index);
    PageView view;
    view.page = i + 1;
    view.region = m_regions[index];
    view.boxes = &m_boxes[index];
    view.label = &m_labels[index];
    view.source = &m_sourceText[index];
    view.wordsMayBeAdded = m_options.wordsMayBeAdded;
    view.removedAnnotations = m_removedAnnotations[index];
    view.frozenFields = m_frozenFields[index];
    const PopplerPages& text = readers.outputAllLayers ? *readers.outputAllLayers : *readers.output;
    view.output = text.glyphs(i, view.region);
    view.outputOrder = text.contentOrder(i);
    view.sourceOrder = readers.source->contentOrder(i);
    view.isPicture =
        std::find(m_options.picturePages.begin(), m_options.picturePages.end(), view.page) != m_options.picturePages.end();
    const double dpi = dpiFor(view.region, view.isPicture ? pictureDpi : m_options.dpi);
    view.sourcePixels = readers.source->render(i, dpi, false);
    view.outputPixels = readers.output->render(i, dpi, false);
    const auto lifted = m_liftedByPage.find(view.page);
    if (lifted != m_liftedByPage.end()) {
        view.lifted = lifted->second;
        const double reduced = dpiFor(view.region, liftedDpi);
        view.paint = readers.lifted->render(view.lifted->paintSheet, reduced, true);
        for (std::size_t k = 0; k < view.lifted->imageSheets.size(); ++k) {
            // Lossy pictures are compared with the source, pixel on pixel.
            const std::vector<LiftedImage>& sheet = view.lifted->imageSheets[k];
            const bool lossy = std::any_of(sheet.begin(), sheet.end(), [](const LiftedImage& image) { return image.lossy; });
            constexpr double pixelForPixel = 72;
            const double sheetDpi = sheet.front().isCoarse() ? pixelForPixel : lossy ? dpi : reduced;
            view.images.push_back(readers.lifted->render(view.lifted->firstImageSheet + static_cast<int>(k), sheetDpi, false));
        }
    }
    PageResult& result = m_results[index];
    result.textInBoxes = judgeTextInBoxes(view);
    result.pixelsInBoxes = judgePixelsInBoxes(view);
    result.underBoxes = judgeUnderBoxes(view);
    result.pixelsOutside = judgePixelsOutside(view, result.straddled);
    result.wordsOutside = judgeWordsOutside(view);
    std::vector<Rect> annotations;
    for (const AnnotationFacts& annotation : m_source->pages()[index].annotations) {
        annotations.push_back(annotation.rect);
    }
    result.emptyMarks = judgeEmptyMarks(view, annotations);
    result.withoutText = view.output.glyphs.size() <= view.labels.size();
    findStanding(view, result);
}

void Proof::findStanding(const PageView& view, PageResult& result) const {
    const LinkedText outside = textOutside(view.output, *view.boxes);
    const PixelSpace space(view.region, view.outputPixels);
    m_needles.searchText(outside.text, [&](std::size_t needle, std::size_t begin, std::size_t end) {
        Rect rect;
        for (std::size_t k = begin; k < end; ++k) {
            if (outside.glyphAt[k] >= 0) {
                const Rect glyph = view.output.glyphs[static_cast<std::size_t>(outside.glyphAt[k])].box();
                rect = rect == Rect{} ? glyph : rect.united(glyph);
            }
        }
        // Nothing to be seen where the word stands: white, invisible or behind something.
        constexpr int visibleContrast = 40;
        const PixelSpace::Range range = space.rangeOf(rect);
        int low = 255;
        int high = 0;
        for (int y = range.y0; y < range.y1; ++y) {
            for (int x = range.x0; x < range.x1; ++x) {
                const std::uint8_t* sample = view.outputPixels.at(x, y);
                for (int c = 0; c < 3; ++c) {
                    low = std::min(low, static_cast<int>(sample[c]));
                    high = std::max(high, static_cast<int>(sample[c]));
                }
            }
        }
        result.standing.push_back({needle, rect, high - low >= visibleContrast});
    });
}

}  // namespace withheld::verify
