// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "rollcall/model/member.h"
#include "rollcall/record/telling.h"

namespace rollcall::record {

// A vote that somebody wrote down whole (our facts, a user's TOML) as a telling.
[[nodiscard]] Telling telling_of(model::RollCall vote, std::string own_id);

// The place of a member in record::members().all(); nullopt for nullptr.
[[nodiscard]] std::optional<std::uint32_t> index_of(const model::Member* member);

}  // namespace rollcall::record
