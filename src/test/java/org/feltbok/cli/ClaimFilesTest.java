package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What is wrong with a claim in a file is told once, each at its place. */
class ClaimFilesTest {
    private static final String HEAD = "figure,claim,measure,compared,level\n";

    @TempDir Path place;

    @Test
    void aLevelThatNoneCanHaveIsToldOnceAndHidesNothing() {
        SmallStudy study =
                new SmallStudy(place)
                        .put(
                                "claims.csv",
                                HEAD
                                        + "text,higher,a.mean,type=x | type=y,60\n"
                                        + "text,higher,a.mean,type,x\n"
                                        + "text,higher,a.mean by type=x,type=x | type=y,50\n"
                                        + "text,higher,a.mean,type=x | type=y,49\n");
        assertThat(study.make()).isEqualTo(2);
        assertThat(study.lines())
                .satisfiesExactlyInAnyOrder(
                        l -> assertThat(l).startsWith("claims.csv, row 2, column level: 60: the"),
                        l -> assertThat(l).startsWith("claims.csv, row 3, column level: x: the"),
                        l -> assertThat(l).startsWith("claims.csv, row 4, column level: 50: the"),
                        l -> assertThat(l).startsWith("claims.csv, row 3, column measure: For"),
                        l -> assertThat(l).startsWith("claims.csv, row 4, column measure: Groups"));
    }
}
