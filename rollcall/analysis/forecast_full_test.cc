// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>

#include "rollcall/analysis/forecast_engine.h"
#include "rollcall/analysis/forecast_scores.h"
#include "rollcall/analysis/random.h"
#include "rollcall/analysis/selection.h"
#include "rollcall/base/text.h"

// The protocol of prediction on the real votes of sessions 50 to 74, next to its rivals on the same
// cells: (a) one cast vote in ten hidden, (b) each session from earlier sessions alone. It prints
// its table; ROLLCALL_PREDICTION_SEEDS=5 runs (a) with five seeds, one by default.

namespace rollcall::analysis {
namespace {

namespace fs = std::filesystem;
using model::Cell;

constexpr int kFirstSession = 50;

fs::path points_folder() {
  const char* shared = std::getenv("ROLLCALL_SHARED");
  return fs::path(shared == nullptr ? "../shared" : shared) / "data" / "ideal_points";
}

std::string read_packed(const fs::path& file) {
  const std::string command =
      (file.extension() == ".zst" ? "zstd -dcq '" : "cat '") + file.string() + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string text;
  std::array<char, 65536> buffer;
  for (std::size_t got = 1; pipe && got > 0;) {
    got = std::fread(buffer.data(), 1, buffer.size(), pipe.get());
    text.append(buffer.data(), got);
  }
  return text;
}

// Rows of CSV without the first; quoted fields may hold commas and line ends.
std::vector<std::vector<std::string>> rows_of(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.emplace_back(1);
    } else if (c != '\r') {
      rows.back().back() += c;
    }
  }
  rows.erase(rows.begin());
  std::erase_if(rows, [](const auto& row) { return row.size() < 2; });
  return rows;
}

struct Vote {
  int roll_call = 0;  // index into Data::items
  int voter = 0;      // Correlates of War code
  std::uint8_t vote = 0;
};

struct Data {
  std::vector<model::Item> items;
  std::vector<int> sessions;
  std::vector<Vote> votes;
};

Data read_data() {
  Data data;
  std::map<std::string, std::size_t> place;
  for (const auto& row : rows_of(read_packed(points_folder() / "roll_calls.csv"))) {
    place.emplace(row[0], data.items.size());
    model::Item item;
    item.key = item.name = row[0];
    if (const auto day = Date::parse(row[2])) item.date = *day;
    data.items.push_back(item);
    data.sessions.push_back(std::atoi(row[1].c_str()));
  }
  for (const auto& row : rows_of(read_packed(points_folder() / "issues.csv"))) {
    const auto found = place.find(row[0]);
    if (found != place.end()) data.items[found->second].issues.push_back(row[1]);
  }
  for (const auto& row : rows_of(read_packed(points_folder() / "roll_call_texts.csv.zst"))) {
    const auto found = place.find(row[0]);
    if (found == place.end() || row.size() < 6) continue;
    data.items[found->second].agenda_item = row[4] == "NA" ? "" : row[4];
    data.items[found->second].title = row[5] == "NA" ? "" : row[5];
  }
  static constexpr std::array<std::uint8_t, 3> kVotes = {0, 2, 1};  // theirs: yes, abstain, no
  for (const auto& row :
       rows_of(read_packed(points_folder() / "votes_standard_to_2020-01.csv.zst"))) {
    const auto found = place.find(row[0]);
    if (found == place.end()) continue;
    data.votes.push_back({static_cast<int>(found->second), std::atoi(row[3].c_str()),
                          kVotes[static_cast<std::size_t>(std::atoi(row[4].c_str()) - 1)]});
  }
  return data;
}

// The votes from a session on, those hidden as absent.
struct Task {
  model::VoteMatrix matrix;
  std::map<std::pair<int, int>, std::uint8_t> hidden;  // item and voter
  std::vector<model::Tally> tallies;                   // with what is hidden
};

Task task_of(const Data& data, int first_session, double hide, std::uint64_t seed) {
  model::VoteMatrix::Builder builder;
  for (std::size_t i = 0; i < data.items.size(); ++i) {
    builder.item(data.items[i], fmt::format("{}", data.sessions[i]), data.sessions[i]);
  }
  std::vector<std::pair<std::string, const Vote*>> hidden;
  for (std::size_t i = 0; i < data.votes.size(); ++i) {
    const Vote& vote = data.votes[i];
    if (data.sessions[static_cast<std::size_t>(vote.roll_call)] < first_session) continue;
    const auto n = static_cast<std::uint32_t>(i);
    const bool hides = uniform_of(random_block({n, 0, 0, 0}, random_key(seed))[0]) < hide;
    const int voter = builder.voter(fmt::format("{:03}", vote.voter), "");
    builder.set(voter, vote.roll_call, hides ? Cell::absent : static_cast<Cell>(vote.vote));
    if (hides) hidden.emplace_back(data.items[static_cast<std::size_t>(vote.roll_call)].key, &vote);
  }
  Task task;
  task.matrix = std::move(builder).build().matrix;
  for (const auto& [key, vote] : hidden) {
    const int item = *task.matrix.find_item(key);
    task.hidden[{item, *task.matrix.find_voter(fmt::format("{:03}", vote->voter))}] = vote->vote;
  }
  for (int item = 0; item < task.matrix.items(); ++item) {
    task.tallies.push_back(tally_of(task.matrix, item));
  }
  for (const auto& [cell, vote] : task.hidden) {
    model::Tally& tally = task.tallies[static_cast<std::size_t>(cell.first)];
    --tally.absent;
    (vote == 0 ? tally.yes : (vote == 1 ? tally.no : tally.abstain)) += 1;
  }
  return task;
}

int against(const model::Tally& tally) {
  return tally.yes + tally.no + tally.abstain - std::max({tally.yes, tally.no, tally.abstain});
}

using Shares = std::array<double, 3>;

Shares mixed(const Shares& counts, const Shares& broader, double weight) {
  const double sum = counts[0] + counts[1] + counts[2] + weight;
  Shares shares{};
  for (std::size_t c = 0; c < 3; ++c) shares[c] = (counts[c] + weight * broader[c]) / sum;
  return shares;
}

// What simple counting says: the rivals.
class Rivals {
 public:
  explicit Rivals(const model::VoteMatrix& matrix) : matrix_(matrix) {
    const auto n = static_cast<std::size_t>(matrix.voters());
    of_voter_.resize(n);
    alike_.assign(n * n, 0);
    shared_.assign(n * n, 0);
    for (int item = 0; item < matrix.items(); ++item) {
      for (const model::Entry& a : matrix.entries(item)) {
        if (!model::is_cast(a.cell)) continue;
        ++all_[static_cast<std::size_t>(a.cell)];
        ++of_voter_[static_cast<std::size_t>(a.voter)][static_cast<std::size_t>(a.cell)];
        if (!is_contested(tally_of(matrix, item))) continue;
        for (const model::Entry& b : matrix.entries(item)) {
          if (!model::is_cast(b.cell) || a.voter == b.voter) continue;
          ++shared_[pair(a.voter, b.voter)];
          if (a.cell == b.cell) ++alike_[pair(a.voter, b.voter)];
        }
      }
    }
  }

  [[nodiscard]] Chances always() const { return mixed(all_, {1, 1, 1}, 1e-9); }

  // Roll call and member as if they were independent: the product of both shares over the whole.
  [[nodiscard]] Chances margins(int item, int voter) const {
    Shares counts{};
    for (const model::Entry& entry : matrix_.entries(item)) {
      if (model::is_cast(entry.cell)) ++counts[static_cast<std::size_t>(entry.cell)];
    }
    const Shares whole = always();
    const Shares row = mixed(of_voter_[static_cast<std::size_t>(voter)], whole, 3);
    const Shares column = mixed(counts, whole, 3);
    Chances product{};
    for (std::size_t c = 0; c < 3; ++c) product[c] = row[c] * column[c] / whole[c];
    return mixed(product, whole, 1e-9);
  }

  // The others' votes on the roll call, weighted by the tenth power of agreement.
  [[nodiscard]] Chances neighbours(int item, int voter) const {
    Shares counts{};
    double most = 0;
    for (const model::Entry& entry : matrix_.entries(item)) {
      if (!model::is_cast(entry.cell) || entry.voter == voter) continue;
      const std::size_t at = pair(voter, entry.voter);
      if (shared_[at] < 5) continue;
      const double weight = std::pow(alike_[at] / shared_[at], 10);
      counts[static_cast<std::size_t>(entry.cell)] += weight;
      most = std::max(most, weight);
    }
    return mixed(counts, margins(item, voter), std::max(1e-3, 2 * most));
  }

 private:
  [[nodiscard]] std::size_t pair(int a, int b) const {
    return static_cast<std::size_t>(a) * of_voter_.size() + static_cast<std::size_t>(b);
  }

  const model::VoteMatrix& matrix_;
  Shares all_{};
  std::vector<Shares> of_voter_;
  std::vector<double> alike_;
  std::vector<double> shared_;
};

// A member's votes under exactly the same title, then at all, then everybody's; session by session.
class TitleHistory {
 public:
  [[nodiscard]] Chances of(const model::Item& item, int voter) const {
    const Shares everybody = mixed(all_, {1.0 / 3, 1.0 / 3, 1.0 / 3}, 1);
    const Shares own = mixed(find(by_voter_, {"", voter}), everybody, 5);
    return mixed(find(by_title_, {item.title, voter}), own, 0.5);
  }
  void learn(const model::VoteMatrix& matrix, int period) {
    for (int item = matrix.items_of(period).first; item < matrix.items_of(period).last; ++item) {
      for (const model::Entry& entry : matrix.entries(item)) {
        if (!model::is_cast(entry.cell)) continue;
        const auto c = static_cast<std::size_t>(entry.cell);
        ++all_[c];
        ++by_voter_[{"", entry.voter}][c];
        ++by_title_[{matrix.item(item).title, entry.voter}][c];
      }
    }
  }
  [[nodiscard]] Chances always() const { return mixed(all_, {1.0 / 3, 1.0 / 3, 1.0 / 3}, 1); }

 private:
  using Table = std::map<std::pair<std::string, int>, Shares>;
  static Shares find(const Table& table, const Table::key_type& key) {
    const auto found = table.find(key);
    return found == table.end() ? Shares{} : found->second;
  }
  Shares all_{};
  Table by_voter_;
  Table by_title_;
};

// All forecasts of the same votes, by method.
using Table = std::map<std::string, std::vector<Scored>>;

void print(const std::string& what, const Table& table, const std::vector<model::Tally>& tallies) {
  struct Definition {
    const char* name;
    bool (*holds)(const model::Tally&);
  };
  static constexpr std::array<Definition, 3> kDefinitions = {{
      {"not unanimous", [](const model::Tally& tally) { return against(tally) >= 1; }},
      {"three or more apart", [](const model::Tally& tally) { return against(tally) >= 3; }},
      {"2.5 % or more apart", [](const model::Tally& tally) { return is_contested(tally); }},
  }};
  for (const Definition& definition : kDefinitions) {
    fmt::print("{}, roll calls {}\n", what, definition.name);
    for (const auto& [name, all] : table) {
      std::vector<Scored> scored;
      for (const Scored& one : all) {
        if (definition.holds(tallies[static_cast<std::size_t>(one.roll_call)])) {
          scored.push_back(one);
        }
      }
      const auto scores = scores_of(scored);
      if (!scores) continue;
      const auto interval = log_loss_interval(scored, 0.95, 200, 1);
      fmt::print(
          "  {:<26} n {:>7}  log loss {:.4f} ({:.4f} to {:.4f})  rps {:.4f}  accuracy {:.4f}"
          "  macro F1 {:.3f}  calibration {:.4f}\n",
          name, scores->votes, scores->log_loss, interval->low, interval->high, scores->ranked,
          scores->accuracy, scores->macro_f1, calibration_error(calibration(scored)));
    }
  }
}

double loss_of(const std::vector<Scored>& all, const std::vector<model::Tally>& tallies,
               int least_against) {
  std::vector<Scored> scored;
  for (const Scored& one : all) {
    if (against(tallies[static_cast<std::size_t>(one.roll_call)]) >= least_against) {
      scored.push_back(one);
    }
  }
  return scores_of(scored)->log_loss;
}

class ForecastFullScale : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(points_folder() / "votes_standard_to_2020-01.csv.zst")) {
      GTEST_SKIP() << "the votes are not there; set ROLLCALL_SHARED";
    }
    if (std::system("command -v zstd > /dev/null") != 0) GTEST_SKIP() << "zstd is not installed";
    data = read_data();
  }
  Data data;
};

TEST_F(ForecastFullScale, HiddenVotesAreFilledIn) {
  const char* wanted = std::getenv("ROLLCALL_PREDICTION_SEEDS");
  const int seeds = wanted == nullptr ? 1 : std::clamp(std::atoi(wanted), 1, 100);
  for (int seed = 1; seed <= seeds; ++seed) {
    const Task task = task_of(data, kFirstSession, 0.1, static_cast<std::uint64_t>(seed));
    const Rivals rivals(task.matrix);
    EngineOptions options;
    options.sight = Sight::both_ways;
    ForecastEngine engine(task.matrix, options);
    Table table;
    std::mutex writing;
    const auto visit = [&](int item, const Outlook& outlook) {
      const auto given =
          chances_given_others(outlook.prior, outlook.standings, votes_on(task.matrix, item));
      const std::lock_guard lock(writing);
      for (std::size_t i = 0; i < outlook.voters.size(); ++i) {
        const int voter = outlook.voters[i];
        const auto found = task.hidden.find({item, voter});
        if (found == task.hidden.end()) continue;
        const auto add = [&](const std::string& name, const Chances& chances) {
          table[name].push_back({chances, found->second, item});
        };
        add("rollcall", given[i]);
        add("always the same", rivals.always());
        add("both margins", rivals.margins(item, voter));
        add("neighbours", rivals.neighbours(item, voter));
      }
    };
    ASSERT_TRUE(engine.walk(0, static_cast<int>(task.matrix.periods().size()), visit, {}));
    print(fmt::format("hidden votes, seed {}", seed), table, task.tallies);
    EXPECT_LT(loss_of(table["rollcall"], task.tallies, 3), 0.18);
    EXPECT_LT(loss_of(table["rollcall"], task.tallies, 3),
              0.85 * loss_of(table["neighbours"], task.tallies, 3));
  }
}

TEST_F(ForecastFullScale, SessionsAreForecastFromEarlierOnes) {
  // Thirty sessions of past are enough for the floor; the whole past is in docs/method.md.
  const Task task = task_of(data, 35, 0, 1);
  const auto periods = static_cast<int>(task.matrix.periods().size());
  int first = 0;
  while (std::atoi(task.matrix.periods()[static_cast<std::size_t>(first)].c_str()) <
         kFirstSession) {
    ++first;
  }
  EngineOptions options;
  options.horizon = Horizon::period;
  ForecastEngine engine(task.matrix, options);
  Table table;
  TitleHistory history;
  std::mutex writing;
  for (int period = 0; period < periods; ++period) {
    const auto visit = [&](int item, const Outlook& outlook) {
      const auto votes = votes_on(task.matrix, item);
      const std::lock_guard lock(writing);
      for (std::size_t i = 0; i < votes.size(); ++i) {
        const auto add = [&](const std::string& name, const Chances& chances) {
          table[name].push_back({chances, votes[i], item});
        };
        add("rollcall", chances(outlook.standings[i].odds));
        add("title history", history.of(task.matrix.item(item), outlook.voters[i]));
        add("always the same", history.always());
      }
    };
    if (period >= first) {
      ASSERT_TRUE(engine.walk(period, period + 1, visit, {}));
    }
    history.learn(task.matrix, period);
  }
  print("from earlier sessions", table, task.tallies);
  EXPECT_LT(loss_of(table["rollcall"], task.tallies, 1), 0.33);
  EXPECT_LT(loss_of(table["rollcall"], task.tallies, 1),
            0.85 * loss_of(table["title history"], task.tallies, 1));
}

}  // namespace
}  // namespace rollcall::analysis
