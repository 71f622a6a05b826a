// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/group.h"
#include "rollcall/model/meeting.h"
#include "rollcall/model/member.h"
#include "rollcall/model/roll_call.h"
#include "rollcall/model/roster.h"

namespace rollcall::record {

// Facts written down by us, as text files of data/ compiled into the binary, turned into values.
// Parsing is pure. data/README.md describes the format of each file; unknown keys and members that
// do not exist are errors (`facts.…`) that name file, line and value.

struct EmbeddedFile {
  std::string_view path;  // relative to data/: "votes/2025-02-24_A-RES-ES-11-7.toml"
  std::string_view text;
};

// All files of data/, by path.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
[[nodiscard]] Result<std::string_view> embedded_file(std::string_view path);

[[nodiscard]] Result<std::vector<model::Member>> parse_members(const EmbeddedFile& file);
[[nodiscard]] Result<std::vector<model::Group>> parse_groups(const EmbeddedFile& file);
[[nodiscard]] Result<std::vector<model::Term>> parse_terms(const EmbeddedFile& file);
[[nodiscard]] Result<std::vector<model::RollCall>> parse_votes(const EmbeddedFile& file);
[[nodiscard]] Result<model::Meeting> parse_meeting(const EmbeddedFile& file);

// An office that somebody held. Where only a month or a year is known the period reaches from its
// first to its last day; an end that is not known is open. So who is outside of it surely was.
struct PersonOffice {
  std::string role;          // "Permanent Representative to the United Nations"
  std::string organisation;  // "Russian Federation", "United Nations"
  std::optional<model::MemberId> state;
  Period period;
};

// Somebody whom reports of votes quote.
struct Person {
  std::string key;                     // "nebenzia"
  std::string name;                    // as the United Nations spells it
  std::vector<std::string> spellings;  // others met in the press, other scripts too
  std::vector<PersonOffice> offices;
  std::string source;  // key into data/SOURCES.md
};
[[nodiscard]] Result<std::vector<Person>> parse_people(const EmbeddedFile& file);

// What we know of votes whose ballots come from official files: kind, majority, nature, force,
// series and manner. Never touches ballots. Names its votes by key, by session, or by words of the
// title and the agenda item; all that it gives must hold.
struct Overlay {
  model::BodyId body;
  std::string key;                        // RollCall::key(), or ""
  std::string session;                    // every vote of a session, or ""
  std::vector<std::string> title_words;   // folded phrases that the title holds, each of them
  std::vector<std::string> agenda_words;  // the same of the agenda item
  Period period;
  std::optional<model::QuestionKind> kind;
  std::optional<model::Manner> manner;
  std::optional<model::Majority> majority;
  model::Basis majority_basis;
  std::optional<model::Nature> nature;
  model::Basis nature_basis;
  std::optional<model::Force> force;
  model::Basis force_basis;
  std::string series;
};
[[nodiscard]] Result<std::vector<Overlay>> parse_overlays(const EmbeddedFile& file);

// Whether the overlay speaks of this vote. O(length of title and agenda item).
[[nodiscard]] bool speaks_of(const Overlay& overlay, const model::RollCall& vote);

// Fills what the vote leaves open (unknown majority or nature, no force basis, no series, the plain
// manner) from overlays(): one that names the vote by key first, then the others in the order of
// the file. What the vote already says stays, but for the kind of a text, which files guess from
// its title. O(overlays).
void lay_over(model::RollCall& vote);

// Everything at once, parsed on first use and kept; thread-safe. Aborts on a malformed embedded
// file, since a test parses each of them.
[[nodiscard]] const model::Members& members();
[[nodiscard]] std::span<const model::Group> groups();
[[nodiscard]] const model::Roster& council_roster();
[[nodiscard]] const model::Roster& assembly_roster();
[[nodiscard]] std::span<const Overlay> overlays();
[[nodiscard]] std::span<const Person> people();

}  // namespace rollcall::record
