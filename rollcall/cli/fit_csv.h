// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/brief/fit_report.h"

namespace rollcall::cli {

// The rows of `rollcall ideal fit --csv`: voter, name, period, votes, group, dimension, position,
// se, low90, high90; every period unless the view names one.
[[nodiscard]] std::string fit_csv(const brief::FitReport& report, const brief::FitView& view);
// With --items: a row an item and dimension.
[[nodiscard]] std::string fit_items_csv(const brief::FitReport& report);

}  // namespace rollcall::cli
