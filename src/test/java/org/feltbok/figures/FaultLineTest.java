package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A fault of a specification is shown in the line in which it was made. */
class FaultLineTest {
    private static final String SPEC =
            """
            {
              "key": "a", "title": "T", "variable": "q1",
              "rows": [
                {"label": "x", "statistic": "mean"},
                {"label": "y",
                 "decimals": 99}
              ],
              "columns": {"statistic": "n"},
              "limit": "x"
            }""";

    private static int line(String spec) {
        FaultException told =
                catchThrowableOfType(FaultException.class, () -> FigureSpec.parse(spec, "a"));
        return FaultLine.of(spec, told.faults());
    }

    @Test
    void theLineOfTheFieldWhereverTheSameFieldStandsToo() {
        assertThat(line(SPEC.replace("\"x\"\n}", "1\n}"))).isEqualTo(6);
        assertThat(line(SPEC.replace("99", "1"))).isEqualTo(9);
        assertThat(
                        line(
                                SPEC.replace("99", "1")
                                        .replace("\"x\"\n}", "1\n}")
                                        .replace("\"label\": \"y\"", "\"labl\": \"y\"")))
                .isEqualTo(5);
    }

    @Test
    void theLineThatIsNoJson() {
        assertThat(line(SPEC.replace("\"y\",", "\"y\" oops"))).isBetween(5, 6);
    }

    @Test
    void theLineInWhichStandsWhatAFaultTellsOf() {
        Fault unknown = Fault.at(Fault.Place.none(), "some.key", "q1");
        assertThat(FaultLine.of(SPEC, List.of(unknown))).isEqualTo(2);
        assertThat(FaultLine.of(SPEC, List.of(Fault.at(Fault.Place.none(), "k", "nowhere"))))
                .isZero();
    }
}
