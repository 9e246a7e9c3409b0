package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The first answers to Q20 of the sample, coded by keys and by the mouse. */
@Tag("xvfb")
class QuestionTwentyJourneyTest {
    @TempDir Path folder;

    @Test
    void answersAreCodedByKeysAloneAndByTheMouseAloneAsTheScriptSays() {
        assertThat(QuestionTwenty.coded(folder, 2)).isEqualTo(2);
    }
}
