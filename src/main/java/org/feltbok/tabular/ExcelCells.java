package org.feltbok.tabular;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.CleanText;
import org.feltbok.base.text.WrittenNumber;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCalcPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Cells of one Excel sheet as text. */
final class ExcelCells {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** What a format says in words, or of colours and languages. */
    private static final Pattern SAID =
            Pattern.compile(
                    "\\[(?![hms]+\\])[^\\]]*\\]|\"[^\"]*\"|\\\\.", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);
    private static final double EXACT_WHOLE = 1e15;

    private final Place sheet;
    private final Consumer<Fault> faults;
    private final Set<Integer> numbers = new HashSet<>();
    private int formulas;

    ExcelCells(Place sheet, Consumer<Fault> faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    /** How many cells read so far held a formula. */
    int formulas() {
        return formulas;
    }

    /** Positions in the row read last where a number's text could be read as another one. */
    Set<Integer> numbers() {
        return Set.copyOf(numbers);
    }

    List<String> texts(Row row) {
        numbers.clear();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
            texts.add(cell == null ? "" : Cells.clean(CleanText.of(text(cell))));
        }
        return texts;
    }

    private String text(Cell cell) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            formulas++;
            if (cell instanceof XSSFCell x && hasNoValue(x)) {
                faults.accept(Fault.at(place(cell), "tabular.formula"));
                return "";
            }
            type = cell.getCachedFormulaResultType();
        }
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? moment(cell) : number(cell);
            case ERROR -> {
                String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
                faults.accept(Fault.at(place(cell), "tabular.formula_error", error));
                yield "";
            }
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    /**
     * A script that writes a workbook works out no formulas: it stores no value, an empty one, or
     * nought and the wish that the spreadsheet works all out. The empty text is a value.
     */
    private static boolean hasNoValue(XSSFCell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isBlank()) {
            return cell.getCTCell().getT() != STCellType.STR;
        }
        CTCalcPr calculation = cell.getSheet().getWorkbook().getCTWorkbook().getCalcPr();
        return raw.equals("0") && calculation != null && calculation.getFullCalcOnLoad();
    }

    private String number(Cell cell) {
        String text = number(cell.getNumericCellValue());
        if (WrittenNumber.of(text) instanceof WrittenNumber.TwoWays) {
            numbers.add(cell.getColumnIndex());
        }
        return text;
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE
                ? Long.toString((long) value)
                : NumberToTextConverter.toText(value);
    }

    private static String moment(Cell cell) {
        return moment(
                cell.getLocalDateTimeCellValue(),
                cell.getNumericCellValue(),
                showsDay(cell.getCellStyle().getDataFormatString()));
    }

    /**
     * A day, with its time where it has one; what is none stays the number that stands there.
     *
     * @param showsDay whether the cell shows the day; where it shows a time alone, midnight is one
     */
    static String moment(@Nullable LocalDateTime moment, double value, boolean showsDay) {
        if (moment == null) {
            return number(value);
        }
        return showsDay && moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }

    /** Whether a format of dates and times has a day or year: of {@code h:mm} only a time shows. */
    static boolean showsDay(@Nullable String format) {
        return format == null || DAY_OR_YEAR.matcher(SAID.matcher(format).replaceAll("")).find();
    }

    private Place place(Cell cell) {
        return sheet.row(cell.getRowIndex() + 1).column(Header.letters(cell.getColumnIndex()));
    }
}
