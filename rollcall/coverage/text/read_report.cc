// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/coverage/report.h"
#include "rollcall/coverage/text/boilerplate.h"
#include "rollcall/coverage/text/cut_lines.h"
#include "rollcall/coverage/text/dateline.h"
#include "rollcall/coverage/text/decode.h"
#include "rollcall/coverage/text/html_tree.h"
#include "rollcall/coverage/text/line_role.h"
#include "rollcall/coverage/text/masthead.h"
#include "rollcall/coverage/text/metadata.h"
#include "rollcall/coverage/text/page.h"
#include "rollcall/coverage/text/sentences.h"
#include "rollcall/coverage/words/tokens.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kGuessBytes = 8192;

std::string language_of(const std::vector<Line>& lines, const Lexicon& lexicon,
                        LineTokens& tokens) {
  std::size_t bytes = 0;
  std::vector<Token> sample;
  std::vector<Token> of_line;
  for (std::size_t at = 0; at < lines.size() && bytes < kGuessBytes; ++at) {
    const Line& line = lines[at];
    if (line.kind != LineKind::body && line.kind != LineKind::headline) continue;
    // A cut code point counts as a mark, and tells nothing.
    const std::size_t taken = std::min(line.text.size(), kGuessBytes);
    tokens.cut(at, line.text, 0, taken, of_line);
    sample.insert(sample.end(), of_line.begin(), of_line.end());
    bytes += taken + 1;
  }
  const std::string guessed = lexicon.guess_language(sample);
  return guessed.empty() ? "en" : guessed;
}

std::vector<LineShape> shapes_of(const std::vector<Line>& lines) {
  std::vector<LineShape> shapes;
  shapes.reserve(lines.size());
  LineReader reader;
  for (const Line& line : lines) shapes.push_back(reader.read(line.text));
  return shapes;
}

void add_sentences(Report& report) {
  for (std::size_t at = 0; at < report.lines.size(); ++at) {
    const Line& line = report.lines[at];
    switch (line.kind) {
      case LineKind::metadata:
        break;
      case LineKind::headline:
      case LineKind::item:
        if (line.text.size() <= kLongestSentence) {
          report.sentences.push_back({at, 0, line.text.size()});
        } else {
          split_sentences(line.text, at, 0, report.language, report.sentences);
        }
        break;
      case LineKind::body: {
        const bool opens = !report.dateline.empty() && line.text.starts_with(report.dateline);
        const std::size_t begin = opens ? dateline_bytes(line.text) : 0;
        split_sentences(line.text, at, begin, report.language, report.sentences);
        break;
      }
      case LineKind::byline:
      case LineKind::credit:
      case LineKind::boilerplate:
        split_sentences(line.text, at, 0, report.language, report.sentences);
        break;
    }
  }
}

// Lines, marked as far as markup can, and what they state of themselves.
struct Reading {
  std::vector<Line> lines;
  std::vector<bool> items;  // of a page
  Stated stated;
};

Reading read_plain(std::string_view text) {
  CutText cut = cut_lines(text);
  Reading reading;
  reading.stated = take_metadata(cut);
  reading.lines = std::move(cut.lines);
  return reading;
}

Reading read_lines(std::string_view text, std::vector<std::string>& findings) {
  if (!looks_like_html(text)) return read_plain(text);
  if (auto page = read_page(text)) {
    return {std::move(page->lines), std::move(page->items), std::move(page->stated)};
  }
  findings.emplace_back(
      "the page is too large or too deeply nested: its tags were cut out, and its "
      "main text was not looked for");
  return read_plain(strip_tags(text));
}

}  // namespace

Report read_report(std::string file, std::string_view bytes, const Lexicon& lexicon,
                   const ReadOptions& options) {
  LineTokens tokens(lexicon);
  return read_report(std::move(file), bytes, lexicon, options, tokens);
}

Report read_report(std::string file, std::string_view bytes, const Lexicon& lexicon,
                   const ReadOptions& options, LineTokens& tokens) {
  tokens.forget();
  Report report;
  report.file = std::move(file);
  std::string storage;
  const std::string_view text = decode(bytes, storage, report.findings);
  Reading reading = read_lines(text, report.findings);
  report.lines = std::move(reading.lines);
  if (report.lines.empty() && report.findings.empty()) {
    report.findings.emplace_back("there is no text in it");
  }
  std::vector<LineShape> shapes = shapes_of(report.lines);
  for (std::size_t at = 0; at < reading.items.size(); ++at) {
    const bool text_item = shapes[at].role == Role::heading || shapes[at].role == Role::running;
    if (reading.items[at] && text_item) shapes[at].role = Role::item;
  }
  mark_boilerplate(report.lines, shapes);
  report.source = reading.stated.source;
  read_masthead(report, shapes, reading.stated, options);
  report.language = language_code(reading.stated.language);
  if (report.language.empty()) report.language = language_of(report.lines, lexicon, tokens);
  add_sentences(report);
  return report;
}

}  // namespace rollcall::coverage
