// SPDX-License-Identifier: Apache-2.0
// A line of a file is a paragraph, unless the text was wrapped: then most lines that another line
// follows at once are 55 to 90 columns wide, and few of them end a sentence. Example: an e-mailed
// wire report. Counter-example: one sentence a line, where most lines end in a stop.
#include "rollcall/coverage/text/cut_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "rollcall/base/text.h"
#include "rollcall/coverage/text/characters.h"

namespace rollcall::coverage {
namespace {

struct RawLine {
  int number = 0;
  bool blank_before = false;
  std::string_view text;
};

std::vector<RawLine> raw_lines(std::string_view text) {
  std::vector<RawLine> raw;
  int number = 1;
  bool blank = false;
  const bool plain =
      text.find('\r') == std::string_view::npos && text.find('\v') == std::string_view::npos;
  while (!text.empty()) {
    const std::size_t end =
        std::min(plain ? text.find('\n') : text.find_first_of("\n\r\v"), text.size());
    const std::string_view line = trim_blanks(text.substr(0, end));
    if (line.empty()) {
      blank = true;
    } else {
      raw.push_back({number, blank, line});
      blank = false;
    }
    if (end == text.size()) break;
    const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    if (text[end] != '\v') ++number;
    text.remove_prefix(end + (pair ? 2 : 1));
  }
  return raw;
}

bool begins_item(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("•");
}

bool is_wrapped(const std::vector<RawLine>& raw) {
  std::size_t followed = 0;
  std::size_t wide = 0;
  std::size_t stops = 0;
  std::size_t paragraphs = 0;
  for (std::size_t at = 0; at + 1 < raw.size(); ++at) {
    if (raw[at + 1].blank_before) {
      ++paragraphs;
      continue;
    }
    // Bytes are columns closely enough, and cost nothing.
    const std::size_t columns = raw[at].text.size();
    ++followed;
    wide += columns >= 55 && columns <= 90 ? 1U : 0U;
    stops += raw[at].text.back() == '.' ? 1U : 0U;
  }
  return followed >= 4 && paragraphs > 0 && wide * 10 >= followed * 8 && stops * 10 <= followed * 4;
}

std::vector<Line> join_wrapped(const std::vector<RawLine>& raw) {
  std::vector<Line> lines;
  for (const RawLine& line : raw) {
    const bool begins = lines.empty() || line.blank_before || begins_item(line.text);
    if (begins) {
      lines.push_back({line.number, std::string(line.text), LineKind::body, ""});
      continue;
    }
    std::string& before = lines.back().text;
    const bool hyphen =
        before.size() > 1 && before.back() == '-' && before[before.size() - 2] != ' ';
    if (!hyphen) before += ' ';
    before += line.text;
  }
  return lines;
}

// Where the label in front of a colon begins that opens a link within running text; npos where the
// colon is not one of a label, or no sentence ends before it.
std::size_t label_before(std::string_view text, std::size_t colon) {
  constexpr std::array<std::string_view, 8> kLabels = {"also read",  "read also", "read more",
                                                       "also see",   "see also",  "lire aussi",
                                                       "also watch", "related"};
  const std::string_view before = trim_blanks(text.substr(0, colon));
  for (const std::string_view label : kLabels) {
    if (before.size() < label.size() + 2) continue;
    const std::size_t at = before.size() - label.size();
    if (ascii_lower(before.substr(at)) != label) continue;
    const std::string_view sentence = trim_blanks(before.substr(0, at));
    if (sentence.size() == at || sentence.empty()) return std::string_view::npos;
    const bool ended = std::string_view(".!?\"").find(sentence.back()) != std::string_view::npos ||
                       sentence.ends_with("”") || sentence.ends_with("»");
    return ended ? at : std::string_view::npos;
  }
  return std::string_view::npos;
}

// Cuts the link off, up to a double blank behind which running text goes on.
void split_intrusions(std::vector<Line>& lines) {
  std::vector<Line> out;
  for (std::size_t index = 0; index < lines.size(); ++index) {
    const std::string_view text = lines[index].text;
    std::size_t at = std::string_view::npos;
    for (std::size_t colon = text.find(':', 10); colon != std::string_view::npos;
         colon = text.find(':', colon + 1)) {
      at = label_before(text, colon);
      if (at != std::string_view::npos) break;
    }
    if (at == std::string_view::npos) {
      if (!out.empty()) out.push_back(std::move(lines[index]));
      continue;
    }
    if (out.empty()) {
      out.reserve(lines.size() + 4);
      std::move(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(index),
                std::back_inserter(out));
    }
    const int number = lines[index].number;
    std::size_t end = text.find("  ", std::min(text.size(), at + 20));
    end = std::min(end, text.size());
    for (const std::string_view piece :
         {text.substr(0, at), text.substr(at, end - at), text.substr(end)}) {
      const std::string_view trimmed = trim_blanks(piece);
      if (!trimmed.empty()) out.push_back({number, std::string(trimmed), LineKind::body, ""});
    }
  }
  if (!out.empty()) lines = std::move(out);
}

}  // namespace

CutText cut_lines(std::string_view text) {
  const std::vector<RawLine> raw = raw_lines(text);
  CutText cut;
  if (is_wrapped(raw)) {
    cut.lines = join_wrapped(raw);
  } else {
    cut.lines.reserve(raw.size());
    for (const RawLine& line : raw) {
      cut.lines.push_back({line.number, std::string(line.text), LineKind::body, ""});
    }
  }
  const auto blank = std::ranges::find(raw, true, &RawLine::blank_before);
  const int number = blank == raw.end() ? 0 : blank->number;
  const auto line = std::ranges::find(cut.lines, number, &Line::number);
  cut.first_blank = static_cast<std::size_t>(line - cut.lines.begin());
  split_intrusions(cut.lines);
  return cut;
}

}  // namespace rollcall::coverage
