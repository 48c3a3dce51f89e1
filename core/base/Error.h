// Expected failures are values. A programming fault is an assertion; a library's exception stops at the wrapper.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace withheld {

/// What kind of failure it is; programs branch on this, people read `Error::message`.
enum class ErrorCode {
    NotAPdf,           ///< the bytes are no PDF
    Damaged,           ///< truncated or broken beyond repair
    PasswordNeeded,    ///< encrypted, and no or a wrong password was given
    TooLarge,          ///< more pages, objects or bytes than the limits allow
    Unsupported,       ///< a construct that this version refuses (XFA-only form, …)
    CannotRemove,      ///< the burn can't remove something under a mark with certainty
    ProofFailed,       ///< the verifier found something
    Io,                ///< reading or writing failed; message names the path
    DiskFull,          ///< no space left on the device
    InvalidInput,      ///< malformed marks, dates, names … from the user
    NotAllowed,        ///< a rule of the case forbids it (author approves, set changed, …)
    Tampered,          ///< the case's chain of events does not hold
    Cancelled,         ///< the user cancelled
    WorkerDied,        ///< a child process crashed, hung or grew over its limit
    MissingComponent,  ///< language data, codec or program that has to be installed
    Internal           ///< anything else
};

/// A failure in the user's words. Never holds text that stands under a mark.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;  ///< what happened
    std::string file;     ///< the file it happened to, "" if none
    int page = 0;         ///< from 1; 0 = no single page
    std::string remedy;   ///< what the user can do, "" if nothing
    std::string object;   ///< PDF object ("12 0 R") or operator that caused it, "" if none

    /// "file, page 3: message (object 12 0 R). remedy"
    [[nodiscard]] std::string text() const;
};

/// Stable machine name of a code: "not-a-pdf", "cannot-remove", …
[[nodiscard]] const char* name(ErrorCode code);
[[nodiscard]] ErrorCode errorCodeNamed(const std::string& name);

/// A value or an Error.
template <typename T>
class [[nodiscard]] Expected {
public:
    Expected(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Expected(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    /// Preconditions: hasValue() for the value accessors, !hasValue() for error().
    [[nodiscard]] T& value() & { return std::get<0>(m_content); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_content); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_content)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    [[nodiscard]] const Error& error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Expected<void> {
public:
    Expected() = default;
    Expected(Error error) : m_error(std::move(error)), m_failed(true) {}
    [[nodiscard]] bool hasValue() const { return !m_failed; }
    explicit operator bool() const { return hasValue(); }
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

}  // namespace withheld
