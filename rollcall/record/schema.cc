// SPDX-License-Identifier: Apache-2.0
// An account is one source's telling of one roll call, kept as it was told. A roll_call is what we
// hold of it after all accounts were weighed; its *_account columns name the account that each
// datum was taken from. Ballots belong to accounts, so that a correction never erases what it
// corrects.
#include "rollcall/record/schema.h"

#include <string>

namespace rollcall::record {

namespace {

constexpr const char* kEstimates = R"sql(
CREATE TABLE estimate(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  options TEXT NOT NULL
) STRICT;

CREATE TABLE estimate_position(
  estimate INTEGER NOT NULL REFERENCES estimate(id),
  voter TEXT NOT NULL,
  period TEXT NOT NULL,
  dimension INTEGER NOT NULL,
  position REAL NOT NULL,
  standard_error REAL NOT NULL,
  votes INTEGER NOT NULL,
  PRIMARY KEY(estimate, voter, period, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE estimate_surprise(
  estimate INTEGER NOT NULL REFERENCES estimate(id),
  body TEXT NOT NULL,
  key TEXT NOT NULL,
  voter TEXT NOT NULL,
  p_yes REAL NOT NULL,
  p_abstain REAL NOT NULL,
  p_no REAL NOT NULL,
  bits_before REAL NOT NULL,
  bits_given_others REAL,
  PRIMARY KEY(estimate, key, voter)
) STRICT, WITHOUT ROWID;

CREATE INDEX estimate_surprise_by_voter ON estimate_surprise(estimate, voter, bits_before);

CREATE TABLE estimate_bloc(
  estimate INTEGER NOT NULL REFERENCES estimate(id),
  period TEXT NOT NULL,
  voter TEXT NOT NULL,
  bloc INTEGER NOT NULL,
  certainty REAL NOT NULL,
  PRIMARY KEY(estimate, period, voter)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kRecord = R"sql(
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE choice(
  id INTEGER PRIMARY KEY,
  choice TEXT NOT NULL,
  absence TEXT
) STRICT;
INSERT INTO choice VALUES
  (1, 'yes', NULL), (2, 'no', NULL), (3, 'abstain', NULL), (4, 'absent', NULL),
  (5, 'absent', 'absent'), (6, 'absent', 'not_participating'), (7, 'absent', 'barred');

CREATE TABLE member(
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  iso2 TEXT,
  m49 INTEGER
) STRICT;

CREATE TABLE member_name(
  member INTEGER NOT NULL REFERENCES member(id),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL
) STRICT;
CREATE INDEX member_name_by_member ON member_name(member);

CREATE TABLE source(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  file TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL,
  retrieved TEXT NOT NULL,
  recency TEXT NOT NULL,
  rank INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  accounts INTEGER NOT NULL
) STRICT;

CREATE TABLE roll_call(
  id INTEGER PRIMARY KEY,
  body TEXT NOT NULL,
  key TEXT NOT NULL,
  symbol TEXT,
  symbol_key TEXT,
  draft TEXT,
  draft_key TEXT,
  part TEXT,
  meeting TEXT,
  meeting_key TEXT,
  ordinal INTEGER,
  date TEXT,
  date_certain INTEGER NOT NULL,
  session TEXT,
  kind TEXT NOT NULL,
  manner TEXT NOT NULL,
  title TEXT,
  agenda_item TEXT,
  series TEXT,
  amends TEXT,
  majority TEXT NOT NULL,
  majority_reason TEXT,
  majority_source TEXT,
  nature TEXT NOT NULL,
  nature_reason TEXT,
  nature_source TEXT,
  force TEXT NOT NULL,
  force_reason TEXT,
  force_source TEXT,
  yes INTEGER,
  no INTEGER,
  abstain INTEGER,
  absent INTEGER,
  ballots INTEGER NOT NULL,
  announced_yes INTEGER,
  announced_no INTEGER,
  announced_abstain INTEGER,
  announced_absent INTEGER,
  members INTEGER,
  stated TEXT NOT NULL,
  stated_by TEXT,
  ballots_account INTEGER REFERENCES account(id),
  announced_account INTEGER REFERENCES account(id),
  stated_account INTEGER REFERENCES account(id),
  date_account INTEGER REFERENCES account(id),
  title_account INTEGER REFERENCES account(id),
  facts INTEGER NOT NULL,
  search TEXT NOT NULL,
  UNIQUE(body, key)
) STRICT;
CREATE INDEX roll_call_by_date ON roll_call(date, body);
CREATE INDEX roll_call_by_symbol ON roll_call(symbol_key) WHERE symbol_key IS NOT NULL;
CREATE INDEX roll_call_by_draft ON roll_call(draft_key) WHERE draft_key IS NOT NULL;
CREATE INDEX roll_call_by_meeting ON roll_call(meeting_key) WHERE meeting_key IS NOT NULL;
CREATE INDEX roll_call_by_series ON roll_call(series) WHERE series IS NOT NULL;
CREATE INDEX roll_call_by_agenda_item ON roll_call(agenda_item) WHERE agenda_item IS NOT NULL;

CREATE TABLE account(
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source(id),
  roll_call INTEGER NOT NULL REFERENCES roll_call(id),
  own_id TEXT NOT NULL,
  line INTEGER NOT NULL,
  url TEXT,
  body TEXT NOT NULL,
  symbol TEXT,
  draft TEXT,
  part TEXT,
  meeting TEXT,
  ordinal INTEGER,
  date TEXT,
  date_certain INTEGER NOT NULL,
  session TEXT,
  kind TEXT,
  manner TEXT,
  title TEXT,
  agenda_item TEXT,
  amends TEXT,
  yes INTEGER,
  no INTEGER,
  abstain INTEGER,
  absent INTEGER,
  members INTEGER,
  ballots TEXT NOT NULL,
  counted_yes INTEGER,
  counted_no INTEGER,
  counted_abstain INTEGER,
  counted_absent INTEGER,
  stated TEXT,
  stated_by TEXT
) STRICT;
CREATE INDEX account_by_roll_call ON account(roll_call);
CREATE INDEX account_by_source ON account(source, own_id);

CREATE TABLE ballot(
  account INTEGER NOT NULL REFERENCES account(id),
  member INTEGER NOT NULL REFERENCES member(id),
  choice INTEGER NOT NULL REFERENCES choice(id),
  PRIMARY KEY(account, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE unclear(
  account INTEGER NOT NULL REFERENCES account(id),
  member INTEGER NOT NULL REFERENCES member(id),
  PRIMARY KEY(account, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact(
  account INTEGER NOT NULL REFERENCES account(id),
  attribute TEXT NOT NULL,
  place INTEGER NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY(account, attribute, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE reference(
  account INTEGER NOT NULL REFERENCES account(id),
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  retrieved TEXT NOT NULL,
  gives TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY(account, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding(
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source(id),
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  what TEXT NOT NULL
) STRICT;
CREATE INDEX finding_by_source ON finding(source, code);

CREATE TABLE meeting(
  id INTEGER PRIMARY KEY,
  body TEXT NOT NULL,
  symbol TEXT NOT NULL,
  title TEXT NOT NULL,
  matter TEXT NOT NULL,
  date TEXT NOT NULL,
  agenda_item TEXT NOT NULL,
  president TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_by_date ON meeting(date);

CREATE TABLE meeting_item(
  meeting INTEGER NOT NULL REFERENCES meeting(id),
  place INTEGER NOT NULL,
  key TEXT NOT NULL,
  caption TEXT NOT NULL,
  certainty TEXT NOT NULL,
  basis TEXT NOT NULL,
  PRIMARY KEY(meeting, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_item_by_key ON meeting_item(key);

CREATE TABLE meeting_source(
  meeting INTEGER NOT NULL REFERENCES meeting(id),
  place INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY(meeting, place)
) STRICT, WITHOUT ROWID;

CREATE VIEW roll_call_summary AS
SELECT r.id, r.body, r.key, coalesce(r.symbol, r.draft, r.key) AS name, r.date, r.title,
       r.agenda_item, r.kind, r.manner, r.yes, r.no, r.abstain, r.absent, r.stated,
       s.title AS ballots_from
FROM roll_call r
LEFT JOIN account a ON a.id = r.ballots_account
LEFT JOIN source s ON s.id = a.source;

CREATE VIEW vote AS
SELECT r.id AS roll_call, r.body, coalesce(r.symbol, r.draft, r.key) AS name, r.date, r.title,
       m.code AS member,
       coalesce((SELECT n.short_name FROM member_name n
                 WHERE n.member = m.id AND r.date BETWEEN n.first_day AND n.last_day
                 ORDER BY n.first_day DESC LIMIT 1), m.name) AS member_name,
       c.choice, c.absence
FROM roll_call r
JOIN ballot b ON b.account = r.ballots_account
JOIN member m ON m.id = b.member
JOIN choice c ON c.id = b.choice;

CREATE VIEW telling AS
SELECT r.body, r.key, s.name AS source, s.file, s.retrieved, a.own_id, a.line, a.date, a.title,
       a.yes, a.no, a.abstain, a.absent, a.counted_yes, a.counted_no, a.counted_abstain,
       a.counted_absent, a.stated, a.id = r.ballots_account AS holds
FROM account a
JOIN roll_call r ON r.id = a.roll_call
JOIN source s ON s.id = a.source;
)sql";

}  // namespace

const char* estimates_sql() { return kEstimates; }

const char* schema_sql() {
  static const std::string all = std::string(kRecord) + kEstimates;
  return all.c_str();
}

}  // namespace rollcall::record
