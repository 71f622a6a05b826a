// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/series.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "rollcall/analysis/series_link.h"

namespace rollcall::analysis {
namespace {

// Joins what hangs together and names the parts by their first text.
std::vector<int> roots_of(const std::vector<SeriesLink>& links) {
  std::vector<int> roots(links.size());
  for (std::size_t text = 0; text < links.size(); ++text) {
    // A link leads to an earlier text, whose root is known by now.
    const int earlier = links[text].earlier;
    roots[text] = earlier < 0 ? static_cast<int>(text) : roots[static_cast<std::size_t>(earlier)];
  }
  return roots;
}

SeriesEntry entry_of(int text, const SeriesLink& link) {
  return {text, link.likeness, link.earlier, link.overlap, link.apart};
}

// Drops texts that share their day with another of the part, and mends the links that led to them.
Series series_of_part(const std::vector<SeriesText>& texts, const std::vector<int>& part,
                      const std::vector<SeriesLink>& links) {
  const auto day = [&](int text) { return texts[static_cast<std::size_t>(text)].date; };
  Series series;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool before = i > 0 && day(part[i - 1]) == day(part[i]);
    const bool after = i + 1 < part.size() && day(part[i + 1]) == day(part[i]);
    if (before || after) {
      series.left_out.push_back(part[i]);
      continue;
    }
    SeriesEntry entry = entry_of(part[i], links[static_cast<std::size_t>(part[i])]);
    if (series.entries.empty()) {
      entry = entry_of(part[i], SeriesLink{});
    } else if (std::ranges::binary_search(series.left_out, entry.like)) {
      entry.like = series.entries.back().text;
    }
    series.entries.push_back(std::move(entry));
  }
  return series;
}

Series named_series(const std::vector<int>& part) {
  Series series;
  for (const int text : part) {
    const bool first = series.entries.empty();
    series.entries.push_back({text, first ? Likeness::first : Likeness::named_series,
                              first ? -1 : series.entries.back().text, 1, ""});
  }
  return series;
}

}  // namespace

SeriesIndex::SeriesIndex(std::vector<SeriesText> texts) : texts_(std::move(texts)) {
  std::ranges::stable_sort(texts_, [](const SeriesText& a, const SeriesText& b) {
    return std::tie(a.date, a.body, a.name, a.key) < std::tie(b.date, b.body, b.name, b.key);
  });
  const std::vector<SeriesLink> links = links_between(texts_);
  const std::vector<int> roots = roots_of(links);
  std::map<std::pair<model::BodyId, std::string>, std::vector<int>> named;
  std::map<int, std::vector<int>> parts;
  for (int text = 0; text < static_cast<int>(texts_.size()); ++text) {
    const SeriesText& one = texts_[static_cast<std::size_t>(text)];
    if (!one.series.empty()) {
      named[{one.body, one.series}].push_back(text);
    } else {
      parts[roots[static_cast<std::size_t>(text)]].push_back(text);
    }
  }
  for (const auto& [name, part] : named) {
    if (part.size() < 2) continue;
    series_.push_back(named_series(part));
    series_.back().name = name.second;
  }
  for (const auto& [root, part] : parts) {
    if (part.size() < 2) continue;
    Series series = series_of_part(texts_, part, links);
    if (series.entries.size() < 2) continue;
    series.name = texts_[static_cast<std::size_t>(series.entries.back().text)].title;
    series_.push_back(std::move(series));
  }
  std::ranges::stable_sort(series_, [](const Series& a, const Series& b) {
    return std::tie(a.name, a.entries.front().text) < std::tie(b.name, b.entries.front().text);
  });
  series_of_.assign(texts_.size(), -1);
  for (std::size_t i = 0; i < series_.size(); ++i) {
    for (const SeriesEntry& entry : series_[i].entries) {
      series_of_[static_cast<std::size_t>(entry.text)] = static_cast<int>(i);
    }
  }
  for (int text = 0; text < static_cast<int>(texts_.size()); ++text) by_key_.push_back(text);
  std::ranges::stable_sort(by_key_, [&](int a, int b) {
    const SeriesText& one = texts_[static_cast<std::size_t>(a)];
    const SeriesText& other = texts_[static_cast<std::size_t>(b)];
    return std::tie(one.body, one.key) < std::tie(other.body, other.key);
  });
}

std::optional<int> SeriesIndex::find(model::BodyId body, const std::string& key) const {
  const auto id_of = [&](int text) {
    const SeriesText& one = texts_[static_cast<std::size_t>(text)];
    return std::tie(one.body, one.key);
  };
  const auto at = std::ranges::lower_bound(by_key_, std::tie(body, key), {}, id_of);
  if (at == by_key_.end() || id_of(*at) != std::tie(body, key)) return std::nullopt;
  return *at;
}

const Series* SeriesIndex::of(model::BodyId body, const std::string& key) const {
  const auto text = find(body, key);
  if (!text) return nullptr;
  const int series = series_of_[static_cast<std::size_t>(*text)];
  return series < 0 ? nullptr : &series_[static_cast<std::size_t>(series)];
}

std::vector<SeriesText> texts_of(const model::VoteMatrix& matrix) {
  std::vector<SeriesText> texts;
  for (const model::Item& item : matrix.all_items()) {
    const bool whole = item.kind == model::QuestionKind::resolution ||
                       item.kind == model::QuestionKind::whole_after_parts;
    // "voeten:4668" is a row of a source and no document: nobody knows of what it was a vote.
    const bool no_document = item.name.empty() || item.name.find(':') != std::string::npos;
    if (!whole || !item.date || no_document) continue;
    texts.push_back(
        {item.key, item.name, item.body, *item.date, item.title, item.agenda_item, item.series});
  }
  return texts;
}

std::string reading_of(const SeriesEntry& entry) {
  switch (entry.likeness) {
    case Likeness::first:
      return "the first";
    case Likeness::named_series:
      return "named series";
    case Likeness::same_title:
      return "same title";
    case Likeness::near_title:
    case Likeness::near_title_agenda:
      break;
  }
  return fmt::format("{}near-equal title ({:.2f}{})",
                     entry.likeness == Likeness::near_title_agenda ? "same agenda item and " : "",
                     entry.overlap,
                     entry.words_apart.empty() ? "" : "; apart: " + entry.words_apart);
}

std::string reading_of(const Series& series) {
  std::size_t near = 0;
  for (const SeriesEntry& entry : series.entries) {
    if (entry.likeness == Likeness::named_series) return "named series";
    if (entry.likeness == Likeness::near_title || entry.likeness == Likeness::near_title_agenda) {
      ++near;
    }
  }
  if (near == 0) return "same title";
  if (near + 1 == series.entries.size()) return "near-equal titles";
  return fmt::format("same title, {} near-equal", near);
}

}  // namespace rollcall::analysis
