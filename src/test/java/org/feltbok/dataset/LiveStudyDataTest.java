package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.analysis.StudyData;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class LiveStudyDataTest extends LiveRig {
    private static final List<String> MEASURES =
            List.of(
                    "q1.1.share",
                    "q1.1.share by size=small",
                    "q2_1.mean",
                    "q2_1.mean by region=north",
                    "q3.1.share",
                    "q3.1;2.share",
                    "q3.n",
                    "q4.n",
                    "q4#bread.share",
                    "q4#food.share",
                    "q4#travel.share",
                    "q4#.n",
                    "q4#.codes",
                    "q4#fish.mention_share",
                    "q5.mean",
                    "q5.answered_share",
                    "q1.1.share given q3=1",
                    "q2_2.mean given q1=1-2");

    @Test
    void anAnswerChangesItsVariableAndNothingElse() {
        StudyData before = live.snapshot();
        assertThat(value("q1.1.share")).isEqualTo(400.0 / 7);
        assertThat(value("q2_1.mean")).isEqualTo(3.8);
        answer("r2", "q1", 1);
        assertThat(value("q1.1.share")).isEqualTo(500.0 / 7);
        assertThat(told).containsExactly(new LiveStudyData.DataChange(Set.of("main/q1")));
        Dataset then = before.survey("").data();
        Dataset now = live.snapshot().survey("").data();
        assertThat(now.column("q2_1")).isSameAs(then.column("q2_1"));
        assertThat(new Measures(before).evaluate("q1.1.share").value()).hasValue(400.0 / 7);
        file.undo();
        assertThat(value("q1.1.share")).isEqualTo(400.0 / 7);
    }

    @Test
    void aSecondEntryChangesNothing() {
        StudyData before = live.snapshot();
        answer("r1b", "q1", 1);
        assertThat(live.snapshot().survey("").data()).isSameAs(before.survey("").data());
        assertThat(told).isEmpty();
    }

    @Test
    void aCodingCountsAtOnceAndItsFolderToo() {
        assertThat(value("q4#travel.share")).isZero();
        file.run(new Change(w -> SmallStudy.coding(w, "new", SmallStudy.CODE_TRAVEL, "p1", "t6")));
        assertThat(value("q4#travel.share")).isEqualTo(25);
        file.run(new Change(w -> w.delete("coding", "x3")));
        assertThat(value("q4#bread.share")).as("coded twice").isEqualTo(50);
        file.run(new Change(w -> w.delete("coding", "x4")));
        assertThat(value("q4#bread.share")).isEqualTo(25);
        assertThat(value("q4#food.share")).isEqualTo(50);
        file.run(
                new Change(w -> SmallStudy.coding(w, "other", SmallStudy.CODE_TRAVEL, "p2", "t1")));
        assertThat(value("q4#travel.share")).as("the other coder does not count").isEqualTo(25);
    }

    /** The person whose codings count has put a code into a layer. */
    @Test
    void whatIsAgreedCountsOnlyWhereTheCodebookSaysSo() {
        double travel = value("q4#travel.n");
        double bread = value("q4#bread.n");
        file.run(
                new Change(
                        w -> {
                            SmallStudy.put(
                                    w,
                                    "layer",
                                    "agreed",
                                    "key",
                                    "agreed",
                                    "label",
                                    "Agreed",
                                    "kind",
                                    "agreed",
                                    "position",
                                    1);
                            SmallStudy.put(
                                    w,
                                    "coding",
                                    "a1",
                                    "code_id",
                                    SmallStudy.CODE_TRAVEL,
                                    "person_id",
                                    "p1",
                                    "answer_text_id",
                                    "t6",
                                    "layer_id",
                                    "agreed");
                        }));
        compare(0);
        assertThat(value("q4#travel.n")).isEqualTo(travel);
        assertThat(value("q4#bread.n")).isEqualTo(bread).isPositive();
        file.run(new Change(w -> w.update("codebook", "b", "counts_layer_id", "agreed")));
        compare(0);
        assertThat(value("q4#travel.n")).isEqualTo(1);
        assertThat(value("q4#bread.n")).isZero();
        file.run(new Change(w -> w.delete("coding", "a1")));
        compare(0);
        assertThat(value("q4#travel.n")).isZero();
    }

    private void done(String id, String person, String text) {
        file.run(
                new Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "coding_done",
                                        id,
                                        "codebook_id",
                                        "b",
                                        "person_id",
                                        person,
                                        "answer_text_id",
                                        text)));
    }

    /** Nobody can agree on what one coder did alone: there that coder's codes stand. */
    @Test
    void whereWhatIsAgreedCountsAnAnswerOfOneCoderAloneCountsByThatCoder() {
        file.run(
                new Change(
                        w -> {
                            SmallStudy.put(
                                    w,
                                    "layer",
                                    "agreed",
                                    "key",
                                    "agreed",
                                    "label",
                                    "Agreed",
                                    "kind",
                                    "agreed",
                                    "position",
                                    1);
                            w.update("codebook", "b", "counts_layer_id", "agreed");
                        }));
        assertThat(value("q4#bread.n")).as("nobody is done").isZero();
        done("d1", "p1", "t1");
        compare(0);
        assertThat(value("q4#bread.n")).isEqualTo(1);
        done("d2", "p1", "t2");
        compare(0);
        assertThat(value("q4#bread.n")).isEqualTo(2);
        done("d3", "p2", "t2");
        compare(0);
        assertThat(value("q4#bread.n")).as("two are done with t2").isEqualTo(1);
        assertThat(value("q4#travel.n")).as("not the counting coder's").isZero();
        file.run(new Change(w -> w.update("coding_done", "d3", "done", 0)));
        compare(0);
        assertThat(value("q4#bread.n")).isEqualTo(2);
        file.run(
                new Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "assignment",
                                        "as",
                                        "task",
                                        "code",
                                        "person_id",
                                        "p2",
                                        "target_kind",
                                        "answer",
                                        "target_id",
                                        "t2")));
        compare(0);
        assertThat(value("q4#bread.n")).as("another is to code t2").isEqualTo(1);
        file.undo();
        file.run(
                new Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "coding",
                                        "s1",
                                        "code_id",
                                        SmallStudy.CODE_TRAVEL,
                                        "person_id",
                                        "p1",
                                        "answer_text_id",
                                        "t2",
                                        "layer_id",
                                        "agreed")));
        compare(0);
        assertThat(value("q4#bread.n")).as("t2 was settled").isEqualTo(1);
        assertThat(value("q4#travel.n")).isEqualTo(1);
    }

    private void aside(String text, int value) {
        file.run(new Change(w -> w.update("answer_text", text, "aside", value)));
    }

    @Test
    void anAnswerKeptAsideCountsInNoFigureUntilItIsLetBack() {
        assertThat(value("q4.n")).isEqualTo(4);
        assertThat(value("q4#bread.share")).isEqualTo(50);
        aside("t1", 1);
        assertThat(told).containsExactly(new LiveStudyData.DataChange(Set.of("main/q4")));
        compare(0);
        assertThat(value("q4.n")).isEqualTo(3);
        assertThat(value("q4#bread.share")).isEqualTo(100.0 / 3);
        assertThat(value("q4#.n")).isEqualTo(2);
        assertThat(value("q4#fish.mention_share")).isEqualTo(50);
        answer("r1", "q4", null);
        answer("r1", "q4", 1);
        compare(0);
        assertThat(value("q4.n")).as("still aside").isEqualTo(3);
        aside("t1", 0);
        compare(0);
        assertThat(value("q4#bread.share")).isEqualTo(50);
        aside("t1", 1);
        file.undo();
        assertThat(value("q4.n")).isEqualTo(4);
    }

    @Test
    void aCodeGivenToAnAnswerKeptAsideChangesNoFigure() {
        aside("t6", 1);
        live.snapshot();
        file.run(new Change(w -> SmallStudy.coding(w, "new", SmallStudy.CODE_TRAVEL, "p1", "t6")));
        assertThat(value("q4#travel.share")).isZero();
        compare(0);
        aside("t6", 0);
        assertThat(value("q4#travel.share")).isEqualTo(25);
    }

    @Test
    void aNewResponseAndAChangedCaseAreReadAnew() {
        assertThat(value("responses.n")).isEqualTo(7);
        file.run(
                new Change(
                        w -> {
                            SmallStudy.put(
                                    w,
                                    "response",
                                    "r9",
                                    "questionnaire_id",
                                    "qn",
                                    "key",
                                    "r9",
                                    "case_id",
                                    "c6",
                                    "position",
                                    9);
                            SmallStudy.put(w, "answers_main", "r9", "q1", 1);
                        }));
        assertThat(value("responses.n")).isEqualTo(8);
        assertThat(value("q1.1.n by size=100-200")).isEqualTo(2);
        file.run(new Change(w -> w.update("case_value", "v5", "value", 10)));
        assertThat(value("q1.1.n by size=100-200")).isEqualTo(1);
        assertThat(told).allMatch(LiveStudyData.DataChange::isAll);
    }

    @Test
    void interviewsAndFiguresConcernNoFigure() {
        live.snapshot();
        file.run(
                new Change(
                        w ->
                                SmallStudy.put(
                                        w, "topic", "t", "key", "t", "label", "T", "position", 0)));
        assertThat(told).isEmpty();
    }

    /** After any row of changes the snapshot kept up to date gives what one read anew gives. */
    @Test
    void keptUpToDateIsAsGoodAsReadAnew() {
        Object[][] values = {
            {1, 2, 3, null, -99902},
            {1, 4, 6, 7, null, -99903},
            {1, 5, 6, 7},
            {0, 1, null, -99901},
            {0, 1},
            {0, 1, -99902},
            {1, null, -99902},
            {5, 17, -99903, null}
        };
        String[] columns = {"q1", "q2_1", "q2_2", "q3_1", "q3_2", "q3_16", "q4", "q5"};
        String[] texts = {"t1", "t2", "t4", "t6"};
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 15; step++) {
                if (random.nextInt(6) == 0) {
                    file.undo();
                } else if (random.nextInt(5) == 0) {
                    aside(texts[random.nextInt(texts.length)], random.nextInt(2));
                } else {
                    int c = random.nextInt(columns.length);
                    answer(
                            "r" + (1 + random.nextInt(7)),
                            columns[c],
                            values[c][random.nextInt(values[c].length)]);
                }
                if (random.nextBoolean()) {
                    compare(seed);
                }
            }
            compare(seed);
        }
    }

    private void compare(long seed) {
        Measures fresh = new Measures(StudyDataStore.read(file));
        Measures kept = new Measures(live.snapshot());
        for (String measure : MEASURES) {
            assertThat(kept.evaluate(measure))
                    .as("seed %d: %s", seed, measure)
                    .isEqualTo(fresh.evaluate(measure));
        }
        assertThat(Map.copyOf(kept.evaluate("q1.n").missing()))
                .isEqualTo(fresh.evaluate("q1.n").missing());
    }
}
