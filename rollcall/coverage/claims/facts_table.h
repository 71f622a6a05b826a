// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rollcall/base/check.h"
#include "rollcall/coverage/fact_source.h"

namespace rollcall::coverage {

// Facts for tests of this room: today's 193 members under their real codes, the Council as it sat
// in 2025 (on every day), three groups, and the invented votes that a test adds. One thread.

inline constexpr std::string_view kTableMembers =
    "AFG Afghanistan;AGO Angola;ALB Albania;AND Andorra;ARE UAE;ARG Argentina;ARM Armenia;ATG "
    "Antigua and Barbuda;AUS Australia;AUT Austria;AZE Azerbaijan;BDI Burundi;BEL Belgium;BEN "
    "Benin;BFA Burkina Faso;BGD Bangladesh;BGR Bulgaria;BHR Bahrain;BHS Bahamas;BIH "
    "Bosnia-Herzegovina;BLR Belarus;BLZ Belize;BOL Bolivia;BRA Brazil;BRB Barbados;BRN Brunei "
    "Darussalam;BTN Bhutan;BWA Botswana;CAF Central African Republic;CAN Canada;CHE "
    "Switzerland;CHL Chile;CHN China;CIV Côte d'Ivoire;CMR Cameroon;COD DR Congo;COG "
    "Congo;COL Colombia;COM Comoros;CPV Cabo Verde;CRI Costa Rica;CUB Cuba;CYP Cyprus;CZE "
    "Czechia;DEU Germany;DJI Djibouti;DMA Dominica;DNK Denmark;DOM Dominican Republic;DZA "
    "Algeria;ECU Ecuador;EGY Egypt;ERI Eritrea;ESP Spain;EST Estonia;ETH Ethiopia;FIN "
    "Finland;FJI Fiji;FRA France;FSM Micronesia;GAB Gabon;GBR United Kingdom;GEO Georgia;GHA "
    "Ghana;GIN Guinea;GMB Gambia;GNB Guinea-Bissau;GNQ Equatorial Guinea;GRC Greece;GRD "
    "Grenada;GTM Guatemala;GUY Guyana;HND Honduras;HRV Croatia;HTI Haiti;HUN Hungary;IDN "
    "Indonesia;IND India;IRL Ireland;IRN Iran;IRQ Iraq;ISL Iceland;ISR Israel;ITA Italy;JAM "
    "Jamaica;JOR Jordan;JPN Japan;KAZ Kazakhstan;KEN Kenya;KGZ Kyrgyzstan;KHM Cambodia;KIR "
    "Kiribati;KNA St Kitts and Nevis;KOR Republic of Korea;KWT Kuwait;LAO Lao PDR;LBN "
    "Lebanon;LBR Liberia;LBY Libya;LCA St Lucia;LIE Liechtenstein;LKA Sri Lanka;LSO "
    "Lesotho;LTU Lithuania;LUX Luxembourg;LVA Latvia;MAR Morocco;MCO Monaco;MDA Moldova;MDG "
    "Madagascar;MDV Maldives;MEX Mexico;MHL Marshall Islands;MKD North Macedonia;MLI Mali;MLT "
    "Malta;MMR Myanmar;MNE Montenegro;MNG Mongolia;MOZ Mozambique;MRT Mauritania;MUS "
    "Mauritius;MWI Malawi;MYS Malaysia;NAM Namibia;NER Niger;NGA Nigeria;NIC Nicaragua;NLD "
    "Netherlands;NOR Norway;NPL Nepal;NRU Nauru;NZL New Zealand;OMN Oman;PAK Pakistan;PAN "
    "Panama;PER Peru;PHL Philippines;PLW Palau;PNG Papua New Guinea;POL Poland;PRK DPR "
    "Korea;PRT Portugal;PRY Paraguay;QAT Qatar;ROU Romania;RUS Russia;RWA Rwanda;SAU Saudi "
    "Arabia;SDN Sudan;SEN Senegal;SGP Singapore;SLB Solomon Islands;SLE Sierra Leone;SLV El "
    "Salvador;SMR San Marino;SOM Somalia;SRB Serbia;SSD South Sudan;STP Sao Tome and "
    "Principe;SUR Suriname;SVK Slovakia;SVN Slovenia;SWE Sweden;SWZ Eswatini;SYC "
    "Seychelles;SYR Syria;TCD Chad;TGO Togo;THA Thailand;TJK Tajikistan;TKM Turkmenistan;TLS "
    "Timor-Leste;TON Tonga;TTO Trinidad and Tobago;TUN Tunisia;TUR Türkiye;TUV Tuvalu;TZA "
    "Tanzania;UGA Uganda;UKR Ukraine;URY Uruguay;USA United States;UZB Uzbekistan;VCT St "
    "Vincent and the Grenadines;VEN Venezuela;VNM Viet Nam;VUT Vanuatu;WSM Samoa;YEM "
    "Yemen;ZAF South Africa;ZMB Zambia;ZWE Zimbabwe";
inline constexpr std::string_view kTableCouncil =
    "CHN FRA GBR RUS USA DNK DZA GRC GUY KOR PAK PAN SLE SOM SVN";  // the first five are permanent
inline constexpr std::string_view kTableEu =
    "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD "
    "POL PRT ROU SVK SVN SWE";
inline constexpr std::string_view kTableAfrican =
    "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ETH GAB GHA GIN GMB "
    "GNB GNQ KEN LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM "
    "SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE";

// "RUS USA" as ids.
inline std::vector<model::MemberId> ids_of(std::string_view codes) {
  std::vector<model::MemberId> ids;
  for (std::size_t at = 0; at + 3 <= codes.size(); at += 4) {
    ids.emplace_back(codes.substr(at, 3));
  }
  return ids;
}

// An invented vote. Whoever sits on the body and is not named below voted yes.
struct TableVote {
  std::string_view body = "GA";
  std::string_view symbol = "";  // normal form, "" for what was not adopted
  std::string_view draft = "";
  Date date = Date();
  std::string_view title = "";
  std::string_view no = "";  // "RUS BLR"
  std::string_view abstain = "";
  std::string_view absent = "";
  std::string_view series = "";
  std::string_view sponsors = "";                      // "FRA MEX"
  std::string_view words = "";                         // folded, in order: "ceasefire comoros"
  model::Majority majority = model::Majority::simple;  // of an Assembly vote
  model::QuestionKind kind = model::QuestionKind::resolution;
  model::Force force = model::Force::recommendation;
  std::string_view force_reason = "";
  std::string_view amends = "";
};

class FactsTable final : public FactSource {
 public:
  FactsTable() {
    std::vector<model::Member> all;
    for (std::size_t at = 0; at < kTableMembers.size();) {
      const std::size_t end = std::min(kTableMembers.find(';', at), kTableMembers.size());
      model::Member member;
      member.id = model::MemberId(kTableMembers.substr(at, 3));
      const std::string name(kTableMembers.substr(at + 4, end - at - 4));
      member.names.push_back({name, name, Period{}});
      member.membership.push_back(Period{});
      all.push_back(std::move(member));
      at = end + 1;
    }
    auto made = model::Members::create(std::move(all));
    ROLLCALL_CHECK(made.has_value(), "the table's members");
    members_ = *std::move(made);
    add_group("eu", "European Union", "EU", model::GroupKind::union_, kTableEu);
    add_group("african", "African Group", "African", model::GroupKind::regional, kTableAfrican);
    add_group("permanent", "permanent members of the Security Council", "permanent",
              model::GroupKind::permanent, kTableCouncil.substr(0, 19));
  }

  // Returns the vote's index. REQUIRES: votes are added by date.
  std::size_t add(const TableVote& vote) {
    ROLLCALL_CHECK(facts_.empty() || facts_.back().date <= vote.date, "votes come by date");
    VoteFact fact;
    fact.body = model::BodyId(vote.body);
    fact.symbol = vote.symbol;
    fact.draft = vote.draft;
    fact.name = vote.symbol.empty() ? vote.draft : vote.symbol;
    fact.key = fact.name.substr(0, fact.name.find(" ("));
    fact.date = vote.date;
    fact.kind = vote.kind;
    fact.title = vote.title;
    fact.series = vote.series;
    fact.sponsor_ids = ids_of(vote.sponsors);
    for (const model::MemberId id : fact.sponsor_ids) {
      fact.sponsors.push_back(members_.name(id, vote.date));
    }
    fact.amends = vote.amends;
    for (std::size_t at = 0; at < vote.words.size();) {
      const std::size_t end = std::min(vote.words.find(' ', at), vote.words.size());
      fact.words.emplace_back(vote.words.substr(at, end - at));
      at = end + 1;
    }
    std::sort(fact.words.begin(), fact.words.end());
    fact.source = "UN Digital Library, record " + std::to_string(9000000 + facts_.size());
    ballots_.push_back(ballots_of(vote));
    fact.tally = model::count(ballots_.back());
    decisions_.push_back(decide(vote, *fact.tally, ballots_.back()));
    facts_.push_back(std::move(fact));
    rebuild_series();
    return facts_.size() - 1;
  }

  // For what TableVote does not hold: announced figures, a vote without a tally, a meeting.
  VoteFact& fact(std::size_t vote) { return facts_[vote]; }
  void add_office(Office office) { offices_.push_back(std::move(office)); }

  [[nodiscard]] std::span<const VoteFact> votes() const override { return facts_; }
  [[nodiscard]] std::span<const model::Ballot> ballots(std::size_t vote) const override {
    return ballots_[vote];
  }
  [[nodiscard]] const Decision& decision(std::size_t vote) const override {
    return decisions_[vote];
  }
  [[nodiscard]] std::span<const std::size_t> series_of(std::size_t vote) const override {
    return series_[vote];
  }
  [[nodiscard]] const model::Members& members() const override { return members_; }
  [[nodiscard]] std::span<const model::Group> groups() const override { return groups_; }
  [[nodiscard]] std::vector<model::Seat> seats(model::BodyId body, Date) const override {
    std::vector<model::Seat> seats;
    if (body.view() == "SC") {
      for (const model::MemberId id : ids_of(kTableCouncil)) {
        const bool permanent = seats.size() < 5;
        seats.push_back({id, permanent ? model::SeatKind::permanent : model::SeatKind::ordinary});
      }
    } else if (body.view() == "GA") {
      for (const model::Member& member : members_.all()) {
        seats.push_back({member.id, model::SeatKind::ordinary});
      }
    }
    std::sort(seats.begin(), seats.end());
    return seats;
  }
  [[nodiscard]] std::span<const Office> offices() const override { return offices_; }
  [[nodiscard]] std::string coverage() const override { return "record: a table of a test"; }
  [[nodiscard]] std::optional<Date> reaches(model::BodyId body) const override {
    std::optional<Date> last;
    for (const VoteFact& fact : facts_) {
      if (fact.body == body) last = fact.date;
    }
    return last;
  }
  [[nodiscard]] bool is_whole(model::BodyId, const Period&) const override { return whole_; }
  void set_whole() { whole_ = true; }

 private:
  void add_group(std::string id, std::string name, std::string phrase, model::GroupKind kind,
                 std::string_view codes) {
    model::Group group{std::move(id), std::move(name), std::move(phrase), kind, {}, "test"};
    for (const model::MemberId member : ids_of(codes)) {
      group.memberships.push_back({member, Period{}});
    }
    groups_.push_back(std::move(group));
  }

  [[nodiscard]] std::vector<model::Ballot> ballots_of(const TableVote& vote) const {
    std::vector<model::Ballot> ballots;
    const auto named = [](std::string_view codes, model::MemberId id) {
      const std::vector<model::MemberId> ids = ids_of(codes);
      return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    for (const model::Seat& seat : seats(model::BodyId(vote.body), vote.date)) {
      model::Ballot ballot{seat.member, model::Choice::yes, model::AbsenceKind::unknown};
      if (named(vote.no, seat.member)) ballot.choice = model::Choice::no;
      if (named(vote.abstain, seat.member)) ballot.choice = model::Choice::abstain;
      if (named(vote.absent, seat.member)) ballot.choice = model::Choice::absent;
      ballots.push_back(ballot);
    }
    return ballots;
  }

  // The Council's nine votes without a veto; the majority given in the Assembly.
  static Decision decide(const TableVote& vote, const model::Tally& tally,
                         std::span<const model::Ballot> ballots) {
    Decision decision;
    decision.got = tally.yes;
    decision.force = vote.force;
    decision.force_reason = vote.force_reason;
    if (vote.body == "SC") {
      decision.majority = model::Majority::nine;
      decision.needed = 9;
      decision.citation = "Charter article 27";
      for (const model::Ballot& ballot : ballots) {
        const bool permanent =
            kTableCouncil.substr(0, 19).find(ballot.member.view()) != std::string_view::npos;
        if (permanent && ballot.choice == model::Choice::no && tally.yes >= 9) {
          decision.vetoed_by.push_back(ballot.member);
        }
      }
    } else {
      decision.majority = vote.majority;
      const bool two_thirds = vote.majority == model::Majority::two_thirds;
      decision.needed = two_thirds ? (2 * (tally.yes + tally.no) + 2) / 3 : tally.no + 1;
      decision.citation = two_thirds ? "Charter article 18(2); rule 83" : "Charter article 18(3)";
    }
    const bool carried = decision.got >= decision.needed && decision.vetoed_by.empty();
    decision.outcome = carried ? rules::Outcome::adopted : rules::Outcome::not_adopted;
    decision.cause = carried                      ? rules::Cause::carried
                     : decision.vetoed_by.empty() ? rules::Cause::shortfall
                                                  : rules::Cause::veto;
    if (!carried) decision.force = model::Force::none;
    decision.sentence = (carried ? "adopted: " : "not adopted: ") + std::to_string(decision.got) +
                        " of the " + std::to_string(decision.needed) + " votes needed";
    return decision;
  }

  void rebuild_series() {
    series_.clear();
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      std::vector<std::size_t> same;
      for (std::size_t k = 0; k < facts_.size(); ++k) {
        if (k == i || (!facts_[i].series.empty() && facts_[k].series == facts_[i].series)) {
          same.push_back(k);
        }
      }
      series_.push_back(std::move(same));
    }
  }

  bool whole_ = false;
  model::Members members_;
  std::vector<model::Group> groups_;
  std::vector<VoteFact> facts_;
  std::vector<std::vector<model::Ballot>> ballots_;
  std::vector<Decision> decisions_;
  std::vector<std::vector<std::size_t>> series_;
  std::vector<Office> offices_;
};

}  // namespace rollcall::coverage
