package org.feltbok.figures.render.page;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.Paper;
import org.feltbok.figures.ReportSection;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.AxisStart;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.render.Paragraphs;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.Styled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays a report on pages, in the order and with the rules of the text document. What was laid is
 * kept as long as it stays the same, so that a change lays only what shows it. Not for several
 * threads at once.
 */
public final class PageLayout {
    private final Texts texts;
    private Map<String, Laid> laid = new HashMap<>();

    public PageLayout(Texts texts) {
        this.texts = texts;
    }

    /**
     * A figure or table of the report.
     *
     * @param table empty where it is not computed
     * @param faults why it cannot be computed; empty if it can, or has not been yet
     */
    public record Item(FigureSpec spec, Optional<FigureTable> table, List<String> faults) {
        public Item {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What is to be laid.
     *
     * @param title of the study
     * @param sections all of the report, as they stand below each other
     * @param items in their order, each of the section that its specification names
     */
    public record Content(
            String title,
            List<ReportSection> sections,
            List<Item> items,
            HouseStyle style,
            Paper paper) {
        public Content {
            sections = List.copyOf(sections);
            items = List.copyOf(items);
        }
    }

    /**
     * @param above how high the headings above it are, which leave the chart less of the page
     */
    private record Laid(
            Item item, HouseStyle style, Paper paper, double above, List<PagePiece> pieces) {
        /** The very table, not one like it: comparing all cells would cost more than it saves. */
        @SuppressWarnings("ReferenceEquality")
        boolean fits(Item other, HouseStyle otherStyle, Paper otherPaper, double otherAbove) {
            return item.table().orElse(null) == other.table().orElse(null)
                    && item.spec().equals(other.spec())
                    && item.faults().equals(other.faults())
                    && style.equals(otherStyle)
                    && paper.equals(otherPaper)
                    && above == otherAbove;
        }
    }

    /** The report on pages; the first of them have the lists of figures and of tables. */
    public Pages lay(Content content) {
        if (content.items().isEmpty()) {
            return new Pages(content.paper(), List.of());
        }
        Paper paper = content.paper();
        var breaks = new PageBreaks(paper.room() * Paper.PIXELS);
        breaks.together("", List.of(paragraph(PageText.TITLE, content.title(), paper)), List.of());
        list(breaks, content, FigureSpec.Kind.FIGURE);
        list(breaks, content, FigureSpec.Kind.TABLE);
        breaks.newPage();
        var headings = new Headings(content.sections());
        String section = "";
        Map<String, Laid> now = new HashMap<>();
        for (Item item : content.items()) {
            List<PagePiece> above = new ArrayList<>();
            for (ReportSection heading : headings.before(section, item.spec().section())) {
                above.add(
                        paragraph(
                                PageText.heading(heading.depth()),
                                heading.title().in(texts.language()),
                                paper));
            }
            section = item.spec().section();
            double high = above.stream().mapToDouble(PagePiece::height).sum();
            Laid known = laid.get(item.spec().key());
            if (known == null || !known.fits(item, content.style(), paper, high)) {
                var space = new ChartSpace(paper).with(above);
                List<PagePiece> pieces = pieces(item, content, space);
                known = new Laid(item, content.style(), paper, high, pieces);
            }
            now.put(item.spec().key(), known);
            breaks.together(item.spec().key(), above, known.pieces());
        }
        laid = now;
        var pages = new Pages(paper, breaks.pages());
        return new Pages(paper, pages.pages().stream().map(p -> listed(p, pages)).toList());
    }

    /** Lists say where things stand as soon as that is known. */
    private static Page listed(Page page, Pages pages) {
        return new Page(
                page.placed().stream()
                        .map(
                                p ->
                                        p.piece() instanceof PagePiece.Listed line
                                                ? new Page.Placed(
                                                        p.figure(),
                                                        line.on(pages.of(line.key())),
                                                        p.top())
                                                : p)
                        .toList());
    }

    private void list(PageBreaks breaks, Content content, FigureSpec.Kind kind) {
        List<Item> items = content.items().stream().filter(i -> i.spec().kind() == kind).toList();
        if (items.isEmpty()) {
            return;
        }
        String heading = CaptionParts.list(texts, kind);
        PagePiece head = paragraph(PageText.LIST_HEADING, heading, content.paper());
        boolean first = true;
        for (Item item : items) {
            List<String> lines =
                    lines(
                            PageText.LIST,
                            caption(item).whole(),
                            width(content.paper()) - PagePiece.Listed.NUMBER);
            PagePiece line = new PagePiece.Listed(lines, item.spec().key(), 0);
            breaks.together("", first ? List.of(head) : List.of(), List.of(line));
            first = false;
        }
    }

    private List<PagePiece> pieces(Item item, Content content, ChartSpace space) {
        Paper paper = content.paper();
        List<PagePiece> pieces = new ArrayList<>();
        boolean above = item.spec().kind() == FigureSpec.Kind.TABLE;
        var caption = caption(item);
        PagePiece captioned =
                new PagePiece.Caption(
                        caption, lines(PageText.CAPTION, caption.whole(), width(paper)));
        if (above) {
            pieces.add(captioned);
        }
        Optional<FigureTable> table =
                item.faults().isEmpty()
                        ? item.table().map(t -> Styled.of(t, item.spec(), content.style()))
                        : Optional.empty();
        String subtitle = table.map(FigureTable::subtitle).orElse("");
        if (!subtitle.isEmpty()) {
            pieces.add(paragraph(PageText.TEXT, subtitle, paper));
        }
        List<PagePiece> below = new ArrayList<>();
        if (!above) {
            below.add(captioned);
        }
        String note = table.map(t -> AxisStart.note(t, numbers(content))).orElse("");
        below.add(paragraph(PageText.NOTE, note, paper));
        double highest = space.with(pieces).with(below).highest();
        pieces.add(table.map(t -> body(t, content, highest)).orElseGet(() -> missing(item, paper)));
        pieces.addAll(below);
        return List.copyOf(pieces);
    }

    private Numbers numbers(Content content) {
        return new Numbers(texts.locale(), content.style().numbers());
    }

    private PagePiece body(FigureTable table, Content content, double highest) {
        HouseStyle style = content.style();
        Paper paper = content.paper();
        if (SetTable.isSet(table)) {
            var set = new SetTable(table, paper.column(), texts.locale(), style);
            return new PagePiece.Rows(new LaidTable(set), 0, table.rows().size());
        }
        double centimetres = style.chartWidth(paper.column());
        String alternative = AltText.of(table, numbers(content));
        return PagePiece.Drawing.of(
                table, centimetres, highest, style, texts.locale(), alternative);
    }

    private PagePiece missing(Item item, Paper paper) {
        boolean fault = !item.faults().isEmpty();
        List<String> said = fault ? item.faults() : List.of(texts.get("outline.pages.computing"));
        return new PagePiece.Missing(
                fault,
                said.stream()
                        .flatMap(
                                f ->
                                        lines(
                                                PageText.TEXT,
                                                f,
                                                width(paper) - 2 * PagePiece.Missing.SPACE)
                                                .stream())
                        .toList());
    }

    private CaptionParts caption(Item item) {
        FigureSpec spec = item.spec();
        return CaptionParts.of(
                texts, spec.kind(), spec.number(), spec.title().in(texts.language()));
    }

    private static PagePiece.Paragraph paragraph(PageText role, String text, Paper paper) {
        return new PagePiece.Paragraph(role, lines(role, text, width(paper)));
    }

    private static List<String> lines(PageText role, String text, double width) {
        return Paragraphs.lines(text, role.size(), role.isBold(), width);
    }

    private static double width(Paper paper) {
        return paper.column() * Paper.PIXELS;
    }
}
