// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/press_lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "rollcall/base/check.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

using coverage::KnownName;
using coverage::LexiconFile;
using coverage::Term;

// Spellings of members.toml that a report may use of another State: either Congo is "Congo", and
// "Republic of China" is Taiwan's since 1971.
constexpr std::array<std::string_view, 2> kOfTwo = {"Congo", "Republic of China"};

std::vector<LexiconFile> embedded_lexicons() {
  std::vector<LexiconFile> files;
  for (const record::EmbeddedFile& file : record::embedded_files()) {
    if (file.path.starts_with("lexicons/") || file.path.starts_with("names/")) {
      files.push_back({file.path, file.text});
    }
  }
  return files;
}

}  // namespace

std::vector<KnownName> known_names() {
  std::vector<KnownName> names;
  const auto add = [&](Term term, std::string_view id, const std::string& spelling) {
    if (std::ranges::find(kOfTwo, spelling) != kOfTwo.end()) return;
    names.push_back({term, std::string(id), spelling});
  };
  for (const model::Member& member : record::members().all()) {
    for (const model::MemberName& name : member.names) {
      add(Term::state, member.id.view(), name.name);
      add(Term::state, member.id.view(), name.short_name);
    }
    for (const std::string& name : member.other_names) add(Term::state, member.id.view(), name);
  }
  for (const model::Group& group : record::groups()) add(Term::group, group.id, group.name);
  for (const record::Person& person : record::people()) {
    add(Term::person, person.key, person.name);
    for (const std::string& spelling : person.spellings) add(Term::person, person.key, spelling);
  }
  return names;
}

Result<coverage::Lexicon> press_lexicon_with(std::span<const LexiconFile> files) {
  std::vector<LexiconFile> all(files.begin(), files.end());
  std::ranges::move(embedded_lexicons(), std::back_inserter(all));
  return coverage::Lexicon::create(all, known_names());
}

const coverage::Lexicon& press_lexicon() {
  static const coverage::Lexicon kLexicon = [] {
    Result<coverage::Lexicon> made = press_lexicon_with({});
    ROLLCALL_CHECK(made.has_value(), fmt::format("{}: {} ({})", made.error().where,
                                                 made.error().message, made.error().code));
    return *std::move(made);
  }();
  return kLexicon;
}

}  // namespace rollcall::brief
