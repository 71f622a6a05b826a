// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/across_wordings.h"

#include <algorithm>
#include <functional>

#include "rollcall/base/text.h"
#include "rollcall/coverage/quotes/people.h"

namespace rollcall::coverage {
namespace {

// Hashed words of four letters or more, cut to four: two statements that share none are not one. A
// cheap test before same_statement(), which decides.
std::vector<std::uint32_t> rough_words(std::string_view folded) {
  std::vector<std::uint32_t> words;
  for (const std::string_view word : split(folded, ' ')) {
    if (word.size() < 4) continue;
    words.push_back(static_cast<std::uint32_t>(std::hash<std::string_view>()(word.substr(0, 4))));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool share_any(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
    if (*i == *k) return true;
    *i < *k ? ++i : ++k;
  }
  return false;
}

// Whether two reports or more hold it; each wording is kept once.
bool worth_showing(const Wordings& wordings) {
  const auto& versions = wordings.versions;
  return std::any_of(versions.begin(), versions.end(), [&](const Wordings::Version& version) {
    return version.file != versions.front().file;
  });
}

}  // namespace

void WordingFinder::add(const CheckedReport& checked) {
  std::size_t looked = 0;
  for (const Quote& quote : checked.quotes) {
    if (quote.speaker.empty()) continue;
    if (++looked > kQuotes) break;
    Statement statement(quote);
    const std::string& key = quote.person.empty() ? statement.family : quote.person;
    if (!by_speaker_.contains(key) && by_speaker_.size() >= kSpeakers) continue;
    std::deque<Kept>& statements = by_speaker_[key];
    std::vector<std::uint32_t> words = rough_words(statement.folded);
    const auto version = [&] {
      return Wordings::Version{checked.report.file, checked.report.lines[quote.line].number,
                               quote.text};
    };
    const auto same = std::find_if(statements.begin(), statements.end(), [&](const Kept& one) {
      return share_any(one.rough, words) && same_statement(one.first, statement);
    });
    if (same == statements.end()) {
      statements.push_back({std::move(statement), std::move(words), {quote.speaker, {version()}}});
      if (statements.size() <= kStatements) continue;
      if (worth_showing(statements.front().wordings)) {
        settled_.push_back(std::move(statements.front().wordings));
      }
      statements.pop_front();
      continue;
    }
    std::vector<Wordings::Version>& versions = same->wordings.versions;
    const bool known = std::any_of(versions.begin(), versions.end(), [&](const auto& other) {
      return other.text == quote.text || fold(other.text) == statement.folded;
    });
    if (!known && versions.size() < kVersions) versions.push_back(version());
  }
}

std::vector<Wordings> WordingFinder::wordings() const {
  std::vector<Wordings> found = settled_;
  for (const auto& [key, statements] : by_speaker_) {
    for (const Kept& statement : statements) {
      if (worth_showing(statement.wordings)) found.push_back(statement.wordings);
    }
  }
  return found;
}

}  // namespace rollcall::coverage
