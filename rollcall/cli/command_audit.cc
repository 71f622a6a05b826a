// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_audit.h"

#include "rollcall/brief/audit.h"
#include "rollcall/cli/filter_options.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/progress.h"

namespace rollcall::cli {
namespace {

class AuditCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "audit"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Check every outcome that a source states against the rules";
  }

  void setup(Arguments& arguments) override {
    filter_.setup(arguments);
    arguments.flag("--json", json_, "Print JSON");
    arguments.examples(
        "  rollcall audit\n"
        "  rollcall audit --body SC --json | jq '.disagree[]'");
  }

  Result<ExitCode> run(Console& console) override {
    auto filter = filter_.filter();
    if (!filter) return tl::unexpected(filter.error());
    auto store = open_record(console);
    if (!store) return tl::unexpected(store.error());
    if (auto known = FilterOptions::check(*filter, *store); !known) {
      return tl::unexpected(known.error());
    }
    auto rulebooks = brief::Rulebooks::embedded();
    if (!rulebooks) return tl::unexpected(rulebooks.error());
    Progress progress(console, "audit", "roll calls");
    auto audit = brief::audit(*store, *rulebooks, *filter, [&](const brief::AuditProgress& p) {
      progress.report(static_cast<std::uint64_t>(p.done), static_cast<std::uint64_t>(p.total));
    });
    if (!audit) return tl::unexpected(audit.error());
    console.print(json_ ? brief::audit_json(*audit) : brief::audit_text(*audit));
    return audit->disagree.empty() ? ExitCode::ok : ExitCode::answer_is_no;
  }

 private:
  FilterOptions filter_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_audit() { return std::make_unique<AuditCommand>(); }

}  // namespace rollcall::cli
