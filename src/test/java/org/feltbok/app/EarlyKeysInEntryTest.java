package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cli.SmallStudy;
import org.feltbok.cli.WholeStudy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Each key of Entry given before anything is read does what it does when that has been. */
class EarlyKeysInEntryTest extends SlowReadsRig {
    private static Path made;

    @BeforeAll
    static void make(@TempDir Path once) {
        SmallStudy study = WholeStudy.in(once);
        assertThat(study.make()).as(study.said()).isZero();
        made = study.study();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry.about",
                "entry.write_note",
                "entry.next",
                "entry.new",
                "entry.find_respondent",
                "entry.other_pass",
                "entry.settle",
                "entry.next_finding",
                "entry.field_note",
                "entry.next_language",
            })
    void aKeyGivenBeforeAFormIsThereIsDoneWithTheForm(String command) throws IOException {
        String quick = new Desk(made, "entry", "", Pace.QUICK).after(List.of(command));
        assertThat(new Desk(made, "entry", "", Pace.SLOW_FROM_THE_START).after(List.of(command)))
                .isEqualTo(quick);
    }
}
