// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/coverage/words/lexicon.h"

namespace rollcall::brief {

// The words by which reports are read: the lexicons and names of data/, with the spellings of our
// members, groups and people. Safe from any thread.

// Names of members, groups and people as facts spell them, for Lexicon::create(). What the press
// says of two States alike ("Congo") is left out. O(names).
[[nodiscard]] std::vector<coverage::KnownName> known_names();

// Built on first use and kept. Aborts on a malformed embedded file, since a test parses each.
[[nodiscard]] const coverage::Lexicon& press_lexicon();

// The same with a user's files, which come first: where they and ours spell two meanings alike,
// theirs hold. Fails with `lexicon.…` of one of theirs.
[[nodiscard]] Result<coverage::Lexicon> press_lexicon_with(
    std::span<const coverage::LexiconFile> files);

}  // namespace rollcall::brief
