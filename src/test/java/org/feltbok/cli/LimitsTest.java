package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is deeper or longer than anybody means is told with its place; nothing is left behind. */
class LimitsTest {
    private static final String CHOICES = "list_name,name,label\nl,1,Ja\nl,2,Nei\n";

    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void begin() {
        study = new SmallStudy(place);
    }

    private void toldInOneLine(String... parts) {
        int code = study.make();
        assertThat(study.said()).contains(parts);
        assertThat(study.lines()).hasSize(1);
        assertThat(study.said()).hasSizeLessThan(1000).doesNotContain("Exception", "Error:");
        assertThat(code).isEqualTo(2);
        assertThat(study.left()).isEmpty();
    }

    private void rule(String rule) {
        study.survey(
                "type,name,label,relevant\nselect_one l,a,A,\ninteger,b,B,\"" + rule + "\"\n",
                CHOICES);
    }

    @Test
    void rulesThatGoTooDeep() {
        for (String rule :
                new String[] {
                    "(".repeat(1_500) + "1=1" + ")".repeat(1_500),
                    "not(".repeat(1_000) + "1=1" + ")".repeat(1_000),
                    "-".repeat(3_000) + "1 = 1",
                    "if(1=1,".repeat(400) + "1" + ",2)".repeat(400),
                }) {
            rule(rule);
            toldInOneLine("survey.csv, row 3, column relevant", "100");
        }
    }

    @Test
    void rulesThatAreTooLong() {
        for (String part :
                new String[] {"${a}=1 or ", "1=1 and ", "1 + ", "1 = ", "1 * ", "-", "("}) {
            rule(part.repeat(20_000) + "1");
            toldInOneLine("survey.csv, row 3, column relevant", "4000");
        }
        rule("${a}=1 or ".repeat(900) + "${a}=2");
        assertThat(study.make()).isZero();
        Path responses = study.file("r.csv", "_response,a,b\nr1,1,5\n");
        assertThat(study.take(responses)).isZero();
    }

    @Test
    void aRuleOfAGroupingThatGoesTooDeep() {
        study.put("cases/attributes.csv", "attribute,label,type\nsize,Size,number\n")
                .put("cases/cases.csv", "case,name,size\nk1,Alfa,1\n")
                .put(
                        "cases/groupings.json",
                        "[{\"name\": \"g\", \"label\": \"G\", \"rules\": [{\"code\": \"a\", \"label\": \"A\", \"when\": \""
                                + "(".repeat(1_500)
                                + "1=1"
                                + ")".repeat(1_500)
                                + "\"}]}]");
        toldInOneLine("groupings.json", "100");
    }

    @Test
    void groupsWithinGroups() {
        study.survey(
                "type,name,label\n"
                        + IntStream.range(0, 5_000)
                                .mapToObj(i -> "begin_group,g" + i + ",G\n")
                                .collect(Collectors.joining())
                        + "select_one l,a,A\n"
                        + "end_group,,\n".repeat(5_000),
                CHOICES);
        toldInOneLine("survey.csv, row 52, column type", "50");
    }

    private static String chain(String header, int levels) {
        return header
                + IntStream.range(0, levels)
                        .mapToObj(i -> "k" + i + "," + (i == 0 ? "" : "k" + (i - 1)) + ",L\n")
                        .collect(Collectors.joining());
    }

    @Test
    void codesAndTopicsBelowEachOther() {
        study.survey("type,name,label\ntext,t,T\n", "list_name,name,label\n")
                .put("codebooks/codebooks.csv", "codebook,items\nb,t\n")
                .put("codebooks/b.csv", chain("code,parent,label\n", 5_000));
        toldInOneLine("codebooks/b.csv, row 52, column parent", "50");
        study.put("codebooks/b.csv", chain("code,parent,label\n", 40))
                .put("interviews/guide.csv", chain("topic,parent,label\n", 3_000));
        toldInOneLine("interviews/guide.csv, row 52, column parent", "50");
        study.put("interviews/guide.csv", chain("topic,parent,label\n", 40));
        assertThat(study.make()).isZero();
        assertThat(study.run("export", study.study(), "--plain", place.resolve("out"))).isZero();
    }

    @Test
    void aListOfAHundredThousandChoices() {
        study.survey(
                "type,name,label\nselect_one l,a,A\n",
                "list_name,name,label\n"
                        + IntStream.rangeClosed(1, 100_000)
                                .mapToObj(i -> "l," + i + ",L" + i + "\n")
                                .collect(Collectors.joining()));
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.take(study.file("r.csv", "_response,a\nr1,99999\n"))).isZero();
        assertThat(study.rows("SELECT a FROM s_labels")).containsExactly("L99999");
    }

    @Test
    void namesThatTheDatabaseOrFeltbokUseThemselves() {
        for (String name :
                new String[] {
                    "sqlite_x", "SQLITE_Survey", "undone_1", "answers_2", "case", "a'b"
                }) {
            study = new SmallStudy(place.resolve(name));
            study.put("questionnaires/" + name + "/survey.csv", "type,name,label\ninteger,n,N\n");
            assertThat(study.make()).as(study.said()).isZero();
            assertThat(
                            study.run(
                                    "import",
                                    study.study(),
                                    study.file("r.csv", "_response,n\nr,1\n")))
                    .as(study.said())
                    .isZero();
        }
    }

    @Test
    void aFigureCalledAsADeviceOfWindowsIsReadAsItsFileIsCalled() {
        for (String name : new String[] {"CON", "%43ON", "com1.x"}) {
            study = new SmallStudy(place.resolve(name));
            study.put(
                    "figures/" + name + ".json",
                    """
                    {"key": "%s", "kind": "table", "title": "T",
                     "rows": [{"label": "R", "key": "r"}],
                     "columns": [{"variable": "cases", "statistic": "n"}]}
                    """
                            .formatted(name.replace("%43", "C")));
            assertThat(study.make()).as(study.said()).isZero();
            Path out = place.resolve(name + "-report");
            assertThat(study.run("report", study.study(), "--out", out)).as(study.said()).isZero();
            // Windows makes no file of a device, whatever its ending
            assertThat(out.resolve("images"))
                    .isDirectoryContaining("glob:**/_" + name.replace("%43", "C") + "-*.png");
        }
    }

    @Test
    void aQuestionnaireWhoseNameClashesCanBeImportedIntoTakenBackAndExported() {
        for (String name :
                new String[] {
                    "undone_1",
                    "undone_2",
                    "UNDONE_1",
                    "sqlite_x",
                    "response",
                    "response_labels",
                    "answers_1",
                    "change",
                    "select",
                    "order",
                    "table",
                    "null",
                    "a'b",
                    "a\"b",
                    "a;b",
                    "s_labels",
                    "æ ø",
                    "1st"
                }) {
            study = new SmallStudy(place.resolve("end-" + name.hashCode()));
            study.put(
                    "questionnaires/"
                            + org.feltbok.study.plain.PlainNames.toFile(name)
                            + "/survey.csv",
                    "type,name,label,relevant\ninteger,n,N,\ninteger,order,O,${n} = 1\n");
            assertThat(study.make()).as(name + study.said()).isZero();
            Path first = study.file("r.csv", "_response,n,order\nr,1,3\ns,2,\n");
            Path second = study.file("r2.csv", "_response,n,order\nt,1,4\n");
            assertThat(study.take(first)).as(name + study.said()).isZero();
            assertThat(study.take(second)).as(name + study.said()).isZero();
            List<String> count = List.of("3");
            assertThat(study.rows("SELECT count(*) FROM response")).isEqualTo(count);
            study.undo();
            study.undo();
            assertThat(study.rows("SELECT count(*) FROM response")).containsExactly("0");
            study.redo();
            study.redo();
            assertThat(study.rows("SELECT count(*) FROM response")).isEqualTo(count);
            study.undo();
            assertThat(study.take(second)).as(name + study.said()).isZero();
            assertThat(study.run("check", study.study())).as(name + study.said()).isZero();
            Path out = place.resolve("out-" + name.hashCode());
            assertThat(study.run("export", study.study(), "--plain", out)).isZero();
            Path again = place.resolve("again-" + name.hashCode() + ".feltbok");
            assertThat(study.run("new", again, "--from", out)).as(name + study.said()).isZero();
        }
    }

    @Test
    void whatIsNoOrdinaryFile() throws IOException, InterruptedException {
        study.survey("type,name,label\ninteger,n,N\n", CHOICES);
        assertThat(study.make()).isZero();
        Path pipe = place.resolve("pipe.csv");
        Path book = place.resolve("pipe.xlsx");
        for (Path p : new Path[] {pipe, book}) {
            assertThat(new ProcessBuilder("mkfifo", p.toString()).start().waitFor()).isZero();
            assertThat(study.take(p)).isEqualTo(2);
            assertThat(study.lines()).hasSize(1);
            assertThat(study.run("check", p)).isEqualTo(2);
            assertThat(study.run("new", p, "--from", study.folder())).isEqualTo(2);
            assertThat(study.run("new", place.resolve("n"), "--from", p)).isEqualTo(2);
        }
        Path folder = Files.createDirectory(place.resolve("folder.csv"));
        assertThat(study.take(folder)).isEqualTo(2);
        assertThat(study.said()).contains("folder.csv: This is not an ordinary file");
        Files.delete(study.folder().resolve("cases/cases.csv"));
        Files.createSymbolicLink(study.folder().resolve("cases/cases.csv"), pipe);
        Files.delete(study.study());
        assertThat(study.make()).isEqualTo(2);
    }
}
