package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** All 66 answers to Q20 of the sample, coded by keys and by the mouse; some minutes. */
@Tag("xvfb")
@Tag("slow")
class WholeQuestionTwentyJourneyTest {
    @TempDir Path folder;

    @Test
    void allAnswersAreCodedByKeysAloneAndByTheMouseAloneAsTheScriptSays() {
        assertThat(QuestionTwenty.coded(folder, Integer.MAX_VALUE)).isEqualTo(66);
    }
}
