# SPDX-License-Identifier: Apache-2.0
"""The module `rollcall` on the record that it carries, and on matrices made up here."""

import datetime
import pickle
import unittest

import numpy
import pandas

import rollcall


class RecordTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.record = rollcall.Record("embedded")

    def test_says_what_it_covers(self):
        coverage = self.record.coverage
        self.assertEqual(coverage["name"], "embedded")
        self.assertGreater(coverage["roll_calls"], 30)
        self.assertIn("roll calls", repr(self.record))

    def test_votes_drop_into_pandas(self):
        table = pandas.DataFrame(self.record.votes(body="SC", since="2025-02-24"))
        self.assertEqual(len(table), 7)
        vetoed = table[table.cause == "veto"]
        self.assertEqual(set(vetoed.outcome), {"not_adopted"})
        self.assertTrue((vetoed.yes >= vetoed.needed).all(), "a veto stops what had the votes")
        same = self.record.votes(body="SC", since=datetime.date(2025, 2, 24))
        self.assertEqual(list(table.key), same["key"])

    def test_filters_are_those_of_the_command_line(self):
        against = self.record.votes(member="USA", choice="no", since="2025-02-24", body="GA")
        self.assertIn("A/RES/ES-11/7", against["key"])
        self.assertEqual(len(self.record.votes(limit=3)["key"]), 3)
        words = self.record.votes(words="Ukraine PEACE")
        self.assertTrue(all("ukraine" in (t + i).lower()
                            for t, i in zip(words["title"], words["agenda_item"])))
        with self.assertRaises(TypeError):
            self.record.votes(boddy="SC")

    def test_ballots(self):
        table = pandas.DataFrame(self.record.ballots("ES-11/7"))
        self.assertEqual(table.choice.value_counts().to_dict(),
                         {"yes": 93, "abstain": 65, "no": 18, "absent": 17})

    def test_a_ruling_of_the_record(self):
        (vote,) = self.record.adjudicate("S/2025/115")
        self.assertEqual(vote["ruling"]["cause"], "veto")
        self.assertEqual(vote["ruling"]["code"], "sc.27-3.veto")

    def test_failures_carry_their_codes(self):
        for code, call in {
            "store.missing": lambda: rollcall.Record("no/such/file.db"),
            "symbol.malformed": lambda: self.record.ballots("not a symbol"),
            "python.not_found": lambda: self.record.ballots("A/RES/1/1"),
            "date.malformed": lambda: self.record.votes(since="yesterday"),
            "python.bad_body": lambda: self.record.votes(body="a body of no name"),
        }.items():
            with self.subTest(code), self.assertRaises(rollcall.Error) as raised:
                call()
            self.assertEqual(raised.exception.code, code)
            self.assertIn(f"[{code}]", str(raised.exception))
        again = pickle.loads(pickle.dumps(raised.exception))
        self.assertEqual((again.code, str(again)), (code, str(raised.exception)))


class MatrixTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.record = rollcall.Record()
        cls.matrix = cls.record.matrix(body="GA", periods="year")

    def test_cells_are_the_ballots(self):
        items = pandas.DataFrame(self.matrix.items)
        voters = pandas.DataFrame(self.matrix.voters)
        cells = self.matrix.cells
        self.assertEqual(cells.dtype, numpy.int8)
        self.assertEqual(cells.shape, (len(voters), len(items)))
        self.assertEqual(cells.shape, self.matrix.shape)
        self.assertEqual(int((cells > 0).sum()), self.matrix.cast)
        column = cells[:, items.index[items.key == "A/RES/ES-11/7"][0]]
        told = {rollcall.YES: 93, rollcall.ABSTAIN: 65, rollcall.NO: 18, rollcall.ABSENT: 17}
        self.assertEqual({code: int((column == code).sum()) for code in told}, told)
        self.assertEqual(column[voters.index[voters.id == "HUN"][0]], rollcall.NO)

    def test_periods_and_dates(self):
        items = pandas.DataFrame(self.matrix.items)
        self.assertEqual(sorted(set(items.period)), sorted(set(self.matrix.periods)))
        self.assertTrue((items.date.str[:4] == items.period).all())
        self.assertTrue(items.date.is_monotonic_increasing)

    def test_some_members_only(self):
        few = self.record.matrix(body="GA", members=["USA", "RUS"], periods="one")
        self.assertEqual(few.voters["id"], ["RUS", "USA"])
        self.assertEqual(few.periods, ["all"])

    def test_a_matrix_of_ones_own(self):
        made = rollcall.Matrix.from_votes(
            voters=["a", "b", "a", "b", "a"],
            items=["x", "x", "y", "y", "x"],
            choices=[rollcall.YES, rollcall.NO, rollcall.ABSTAIN, rollcall.ABSENT, rollcall.NO],
            periods=["first", "first", "first", "first", "second"])
        self.assertEqual(made.periods, ["first", "second"])
        self.assertEqual(made.items["name"], ["x", "y", "x"])
        expected = [[rollcall.YES, rollcall.ABSTAIN, rollcall.NO],
                    [rollcall.NO, rollcall.ABSENT, rollcall.NOT_MEMBER]]
        self.assertEqual(made.cells.tolist(), expected)

    def test_columns_of_pandas_whatever_their_index(self):
        frame = pandas.DataFrame({"voter": ["z", "a", "b"], "item": ["x", "x", "x"],
                                  "code": numpy.array([1, 1, 3], dtype=numpy.int8)})
        frame = frame[frame.voter != "z"]
        made = rollcall.Matrix.from_votes(frame.voter, frame.item, frame.code)
        self.assertEqual(made.cells.tolist(), [[rollcall.YES], [rollcall.NO]])

    def test_columns_that_do_not_fit_are_refused(self):
        for columns in (
            dict(voters=["a"], items=["x", "y"], choices=[1, 1]),
            dict(voters=["a"], items=["x"], choices=[9]),
            dict(voters=[""], items=["x"], choices=[1]),
            dict(voters=["a", "a"], items=["x", "x"], choices=[1, 3]),
        ):
            with self.subTest(columns), self.assertRaises(ValueError):
                rollcall.Matrix.from_votes(**columns)
        with self.assertRaises(TypeError):
            rollcall.Matrix.from_votes(["a"], ["x"], ["yes"])


class AgreementTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.matrix = rollcall.Record().matrix(body="GA", periods="year")

    def by_hand(self, first, second, period=None):
        ids = self.matrix.voters["id"]
        a, b = (self.matrix.cells[ids.index(who)] for who in (first, second))
        both = (a > 0) & (b > 0)
        if period is not None:
            both &= numpy.array(self.matrix.items["period"]) == period
        return int(both.sum()), int((a[both] == b[both]).sum())

    def test_a_pair(self):
        got = self.matrix.agreement("USA", "RUS")
        self.assertEqual((got["shared"], got["alike"]), self.by_hand("USA", "RUS"))
        self.assertAlmostEqual(got["share"], got["alike"] / got["shared"])
        self.assertLess(got["share_low"], got["share"])
        self.assertGreater(got["share_high"], got["share"])

    def test_by_period_and_all_pairs_agree(self):
        lines = pandas.DataFrame(self.matrix.agreement_by_period("FRA", "USA"))
        for row in lines.itertuples():
            self.assertEqual((row.shared, row.alike), self.by_hand("FRA", "USA", row.period))
        pairs = pandas.DataFrame(self.matrix.agreement_pairs())
        ids = numpy.array(self.matrix.voters["id"])
        mine = pairs[(ids[pairs["first"]] == "FRA") & (ids[pairs["second"]] == "USA")]
        shared = lines[lines.shared > 0]
        self.assertEqual(list(mine.alike), list(shared.alike))
        numpy.testing.assert_array_equal(mine.kappa.to_numpy(),
                                         shared.kappa.to_numpy(dtype=float))

    def test_what_is_not_there(self):
        for code, call in {
            "python.unknown_voter": lambda: self.matrix.agreement("USA", "XXX"),
            "python.unknown_period": lambda: self.matrix.agreement("USA", "RUS", period="1066"),
        }.items():
            with self.assertRaises(rollcall.Error) as raised:
                call()
            self.assertEqual(raised.exception.code, code)
        with self.assertRaises(ValueError):
            self.matrix.agreement("USA", "RUS", absences="guessed")


def simulated(voters=24, items=120, seed=5):
    """Ordinal votes of voters whose positions are known: yes below one cutpoint, no above another."""
    draw = numpy.random.default_rng(seed)
    position = numpy.sort(draw.normal(size=voters))
    slope = draw.normal(size=items)
    low = draw.normal(size=items) - 0.4
    score = numpy.outer(position, slope) + draw.normal(size=(voters, items))
    codes = numpy.where(score < low, rollcall.YES,
                        numpy.where(score < low + 0.8, rollcall.ABSTAIN, rollcall.NO))
    names = [f"v{v:02}" for v in range(voters)]
    first = datetime.date(2001, 1, 1)
    rows = [(names[v], f"i{i:03}", codes[v, i], "all", first + datetime.timedelta(days=i))
            for v in range(voters) for i in range(items)]
    return position, rollcall.Matrix.from_votes(*zip(*rows))


class SampleTest(unittest.TestCase):
    def test_recovers_positions_and_keeps_its_seed(self):
        position, matrix = simulated()
        options = dict(burn_in=200, sweeps=400, thin=4, poles={"v00": -2, "v23": 2}, seed=7)
        once = matrix.sample(**options, threads=1)
        points = pandas.DataFrame(once.points)
        self.assertEqual(len(points), 24)
        self.assertGreater(numpy.corrcoef(points.position, position)[0, 1], 0.95)
        self.assertTrue(((points.q05 <= points["median"]) & (points["median"] <= points.q95)).all())
        self.assertEqual(once.summary["draws"], 100)
        again = matrix.sample(**options, threads=2)
        numpy.testing.assert_array_equal(once.points["position"], again.points["position"])
        items = pandas.DataFrame(once.items)
        self.assertTrue((items.yes_below <= items.no_above).all())

    def test_is_stopped_by_the_function_that_is_told(self):
        _, matrix = simulated()
        told = []

        def stop(stage, done, total):
            told.append((stage, done, total))
            raise KeyboardInterrupt

        with self.assertRaises(KeyboardInterrupt):
            matrix.sample(burn_in=10**6, progress=stop)
        self.assertEqual(len(told), 1)

    def test_options_that_cannot_be(self):
        _, matrix = simulated(4, 6)
        with self.assertRaises(rollcall.Error) as raised:
            matrix.sample(thin=0)
        self.assertEqual(raised.exception.code, "sample.bad_option")
        nobody = rollcall.Matrix.from_votes(["a"], ["x"], [rollcall.ABSENT])
        with self.assertRaises(rollcall.Error) as raised:
            nobody.sample()
        self.assertEqual(raised.exception.code, "ideal.no_votes")


class FitTest(unittest.TestCase):
    def test_recovers_positions_with_errors_that_fit(self):
        position, matrix = simulated()
        fit = matrix.fit(high=["v23"], low=["v00"])
        points = pandas.DataFrame(fit.points)
        scaled = (position - position.mean()) / position.std()
        self.assertGreater(numpy.corrcoef(points.position, position)[0, 1], 0.95)
        self.assertGreater((abs(points.position - scaled) < 3 * points.se).mean(), 0.8)
        self.assertTrue(fit.summary["converged"])
        self.assertGreater(fit.summary["classified"], 0.6)
        self.assertEqual(fit.summary["votes"], int(pandas.DataFrame(fit.items).votes.sum()))
        again = matrix.fit(high=["v23"], low=["v00"], threads=2)
        numpy.testing.assert_array_equal(fit.points["position"], again.points["position"])

    def test_two_dimensions_and_links(self):
        _, matrix = simulated()
        two = matrix.fit(dimensions=2)
        self.assertIn("position_2", two.points)
        self.assertIn("slope_2", two.items)
        linked = matrix.fit(links=[("i000", "i001"), ("i002", "elsewhere")])
        self.assertEqual(linked.summary["items"], matrix.fit().summary["items"] - 1)

    def test_options_that_cannot_be(self):
        _, matrix = simulated(6, 12)
        with self.assertRaises(rollcall.Error) as raised:
            matrix.fit(dimensions=9)
        self.assertEqual(raised.exception.code, "ideal.bad_dimensions")
        for words in (dict(walk="drunken"), dict(link_order="alphabetical")):
            with self.assertRaises(ValueError):
                matrix.fit(**words)


class SurpriseTest(unittest.TestCase):
    def test_bits_are_those_of_chances_from_before(self):
        _, matrix = simulated()
        table = pandas.DataFrame(matrix.surprise())
        self.assertNotIn("i000", set(table.item), "nothing is said where little was before")
        self.assertIn("i119", set(table.item))
        chances = table[["p_yes", "p_no", "p_abstain"]]
        numpy.testing.assert_allclose(chances.sum(axis=1), 1, atol=1e-5)
        own = numpy.select([table.choice == "yes", table.choice == "no"],
                           [table.p_yes, table.p_no], table.p_abstain)
        numpy.testing.assert_allclose(table.bits_before, -numpy.log2(own), rtol=1e-4)
        # Whoever knows how the others voted is surprised less.
        self.assertLess(table.bits_given_others.mean(), table.bits_before.mean())

    def test_one_item_is_as_among_all(self):
        _, matrix = simulated()
        every = pandas.DataFrame(matrix.surprise())
        one = pandas.DataFrame(matrix.surprise(items=["i100"], threads=1))
        pandas.testing.assert_frame_equal(
            one, every[every.item == "i100"].reset_index(drop=True))
        with self.assertRaises(rollcall.Error) as raised:
            matrix.surprise(items=["i999"])
        self.assertEqual(raised.exception.code, "python.unknown_item")


class RulesTest(unittest.TestCase):
    def test_a_tally(self):
        ruling = rollcall.adjudicate("GA", 93, 18, 65, date="2025-02-24", majority="two_thirds")
        self.assertEqual((ruling["outcome"], ruling["needed"], ruling["got"]), ("adopted", 74, 93))

    def test_ballots_and_a_veto(self):
        others = ["CHN", "FRA", "GBR", "USA", "DNK", "GRC", "GUY", "KOR", "PAK", "PAN", "SLE",
                  "SOM", "SVN", "DZA"]
        votes = {**dict.fromkeys(others, "yes"), "RUS": "no"}
        ruling = rollcall.adjudicate("SC", ballots=votes, date="2025-02-24", nature="substantive")
        self.assertEqual(ruling["cause"], "veto")
        self.assertEqual(ruling["vetoed_by"], ["RUS"])

    def test_votes_that_cannot_be(self):
        for votes in (dict(), dict(yes=-1), dict(yes=300, no=1, abstain=1),
                      dict(yes=1, no=0, abstain=0, ballots={"RUS": "no"}),
                      dict(ballots={"DDR": "yes"})):
            with self.subTest(votes), self.assertRaises(rollcall.Error) as raised:
                rollcall.adjudicate("GA", date="2025-02-24", **votes)
            self.assertEqual(raised.exception.code, "python.bad_votes")
        with self.assertRaises(ValueError):
            rollcall.adjudicate("GA", 1, 0, 0, majority="three_fifths")
        with self.assertRaises(rollcall.Error):
            rollcall.adjudicate("NOBODY", 1, 0, 0)


if __name__ == "__main__":
    unittest.main()
