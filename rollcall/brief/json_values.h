// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "rollcall/brief/brief.h"

// For this room's .cc files only: a third party's type stays out of the headers that others read.
namespace rollcall::brief {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json tally_value(const std::optional<model::Tally>& tally);
[[nodiscard]] Json ruling_value(const rules::Ruling& ruling);
[[nodiscard]] Json what_if_value(const rules::WhatIf& what_if);
[[nodiscard]] Json judged_value(const Judged& judged);
[[nodiscard]] Json coverage_value(const record::Coverage& coverage);
[[nodiscard]] Json press_view_value(const PressView& press);

// Two blanks of indent, UTF-8 as it is; bytes that are no UTF-8 become U+FFFD, never an exception.
[[nodiscard]] std::string printed(const Json& value);

// "" is null: an absent datum is never an empty string.
[[nodiscard]] Json text_or_null(const std::string& text);

}  // namespace rollcall::brief
