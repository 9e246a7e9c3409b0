package org.feltbok.shell.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ProblemTest {
    private final Texts texts = new Texts(Language.EN);

    @Test
    void theSameProblemHasTheSameCode() {
        assertThat(Problem.code(make())).isEqualTo(Problem.code(make())).hasSize(4);
        assertThat(String.join("\n", Problem.lines(make(), texts))).contains(Problem.code(make()));
    }

    @Test
    void faultsAreShownInTheirOwnWords() {
        assertThat(String.join("\n", Problem.lines(new FaultException("shell.start.none"), texts)))
                .isEqualTo("None yet");
    }

    @Test
    void filesGetTheirExtensionOnce() {
        assertThat(FxDialogs.withExtension(Path.of("a"), List.of("feltbok")))
                .isEqualTo(Path.of("a.feltbok"));
        assertThat(FxDialogs.withExtension(Path.of("a.FELTBOK"), List.of("feltbok")))
                .isEqualTo(Path.of("a.FELTBOK"));
        assertThat(FxDialogs.withExtension(Path.of("a.csv"), List.of("xlsx", "csv")))
                .isEqualTo(Path.of("a.csv"));
        assertThat(FxDialogs.withExtension(Path.of("a.txt"), List.of("xlsx", "csv")))
                .isEqualTo(Path.of("a.txt.xlsx"));
    }

    private static RuntimeException make() {
        return new IllegalStateException("x");
    }

    @Test
    void everyDistinctFaultIsOneLineAndTheSameInOtherRowsIsCounted() {
        var place = Fault.Place.file("cases.csv").column("population");
        var faults = new ArrayList<Fault>();
        for (int row = 2; row < 90_000; row++) {
            faults.add(Fault.at(place.row(row), "cases.key_taken", "x"));
        }
        faults.add(Fault.at(place.row(7), "cases.key_taken", "y"));
        for (int i = 0; i < 10; i++) {
            faults.add(Fault.at(Fault.Place.file("study" + i + ".json"), "cases.no_name"));
        }
        List<String> lines = Problem.lines(new FaultException(faults), texts);
        assertThat(lines).hasSize(12);
        assertThat(lines.getFirst())
                .contains("cases.csv")
                .contains("row 2")
                .contains("89,997 more");
        assertThat(lines.get(1)).contains("row 7").doesNotContain("more");
    }
}
