// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/quotes/mentions.h"

#include <algorithm>

#include "rollcall/coverage/quotes/speech_words.h"

namespace rollcall::coverage {
namespace {

bool is_name(const Item& item) {
  return item.kind == ItemKind::name || item.kind == ItemKind::person;
}

bool is_small_particle(const Item& item) { return (item.roles & kParticle) != 0 && !item.capital; }

}  // namespace

void Mentions::look(const Paragraph& paragraph, std::size_t before, const People& people) {
  const std::vector<Item>& items = paragraph.items;
  while (looked < before && found.size() < 3) {
    std::size_t end = looked;
    std::string_view key;
    while (end < before &&
           (is_name(items[end]) || (end > looked && is_small_particle(items[end])))) {
      if (items[end].kind == ItemKind::person) key = items[end].entry->id;
      ++end;
      if (items[end - 1].possessive) break;
    }
    if (end == looked) {
      ++looked;
      continue;
    }
    const std::string_view run =
        paragraph.text.substr(items[looked].begin, items[end - 1].end - items[looked].begin);
    const NamedPerson* person = run.size() < 100 ? people.find(key, run) : nullptr;
    const bool several_words = end - looked >= 2;
    looked = end;
    if (person == nullptr && !several_words) continue;
    if (std::find(found.begin(), found.end(), person) == found.end()) found.push_back(person);
  }
}

}  // namespace rollcall::coverage
