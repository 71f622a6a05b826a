// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command.h"
#include "rollcall/cli/command_adjudicate.h"
#include "rollcall/cli/command_agree.h"
#include "rollcall/cli/command_audit.h"
#include "rollcall/cli/command_blocs.h"
#include "rollcall/cli/command_bodies.h"
#include "rollcall/cli/command_brief.h"
#include "rollcall/cli/command_check.h"
#include "rollcall/cli/command_cohesion.h"
#include "rollcall/cli/command_export.h"
#include "rollcall/cli/command_forecast.h"
#include "rollcall/cli/command_ideal.h"
#include "rollcall/cli/command_import.h"
#include "rollcall/cli/command_list.h"
#include "rollcall/cli/command_measure.h"
#include "rollcall/cli/command_members.h"
#include "rollcall/cli/command_quotes.h"
#include "rollcall/cli/command_series.h"
#include "rollcall/cli/command_shifts.h"
#include "rollcall/cli/command_show.h"
#include "rollcall/cli/command_surprise.h"
#include "rollcall/cli/command_whatif.h"

namespace rollcall::cli {

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(make_brief());
  commands.push_back(make_show());
  commands.push_back(make_list());
  commands.push_back(make_adjudicate());
  commands.push_back(make_whatif());
  commands.push_back(make_ideal());
  commands.push_back(make_audit());
  commands.push_back(make_check());
  commands.push_back(make_quotes());
  commands.push_back(make_series());
  commands.push_back(make_agree());
  commands.push_back(make_cohesion());
  commands.push_back(make_blocs());
  commands.push_back(make_shifts());
  commands.push_back(make_surprise());
  commands.push_back(make_forecast());
  commands.push_back(make_import());
  commands.push_back(make_measure());
  commands.push_back(make_export());
  commands.push_back(make_bodies());
  commands.push_back(make_members());
  return commands;
}

}  // namespace rollcall::cli
