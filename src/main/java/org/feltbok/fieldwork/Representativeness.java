package org.feltbok.fieldwork;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.analysis.tests.TestResult;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether those who answered are like all who were asked, in one attribute or grouping of the
 * cases: the shares of each class, or the means of a number, with a test that knows that the frame
 * is finite. Where a class is expected to have fewer than five the exact test decides, as far as it
 * can be made. Classes are joined only where that is said.
 *
 * @param lines a class each, in their order; those that no case is in are left out; of a number
 *     none
 * @param mean of a number; empty for classes
 * @param all cases of the frame that have a value
 * @param answered how many of them answered
 * @param without cases of the frame that have none, and are left out
 * @param test with which it is judged
 * @param isExact whether that is the exact test, because classes are small
 */
public record Representativeness(
        Variable variable,
        List<Line> lines,
        Optional<Means> mean,
        int all,
        int answered,
        int without,
        TestResult test,
        boolean isExact) {
    /** The usual level. */
    public static final double LEVEL = 0.05;

    /**
     * A class, or several that were joined.
     *
     * @param codes of the classes
     * @param all cases of the frame
     * @param answered how many of them answered
     * @param ofAll share of all with a class, 0 to 1
     * @param ofAnswered share of those who answered; empty if nobody did
     */
    public record Line(
            List<String> codes,
            LocalText label,
            int all,
            int answered,
            double ofAll,
            Optional<Double> ofAnswered) {
        /** Percentage points by which it is over-represented; empty if nobody answered. */
        public Optional<Double> difference() {
            return ofAnswered.map(share -> 100 * (share - ofAll));
        }
    }

    /**
     * @param ofAnswered empty if nobody answered
     */
    public record Means(double ofAll, Optional<Double> ofAnswered) {}

    /** What is to be said of it. */
    public enum Verdict {
        UNDEFINED,
        /** No more different than chance makes it. */
        ALIKE,
        DIFFERENT
    }

    public Representativeness {
        lines = List.copyOf(lines);
    }

    public Verdict verdict() {
        return test.p().isEmpty()
                ? Verdict.UNDEFINED
                : test.p().getAsDouble() < LEVEL ? Verdict.DIFFERENT : Verdict.ALIKE;
    }

    /**
     * The attributes, groupings and derived variables of the cases that can be looked at, without
     * those that are no longer in use; who asks for one of these by its name gets it.
     */
    public static List<Variable> candidates(StudyData study) {
        return study.cases().variables().stream()
                .filter(
                        v ->
                                !v.name().equals(CaseNames.FRAME)
                                        && !v.name().equals(CaseNames.KIND)
                                        && !v.name().equals(CaseNames.CASE))
                .filter(v -> !v.isRetired())
                .filter(v -> hasClasses(v) || v.type() == Variable.Type.NUMBER)
                .toList();
    }

    private static boolean hasClasses(Variable variable) {
        return switch (variable.type()) {
            case CATEGORY, SCALE, FLAG -> variable.categories().size() > 1;
            case MULTIPLE, NUMBER, TEXT, DAY -> false;
        };
    }

    /**
     * @param survey name of the questionnaire that was answered; empty = the main one
     * @param name of an attribute or grouping
     * @param joins codes of classes that count as one, list by list
     * @throws FaultException if there is no such attribute, or no such class
     */
    public static Representativeness of(
            StudyData study,
            String survey,
            String name,
            List<List<String>> joins,
            Language language) {
        Dataset cases = study.cases();
        Variable variable = cases.require(name);
        boolean[] in = answered(study.survey(survey).data());
        List<Integer> frame = cases.rowsMeeting("frame=yes");
        if (variable.type() == Variable.Type.NUMBER) {
            return ofNumber(variable, cases.numbers(name), frame, in, language);
        }
        if (!hasClasses(variable)) {
            throw new FaultException("fieldwork.fault.no_classes", name);
        }
        return ofClasses(variable, cases.categories(name), frame, in, joins, language);
    }

    /** By row of the cases, whether anything came in. */
    private static boolean[] answered(Dataset responses) {
        boolean[] in = new boolean[responses.cases().size()];
        for (int row = 0; row < responses.size(); row++) {
            int of = responses.caseRow(row);
            if (of >= 0) {
                in[of] = true;
            }
        }
        return in;
    }

    private static Representativeness ofNumber(
            Variable variable,
            NumberColumn numbers,
            List<Integer> frame,
            boolean[] answered,
            Language language) {
        double[] values = new double[frame.size()];
        boolean[] in = new boolean[values.length];
        int n = 0;
        int all = 0;
        double sum = 0;
        double part = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(frame.get(i));
            in[i] = answered[frame.get(i)];
            if (!Double.isNaN(values[i])) {
                all++;
                sum += values[i];
                n += in[i] ? 1 : 0;
                part += in[i] ? values[i] : 0;
            }
        }
        TestResult test =
                test("part_mean", new TestData.Part(label(variable, language), values, in));
        Optional<Double> ofAnswered = n == 0 ? Optional.empty() : Optional.of(part / n);
        Optional<Means> mean =
                all == 0 ? Optional.empty() : Optional.of(new Means(sum / all, ofAnswered));
        return new Representativeness(
                variable, List.of(), mean, all, n, values.length - all, test, false);
    }

    private static Representativeness ofClasses(
            Variable variable,
            CategoryColumn column,
            List<Integer> frame,
            boolean[] in,
            List<List<String>> joins,
            Language language) {
        int[] all = new int[variable.categories().size()];
        int[] answered = new int[all.length];
        int without = 0;
        int n = 0;
        for (int row : frame) {
            int at = column.get(row);
            if (at < 0) {
                without++;
            } else {
                all[at]++;
                answered[at] += in[row] ? 1 : 0;
                n += in[row] ? 1 : 0;
            }
        }
        int whole = frame.size() - without;
        List<Line> lines = new ArrayList<>();
        for (List<Integer> joined : JoinedClasses.of(variable, joins)) {
            int size = joined.stream().mapToInt(i -> all[i]).sum();
            int came = joined.stream().mapToInt(i -> answered[i]).sum();
            if (size > 0) {
                lines.add(
                        new Line(
                                joined.stream()
                                        .map(i -> variable.categories().get(i).code())
                                        .toList(),
                                JoinedClasses.label(variable, joined),
                                size,
                                came,
                                (double) size / whole,
                                n == 0 ? Optional.empty() : Optional.of((double) came / n)));
            }
        }
        TestResult usual = usual(lines, language);
        Optional<TestResult> exact =
                usual.warnings().isEmpty() ? Optional.empty() : exact(lines, language);
        return new Representativeness(
                variable,
                lines,
                Optional.empty(),
                whole,
                n,
                without,
                exact.orElse(usual),
                exact.isPresent());
    }

    private static TestResult usual(List<Line> lines, Language language) {
        // a single class is told to be one, and none too
        List<String> names = new ArrayList<>(names(lines, language));
        while (names.size() < 2) {
            names.add("");
        }
        long[] counts = new long[names.size()];
        double[] whole = new double[counts.length];
        for (int i = 0; i < lines.size(); i++) {
            counts[i] = lines.get(i).answered();
            whole[i] = lines.get(i).all();
        }
        return test("fit_finite", new TestData.Counts(names, counts, whole));
    }

    /**
     * Those who answered beside those who did not: given both, who is in which class is drawn as
     * from an urn. R: {@code fisher.test(rbind(x, N - x))}
     */
    private static Optional<TestResult> exact(List<Line> lines, Language language) {
        long[] came = lines.stream().mapToLong(Line::answered).toArray();
        long[] not = lines.stream().mapToLong(l -> (long) l.all() - l.answered()).toArray();
        return Optional.of(
                        test(
                                "fisher",
                                new TestData.Table(
                                        List.of("answered", "not"),
                                        names(lines, language),
                                        new long[][] {came, not})))
                .filter(t -> t.p().isPresent());
    }

    private static List<String> names(List<Line> lines, Language language) {
        return lines.stream().map(l -> l.label().in(language)).toList();
    }

    private static TestResult test(String name, TestData data) {
        return SignificanceTests.of(name).orElseThrow().of(data);
    }

    private static String label(Variable variable, Language language) {
        String label = variable.label().in(language);
        return label.isBlank() ? variable.name() : label;
    }

    /** The classes that are expected to have fewer than five of those who answered. */
    public List<Line> small() {
        return lines.stream().filter(l -> l.ofAll() * answered < JoinedClasses.ENOUGH).toList();
    }

    /** The class that is most over-represented, or most under-represented; empty if none is. */
    public Optional<Line> most(boolean over) {
        return lines.stream()
                .filter(l -> l.difference().filter(d -> over ? d > 0 : d < 0).isPresent())
                .max(
                        java.util.Comparator.comparingDouble(
                                l -> Math.abs(l.difference().orElse(0.0))));
    }

    /** The label of a category, or its code where it has none. */
    static LocalText called(Category category) {
        return category.label().text().isBlank() ? LocalText.of(category.code()) : category.label();
    }
}
