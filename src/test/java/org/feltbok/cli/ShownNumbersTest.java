package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A number is called and written the same in the picture, in the workbook and in plain files. */
class ShownNumbersTest {
    private static final String SURVEY = "type,name,label,level\nselect_one l,q,Q,scale\n";
    private static final String CHOICES =
            "list_name,name,label,missing\nl,1,One,\nl,2,Two,\nl,3,Three,\nl,4,Four,\nl,5,Five,\n"
                    + "l,9,Unsure,dont_know\n";

    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void aQuestionnaire() {
        study = new SmallStudy(place).survey(SURVEY, CHOICES);
    }

    /** The answers of one response each. */
    private void answers(String... answers) {
        StringBuilder text = new StringBuilder("_response,q\n");
        for (int i = 0; i < answers.length; i++) {
            text.append('r').append(i).append(',').append(answers[i]).append('\n');
        }
        study.put("responses/s.csv", text.toString());
    }

    private void report(String figure) {
        study.put("figures/f1.json", figure.replace('\'', '"'));
        assertThat(study.make()).as(study.said()).isLessThan(2);
        assertThat(study.run("report", study.study(), "--out", place.resolve("r")))
                .as(study.said())
                .isLessThan(2);
    }

    private List<String> csv() throws IOException {
        return Files.readAllLines(place.resolve("r/values.csv"));
    }

    private String picture() throws IOException {
        try (Stream<Path> files = Files.walk(place.resolve("r"))) {
            Path svg = files.filter(f -> f.toString().endsWith(".svg")).findFirst().orElseThrow();
            return Files.readString(svg);
        }
    }

    /** The cells of the figure's sheet as Excel shows them. */
    private List<String> sheet() throws IOException {
        Path file;
        try (Stream<Path> files = Files.walk(place.resolve("r"))) {
            file = files.filter(f -> f.toString().endsWith(".xlsx")).findFirst().orElseThrow();
        }
        List<String> rows = new ArrayList<>();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var formatter = new DataFormatter(Locale.ENGLISH);
            for (Row row : workbook.getSheetAt(1)) {
                List<String> cells = new ArrayList<>();
                row.forEach(c -> cells.add(formatter.formatCellValue(c)));
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    @Test
    void statisticsInRowsHaveEachItsOwnUnitAndDecimals() throws IOException {
        String[] all = new String[20];
        Arrays.fill(all, "4");
        all[0] = "5";
        answers(all);
        report(
                "{'key':'f1','kind':'table','title':'T','variable':'q',"
                        + "'rows':[{'statistics':['n','mean','sd']}],"
                        + "'columns':[{'label':'V','key':'v'}]}");
        assertThat(csv())
                .anyMatch(l -> l.contains(",20,20,count,0,") && l.contains(",q.n,"))
                .anyMatch(l -> l.contains(",4.05,20,mean,1,") && l.contains(",q.mean,"))
                .anyMatch(l -> l.contains(",20,number,2,") && l.contains(",q.sd,"));
        assertThat(sheet()).contains("n|20", "Mean|4.1", "Standard deviation|0.22");
        assertThat(picture()).contains(">20<", ">4.1<", ">0.22<");
    }

    @Test
    void anNBesidePercentagesOfMoreAnswersIsCalledSo() throws IOException {
        answers("1", "1", "1", "2", "2", "9", "9", "9", "9", "9");
        report(
                "{'key':'f1','kind':'table','title':'T','variable':'q',"
                        + "'rows':[{'label':'All','key':'all'}],"
                        + "'columns':[{'answers':'q','statistic':'share'},{'statistic':'n'}]}");
        assertThat(csv()).anyMatch(l -> l.contains("n without don't know,5,5,count,0,"));
        assertThat(csv().getLast()).contains(",q.n,");
        assertThat(String.join("\n", sheet())).contains("|n without don't know");
        assertThat(picture())
                .contains("n without")
                .contains("n = 10; 5 don't know. Percentages are of all who answered");
    }

    /** "Other" is no answer among answers: however often it is named, it stands last. */
    @Test
    void whatIsOutsideTheOthersStandsLastHoweverAFigureIsSorted() throws IOException {
        study =
                new SmallStudy(place)
                        .survey(
                                SURVEY,
                                "list_name,name,label\nl,1,One\nl,2,Two\nl,other,Other\nl,3,Three\n");
        answers("other", "other", "other", "2", "2", "1");
        for (String order : List.of("descending", "ascending")) {
            report(
                    "{'key':'f1','kind':'table','title':'T','sort':'"
                            + order
                            + "','rows':{'answers':'q'},'columns':{'statistic':'n'}}");
            assertThat(csv().getLast()).as(order).contains(",Other,").contains(",3,6,count,");
            Files.delete(study.study());
        }
    }

    /** What is not known is neither the highest nor the lowest. */
    @Test
    void aNumberThatIsUndefinedStandsBelowAllOthersInEitherOrder() throws IOException {
        study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label,level\nselect_one l,q,Q,scale\nselect_one l,p,P,scale\nselect_one l,o,O,scale\n",
                                CHOICES);
        study.put("responses/s.csv", "_response,q,p,o\nr1,2,9,4\nr2,1,9,5\n");
        for (String order : List.of("descending", "ascending")) {
            report(
                    "{'key':'f1','kind':'table','title':'T','sort':'"
                            + order
                            + "','rows':{'items':['q','p','o']},'columns':{'statistic':'mean'}}");
            assertThat(csv().stream().skip(1).map(l -> l.split(",")[1]))
                    .containsExactlyElementsOf(
                            order.startsWith("a")
                                    ? List.of("q", "o", "p")
                                    : List.of("o", "q", "p"));
            Files.delete(study.study());
        }
    }
}
