package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table book on the command line, as a workbook that is opened again. */
class TablesCommandTest {
    @TempDir Path temp;

    private SmallStudy small;
    private Path out;

    @BeforeEach
    void study() {
        StringBuilder cases = new StringBuilder("case,name,frame,land\n");
        StringBuilder responses = new StringBuilder("_response,_case,a,m,age\n");
        for (int i = 1; i <= 40; i++) {
            boolean north = i % 2 == 0;
            cases.append("k%d,Case %d,yes,%s\n".formatted(i, i, north ? "n" : i == 1 ? "x" : "s"));
            responses.append(
                    "r%d,k%d,%d,%s,%d\n"
                            .formatted(
                                    i, i, north ? 1 : i % 5 == 0 ? 1 : 2, north ? "1 2" : "2", i));
        }
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label,level\nselect_one yn,a,Ja & nei?,\nselect_multiple m,m,Flere?,\n"
                                        + "integer,age,Alder,\n",
                                "list_name,name,label\nyn,1,Ja\nyn,2,Nei\nm,1,Én\nm,2,To\n")
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\nland,Landsdel,category\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nland,n,Nord\nland,s,Sør\nland,x,Utland\n")
                        .put("cases/cases.csv", cases.toString())
                        .put("responses/s.csv", responses.toString());
        assertThat(small.make()).as(small.said()).isZero();
        out = temp.resolve("t.xlsx");
    }

    private int tables(Object... more) {
        List<Object> args = new ArrayList<>(List.of("tables", small.study(), "--out", out));
        args.addAll(List.of(more));
        return small.run(args.toArray());
    }

    private XSSFWorkbook book() throws IOException {
        try (InputStream in = Files.newInputStream(out)) {
            return new XSSFWorkbook(in);
        }
    }

    private static Row row(XSSFSheet sheet, String label) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) {
                return row;
            }
        }
        throw new AssertionError("no row " + label);
    }

    @Test
    void everyQuestionIsASheetThatTheContentsLeadTo() throws IOException {
        assertThat(tables("--by", "land")).as(small.said()).isZero();
        assertThat(small.said()).contains("3 questions by 4 columns");
        try (XSSFWorkbook book = book()) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            XSSFSheet contents = book.getSheetAt(0);
            for (int i = 1; i < 4; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertThat(contents.getHyperlinkList().get(i - 1).getAddress())
                        .isEqualTo("'" + sheet.getSheetName() + "'!A1");
                assertThat(sheet.getHyperlinkList()).hasSize(1);
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:5");
            }
            XSSFSheet a = book.getSheetAt(1);
            assertThat(row(a, "Base (n)").getCell(1).getNumericCellValue()).isEqualTo(40);
            // of 20 in the north all said yes; of 19 in the south three (5 15 25 35 and not 1): R
            // chisq.test
            Row yes = row(a, "Ja");
            assertThat(yes.getCell(1).getNumericCellValue()).isEqualTo(60);
            assertThat(yes.getCell(2).getNumericCellValue()).isEqualTo(100);
            assertThat(yes.getCell(2).getCellStyle().getDataFormatString()).contains("▲");
            assertThat(yes.getCell(3).getCellStyle().getDataFormatString()).contains(" ▼");
            assertThat(yes.getCell(4).getCellStyle().getDataFormatString())
                    .as("one abroad: in brackets")
                    .startsWith("\"(\"");
        }
    }

    @Test
    void smallBasesAreLeftOutByChoiceAndNothingOfThemIsInTheFile() throws IOException {
        assertThat(tables("--by", "land", "--small", "hide", "--content", "shares")).isZero();
        try (XSSFWorkbook book = book()) {
            Row yes = row(book.getSheetAt(1), "Ja");
            assertThat(yes.getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(yes.getCell(4).getStringCellValue()).isEqualTo(":");
            assertThat(row(book.getSheetAt(1), "Base (n)").getCell(4).getStringCellValue())
                    .isEqualTo(":");
        }
        assertThat(tables("--small", "hide", "--only", "age<4")).isZero();
        try (XSSFWorkbook book = book()) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(2).getStringCellValue())
                    .as("not in the contents either")
                    .isEqualTo(":");
        }
    }

    @Test
    void whatTellsMoreThanTheStudysRuleIsSaidInTheWorkbook() throws IOException {
        assertThat(tables("--by", "land")).isZero();
        assertThat(saysThatItTellsMore()).as("the study's own rule").isFalse();
        assertThat(tables("--by", "land", "--small", "show")).isZero();
        assertThat(saysThatItTellsMore()).isTrue();
        assertThat(tables("--by", "land", "--least", "3")).isZero();
        assertThat(saysThatItTellsMore()).as("fewer are marked").isTrue();
        assertThat(tables("--by", "land", "--least", "9")).isZero();
        assertThat(saysThatItTellsMore()).as("stricter").isFalse();
    }

    private boolean saysThatItTellsMore() throws IOException {
        try (XSSFWorkbook book = book()) {
            for (Row row : book.getSheetAt(1)) {
                String text = row.getCell(0) == null ? "" : row.getCell(0).toString();
                if (text.contains("study's rule") || text.contains("studiens regel")) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void theSameStudyGivesTheSameBytes() throws IOException {
        small.run("weight", small.study(), "w", "--rake", "land");
        assertThat(tables("--by", "land,a", "--weight", "w", "--questions", "age")).isZero();
        byte[] first = Files.readAllBytes(out);
        assertThat(tables("--by", "land,a", "--weight", "w", "--questions", "age")).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
        try (XSSFWorkbook book = book()) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(row(book.getSheetAt(1), "Weighted base").getCell(1).getNumericCellValue())
                    .isEqualTo(40);
            assertThat(row(book.getSheetAt(1), "Effective n").getCell(1).getNumericCellValue())
                    .isEqualTo(40);
        }
    }

    @Test
    void whatCannotBeMadeIsToldAndNothingIsWritten() {
        refused("has no classes to make columns of", "--by", "age");
        refused("no question \"zz\"", "--questions", "zz");
        refused("called w", "--weight", "w");
        refused("A level is from 0", "--level", "2");
        out = temp.resolve("t.csv");
        refused("must end in .xlsx");
    }

    private void refused(String told, Object... args) {
        assertThat(tables(args)).isEqualTo(2);
        assertThat(small.said()).contains(told);
        assertThat(out).doesNotExist();
    }
}
