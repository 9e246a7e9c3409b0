package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How sure an interval is to be, as it is written in brackets: {@code 95}, or {@code 95,fpc} and
 * {@code 95,422} where the sample is a good part of a population that is known.
 *
 * @param level in percent
 * @param isOfFrame whether the population is the frame's cases
 * @param size of the population, where it is written
 */
record Confidence(double level, boolean isOfFrame, OptionalInt size) {
    private static final Pattern FORM =
            Pattern.compile("(?<level>\\d{2}(\\.\\d{1,3})?)(,\\s*(?<of>fpc|\\d{1,9}))?");

    /** Empty if it is not written so; without anything written 95 percent. */
    static Optional<Confidence> of(String argument) {
        Matcher m = FORM.matcher(argument.isEmpty() ? "95" : argument);
        if (!m.matches()) {
            return Optional.empty();
        }
        String of = m.group("of");
        double level = Double.parseDouble(m.group("level"));
        if (level < 50) {
            return Optional.empty();
        }
        boolean frame = "fpc".equals(of);
        return Optional.of(
                new Confidence(
                        level,
                        frame,
                        of == null || frame
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(of))));
    }

    /** The level as written: 95, 99.9. */
    String shown() {
        return level == Math.rint(level) ? String.valueOf((int) level) : String.valueOf(level);
    }

    /** The share of the probability that lies below the upper end. */
    double upper() {
        return 0.5 + level / 200;
    }

    boolean isFinite() {
        return isOfFrame || size.isPresent();
    }

    /**
     * How many there are in the population of a group; empty if it is not asked for.
     *
     * @throws FaultException if it is not known, or less than the sample
     */
    OptionalDouble population(Sample sample, int n) {
        if (!isFinite()) {
            return OptionalDouble.empty();
        }
        Population population =
                Population.of(sample.ofBase(), size)
                        .orElseThrow(() -> new FaultException("analysis.no_frame"));
        if (population.ofGroup() < n) {
            throw new FaultException(
                    "analysis.small_frame", population.all(), Math.max(population.drawn(), n));
        }
        return OptionalDouble.of(population.ofGroup());
    }

    /** What the note says of an interval of a kind. */
    List<Statistic.Told> told(String key) {
        List<Statistic.Told> told = new ArrayList<>(List.of(Statistic.Told.of(key, shown())));
        if (isOfFrame) {
            told.add(Statistic.Told.of("figures.note.interval.finite"));
        }
        size.ifPresent(
                all -> told.add(Statistic.Told.of("figures.note.interval.finite.written", all)));
        return told;
    }
}
