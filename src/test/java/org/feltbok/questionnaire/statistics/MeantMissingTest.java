package org.feltbok.questionnaire.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What seems to say that there is no answer, and is not declared missing, is told. */
class MeantMissingTest {
    private final List<Fault> told = new ArrayList<>();

    private static StatVariable variable(String name, StatMissing missing, StatLabel... labels) {
        return new StatVariable(
                name, "", "", StatType.NUMBER, 0, StatMeasure.UNKNOWN, List.of(labels), missing);
    }

    private static StatVariable variable(String name, StatLabel... labels) {
        return variable(name, StatMissing.NONE, labels);
    }

    private static StatLabel label(double value, String label) {
        return new StatLabel(value, label);
    }

    private List<String> told(boolean isNumber, List<Double> cells, StatVariable... variables) {
        MeantMissing meant = new MeantMissing();
        for (StatVariable variable : variables) {
            Seen seen = new Seen(variable);
            cells.forEach(seen::look);
            meant.look(variable, seen, isNumber);
        }
        told.clear();
        meant.tell("f.sav", told::add);
        return told.stream().map(new Texts(Language.EN)::fault).toList();
    }

    @Test
    void aRefusalThatIsNotDeclaredMissingIsToldOnceForAllThatHaveIt() {
        StatVariable[] seven =
                IntStream.rangeClosed(1, 7)
                        .mapToObj(
                                i ->
                                        variable(
                                                "q" + i,
                                                label(-1, "Refused"),
                                                label(1, "Very"),
                                                label(2, "Not at all")))
                        .toArray(StatVariable[]::new);
        assertThat(told(false, List.of(1.0, -1.0), seven))
                .singleElement()
                .asString()
                .contains(
                        "q1, q2, q3, q4, q5 and 2 more questions",
                        "-1 Refused",
                        "shares and means too");
        StatVariable declared =
                variable(
                        "q",
                        new StatMissing(List.of(-1.0), null),
                        label(-1, "Refused"),
                        label(1, "Very"));
        assertThat(told(false, List.of(1.0, -1.0), declared)).isEmpty();
    }

    @Test
    void wordsInBothLanguagesSayIt() {
        for (String word :
                List.of("Vet ikke", "Ubesvart", "Ikke aktuelt", "Don't know", "N/A", "No answer")) {
            assertThat(told(false, List.of(1.0), variable("q", label(9, word), label(1, "Yes"))))
                    .as(word)
                    .hasSize(1);
        }
        assertThat(told(false, List.of(1.0), variable("q", label(1, "Yes"), label(2, "No"))))
                .isEmpty();
    }

    @Test
    void theOnlyNumberBelowZeroIsToldWhateverItIsCalled() {
        StatVariable odd = variable("age", label(-1, "Filter"));
        assertThat(told(true, List.of(33.0, 58.0, -1.0), odd))
                .singleElement()
                .asString()
                .contains("Among the numbers of age stands", "-1 Filter");
        assertThat(told(true, List.of(33.0, 58.0), odd)).as("it stands nowhere").isEmpty();
        StatVariable worse =
                variable("q", label(-1, "Worse"), label(0, "Same"), label(1, "Better"));
        assertThat(told(false, List.of(-1.0, 1.0), worse)).isEmpty();
        StatVariable scale = variable("q", label(-2, "Bad"), label(-1, "Poor"), label(3, "Good"));
        assertThat(told(false, List.of(-2.0, 3.0), scale)).isEmpty();
    }
}
