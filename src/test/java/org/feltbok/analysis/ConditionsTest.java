package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.expr.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** One language: what is written short and what is written as in skip rules mean the same rows. */
class ConditionsTest {
    private final StudyData study =
            new MadeData(8)
                    .number("x", 1, 2, 3, 4, 5, 6, Double.NaN, 8)
                    .scale("k", 6, 1, 2, 3, 4, 5, 6, 0, 9)
                    .classes("g", "aabbcc a")
                    .ticks("t", 1, 2, 3, 0, 1, 1, -1, 2)
                    .open("o", 1, 2, 3, -1, 1, 1, -1, 2)
                    .ofCases("size", 1, 1, 2, 2, 3, 3, 4, Double.NaN)
                    .data();
    private final Dataset data = study.survey("").data();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "(${k} = 1 or ${g} = 'c') ~ 0 4 5",
                "(not(${k} = 1)) ~ 1 2 3 4 5 7",
                // what is missing is not known to be another
                "(not(in(${g}, 'a;b'))) ~ 4 5",
                "(in(${k}, '1-2;6')) ~ 0 1 5",
                "(${x} > 2 and ${x} <= 5) ~ 2 3 4",
                "(selected(${t}, '2') and not(selected(${t}, '1'))) ~ 1 7",
                "(in(${t}, '1')) ~ 0 2 4 5",
                "(${o} = '') ~ 3 6",
                "(${size} < 2 or ${cases/size} > 3) ~ 0 1 6",
                "(${case} = 'c3') ~ 3",
                "(${x} + ${size} = 5) ~ 2",
                "(${k} = 1 or ${g} = 'c'),x>4 ~ 4 5",
                "g=a,(${x} = 1 or ${x} = 8) ~ 0 7",
                // commas, signs and brackets inside are its own
                "(in(${g}, 'a,b') or ${g} = ') by (' or ${k} = 2) ~ 1",
            })
    void aFormulaStandsWhereverAConditionDoes(String written, String rows) {
        assertThat(data.rowsMeeting(written)).isEqualTo(rows(rows));
        String text = "x.mean of " + written + " given " + written + " by " + written;
        assertThat(Measure.parse(text).toString()).isEqualTo(text);
        assertThat(new Measures(study).evaluate("responses.n given " + written).n())
                .isEqualTo(rows(rows).size());
    }

    private static List<Integer> rows(String written) {
        return List.of(written.split(" ")).stream().map(Integer::valueOf).toList();
    }

    /** Seeded: any short condition on these data, and what it says in the language of rules. */
    @Test
    void theShortFormMeansTheSameAsItsExpression() {
        String[] values = {"1", "2", "1-3", "2;5", "9", "1-2;6", "a", "b", "a;c"};
        String[] operators = {"=", "!=", "<", "<=", ">", ">="};
        Random random = new Random(20261126);
        int told = 0;
        for (int i = 0; i < 600; i++) {
            String variable = List.of("x", "k", "g", "size").get(random.nextInt(4));
            String operator = operators[random.nextInt(6)];
            String value = values[random.nextInt(values.length)];
            Condition short1 = new Asks(variable, operator, value);
            List<Integer> meeting;
            try {
                meeting = data.rowsMeeting(short1.toString());
            } catch (FaultException refused) {
                continue; // a class that there is not, a sign of order before one
            }
            if (data.require(variable).type() == Variable.Type.SCALE
                    && !short1.toString().contains("=")) {
                continue; // by order "don't know" is no number; a code of it is
            }
            if (data.require(variable).type() == Variable.Type.SCALE
                    && (operator.equals("<=") || operator.equals(">="))) {
                continue;
            }
            RowScope scope = new RowScope(data, new TreeMap<>());
            for (int row = 0; row < data.size(); row++) {
                scope.at(row);
                assertThat(short1.expression().holds(Scope.timeless(scope::value)))
                        .as("%s in row %s", short1, row)
                        .isEqualTo(meeting.contains(row));
            }
            told++;
        }
        assertThat(told).isGreaterThan(100);
    }

    @Test
    void aNumberThatAFormulaAsksForIsKnownToBeNeeded() {
        Measures measures = new Measures(study);
        assertThat(
                        measures.dependencies(
                                Measure.parse("x.mean given (${k} = 1 or ${cases/size} = 2)")))
                .containsExactlyInAnyOrder("s/x", "s/k", "cases/size");
    }

    @Test
    void whatIsKeptIsForgottenWhenAFormulasVariableChanges() {
        assertThat(data.rowsMeeting("(${k} = 2 or ${x} = 8)")).containsExactly(1, 7);
        assertThat(data.withCell("k", 0, 1).rowsMeeting("(${k} = 2 or ${x} = 8)"))
                .containsExactly(0, 1, 7);
        assertThat(data.withCell("t/2", 0, 1).rowsMeeting("(selected(${t}, '2'))"))
                .containsExactly(0, 1, 2, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(${nothing} = 1)",
                "(${k} = today())",
                "(${k} = )",
                "(${k} = 1",
                "(fly(${k}))",
                "(k=1)"
            })
    void whatCannotBeReadIsRefused(String written) {
        assertThatThrownBy(() -> data.rowsMeeting(written)).isInstanceOf(FaultException.class);
    }
}
