// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/coverage/words/lexicon.h"
#include "rollcall/coverage/words/line_tokens.h"

namespace rollcall::coverage {

// A press report as read: its lines, each marked for what it is, and the sentences of them.
// Plain values; free to share between threads.

enum class LineKind : std::uint8_t {
  metadata,     // "date: 2025-02-24" of an opening block
  headline,     // title, repeated title, subtitle
  byline,       // who wrote it, when it was published, the picture's caption and credit
  credit,       // "(With inputs from agencies.)": whose text it is
  body,         // running text, its dateline included
  item,         // an item of a list within the body
  boilerplate,  // what the site prints around every report
};
[[nodiscard]] std::string_view to_string(LineKind kind);

struct Line {
  int number = 0;  // from 1, in the file as given; for HTML the line of the source where it begins
  std::string text;  // valid UTF-8, without surrounding blanks; never empty
  LineKind kind = LineKind::body;
  std::string reason;  // of boilerplate: "asks for donations", "related story"; else ""
};

// A sentence is a run of bytes of one line. A list's item is one, and so is a headline.
struct Sentence {
  std::size_t line = 0;  // index into Report::lines
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class DateFrom : std::uint8_t { none, metadata, text, option };
[[nodiscard]] std::string_view to_string(DateFrom from);

struct Report {
  std::string file;
  std::string source;    // an address or a name of the outlet, from metadata; or ""
  std::string language;  // "en", "fr": from metadata or the page, else guessed; never ""
  std::vector<Line> lines;
  std::vector<Sentence> sentences;  // in order; of every kind of line but metadata
  std::string headline;             // "" where none was recognised
  std::string byline;
  std::string dateline;  // "UNITED NATIONS (AP) —"
  std::string credit;    // "Reuters", "AP": whose text it is, where a credit line says so
  std::optional<Date> published;
  DateFrom published_from = DateFrom::none;
  std::string published_words;        // the words it was read from
  std::vector<std::string> findings;  // "bytes that are no UTF-8 were read as windows-1252"

  [[nodiscard]] std::string_view text(const Sentence& sentence) const {
    return std::string_view(lines[sentence.line].text)
        .substr(sentence.begin, sentence.end - sentence.begin);
  }
};

struct ReadOptions {
  std::optional<Date> date;  // of publication, where neither metadata nor text gives one
};

// Reads HTML or plain text in any encoding. Never fails: bytes that mean nothing give a report
// without sentences and a finding that says why. Linear in the bytes. Tokens of its lines are left
// in `tokens`, which forgets those of another report first.
[[nodiscard]] Report read_report(std::string file, std::string_view bytes, const Lexicon& lexicon,
                                 const ReadOptions& options);
[[nodiscard]] Report read_report(std::string file, std::string_view bytes, const Lexicon& lexicon,
                                 const ReadOptions& options, LineTokens& tokens);

}  // namespace rollcall::coverage
