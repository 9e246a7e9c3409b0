package org.feltbok.fieldwork;

import org.feltbok.analysis.tests.Sentence;
import org.feltbok.analysis.tests.TestResult;
import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.ShownNumber;
import org.feltbok.base.text.Texts;
import org.feltbok.fieldwork.Representativeness.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Says in words whether those who answered are like all who were asked. */
public final class RepresentativeWords {
    private static final double LEAST_P = 0.001;
    private final Texts texts;

    public RepresentativeWords(Texts texts) {
        this.texts = texts;
    }

    public String name(Representativeness of) {
        String label = of.variable().label().in(texts.language());
        return label.isBlank() ? of.variable().name() : label;
    }

    /** In a word or two: alike, different, undefined. */
    public String verdict(Representativeness of) {
        return texts.get(
                "fieldwork.verdict." + of.verdict().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** One sentence: the verdict, what differs most, the test with its numbers. */
    public String sentence(Representativeness of) {
        return switch (of.verdict()) {
            case UNDEFINED ->
                    texts.get(
                            "fieldwork.said.undefined",
                            of.test().undefined().map(this::said).orElse(""));
            case ALIKE -> texts.get("fieldwork.said.alike", of.all(), test(of.test()));
            case DIFFERENT -> texts.get("fieldwork.said.different", differs(of), test(of.test()));
        };
    }

    private String differs(Representativeness of) {
        if (of.mean().isPresent()) {
            Representativeness.Means means = of.mean().get();
            int decimals = of.variable().decimals() + 1;
            return texts.get(
                    "fieldwork.said.means",
                    number(means.ofAnswered().orElse(Double.NaN), decimals),
                    number(means.ofAll(), decimals));
        }
        return List.of(of.most(true), of.most(false)).stream()
                .flatMap(Optional::stream)
                .map(l -> l.label().in(texts.language()) + " " + signed(l.difference().orElse(0.0)))
                .collect(Collectors.joining(", "));
    }

    /** What a reader should know besides. */
    public List<String> notes(Representativeness of) {
        List<String> notes = new ArrayList<>();
        if (of.isExact()) {
            notes.add(texts.get("fieldwork.note.exact", of.small().size()));
        }
        of.test().warnings().forEach(w -> notes.add(texts.get("fieldwork.note.warning", said(w))));
        if (of.without() > 0) {
            notes.add(texts.get("fieldwork.note.without", of.without()));
        }
        return notes;
    }

    /** The test with its numbers; its name alone where it has none. */
    public String test(TestResult result) {
        List<String> parts = new ArrayList<>(List.of(said(result.test().label())));
        if (result.statistic().isPresent() && !result.test().symbol().isEmpty()) {
            String df = result.df().isEmpty() ? "" : "(" + number(result.df().getFirst(), 0) + ")";
            parts.add(
                    result.test().symbol()
                            + df
                            + " = "
                            + number(result.statistic().getAsDouble(), 2));
        }
        if (result.p().isPresent()) {
            parts.add(p(result.p()));
        }
        return String.join(", ", parts);
    }

    /** p = 0.078; empty where there is none. */
    public String p(OptionalDouble p) {
        if (p.isEmpty()) {
            return "";
        }
        return p.getAsDouble() < LEAST_P
                ? "p < " + number(LEAST_P, 3)
                : "p = " + number(p.getAsDouble(), 3);
    }

    private String said(Sentence sentence) {
        return texts.get(sentence.key(), sentence.arguments().toArray());
    }

    /** In percent, one decimal. */
    public String percent(double share) {
        return number(100 * share, 1);
    }

    /** With its sign, one decimal. */
    public String signed(double points) {
        double rounded = Decimals.rounded(points, 1);
        return (rounded > 0 ? "+" : "") + number(rounded, 1);
    }

    public String number(double value, int decimals) {
        return ShownNumber.of(value, decimals, texts.locale());
    }

    /**
     * The lines as a table for Excel: heads first; shares and differences are numbers in percent, a
     * cell without a number is empty.
     */
    public List<List<Object>> rows(List<Representativeness> all) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> heads = new ArrayList<>();
        for (String head :
                List.of(
                        "attribute",
                        "class",
                        "all",
                        "all_share",
                        "answered",
                        "answered_share",
                        "difference",
                        "verdict",
                        "test",
                        "statistic",
                        "df",
                        "p")) {
            heads.add(texts.get("fieldwork.book." + head));
        }
        rows.add(heads);
        for (Representativeness of : all) {
            if (of.mean().isPresent()) {
                rows.add(ofMean(of, of.mean().get()));
            }
            for (Line line : of.lines()) {
                rows.add(ofLine(of, line));
            }
        }
        return rows;
    }

    private List<Object> ofLine(Representativeness of, Line line) {
        List<Object> row =
                new ArrayList<>(
                        List.of(
                                name(of),
                                line.label().in(texts.language()),
                                line.all(),
                                100 * line.ofAll(),
                                line.answered()));
        row.add(line.ofAnswered().<Object>map(s -> 100 * s).orElse(""));
        row.add(line.difference().<Object>map(d -> d).orElse(""));
        addTest(of, row);
        return row;
    }

    private List<Object> ofMean(Representativeness of, Representativeness.Means mean) {
        List<Object> row =
                new ArrayList<>(
                        List.of(
                                name(of),
                                texts.get("fieldwork.mean"),
                                of.all(),
                                mean.ofAll(),
                                of.answered()));
        row.add(mean.ofAnswered().<Object>map(m -> m).orElse(""));
        row.add(mean.ofAnswered().<Object>map(m -> m - mean.ofAll()).orElse(""));
        addTest(of, row);
        return row;
    }

    private void addTest(Representativeness of, List<Object> row) {
        row.add(verdict(of));
        row.add(said(of.test().test().label()));
        row.add(boxed(of.test().statistic()));
        row.add(of.test().df().isEmpty() ? "" : of.test().df().getFirst());
        row.add(boxed(of.test().p()));
    }

    private static Object boxed(OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : "";
    }
}
