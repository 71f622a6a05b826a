// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <sstream>

#include "rollcall/brief/judge.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {

Result<Rulebooks> Rulebooks::embedded() {
  Rulebooks books;
  for (const record::EmbeddedFile& file : record::embedded_files()) {
    if (!file.path.starts_with("bodies/") || !file.path.ends_with(".toml")) continue;
    auto book = rules::Rulebook::parse(file.text, file.path);
    if (!book) return tl::unexpected(book.error());
    books.books_.push_back(std::move(*book));
  }
  std::ranges::sort(books.books_, {}, &rules::Rulebook::id);
  return books;
}

Result<void> Rulebooks::add_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail("rulebook.unreadable", "cannot read the body's file", path);
  std::ostringstream text;
  text << in.rdbuf();
  auto book = rules::Rulebook::parse(text.str(), path);
  if (!book) return tl::unexpected(book.error());
  // A user's file stands in for ours of the same id: that is how one tries another threshold.
  std::erase_if(books_, [&](const rules::Rulebook& held) { return held.id == book->id; });
  books_.push_back(std::move(*book));
  std::ranges::sort(books_, {}, &rules::Rulebook::id);
  return {};
}

const rules::Rulebook* Rulebooks::find(model::BodyId body) const {
  const auto found = std::ranges::find(books_, body, &rules::Rulebook::id);
  return found == books_.end() ? nullptr : &*found;
}

}  // namespace rollcall::brief
