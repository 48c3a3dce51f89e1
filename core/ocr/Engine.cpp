#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <sstream>

#include "ocr/Layout.h"
#include "ocr/Ocr.h"
#include "ocr/PageImage.h"

namespace withheld::ocr {

namespace {

constexpr float certainOrientation = 14;
constexpr float agreedOrientation = 3;  // enough when the letters' ascenders say the same
constexpr float noiseConfidence = 15;   // below it a "word" without letters or digits is a rule or a speck

/// Tesseract's loops over OpenMP make recognition four times slower when each thread has an engine of its own. The settings
/// belong to the calling thread; OMP_THREAD_LIMIT would be read at load only.
void stopOpenMp() {
    omp_set_max_active_levels(0);
    omp_set_num_threads(1);
}

/// The libraries talk on stderr, with paths and advice that are not for the user.
void silence(tesseract::TessBaseAPI& api) {
    api.SetVariable("debug_file", "/dev/null");
    setMsgSeverity(L_SEVERITY_NONE);
}

Error missingLanguage(const std::string& language) {
    std::string name = language;
    std::replace(name.begin(), name.end(), '_', '-');
    return Error{ErrorCode::MissingComponent,
                 "The language data “" + language + "” for text recognition is not installed",
                 "",
                 0,
                 "Install the package tesseract-ocr-" + name + ".",
                 ""};
}

/// Why Tesseract was asked to stop.
struct Watch {
    const Cancel& cancel;
    std::chrono::steady_clock::time_point deadline;
    [[nodiscard]] bool late() const { return std::chrono::steady_clock::now() >= deadline; }
};

bool stopAsked(void* watch, int) {
    const auto* w = static_cast<const Watch*>(watch);
    return w->cancel.requested() || w->late();
}

struct ReadWord {
    std::string text;
    float confidence = 0;
    Rect pixels;  ///< in the prepared image
};

/// Takes off bars that a cell's border left at a word's ends.
void stripBars(std::string& text) {
    while (text.size() > 1 && text.front() == '|') {
        text.erase(0, 1);
    }
    while (text.size() > 1 && text.back() == '|') {
        text.pop_back();
    }
}

bool hasLetterOrDigit(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z');
    });
}

/// The part of `box` that has ink; empty when there is none.
Rect trimmedToInk(Pix* ink, const Rect& box) {
    Box* around = boxCreate(static_cast<int>(box.x0), static_cast<int>(box.y0), static_cast<int>(box.width()),
                            static_cast<int>(box.height()));
    Box* trimmed = nullptr;
    Rect result;
    if (pixClipBoxToForeground(ink, around, nullptr, &trimmed) == 0 && trimmed != nullptr) {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 w = 0;
        l_int32 h = 0;
        boxGetGeometry(trimmed, &x, &y, &w, &h);
        result = {double(x), double(y), double(x + w), double(y + h)};
    }
    boxDestroy(&trimmed);
    boxDestroy(&around);
    return result;
}

/// Bounds, in the page as seen, of the ink inside `box`. A levelled word's rectangle turned back would reach into its
/// neighbours; its ink does not.
Rect seenInk(Pix* ink, const Rect& box, const Matrix& toSeen) {
    if (toSeen.b == 0 || toSeen.a == 0) {
        return mappedBounds(box, toSeen);
    }
    const l_uint32* data = pixGetData(ink);
    const int wpl = pixGetWpl(ink);
    Rect bounds{1e9, 1e9, -1e9, -1e9};
    for (int y = static_cast<int>(box.y0); y < static_cast<int>(box.y1); ++y) {
        const l_uint32* row = data + static_cast<std::ptrdiff_t>(wpl) * y;
        for (int x = static_cast<int>(box.x0); x < static_cast<int>(box.x1); ++x) {
            if (GET_DATA_BIT(row, x) != 0) {
                const Point middle = toSeen.map({x + 0.5, y + 0.5});
                bounds = bounds.united({middle.x - 0.5, middle.y - 0.5, middle.x + 0.5, middle.y + 0.5});
            }
        }
    }
    return bounds.isEmpty() ? mappedBounds(box, toSeen) : bounds;
}

Matrix seenPixelsToUser(const QImage& image, double dpi, const PageGeometry& geometry) {
    const PageSpace space(geometry, dpi);
    const double x = space.widthPixels() / image.width();
    const double y = space.heightPixels() / image.height();
    // A rendered page is at most a pixel larger than the page, and not stretched; a scan's own pixels fill the page.
    const bool rendered =
        std::abs(space.widthPixels() - image.width()) <= 1 && std::abs(space.heightPixels() - image.height()) <= 1;
    return rendered ? space.toUser() : Matrix::scaling(x, y).then(space.toUser());
}

std::vector<ReadWord> wordsOf(tesseract::TessBaseAPI& api, Pix* ink) {
    std::vector<ReadWord> words;
    const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
    if (it == nullptr) {
        return words;
    }
    do {
        if (it->Empty(tesseract::RIL_WORD)) {
            continue;
        }
        const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        if (text == nullptr || text[0] == '\0' || text[0] == ' ' ||
            !it->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) {
            continue;
        }
        ReadWord word{text.get(), it->Confidence(tesseract::RIL_WORD), {}};
        stripBars(word.text);
        word.pixels = trimmedToInk(ink, Rect{double(left), double(top), double(right), double(bottom)});
        if (!word.pixels.isEmpty() && (word.confidence >= noiseConfidence || hasLetterOrDigit(word.text))) {
            words.push_back(std::move(word));
        }
    } while (it->Next(tesseract::RIL_WORD));
    return words;
}

/// Tesseract sometimes gives a word a box that spans lines or the page (tesseract #1192): no place to mark.
void refuseAbsurdBoxes(std::vector<ReadWord>& words, double pageArea) {
    std::vector<double> heights;
    for (const ReadWord& word : words) {
        heights.push_back(word.pixels.height());
    }
    if (heights.empty()) {
        return;
    }
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    const double line = *middle / 0.72 * 1.2;
    std::erase_if(words, [&](const ReadWord& word) {
        // Large print has large letters: only a box too high for its own width is a fault.
        const bool tooHigh = word.pixels.height() > 3 * line && word.pixels.width() < word.pixels.height() * 1.5;
        return tooHigh || word.pixels.area() > pageArea / 2;
    });
}

}  // namespace

struct Engine::Implementation {
    std::string language;
    tesseract::TessBaseAPI reader;
    std::unique_ptr<tesseract::TessBaseAPI> orientation;  ///< loaded for the first page that needs it

    Expected<void> makeUpright(PageImage& page, int pageNumber);
    Expected<void> recognise(const PageImage& page, int pageNumber, int timeLimit, const Cancel& cancel);
};

Engine::Engine(std::unique_ptr<Implementation> implementation) : m(std::move(implementation)) {}
Engine::~Engine() = default;

Expected<std::unique_ptr<Engine>> Engine::create(const std::string& language) {
    stopOpenMp();
    // Tesseract goes on without languages it does not find, so each is asked for.
    std::vector<std::string> available;
    auto implementation = std::make_unique<Implementation>();
    implementation->language = language;
    tesseract::TessBaseAPI& reader = implementation->reader;
    silence(reader);
    const bool started = reader.Init(nullptr, language.c_str(), tesseract::OEM_LSTM_ONLY) == 0;
    if (started) {
        reader.GetLoadedLanguagesAsVector(&available);
    }
    std::istringstream names(language);
    for (std::string wanted; std::getline(names, wanted, '+');) {
        if (wanted.empty() || std::find(available.begin(), available.end(), wanted) == available.end()) {
            tesseract::TessBaseAPI probe;
            if (wanted.empty() || probe.Init(nullptr, wanted.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
                return missingLanguage(wanted);
            }
        }
    }
    if (!started) {
        return missingLanguage(language);
    }
    reader.SetPageSegMode(tesseract::PSM_SPARSE_TEXT);
    return std::unique_ptr<Engine>(new Engine(std::move(implementation)));
}

Expected<void> Engine::Implementation::makeUpright(PageImage& page, int pageNumber) {
    const LetterDirection letters = letterDirection(page);
    if (letters.upright) {
        return {};
    }
    if (orientation == nullptr) {
        auto api = std::make_unique<tesseract::TessBaseAPI>();
        if (api->Init(nullptr, "osd", tesseract::OEM_TESSERACT_ONLY) != 0) {
            Error error = missingLanguage("osd");
            error.page = pageNumber;
            return error;
        }
        api->SetPageSegMode(tesseract::PSM_OSD_ONLY);
        orientation = std::move(api);
    }
    // Half the resolution tells the direction as well, in a third of the time.
    const double scale = std::min(1.0, 150 / page.dpi);
    const PixPointer small(pixScale(page.pix.get(), static_cast<float>(scale), static_cast<float>(scale)));
    if (small == nullptr) {
        return {};
    }
    orientation->SetImage(small.get());
    orientation->SetSourceResolution(static_cast<int>(std::lround(page.dpi * scale)));
    int degrees = 0;
    float confidence = 0;
    const char* script = nullptr;
    float scriptConfidence = 0;
    const bool told = orientation->DetectOrientationScript(&degrees, &confidence, &script, &scriptConfidence);
    orientation->Clear();
    const int quarters = ((360 - degrees) % 360) / 90;
    if (told && (confidence >= certainOrientation || (confidence >= agreedOrientation && letters.quarterTurns == quarters))) {
        turn(page, quarters);
    }
    return {};
}

Expected<void> Engine::Implementation::recognise(const PageImage& page, int pageNumber, int timeLimit, const Cancel& cancel) {
    reader.SetImage(page.pix.get());
    reader.SetSourceResolution(static_cast<int>(std::lround(page.dpi)));
    Watch watch{cancel, std::chrono::steady_clock::now() + std::chrono::seconds(timeLimit)};
    tesseract::ETEXT_DESC monitor;
    monitor.cancel = stopAsked;
    monitor.cancel_this = &watch;
    monitor.set_deadline_msecs(timeLimit * 1000);
    const int result = reader.Recognize(&monitor);
    if (cancel.requested()) {
        return Error{ErrorCode::Cancelled, "Text recognition was cancelled", "", pageNumber, "", ""};
    }
    if (watch.late()) {
        return Error{ErrorCode::WorkerDied,
                     "Reading the page took longer than " + std::to_string(timeLimit) + " seconds",
                     "",
                     pageNumber,
                     "Mark this page by hand, or read it again with more time.",
                     ""};
    }
    if (result != 0) {
        return Error{ErrorCode::Internal, "Tesseract could not read the page", "", pageNumber, "Mark this page by hand.", ""};
    }
    return {};
}

Expected<PageText> Engine::read(const QImage& image, double dpi, int page, const PageGeometry& geometry, int timeLimit,
                                const Cancel& cancel) {
    stopOpenMp();
    Expected<PageImage> prepared = pageImage(image, dpi);
    if (!prepared) {
        Error error = prepared.error();
        error.page = page;
        return error;
    }
    if (Expected<void> upright = m->makeUpright(*prepared, page); !upright) {
        return upright.error();
    }
    if (cancel.requested()) {
        return Error{ErrorCode::Cancelled, "Text recognition was cancelled", "", page, "", ""};
    }
    deskew(*prepared);
    cleanBackground(*prepared);
    removeRules(*prepared);
    if (Expected<void> recognised = m->recognise(*prepared, page, timeLimit, cancel); !recognised) {
        m->reader.Clear();
        return recognised.error();
    }

    const PixPointer ink(m->reader.GetThresholdedImage());
    std::vector<ReadWord> words = ink != nullptr ? wordsOf(m->reader, ink.get()) : std::vector<ReadWord>{};
    m->reader.Clear();
    refuseAbsurdBoxes(words, static_cast<double>(pixGetWidth(prepared->pix.get())) * pixGetHeight(prepared->pix.get()));

    std::vector<Rect> boxes;
    boxes.reserve(words.size());
    for (const ReadWord& word : words) {
        boxes.push_back(word.pixels);
    }
    const Matrix seenToUser = seenPixelsToUser(image, dpi, geometry);
    PageText text;
    text.page = page;
    int line = 0;
    int block = 0;
    for (const Cell& cell : arrange(boxes, usualEm(boxes, TextSource::Ocr))) {
        for (const std::vector<std::size_t>& cellLine : cell.lines) {
            for (const std::size_t i : cellLine) {
                Word word;
                word.text = words[i].text;
                word.confidence = std::clamp(words[i].confidence, 0.0F, 100.0F);
                word.box = mappedBounds(seenInk(ink.get(), words[i].pixels, prepared->toSeen), seenToUser);
                word.line = line;
                word.block = block;
                text.words.push_back(std::move(word));
            }
            ++line;
        }
        ++block;
    }
    text.source = text.words.empty() ? TextSource::None : TextSource::Ocr;
    return text;
}

}  // namespace withheld::ocr
