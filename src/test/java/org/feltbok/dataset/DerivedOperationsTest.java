package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy.Change;
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

/** A study's derived variables are made, changed and taken out, and follow what they rest on. */
class DerivedOperationsTest extends LiveRig {

    private static DerivedVariable variable(String name, String rule) {
        return of("main", name, rule);
    }

    private static DerivedVariable of(String survey, String name, String rule) {
        return new DerivedVariable(
                "id-" + name,
                name,
                LocalText.of("Label of " + name),
                survey,
                null,
                LocalText.of(""),
                1,
                rule.replace('\'', '"'),
                "");
    }

    private void add(String name, String rule) {
        file.run(new AddVariable(variable(name, rule)));
    }

    private void refused(Operation operation, String key, Object... args) {
        assertThatThrownBy(() -> file.run(operation))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            Fault fault = e.faults().getFirst();
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(fault.args()).startsWith(args);
                        });
    }

    @Test
    void anIndexFollowsAnAnswerThatIsCorrected() {
        add("index", "{'mean': ['q2_1', 'q2_2'], 'least': 2}");
        add("double", "{'formula': '2 * ${index}'}");
        // r1 (6+5)/2, r4 (1+2)/2, r6 4: the others lack one
        assertThat(value("index.mean")).isEqualTo(11.0 / 3);
        assertThat(value("double.mean")).isEqualTo(22.0 / 3);
        live.snapshot();
        told.clear();
        answer("r4", "q2_1", 3);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().items()).as("not read anew").containsExactly("main/q2_1");
        assertThat(value("double.mean")).isEqualTo((11 + 5 + 8) / 3.0);
        Measures measures = new Measures(live.snapshot());
        assertThat(measures.dependencies(measures.read("double.mean")))
                .contains("main/double", "main/q2_1", "main/q2_2");
        file.undo();
        assertThat(value("index.mean")).isEqualTo(11.0 / 3);
    }

    @Test
    void codesOfAnswersWithoutOrderAreNotTakenForNumbers() {
        refused(
                new AddVariable(variable("index", "{'mean': ['q1', 'q2_2'], 'least': 2}")),
                "analysis.derived.nominal",
                "q1");
    }

    @Test
    void oneTickChangesWhatCountsTicks() {
        add("areas", "{'formula': 'count-selected(${q3})'}");
        assertThat(value("areas.sum")).isEqualTo(6);
        answer("r4", "q3_2", 1);
        assertThat(value("areas.sum")).isEqualTo(7);
    }

    @Test
    void oneNumberMayMoveTheBordersOfAll() {
        add(
                "half",
                "{'from': 'q5', 'quantiles': 2, 'classes': [{'code': 'low'}, {'code': 'high'}]}");
        add(
                "up",
                "{'rules': [{'code': 'y', 'when': '${half} = \\'high\\''}], 'others': 'n', 'classes': [{'code': 'n'}]}"
                        .replace("\\'", "“")
                        .replace("“high“", "“high”"));
        // 10 20 40 35: the border is 27.5
        assertThat(value("half.high.n")).isEqualTo(2);
        answer("r4", "q5", 5);
        // 10 20 5 35: it is 15 now, and r2 goes up with what rests on it
        assertThat(value("half.high.n")).isEqualTo(2);
        assertThat(value("up.y.n by case=k2")).isEqualTo(1);
    }

    @Test
    void codesAndCaseValuesCanBeAskedFor() {
        add("any", "{'any': ['q4#']}");
        add("food", "{'any': ['q4#bread', 'q4#fish']}");
        add("dense", "{'formula': '${q5} div ${pop}'}");
        file.run(
                new AddVariable(
                        of(
                                "",
                                "big",
                                "{'from': 'pop', 'cuts': [{'at': 1000, 'to': 'above'}], 'classes': [{'code': 'n'}, {'code': 'y'}]}")));
        assertThat(value("any.1.n")).isEqualTo(3);
        assertThat(value("dense.max")).isCloseTo(40.0 / 999, Offset.offset(1e-15));
        assertThat(value("q1.n by big=n")).isEqualTo(value("q1.n by size=small"));
        Measures measures = new Measures(live.snapshot());
        assertThat(measures.dependencies(measures.read("q1.n by big=n")))
                .contains("cases/big", "cases/pop");
        assertThat(measures.dependencies(measures.read("dense.mean")))
                .contains("main/q5", "cases/pop");
        file.run(new Change(w -> w.delete("coding", "x6")));
        assertThat(value("food.1.n")).isEqualTo(2);
    }

    @Test
    void whatItRestsOnIsThereAndNotItself() {
        refused(
                new AddVariable(variable("x", "{'formula': '${nobody} + 1'}")),
                "analysis.no_variable",
                "nobody");
        refused(
                new AddVariable(variable("x", "{'formula': '${x} + 1'}")),
                "analysis.circle",
                "x → x");
        add("x", "{'formula': '${q5} + 1'}");
        add("y", "{'formula': '${x} + 1'}");
        add("z", "{'formula': '${main/y} + 1'}");
        refused(
                new SetVariable(variable("x", "{'formula': '${z} + 1'}")),
                "analysis.circle",
                "x → z → y → x");
        refused(
                new AddVariable(variable("q5", "{'formula': '1'}")),
                "analysis.derived.taken",
                "q5");
        refused(
                new AddVariable(of("ghost", "g", "{'formula': '1'}")),
                "analysis.no_survey",
                "ghost");
        assertThat(file.read(DerivedStore::all)).hasSize(3);
    }

    @Test
    void whatIsAskedForIsNotTakenOutAndItsNewNameGoesAlong() {
        add("x", "{'formula': '${q5} + 1'}");
        add(
                "y",
                "{'formula': '${x} + ${main/x} - string-length(\\'${x}\\')'}"
                        .replace("\\'${x}\\'", "“${x}”"));
        refused(
                new RemoveVariable(variable("x", "{}")),
                "names.in_use",
                "x",
                Fault.at(Fault.Place.none(), "names.use.derived", "y"));
        double before = value("y.mean");
        file.run(new SetVariable(variable("x", "{'formula': '${q5} + 1'}").named("base")));
        assertThat(file.read(DerivedStore::all).get(1).read().how().names())
                .containsExactlyInAnyOrder("base", "main/base");
        assertThat(value("y.mean")).isEqualTo(before);
        assertThat(file.read(DerivedStore::all).get(1).rule()).contains("“${x}”");
        file.undo();
        assertThat(file.read(DerivedStore::all).get(1).asks()).contains("x");
        file.run(new RemoveVariable(variable("y", "{}")));
        file.run(new RemoveVariable(variable("x", "{}")));
        assertThat(file.read(DerivedStore::all)).isEmpty();
        file.undo();
        file.undo();
        assertThat(value("y.mean")).isEqualTo(before);
    }

    @Test
    void anItemThatAVariableIsMadeOfKeepsItsName() {
        add("x", "{'formula': '${q5} + 1'}");
        refused(
                new Change(w -> w.update("item", "i-q5", "name", "other")),
                "names.in_use",
                "q5",
                Fault.at(Fault.Place.none(), "names.use.derived", "x"));
    }

    @Test
    void aVariableThatCannotBeMadeAnyMoreIsToldAndTheStudyIsUsedWithoutIt() {
        add("x", "{'formula': '${q5} + 1'}");
        add("y", "{'formula': '${x} + 1'}");
        file.run(
                new Change(
                        w ->
                                w.update(
                                        "derived_variable",
                                        "id-x",
                                        "rule",
                                        "{\"formula\": \"${gone}\"}")));
        assertThat(value("q5.n")).isEqualTo(4);
        assertThat(live.snapshot().find("x")).isEmpty();
        assertThat(file.read(LeftOutVariables::read))
                .extracting(Fault::key)
                .containsExactly("analysis.no_variable", "analysis.derived.rests");
        file.run(new Change(w -> w.update("derived_variable", "id-x", "rule", "no JSON")));
        assertThat(file.read(LeftOutVariables::read).getFirst().key())
                .isEqualTo("analysis.derived.not_json");
    }

    @Test
    void theNoteOfAFigureSaysWhatADerivedVariableIs() {
        add("index", "{'mean': ['q2_1', 'q2_2'], 'least': 1, 'reversed': ['q2_2']}");
        FigureSpec spec =
                FigureSpec.parse(
                        "{\"key\": \"f\", \"rows\": [{\"variable\": \"index\"}], \"columns\": [{\"statistic\": \"mean\"}]}",
                        "f");
        String note =
                new FigureComputer(live.snapshot(), new Texts(Language.EN))
                        .compute(spec, List.of())
                        .table()
                        .note();
        assertThat(note)
                .contains("Label of index: mean of q2_1, −q2_2 (least number with a value: 1;")
                .contains("Constructed");
    }
}
