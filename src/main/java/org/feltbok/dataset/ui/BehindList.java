package org.feltbok.dataset.ui;

import org.feltbok.analysis.Behind;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.dataset.QuoteStore.Quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Those behind a number, as they are shown: those counted, and the others of its base.
 *
 * @param number what the number is, in words; empty if nobody looks at one
 * @param isWeighted whether each counts by a weight of its own
 */
record BehindList(String number, List<Line> counted, List<Line> others, boolean isWeighted) {
    static final BehindList NOBODY = new BehindList("", List.of(), List.of(), false);

    BehindList {
        counted = List.copyOf(counted);
        others = List.copyOf(others);
    }

    /**
     * A respondent, a case or an answer.
     *
     * @param says what it says, or its words where a code was given
     * @param weight by which it counts; empty where each counts once
     * @param open where it stands
     */
    record Line(String who, String key, String says, String weight, Navigator.Target open) {}

    /**
     * @param blind ids of items of whose codings nothing is to be seen
     * @param quotes by questionnaire and item the answers in words, by response
     * @throws FaultException if the number cannot be made of the data, or must not be opened yet
     */
    static BehindList of(
            StudyData study,
            String text,
            Set<String> blind,
            BiFunction<String, String, Map<String, Quote>> quotes,
            Texts texts) {
        Measures measures = new Measures(study);
        Measure measure = measures.read(text);
        Behind behind = measures.behind(measure);
        hidden(measures, measure, blind);
        String about = subject(measure, behind.data());
        boolean isText =
                !about.isEmpty()
                        && behind.data().owns(about)
                        && behind.data().require(about).type() == Variable.Type.TEXT;
        Said said =
                new Said(
                        behind.data(),
                        about,
                        measure.subject() instanceof Measure.Coded,
                        isText ? quotes.apply(behind.data().name(), about) : Map.of(),
                        measure.subject() instanceof Measure.Indicated i
                                ? measures.numbers(i)
                                : List.of(),
                        behind.weights(),
                        texts);
        return new BehindList(
                new NumberWords(study, behind.data(), texts).of(measure),
                behind.counted().stream().map(said::line).toList(),
                behind.others().stream().map(said::line).toList(),
                behind.weights().isPresent());
    }

    private static void hidden(Measures measures, Measure measure, Set<String> blind) {
        Variable.codedAmong(measures.codes(measure), blind)
                .ifPresent(
                        item -> {
                            throw new FaultException("variables.blind", item);
                        });
    }

    /** The variable that it is about, as the data know it; empty if it is about rows. */
    private static String subject(Measure measure, Dataset data) {
        String name =
                switch (measure.subject()) {
                    case Measure.Named n -> n.name();
                    case Measure.Coded c -> c.item();
                    default -> "";
                };
        String meant = name.isEmpty() ? "" : data.meant(name);
        return !meant.isEmpty() && data.has(meant) ? meant : "";
    }

    /** What rows say. */
    private record Said(
            Dataset data,
            String variable,
            boolean isCoded,
            Map<String, Quote> quotes,
            List<double[]> numbers,
            Optional<IntToDoubleFunction> weights,
            Texts texts) {
        Line line(int row) {
            Dataset.Row of = data.row(row);
            return new Line(of.label(), of.key(), says(row), weight(row), open(of));
        }

        private String weight(int row) {
            return weights.map(w -> WrittenNumber.show(w.applyAsDouble(row), texts.language()))
                    .orElse("");
        }

        private Navigator.Target open(Dataset.Row row) {
            if (data.name().isEmpty()) {
                return new Navigator.Target("cases", row.key());
            }
            Quote quote = quotes.get(row.id());
            return isCoded && quote != null
                    ? new Navigator.Target("coding", variable + "#" + quote.id())
                    : new Navigator.Target("entry", row.id());
        }

        private String says(int row) {
            if (variable.isEmpty()) {
                return numbers.stream()
                        .map(n -> n[row])
                        .filter(n -> !Double.isNaN(n))
                        .map(n -> WrittenNumber.show(n, texts.language()))
                        .collect(Collectors.joining("; "));
            }
            Quote quote = quotes.get(data.row(row).id());
            if (quote != null) {
                return quote.text().strip().replaceAll("\\s+", " ");
            }
            Variable of = data.require(variable);
            return switch (data.column(variable)) {
                case NumberColumn n ->
                        Double.isNaN(n.get(row))
                                ? ""
                                : WrittenNumber.show(n.get(row), texts.language());
                case CategoryColumn c when of.type() == Variable.Type.MULTIPLE -> ticks(of, row);
                case CategoryColumn c when c.get(row) >= 0 ->
                        label(of.categories().get(c.get(row)));
                default -> "";
            };
        }

        private String label(Category category) {
            return category.label().in(texts.language());
        }

        private String ticks(Variable several, int row) {
            List<String> ticked = new ArrayList<>();
            for (Category category : several.categories()) {
                String flag = Variable.flag(several.name(), category.code());
                if (data.categories(flag).get(row) == 1) {
                    ticked.add(label(category));
                }
            }
            return String.join(", ", ticked);
        }
    }
}
