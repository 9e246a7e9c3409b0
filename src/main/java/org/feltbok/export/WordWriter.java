package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.ReportSection;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.AxisStart;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.render.page.CaptionParts;
import org.feltbok.figures.render.page.ChartSpace;
import org.feltbok.figures.render.page.Headings;
import org.feltbok.figures.render.page.PageText;
import org.feltbok.figures.render.page.SetTable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures and tables as a Word document in the report's order: headings of the sections, lists of
 * figures and tables, captions with numbers as fields, charts that Word can edit, base and note.
 * The same figures and options give the same bytes.
 */
public final class WordWriter {
    private final Texts texts;
    private final ReportOptions options;

    public WordWriter(Texts texts, ReportOptions options) {
        this.texts = texts;
        this.options = options;
    }

    /**
     * Writes the document; stops before the next figure when cancelled, and then writes nothing.
     */
    public boolean write(WordContent content, OutputStream out, Progress progress)
            throws IOException {
        return write(content, false, out, progress);
    }

    /** Writes one figure with its caption, without title and lists. */
    void write(WordItem item, OutputStream out) throws IOException {
        write(new WordContent(List.of(), List.of(item)), true, out, Progress.NONE);
    }

    private boolean write(WordContent content, boolean alone, OutputStream out, Progress progress)
            throws IOException {
        List<WordItem> items = content.items();
        WordPaper paper = paper();
        try (XWPFDocument document = paper.document()) {
            BookProperties.set(document.getProperties(), options);
            if (!alone) {
                paper.text(WordPaper.Style.TITLE, options.title());
                var lists = new WordLists(paper, texts);
                lists.write(items, FigureSpec.Kind.FIGURE);
                lists.write(items, FigureSpec.Kind.TABLE);
            }
            var captions = new WordCaption(texts, new WordFields());
            var charts = new WordCharts(document, texts, options);
            var headings = new Headings(content.sections());
            String section = "";
            boolean newPage = !alone;
            for (int i = 0; i < items.size(); i++) {
                if (progress.cancelled()) {
                    return false;
                }
                WordItem item = items.get(i);
                progress.report(i, items.size(), "export.progress.word", item.table().id());
                var space = new ChartSpace(paper.page());
                for (ReportSection heading : headings.before(section, item.section())) {
                    space.with(
                            PageText.heading(heading.depth()),
                            heading.title().in(texts.language()));
                    paper.text(
                                    WordPaper.heading(heading.depth()),
                                    heading.title().in(texts.language()))
                            .setPageBreak(newPage);
                    newPage = false;
                }
                section = item.section();
                item(paper, charts, captions, item, new Place(newPage, space));
                newPage = false;
            }
            if (!content.claims().isEmpty()) {
                new WordClaims(paper, texts).write(content.claims());
            }
            SteadyZip.write(document, options.asOf(), out);
            return true;
        }
    }

    private WordPaper paper() throws IOException {
        Optional<Path> template = options.word().template();
        return template.isPresent()
                ? WordTemplate.paper(template.get(), texts.language(), new ArrayList<>())
                : WordPaper.own(texts.language(), options.style().font());
    }

    /**
     * Where an item stands.
     *
     * @param space with the headings above it
     */
    private record Place(boolean newPage, ChartSpace space) {}

    private void item(
            WordPaper paper, WordCharts charts, WordCaption captions, WordItem item, Place given)
            throws IOException {
        FigureTable table = item.table();
        boolean set = SetTable.isSet(table);
        boolean above = item.kind() == FigureSpec.Kind.TABLE;
        var numbers = new Numbers(texts.locale(), options.style().numbers());
        String alternative = AltText.of(table, numbers);
        String note = AxisStart.note(table, numbers);
        if (above) {
            caption(paper, captions, item).setPageBreak(given.newPage());
        }
        boolean breaks = given.newPage() && !above;
        if (!table.subtitle().isEmpty()) {
            XWPFParagraph question = paper.text(WordPaper.Style.TEXT, table.subtitle());
            question.setKeepNext(true);
            question.setPageBreak(breaks);
            breaks = false;
        }
        if (set) {
            new WordTable(paper, texts.locale(), options.style()).write(table, alternative);
        } else {
            XWPFParagraph place = paper.paragraph(WordPaper.Style.TEXT);
            place.setKeepNext(true);
            place.setPageBreak(breaks);
            double highest =
                    given.space()
                            .with(PageText.TEXT, table.subtitle())
                            .with(PageText.CAPTION, captioned(item))
                            .with(PageText.NOTE, note)
                            .highest();
            double width = options.style().chartWidth(paper.width());
            charts.add(place, table, new WordCharts.Room(width, highest), alternative);
        }
        if (!above) {
            caption(paper, captions, item);
        }
        paper.text(WordPaper.Style.NOTE, note);
    }

    private String captioned(WordItem item) {
        return CaptionParts.of(texts, item.kind(), item.number(), item.title()).whole();
    }

    private static XWPFParagraph caption(WordPaper paper, WordCaption captions, WordItem item) {
        XWPFParagraph caption = paper.paragraph(WordPaper.Style.CAPTION);
        caption.setKeepNext(true);
        captions.write(caption, item);
        return caption;
    }
}
