package org.feltbok.tabular;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.CleanText;
import org.feltbok.base.text.WrittenNumber;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The lines of one sheet as they are read; each cell says what {@link ExcelCells} would say of it.
 */
final class StreamedSheet extends DefaultHandler {
    private record Columns(int first, int last, int style) {}

    private final StreamedBook.Parts book;
    private final Place sheet;
    private final Consumer<Fault> faults;
    private final Map<Integer, Grid.Line> lines = new TreeMap<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private final Map<Integer, Boolean> days = new HashMap<>();
    private final List<Columns> columns = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int formulas;

    private int row;
    private List<String> texts = new ArrayList<>();
    private Set<Integer> numbers = new HashSet<>();

    private int column;
    private String type = "n";
    private int style = -1;
    private boolean isFormula;
    private @Nullable String value;
    private boolean isHeard;
    private boolean isAside;

    StreamedSheet(StreamedBook.Parts book, Place sheet, Consumer<Fault> faults) {
        this.book = book;
        this.sheet = sheet;
        this.faults = faults;
    }

    /** Those with anything in them, by their numbers. */
    List<Grid.Line> lines() {
        return List.copyOf(lines.values());
    }

    int formulas() {
        return formulas;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes of) {
        switch (local) {
            case "col" ->
                    columns.add(
                            new Columns(
                                    number(of, "min", 1) - 1,
                                    number(of, "max", 1) - 1,
                                    number(of, "style", 0)));
            case "row" -> {
                row = number(of, "r", row + 1);
                column = -1;
                texts = new ArrayList<>(texts.size());
                numbers = new HashSet<>();
            }
            case "c" -> {
                String at = of.getValue("r");
                column =
                        at == null
                                ? column + 1
                                : CellReference.convertColStringToIndex(letters(at));
                type = of.getValue("t") == null ? "n" : of.getValue("t");
                style = number(of, "s", -1);
                isFormula = false;
                value = null;
            }
            case "f" -> isFormula = true;
            case "v", "t" -> {
                text.setLength(0);
                isHeard = !isAside;
            }
            case "rPh" -> isAside = true;
            default -> {}
        }
    }

    private static int number(Attributes of, String name, int otherwise) {
        String value = of.getValue(name);
        return value == null ? otherwise : Integer.parseInt(value.strip());
    }

    private static String letters(String reference) {
        int end = 0;
        while (end < reference.length() && !Character.isDigit(reference.charAt(end))) {
            end++;
        }
        return reference.substring(0, end);
    }

    @Override
    public void characters(char[] signs, int from, int length) {
        if (isHeard) {
            text.append(signs, from, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v", "t" -> {
                if (isHeard) {
                    boolean goesOn = local.equals("t") && value != null;
                    value = goesOn ? value + text : text.toString();
                }
                isHeard = false;
            }
            case "rPh" -> isAside = false;
            case "c" -> put(Cells.clean(CleanText.of(cell())));
            case "row" -> {
                if (texts.stream().anyMatch(t -> !t.isEmpty())) {
                    lines.put(row, new Grid.Line(row, texts, Set.copyOf(numbers)));
                }
            }
            default -> {}
        }
    }

    private void put(String cell) {
        if (column >= WorkbookStream.MOST_COLUMNS) {
            throw new IllegalStateException("a column beyond the last");
        }
        while (texts.size() <= column) {
            texts.add("");
        }
        texts.set(column, cell);
    }

    private String cell() {
        String raw = value;
        if (isFormula) {
            formulas++;
            boolean isNothing =
                    raw == null || raw.isBlank()
                            ? !type.equals("str")
                            : raw.equals("0") && book.isToBeWorkedOut();
            if (isNothing) {
                faults.accept(Fault.at(place(), "tabular.formula"));
                return "";
            }
        }
        if (raw == null) {
            return "";
        }
        return switch (type) {
            case "s" -> shared(raw);
            case "str", "inlineStr" -> decoded(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                faults.accept(
                        Fault.at(
                                place(),
                                "tabular.formula_error",
                                FormulaError.forString(raw).getString()));
                yield "";
            }
            case "n" -> amount(raw.isEmpty() ? 0 : Double.parseDouble(raw));
            default -> throw new IllegalStateException("a cell of the kind " + type);
        };
    }

    private String shared(String raw) {
        if (book.shared() == null) {
            throw new IllegalStateException("no shared texts");
        }
        return book.shared().getItemAt(Integer.parseInt(raw.strip())).getString();
    }

    /** Signs that XML forbids stand written with their number. */
    private static String decoded(String raw) {
        return raw.contains("_x") ? new XSSFRichTextString(raw).getString() : raw;
    }

    private String amount(double number) {
        if (DateUtil.isValidExcelDate(number) && dates.computeIfAbsent(style(), this::isDate)) {
            return ExcelCells.moment(
                    DateUtil.getLocalDateTime(number, book.has1904()),
                    number,
                    days.computeIfAbsent(style(), this::showsDay));
        }
        String written = ExcelCells.number(number);
        boolean isWhole = written.indexOf('.') < 0 && written.indexOf(',') < 0;
        if (!isWhole && WrittenNumber.of(written) instanceof WrittenNumber.TwoWays) {
            numbers.add(column);
        }
        return written;
    }

    /** That of the cell, else of its column. */
    private int style() {
        if (style >= 0) {
            return style;
        }
        for (Columns of : columns) {
            if (of.first() <= column && column <= of.last()) {
                return of.style();
            }
        }
        return 0;
    }

    private boolean showsDay(int of) {
        XSSFCellStyle known = book.styles() == null ? null : book.styles().getStyleAt(of);
        return ExcelCells.showsDay(known == null ? null : known.getDataFormatString());
    }

    private boolean isDate(int of) {
        XSSFCellStyle known = book.styles() == null ? null : book.styles().getStyleAt(of);
        return known != null
                && DateUtil.isADateFormat(known.getDataFormat(), known.getDataFormatString());
    }

    private Place place() {
        return sheet.row(row).column(Header.letters(column));
    }
}
