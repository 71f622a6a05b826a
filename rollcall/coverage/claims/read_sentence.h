// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/words/cells.h"
#include "rollcall/coverage/words/lexicon.h"

namespace rollcall::coverage {

// For tests of claims: sentences of ours read by the words of data/, as reports are.

inline const Lexicon& data_lexicon() {
  static const Lexicon lexicon = [] {
    constexpr std::array<std::string_view, 8> kFiles = {
        "lexicons/en.toml", "lexicons/fr.toml",  "lexicons/es.toml",  "lexicons/de.toml",
        "names/en.toml",    "names/states.toml", "names/bodies.toml", "names/groups.toml"};
    std::vector<std::string> texts;
    for (const std::string_view name : kFiles) {
      std::ifstream file(std::string(ROLLCALL_SOURCE_DIR) + "/data/" + std::string(name));
      EXPECT_TRUE(file) << name;
      texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    std::vector<LexiconFile> files;
    for (std::size_t i = 0; i < texts.size(); ++i) files.push_back({kFiles[i], texts[i]});
    auto made = Lexicon::create(files, {});
    EXPECT_TRUE(made) << made.error().message << " " << made.error().where;
    return *std::move(made);
  }();
  return lexicon;
}

// The claims that one finder reads, with their cues. The sentence must outlive nothing.
inline std::vector<Claim> claims_in(std::string_view text,
                                    void (*find)(const SentenceView&, std::vector<Claim>&),
                                    std::string_view language = "en") {
  CellReader reader(data_lexicon(), std::string(language), Date(2025, 2, 26));
  const auto cells = reader.read(text);
  const SentenceView view{text, cells, Date(2025, 2, 26), reader.symbols()};
  std::vector<Claim> claims;
  find(view, claims);
  for (Claim& claim : claims) claim.cue = cue_of(view, claim, title_words(view));
  return claims;
}

}  // namespace rollcall::coverage
