// SPDX-License-Identifier: Apache-2.0
// members.toml, groups.toml and council.toml: who the members are, and who sat where when.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/record/facts.h"
#include "rollcall/record/facts_fields.h"

namespace rollcall::record {
namespace {

using facts::Faults;
using facts::Fields;

model::Member read_member(Fields& entry) {
  model::Member member;
  member.id = entry.member("code");
  member.iso2 = entry.text_or_empty("iso2");
  member.m49 = entry.number("m49").value_or(0);
  member.cow_codes = entry.numbers("cow");
  entry.each("names", "a name", [&](Fields& name) {
    model::MemberName made;
    made.name = name.text("name");
    made.short_name = name.text("short");
    made.period = name.period();
    member.names.push_back(std::move(made));
  });
  member.other_names = entry.texts("other_names");
  entry.each("member", "a time of membership",
             [&](Fields& time) { member.membership.push_back(time.period()); });
  member.predecessors = entry.members("predecessors");
  member.source = entry.text("source");
  if (member.names.empty()) {
    entry.report("facts.missing_key", fmt::format("{} has no name", member.id.view()));
  }
  return member;
}

model::Group read_group(Fields& entry) {
  static constexpr auto kind_of = [](std::string_view text) -> std::optional<model::GroupKind> {
    if (text == "regional") return model::GroupKind::regional;
    if (text == "permanent") return model::GroupKind::permanent;
    if (text == "union") return model::GroupKind::union_;
    if (text == "spoken_of") return model::GroupKind::spoken_of;
    return std::nullopt;
  };
  model::Group group;
  group.id = entry.text("id");
  group.name = entry.text("name");
  group.phrase = entry.text("phrase");
  group.kind =
      entry.choice_of<model::GroupKind>("kind", kind_of).value_or(model::GroupKind::union_);
  group.source = entry.text("source");
  entry.each("members", "a membership", [&](Fields& membership) {
    group.memberships.push_back({membership.known_member("code"), membership.period()});
  });
  return group;
}

model::Term read_term(Fields& entry) {
  model::Term term;
  term.member = entry.known_member("member");
  term.period = entry.period();
  term.kind = entry.flag("permanent") ? model::SeatKind::permanent : model::SeatKind::ordinary;
  term.source = entry.text("source");
  return term;
}

// A file that is a list of one kind of entry, and nothing else.
template <typename T>
Result<std::vector<T>> read_list(const EmbeddedFile& file, std::string_view key,
                                 std::string_view what, T (*read)(Fields&)) {
  const Result<toml::table> root = facts::parse_file(file);
  if (!root) return tl::unexpected(root.error());
  Faults faults(file.path);
  Fields fields(*root, "the file", faults);
  std::vector<T> values;
  fields.each(key, what, [&](Fields& entry) { values.push_back(read(entry)); });
  fields.close();
  if (faults.any()) return tl::unexpected(faults.first());
  return values;
}

}  // namespace

Result<std::vector<model::Member>> parse_members(const EmbeddedFile& file) {
  Result<std::vector<model::Member>> members =
      read_list<model::Member>(file, "member", "a member", read_member);
  if (!members) return members;
  std::vector<model::MemberId> ids;
  for (const model::Member& member : *members) ids.push_back(member.id);
  std::ranges::sort(ids);
  for (const model::Member& member : *members) {
    for (const model::MemberId before : member.predecessors) {
      if (std::ranges::binary_search(ids, before)) continue;
      return fail("facts.unknown_member",
                  fmt::format("{} continues {}, a code that no member has", member.id.view(),
                              before.view()),
                  std::string(file.path));
    }
  }
  return members;
}

Result<std::vector<model::Group>> parse_groups(const EmbeddedFile& file) {
  return read_list<model::Group>(file, "group", "a group", read_group);
}

Result<std::vector<model::Term>> parse_terms(const EmbeddedFile& file) {
  return read_list<model::Term>(file, "term", "a term", read_term);
}

}  // namespace rollcall::record
