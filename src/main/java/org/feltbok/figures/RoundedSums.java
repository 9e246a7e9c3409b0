package org.feltbok.figures;

import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.Texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Percentages that are all the parts of one whole, and as shown do not add up to 100: readers who
 * add them must be told why.
 */
final class RoundedSums {
    private static final double WHOLE = 100;
    private static final double NEARLY = 1e-6;

    private final StudyData study;
    private final Texts texts;

    /** As many decimals as a house style shows, where the figure does not say how many. */
    private final OptionalInt decimals;

    RoundedSums(StudyData study, FigureSpec spec, Texts texts) {
        this.study = study;
        this.texts = texts;
        decimals = spec.saysDecimals() ? OptionalInt.empty() : texts.percent();
    }

    /** What they add up to; empty if nothing needs to be said. */
    Optional<String> of(List<List<FigureComputer.Computed>> rows) {
        TreeSet<BigDecimal> sums = new TreeSet<>();
        rows.forEach(r -> add(r, sums));
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        for (int c = 0; c < columns; c++) {
            int column = c;
            add(rows.stream().map(r -> r.get(column)).toList(), sums);
        }
        if (sums.stream().allMatch(s -> s.compareTo(BigDecimal.valueOf(100)) == 0)) {
            return Optional.empty();
        }
        String least = number(sums.getFirst());
        String most = number(sums.getLast());
        return Optional.of(
                texts.get("figures.note.rounded", least.equals(most) ? least : least + "–" + most));
    }

    private String number(BigDecimal sum) {
        String plain = sum.stripTrailingZeros().toPlainString();
        return texts.locale().getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    private void add(List<FigureComputer.Computed> line, TreeSet<BigDecimal> sums) {
        Map<String, List<FigureComputer.Computed>> wholes = new LinkedHashMap<>();
        for (FigureComputer.Computed cell : line) {
            whole(cell.measure())
                    .ifPresent(w -> wholes.computeIfAbsent(w, k -> new ArrayList<>()).add(cell));
        }
        for (List<FigureComputer.Computed> parts : wholes.values()) {
            double exact =
                    parts.stream().mapToDouble(c -> c.result().value().orElse(Double.NaN)).sum();
            if (parts.size() > 1 && Math.abs(exact - WHOLE) < NEARLY) {
                sums.add(parts.stream().map(this::shown).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
    }

    private BigDecimal shown(FigureComputer.Computed cell) {
        return Decimals.round(
                cell.result().value().orElse(0), decimals.orElse(cell.shown().decimals()));
    }

    /** What a percentage is a part of; empty if percentages of its kind overlap. */
    private Optional<String> whole(Measure measure) {
        if (!measure.statistic().isPart()) {
            return Optional.empty();
        }
        String where = "|" + Condition.text(measure.of()) + "|" + Condition.text(measure.given());
        String group =
                "|" + Condition.text(measure.by()) + "|" + measure.weight() + measure.statistic();
        return switch (measure.subject()) {
            case Measure.Named n when !isSeveral(n.name()) -> Optional.of(n.name() + where + group);
            case Measure.Indicated i -> Optional.of(i.name() + i.years() + where + group);
            case Measure.Cases c -> parts(c.toString() + where, measure);
            case Measure.Responses r -> parts(r.toString() + where, measure);
            case Measure.Named n -> Optional.empty();
            case Measure.Coded c -> Optional.empty();
            case Measure.Stated s -> Optional.empty();
            case Regressed r -> Optional.empty();
        };
    }

    private static Optional<String> parts(String whole, Measure measure) {
        return measure.by().size() == 1
                        && measure.by().getFirst() instanceof Asks one
                        && one.isEqual()
                ? Optional.of(whole + "|" + one.variable())
                : Optional.empty();
    }

    private boolean isSeveral(String name) {
        return study.find(name)
                .flatMap(f -> f.data().variable(f.variable()))
                .filter(v -> v.type() == Variable.Type.MULTIPLE)
                .isPresent();
    }
}
