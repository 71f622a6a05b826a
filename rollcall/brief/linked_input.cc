// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/linked_input.h"

#include <unordered_map>

namespace rollcall::brief {

Result<analysis::IdealInput> linked_input(const model::VoteMatrix& matrix, const KeyPairs& pairs,
                                          LinkedAs how) {
  std::unordered_map<std::string, int> missing;  // numbers past the matrix's own
  const auto number = [&](const std::string& key) {
    if (const auto column = matrix.find_item(key)) return *column;
    const int next = matrix.items() + static_cast<int>(missing.size());
    return missing.try_emplace(key, next).first->second;
  };
  analysis::IdealInputOptions options;
  if (how == LinkedAs::published) {
    options.link_order = analysis::IdealInputOptions::LinkOrder::rewritten;
  }
  for (const auto& [one, other] : pairs) {
    const int first = number(one);
    options.links.emplace_back(first, number(other));
  }
  return analysis::ideal_input(matrix, options);
}

}  // namespace rollcall::brief
