#include "pdf/EveryValue.h"

namespace withheld::pdf {

namespace {

bool isContainer(QPDFObjectHandle object) {
    return object.isDictionary() || object.isArray() || object.isStream();
}

class Change {
public:
    explicit Change(const ValueChange& change) : m_change(change) {}

    bool in(QPDFObjectHandle container) {
        if (container.isStream()) {
            container = container.getDict();
        }
        if (container.isDictionary()) {
            return inDictionary(container);
        }
        return container.isArray() && inArray(container);
    }

private:
    bool inDictionary(QPDFObjectHandle dictionary) {
        bool changed = false;
        for (const std::string& old : dictionary.getKeys()) {
            const std::string key = m_change.key(old);
            if (key != old) {
                dictionary.replaceKey(key, dictionary.getKey(old));
                dictionary.removeKey(old);
                changed = true;
            }
            changed = at(dictionary.getKey(key), [&](QPDFObjectHandle value) { dictionary.replaceKey(key, value); }) || changed;
        }
        return changed;
    }
    bool inArray(QPDFObjectHandle array) {
        bool changed = false;
        for (int i = 0; i < array.getArrayNItems(); ++i) {
            changed = at(array.getArrayItem(i), [&](QPDFObjectHandle value) { array.setArrayItem(i, value); }) || changed;
        }
        return changed;
    }
    /// Direct values only: every object of the file is visited by itself.
    template <typename Replace>
    bool at(QPDFObjectHandle value, Replace replace) {
        if (value.isIndirect()) {
            return false;
        }
        if (isContainer(value)) {
            return in(value);
        }
        const std::optional<QPDFObjectHandle> other = m_change.value(value);
        if (other) {
            replace(*other);
        }
        return other.has_value();
    }

    const ValueChange& m_change;
};

}  // namespace

bool changeEveryValue(QPDF& pdf, const ValueChange& change) {
    bool changed = false;
    Change each(change);
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (isContainer(object)) {
            changed = each.in(object) || changed;
        } else if (const auto other = change.value(object)) {
            pdf.replaceObject(object.getObjGen(), *other);
            changed = true;
        }
    }
    return changed;
}

}  // namespace withheld::pdf
