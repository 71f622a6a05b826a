// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rollcall::model {

// A short name that identifies one thing in a body's own data: 1 to 15 of A–Z, 0–9, '-', '.', '_'.
// Sixteen bytes, trivially copyable. `Tag` keeps members and bodies from being mixed up.
template <typename Tag>
class ShortId {
 public:
  constexpr ShortId() = default;

  // Upper-cases ASCII letters. nullopt if empty, too long, or holding any other byte.
  static std::optional<ShortId> parse(std::string_view text) {
    if (text.empty() || text.size() >= sizeof(letters_)) return std::nullopt;
    ShortId id;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c =
          text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
      const bool allowed =
          (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
      if (!allowed) return std::nullopt;
      id.letters_[i] = c;
    }
    return id;
  }

  // For literals in code and tests. REQUIRES: parse(text) succeeds (else the id is empty).
  explicit ShortId(std::string_view text) { *this = parse(text).value_or(ShortId()); }

  [[nodiscard]] std::string_view view() const { return std::string_view(letters_.data()); }
  [[nodiscard]] std::string str() const { return std::string(view()); }
  [[nodiscard]] bool empty() const { return letters_[0] == '\0'; }

  constexpr auto operator<=>(const ShortId&) const = default;

 private:
  std::array<char, 16> letters_{};  // padded with NUL, always at least one
};

// A member of a body. For States: the code of the United Nations Digital Library ("USA", "RUS",
// "DDR"), the modern ISO 3166 code wherever a renamed or continuing State has one.
using MemberId = ShortId<struct MemberTag>;

// A body that votes: "GA", "SC", "HRC", or the id that a body's TOML file gives itself.
using BodyId = ShortId<struct BodyTag>;

}  // namespace rollcall::model
