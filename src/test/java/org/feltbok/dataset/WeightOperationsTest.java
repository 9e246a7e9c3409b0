package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.Interval;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.analysis.WeightReport;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.store.Operation;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** A study's weights are made, changed and taken out, and follow what they rest on. */
class WeightOperationsTest extends LiveRig {
    private static final String BY_Q1 = "{'rake': ['q1'], 'targets': {'q1': {'1': 50, '2': 50}}}";

    private static StudyWeight weight(String name, String rule) {
        return new StudyWeight(
                "id-" + name,
                name,
                LocalText.of("Label of " + name),
                "main",
                rule.replace('\'', '"'),
                "");
    }

    private void add(String name, String rule) {
        file.run(new AddWeight(weight(name, rule)));
    }

    private double of(String name, String response) {
        var data = live.snapshot().survey("main").data();
        return data.numbers(name).get(data.rowOf(response));
    }

    private void refused(Operation operation, String key, Object... args) {
        assertThatThrownBy(() -> file.run(operation))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.faults().getFirst().key()).isEqualTo(key);
                            assertThat(e.faults().getFirst().args()).containsAll(List.of(args));
                        });
    }

    @Test
    void theFramesCasesSayHowManyThereAre() {
        add("w", "{'rake': 'region'}");
        // in the frame three are north and three south; three and two of them answered
        assertThat(of("w", "r1")).isCloseTo(5 * 0.5 / 3, within(1e-12));
        assertThat(of("w", "r2")).isCloseTo(5 * 0.5 / 2, within(1e-12));
        assertThat(of("w", "r6")).as("a case outside the frame").isNaN();
        assertThat(of("w", "r7")).as("of no case").isNaN();
        assertThat(value("responses.weighted_n weight w")).isCloseTo(5, within(1e-12));
        var report = WeightReport.of(live.snapshot().survey("main").data(), "w").orElseThrow();
        assertThat(report.told())
                .extracting(Fault::key)
                .containsExactly("analysis.weighting.not_in_frame");
    }

    @Test
    void aCorrectedAnswerMovesTheWeightsOfAllAndNothingIsReadAnew() {
        add("w", BY_Q1);
        assertThat(of("w", "r1")).isCloseTo(0.75, within(1e-12));
        assertThat(of("w", "r2")).isCloseTo(1.5, within(1e-12));
        double before = value("q5.mean weight w");
        told.clear();
        file.run(new Change(w -> w.update("answers_main", "r4", "q1", 2)));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().items()).as("not read anew").containsExactly("main/q1");
        assertThat(of("w", "r1")).isCloseTo(1, within(1e-12));
        assertThat(value("q5.mean weight w")).isNotEqualTo(before);
        Measures measures = new Measures(live.snapshot());
        assertThat(measures.dependencies(measures.read("q5.mean weight w")))
                .containsExactlyInAnyOrder("main/q5", "main/w", "main/q1");
        file.undo();
        assertThat(value("q5.mean weight w")).isEqualTo(before);
    }

    private static Interval interval(LiveStudyData of) {
        return new Measures(of.snapshot())
                .evaluate("q5.mean_ci(95) weight w")
                .interval()
                .orElseThrow();
    }

    @Test
    void intervalsFollowWhoIsInTheClassesOfAWeight() {
        add("w", BY_Q1);
        Interval before = interval(live);
        // one goes and one comes: as many are in each class as before
        file.run(
                new Change(
                        w -> {
                            w.update("answers_main", "r1", "q1", 2);
                            w.update("answers_main", "r2", "q1", 1);
                        }));
        assertThat(interval(live)).isNotEqualTo(before);
        try (LiveStudyData fresh = new LiveStudyData(file)) {
            assertThat(interval(live)).isEqualTo(interval(fresh));
        }
        file.undo();
        assertThat(interval(live)).isEqualTo(before);
    }

    @Test
    void anAnswerThatItDoesNotRestOnLeavesItsCellsAsTheyAre() {
        add("w", BY_Q1);
        var before = live.snapshot().survey("main").data().column("w");
        file.run(new Change(w -> w.update("answers_main", "r4", "q2_1", 2)));
        assertThat(live.snapshot().survey("main").data().column("w")).isSameAs(before);
    }

    @Test
    void aCaseThatComesIntoTheFrameIsCounted() {
        add("w", "{'cells': 'region'}");
        live.snapshot();
        file.run(new Change(w -> w.update("study_case", "c8", "in_frame", 1)));
        // three north, four south; three and three answered
        assertThat(of("w", "r1")).isCloseTo(6 * 3 / 7.0 / 3, within(1e-12));
        assertThat(of("w", "r6")).isCloseTo(6 * 4 / 7.0 / 3, within(1e-12));
    }

    @Test
    void whereNobodyIsLeftInAClassThereIsNoWeightAndTheStudyIsUsedAllTheSame() {
        add("w", BY_Q1);
        live.snapshot();
        file.run(
                new Change(
                        w -> {
                            w.update("answers_main", "r2", "q1", 1);
                            w.update("answers_main", "r6", "q1", 1);
                        }));
        assertThat(of("w", "r1")).isNaN();
        assertThat(value("q5.mean")).isNotNaN();
        assertThat(value("q5.mean weight w")).isNaN();
        assertThat(
                        WeightReport.of(live.snapshot().survey("main").data(), "w")
                                .orElseThrow()
                                .reason()
                                .map(Fault::key))
                .contains("analysis.weighting.empty");
        assertThat(WeightReport.missing(live.snapshot()))
                .singleElement()
                .satisfies(f -> assertThat(f.place().column()).isEqualTo("w"));
        FigureSpec spec =
                FigureSpec.parse(
                        "{\"key\": \"f\", \"weight\": \"w\", \"rows\": [{\"variable\": \"q5\"}],"
                                + " \"columns\": [{\"statistic\": \"mean\"}]}",
                        "f");
        assertThat(
                        new FigureComputer(live.snapshot(), new Texts(Language.EN))
                                .compute(spec, List.of())
                                .table()
                                .note())
                .contains("Weighted by Label of w. Nobody answered in: Nei.");
    }

    @Test
    void weightsThatWereGivenAreUsed() {
        file.run(
                new Change(
                        w -> {
                            SmallStudy.givenWeight(w, Map.of("r1", 3.0, "r2", 1.0));
                            SmallStudy.put(
                                    w,
                                    "weight",
                                    "c",
                                    "name",
                                    "gc",
                                    "label",
                                    "Given",
                                    "over",
                                    "case",
                                    "position",
                                    2);
                            SmallStudy.put(
                                    w,
                                    "weight_value",
                                    "c1",
                                    "weight_id",
                                    "c",
                                    "case_id",
                                    "c1",
                                    "value",
                                    2.0);
                        }));
        assertThat(value("q5.mean weight g")).isCloseTo((3 * 10 + 20) / 4.0, within(1e-12));
        assertThat(value("q5.mean weight gc")).isEqualTo(10);
        file.run(new RemoveWeight(file.read(WeightStore::all).getFirst()));
        assertThat(live.snapshot().find("g")).isEmpty();
        file.undo();
        assertThat(value("q5.mean weight g")).isCloseTo(12.5, within(1e-12));
    }

    @Test
    void aWeightIsChangedAndTakenOutAndComesBack() {
        add("w", BY_Q1);
        double before = value("q5.mean weight w");
        file.run(new SetWeight(weight("w", "{'rake': 'region', 'greatest': 1.2}")));
        assertThat(of("w", "r2")).isCloseTo(1.2, within(1e-12));
        assertThat(of("w", "r1")).isCloseTo((5 - 2.4) / 3, within(1e-12));
        file.undo();
        assertThat(value("q5.mean weight w")).isEqualTo(before);
        file.run(new RemoveWeight(weight("w", BY_Q1)));
        assertThat(live.snapshot().find("w")).isEmpty();
        file.undo();
        assertThat(value("q5.mean weight w")).isEqualTo(before);
    }

    @Test
    void aWeightThatFiguresAskForIsNotTakenOut() {
        add("w", BY_Q1);
        FigureSpec spec =
                FigureSpec.parse(
                        "{\"key\": \"f\", \"weight\": \"w\", \"rows\": [{\"variable\": \"q5\"}],"
                                + " \"columns\": [{\"statistic\": \"mean\"}]}",
                        "f");
        file.run(
                new Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "figure",
                                        "f",
                                        "key",
                                        "f",
                                        "spec",
                                        spec.toJson(),
                                        "position",
                                        1)));
        refused(new RemoveWeight(weight("w", BY_Q1)), "names.in_use", "w");
        String note =
                new FigureComputer(live.snapshot(), new Texts(Language.EN))
                        .compute(spec, List.of())
                        .table()
                        .note();
        assertThat(note)
                .contains("Weighted by Label of w, effective n 4")
                .contains("Label of w: the responses raked to the population by q1.");
    }

    @Test
    void whatAWeightAsksForIsThereAndItsNameIsFree() {
        refused(
                new AddWeight(weight("w", "{'rake': ['nobody']}")),
                "analysis.no_variable",
                "nobody");
        refused(new AddWeight(weight("q5", BY_Q1)), "analysis.derived.taken", "q5");
        refused(new AddWeight(weight("w", "{'rake': ['q1']}")), "analysis.weighting.no_targets");
        refused(new AddWeight(weight("w", "{'formula': '1'}")), "analysis.weighting.kind", "w");
        refused(
                new AddWeight(
                        new StudyWeight(
                                "x", "x", LocalText.of("X"), "", "{\"rake\": \"region\"}", "")),
                "analysis.weighting.of_cases");
        refused(new SetWeight(weight("w", BY_Q1)), "analysis.weighting.gone", "w");
        add("w", BY_Q1);
        refused(
                new AddVariable(
                        new DerivedVariable(
                                "v",
                                "w",
                                LocalText.of("V"),
                                "main",
                                null,
                                LocalText.of(""),
                                1,
                                "{\"formula\": \"1\"}",
                                "")),
                "analysis.derived.taken",
                "w");
        refused(
                new Change(w -> w.update("item", "i-q1", "name", "other")),
                "names.in_use",
                "q1",
                Fault.at(Fault.Place.none(), "names.use.weight", "w"));
    }

    @Test
    void theRuleIsWrittenAsItIsRead() {
        String rule =
                "{'cells':['region','q1'],'targets':{'north|1':10,'south|2':2.5},'only':'status=complete',"
                        + "'least':0.25,'greatest':4,'empty':'left_out'}";
        StudyWeight weight = weight("w", rule);
        assertThat(weight.with("w", weight.label(), weight.how().orElseThrow()).rule())
                .isEqualTo(rule.replace('\'', '"'));
    }
}
