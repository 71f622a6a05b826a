// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/question.h"

#include <utility>

namespace rollcall::rules {

Ballots Ballots::of(std::vector<model::Ballot> named) {
  Ballots ballots;
  ballots.tally = model::count(named);
  ballots.named = std::move(named);
  return ballots;
}

}  // namespace rollcall::rules
