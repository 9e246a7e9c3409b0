package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name means one variable, of the responses or of their cases, however it is written. */
class DatasetNamesTest {
    private final Dataset data =
            new MadeData(4)
                    .number("x", 1, 2, 3, 4)
                    .classes("g", "aabb")
                    .classesOfCases("g", "abab")
                    .ticks("t", 1, 2, 3, 0)
                    .ofCases("size", 1, 1, 2, 2)
                    .data()
                    .survey("")
                    .data();

    @ParameterizedTest(name = "{0} = {2}")
    @CsvSource({
        "x, x, s/x",
        "s/x, x, s/x",
        "size, size, cases/size",
        "cases/size, size, cases/size",
        // of both: that of the case, unless it is said
        "g, cases/g, cases/g",
        "s/g, g, s/g",
        "cases/g, cases/g, cases/g",
        "nothing, nothing, cases/nothing",
    })
    void aNameMeansOneVariable(String written, String meant, String full) {
        assertThat(data.meant(written)).isEqualTo(meant);
        assertThat(data.fullName(written)).isEqualTo(full);
    }

    @Test
    void theCasesKnowTheirOwnNamesWithAndWithoutTheirRoomBefore() {
        assertThat(data.cases().meant("cases/size")).isEqualTo("size");
        assertThat(data.cases().fullName("size")).isEqualTo("cases/size");
    }

    @Test
    void aPartThatAQuestionDoesNotHaveIsToldWithThoseItHas() {
        FaultException fault = new DatasetNames("s", names(), null, null).missing("t/9");
        assertThat(fault.faults().getFirst().key()).isEqualTo("analysis.no_part");
        assertThat(fault.faults().getFirst().args()).containsExactly("t/9", "t/1, t/2");
    }

    private static java.util.Set<String> names() {
        return new java.util.LinkedHashSet<>(java.util.List.of("t/1", "t/2", "u/1"));
    }

    @Test
    void aConditionIsOfTheCaseWhereAllItAsksIs() {
        Condition size = Condition.parseAll("size=1").getFirst();
        Condition both = Condition.parseAll("(${size} = 1 and ${x} = 1)").getFirst();
        var names = new DatasetNames("s", java.util.Set.of("x", "g", "t/1"), data.cases(), null);
        assertThat(names.isOfCase(size)).isTrue();
        assertThat(names.isOfCase(both)).isFalse();
    }
}
