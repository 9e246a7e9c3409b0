package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class TwiceBookTest extends TwiceRig {
    @Test
    void theWorkbookHoldsRatesAsNumbersAndEachDifference() throws Exception {
        both("c1", "q1=1;q13=12", "q1=2;q13=21");
        settle("q1", SettleChoice.SECOND);
        Path to = folder.resolve("rates.xlsx");
        new TwiceBook(new Texts(Language.EN), i -> i.name(), (i, cell) -> cell).write(twice(), to);
        ErrorShare share = ErrorRates.of(twice()).differing();
        try (Workbook book = WorkbookFactory.create(to.toFile())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(5);
            Sheet rates = book.getSheetAt(0);
            assertThat(rates.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(2);
            assertThat(rates.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(share.fields());
            assertThat(rates.getRow(1).getCell(4).getNumericCellValue())
                    .isEqualTo(1000 * share.interval().orElseThrow().low());
            Sheet people = book.getSheetAt(1);
            assertThat(people.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Jonas");
            assertThat(people.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(people.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(2);
            Sheet all = book.getSheet("Differences");
            assertThat(all.getRow(1).getCell(3).getStringCellValue()).isEqualTo("1");
            assertThat(all.getRow(1).getCell(7).getStringCellValue()).isEqualTo("2");
            assertThat(all.getRow(1).getCell(8).getStringCellValue()).isEqualTo("second");
            assertThat(all.getRow(2).getCell(8).getStringCellValue()).isEqualTo("to settle");
        }
    }
}
