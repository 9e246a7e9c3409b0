package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** Who begins a study of a file of others hears which answers seem to be none. */
class MeantMissingInFilesTest {
    @TempDir Path folder;

    @Test
    void aRefusalThatSpssCountsInMeansIsToldAndStaysAnAnswer() throws Exception {
        var pspp = new SavOfPspp(folder);
        SmallStudy study =
                pspp.theirs(
                        """
                                DATA LIST LIST /q1 (F8.0) age (F8.0) q2 (F8.0).
                                BEGIN DATA.
                                1 40 1
                                2 51 -1
                                -1 -1 2
                                END DATA.
                                VALUE LABELS q1 q2 -1 "Refused" 1 "Very" 2 "Not at all"
                                  /age -1 "Refused".
                                MISSING VALUES q2 (-1).
                                """);
        assertThat(study.said())
                .contains("theirs.sav", "q1", "-1 Refused", "Among the numbers of age")
                .doesNotContain("to q2", "q1, q2");
        assertThat(pspp.rows(study)).as("nothing is decided").anyMatch(r -> r.contains("-1,-1,2"));
    }

    @Test
    void whatAProgramOnTheWebCallsVetIkkeIsToldToo() throws Exception {
        Path csv =
                Files.writeString(
                        folder.resolve("svar.csv"),
                        "Hvor fornøyd er du?\nFornøyd\nVet ikke\nFornøyd\nVet ikke\nMisfornøyd\nMisfornøyd\n");
        SmallStudy study = new SmallStudy(folder);
        assertThat(SavOfPspp.begin(study, csv)).as(study.said()).isLessThan(2);
        assertThat(study.said()).contains("Vet ikke", "Counts as missing");
    }
}
