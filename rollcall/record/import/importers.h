// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/record/import/layout.h"

namespace rollcall::record {

// One pair for each layout; each reads the records after the header to the end.

bool fits_undl_assembly(const Columns& columns);
Result<void> run_undl_assembly(CsvReader& csv, Emitter& emitter);
bool fits_undl_council(const Columns& columns);
Result<void> run_undl_council(CsvReader& csv, Emitter& emitter);

bool fits_undl_outcomes(const Columns& columns);
Result<void> run_undl_outcomes(CsvReader& csv, Emitter& emitter);

bool fits_council_items(const Columns& columns);
Result<void> run_council_items(CsvReader& csv, Emitter& emitter);

bool fits_failed_drafts(const Columns& columns);
Result<void> run_failed_drafts(CsvReader& csv, Emitter& emitter);

bool fits_vetoes(const Columns& columns);
Result<void> run_vetoes(CsvReader& csv, Emitter& emitter);

bool fits_voeten_roll_calls(const Columns& columns);
Result<void> run_voeten_roll_calls(CsvReader& csv, Emitter& emitter);
bool fits_voeten_votes(const Columns& columns);
Result<void> run_voeten_votes(CsvReader& csv, Emitter& emitter);

}  // namespace rollcall::record
