#include "process/Payloads.h"

#include "marks/MarksJson.h"

namespace withheld::process {

using nlohmann::json;

json toJson(const Error& error) {
    return {{"code", name(error.code)}, {"message", error.message}, {"file", error.file},
            {"page", error.page},       {"remedy", error.remedy},   {"object", error.object}};
}

Error errorFromJson(const json& object) {
    Error error;
    error.code = errorCodeNamed(object.at("code").get<std::string>());
    object.at("message").get_to(error.message);
    object.at("file").get_to(error.file);
    object.at("page").get_to(error.page);
    object.at("remedy").get_to(error.remedy);
    object.at("object").get_to(error.object);
    return error;
}

json toJson(const Rect& rect) {
    return json::array({rect.x0, rect.y0, rect.x1, rect.y1});
}

Rect rectFromJson(const json& array) {
    return {array.at(0).get<double>(), array.at(1).get<double>(), array.at(2).get<double>(), array.at(3).get<double>()};
}

json toJson(const std::vector<Quad>& quads) {
    json result = json::array();
    for (const Quad& quad : quads) {
        json corners = json::array();
        for (const Point& corner : quad.p) {
            corners.push_back(corner.x);
            corners.push_back(corner.y);
        }
        result.push_back(std::move(corners));
    }
    return result;
}

std::vector<Quad> quadsFromJson(const json& array) {
    std::vector<Quad> quads;
    for (const json& corners : array) {
        Quad quad;
        for (std::size_t i = 0; i < 4; ++i) {
            quad.p[i] = {corners.at(2 * i).get<double>(), corners.at(2 * i + 1).get<double>()};
        }
        quads.push_back(quad);
    }
    return quads;
}

json toJson(const PageGeometry& page) {
    return {{"mediaBox", toJson(page.mediaBox)},
            {"cropBox", toJson(page.cropBox)},
            {"rotate", page.rotate},
            {"userUnit", page.userUnit}};
}

PageGeometry geometryFromJson(const json& object) {
    return {rectFromJson(object.at("mediaBox")), rectFromJson(object.at("cropBox")), object.at("rotate").get<int>(),
            object.at("userUnit").get<double>()};
}

json toJson(const pdf::IntakeResult& result) {
    json pages = json::array();
    for (const PageGeometry& page : result.pages) {
        pages.push_back(toJson(page));
    }
    return {{"pages", std::move(pages)},   {"wasEncrypted", result.wasEncrypted},         {"ownerLocked", result.ownerLocked},
            {"repaired", result.repaired}, {"hadObjectStreams", result.hadObjectStreams}, {"notes", result.notes},
            {"bytes", result.bytes.size()}};
}

pdf::IntakeResult intakeResultFromJson(const json& object) {
    pdf::IntakeResult result;
    for (const json& page : object.at("pages")) {
        result.pages.push_back(geometryFromJson(page));
    }
    object.at("wasEncrypted").get_to(result.wasEncrypted);
    object.at("ownerLocked").get_to(result.ownerLocked);
    object.at("repaired").get_to(result.repaired);
    object.at("hadObjectStreams").get_to(result.hadObjectStreams);
    object.at("notes").get_to(result.notes);
    return result;
}

json marksPayload(const std::vector<Mark>& marks) {
    json array = json::array();
    for (const Mark& mark : marks) {
        array.push_back(withheld::toJson(mark));
    }
    return array;
}

Expected<std::vector<Mark>> marksFromPayload(const json& array) {
    std::vector<Mark> marks;
    for (const json& object : array) {
        Expected<Mark> mark = markFromJson(object);
        if (!mark) {
            return mark.error();
        }
        marks.push_back(std::move(mark).value());
    }
    return marks;
}

json toJson(const std::vector<interchange::ForeignMark>& marks) {
    json array = json::array();
    for (const interchange::ForeignMark& foreign : marks) {
        array.push_back(
            {{"mark", withheld::toJson(foreign.mark)}, {"isProposal", foreign.isProposal}, {"overlay", foreign.overlay}});
    }
    return array;
}

Expected<std::vector<interchange::ForeignMark>> foreignMarksFromJson(const json& array) {
    std::vector<interchange::ForeignMark> marks;
    for (const json& object : array) {
        Expected<Mark> mark = markFromJson(object.at("mark"));
        if (!mark) {
            return mark.error();
        }
        marks.push_back({std::move(mark).value(), object.at("isProposal").get<bool>(), object.at("overlay").get<std::string>()});
    }
    return marks;
}

json toJson(const burn::BurnOptions& options) {
    return {{"withheldWords", options.withheldWords},
            {"objectStreams", options.objectStreams},
            {"picturePages", options.picturePages}};
}

burn::BurnOptions burnOptionsFromJson(const json& object) {
    burn::BurnOptions options;
    object.at("withheldWords").get_to(options.withheldWords);
    object.at("objectStreams").get_to(options.objectStreams);
    object.at("picturePages").get_to(options.picturePages);
    return options;
}

json toJson(const verify::VerifyOptions& options) {
    return {{"password", options.password},
            {"wordsMayBeAdded", options.wordsMayBeAdded},
            {"picturePages", options.picturePages},
            {"dpi", options.dpi},
            {"threads", options.threads}};
}

verify::VerifyOptions verifyOptionsFromJson(const json& object) {
    verify::VerifyOptions options;
    object.at("password").get_to(options.password);
    object.at("wordsMayBeAdded").get_to(options.wordsMayBeAdded);
    object.at("picturePages").get_to(options.picturePages);
    object.at("dpi").get_to(options.dpi);
    object.at("threads").get_to(options.threads);
    return options;
}

}  // namespace withheld::process
