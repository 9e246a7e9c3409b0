package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What other tests spoil is sound before. */
class WholeStudyTest {
    @TempDir Path place;

    @Test
    void theWholeStudyIsSound() {
        SmallStudy study = WholeStudy.in(place);
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.run("check", study.study())).as(study.said()).isZero();
    }
}
