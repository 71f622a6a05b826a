// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rollcall/base/result.h"

namespace rollcall::model {

enum class SymbolKind : std::uint8_t {
  resolution,  // A/RES/…, S/RES/…
  draft,       // A/…/L.n; S/yyyy/n; S/n; A/n where a draft was circulated so
  meeting,     // A/…/PV.n, S/PV.n
  decision,    // A/DEC/…
  document,    // any other document of an organ
};

// The symbol of a United Nations document. It has one normal form and many spellings: parsing
// accepts them all, printing gives one.
//
//   A/RES/79/317            A/RES/62/223 B         (written 62/223B, 62/223 B, 62/223[B])
//   A/RES/377 (V) A-C       A/RES/63 (I) [PARA.1]  A/RES/104 (S-1)   A/RES/ES-11/7
//   S/RES/2774 (2025)       (written 2774(2025), S/RES/2774)
//   A/ES-11/L.10  S/2025/115  A/ES-11/PV.20  S/PV.9866  A/PV.18  A/79/PV.55
class Symbol {
 public:
  Symbol() = default;

  // Accepts every spelling of docs/sources.md, in any case, surrounding, doubled and no-break
  // blanks included. Two short forms that the press uses are resolutions: "ES-11/7" and
  // "2774 (2025)"; a bare "2774" is not. Remarks on the text go: "S/10805/Rev.1 (as amended)",
  // "S/1995/395, orally revised in its provisional form", "A/PV.1384 and Corr.1".
  //
  // Damage is mended only where there is one way to: "A64/PV.62" and "A/34/PV. 106" lost or gained
  // a byte, "S/PV9261" its point, "2541 (2020" its bracket, "A/RES/36//235IX" has a stroke too
  // many, "S/2005-554" and "S/RES/2776/2025" have the wrong one. "A//PV.2441" is A/PV.2441, because
  // only the numbers that ran on from year to year until 1976 are that high; "A//PV.9" may have
  // lost its session, and fails. A part in brackets that are no letters keeps them: "[PARA.1]".
  //
  // Fails with `symbol.malformed` on anything else, on several symbols at once, and on more than
  // 200 bytes, naming what was read. Linear in the text.
  static Result<Symbol> parse(std::string_view text);

  // The one printed form.
  [[nodiscard]] const std::string& normal() const { return normal_; }

  // What identifies the document: the normal form, but for a resolution of the Council without its
  // year, because "S/RES/2774" alone names it.
  [[nodiscard]] const std::string& key() const { return key_; }

  [[nodiscard]] SymbolKind kind() const { return kind_; }
  [[nodiscard]] char organ() const { return normal_.empty() ? '\0' : normal_.front(); }
  [[nodiscard]] bool empty() const { return normal_.empty(); }

  // The session as the Assembly writes it: "79", "ES-11", "S-9"; "" where the symbol has none.
  // Roman sessions come out as numbers: A/RES/377 (V) gives "5".
  [[nodiscard]] const std::string& session() const { return session_; }

  // Without a part: "A/RES/62/223" of "A/RES/62/223 B"; the normal form where there is no part.
  [[nodiscard]] std::string_view whole() const {
    return std::string_view(normal_).substr(0, whole_length_);
  }
  // The part: "B", "A-C", "[PARA.1]"; "" for a whole.
  [[nodiscard]] std::string_view part() const;

  friend bool operator==(const Symbol& a, const Symbol& b) { return a.key_ == b.key_; }
  friend auto operator<=>(const Symbol& a, const Symbol& b) { return a.key_ <=> b.key_; }

 private:
  std::string normal_;
  std::string key_;
  std::string session_;
  std::size_t whole_length_ = 0;
  SymbolKind kind_ = SymbolKind::document;
};

}  // namespace rollcall::model
