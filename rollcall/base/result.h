// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace rollcall {

// A failure at a boundary: a file, a database, a line of somebody's text.
// `code` is stable, dotted and listed in docs/codes.md; `message` is for people and may improve.
struct Error {
  std::string code;
  std::string message;
  std::string where;  // "file:line", "file:line:column" or empty

  bool operator==(const Error&) const = default;
};

// Either a value or the Error that prevented it. No exception crosses a module's header.
template <typename T>
using Result = tl::expected<T, Error>;

// Shortens `return tl::unexpected(Error{…})`.
[[nodiscard]] inline tl::unexpected<Error> fail(std::string code, std::string message,
                                                std::string where = {}) {
  return tl::unexpected<Error>(Error{std::move(code), std::move(message), std::move(where)});
}

}  // namespace rollcall
