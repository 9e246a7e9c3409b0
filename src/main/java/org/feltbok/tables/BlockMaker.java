package org.feltbok.tables;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.tests.PartSums;
import org.feltbok.analysis.tests.WeightedSums;
import org.feltbok.base.text.LocalText;
import org.feltbok.tables.BookSpec.Content;
import org.feltbok.tables.TableBook.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Makes the lines of one item. */
final class BlockMaker {
    /** Of means of answers. */
    private static final int DECIMALS = 1;

    private static final LocalText NONE = LocalText.of("");

    private final Dataset data;
    private final BookSpec spec;
    private final List<Axis> axes;
    private final BookCounts counts;
    private final Optional<HiddenColumns> hidden;

    BlockMaker(Dataset data, BookSpec spec, List<Axis> axes, BookCounts counts) {
        this.data = data;
        this.spec = spec;
        this.axes = axes;
        this.counts = counts;
        hidden =
                spec.isHiding()
                        ? Optional.of(new HiddenColumns(axes, data.size(), spec.least()))
                        : Optional.empty();
    }

    /**
     * @param label empty where it is the only item of its question
     * @param showsCodes whether the codes given to it, or those that it is made of, may be seen;
     *     where not it has its bases alone
     */
    TableBook.Block of(AskedItem item, LocalText label, boolean showsCodes) {
        Variable variable = data.require(item.name());
        if (!showsCodes) {
            return ofFlags(variable, label, List.of());
        }
        return switch (variable.type()) {
            case CATEGORY, SCALE, FLAG -> ofAnswers(variable, label);
            case MULTIPLE -> ofFlags(variable, label, ticks(variable));
            case TEXT -> ofFlags(variable, label, codes(item));
            case DAY -> ofFlags(variable, label, List.of());
            case NUMBER -> ofNumbers(variable, label);
        };
    }

    private TableBook.Block block(
            Variable variable,
            LocalText label,
            PartSums[] bases,
            boolean[] out,
            List<TableBook.Line> made) {
        List<TableBook.Base> shown = new ArrayList<>();
        for (Axis axis : axes) {
            for (int column : axis.columns()) {
                WeightedSums base = bases[column].all();
                shown.add(
                        new TableBook.Base(
                                base.n(),
                                base.w(),
                                base.effective(),
                                spec.isSmall(base.n()),
                                out[column]));
            }
        }
        return new TableBook.Block(variable.name(), label, shown, made);
    }

    /** Numbers of an item, and whether a row is behind them. */
    private record Behind(PartSums[] sums, IntPredicate counts) {}

    /** The columns of an item that are not told; those of nobody tell nothing. */
    private boolean[] out(List<Behind> all) {
        return hidden.map(
                        h ->
                                h.of(
                                        all.stream()
                                                .map(b -> h.answers(n(b.sums()), b.counts()))
                                                .toList()))
                .orElseGet(() -> new boolean[counts.width()]);
    }

    private static int[] n(PartSums[] sums) {
        return Arrays.stream(sums).mapToInt(s -> s.all().n()).toArray();
    }

    private PartSums[] bases(BookCounts.Table table) {
        PartSums[] bases = new PartSums[counts.width()];
        Arrays.setAll(bases, table::base);
        return bases;
    }

    /** Those of a category as hits among the bases. */
    private PartSums[] hits(PartSums[] bases, BookCounts.Table table, int category) {
        PartSums[] hits = bases.clone();
        Arrays.setAll(hits, column -> table.hits(bases[column], category, column));
        return hits;
    }

    private LineMaker lines(boolean[] out) {
        return new LineMaker(spec, axes, counts.design(), out);
    }

    private TableBook.Block ofAnswers(Variable variable, LocalText label) {
        CategoryColumn column = data.categories(variable.name());
        List<Category> categories = variable.categories();
        BookCounts.Table table = counts.count(column::get, categories.size());
        PartSums[] bases = bases(table);
        boolean hasMean =
                variable.type() == Variable.Type.SCALE
                        && categories.stream().anyMatch(Category::counts);
        boolean showsMean = spec.content() != Content.SHARES && hasMean;
        List<Behind> behind = new ArrayList<>();
        behind.add(new Behind(bases, row -> column.get(row) >= 0));
        PartSums[] sums = showsMean ? sums(table, categories) : bases;
        if (showsMean) {
            behind.add(
                    new Behind(
                            sums,
                            row ->
                                    column.get(row) >= 0
                                            && categories.get(column.get(row)).counts()));
        }
        boolean[] out = out(behind);
        var lines = lines(out);
        List<TableBook.Line> made = new ArrayList<>();
        if (spec.content() != Content.MEANS || !hasMean) {
            for (int c = 0; c < categories.size(); c++) {
                PartSums[] hits = hits(bases, table, c);
                Category category = categories.get(c);
                LocalText of = FlagWords.label(variable, category, false);
                made.add(lines.of(Kind.SHARE, category.code(), of, 0, hits));
            }
        }
        if (showsMean) {
            made.add(lines.of(Kind.MEAN, "", NONE, DECIMALS, sums));
        }
        return block(variable, label, bases, out, made);
    }

    /** The answers that stand for a number. */
    private PartSums[] sums(BookCounts.Table table, List<Category> categories) {
        PartSums[] sums = new PartSums[counts.width()];
        for (int at = 0; at < sums.length; at++) {
            sums[at] = table.at(0, at, 0).none();
            for (int c = 0; c < categories.size(); c++) {
                if (categories.get(c).counts()) {
                    sums[at] = sums[at].plus(table.at(c, at, categories.get(c).value()));
                }
            }
        }
        return sums;
    }

    /** A tick, or a code that may be given. */
    private record Flag(String code, LocalText label, CategoryColumn cells) {}

    private List<Flag> ticks(Variable variable) {
        return variable.categories().stream()
                .map(
                        c ->
                                new Flag(
                                        c.code(),
                                        c.label(),
                                        data.categories(Variable.flag(variable.name(), c.code()))))
                .toList();
    }

    private List<Flag> codes(AskedItem item) {
        return item.codes().stream()
                .filter(c -> data.owns(Variable.code(item.name(), c.key())))
                .map(
                        c ->
                                new Flag(
                                        c.key(),
                                        c.label(),
                                        data.categories(Variable.code(item.name(), c.key()))))
                .toList();
    }

    private TableBook.Block ofFlags(Variable variable, LocalText label, List<Flag> flags) {
        CategoryColumn answered = data.categories(variable.name());
        PartSums[] bases = bases(counts.count(row -> answered.get(row) < 0 ? -1 : 0, 1));
        boolean[] out = out(List.of(new Behind(bases, row -> answered.get(row) >= 0)));
        var lines = lines(out);
        List<TableBook.Line> made = new ArrayList<>();
        for (Flag flag : flags) {
            IntUnaryOperator hit =
                    row -> answered.get(row) >= 0 && flag.cells().get(row) == 1 ? 0 : -1;
            BookCounts.Table table = counts.count(hit, 1);
            made.add(lines.of(Kind.SHARE, flag.code(), flag.label(), 0, hits(bases, table, 0)));
        }
        return block(variable, label, bases, out, made);
    }

    private TableBook.Block ofNumbers(Variable variable, LocalText label) {
        NumberColumn column = data.numbers(variable.name());
        double shift = 0;
        for (int row = 0; row < column.size() && shift == 0; row++) {
            shift = Double.isNaN(column.get(row)) ? 0 : column.get(row);
        }
        PartSums[] sums = counts.sums(column::get, shift);
        boolean[] out = out(List.of(new Behind(sums, row -> !Double.isNaN(column.get(row)))));
        TableBook.Line mean =
                lines(out)
                        .of(
                                Kind.MEAN,
                                "",
                                NONE,
                                Math.max(DECIMALS, variable.decimals()),
                                sums,
                                shift);
        return block(variable, label, sums, out, List.of(mean));
    }
}
