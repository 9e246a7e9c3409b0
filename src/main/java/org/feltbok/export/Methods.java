package org.feltbok.export;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.Statistics;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Tested;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of what is computed in a workbook, and the figures and tables that have it. */
final class Methods {
    private static final List<Integer> WIDTHS = List.of(24, 16, 60, 26, 44, 50);

    /** Stands for the adjustment among tests; no test is called so. */
    private static final String HOLM = "p.adjust";

    private final Measures measures;
    private final Texts texts;
    private final Map<String, Statistic> read = new LinkedHashMap<>();

    /** Names of the figures' sheets by the word of what they use. */
    private final Map<String, Set<String>> statistics = new LinkedHashMap<>();

    private final Map<String, Set<String>> tests = new LinkedHashMap<>();

    private Methods(StudyData study, Texts texts) {
        measures = new Measures(study);
        this.texts = texts;
    }

    static ListSheet of(List<FigureTable> figures, StudyData study, Texts texts) {
        Methods methods = new Methods(study, texts);
        figures.forEach(methods::take);
        return methods.list();
    }

    private void take(FigureTable figure) {
        String name = SheetNames.called(figure);
        for (List<Cell> row : figure.cells()) {
            for (Cell cell : row) {
                if (!cell.isTyped() && !cell.measure().isEmpty()) {
                    statistic(cell.measure(), name);
                }
                Tested tested = cell.tested();
                if (tested != null) {
                    use(tests, tested.method(), name);
                    if (tested.adjusted() != null) {
                        use(tests, HOLM, name);
                    }
                }
            }
        }
    }

    private void statistic(String measure, String figure) {
        try {
            Statistic statistic = measures.read(measure).statistic();
            read.putIfAbsent(statistic.word(), statistic);
            use(statistics, statistic.word(), figure);
        } catch (FaultException notOfThisStudy) {
            // a number that nothing was measured for, such as one printed elsewhere
        }
    }

    private static void use(Map<String, Set<String>> uses, String word, String figure) {
        uses.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(figure);
    }

    private ListSheet list() {
        List<List<String>> rows = new ArrayList<>();
        List<String> offered = Statistics.all().stream().map(Statistic::name).toList();
        read.values().stream()
                .sorted(
                        Comparator.<Statistic>comparingInt(s -> offered.indexOf(s.name()))
                                .thenComparing(Statistic::word))
                .forEach(s -> rows.add(row(s)));
        for (SignificanceTest test : SignificanceTests.all()) {
            if (tests.containsKey(test.name())) {
                rows.add(row(test));
            }
        }
        if (tests.containsKey(HOLM)) {
            rows.add(
                    List.of(
                            texts.get("export.methods.holm"),
                            "holm",
                            texts.get("export.methods.holm.how"),
                            "Holm (1979)",
                            "p.adjust(p, \"holm\")",
                            String.join(", ", tests.getOrDefault(HOLM, Set.of()))));
        }
        return new ListSheet(
                texts.get("export.sheet.methods"),
                texts.get("export.methods.title"),
                List.of(texts.get("export.methods.told")),
                List.of(
                        texts.get("export.methods.name"),
                        texts.get("export.methods.written"),
                        texts.get("export.methods.how"),
                        texts.get("export.methods.source"),
                        texts.get("export.methods.r"),
                        texts.get("export.methods.figures")),
                WIDTHS,
                rows,
                Set.of());
    }

    private List<String> row(Statistic statistic) {
        return List.of(
                texts.get("figures.statistic." + statistic.name(), statistic.inLabel().toArray()),
                statistic.word(),
                texts.get("export.method." + statistic.name()),
                statistic.source().isEmpty()
                        ? texts.get("export.methods.definition")
                        : statistic.source(),
                statistic.inR(),
                String.join(", ", statistics.getOrDefault(statistic.word(), Set.of())));
    }

    private List<String> row(SignificanceTest test) {
        return List.of(
                texts.get(test.label().key()),
                test.name(),
                texts.get("export.method." + test.name()),
                test.source(),
                test.inR(),
                String.join(", ", tests.getOrDefault(test.name(), Set.of())));
    }
}
