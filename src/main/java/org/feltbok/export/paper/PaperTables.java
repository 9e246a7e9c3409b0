package org.feltbok.export.paper;

import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Each part of a form as tables, which are not parted between pages where they fit on one. */
final class PaperTables {
    static final String BOX = "\u25a1";
    private static final float NUMBER = 34;
    private static final float HEAD_ROOM = 6;

    /** How high a box is that a sign is written in. */
    private static final float SIGN = 20;

    private static final Color LINE = new Color(0x8c959f);

    private final PaperLetters letters;
    private final float width;

    PaperTables(PaperLetters letters, float width) {
        this.letters = letters;
        this.width = width;
    }

    PdfPTable of(PaperPart part, PaperForm form) {
        return switch (part) {
            case PaperPart.Head head -> head(head, form);
            case PaperPart.Sheet sheet -> sheet(sheet);
            case PaperPart.Heading heading -> heading(heading);
            case PaperPart.Told told -> told(told.text());
            case PaperPart.Ask ask -> ask(ask);
        };
    }

    private PdfPTable table(float... widths) {
        var table = new PdfPTable(widths.length);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        float rest = width;
        int open = 0;
        for (float w : widths) {
            rest -= w;
            open += w == 0 ? 1 : 0;
        }
        float[] set = new float[widths.length];
        for (int i = 0; i < widths.length; i++) {
            set[i] = widths[i] == 0 ? rest / open : widths[i];
        }
        table.setWidths(set);
        table.setKeepTogether(true);
        table.setSplitLate(true);
        table.setSpacingBefore(9);
        return table;
    }

    private static PdfPCell bare(String text, Font font) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(1.5f);
        cell.setLeading(0, 1.25f);
        return cell;
    }

    private static PdfPCell over(PdfPCell cell, int columns) {
        cell.setColspan(columns);
        return cell;
    }

    private PdfPTable head(PaperPart.Head head, PaperForm form) {
        PdfPTable table = table(0, 0);
        table.setSpacingBefore(0);
        table.addCell(over(bare(form.title(), letters.title()), 2));
        blanks(table, head.blanks());
        table.addCell(over(bare(head.told(), letters.small()), 2));
        return table;
    }

    private PdfPTable sheet(PaperPart.Sheet sheet) {
        PdfPTable table = table(0, 0);
        table.setSpacingBefore(0);
        table.addCell(over(bare(sheet.title(), letters.title()), 2));
        blanks(table, sheet.blanks());
        return table;
    }

    private void blanks(PdfPTable table, List<String> blanks) {
        for (String blank : blanks) {
            PdfPCell cell = bare(blank, letters.small());
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(LINE);
            cell.setMinimumHeight(30);
            cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
            table.addCell(cell);
        }
        table.completeRow();
    }

    private PdfPTable heading(PaperPart.Heading heading) {
        PdfPTable table = table(0);
        table.setSpacingBefore(16);
        PdfPCell cell = bare(heading.text(), letters.heading());
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPaddingBottom(5);
        if (!heading.text().isEmpty()) {
            table.addCell(cell);
        }
        if (!heading.condition().isEmpty()) {
            table.addCell(bare(heading.condition(), letters.small()));
        }
        return table;
    }

    private PdfPTable told(String text) {
        PdfPTable table = table(0);
        table.addCell(bare(text, letters.strong()));
        return table;
    }

    private PdfPTable ask(PaperPart.Ask ask) {
        return switch (ask.answer()) {
            case PaperAnswer.Matrix matrix -> matrix(ask, matrix);
            case PaperAnswer.Boxes boxes -> boxes(ask, boxes);
            case PaperAnswer.Lines lines -> lines(ask, lines);
            case PaperAnswer.Signs signs -> {
                PdfPTable table = asked(ask, table(NUMBER, 0), 2);
                table.addCell(bare("", letters.text()));
                PdfPCell cell = new PdfPCell(signs(signs));
                cell.setBorder(Rectangle.NO_BORDER);
                cell.setPaddingTop(3);
                table.addCell(cell);
                yield noted(ask, table, 2);
            }
            case PaperAnswer.None none -> noted(ask, asked(ask, table(NUMBER, 0), 2), 2);
        };
    }

    private PdfPTable lines(PaperPart.Ask ask, PaperAnswer.Lines lines) {
        PdfPTable table = asked(ask, table(NUMBER, 0), 2);
        for (int i = 0; i < lines.lines(); i++) {
            table.addCell(bare("", letters.text()));
            PdfPCell line = bare(" ", letters.text());
            line.setBorder(Rectangle.BOTTOM);
            line.setBorderColor(LINE);
            line.setMinimumHeight(22);
            table.addCell(line);
        }
        return noted(ask, table, 2);
    }

    /** Number, words, when it is asked, what is to be done. */
    private PdfPTable asked(PaperPart.Ask ask, PdfPTable table, int columns) {
        table.addCell(bare(ask.number(), letters.strong()));
        var words = new Phrase();
        words.add(new Chunk(ask.text(), letters.strong()));
        if (!ask.name().isEmpty()) {
            words.add(new Chunk("   " + ask.name(), letters.small()));
        }
        PdfPCell text = bare("", letters.text());
        text.setPhrase(words);
        table.addCell(over(text, columns - 1));
        for (String more : List.of(ask.condition(), ask.hint())) {
            if (!more.isEmpty()) {
                table.addCell(bare("", letters.text()));
                table.addCell(over(bare(more, letters.small()), columns - 1));
            }
        }
        return table;
    }

    private PdfPTable noted(PaperPart.Ask ask, PdfPTable table, int columns) {
        if (!ask.note().isEmpty()) {
            table.addCell(bare("", letters.text()));
            table.addCell(over(bare(ask.note(), letters.small()), columns - 1));
        }
        return table;
    }

    private PdfPTable boxes(PaperPart.Ask ask, PaperAnswer.Boxes boxes) {
        int across = PaperColumns.across(boxes.options());
        float[] widths = new float[1 + 3 * across];
        widths[0] = NUMBER;
        for (int i = 0; i < across; i++) {
            widths[1 + 3 * i] = codes(boxes.options());
            widths[2 + 3 * i] = 17;
        }
        PdfPTable table = asked(ask, table(widths), widths.length);
        for (List<PaperOption> row : PaperColumns.rows(boxes.options(), across)) {
            table.addCell(bare("", letters.text()));
            for (PaperOption option : row) {
                option(table, option);
            }
            table.completeRow();
        }
        List<PaperOption> apart = PaperColumns.apart(boxes.options());
        for (PaperOption option : apart) {
            float above = option == apart.getFirst() ? 8 : 1.5f;
            table.addCell(bare("", letters.text()));
            for (PdfPCell cell : cells(option)) {
                cell.setPaddingTop(cell.getPaddingTop() + above);
                table.addCell(cell);
            }
            table.completeRow();
        }
        return noted(ask, table, widths.length);
    }

    /** Room for the longest code. */
    private static float codes(List<PaperOption> options) {
        int most = options.stream().mapToInt(o -> o.code().length()).max().orElse(1);
        return Math.clamp(10 + 5.2f * most, 18, 110);
    }

    private void option(PdfPTable table, PaperOption option) {
        cells(option).forEach(table::addCell);
    }

    private List<PdfPCell> cells(PaperOption option) {
        if (option.numbered()) {
            return numbered(option);
        }
        PdfPCell code = bare(option.code(), letters.code());
        code.setHorizontalAlignment(Element.ALIGN_RIGHT);
        code.setPaddingTop(4.2f);
        PdfPCell box = bare(BOX, letters.box());
        box.setPaddingTop(0);
        box.setLeading(0, 1);
        PdfPCell label = label(option);
        label.setPaddingTop(2.6f);
        return List.of(code, box, label);
    }

    private PdfPCell label(PaperOption option) {
        var words = new Phrase(option.label(), letters.text());
        if (!option.then().isEmpty()) {
            words.add(new Chunk("   " + option.then(), letters.code()));
        }
        PdfPCell label = bare("", letters.text());
        label.setPhrase(words);
        return label;
    }

    /** A box that a number is written in, as those of numbers are. */
    private List<PdfPCell> numbered(PaperOption option) {
        PdfPTable sign = new PdfPTable(1);
        sign.addCell(sign());
        PdfPCell box = new PdfPCell(sign);
        box.setBorder(Rectangle.NO_BORDER);
        box.setPadding(0);
        box.setPaddingTop(2);
        PdfPCell label = label(option);
        label.setPaddingTop(6);
        label.setPaddingLeft(5);
        return List.of(bare(option.before(), letters.code()), box, label);
    }

    private PdfPCell sign() {
        var box = new PdfPCell(new Phrase(" ", letters.text()));
        box.setBorderColor(LINE);
        box.setFixedHeight(SIGN);
        return box;
    }

    private PdfPTable signs(PaperAnswer.Signs signs) {
        List<Float> widths = new ArrayList<>();
        for (int group : signs.groups()) {
            if (group == 0) {
                widths.add(110f);
            }
            for (int i = 0; i < group; i++) {
                widths.add(17f);
            }
            widths.add(9f);
        }
        float used = widths.stream().reduce(0f, Float::sum);
        float[] all = new float[widths.size() + 1];
        for (int i = 0; i < widths.size(); i++) {
            all[i] = widths.get(i);
        }
        all[widths.size()] = width - NUMBER - used;
        var table = new PdfPTable(all.length);
        table.setWidths(all);
        for (int g = 0; g < signs.groups().size(); g++) {
            for (int i = 0; i < Math.max(1, signs.groups().get(g)); i++) {
                table.addCell(sign());
            }
            boolean last = g == signs.groups().size() - 1;
            PdfPCell between = bare(last ? "" : signs.between(), letters.text());
            between.setVerticalAlignment(Element.ALIGN_BOTTOM);
            table.addCell(between);
        }
        PdfPCell told = bare(signs.told(), letters.small());
        told.setVerticalAlignment(Element.ALIGN_MIDDLE);
        table.addCell(told);
        return table;
    }

    /** The question and the answers stand again at the top of each page that it goes on to. */
    private PdfPTable matrix(PaperPart.Ask ask, PaperAnswer.Matrix matrix) {
        List<PaperOption> columns = PaperColumns.inOrder(matrix.columns());
        float[] heads = PaperColumns.widths(columns, width, letters::widthOf, HEAD_ROOM);
        float[] widths = new float[2 + columns.size()];
        widths[0] = NUMBER;
        System.arraycopy(heads, 0, widths, 2, heads.length);
        PdfPTable table = asked(ask, table(widths), widths.length);
        table.addCell(bare("", letters.text()));
        table.addCell(bare("", letters.text()));
        for (PaperOption column : columns) {
            PdfPCell head = bare(column.label(), letters.small());
            head.setHorizontalAlignment(Element.ALIGN_CENTER);
            head.setVerticalAlignment(Element.ALIGN_BOTTOM);
            table.addCell(apart(column, columns, head));
        }
        table.setHeaderRows(table.getRows().size());
        for (PaperAnswer.Row row : matrix.rows()) {
            row(table, row, columns);
        }
        return noted(ask, table, widths.length);
    }

    private void row(PdfPTable table, PaperAnswer.Row row, List<PaperOption> columns) {
        PdfPCell number = lined(bare(row.number(), letters.small()));
        number.setPaddingTop(4);
        table.addCell(number);
        var words = new Phrase(row.text(), letters.text());
        if (!row.condition().isEmpty()) {
            words.add(new Chunk("\n" + row.condition(), letters.small()));
        }
        PdfPCell text = lined(bare("", letters.text()));
        text.setPhrase(words);
        text.setPaddingTop(3);
        text.setPaddingBottom(4);
        table.addCell(text);
        for (PaperOption column : columns) {
            var box = new Phrase();
            box.add(new Chunk(column.code() + "\u00a0", letters.code()));
            box.add(new Chunk(BOX, letters.box()));
            PdfPCell cell = lined(bare("", letters.text()));
            cell.setPhrase(box);
            cell.setLeading(0, 1);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(apart(column, columns, cell));
        }
    }

    private static PdfPCell lined(PdfPCell cell) {
        cell.setBorder(Rectangle.TOP);
        cell.setBorderColor(new Color(0xd0d7de));
        return cell;
    }

    /** What counts as missing has a line before it. */
    private static PdfPCell apart(PaperOption column, List<PaperOption> columns, PdfPCell cell) {
        boolean first =
                column.apart()
                        && columns.stream().filter(PaperOption::apart).findFirst().orElse(column)
                                == column;
        if (first && column != columns.getFirst()) {
            cell.setBorder(cell.getBorder() | Rectangle.LEFT);
            cell.setBorderColor(LINE);
        }
        return cell;
    }
}
