// SPDX-License-Identifier: Apache-2.0
// One row a ballot, nothing repeated but the key: what R and pandas group and join by.
#include "rollcall/record/export/formats.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

class TidyExporter : public Exporter {
 public:
  void begin(std::string& out) override {
    out += "body,roll_call,date,session,kind,member,member_name,choice,absence\n";
  }

  void add(const model::RollCall& vote, std::string& out) override {
    std::string head(vote.body.view());
    head += ',';
    append_csv(head, vote.key().empty() ? vote.name() : vote.key());
    head += ',';
    if (vote.date) head += vote.date->iso();
    head += ',';
    append_csv(head, vote.session);
    head.append(",").append(model::to_string(vote.kind)).append(",");
    for (const model::Ballot& ballot : vote.ballots) {
      out.append(head).append(ballot.member.view()).append(",");
      append_csv(out, members().short_name(ballot.member, vote.date.value_or(Date(2025, 1, 1))));
      out.append(",").append(model::to_string(ballot.choice)).append(",");
      const bool known =
          ballot.choice == model::Choice::absent && ballot.absence != model::AbsenceKind::unknown;
      if (known) out += model::to_string(ballot.absence);
      out += '\n';
    }
  }

  void end(std::string& /*out*/) override {}
};

}  // namespace

std::unique_ptr<Exporter> tidy_exporter() { return std::make_unique<TidyExporter>(); }

}  // namespace rollcall::record
