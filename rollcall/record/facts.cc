// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/facts.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/check.h"

namespace rollcall::record {
namespace {

// A malformed file of our own is a bug: a test parses each of them before it is released.
template <typename T>
T value_or_abort(Result<T> result) {
  ROLLCALL_CHECK(result.has_value(), fmt::format("{}: {} ({})", result.error().where,
                                                 result.error().message, result.error().code));
  return *std::move(result);
}

template <typename T>
T parse_embedded(std::string_view path, Result<T> (*parse)(const EmbeddedFile&)) {
  const EmbeddedFile file{path, value_or_abort(embedded_file(path))};
  return value_or_abort(parse(file));
}

// The groups "elected" and "a3" are the Council's elected members and the African ones of them:
// council.toml knows when.
void fill_from_council(std::vector<model::Group>& all) {
  const auto group = [&](std::string_view id) -> model::Group& {
    const auto found = std::ranges::find(all, id, &model::Group::id);
    ROLLCALL_CHECK(found != all.end(), std::string(id));
    return *found;
  };
  const model::Group& african = group("african");
  for (const model::Term& term : parse_embedded("council.toml", parse_terms)) {
    if (term.kind == model::SeatKind::permanent) continue;
    group("elected").memberships.push_back({term.member, term.period});
    if (!african.has(term.member, term.period.from)) continue;
    group("a3").memberships.push_back({term.member, term.period});
  }
}

}  // namespace

Result<std::string_view> embedded_file(std::string_view path) {
  const std::span<const EmbeddedFile> files = embedded_files();
  const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
  if (found == files.end()) {
    return fail("facts.no_such_file", fmt::format("no file of facts is called \"{}\"", path));
  }
  return found->text;
}

const model::Members& members() {
  static const model::Members kMembers =
      value_or_abort(model::Members::create(parse_embedded("members.toml", parse_members)));
  return kMembers;
}

std::span<const model::Group> groups() {
  static const std::vector<model::Group> kGroups = [] {
    std::vector<model::Group> all = parse_embedded("groups.toml", parse_groups);
    fill_from_council(all);
    return all;
  }();
  return kGroups;
}

const model::Roster& council_roster() {
  static const model::Roster kRoster(model::BodyId("SC"),
                                     parse_embedded("council.toml", parse_terms));
  return kRoster;
}

const model::Roster& assembly_roster() {
  static const model::Roster kRoster =
      model::Roster::of_all_members(model::BodyId("GA"), members());
  return kRoster;
}

std::span<const Overlay> overlays() {
  static const std::vector<Overlay> kOverlays = parse_embedded("questions.toml", parse_overlays);
  return kOverlays;
}

std::span<const Person> people() {
  static const std::vector<Person> kPeople = parse_embedded("people.toml", parse_people);
  return kPeople;
}

}  // namespace rollcall::record
