package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/** A question may read as a column that the program on the web writes for itself. */
class QuestionsCalledLikeOwnColumnsTest {
    private static final String GOOGLE = "Timestamp,%s\n2026/11/26 2:03:22 PM GMT+1,%s\n";
    private static final String MICROSOFT =
            "ID,Start time,Completion time,Email,Name,%s\n"
                    + "7,11/26/2026 14:01:00,11/26/2026 14:03:00,anonymous,Kari,%s\n";

    @TempDir Path place;

    private List<String> answers(String label, String text) {
        SmallStudy study =
                new SmallStudy(place)
                        .put(
                                "questionnaires/s/survey.csv",
                                "type,name,label\ntext,a,%s\ntext,b,Why\n".formatted(label));
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.take(study.file("f.csv", text))).as(study.said()).isLessThan(2);
        return study.rows("SELECT a FROM s_labels");
    }

    @ParameterizedTest
    @CsvSource({"Score", "E-postadresse", "Username"})
    void ofGoogleFormsTheQuestionGoesFirst(String label) {
        assertThat(answers(label, GOOGLE.formatted(label, "mine"))).containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource({"Score", "E-postadresse"})
    void ofGoogleFormsItsOwnColumnStandsBeforeTheQuestion(String label) {
        String heads = label + ",Why," + label;
        assertThat(answers(label, GOOGLE.formatted(heads, "its own,x,mine")))
                .containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource({"Name", "Navn", "E-postadresse", "Language"})
    void ofMicrosoftFormsTheQuestionGoesFirst(String label) {
        assertThat(answers(label, MICROSOFT.formatted("Why," + label, "x,mine")))
                .containsExactly("mine");
    }

    @Test
    void ofMicrosoftFormsTheNameOfAnAccountIsNoAnswer() {
        assertThat(answers("Name", MICROSOFT.formatted("Why", "x"))).containsExactly("null");
    }
}
