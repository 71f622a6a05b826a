// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rollcall/brief/audit.h"

namespace rollcall::brief {
namespace {

struct Fault {
  std::string_view body;
  std::string_view key;
  std::string_view sentence;
};

// Faults of sources that we have established by comparing them with another source of the same
// vote. A row stands here only with the comparison that shows it; a mere suspicion does not.
constexpr std::array kFaults = {
    Fault{"SC", "S/RES/1093",
          "fault of the Council item set: it says \"Adopted unanimously\" and lists a No of the "
          "United States; the official file has fifteen Yes"},
    Fault{"SC", "S/RES/2781",
          "fault of the Council item set: it has draft and resolution of S/RES/2781 swapped and "
          "lists "
          "six of the fifteen members"},
    Fault{
        "SC", "S/2017/962",
        "fault of the list of failed drafts: it enters two votes of the 8105th meeting under this "
        "draft, 3-7-5 and 11-2-2; the second is the vetoed one"},
};

}  // namespace

std::string known_fault(model::BodyId body, std::string_view key) {
  for (const Fault& fault : kFaults) {
    if (body.view() == fault.body && key == fault.key) return std::string(fault.sentence);
  }
  return {};
}

}  // namespace rollcall::brief
