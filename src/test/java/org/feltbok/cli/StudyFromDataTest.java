package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A stranger's file of SPSS or Stata becomes a study: variables as questions, rows as responses.
 */
class StudyFromDataTest {
    private static final Path FILES = Path.of("src/test/resources/org/feltbok/statfile");
    @TempDir Path temp;

    private SmallStudy made(String file) {
        SmallStudy small = new SmallStudy(temp);
        assertThat(
                        small.run(
                                "new",
                                small.study(),
                                "--name",
                                "Fremmed",
                                "--language",
                                "nb",
                                "--data",
                                FILES.resolve(file)))
                .as(small.said())
                .isZero();
        return small;
    }

    private List<String> plain(SmallStudy small, String name) throws IOException {
        Path out = temp.resolve("plain");
        assertThat(small.run("export", small.study(), "--plain", out)).as(small.said()).isZero();
        return Files.readAllLines(out.resolve(name));
    }

    @Test
    void whatSpssCountsAsMissingIsAnAnswerThatMeansSoOrTheReason() throws IOException {
        SmallStudy small = made("zipped.zsav");
        assertThat(small.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .containsExactly(
                        "id TEXT",
                        "whole INTEGER",
                        "part DECIMAL",
                        "day DATE",
                        "agree SINGLE",
                        "range INTEGER",
                        "longtext TEXT");
        List<String> rows = plain(small, "responses/zipped.csv");
        assertThat(rows.get(1)).startsWith("1,complete,a1,1,0.1,2018-05-06,1,5,æbc");
        assertThat(rows.get(2)).isEqualTo("2,complete,åø,-3,10000000000,1959-12-31,2,#not_asked,");
        assertThat(rows.get(3)).isEqualTo("3,complete,,,-2.5,,9,#not_answered,kort");
        assertThat(Files.readAllLines(temp.resolve("plain/questionnaires/zipped/choices.csv")))
                .contains("agree,1,Ja,", "agree,9,Vet ikke,dont_know");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stata8.dta", "stata14.dta"})
    void lettersOfStataAreTheReasonThatTheirLabelsTell(String file) throws IOException {
        List<String> rows = plain(made(file), "responses/" + file.replace(".dta", ".csv"));
        assertThat(rows.get(2))
                .isEqualTo("2,complete,åø,-3,10000000000,1959-12-31,2,#not_answered,");
        assertThat(rows.get(3))
                .contains(file.equals("stata8.dta") ? "#not_answered" : "#dont_know");
    }

    @Test
    void theSameFileReadOnceMoreDoesNotDoubleItsResponses() {
        SmallStudy small = made("zipped.zsav");
        List<String> before = small.rows("SELECT key FROM response");
        int code =
                small.run(
                        "import",
                        small.study(),
                        FILES.resolve("zipped.zsav"),
                        "--existing",
                        "update");
        assertThat(small.rows("SELECT key FROM response")).isEqualTo(before);
        assertThat(small.said()).contains("zipped.zsav has been read with these rows before");
        assertThat(code).isNotZero();
    }

    @Test
    void onlyTheQuestionsComeWhereTheFileIsTheForm() {
        SmallStudy small = new SmallStudy(temp);
        assertThat(
                        small.run(
                                "new",
                                small.study(),
                                "--name",
                                "Fremmed",
                                "--form",
                                FILES.resolve("plain.sav")))
                .as(small.said())
                .isZero();
        assertThat(small.rows("SELECT name FROM item")).hasSize(7);
        assertThat(small.rows("SELECT key FROM response")).isEmpty();
    }

    @Test
    void aFileThatIsBrokenMakesNoStudyAndIsToldByItsName() throws IOException {
        Path broken =
                Files.write(
                        temp.resolve("halv.sav"),
                        java.util.Arrays.copyOf(
                                Files.readAllBytes(FILES.resolve("plain.sav")), 4000));
        SmallStudy small = new SmallStudy(temp);
        assertThat(small.run("new", small.study(), "--name", "X", "--data", broken)).isEqualTo(2);
        assertThat(small.said()).contains("halv.sav").doesNotContain("Exception");
        assertThat(small.study()).doesNotExist();
        assertThat(small.run("new", small.study(), "--name", "X", "--data", "a.csv")).isEqualTo(2);
    }
}
