// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_cohesion.h"

#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/brief/cohesion.h"
#include "rollcall/cli/csv_text.h"
#include "rollcall/cli/filter_options.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/plot_file.h"
#include "rollcall/cli/selection_options.h"

namespace rollcall::cli {
namespace {

std::string figure_row(const std::string& span, const std::string& group, const char* figure,
                       const std::optional<analysis::Mean>& mean) {
  if (!mean) return csv_row({span, group, figure, "0", "", "", ""});
  return csv_row({span, group, figure, fmt::format("{}", mean->count), csv_number(mean->value),
                  csv_number(mean->interval.low), csv_number(mean->interval.high)});
}

std::string cohesion_csv(const brief::GroupCohesion& found) {
  std::string text = csv_row({"span", "group", "figure", "roll_calls", "value", "low", "high"});
  for (const auto* spans : {&found.spans, &found.periods}) {
    for (const brief::CohesionSpan& span : *spans) {
      const auto group = [&](const std::string& id, const analysis::Cohesion& cohesion) {
        text += figure_row(span.span, id, "agreement_index", cohesion.agreement_index);
        text += figure_row(span.span, id, "rice", cohesion.rice);
        text += figure_row(span.span, id, "distance", cohesion.within);
      };
      group(found.first->id, span.first);
      if (found.second == nullptr) continue;
      group(found.second->id, span.second);
      text +=
          figure_row(span.span, found.first->id + " " + found.second->id, "between", span.apart);
    }
  }
  return text;
}

class CohesionCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "cohesion"; }
  [[nodiscard]] std::string_view summary() const override {
    return "How far a group votes as one, and how far apart two groups vote";
  }

  void setup(Arguments& arguments) override {
    arguments.operand("GROUP", group_, Presence::required,
                      "A group as composed on the day of each vote: eu, african, arab, …");
    arguments.option("--with", other_, "GROUP", "Beside this group, and how far apart the two are");
    selection_.setup(arguments, record::Periods::year);
    arguments.option("--split", split_, "DATE", "Also before this day, and from it on");
    arguments.flag("--json", json_, "Print JSON");
    arguments.flag("--csv", csv_, "Print rows of CSV");
    arguments.option("--plot", plot_, "FILE", "Write a drawing (SVG) too");
    arguments.examples(
        "  rollcall cohesion eu --body GA --from 2004-05-01\n"
        "  rollcall cohesion eu --with arab --words Palestin\n"
        "  rollcall cohesion permanent --body SC --contested --plot permanent.svg");
  }

  Result<ExitCode> run(Console& console) override {
    if (json_ && csv_)
      return fail("cli.usage", "--json and --csv exclude each other", "rollcall cohesion");
    auto selection = selection_.selection();
    if (!selection) return tl::unexpected(selection.error());
    auto group = parse_group(group_);
    if (!group) return tl::unexpected(group.error());
    const model::Group* other = nullptr;
    if (!other_.empty()) {
      auto second = parse_group(other_);
      if (!second) return tl::unexpected(second.error());
      other = *second;
      if (other == *group) {
        return fail("cli.named_twice", "a group stands beside another one",
                    "\"" + printable(other_) + "\" is \"" + printable(group_) + "\"");
      }
    }
    std::optional<Date> split;
    if (!split_.empty()) {
      auto day = parse_day(split_);
      if (!day) return tl::unexpected(day.error());
      split = *day;
    }
    auto store = open_record(console);
    if (!store) return tl::unexpected(store.error());
    if (auto known = FilterOptions::check(selection->filter, *store); !known) {
      return tl::unexpected(known.error());
    }
    auto found = brief::cohesion_of(*store, **group, other, *selection, split);
    if (!found) return tl::unexpected(found.error());
    console.print(csv_    ? cohesion_csv(*found)
                  : json_ ? brief::cohesion_json(*found)
                          : brief::cohesion_text(*found));
    if (plot_.empty()) return ExitCode::ok;
    auto written = write_plot(console, plot_, brief::render_svg(brief::cohesion_plot(*found)));
    if (!written) return tl::unexpected(written.error());
    return ExitCode::ok;
  }

 private:
  SelectionOptions selection_;
  std::string group_;
  std::string other_;
  std::string split_;
  std::string plot_;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_cohesion() { return std::make_unique<CohesionCommand>(); }

}  // namespace rollcall::cli
