package org.feltbok.figures;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.base.FaultException;

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
    private static final double MOST_LEVEL = 50;

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

    /** The groups or the single name, as they are written. */
    public List<String> groups() {
        return compared.isBlank()
                ? List.of()
                : Arrays.stream(compared.split(" \\| ")).map(String::strip).toList();
    }

    /** Whether a written group is a name, of a grouping or a number. */
    public static boolean isName(String group) {
        return !group.startsWith("(") && !group.matches(".*[=<>].*");
    }

    /**
     * What is wrong with how it is written.
     *
     * @throws FaultException if something is
     */
    public void requireReadable() {
        if (level <= 0 || level >= MOST_LEVEL) {
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
        List<String> groups = groups();
        boolean named = groups.size() == 1 && isName(groups.getFirst());
        if (groups.size() < 2 && !named || named && said.isOfGroups()) {
            throw new FaultException("figures.claim.groups", compared, said.word());
        }
        for (int i = 0; i < groups.size() && !named; i++) {
            boolean rest = i == groups.size() - 1 && groups.get(i).equals(REST);
            if (!rest) {
                Condition.parseAll(groups.get(i));
            }
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
