# SPDX-License-Identifier: Apache-2.0
# The record in R: tidy rows become a `rollcall` object of the package pscl, whose own counts must be
# ours. Needs `rollcall` in PATH and pscl (Debian: r-cran-pscl).
#
#   Rscript examples/04_r_import.R                          the record in the program
#   ROLLCALL_DB=record.db Rscript examples/04_r_import.R    one of your own

if (!requireNamespace("pscl", quietly = TRUE)) {
  cat("examples/04_r_import.R: Skipped\nbecause R's package pscl is not installed\n")
  quit(status = 77)
}
suppressMessages(library(pscl))

db <- Sys.getenv("ROLLCALL_DB", "embedded")
exported <- function(format) {
  lines <- system2("rollcall", c("export", "--db", shQuote(db), "--format", format, "--body", "GA"),
                   stdout = TRUE, stderr = FALSE)
  # Codes are words: "NA" would be one too, and is no missing value.
  read.csv(text = lines, na.strings = "", stringsAsFactors = FALSE)
}
rows <- exported("tidy")

# A matrix, members by roll calls. pscl knows yea and nay; an abstention is neither, so it is coded
# as missing with the absences, and only ours tells the two apart.
code <- c(yes = 1, no = 6, abstain = 7, absent = 9)
members <- sort(unique(rows$member))
calls <- unique(rows$roll_call)
votes <- matrix(0, length(members), length(calls), dimnames = list(members, calls))
votes[cbind(rows$member, rows$roll_call)] <- code[rows$choice]

object <- pscl::rollcall(votes, yea = 1, nay = 6, missing = c(7, 9), notInLegis = 0,
                         legis.names = members, vote.names = calls,
                         desc = "General Assembly, as exported by rollcall")
print(object)

# Its counts of yeas and nays, made from the cells, beside the tallies that the record holds.
invisible(capture.output(counted <- summary(object, verbose = TRUE)$voteTab))
tallies <- unique(exported("csv")[c("resolution", "total_yes", "total_no")])
tallies <- tallies[match(calls, tallies$resolution), ]
known <- !is.na(tallies$total_yes)
stopifnot(any(known), counted[known, "yea"] == tallies$total_yes[known],
          counted[known, "nay"] == tallies$total_no[known])
cat("\n", sum(known), " of ", length(calls),
    " roll calls known by their symbol: pscl counts the yes and no that the record holds\n", sep = "")

# The same yes and no in two estimators, on the last hundred roll calls: pscl's, which takes yes and no
# alone, and ours, which would take abstentions too and is given none here. Both classify the votes
# they were fitted to.
last <- tail(which(counted[, "yea"] > 0 & counted[, "nay"] > 0), 100)
few <- pscl::rollcall(votes[, last], yea = 1, nay = 6, missing = c(7, 9), notInLegis = 0)
set.seed(1)
invisible(capture.output(theirs <- pscl::ideal(few, d = 1, maxiter = 2000, burnin = 500, thin = 10,
                                               normalize = TRUE, store.item = TRUE)))
long <- data.frame(voter = members[row(few$votes)], item = calls[last][col(few$votes)],
                   choice = c("1" = "yes", "6" = "no")[as.character(few$votes)])
file <- tempfile(fileext = ".csv")
write.csv(long[!is.na(long$choice), ], file, row.names = FALSE)
json <- paste(system2("rollcall", c("ideal", "fit", "--votes", shQuote(file), "--json"), stdout = TRUE,
                      stderr = FALSE), collapse = "")
ours <- 100 * as.numeric(sub('.*"classified": ([0-9.]+).*', "\\1", json))
invisible(capture.output(pscls <- predict(theirs)$overall.percent))
cat(sprintf("classified correctly, of %d votes: pscl %.1f %%, rollcall %.1f %%\n",
            sum(!is.na(long$choice)), pscls, ours))
# Ours holds items and positions closer to the middle than pscl's vague priors do, so that on a few
# roll calls it follows the votes it has seen less closely.
stopifnot(abs(pscls - ours) < 5)
