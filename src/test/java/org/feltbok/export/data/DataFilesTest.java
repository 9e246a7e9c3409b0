package org.feltbok.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cli.SmallStudy;
import org.feltbok.cli.WholeStudy;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Responses and cases as files for other programs, as the command writes them. */
class DataFilesTest {
    @TempDir Path place;

    private SmallStudy study;
    private Path data;

    @BeforeEach
    void copy() {
        study = WholeStudy.in(place);
        data = place.resolve("out").resolve("data");
    }

    private void write(Object... more) {
        assertThat(study.make()).as(study.said()).isLessThan(2);
        again(more);
    }

    private void again(Object... more) {
        List<Object> args =
                new ArrayList<>(List.of("export", study.study(), "--data", data.getParent()));
        args.addAll(List.of(more));
        assertThat(study.run(args.toArray())).as(study.said()).isZero();
    }

    /** A line of a CSV file without line breaks in cells, by column. */
    private Map<String, String> line(String file, int row) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve(file));
        List<String> names = List.of(lines.getFirst().substring(1).split(",", -1));
        List<String> cells = List.of(lines.get(row).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
        Map<String, String> line = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            line.put(names.get(i), cells.get(i));
        }
        return line;
    }

    @Test
    void answersStandByTheirCodesWithTheReasonWhereTheyAreMissing() throws IOException {
        write();
        Map<String, String> first = line("s_codes.csv", 1);
        assertThat(first)
                .containsEntry("response", "r1")
                .containsEntry("case", "k1")
                .containsEntry("case_name", "Alfa")
                .containsEntry("a", "1")
                .containsEntry("b", "4")
                .containsEntry("m/1", "1")
                .containsEntry("m/2", "1")
                .containsEntry("m/9", "0")
                .containsEntry("t", "IKT og barnevern")
                .containsEntry("t#ikt", "1")
                .containsEntry("d", "1.5")
                .containsEntry("e", "2018-11-01")
                .doesNotContainKey("m");
        Map<String, String> second = line("s_codes.csv", 2);
        assertThat(second)
                .containsEntry("b", "#not_asked")
                .containsEntry("m/1", "0")
                .containsEntry("t#ikt", "0")
                .containsEntry("d", "2.5")
                .containsEntry("e", "");
    }

    @Test
    void labelsAreInTheLanguageAskedFor() throws IOException {
        write();
        assertThat(line("s_labels.csv", 1))
                .containsEntry("a", "Ja")
                .containsEntry("m/1", "yes")
                .containsEntry("m/9", "no")
                .containsEntry("t#ikt", "yes");
        assertThat(line("s_labels.csv", 2)).containsEntry("b", "not asked");
        assertThat(line("cases_labels.csv", 2))
                .containsEntry("region", "Sør")
                .containsEntry("size", "Store")
                .containsEntry("people", "250");
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            DataExport.write(
                    file,
                    DataRecipe.WHOLE,
                    data.getParent(),
                    new Texts(Language.NB),
                    Progress.NONE);
        }
        assertThat(line("s_labels.csv", 1)).containsEntry("m/1", "ja").containsEntry("m/9", "nei");
        assertThat(line("s_labels.csv", 2)).containsEntry("b", "ikke spurt");
        assertThat(line("cases_labels.csv", 1)).containsEntry("frame", "ja");
        assertThat(line("cases_codes.csv", 1)).containsEntry("frame", "yes");
        assertThat(Files.readString(data.resolve("cases_variables.csv"))).contains("I rammen");
        assertThat(Files.readString(data.resolve("LESMEG.txt"))).startsWith("Prøve: data");
    }

    @Test
    void variablesTellTheirBaseAndWhyOthersHaveNoValue() throws IOException {
        write();
        List<String> lines = Files.readAllLines(data.resolve("s_variables.csv"));
        assertThat(lines.getFirst()).contains("Variable,Label,Question").contains("not asked");
        assertThat(lines)
                .anySatisfy(l -> assertThat(l).startsWith("b,B,B,number,0,,,1,0,1,0"))
                .anySatisfy(l -> assertThat(l).startsWith("e,E,E,day,,,,1,1,0"))
                .anySatisfy(l -> assertThat(l).startsWith("t#ikt,IKT,T,no (0) or yes (1)"));
        assertThat(Files.readAllLines(data.resolve("s_values.csv")))
                .contains("a,1,Ja,", "a,9,Vet ikke,don't know")
                .noneMatch(l -> l.startsWith("m/1"));
    }

    @Test
    void whoDoesNotKnowIsNotAmongTheBaseAndTheReasonIsTold() throws IOException {
        study.put(
                "responses/s.csv",
                "_response,_case,_status,a,b,m,t,d,e\n"
                        + "r1,k1,complete,1,4,1,x,1.5,2018-11-01\n"
                        + "r2,k2,complete,9,#not_asked,1,y,1.5,2018-11-01\n"
                        + "r3,k3,complete,#refused,#not_asked,1,z,1.5,2018-11-01\n");
        study.put("codings/answers.csv", "coder,codebook,response,item,code\n");
        write();
        List<String> lines = Files.readAllLines(data.resolve("s_variables.csv"));
        int row = 1;
        while (!lines.get(row).startsWith("a,")) {
            row++;
        }
        assertThat(line("s_variables.csv", row))
                .containsEntry("n", "1")
                .containsEntry("don't know", "1")
                .containsEntry("refused", "1")
                .containsEntry("not answered", "0");
        assertThat(line("s_codes.csv", 2)).containsEntry("a", "9");
        assertThat(line("s_codes.csv", 3)).containsEntry("a", "#refused");
    }

    @Test
    void aKeyThatBeginsWithANoughtKeepsItInAWorkbook() throws IOException {
        study.put(
                "responses/s.csv",
                "_response,_case,_status,a,b,m,t,d,e\n"
                        + "0301,k1,complete,1,4,1,x,1.5,2018-11-01\n"
                        + "7,k2,complete,1,4,1,y,1.5,2018-11-01\n");
        study.put("codings/answers.csv", "coder,codebook,response,item,code\n");
        study.put("codings/done.csv", "coder,codebook,response,item,interview,passage,memo\n");
        write();
        try (XSSFWorkbook book = book("s.xlsx")) {
            var sheet = book.getSheet("Codes");
            int column = columns(book).get("response");
            assertThat(sheet.getRow(1).getCell(column).getStringCellValue()).isEqualTo("0301");
            assertThat(sheet.getRow(2).getCell(column).getNumericCellValue()).isEqualTo(7);
        }
        assertThat(line("s_codes.csv", 1)).containsEntry("response", "0301");
    }

    @Test
    void whatWasWrittenAndPutAsideStandsAsNotAsked() throws IOException {
        write();
        study.change("UPDATE answer_text SET aside = 1 WHERE text LIKE 'Legevakt%'");
        again();
        assertThat(line("s_codes.csv", 2)).containsEntry("t", "#not_asked");
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                assertThat(content(file)).as(file.toString()).doesNotContain("Legevakt");
            }
        }
    }

    /** Where capitals make no other file, the one would be written over the other. */
    @Test
    void aQuestionnaireCalledNearlyAsTheCasesDoesNotTakeTheirFiles() throws IOException {
        SmallStudy other = new SmallStudy(place.resolve("other"));
        other.put("questionnaires/Cases/survey.csv", "type,name,label\ninteger,a,A\n")
                .put("questionnaires/Cases/choices.csv", "list_name,name,label\n")
                .put("responses/Cases.csv", "_response,_case,a\nr1,k1,4\n");
        assertThat(other.make()).as(other.said()).isLessThan(2);
        Path to = place.resolve("otherout");
        assertThat(other.run("export", other.study(), "--data", to)).isZero();
        assertThat(Files.readString(to.resolve("data/cases_codes.csv"))).contains("k3");
        assertThat(Files.readString(to.resolve("data/Cases_responses_codes.csv"))).contains("r1");
        try (Stream<Path> files = Files.list(to.resolve("data"))) {
            assertThat(files.map(f -> f.getFileName().toString().toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theNoteSaysWhatIsNotRealHowManyAndWhatIsMissing() throws IOException {
        study.put("origins.csv", "origin,kind,label\nreg,invented,Made up\nkey,keyed,Keyed\n");
        write();
        assertThat(Files.readString(data.resolve("README.txt")))
                .startsWith("Trial: data\nN\n")
                .contains("Not real data, but made for an example: Made up.")
                .contains("s: s. 2 rows")
                .contains("cases: Cases. 3 rows")
                .contains("- not asked: #not_asked")
                .contains("read.csv(");
    }

    @Test
    void casesWithAPseudonymLeaveNoOtherNameWhileNamesAreHidden() throws IOException {
        study.put(
                "cases/cases.csv",
                "case,name,pseudonym,frame,people,region\nk1,Alfa,Fjord,yes,100,n\n"
                        + "k2,Beta,,yes,250,s\nk3,Gamma,,yes,300,s\n");
        study.put(
                "responses/s.csv",
                "_response,_case,_status,a,b,m,t,d,e\n"
                        + "k1-first,k1,complete,1,4,1 2,IKT i Alfa,1.5,2018-11-01\n");
        study.put("codings/answers.csv", "coder,codebook,response,item,code\n");
        study.put("codings/done.csv", "coder,codebook,response,item,interview,passage,memo\n");
        write();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                assertThat(content(file))
                        .as(file.toString())
                        .doesNotContain("Alfa")
                        .doesNotContain("k1");
            }
        }
        assertThat(line("s_codes.csv", 1))
                .containsEntry("response", "1")
                .containsEntry("case", "Fjord")
                .containsEntry("case_name", "Fjord")
                .containsEntry("t", "IKT i Fjord");
        assertThat(line("cases_codes.csv", 2)).containsEntry("case", "k2");
        assertThat(Files.readString(data.resolve("README.txt"))).contains("Pseudonymised");
    }

    private static String content(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file);
        }
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            book.forEach(
                    sheet -> sheet.forEach(row -> row.forEach(c -> text.append(c).append('\n'))));
        }
        return text.toString();
    }

    @Test
    void aTextThatLooksLikeAFormulaIsRunByNoSpreadsheet() throws IOException {
        study.put(
                "responses/s.csv",
                "_response,_case,_status,a,b,m,t,d,e\n"
                        + "r1,k1,complete,1,4,1,=1+cmd|x,1.5,2018-11-01\n");
        study.put("codings/answers.csv", "coder,codebook,response,item,code\n");
        write();
        assertThat(line("s_codes.csv", 1)).containsEntry("t", "'=1+cmd|x");
        try (XSSFWorkbook book = book("s.xlsx")) {
            Map<String, Integer> columns = columns(book);
            var cell = book.getSheet("Codes").getRow(1).getCell(columns.get("t"));
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+cmd|x");
        }
    }

    private XSSFWorkbook book(String name) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(data.resolve(name)));
    }

    private static Map<String, Integer> columns(XSSFWorkbook book) {
        Map<String, Integer> columns = new HashMap<>();
        book.getSheetAt(1)
                .getRow(0)
                .forEach(c -> columns.put(c.getStringCellValue(), c.getColumnIndex()));
        return columns;
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndDaysAsDays() throws IOException {
        write();
        try (XSSFWorkbook book = book("s.xlsx")) {
            List<String> sheets = new ArrayList<>();
            book.forEach(s -> sheets.add(s.getSheetName()));
            assertThat(sheets).containsExactly("About", "Codes", "Labels", "Variables", "Values");
            Map<String, Integer> columns = columns(book);
            Row codes = book.getSheet("Codes").getRow(1);
            assertThat(codes.getCell(columns.get("a")).getNumericCellValue()).isEqualTo(1);
            assertThat(codes.getCell(columns.get("d")).getNumericCellValue()).isEqualTo(1.5);
            assertThat(DateUtil.isCellDateFormatted(codes.getCell(columns.get("e")))).isTrue();
            Row labels = book.getSheet("Labels").getRow(1);
            assertThat(labels.getCell(columns.get("a")).getStringCellValue()).isEqualTo("Ja");
            Row second = book.getSheet("Codes").getRow(2);
            assertThat(second.getCell(columns.get("b")).getStringCellValue())
                    .isEqualTo("#not_asked");
            assertThat(second.getCell(columns.get("e"))).isNull();
        }
    }

    @Test
    void theSameStudyGivesTheSameBytes() throws IOException {
        write();
        Map<String, byte[]> before = bytes();
        again();
        bytes().forEach((name, now) -> assertThat(now).as(name).isEqualTo(before.get(name)));
    }

    private Map<String, byte[]> bytes() throws IOException {
        Map<String, byte[]> bytes = new HashMap<>();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                bytes.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    @Test
    void onlyWhatIsAskedForIsWritten() throws IOException {
        write("--format", "csv", "--cells", "labels");
        assertThat(data.resolve("s_labels.csv")).exists();
        assertThat(data.resolve("s_codes.csv")).doesNotExist();
        assertThat(data.resolve("s.xlsx")).doesNotExist();
    }

    @Test
    void oneSaysWhetherPlainFilesOrDataAreWanted() {
        study.make();
        assertThat(study.run("export", study.study())).isEqualTo(2);
        assertThat(
                        study.run(
                                "export",
                                study.study(),
                                "--plain",
                                place.resolve("a"),
                                "--data",
                                place.resolve("b")))
                .isEqualTo(2);
    }

    @Test
    void aStudyWithNothingInItSaysSo() {
        SmallStudy empty = new SmallStudy(place.resolve("empty"));
        empty.put("cases/cases.csv", "case,name,frame\n");
        assertThat(empty.make()).as(empty.said()).isLessThan(2);
        assertThat(empty.run("export", empty.study(), "--data", place.resolve("none")))
                .isEqualTo(2);
        assertThat(empty.said()).contains("neither cases nor responses");
    }
}
