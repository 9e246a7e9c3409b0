package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the window lets one choose for a file of responses can be said on the command line. */
class ImportOptionsTest {
    private static final String COLUMNS =
            "SELECT _response, coalesce(q1, '-'), coalesce(CAST(q2 AS INTEGER), '-'),"
                    + " coalesce(q5, '-') FROM s ORDER"
                    + " BY _response";
    private static final String TEXTS =
            "SELECT r.key, t.text FROM answer_text t JOIN response r ON r.id = t.response_id ORDER"
                    + " BY r.position";

    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void aStudy() {
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label\nselect_one yn,q1,En?\ninteger,q2,To?\n"
                                        + "select_multiple ab,q3,Tre?\ntext,q4,Fire?\n"
                                        + "decimal,q5,Fem?\n",
                                "list_name,name,label\nyn,1,Ja\nyn,2,1\nab,1,A\nab,2,B\n");
        assertThat(small.make()).isZero();
    }

    private int take(String csv, Object... options) {
        Object[] args = new Object[3 + options.length];
        args[0] = "import";
        args[1] = small.study();
        args[2] = small.file("svar.csv", csv);
        System.arraycopy(options, 0, args, 3, options.length);
        return small.run(args);
    }

    private void takes(String csv, Object... options) {
        assertThat(take(csv, options)).as(small.said()).isZero();
    }

    private void refuses(String told, String csv, Object... options) {
        List<String> before = small.rows(COLUMNS);
        assertThat(take(csv, options)).isNotZero();
        assertThat(small.said()).contains(told).doesNotContain("Exception");
        assertThat(small.rows(COLUMNS)).isEqualTo(before);
    }

    @Test
    void aDryRunWritesNothing() {
        takes("_response,q1\na,1\n", "--dry-run");
        assertThat(small.said()).contains("nothing was written").contains("1 cell would be new");
        assertThat(small.rows(COLUMNS)).isEmpty();
    }

    @Test
    void aColumnHoldsWhatIsSaid() {
        refuses("Hva", "_response,Hva,Nr\na,Ja,7\n");
        takes("_response,Hva,Nr\na,Ja,7\n", "--column", "Hva=q1", "--column", "Nr=-");
        takes("Nr,Om = hva\nb,7\n", "--column", "Nr=_response", "--column", "Om = hva=q2");
        assertThat(small.rows(COLUMNS)).containsExactly("a|1|-|-", "b|-|7|-");
    }

    @Test
    void aColumnThatIsNotThereOrHoldsNothingKnownIsTold() {
        refuses("«Hvb»", "_response,Hva\na,Ja\n", "--column", "Hvb=q1");
        refuses("«q9»", "_response,Hva\na,Ja\n", "--column", "Hva=q9");
        refuses("«Hva»", "_response,Hva\na,Ja\n", "--column", "Hva");
    }

    @Test
    void twoColumnsAreNotBothOneItem() {
        refuses("q1", "_response,q1,Hva\na,1,Ja\n", "--column", "Hva=q1");
    }

    @Test
    void whatNothingIsCalledIsLeftOut() {
        takes("_response,q1,x,y\na,Ja,7,8\n", "--leave-out-rest");
        assertThat(small.rows(COLUMNS)).containsExactly("a|1|-|-");
    }

    @Test
    void whatIsRememberedIsKnownForTheNextFile() {
        takes("_response,Hva,x\na,Ja,7\n", "--column", "Hva=q1", "--leave-out-rest");
        refuses("Hva", "_response,Hva,x\nb,Ja,7\n");
        takes("_response,Hva,x\nb,Ja,7\n", "--column", "Hva=q1", "--leave-out-rest", "--remember");
        takes("_response,x,Hva\nc,7,Ja\n");
        assertThat(small.rows(COLUMNS)).containsExactly("a|1|-|-", "b|1|-|-", "c|1|-|-");
        small.undo();
        small.undo();
        refuses("Hva", "_response,x,Hva\nc,7,Ja\n");
    }

    @Test
    void encodingAndSeparatorAreAsSaid() throws IOException {
        Path file = temp.resolve("gammel.csv");
        Files.writeString(
                file, "_response:q4\na:blåbær, ferske\n", Charset.forName("windows-1252"));
        String[] rest = {"--separator", ":"};
        assertThat(
                        small.run(
                                "import",
                                small.study(),
                                file,
                                "--encoding",
                                "windows-1252",
                                rest[0],
                                rest[1]))
                .as(small.said())
                .isZero();
        takes("_response\tq4\nb\tén; to, tre\n", "--separator", "tab", "--encoding", "UTF-8");
        assertThat(small.rows(TEXTS)).containsExactly("a|blåbær, ferske", "b|én; to, tre");
        refuses("UTF-88", "_response,q1\nc,1\n", "--encoding", "UTF-88");
        refuses("«;;»", "_response,q1\nc,1\n", "--separator", ";;");
        Path bad =
                Files.write(
                        temp.resolve("svak.csv"),
                        "_response,q4\na,\u00e5\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(small.run("import", small.study(), bad, "--encoding", "UTF-8")).isNotZero();
        assertThat(small.said()).contains("svak.csv").doesNotContain("Exception");
    }

    @Test
    void theDecimalSignIsAsSaid() {
        String csv = "_response,q5\na,\"1,234\"\n";
        refuses("1,234", csv);
        takes(csv, "--decimal", ",");
        takes("_response,q5\nb,\"1,234\"\n", "--decimal", ".");
        takes("_response,q5\nc,1.234\n", "--decimal", ",");
        assertThat(small.rows(COLUMNS))
                .containsExactly("a|-|-|1.234", "b|-|-|1234.0", "c|-|-|1234.0");
        refuses("«komma»", csv, "--decimal", "komma");
    }

    @Test
    void blanksKeepOrClear() {
        takes("_response,q1,q2\na,Ja,7\n");
        takes("_response,q1,q2\na,,8\n", "--existing", "update");
        assertThat(small.rows(COLUMNS)).containsExactly("a|1|8|-");
        takes("_response,q1,q2\na,,9\n", "--existing", "update", "--blanks", "clear");
        assertThat(small.rows(COLUMNS)).containsExactly("a|-|9|-");
        assertThat(take("_response,q1\na,Ja\n", "--blanks", "perhaps")).isNotZero();
        assertThat(small.said()).contains("--blanks");
    }

    @Test
    void whatDiffersIsTheFilesOrTheStudys() {
        takes("_response,q1,q2\na,Ja,7\n");
        takes(
                "_response,q1,q2,q5\na,2,8,1\n",
                "--existing",
                "update",
                "--differing",
                "study",
                "--answers",
                "codes");
        assertThat(small.rows(COLUMNS)).containsExactly("a|1|7|1.0");
        takes("_response,q2\na,8\n", "--existing", "update", "--differing", "file");
        assertThat(small.rows(COLUMNS)).containsExactly("a|1|8|1.0");
    }

    @Test
    void answersAreCodesOrLabels() {
        takes("_response,q1\na,1\n", "--answers", "codes");
        takes("_response,q1\nb,1\n", "--answers", "labels");
        assertThat(small.rows(COLUMNS)).containsExactly("a|1|-|-", "b|2|-|-");
        refuses("Ja", "_response,q1\nc,Ja\n", "--answers", "codes");
        refuses("2", "_response,q1\nc,2\n", "--answers", "labels");
        takes("_response,q1\nc,Ja\n", "--answers", "either");
    }

    @Test
    void zerosMeanNoneWhereThatIsSaid() {
        assertThat(take("_response,q3/1,q3/2\na,0,0\n")).isEqualTo(1);
        assertThat(small.said()).contains("0 in every column of q3");
        takes("_response,q3/1,q3/2\nb,0,0\n", "--zeros-are-none");
        assertThat(
                        small.rows(
                                "SELECT _response, coalesce(\"q3/1\", '-'), coalesce(\"q3/2\", '-')"
                                        + " FROM s ORDER BY _response"))
                .containsExactly("a|-|-", "b|0|0");
    }

    @Test
    void whatIsWrongIsWrittenForASpreadsheetToo() throws IOException {
        Path list = temp.resolve("feil.csv");
        refuses("jau", "_response,q1,q2,rart\na,jau,1,u\nb,jau,x,u\n", "--faults", list);
        assertThat(Files.readString(list)).contains("rart").contains("jau").contains("q2,x");
        assertThat(Files.readAllLines(list)).hasSize(4);
    }

    @Test
    void aListOfWhatIsWrongTellsOfColumnsAlone() throws IOException {
        Path list = temp.resolve("feil.csv");
        refuses("rart", "_response,q1,rart\na,1,1\n", "--faults", list, "--dry-run");
        assertThat(Files.readAllLines(list)).hasSize(2).last().asString().contains("rart");
        Files.delete(list);
        takes("_response,q1\na,1\n", "--faults", list);
        assertThat(list).doesNotExist();
    }

    @Test
    void aListThatCannotBeWrittenIsToldInPlainWords() {
        refuses("feil.csv", "_response,q1\na,jau\n", "--faults", temp.resolve("nei/feil.csv"));
        String csv = "_response,q1\na,jau\n";
        refuses("take the place of svar.csv", csv, "--faults", temp.resolve("svar.csv"));
        assertThat(temp.resolve("svar.csv")).hasContent(csv);
        refuses("take the place of", csv, "--faults", small.study());
    }

    @Test
    void whatIsOnlyGuessedIsNamedAndNotBelievedInSilence() {
        String csv = "_response,Sted,Spm 2\na,Alfa,7\nb,Beta,8\n";
        small = new SmallStudy(temp.resolve("tall"));
        small.survey("type,name,label,number\ninteger,alder,Alder?,2\n", "list_name,name,label\n");
        assertThat(small.make()).as(small.said()).isZero();
        for (String[] options : new String[][] {{}, {"--dry-run"}, {"--leave-out-rest"}}) {
            assertThat(take(csv, (Object[]) options)).isEqualTo(2);
            assertThat(small.said()).contains("Sted=_case").contains("Spm 2=alder");
            assertThat(small.rows("SELECT key FROM response")).isEmpty();
        }
        takes(csv, "--column", "Sted=_case", "--column", "Spm 2=-");
        small.undo();
        assertThat(take(csv, "--accept-guesses")).isEqualTo(1);
        assertThat(small.said())
                .contains("2 responses were read in")
                .contains("Column Sted was taken for _case by what stands in it")
                .contains("Column Spm 2 was taken for alder by its number");
        assertThat(
                        small.rows(
                                "SELECT r.key, c.name FROM response r JOIN study_case c ON c.id ="
                                        + " r.case_id ORDER BY r.key"))
                .containsExactly("a|Alfa", "b|Beta");
    }

    @Test
    void ofAHeadThatStandsTwiceNothingIsSaidByIt() {
        refuses("«Hva»", "_response,Hva,Hva\na,Ja,Ja\n", "--column", "Hva=q1");
    }
}
