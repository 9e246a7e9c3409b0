package org.feltbok.figures;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Notation;
import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a report says of a difference or relation: a published value without a number.
 *
 * @param figure key of the figure it belongs to; {@code text} if it belongs to none
 * @param measure what is compared, without groups; empty if the study has no data of it
 * @param compared the groups, with {@code |} between them: conditions, or {@code rest} for those in
 *     the other groups; or a single name: of a grouping, or of a number for a relation with it
 * @param method word of the test; empty = the one suggested
 * @param level in percent
 * @param erratum key of the erratum that explains why it need not hold; may be empty
 * @param note of a claim without data why there are none
 */
public record Claim(
        String id,
        String figure,
        Said said,
        String measure,
        String compared,
        String method,
        double level,
        String erratum,
        String place,
        String note) {
    private static final String SEPARATOR = " | ";

    /** What claims of the report's text say that they belong to. */
    public static final String TEXT = "text";

    /** Those who are in another group of the same grouping. */
    public static final String REST = "rest";

    /** What is said of the groups. */
    public enum Said {
        /** they differ, or are related */
        SIGNIFICANT,
        /** the first is higher than each other one */
        SIGNIFICANTLY_HIGHER,
        SIGNIFICANTLY_LOWER,
        NOT_SIGNIFICANT,
        /** as the numbers are, whatever a test says */
        HIGHER,
        LOWER,
        /** no great or systematic one, in words: none that a test finds */
        NO_DIFFERENCE,
        /** from the highest to the lowest, as the numbers are */
        ORDER;

        /** As files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Said> of(String word) {
            return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
        }

        static String words() {
            return Arrays.stream(values()).map(Said::word).collect(Collectors.joining(", "));
        }

        /** Whether it says something of groups that are named one by one. */
        boolean isOfGroups() {
            return switch (this) {
                case SIGNIFICANTLY_HIGHER, SIGNIFICANTLY_LOWER, HIGHER, LOWER, ORDER -> true;
                case SIGNIFICANT, NOT_SIGNIFICANT, NO_DIFFERENCE -> false;
            };
        }
    }

    /** The same with another test. */
    Claim tested(String by) {
        return new Claim(id, figure, said, measure, compared, by, level, erratum, place, note);
    }

    /** The same of the figure as it is called now. */
    public Claim of(String key) {
        return new Claim(id, key, said, measure, compared, method, level, erratum, place, note);
    }

    /** The same as one that is in no file yet. */
    public Claim anew() {
        return new Claim("", figure, said, measure, compared, method, level, erratum, place, note);
    }

    /** The groups or the single name, as they are written. */
    public List<String> groups() {
        return compared.isBlank()
                ? List.of()
                : Notation.split(compared, SEPARATOR).stream().map(String::strip).toList();
    }

    /** The grouping, attribute or number that is named as a whole; empty if groups are. */
    public Optional<String> name() {
        List<String> groups = groups();
        return groups.size() == 1 ? Notation.nameIn(groups.getFirst()) : Optional.empty();
    }

    /** The groups as conditions; one of none is the rest. */
    public List<List<Condition>> conditions() {
        List<String> written = groups();
        List<List<Condition>> all = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            boolean rest = i > 0 && i == written.size() - 1 && written.get(i).equals(REST);
            all.add(rest ? List.of() : Condition.parseAll(written.get(i)));
        }
        return all;
    }

    /** As {@link #compared} writes groups. */
    public static String written(List<List<Condition>> groups) {
        return groups.stream()
                .map(g -> g.isEmpty() ? REST : Condition.text(g))
                .collect(Collectors.joining(SEPARATOR));
    }

    /**
     * What is wrong with how it is written.
     *
     * @throws FaultException if something is
     */
    public void requireReadable() {
        if (!TestSpec.isLevel(level)) {
            throw new FaultException("figures.test.level", String.valueOf(level));
        }
        if (measure.isEmpty()) {
            if (note.isBlank()) {
                throw new FaultException("figures.claim.no_measure");
            }
            return;
        }
        if (!Measure.parse(measure).by().isEmpty()) {
            throw new FaultException("figures.claim.by", measure);
        }
        boolean named = name().isPresent();
        if (groups().size() < 2 && !named || named && said.isOfGroups()) {
            throw new FaultException("figures.claim.groups", compared, said.word());
        }
        if (!named) {
            conditions();
        }
        if (!method.isEmpty() && SignificanceTests.of(method).isEmpty()) {
            throw new FaultException(
                    "figures.claim.method",
                    method,
                    SignificanceTests.all().stream()
                            .map(SignificanceTest::name)
                            .collect(Collectors.joining(", ")));
        }
    }
}
