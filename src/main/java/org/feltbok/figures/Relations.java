package org.feltbok.figures;

import org.feltbok.analysis.tests.Fit;
import org.feltbok.analysis.tests.Holm;
import org.feltbok.analysis.tests.Regression;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.Suggestion.Level;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.analysis.tests.TestResult;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureComputer.Computed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the columns of a figure whose rows are cases go together: correlations of each column with
 * the one along the x axis, or a line fitted to them. Columns along x explain; where there is none
 * the first does.
 */
final class Relations {
    /** The test that is a line through all columns, and not of two of them. */
    private static final String LINE = "regression";

    private final TestSpec spec;
    private final Texts texts;
    private final TestWords words;

    Relations(TestSpec spec, Texts texts) {
        this.spec = spec;
        this.texts = texts;
        words = new TestWords(texts);
    }

    /**
     * A column that is compared with others.
     *
     * @param index where it stands
     * @param numbers of all rows, NaN where there is none
     */
    private record Numbers(int index, String name, double[] numbers) {}

    /** A relation, and the column that it is told of. */
    private record Found(int column, FigureTests.Made made, List<String> more) {}

    /**
     * @param shown the cells of the rows that are shown
     * @param all those of every row, also beyond the limit
     * @param columns what they are called
     * @param roles of the columns
     */
    FigureTests.Told of(
            List<List<Computed>> shown,
            List<List<Computed>> all,
            List<String> columns,
            List<FigureTable.Role> roles) {
        boolean ofCases =
                all.stream().flatMap(List::stream).allMatch(c -> FigureNote.isOneCase(c.measure()));
        List<Numbers> explaining = new ArrayList<>();
        List<Numbers> explained = new ArrayList<>();
        boolean named = roles.contains(FigureTable.Role.X);
        for (int c = 0; c < columns.size(); c++) {
            if (roles.get(c) == FigureTable.Role.DATA || roles.get(c) == FigureTable.Role.MARK) {
                continue;
            }
            boolean explains = named ? roles.get(c) == FigureTable.Role.X : explaining.isEmpty();
            (explains ? explaining : explained).add(numbers(c, columns.get(c), all));
        }
        if (!ofCases || explaining.isEmpty() || explained.isEmpty()) {
            return new FigureTests.Told(shown, List.of(texts.get("figures.test.relation.none")));
        }
        List<Found> found = adjusted(found(explaining, explained));
        List<FigureTests.Made> made = found.stream().map(Found::made).toList();
        List<String> told = new ArrayList<>(words.relations(spec, made));
        told.addAll(words.reasons(made));
        told.addAll(words.results(spec, made));
        found.forEach(f -> told.addAll(f.more()));
        return new FigureTests.Told(marked(shown, found), told);
    }

    private static Numbers numbers(int column, String name, List<List<Computed>> rows) {
        return new Numbers(
                column,
                name,
                rows.stream()
                        .mapToDouble(r -> r.get(column).result().value().orElse(Double.NaN))
                        .toArray());
    }

    private List<Found> found(List<Numbers> explaining, List<Numbers> explained) {
        List<Found> found = new ArrayList<>();
        for (Numbers y : explained) {
            if (spec.method().equals(LINE)) {
                found.add(line(y, explaining));
                continue;
            }
            for (Numbers x : explaining) {
                TestData.Pairs pairs =
                        new TestData.Pairs(x.name(), y.name(), x.numbers(), y.numbers());
                ChosenTest asked =
                        ChosenTest.of(
                                spec.method(),
                                pairs,
                                () ->
                                        Suggestion.of(
                                                pairs, List.of(Level.INTERVAL, Level.INTERVAL)));
                found.add(new Found(y.index(), made(asked, pairs), List.of()));
            }
        }
        return found;
    }

    private Found line(Numbers y, List<Numbers> explaining) {
        TestData.Cases cases =
                new TestData.Cases(
                        y.name(),
                        y.numbers(),
                        explaining.stream().map(Numbers::name).toList(),
                        explaining.stream().map(Numbers::numbers).toArray(double[][]::new));
        ChosenTest asked =
                new ChosenTest(SignificanceTests.of(LINE).orElseThrow(), Optional.empty());
        Optional<Fit> fit = Regression.fit(cases).fit();
        return new Found(
                y.index(), made(asked, cases), fit.map(words::coefficients).orElse(List.of()));
    }

    private static FigureTests.Made made(ChosenTest asked, TestData data) {
        return FigureTests.Made.alone(asked.test().of(data), asked.suggestion());
    }

    private List<Found> adjusted(List<Found> found) {
        if (!spec.holm()) {
            return found;
        }
        List<TestResult> results = Holm.adjust(found.stream().map(f -> f.made().result()).toList());
        List<Found> adjusted = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            FigureTests.Made was = found.get(i).made();
            FigureTests.Made now =
                    new FigureTests.Made(was.family(), results.get(i), was.of(), was.why());
            adjusted.add(new Found(found.get(i).column(), now, found.get(i).more()));
        }
        return adjusted;
    }

    /** The cells of a column with its relation; no number of them is marked, for it is of all. */
    private List<List<Computed>> marked(List<List<Computed>> cells, List<Found> found) {
        List<List<Computed>> marked = new ArrayList<>();
        for (List<Computed> row : cells) {
            List<Computed> now = new ArrayList<>(row);
            for (Found f : found.reversed()) {
                now.set(f.column(), FigureTests.with(row.get(f.column()), f.made(), words, false));
            }
            marked.add(now);
        }
        return marked;
    }
}
