package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cli.SmallStudy;
import org.feltbok.cli.WholeStudy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A key given to a screen before it has read what it shows is done when it has. */
class EarlyKeysTest extends SlowReadsRig {
    private static Path made;

    @BeforeAll
    static void make(@TempDir Path once) {
        SmallStudy study = WholeStudy.in(once);
        assertThat(study.make()).as(study.said()).isZero();
        made = study.study();
    }

    @ParameterizedTest
    @CsvSource({
        "questions, versions.open",
        "entry, entry.complete",
        "grid, grid.find_here",
        "coding, coding.done",
        "figures, figurelist.title.edit",
    })
    void aKeyGivenBeforeAnythingIsReadDoesWhatItDoesThen(String screen, String command)
            throws IOException {
        List<String> pressed = List.of(command);
        String quick = new Desk(made, screen, "", Pace.QUICK).after(pressed);
        assertThat(new Desk(made, screen, "", Pace.SLOW_FROM_THE_START).after(pressed))
                .isEqualTo(quick);
    }
}
