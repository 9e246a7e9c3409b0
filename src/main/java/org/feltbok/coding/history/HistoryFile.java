package org.feltbok.coding.history;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.store.Change;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.ExcelWriter;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The history of coding as a table: on the screen and as Excel or CSV. */
public final class HistoryFile {
    public static final List<String> COLUMNS =
            List.of(
                    "at", "who", "act", "code", "coder", "case", "source", "words", "before",
                    "after");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    public HistoryFile(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** What was done, in words; also that it was taken back or done again. */
    public String act(HistoryLine line) {
        String act = texts.get(line.act().key());
        return line.kind() == Change.Kind.UNDO
                ? texts.get("codehistory.undone", act)
                : line.kind() == Change.Kind.REDO ? texts.get("codehistory.redone", act) : act;
    }

    /** The cells of a line, as {@link #COLUMNS}. */
    public List<String> row(HistoryLine line) {
        return List.of(
                TIME.format(line.at().atZone(zone)),
                line.who(),
                act(line),
                line.code(),
                line.coder(),
                line.caseName(),
                line.source(),
                line.words(),
                line.before(),
                line.after());
    }

    /** Refuses what is no kind of file that it is written as. */
    public static void require(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new FaultException("codehistory.ending", file.toString());
        }
    }

    public void write(List<HistoryLine> lines, Path file) {
        require(file);
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(c -> texts.get("codehistory.column." + c)).toList());
        lines.forEach(l -> rows.add(row(l)));
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
            try (CsvWriter csv = CsvWriter.open(file, CsvWriter.Reader.PERSON)) {
                rows.forEach(csv::row);
            }
        } else {
            ExcelWriter.write(file, Map.of(texts.get("codehistory.sheet"), rows));
        }
    }
}
