// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/brief/judge.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// One roll call whose stated outcome the rules do not reproduce.
struct Disagreement {
  model::BodyId body;
  std::string key;
  std::string date;    // ISO, or ""
  std::string stated;  // what the source says
  std::string stated_by;
  std::string ruled;  // what the rules say, outcome and cause
  std::string tally;
  std::string explanation;  // a named fault of a source where we know one, else the arithmetic
};

// The record checked against the rules: every roll call whose outcome a source states independently
// of the tally is adjudicated and compared.
struct Audit {
  std::int64_t adjudicated = 0;  // had a stated outcome and got a determined ruling
  std::int64_t agree = 0;
  std::vector<Disagreement> disagree;
  std::map<std::string, std::int64_t> undetermined;                    // reason → roll calls
  std::map<std::string, std::vector<std::string>> undetermined_names;  // the first few of each
  std::int64_t without_stated_outcome = 0;                             // not part of the audit
  std::map<std::string, std::int64_t> agree_by_cause;  // "GA adopted carried" → roll calls
  record::Coverage coverage;
};

struct AuditProgress {
  std::int64_t done = 0;
  std::int64_t total = 0;
};

// O(ballots). `progress` is called a few times a second and may be empty.
[[nodiscard]] Result<Audit> audit(const record::Store& store, const Rulebooks& rulebooks,
                                  const record::Filter& filter,
                                  const std::function<void(const AuditProgress&)>& progress);

// One roll call's share of an audit: counts it, or lists what disagrees.
void audit_one(const Judged& judged, Audit& audit);

// Why a ruling is undetermined, as a short stable string ("majority unknown and it matters").
[[nodiscard]] std::string undetermined_reason(const Judged& judged);

// A fault of a source that we have established for one roll call, as a sentence; "" where none is.
[[nodiscard]] std::string known_fault(model::BodyId body, std::string_view key);

[[nodiscard]] std::string audit_text(const Audit& audit);
[[nodiscard]] std::string audit_json(const Audit& audit);

}  // namespace rollcall::brief
