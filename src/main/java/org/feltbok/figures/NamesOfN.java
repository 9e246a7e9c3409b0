package org.feltbok.figures;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.StudyData;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An n is read as what the numbers beside it rest on. Beside percentages whose base counts "don't
 * know" it is another number, for it leaves them out, and must be called so. Where it says how many
 * gave an answer, or how many there are, nothing rests on it: it is a count.
 */
final class NamesOfN {
    private final StudyData study;
    private final List<List<Measure>> rows;

    /**
     * @param rows the measures of a table, a list a row
     */
    NamesOfN(StudyData study, List<List<Measure>> rows) {
        this.study = study;
        this.rows = rows;
    }

    /** The rows that hold such an n. */
    BitSet inRows() {
        return indexes(
                rows.size(),
                r -> IntStream.range(0, rows.get(r).size()).anyMatch(c -> isOther(r, c)));
    }

    /** The columns that hold such an n. */
    BitSet inColumns() {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        return indexes(columns, c -> IntStream.range(0, rows.size()).anyMatch(r -> isOther(r, c)));
    }

    /** The rows in which every n is a count. */
    BitSet countsInRows() {
        return indexes(rows.size(), r -> areCounts(rows.get(r).stream()));
    }

    /** The columns in which every n is a count. */
    BitSet countsInColumns() {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        return indexes(columns, c -> areCounts(rows.stream().map(r -> r.get(c))));
    }

    private static boolean areCounts(Stream<Measure> measures) {
        List<Measure> all = measures.filter(m -> m.statistic().isValidCount()).toList();
        return !all.isEmpty() && all.stream().allMatch(NamesOfN::isCount);
    }

    private static boolean isCount(Measure measure) {
        return switch (measure.subject()) {
            case Measure.Cases c -> true;
            case Measure.Responses r -> true;
            case Measure.Coded c -> true;
            case Measure.Named n ->
                    !n.codes().isEmpty()
                            // those in a class of their own number, as in a histogram
                            || measure.given().stream()
                                    .anyMatch(c -> c.variables().contains(n.name()));
            default -> false;
        };
    }

    private static BitSet indexes(int size, IntPredicate which) {
        BitSet found = new BitSet();
        IntStream.range(0, size).filter(which).forEach(found::set);
        return found;
    }

    private boolean isOther(int row, int column) {
        Measure n = rows.get(row).get(column);
        if (!n.statistic().isValidCount()
                || !(n.subject() instanceof Measure.Named named)
                || !named.codes().isEmpty()
                || categories(named).stream().allMatch(c -> c.missing().isEmpty())) {
            return false;
        }
        return Stream.concat(rows.get(row).stream(), rows.stream().map(r -> r.get(column)))
                .anyMatch(m -> m.statistic().isPart() && isOfSame(m, n));
    }

    private static boolean isOfSame(Measure other, Measure n) {
        return other.subject() instanceof Measure.Named a
                && n.subject() instanceof Measure.Named b
                && a.name().equals(b.name())
                && other.of().equals(n.of())
                && other.given().equals(n.given())
                && other.by().equals(n.by())
                && other.weight().equals(n.weight());
    }

    private List<Category> categories(Measure.Named named) {
        return study.find(named.name())
                .flatMap(f -> f.data().variable(f.variable()))
                .map(v -> v.categories())
                .orElse(List.of());
    }
}
