// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/quotes/passages.h"

#include <algorithm>
#include <utility>

namespace rollcall::coverage {
namespace {

constexpr std::size_t kLongestPassage = 1U << 20U;  // bytes read as one paragraph
constexpr std::size_t kLongestSentence = 4096;

}  // namespace

std::vector<Passage> passages_of(const Report& report) {
  std::vector<Passage> passages;
  for (std::size_t i = 0; i < report.lines.size(); ++i) {
    const Line& line = report.lines[i];
    const bool read = line.kind == LineKind::body || line.kind == LineKind::item ||
                      line.kind == LineKind::headline;
    if (!read) continue;
    const std::string_view text = line.text;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = std::min(text.size(), at + kLongestPassage);
      if (end < text.size()) {
        const std::size_t blank = text.rfind(' ', end);
        if (blank != std::string_view::npos && blank > at) end = blank;
      }
      passages.push_back({i, at, text.substr(at, end - at), line.kind});
      at = end;
    }
  }
  return passages;
}

void find_sentence_starts(const Report& report, const Passage& passage,
                          std::span<const QuoteSpan> spans, std::vector<std::uint32_t>& starts) {
  starts.clear();
  const auto key = std::pair(passage.line, passage.offset);
  auto sentence = std::lower_bound(
      report.sentences.begin(), report.sentences.end(), key,
      [](const Sentence& a, const auto& b) { return std::pair(a.line, a.begin) < b; });
  std::size_t span = 0;
  for (; sentence != report.sentences.end() && sentence->line == passage.line; ++sentence) {
    if (sentence->begin - passage.offset >= passage.text.size()) break;
    const auto at = static_cast<std::uint32_t>(sentence->begin - passage.offset);
    while (span < spans.size() && spans[span].close <= at) ++span;
    const bool within = span < spans.size() && spans[span].open < at;
    if (!within) starts.push_back(at);
  }
}

std::optional<std::size_t> sentence_at(const Report& report, std::size_t line, std::size_t byte) {
  const auto behind = std::upper_bound(
      report.sentences.begin(), report.sentences.end(), std::pair(line, byte),
      [](const auto& a, const Sentence& b) { return a < std::pair(b.line, b.begin); });
  if (behind == report.sentences.begin()) return std::nullopt;
  return static_cast<std::size_t>(behind - report.sentences.begin()) - 1;
}

std::string_view beginning_of(std::string_view sentence) {
  if (sentence.size() <= kLongestSentence) return sentence;
  sentence = sentence.substr(0, kLongestSentence);
  while (!sentence.empty() && (static_cast<unsigned char>(sentence.back()) & 0x80U) != 0) {
    sentence.remove_suffix(1);  // a letter that may be cut in two
  }
  return sentence;
}

}  // namespace rollcall::coverage
