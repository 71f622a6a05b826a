// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_measure.h"

#include <memory>
#include <optional>

#include "rollcall/brief/measure.h"
#include "rollcall/cli/interrupt.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/progress.h"

namespace rollcall::cli {
namespace {

class MeasureCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "measure"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Work out and keep what briefs say of surprise, positions and blocs";
  }

  void setup(Arguments& arguments) override {
    arguments.list("--body", bodies_, "BODY", "Of this body alone; GA and SC without it");
    arguments.examples(
        "  rollcall measure\n"
        "  rollcall measure --body GA --db record.db");
  }

  Result<ExitCode> run(Console& console) override {
    std::vector<model::BodyId> bodies;
    if (bodies_.empty()) bodies_ = {"GA", "SC"};
    for (const std::string& word : bodies_) {
      auto body = parse_body(word);
      if (!body) return tl::unexpected(body.error());
      bodies.push_back(*body);
    }
    auto store = open_record_to_add(console);
    if (!store) return tl::unexpected(store.error());
    const Interruptible guard;
    for (const model::BodyId body : bodies) {
      const auto measured = brief::measure(*store, body, progress(console));
      if (!measured) {
        if (!Interruptible::interrupted()) return tl::unexpected(measured.error());
        console.note("stopped: what was kept before is kept still");
        return ExitCode::interrupted;
      }
      if (auto kept = record::keep(*store, measured->estimates); !kept) {
        return tl::unexpected(kept.error());
      }
      console.print(measured->summary + "\n");
    }
    return ExitCode::ok;
  }

 private:
  // One line for each stage of the work.
  static analysis::Progress progress(Console& console) {
    struct Stage {
      std::string name;
      std::optional<Progress> shown;
    };
    return [&console, stage = std::make_shared<Stage>()](std::string_view name, std::uint64_t done,
                                                         std::uint64_t total) {
      if (!stage->shown || stage->name != name) {
        stage->name = name;
        stage->shown.emplace(console, stage->name, "steps");
      }
      stage->shown->report(done, total);
      return !Interruptible::interrupted();
    };
  }

  std::vector<std::string> bodies_;
};

}  // namespace

std::unique_ptr<Command> make_measure() { return std::make_unique<MeasureCommand>(); }

}  // namespace rollcall::cli
