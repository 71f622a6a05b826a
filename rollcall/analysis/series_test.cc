// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "rollcall/analysis/series_story.h"
#include "rollcall/analysis/series_words.h"

namespace rollcall::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

SeriesText text(const std::string& name, const std::string& date, const std::string& title,
                const std::string& agenda = "", const std::string& body = "GA") {
  return {name, name, model::BodyId(body), *Date::parse(date), title, agenda, ""};
}

// Other titles around, so that the words of a title have the weights of a record and not of a
// handful.
std::vector<SeriesText> with_others(std::vector<SeriesText> texts) {
  constexpr const char* kMatters[] = {"Question of Timor",
                                      "Effects of atomic radiation",
                                      "Status of women in rural areas of developing countries",
                                      "International law of the sea and protection of fisheries",
                                      "Programme of assistance to refugees in Africa",
                                      "Human rights and extreme poverty",
                                      "Peaceful settlement of disputes between States",
                                      "Cooperation with the League of Arab States",
                                      "Nuclear disarmament and the role of science",
                                      "Establishment of a zone of peace in the Indian Ocean",
                                      "Human rights in the administration of justice",
                                      "Situation in the occupied territories of Cyprus",
                                      "Protection of the environment of Antarctica",
                                      "Rights of the child",
                                      "Sanctions against the regime in Rhodesia",
                                      "Financing of the force in Lebanon"};
  int number = 0;
  for (const char* matter : kMatters) {
    texts.push_back(text("other " + std::to_string(++number), "1970-01-01", matter));
  }
  return texts;
}

std::vector<std::string> names_of(const SeriesIndex& index, const std::string& key,
                                  const std::string& body = "GA") {
  std::vector<std::string> names;
  const Series* series = index.of(model::BodyId(body), key);
  if (series == nullptr) return names;
  for (const SeriesEntry& entry : series->entries) {
    names.push_back(index.texts()[static_cast<std::size_t>(entry.text)].name);
  }
  return names;
}

TEST(SeriesWords, KeepsTheMatterAndDropsDatesNumbersAndSmallWords) {
  EXPECT_THAT(matter_words("on extension of the mandate of the UN Mission in Liberia (UNMIL) until "
                           "31 Mar. 2018"),
              ElementsAre("extension", "liberia", "mandate", "mission", "unmil"));
  EXPECT_EQ(matter_words("Israeli settlements"), matter_words("the Israeli settlement, 1997"));
  EXPECT_THAT(matter_words("Cooperation between the United Nations and the United States"),
              ElementsAre("cooperation", "state", "united"));
  EXPECT_TRUE(matter_words("").empty());
}

TEST(SeriesWords, TakesTheAgendaItemOffTheTitle) {
  EXPECT_EQ(without_agenda_item("The situation in the Middle East : Jerusalem",
                                "Situation in the Middle East"),
            "Jerusalem");
  EXPECT_EQ(without_agenda_item("UNRWA : assistance to Palestine refugees", ""),
            "assistance to Palestine refugees");
  constexpr std::string_view kOther = "Judgment concerning Nicaragua : need for compliance";
  EXPECT_EQ(without_agenda_item(kOther, "The situation in Central America"), kOther);
  EXPECT_EQ(without_agenda_item("Namibia : report", "Question of Namibia"), "Namibia : report")
      << "what is left names no matter";
}

TEST(SeriesWords, TellsSpellingsFromOtherWords) {
  EXPECT_TRUE(is_spelling_of("aggression", "agression"));
  EXPECT_TRUE(is_spelling_of("colonial", "colonialist"));
  EXPECT_TRUE(is_spelling_of("unite", "united"));
  EXPECT_FALSE(is_spelling_of("nigeria", "niger"));
  EXPECT_FALSE(is_spelling_of("iran", "iraq"));
  EXPECT_FALSE(is_spelling_of("zambia", "gambia"));
  EXPECT_FALSE(is_spelling_of("slovakia", "slovenia"));
  EXPECT_FALSE(is_spelling_of("", ""));
}

TEST(Series, FollowsATitleThroughAgendaItemsAndChangingWords) {
  const std::string base = "Human rights in the Autonomous Republic of Crimea and Sevastopol";
  const SeriesIndex index(with_others({
      text("A", "2016-12-19", base + " (Ukraine)", "Reports of rapporteurs"),
      text("B", "2017-12-19", base + ", Ukraine", "Human rights questions"),
      text("C", "2021-12-16",
           "Human rights in the temporarily Autonomous Republic of Crimea and Sevastopol, Ukraine",
           "Human rights questions"),
  }));
  const Series* series = index.of(model::BodyId("GA"), "B");
  ASSERT_NE(series, nullptr);
  EXPECT_THAT(names_of(index, "C"), ElementsAre("A", "B", "C"));
  EXPECT_EQ(series->entries[0].likeness, Likeness::first);
  EXPECT_EQ(series->entries[1].likeness, Likeness::same_title);
  EXPECT_EQ(series->entries[2].likeness, Likeness::near_title_agenda);
  EXPECT_EQ(series->entries[2].words_apart, "temporarily");
  EXPECT_THAT(reading_of(series->entries[2]), HasSubstr("same agenda item and near-equal title"));
  EXPECT_EQ(reading_of(*series), "same title, 1 near-equal");
}

TEST(Series, OneAgendaItemIsNoSeries) {
  const SeriesIndex index(with_others({
      text("A", "2000-12-01", "Jerusalem", "The situation in the Middle East"),
      text("B", "2001-12-01", "The Syrian Golan", "The situation in the Middle East"),
  }));
  EXPECT_TRUE(names_of(index, "A").empty());
  EXPECT_TRUE(names_of(index, "B").empty());
}

TEST(Series, AnotherPlaceIsAnotherMatterHoweverManyWordsAreShared) {
  const std::string long_title =
      "Establishment of an ad hoc tribunal for the prosecution of persons responsible for serious "
      "violations of humanitarian law committed in ";
  const SeriesIndex index(with_others({
      text("A", "1993-05-25", long_title + "Yugoslavia", "Tribunals", "SC"),
      text("B", "1994-11-08", long_title + "Rwanda", "Tribunals", "SC"),
  }));
  EXPECT_TRUE(names_of(index, "A", "SC").empty());
}

TEST(Series, BodiesAreKeptApart) {
  const SeriesIndex index(with_others({
      text("A", "1990-01-01", "Admission of Namibia to membership", "", "GA"),
      text("B", "1990-02-01", "Admission of Namibia to membership", "", "SC"),
  }));
  EXPECT_TRUE(names_of(index, "A", "GA").empty());
  EXPECT_TRUE(names_of(index, "B", "SC").empty());
}

TEST(Series, TextsOfOneTitleOnOneDayAreLeftOut) {
  const SeriesIndex index(with_others({
      text("A", "2005-12-08", "Israeli settlements"),
      text("B", "2006-12-14", "Israeli settlements"),
      text("C", "2006-12-14", "Israeli settlements"),
      text("D", "2007-12-17", "Israeli settlements"),
  }));
  EXPECT_THAT(names_of(index, "D"), ElementsAre("A", "D"));
  EXPECT_TRUE(names_of(index, "B").empty());
  const Series* series = index.of(model::BodyId("GA"), "A");
  ASSERT_EQ(series->left_out.size(), 2U);
  EXPECT_EQ(index.texts()[static_cast<std::size_t>(series->entries[1].like)].name, "A");
}

TEST(Series, ATitleStillInUseIsNoAncestorOfANearOne) {
  const std::string base = "Comprehensive sanctions against the racist regime of South Africa";
  const std::string near =
      "Comprehensive mandatory sanctions against the racist regime of South Africa";
  const SeriesText a = text("A", "1985-12-10", base, "Apartheid");
  const SeriesText b = text("B", "1986-11-10", near, "Apartheid");
  EXPECT_THAT(names_of(SeriesIndex(with_others({a, b})), "A"), ElementsAre("A", "B"));
  const SeriesIndex both(with_others({a, b, text("C", "1986-11-12", base, "Apartheid")}));
  EXPECT_THAT(names_of(both, "A"), ElementsAre("A", "C"));
  EXPECT_TRUE(names_of(both, "B").empty());
}

TEST(Series, ProceduralTitlesNameNoMatter) {
  const SeriesIndex index(with_others({
      text("A", "1980-01-01", "Implementation of General Assembly resolution 34/73"),
      text("B", "1981-01-01", "Implementation of General Assembly resolution 35/145"),
      text("C", "1982-01-01", ""),
      text("D", "1983-01-01", ""),
  }));
  EXPECT_TRUE(names_of(index, "A").empty());
  EXPECT_TRUE(names_of(index, "C").empty());
}

TEST(Series, NamedSeriesHoldWhatWeNamedAndNothingElse) {
  SeriesText first = text("A", "2022-03-02", "Aggression against Ukraine");
  SeriesText second = text("B", "2025-02-24", "The path to peace");
  first.series = second.series = "Ukraine in the General Assembly";
  const SeriesText other = text("C", "2023-03-02", "Aggression against Ukraine");
  const SeriesIndex index(with_others({second, other, first}));
  EXPECT_THAT(names_of(index, "B"), ElementsAre("A", "B"));
  EXPECT_TRUE(names_of(index, "C").empty());
  EXPECT_EQ(reading_of(*index.of(model::BodyId("GA"), "A")), "named series");
}

TEST(Series, TheOrderOfInputChangesNothing) {
  std::vector<SeriesText> texts = with_others({
      text("A", "2000-01-01", "Oil slick on Lebanese shores"),
      text("B", "2001-01-01", "Oil slick on Lebanese shores"),
      text("C", "2002-01-01", "Oil slick on Lebanese shore"),
  });
  const std::vector<std::string> names = names_of(SeriesIndex(texts), "B");
  std::ranges::reverse(texts);
  EXPECT_EQ(names_of(SeriesIndex(texts), "B"), names);
  EXPECT_EQ(names.size(), 3U);
}

model::Item item(const std::string& key, const std::string& date, model::QuestionKind kind) {
  model::Item one;
  one.key = key;
  one.name = key;
  one.body = model::BodyId("GA");
  one.date = *Date::parse(date);
  one.kind = kind;
  one.title = "Oil slick on Lebanese shores";
  return one;
}

TEST(Series, OfAMatrixTakesWholeTextsWithADocument) {
  model::VoteMatrix::Builder builder;
  using model::QuestionKind;
  builder.item(item("A/RES/1", "2000-01-01", QuestionKind::resolution), "all", 0);
  builder.item(item("A/L.2", "2001-01-01", QuestionKind::amendment), "all", 0);
  builder.item(item("A/RES/3", "2002-01-01", QuestionKind::whole_after_parts), "all", 0);
  builder.item(item("A/RES/3 para. 2", "2002-01-01", QuestionKind::part), "all", 0);
  builder.item(item("voeten:4668", "2003-01-01", QuestionKind::resolution), "all", 0);
  const auto built = std::move(builder).build();
  EXPECT_THAT(names_of(SeriesIndex(texts_of(built.matrix)), "A/RES/1"),
              ElementsAre("A/RES/1", "A/RES/3"));
}

TEST(SeriesStory, AMoveIsFromOneVoteCastToTheNextCast) {
  model::VoteMatrix::Builder builder;
  const int voter = builder.voter("AAA", "A");
  builder.voter("BBB", "B");
  const model::Cell cells[] = {model::Cell::yes,     model::Cell::absent,     model::Cell::abstain,
                               model::Cell::abstain, model::Cell::not_member, model::Cell::yes};
  int year = 2000;
  for (const model::Cell cell : cells) {
    const std::string key = std::to_string(year++);
    builder.set(voter,
                builder.item(item(key, key + "-01-01", model::QuestionKind::resolution), "all", 0),
                cell);
  }
  const auto built = std::move(builder).build();
  const std::vector<int> items{0, 1, 2, 3, 4, 5};
  const std::vector<Move> moves = moves_in(built.matrix, items);
  ASSERT_EQ(moves.size(), 2U);
  EXPECT_EQ(moves[0].from_item, 0);
  EXPECT_EQ(moves[0].to_item, 2);
  EXPECT_EQ(moves[1].from_item, 3);
  EXPECT_EQ(moves[1].to_item, 5);
  EXPECT_EQ(moves[1].to, model::Cell::yes);
}

}  // namespace
}  // namespace rollcall::analysis
