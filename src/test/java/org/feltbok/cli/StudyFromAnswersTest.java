package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of answers in CSV or Excel becomes a study: columns as questions, rows as responses; and
 * the same file with more rows brings those.
 */
class StudyFromAnswersTest {
    private static final String HEADS =
            "Timestamp,How old are you?,What do you use?,How good? [App],How good? [Shop],Comments\n";
    private static final String ROWS =
            "2026/11/20 10:11:12 AM GMT+1,34,\"Bus, Train\",Good,Bad,\"Slow, but fine\"\n"
                    + "2026/11/20 11:11:12 AM GMT+1,29,Bus,Bad,Bad,\n"
                    + "2026/11/21 9:01:00 AM GMT+1,41,\"Bus, Bicycle, Train\",Good,Good,Nice\n"
                    + "2026/11/21 9:41:00 AM GMT+1,,\"Bicycle, Bus\",Good,Good,\n";
    private static final String MORE =
            "2026/11/22 9:41:00 PM GMT+1,67,\"Train, Bus\",Bad,Good,More\n";

    @TempDir Path temp;

    private SmallStudy made(String rows) {
        SmallStudy small = new SmallStudy(temp);
        Path file = small.file("answers.csv", HEADS + rows);
        int code = small.run("new", small.study(), "--name", "Ferries", "--data", file);
        assertThat(code).as(small.said()).isLessThan(2);
        return small;
    }

    @Test
    void everyCellIsTheAnswerToTheQuestionMadeOfItsColumn() throws IOException {
        SmallStudy small = made(ROWS);
        assertThat(small.rows("SELECT type || ' ' || label FROM item ORDER BY rowid"))
                .contains("INTEGER How old are you?", "MULTIPLE What do you use?", "SINGLE App");
        assertThat(small.rows("SELECT entered_at FROM response ORDER BY entered_at"))
                .hasSize(4)
                .first()
                .isEqualTo("2026-11-20T10:11:12");
        Path out = temp.resolve("plain");
        assertThat(small.run("export", small.study(), "--plain", out)).as(small.said()).isZero();
        assertThat(Files.readAllLines(out.resolve("responses/answers.csv")))
                .anyMatch(l -> l.endsWith("34,1 2,1,2,\"Slow, but fine\""))
                .anyMatch(l -> l.endsWith("29,1,2,2,"))
                .anyMatch(l -> l.endsWith("41,1 2 3,1,1,Nice"))
                .anyMatch(l -> l.endsWith(",1 3,1,1,"))
                .hasSize(5);
        assertThat(small.rows("SELECT label FROM option ORDER BY rowid"))
                .containsExactly("Bus", "Train", "Bicycle", "Good", "Bad");
    }

    @Test
    void theSameFileWithMoreRowsBringsThose() {
        SmallStudy small = made(ROWS);
        Path grown = small.file("answers.csv", HEADS + ROWS + MORE);
        assertThat(small.run("import", small.study(), grown, "--existing", "update"))
                .as(small.said())
                .isLessThan(2);
        assertThat(small.rows("SELECT key FROM response")).hasSize(5);
        small.undo();
        assertThat(small.rows("SELECT key FROM response")).hasSize(4);
        small.undo();
        assertThat(small.rows("SELECT key FROM response")).isEmpty();
        assertThat(small.rows("SELECT name FROM item")).hasSize(5);
    }

    @Test
    void whoIsInTheListIsWhoAnsweredAndNoQuestion() {
        SmallStudy small = new SmallStudy(temp);
        Path list = small.file("list.csv", "Nr;Ferry\n1;Berg\n2;Dal\n3;Elv\n");
        Path file = small.file("answers.csv", "Name,How old are you?\nDal,34\nElv,29\nBerg,41\n");
        int code = small.run("new", small.study(), "--name", "F", "--cases", list, "--data", file);
        assertThat(code).as(small.said()).isLessThan(2);
        assertThat(small.rows("SELECT label FROM item")).containsExactly("How old are you?");
        assertThat(
                        small.rows(
                                "SELECT c.name FROM response r JOIN study_case c ON c.id = r.case_id ORDER BY 1"))
                .containsExactly("Berg", "Dal", "Elv");
    }

    private SmallStudy of(String csv, String... more) {
        SmallStudy small = new SmallStudy(temp);
        Path file = small.file("answers.csv", csv);
        List<Object> args = new ArrayList<>(List.of("new", small.study(), "--name", "F"));
        args.addAll(List.of(more));
        args.addAll(List.of("--data", file));
        int code = small.run(args.toArray());
        assertThat(code).as(small.said()).isLessThan(2);
        return small;
    }

    @Test
    void headsThatAreAlikeAreEachTheirOwnQuestion() {
        SmallStudy small =
                of(
                        "1. Comment?,5. Comment,Why not,Why not,Say,Say,g1/age,g2/age,Co-workers,workers\n"
                                + "a,b,c,d,e,f,61,32,few,10\n");
        assertThat(
                        small.rows(
                                "SELECT i.label || '=' || t.text FROM answer_text t"
                                        + " JOIN item i ON i.id = t.item_id ORDER BY i.rowid"))
                .containsExactly(
                        "1. Comment?=a",
                        "5. Comment=b",
                        "Why not=c",
                        "Why not=d",
                        "Say=e",
                        "Say=f",
                        "Co-workers=few");
        assertThat(small.rows("SELECT age || ' ' || age_2 || ' ' || workers FROM answers"))
                .containsExactly("61.0 32.0 10.0");
    }

    @Test
    void anAnswerThatIsCalledByANumberHasItForItsCode() throws IOException {
        String csv = "Grades,Now\n\"3, 1\",x\n\"1, 2\",y\n\"2, 3, None\",z\n\"3, 2\",w\n";
        SmallStudy small = of(csv);
        assertThat(small.rows("SELECT code || '=' || label FROM option ORDER BY rowid"))
                .containsExactly("3=3", "1=1", "2=2", "4=None");
        Path more = small.file("later.csv", "Grades,Now\n\"2, 1\",v\n");
        assertThat(small.run("import", small.study(), more, "--existing", "update"))
                .as(small.said())
                .isLessThan(2);
        Path out = temp.resolve("plain");
        assertThat(small.run("export", small.study(), "--plain", out)).as(small.said()).isZero();
        assertThat(Files.readAllLines(out.resolve("responses/answers.csv")))
                .anyMatch(l -> l.endsWith(",1 2,v"));
    }

    @Test
    void yearsOfAgeAreNoKeysOfThoseInTheList() {
        StringBuilder list = new StringBuilder("Nr;Ferry\n");
        for (int i = 1; i <= 60; i++) {
            list.append(i)
                    .append(";Ferry ")
                    .append((char) ('A' + i / 26))
                    .append((char) ('a' + i % 26))
                    .append('\n');
        }
        Path cases = new SmallStudy(temp).file("list.csv", list.toString());
        SmallStudy small =
                of(
                        "How old are you?,Ferry\n34,Ferry Ab\n29,Ferry Ac\n41,Ferry Ad\n",
                        "--cases",
                        cases.toString());
        assertThat(small.rows("SELECT label FROM item")).containsExactly("How old are you?");
        assertThat(
                        small.rows(
                                "SELECT c.key || ' ' || c.name FROM response r JOIN study_case c ON c.id = r.case_id ORDER BY 1"))
                .containsExactly("1 Ferry Ab", "2 Ferry Ac", "3 Ferry Ad");
    }

    @Test
    void rowsThatCannotBeReadLeaveTheQuestionsAndAreTold() {
        SmallStudy small = made("a,1,Bus,Good,Bad,x\na,2,Bus,Good,Bad,y\n");
        assertThat(small.said()).contains("its rows are not in the study yet");
        assertThat(small.rows("SELECT key FROM response")).isEmpty();
        assertThat(small.rows("SELECT name FROM item")).hasSize(5);
    }
}
