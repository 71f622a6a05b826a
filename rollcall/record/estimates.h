// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

// What was worked out from a record and is kept beside it, so that a brief need not work it out
// again. Kept figures are of the record as it was: each set names the fingerprint of what it was
// made from, and a set whose fingerprint is no longer the record's is not given out.
// Plain values; the functions follow the rules of Store.

struct KeptPosition {
  std::string voter;   // MemberId
  std::string period;  // "79"
  int dimension = 1;   // from 1
  double position = 0;
  double standard_error = 0;
  int votes = 0;  // cast in the period
};

struct KeptSurprise {
  std::string body;
  std::string key;    // of the roll call
  std::string voter;  // MemberId
  double p_yes = 0;   // before the vote, from the past alone
  double p_abstain = 0;
  double p_no = 0;
  double bits_before = 0;                   // −log2 of the probability of what it did
  std::optional<double> bits_given_others;  // knowing how the others voted on it
};

struct KeptBloc {
  std::string period;
  std::string voter;
  int bloc = 0;  // number of its bloc in the period, from 1
  double certainty = 0;
};

// One set of figures under a name: "GA". Several bodies are several sets.
struct Estimates {
  std::string name;
  std::string options;  // how it was made, in words
  std::vector<KeptPosition> positions;
  std::vector<KeptSurprise> surprises;
  std::vector<KeptBloc> blocs;
};

// What the figures of a record depend on: the hashes of its sources. Two records of the same files
// have the same. One query.
[[nodiscard]] Result<std::string> fingerprint(const Store& store);

// Replaces the set of that name, all or nothing. REQUIRES: the store is open for writing.
// Fails with `store.…`.
[[nodiscard]] Result<void> keep(Store& store, const Estimates& estimates);

// How the set was made; nullopt where there is none or the record has changed since. One query.
[[nodiscard]] Result<std::optional<std::string>> kept_options(const Store& store,
                                                              const std::string& name);

// Of one roll call, by voter; empty where nothing valid is kept. One indexed query.
[[nodiscard]] Result<std::vector<KeptSurprise>> kept_surprises(const Store& store,
                                                               const std::string& body,
                                                               const std::string& key);
// Where a surprise stands among all votes of the voter in the body that are kept.
struct KeptRank {
  int as_surprising = 0;  // votes of at least so many bits, the one asked for among them
  int all = 0;
};
// {0, 0} where nothing valid is kept. One indexed query.
[[nodiscard]] Result<KeptRank> kept_rank(const Store& store, const std::string& body,
                                         const std::string& voter, double bits);
// Of one period, by voter; empty where nothing valid is kept.
[[nodiscard]] Result<std::vector<KeptBloc>> kept_blocs(const Store& store, const std::string& name,
                                                       const std::string& period);
// Of one voter, by period and dimension; empty where nothing valid is kept.
[[nodiscard]] Result<std::vector<KeptPosition>> kept_positions(const Store& store,
                                                               const std::string& name,
                                                               const std::string& voter);

}  // namespace rollcall::record
