// SPDX-License-Identifier: Apache-2.0
// Bytes are first counted, in one pass that runs eight at a time over plain ASCII; only what needs
// it is copied. What the counts say decides:
//
// - no broken byte: UTF-8 as it stands ("Türkiye");
// - broken bytes, but more of UTF-8: a text put together from two sources. Each broken byte is read
//   as windows-1252, so that no letter is lost ("Türkiye … T\xFCrkiye");
// - broken bytes and little of UTF-8: the encoding that the page states, else the one that ICU
//   guesses from a sample, for the whole file.
//
// A counter-example: a UTF-8 page that states "iso-8859-1" is UTF-8 all the same; what is stated
// counts only where UTF-8 fails, or where escapes (ISO-2022-JP) show that plain ASCII is not meant.
#include "rollcall/coverage/text/decode.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "rollcall/coverage/text/characters.h"
#include "rollcall/coverage/text/charset.h"

namespace rollcall::coverage {
namespace {

struct Census {
  std::size_t multi = 0;      // code points of several bytes
  std::size_t bad = 0;        // bytes that begin no code point
  std::size_t control = 0;    // of C0 and C1, the breaks and the tab left out
  std::size_t escapes = 0;    // of these, 0x1B
  std::size_t invisible = 0;  // soft hyphens, zero-width and direction marks, inner BOMs
};

enum class Fate : std::uint8_t { keep, blank, drop, line_break };

bool is_kept_ascii(unsigned char byte) {
  return (byte >= 0x20 && byte != 0x7F) || byte == '\t' || byte == '\n' || byte == '\r' ||
         byte == '\v';
}

// Joiners (U+200C, U+200D) are kept: Persian and Hindi spell with them.
Fate fate(char32_t point) {
  if (point < 0x80) {
    if (point == '\f') return Fate::line_break;
    return is_kept_ascii(static_cast<unsigned char>(point)) ? Fate::keep : Fate::blank;
  }
  if (point == 0x85 || point == 0x2028 || point == 0x2029) return Fate::line_break;
  if (point < 0xA0) return Fate::blank;
  if (point == 0xAD || point == 0x200B || point == 0xFEFF || point == 0x200E || point == 0x200F ||
      point == 0x2060 || (point >= 0x202A && point <= 0x202E) ||
      (point >= 0x2066 && point <= 0x2069)) {
    return Fate::drop;
  }
  return Fate::keep;
}

// Whether eight bytes are all printable ASCII: no high bit, none below 0x20, no 0x7F.
bool plain(const char* bytes) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, 8);
  constexpr std::uint64_t kHigh = 0x8080808080808080U;
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const std::uint64_t low = (eight - kOnes * 0x20) & ~eight;
  const std::uint64_t deleted = eight ^ (kOnes * 0x7F);
  return ((eight | low | ((deleted - kOnes) & ~deleted)) & kHigh) == 0;
}

Census take_census(std::string_view text) {
  Census census;
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + 8 <= text.size() && plain(text.data() + at)) {
      at += 8;
      continue;
    }
    const CodePoint point = code_point(text, at);
    if (point.bytes == 0) {
      ++census.bad;
      ++at;
      continue;
    }
    if (point.bytes > 1) ++census.multi;
    const Fate its = fate(point.value);
    if (its == Fate::blank) ++census.control;
    if (its == Fate::blank && point.value == 0x1B) ++census.escapes;
    if (its == Fate::drop || its == Fate::line_break) ++census.invisible;
    at += point.bytes;
  }
  return census;
}

// REQUIRES: `text` does not lie in `out`.
void clean(std::string_view text, std::string& out) {
  out.clear();
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size() && plain(text.data() + at)) {
      out.append(text.data() + at, 8);
      at += 8;
      continue;
    }
    const CodePoint point = code_point(text, at);
    if (point.bytes == 0) {
      const char32_t meant = windows_1252(static_cast<unsigned char>(text[at++]));
      append_utf8(meant, out);
      continue;
    }
    switch (fate(point.value)) {
      case Fate::keep:
        out.append(text, at, point.bytes);
        break;
      case Fate::blank:
        out += ' ';
        break;
      case Fate::line_break:
        out += '\v';
        break;
      case Fate::drop:
        break;
    }
    at += point.bytes;
  }
}

struct Magic {
  std::string_view bytes;
  std::string_view what;
};
using namespace std::string_view_literals;
constexpr std::array<Magic, 13> kMagic = {{{"%PDF-"sv, "a PDF file"sv},
                                           {"\x89PNG"sv, "a PNG picture"sv},
                                           {"GIF8"sv, "a GIF picture"sv},
                                           {"\xFF\xD8\xFF"sv, "a JPEG picture"sv},
                                           {"PK\x03\x04"sv, "a ZIP archive or office document"sv},
                                           {"\x1F\x8B"sv, "a gzip archive"sv},
                                           {"\xFD"
                                            "7zXZ"sv,
                                            "an xz archive"sv},
                                           {"7z\xBC\xAF"sv, "a 7z archive"sv},
                                           {"\x28\xB5\x2F\xFD"sv, "a zstd archive"sv},
                                           {"\xD0\xCF\x11\xE0"sv, "an old office document"sv},
                                           {"\x7F"
                                            "ELF"sv,
                                            "a program"sv},
                                           {"SQLite format 3\0"sv, "a database"sv},
                                           {"{\\rtf"sv, "a rich-text document"sv}}};

struct Mark {
  std::string_view bytes;
  const char* charset;
};
// The longer marks first: that of UTF-32 begins with that of UTF-16.
constexpr std::array<Mark, 5> kMarks = {{{"\xEF\xBB\xBF"sv, "UTF-8"},
                                         {"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                         {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                         {"\xFF\xFE"sv, "UTF-16LE"},
                                         {"\xFE\xFF"sv, "UTF-16BE"}}};

// UTF-16 without a mark: among Latin letters, blanks and marks every second byte is zero.
const char* zeros_say(std::string_view bytes) {
  const std::size_t size = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t at = 0; at < size; at += 2) {
    even += bytes[at] == '\0' ? 1U : 0U;
    odd += bytes[at + 1] == '\0' ? 1U : 0U;
  }
  if (odd * 10 > size && even * 20 < odd) return "UTF-16LE";
  if (even * 10 > size && odd * 20 < even) return "UTF-16BE";
  return nullptr;
}

bool no_text(const Census& census, std::size_t bytes, std::vector<std::string>& findings) {
  if ((census.control - census.escapes) * 20 <= bytes) return false;
  findings.push_back(fmt::format(
      "{} of {} bytes are control characters, not text: nothing was read", census.control, bytes));
  return true;
}

void say_counts(const Census& census, std::vector<std::string>& findings) {
  if (census.control > 0) {
    findings.push_back(fmt::format("{} control characters were read as blanks", census.control));
  }
}

// Whether the bytes, read as `charset`, were put into `storage`, cleaned.
bool converted(std::string_view bytes, const std::string& charset, const std::string& how,
               std::string& storage, std::vector<std::string>& findings) {
  std::string raw;
  if (!convert(bytes, charset, raw)) return false;
  const Census census = take_census(raw);
  storage.clear();
  if (no_text(census, raw.size(), findings)) return true;
  findings.push_back(fmt::format("read as {}, {}", charset, how));
  say_counts(census, findings);
  clean(raw, storage);
  return true;
}

}  // namespace

std::string_view decode(std::string_view bytes, std::string& storage,
                        std::vector<std::string>& findings) {
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    if (mark.charset == "UTF-8"sv) break;
    if (converted(bytes, mark.charset, "as its first bytes say", storage, findings)) return storage;
  }
  for (const Magic& magic : kMagic) {
    if (!bytes.starts_with(magic.bytes)) continue;
    findings.push_back(fmt::format("{}, not text: nothing was read", magic.what));
    return {};
  }
  if (const char* wide = zeros_say(bytes); wide != nullptr) {
    if (converted(bytes, wide, "since every second byte is zero", storage, findings)) {
      return storage;
    }
  }
  const Census census = take_census(bytes);
  if (no_text(census, bytes.size(), findings)) return {};
  const bool mostly_utf8 = census.bad == 0 || census.multi >= census.bad;
  if (!mostly_utf8 || census.escapes > 0) {
    if (const std::string stated = stated_charset(bytes); !stated.empty()) {
      if (converted(bytes, stated, "as the page states", storage, findings)) return storage;
    }
  }
  if (!mostly_utf8) {
    if (converted(bytes, guessed_charset(bytes),
                  "the likeliest encoding of bytes that are no UTF-8", storage, findings)) {
      return storage;
    }
  }
  if (census.bad > 0) {
    findings.push_back(
        fmt::format("{} bytes that are no UTF-8 were read as windows-1252", census.bad));
  }
  say_counts(census, findings);
  if (census.bad + census.control + census.invisible == 0) return bytes;
  clean(bytes, storage);
  return storage;
}

}  // namespace rollcall::coverage
