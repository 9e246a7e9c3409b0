package org.feltbok.tabular;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads all sheets of an Excel workbook (.xlsx and .xls) as text: 1.0 becomes 1, dates become ISO,
 * truth values TRUE and FALSE, formulas their stored values. Limits against files that unpack to
 * far more than they are stay as the library sets them.
 */
public final class ExcelReader {
    private ExcelReader() {}

    /**
     * The sheets of a workbook in their order, those without any content left out.
     *
     * @param name what faults call the file
     * @param faults what cannot be read
     * @param notes what was read otherwise than it may look, such as formulas
     */
    public static List<Sheet> read(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        return each(file, name, faults, sheet -> sheet(sheet, name, faults, notes));
    }

    /** The same as they stand, for tables that begin with titles and end with footnotes. */
    static List<Grid> grids(Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        if (!CsvBytes.isFile(file, name, faults)) {
            return List.of();
        }
        return isZip(file)
                ? streamed(file, name, faults, notes)
                : gridsOfWorkbook(file, name, faults, notes);
    }

    /** The newer kind is a zip file, which need not be taken apart whole. */
    private static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CsvBytes.begins(in.readNBytes(2), 'P', 'K');
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Grid> streamed(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        try {
            return StreamedBook.grids(file, name, faults, notes);
        } catch (OutOfMemoryError e) {
            return tooLarge(name, faults, e);
        } catch (Exception e) {
            return noWorkbook(name, faults, e);
        }
    }

    /** What both ways of reading are compared by: the file made into a workbook first. */
    static List<Grid> gridsOfWorkbook(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        return each(file, name, faults, sheet -> grid(sheet, name, faults, notes));
    }

    private static <T> List<T> each(
            Path file,
            String name,
            Consumer<Fault> faults,
            Function<org.apache.poi.ss.usermodel.Sheet, Optional<T>> read) {
        if (!CsvBytes.isFile(file, name, faults)) {
            return List.of();
        }
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            List<T> sheets = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
                read.apply(sheet).ifPresent(sheets::add);
            }
            return sheets;
        } catch (OutOfMemoryError e) {
            return tooLarge(name, faults, e);
        } catch (IOException | RuntimeException e) {
            return noWorkbook(name, faults, e);
        }
    }

    private static <T> List<T> tooLarge(String name, Consumer<Fault> faults, Throwable e) {
        System.getLogger(ExcelReader.class.getName())
                .log(System.Logger.Level.WARNING, "too large a workbook", e);
        faults.accept(Fault.at(Place.file(name), "tabular.too_large"));
        return List.of();
    }

    /**
     * The library throws many kinds for files that are damaged, encrypted, hostile or something
     * else.
     */
    private static <T> List<T> noWorkbook(String name, Consumer<Fault> faults, Exception e) {
        System.getLogger(ExcelReader.class.getName())
                .log(System.Logger.Level.DEBUG, "no workbook", e);
        faults.accept(Fault.at(Place.file(name), "tabular.not_excel"));
        return List.of();
    }

    private static Optional<Sheet> sheet(
            org.apache.poi.ss.usermodel.Sheet sheet,
            String file,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        ExcelCells cells =
                new ExcelCells(new Place(file, sheet.getSheetName(), null, null), faults);
        Optional<Header> header = Optional.empty();
        List<Row> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            int number = row.getRowNum() + 1;
            List<String> texts = cells.texts(row);
            if (texts.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (header.isEmpty()) {
                header =
                        Cells.header(
                                texts, new Place(file, sheet.getSheetName(), number, null), faults);
                if (header.isEmpty()) {
                    return Optional.of(Sheet.broken(file, sheet.getSheetName()));
                }
            } else {
                Row read =
                        new Row(
                                header.get(),
                                number,
                                fitted(texts, header.get().size()),
                                cells.numbers());
                if (!read.isBlank()) {
                    rows.add(read);
                }
            }
        }
        tellFormulas(cells, new Place(file, sheet.getSheetName(), null, null), notes);
        return header.map(h -> new Sheet(file, sheet.getSheetName(), h, rows));
    }

    private static Optional<Grid> grid(
            org.apache.poi.ss.usermodel.Sheet sheet,
            String file,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        Place place = new Place(file, sheet.getSheetName(), null, null);
        ExcelCells cells = new ExcelCells(place, faults);
        List<Grid.Line> lines = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            List<String> texts = cells.texts(row);
            if (texts.stream().anyMatch(t -> !t.isEmpty())) {
                lines.add(new Grid.Line(row.getRowNum() + 1, texts, cells.numbers()));
            }
        }
        tellFormulas(cells, place, notes);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grid(file, sheet.getSheetName(), lines));
    }

    private static void tellFormulas(ExcelCells cells, Place place, Consumer<Fault> notes) {
        if (cells.formulas() > 0) {
            notes.accept(Fault.at(place, "tabular.formulas", cells.formulas()));
        }
    }

    /** As many cells as the header has; what stands to the right of it belongs to no column. */
    private static List<String> fitted(List<String> texts, int size) {
        List<String> fitted = new ArrayList<>(texts.subList(0, Math.min(size, texts.size())));
        while (fitted.size() < size) {
            fitted.add("");
        }
        return List.copyOf(fitted);
    }
}
