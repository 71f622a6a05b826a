// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/cli/operands.h"

namespace rollcall::cli {
namespace {

using Votes = std::vector<model::RollCall>;

// How many letters must be typed, dropped or changed to come from one symbol to the other.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above + 1, row[j - 1] + 1, changed});
      diagonal = above;
    }
  }
  return row[b.size()];
}

// Symbols of the record that differ from the one asked for by a slip of one or two letters. The
// last word of the symbol is left out of the search, since that is where slips happen.
std::vector<std::string> near_symbols(const record::Store& store, const std::string& asked) {
  constexpr std::size_t kApartMax = 2;
  constexpr std::size_t kShownMax = 4;
  std::vector<std::string> words;
  const std::string key = fold(asked);
  for (const std::string_view word : split(key, ' ')) words.emplace_back(word);
  if (words.size() < 2) return {};
  words.pop_back();
  record::Filter filter;
  filter.words = words;
  filter.limit = 2000;  // a symbol this common is no help, and the search stays quick
  std::vector<std::pair<std::size_t, std::string>> near;
  auto walked = store.for_each(filter, [&](const model::RollCall& vote) {
    for (const model::Symbol& symbol : {vote.symbol, vote.draft}) {
      const std::size_t apart = letters_apart(symbol.key(), asked);
      if (!symbol.empty() && apart <= kApartMax) near.emplace_back(apart, symbol.normal());
    }
    return true;
  });
  if (!walked) return {};
  std::ranges::sort(near);
  const auto doubled = std::ranges::unique(near);
  near.erase(doubled.begin(), doubled.end());
  std::vector<std::string> symbols;
  for (const auto& [apart, symbol] : near) {
    if (symbols.size() < kShownMax) symbols.push_back(symbol);
  }
  return symbols;
}

tl::unexpected<Error> not_found(const record::Store& store, const std::string& asked) {
  const auto near = near_symbols(store, asked);
  if (!near.empty()) {
    return fail("cli.not_found", fmt::format("no vote on {} is held", asked),
                fmt::format("did you mean {}?", join(near, ", ")));
  }
  const auto coverage = store.coverage();
  return fail("cli.not_found", fmt::format("no vote on {} is held", asked),
              coverage ? brief::coverage_line(*coverage) : coverage.error().message);
}

Result<Votes> by_key(const record::Store& store, model::BodyId body, std::string_view key) {
  auto found = store.find_key(body, key);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return not_found(store, std::string(key));
  return Votes{std::move(**found)};
}

// The key of what stood at a place of a meeting whose order we hold; "" where we hold none.
Result<std::string> key_at(const record::Store& store, const Place& place, Date day) {
  auto meetings = store.meetings_on(day);
  if (!meetings) return tl::unexpected(meetings.error());
  for (const model::Meeting& meeting : *meetings) {
    if (meeting.symbol != place.meeting) continue;
    for (const model::MeetingItem& item : meeting.items) {
      if (item.place == place.number) return item.key;
    }
  }
  return std::string();
}

// A place is the vote's own key, or the number that its meeting's order gives it, or the number
// that its source does.
Result<Votes> at_place(const record::Store& store, const Place& place) {
  const std::string asked = fmt::format("{}#{}", place.meeting.normal(), place.number);
  auto found = store.find(place.meeting);
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) return not_found(store, asked);
  for (const model::RollCall& vote : *found) {
    if (vote.key() == asked) return Votes{vote};
  }
  const model::RollCall& any = found->front();
  if (any.date) {
    auto key = key_at(store, place, *any.date);
    if (!key) return tl::unexpected(key.error());
    if (!key->empty()) return by_key(store, any.body, *key);
  }
  for (const model::RollCall& vote : *found) {
    if (vote.ordinal == place.number) return Votes{vote};
  }
  return fail("cli.not_found", fmt::format("no vote {} is held", asked),
              fmt::format("rollcall brief {} gives the {} held of that meeting",
                          place.meeting.normal(), found->size()));
}

}  // namespace

Result<Votes> find_votes(const record::Store& store, std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon != std::string_view::npos) {
    auto body = parse_body(word.substr(0, colon));
    if (!body) return tl::unexpected(body.error());
    return by_key(store, *body, trim(word.substr(colon + 1)));
  }
  if (const auto place = parse_place(word)) return at_place(store, *place);
  auto symbol = parse_symbol(word);
  if (!symbol) return tl::unexpected(symbol.error());
  auto found = store.find(*symbol);
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) return not_found(store, symbol->key());
  const model::Symbol& held = found->front().symbol;
  // The key of a resolution of the Council leaves its year out; a year typed must be the right one.
  if (held == *symbol && held.normal() != symbol->normal() && symbol->normal() != symbol->key()) {
    return fail("cli.wrong_year", fmt::format("this is {}", held.normal()),
                fmt::format("\"{}\": the year is another", printable(word)));
  }
  return std::move(*found);
}

}  // namespace rollcall::cli
