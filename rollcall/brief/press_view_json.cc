// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/json_values.h"
#include "rollcall/brief/press_view.h"
#include "rollcall/coverage/claim.h"

namespace rollcall::brief {

Json press_view_value(const PressView& press) {
  Json faults = Json::array();
  for (const PressView::Fault& fault : press.faults) {
    faults.push_back({{"roll_call", fault.vote},
                      {"file", fault.file},
                      {"line", fault.line},
                      {"sentence", fault.sentence},
                      {"verdict", coverage::to_string(fault.verdict)},
                      {"claimed", fault.says},
                      {"why", fault.why},
                      {"source", text_or_null(fault.source)}});
  }
  Json said = Json::array();
  for (const PressView::Said& one : press.said) {
    said.push_back({{"quote", one.text},
                    {"speaker", one.speaker},
                    {"role", text_or_null(one.role)},
                    {"organisation", text_or_null(one.organisation)},
                    {"file", one.file},
                    {"line", one.line},
                    {"reports", one.reports}});
  }
  return {{"reports", press.reports},
          {"on_these", press.on_these},
          {"supported", press.supported},
          {"wrong", std::move(faults)},
          {"said", std::move(said)}};
}

}  // namespace rollcall::brief
