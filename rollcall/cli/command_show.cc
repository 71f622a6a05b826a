// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_show.h"

#include "rollcall/brief/brief.h"
#include "rollcall/cli/json_text.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"

namespace rollcall::cli {
namespace {

class ShowCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "show"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Votes in full: the ruling, who voted how, and the sources";
  }

  void setup(Arguments& arguments) override {
    arguments.operands("VOTE", votes_, Presence::required,
                       "Symbols (S/RES/2774, S/2025/115), a place in a meeting (S/PV.9866#1), or "
                       "BODY:KEY");
    arguments.flag("--json", json_, "Print JSON");
    arguments.examples(
        "  rollcall show S/RES/2774\n"
        "  rollcall show ES-11/7 ES-11/8\n"
        "  rollcall show S/2025/115 --json | jq -r '.votes[0].ruling.vetoed_by[]'");
  }

  Result<ExitCode> run(Console& console) override {
    auto reading = open_reading(console);
    if (!reading) return tl::unexpected(reading.error());
    // All are looked up before the first is printed: an error never follows half an answer.
    std::vector<model::RollCall> found;
    for (const std::string& word : votes_) {
      auto some = find_votes(reading->store, word);
      if (!some) return tl::unexpected(some.error());
      found.insert(found.end(), some->begin(), some->end());
    }
    std::string json;
    for (const model::RollCall& vote : found) {
      const brief::Judged judged = brief::judge(vote, reading->rulebooks, brief::WithWhatIf::yes);
      if (json_) {
        json += (json.empty() ? "\n    " : ",\n    ") + indented(brief::vote_json(judged), 4);
      } else {
        console.print(brief::vote_text(judged, console.text_options()) + "\n");
      }
    }
    if (json_) {
      console.print("{\n  \"record\": " + indented(brief::coverage_json(reading->coverage), 2) +
                    ",\n  \"votes\": [" + json + "\n  ]\n}\n");
    } else {
      console.print(brief::coverage_line(reading->coverage) + "\n");
    }
    return ExitCode::ok;
  }

 private:
  std::vector<std::string> votes_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_show() { return std::make_unique<ShowCommand>(); }

}  // namespace rollcall::cli
