// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ruling.h"

namespace rollcall::rules {

std::string_view to_string(Outcome outcome) {
  switch (outcome) {
    case Outcome::adopted:
      return "adopted";
    case Outcome::not_adopted:
      return "not_adopted";
    case Outcome::undetermined:
      return "undetermined";
    case Outcome::elected:
      return "elected";
    case Outcome::nobody_elected:
      return "nobody_elected";
  }
  return "undetermined";
}

std::string_view to_string(Cause cause) {
  switch (cause) {
    case Cause::carried:
      return "carried";
    case Cause::shortfall:
      return "shortfall";
    case Cause::veto:
      return "veto";
    case Cause::tie:
      return "tie";
    case Cause::no_quorum:
      return "no_quorum";
    case Cause::without_vote:
      return "without_vote";
    case Cause::not_put:
      return "not_put";
    case Cause::unknown:
      return "unknown";
  }
  return "unknown";
}

std::string_view to_string(BaseKind kind) {
  switch (kind) {
    case BaseKind::present_and_voting:
      return "present_and_voting";
    case BaseKind::all_members:
      return "all_members";
    case BaseKind::fixed:
      return "fixed";
  }
  return "fixed";
}

std::string to_string(const Citation& citation) {
  // "rule 83" needs no instrument beside the body's name; every other provision does.
  if (citation.instrument.empty() || citation.provision.starts_with("rule")) {
    return citation.provision;
  }
  if (citation.provision.empty()) return citation.instrument;
  return citation.instrument + " " + citation.provision;
}

}  // namespace rollcall::rules
