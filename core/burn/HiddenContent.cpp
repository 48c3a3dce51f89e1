#include "burn/HiddenContent.h"

#include "burn/ContentBurner.h"

namespace withheld::burn {

void burnHiddenContent(BurnContext& context) {
    for (const pdf::Object& stream : context.document.objects()) {
        const bool paints = stream.get("Subtype").isName("Form") || stream.get("PatternType").integer() == 1;
        if (!paints || !stream.isStream() || !stream.get("Resources").isDictionary()) {
            continue;
        }
        const Expected<Bytes> content = stream.decodedStream();
        if (!content) {
            continue;  // no reader paints any of it
        }
        BurnedPage ignored;
        context.formRuns = 0;
        ResourceEdits resources(context.document, stream.get("Resources"));
        ContentBurner burner(context, ignored, {}, resources, stream.id(), {stream.id()});
        const Bytes burned = burner.burn(*content, {});
        if (!burner.changed()) {
            continue;
        }
        stream.setStreamCompressed(burned);
        resources.dropReleased();
        if (resources.changed()) {
            stream.set("Resources", resources.resources());
        }
    }
}

}  // namespace withheld::burn
