package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.TestForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Which tables were read is asked of the database for all of them together. */
class FollowedStudyTest {
    private static final String MANY =
            "SELECT (SELECT count(*) FROM study_case) + (SELECT count(*) FROM response)"
                    + " + (SELECT count(*) FROM own_coding) + (SELECT count(*) FROM setting)";

    @TempDir Path folder;

    @Test
    void tablesAndWhatViewsAreMadeOfAreFoundInTwoStatementsAndAskedForOnce() {
        try (StudyFile file = TestForm.study(folder)) {
            var counting = new CountingStudy(file);
            var followed = new FollowedStudy(counting);
            long rows = read(followed);
            assertThat(rows).isPositive();
            assertThat(followed.tables())
                    .contains("study_case", "response", "setting", "coding")
                    .doesNotContain("own_coding");
            assertThat(counting.counted().statements()).isEqualTo(1 + 2);
            counting.begin();
            assertThat(read(followed)).isEqualTo(rows);
            assertThat(counting.counted().statements()).isEqualTo(1);
        }
    }

    private static long read(FollowedStudy study) {
        return study.read(h -> h.createQuery(MANY).mapTo(Long.class).one());
    }
}
