package org.feltbok.tables;

import org.feltbok.analysis.Interval;
import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Questions by the same columns.
 *
 * @param spec what was asked for
 * @param title of the study
 * @param notice what is not real about it; may be empty
 * @param heads the columns, of all first
 * @param weight label of the weight; empty = none
 * @param isKnown whether tests count the parts of the population that the weight brings about
 * @param without how many rows have no weight
 * @param told what is to be known of it
 * @param constructed names of variables, items and of the weight that rest on what was made for an
 *     example; {@link #ONLY} if who is counted does
 */
public record TableBook(
        BookSpec spec,
        LocalText title,
        LocalText notice,
        List<Head> heads,
        List<Page> pages,
        LocalText weight,
        boolean isKnown,
        int without,
        List<Fault> told,
        Set<String> constructed) {
    /** Stands for the condition that says who is counted. */
    static final String ONLY = "*";

    public TableBook {
        heads = List.copyOf(heads);
        pages = List.copyOf(pages);
        told = List.copyOf(told);
        constructed = Set.copyOf(constructed);
    }

    /**
     * What stands in it that is no number: what questions, answers and classes are called.
     *
     * @param some of its questions alone
     */
    public List<LocalText> labels(BookSpec some) {
        List<LocalText> labels = new ArrayList<>(List.of(title, notice, weight));
        heads.forEach(h -> labels.addAll(List.of(h.axis(), h.label())));
        for (Page page : pages) {
            if (some.questions().isEmpty() || some.questions().contains(page.name())) {
                labels.add(page.label());
                for (Block block : page.blocks()) {
                    labels.add(block.label());
                    block.lines().forEach(l -> labels.add(l.label()));
                }
            }
        }
        return labels;
    }

    /**
     * A column.
     *
     * @param axis the label of the variable it is a class of; empty = all
     * @param variable its name; empty = all
     * @param isConstructed whether the variable rests on what was made for an example
     */
    public record Head(
            LocalText axis, LocalText label, String variable, String code, boolean isConstructed) {
        Head constructed(boolean is) {
            return new Head(axis, label, variable, code, is);
        }
    }

    /**
     * A question.
     *
     * @param number as printed; may be empty
     */
    public record Page(String name, String number, LocalText label, List<Block> blocks) {
        public Page {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * One item of a question, with its own bases.
     *
     * @param label empty where it is the only item
     */
    public record Block(String item, LocalText label, List<Base> bases, List<Line> lines) {
        public Block {
            bases = List.copyOf(bases);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Those in a column that the numbers rest on.
     *
     * @param n rows
     * @param weight sum of their weights
     * @param effective how many rows of equal weight would tell as much; NaN of none
     */
    public record Base(int n, double weight, double effective, boolean isSmall, boolean isHidden) {}

    /** What a line shows. */
    public enum Kind {
        /** percent of the base */
        SHARE,
        MEAN
    }

    /**
     * A line of numbers.
     *
     * @param code of the answer; empty for numbers of all answers
     * @param label of the answer; empty for numbers of all answers
     */
    public record Line(Kind kind, String code, LocalText label, int decimals, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Against the rest of a variable's classes. */
    public enum Sign {
        NONE,
        HIGHER,
        LOWER;

        /** As it stands at a number. */
        public String text() {
            return switch (this) {
                case NONE -> "";
                case HIGHER -> "▲";
                case LOWER -> "▼";
            };
        }
    }

    /**
     * A number.
     *
     * @param value NaN where there is none or it is hidden
     * @param n rows that it rests on; of a mean those with a number
     * @param p against the rest, adjusted where that was asked; NaN = not tested
     * @param isHidden whether it is not told
     * @param interval where it may lie; empty where that is not asked for or cannot be told
     */
    public record Cell(
            double value,
            int n,
            double p,
            Sign sign,
            boolean isHidden,
            Optional<Interval> interval) {
        /** The same where it is not told. */
        Cell hidden() {
            return new Cell(Double.NaN, n, Double.NaN, Sign.NONE, true, Optional.empty());
        }

        /** The same with an interval. */
        Cell within(Optional<Interval> other) {
            return new Cell(value, n, p, sign, isHidden, other);
        }
    }

    /** The same of other pages. */
    TableBook with(List<Page> others) {
        return new TableBook(
                spec, title, notice, heads, others, weight, isKnown, without, told, constructed);
    }

    /** The same where it is known what was made for an example. */
    TableBook constructed(Set<String> names) {
        List<Head> marked =
                heads.stream().map(h -> h.constructed(names.contains(h.variable()))).toList();
        return new TableBook(
                spec, title, notice, marked, pages, weight, isKnown, without, told, names);
    }

    /** Whether a question rests on what was made for an example. */
    boolean isConstructed(Page page) {
        return page.blocks().stream().anyMatch(b -> constructed.contains(b.item()));
    }

    public boolean isWeighted() {
        return !spec.weight().isEmpty();
    }
}
