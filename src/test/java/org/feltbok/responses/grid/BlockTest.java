package org.feltbok.responses.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What lies on the clipboard, as spreadsheets write and read it. */
class BlockTest {
    private static List<List<String>> read(String text) {
        return Block.read(text).rows();
    }

    @Test
    void cellsStandBetweenTabsAndRowsInLines() {
        assertThat(read("1\t2\n3\t4")).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void theLineBreakThatExcelPutsLastIsNoRow() {
        assertThat(read("1\t2\r\n3\t4\r\n")).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(read("1\n\n2\n")).containsExactly(List.of("1"), List.of(""), List.of("2"));
    }

    @Test
    void emptyCellsAtTheEndsAreCellsToo() {
        assertThat(read("\t2\t")).containsExactly(List.of("", "2", ""));
        assertThat(read("\t\n")).containsExactly(List.of("", ""));
        assertThat(read("")).containsExactly(List.of(""));
    }

    @Test
    void aCellInQuotesMayHoldLinesTabsAndQuotes() {
        assertThat(read("\"a\tb\nc \"\"d\"\"\"\t2")).containsExactly(List.of("a\tb\nc \"d\"", "2"));
    }

    @Test
    void whatOnlyBeginsWithAQuoteIsText() {
        assertThat(read("\"ja\" sa hun\t2")).containsExactly(List.of("\"ja\" sa hun", "2"));
        assertThat(read("\"open\t2")).containsExactly(List.of("\"open", "2"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String signs = "ab1 \t\n\"";
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(3);
            List<List<String>> rows = new ArrayList<>();
            for (int r = 0; r <= random.nextInt(3); r++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < width; c++) {
                    StringBuilder cell = new StringBuilder();
                    for (int i = random.nextInt(5); i > 0; i--) {
                        cell.append(signs.charAt(random.nextInt(signs.length())));
                    }
                    row.add(cell.toString());
                }
                rows.add(row);
            }
            Block block = new Block(rows);
            assertThat(Block.read(block.text())).as("seed " + seed).isEqualTo(block);
        }
    }
}
