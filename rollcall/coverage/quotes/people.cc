// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/quotes/people.h"

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/coverage/quotes/speech_words.h"

namespace rollcall::coverage {
namespace {

// A report may name a crowd; beyond this many of one family name nobody can be told apart anyway.
constexpr std::size_t kNamesakes = 8;

std::size_t words_of(std::string_view folded) {
  return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

// "maria lee" and "lee" may be one person; "maria lee" and "anna lee" are two.
bool may_be_one(std::string_view a, std::string_view b) {
  if (words_of(a) == 1 || words_of(b) == 1) return true;
  const std::string_view first = a.substr(0, a.find(' '));
  const std::string_view other = b.substr(0, b.find(' '));
  const bool initial = first.size() == 1 || other.size() == 1;
  return initial ? first.front() == other.front() : first == other;
}

void complete(NamedPerson& known, const NamedPerson& mention) {
  if (words_of(fold(mention.name)) > words_of(fold(known.name))) known.name = mention.name;
  if (known.key.empty()) known.key = mention.key;
  if (known.role.empty()) known.role = mention.role;
  if (known.organisation.empty()) known.organisation = mention.organisation;
}

}  // namespace

std::string family_name(std::string_view printed) {
  const std::string folded = fold(printed);
  const std::size_t blank = folded.rfind(' ');
  return blank == std::string::npos ? folded : folded.substr(blank + 1);
}

void People::add(const NamedPerson& mention) {
  if (mention.name.empty()) return;
  if (!mention.key.empty()) {
    const auto known = by_key_.find(mention.key);
    if (known != by_key_.end()) {
      complete(people_[known->second], mention);
      return;
    }
  }
  const std::string folded = fold(mention.name);
  std::vector<std::size_t>& namesakes = by_family_[family_name(mention.name)];
  for (const std::size_t index : namesakes) {
    NamedPerson& known = people_[index];
    const bool two_keys = !known.key.empty() && !mention.key.empty();
    if (two_keys || !may_be_one(folded, fold(known.name))) continue;
    complete(known, mention);
    if (!mention.key.empty()) by_key_.emplace(mention.key, index);
    return;
  }
  if (namesakes.size() >= kNamesakes) return;
  namesakes.push_back(people_.size());
  if (!mention.key.empty()) by_key_.emplace(mention.key, people_.size());
  people_.push_back(mention);
}

const NamedPerson* People::find(std::string_view key, std::string_view printed) const {
  if (!key.empty()) {
    const auto known = by_key_.find(std::string(key));
    if (known != by_key_.end()) return &people_[known->second];
  }
  const auto namesakes = by_family_.find(family_name(printed));
  if (namesakes == by_family_.end()) return nullptr;
  const NamedPerson* found = nullptr;
  const std::string folded = fold(printed);
  for (const std::size_t index : namesakes->second) {
    const NamedPerson& person = people_[index];
    if (!may_be_one(folded, fold(person.name))) continue;
    if (found != nullptr) return nullptr;
    found = &person;
  }
  return found;
}

const NamedPerson* People::holder(std::string_view role, std::string_view organisation) const {
  const OfficeKind kind = office_kind(role);
  if (kind == OfficeKind::none || kind == OfficeKind::other) return nullptr;
  const NamedPerson* found = nullptr;
  for (const NamedPerson& person : people_) {
    if (office_kind(person.role) != kind) continue;
    if (!organisation.empty() && !person.organisation.empty() &&
        person.organisation != organisation) {
      continue;
    }
    if (found != nullptr) return nullptr;
    found = &person;
  }
  return found;
}

}  // namespace rollcall::coverage
