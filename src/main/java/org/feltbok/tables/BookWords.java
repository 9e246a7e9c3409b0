package org.feltbok.tables;

import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.render.Numbers;
import org.feltbok.tables.TableBook.Cell;
import org.feltbok.tables.TableBook.Head;
import org.feltbok.tables.TableBook.Kind;
import org.feltbok.tables.TableBook.Line;
import org.feltbok.tables.TableBook.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a table book says in words, the same on the screen and in the workbook. */
public final class BookWords {
    /** Stands where a base is too small to be shown, as in official statistics. */
    public static final String HIDDEN = ":";

    /** Stands where nobody is. */
    public static final String NOBODY = ".";

    private final Texts texts;
    private final Numbers numbers;

    public BookWords(Texts texts) {
        this.texts = texts;
        numbers = new Numbers(texts.locale());
    }

    private String in(LocalText text) {
        return text.in(texts.language());
    }

    /** The question with its number. */
    public String title(TableBook book, Page page) {
        String number = page.number().isEmpty() ? page.name() : page.number();
        return number + " " + signed(in(page.label()), book.isConstructed(page));
    }

    /** The variable whose classes the columns are; empty over the column of all. */
    public String axis(Head head) {
        return signed(in(head.axis()), head.isConstructed());
    }

    /** What rests on what was made for an example bears a sign, as numbers in figures do. */
    private static String signed(String words, boolean isConstructed) {
        return isConstructed && !words.isEmpty()
                ? words + " " + CellSource.CONSTRUCTED_SIGN
                : words;
    }

    public String column(Head head) {
        return head.variable().isEmpty() ? texts.get("tables.all") : in(head.label());
    }

    public String line(Line line) {
        return line.kind() == Kind.MEAN ? texts.get("tables.mean") : in(line.label());
    }

    /** How many there are. */
    public String base() {
        return texts.get("tables.base");
    }

    public String weightedBase() {
        return texts.get("tables.base.weighted");
    }

    public String effective() {
        return texts.get("tables.base.effective");
    }

    /** What stands in the place of a number; empty if it stands there itself. */
    public String instead(TableBook.Base base, Cell cell) {
        return base.isHidden() || cell.isHidden()
                ? HIDDEN
                : Double.isNaN(cell.value()) ? NOBODY : "";
    }

    /** Whether the number stands in brackets. */
    public static boolean isBracketed(TableBook book, Cell cell) {
        return book.spec().small() == BookSpec.Small.MARK && book.spec().isSmall(cell.n());
    }

    /** What stands before the intervals of a line. */
    public String interval(TableBook book) {
        return texts.get("tables.interval", level(book));
    }

    private static String level(TableBook book) {
        return book.spec().intervals().split(",", 2)[0];
    }

    /** Where a number may lie; empty where that is not told. */
    public String interval(Line line, Cell cell) {
        return cell.interval()
                .map(
                        i ->
                                numbers.plain(i.low(), line.decimals())
                                        + " – "
                                        + numbers.plain(i.high(), line.decimals()))
                .orElse("");
    }

    /** Whether a line has intervals. */
    public static boolean hasIntervals(Line line) {
        return line.cells().stream().anyMatch(c -> c.interval().isPresent());
    }

    private List<String> intervals(TableBook book) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("tables.note.intervals", level(book)));
        if (book.isWeighted()) {
            notes.add(
                    texts.get(
                            book.isKnown()
                                    ? "figures.note.weighted.known"
                                    : "tables.note.intervals.given"));
        }
        String[] said = book.spec().intervals().split(",", 2);
        if (said.length > 1) {
            notes.add(
                    said[1].strip().equals("fpc")
                            ? texts.get("figures.note.interval.finite")
                            : texts.get(
                                    "figures.note.interval.finite.written",
                                    Integer.parseInt(said[1].strip())));
        }
        return notes;
    }

    private Optional<String> small(BookSpec spec) {
        return switch (spec.small()) {
            case HIDE -> Optional.of(texts.get("tables.note.hidden", spec.least()));
            case MARK -> Optional.of(texts.get("tables.note.small", spec.least()));
            case SHOW ->
                    spec.level() > 0
                            ? Optional.of(texts.get("tables.note.untested", spec.least()))
                            : Optional.empty();
        };
    }

    /** How the numbers are made, below every question. */
    public List<String> notes(TableBook book) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("tables.note.shares"));
        if (!book.spec().only().isBlank()) {
            notes.add(
                    texts.get(
                            "tables.note.only",
                            signed(
                                    book.spec().only(),
                                    book.constructed().contains(TableBook.ONLY))));
        }
        if (book.isWeighted()) {
            notes.add(
                    texts.get(
                            "tables.note.weighted",
                            signed(
                                    in(book.weight()),
                                    book.constructed().contains(book.spec().weight()))));
        }
        book.told().forEach(t -> notes.add(texts.fault(t)));
        if (book.heads().size() > 1 && book.spec().level() > 0) {
            notes.add(
                    book.isWeighted()
                            ? texts.get(
                                    "tables.note.tested.weighted",
                                    book.spec().level(),
                                    texts.get(
                                            book.isKnown()
                                                    ? "tables.note.tested.known"
                                                    : "tables.note.tested.given"))
                            : texts.get("tables.note.tested", book.spec().level()));
            if (book.spec().isHolm()) {
                notes.add(texts.get("tables.note.holm"));
            }
        }
        if (book.spec().hasIntervals()) {
            notes.addAll(intervals(book));
        }
        if (book.spec().least() > 1) {
            small(book.spec()).ifPresent(notes::add);
        }
        if (book.spec().isLooser()) {
            SmallBases rule = book.spec().rule();
            notes.add(texts.get("tables.note.looser." + rule.choice().word(), rule.least()));
        }
        if (!book.constructed().isEmpty()) {
            notes.add(texts.get("tables.note.constructed"));
        }
        if (!book.notice().isEmpty()) {
            notes.add(in(book.notice()) + ".");
        }
        return notes;
    }
}
