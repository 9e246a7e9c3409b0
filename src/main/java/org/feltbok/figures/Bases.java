package org.feltbok.figures;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.StudyData;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An n is read as what the numbers beside it rest on. Beside percentages of an item it is therefore
 * their base, "don't know" among them; beside means alone the answers that stand for a number.
 */
final class Bases {
    private final StudyData study;

    Bases(StudyData study) {
        this.study = study;
    }

    /** The measures of a table, a list a row, with each n as it is read there. */
    List<List<Measure>> of(List<List<Measure>> rows) {
        List<List<Measure>> meant = new ArrayList<>();
        for (List<Measure> row : rows) {
            List<Measure> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                int column = c;
                Measure cell = row.get(c);
                boolean isN =
                        cell.statistic() == Statistic.N
                                && cell.subject() instanceof Measure.Named n
                                && n.codes().isEmpty();
                cells.add(
                        isN
                                ? read(
                                        cell,
                                        Stream.concat(
                                                        row.stream(),
                                                        rows.stream().map(r -> r.get(column)))
                                                .filter(m -> isOfSame(m, cell))
                                                .map(Measure::statistic)
                                                .toList())
                                : cell);
            }
            meant.add(cells);
        }
        return meant;
    }

    private static boolean isOfSame(Measure other, Measure n) {
        return other.subject() instanceof Measure.Named a
                && n.subject() instanceof Measure.Named b
                && a.name().equals(b.name())
                && other.of().equals(n.of())
                && other.given().equals(n.given())
                && other.by().equals(n.by());
    }

    private Measure read(Measure n, List<Statistic> beside) {
        List<Category> categories = categories(n);
        boolean dontKnow = categories.stream().anyMatch(c -> c.missing().isPresent());
        if (beside.contains(Statistic.SHARE)) {
            return dontKnow ? n.with(Statistic.BASE) : n;
        }
        boolean means = beside.stream().anyMatch(Bases::isOfNumbers);
        boolean some = categories.stream().anyMatch(Category::counts);
        boolean unnumbered =
                some && categories.stream().anyMatch(c -> c.missing().isEmpty() && !c.counts());
        return means && unnumbered ? n.with(Statistic.NUMBERS) : n;
    }

    private static boolean isOfNumbers(Statistic statistic) {
        return switch (statistic) {
            case MEAN, MEDIAN, SUM, MIN, MAX, SD -> true;
            default -> false;
        };
    }

    private List<Category> categories(Measure measure) {
        return measure.subject() instanceof Measure.Named n
                ? study.find(n.name())
                        .flatMap(f -> f.data().variable(f.variable()))
                        .map(v -> v.categories())
                        .orElse(List.of())
                : List.of();
    }
}
