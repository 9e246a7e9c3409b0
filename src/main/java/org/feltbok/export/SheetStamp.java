package org.feltbok.export;

import org.feltbok.base.Program;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;

import java.time.ZoneOffset;
import java.util.IntSummaryStatistics;

/** What every sheet of a workbook says of the whole: of what study, from when, made by what. */
final class SheetStamp {
    private final ReportOptions options;
    private final Texts texts;

    SheetStamp(ReportOptions options, Texts texts) {
        this.options = options;
        this.texts = texts;
    }

    String words() {
        String words =
                texts.get(
                        "export.stamp",
                        options.title(),
                        options.asOf().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                        Program.VERSION);
        return options.notice().isEmpty() ? words : words + " " + options.notice();
    }

    /** The same, with the bases of a figure. */
    String words(FigureTable table) {
        String n = base(table, texts);
        return n.isEmpty() ? words() : texts.get("export.stamp.n", n) + " " + words();
    }

    /** How many answers or cases its numbers rest on, from the fewest to the most; may be empty. */
    static String base(FigureTable table, Texts texts) {
        IntSummaryStatistics n = table.bases();
        if (n.getCount() == 0) {
            return "";
        }
        return texts.counts(n.getMin(), n.getMax());
    }
}
