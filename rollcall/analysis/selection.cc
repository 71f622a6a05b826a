// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/selection.h"

#include <algorithm>

namespace rollcall::analysis {

void count_in(model::Tally& tally, model::Cell cell) {
  switch (cell) {
    case model::Cell::yes:
      ++tally.yes;
      break;
    case model::Cell::no:
      ++tally.no;
      break;
    case model::Cell::abstain:
      ++tally.abstain;
      break;
    case model::Cell::absent:
      ++tally.absent;
      break;
    case model::Cell::not_member:
      break;
  }
}

model::Tally tally_of(const model::VoteMatrix& matrix, int item) {
  model::Tally tally;
  for (const model::Entry& entry : matrix.entries(item)) count_in(tally, entry.cell);
  return tally;
}

bool is_contested(const model::Tally& tally, double share) {
  const int cast = tally.yes + tally.no + tally.abstain;
  const int commonest = std::max({tally.yes, tally.no, tally.abstain});
  return cast > 0 && cast - commonest >= share * cast && cast > commonest;
}

std::vector<int> contested_items(const model::VoteMatrix& matrix, double share) {
  std::vector<int> items;
  for (int item = 0; item < matrix.items(); ++item) {
    if (is_contested(tally_of(matrix, item), share)) items.push_back(item);
  }
  return items;
}

}  // namespace rollcall::analysis
