package org.feltbok.figures;

import org.feltbok.analysis.tests.Effect;
import org.feltbok.analysis.tests.Fit;
import org.feltbok.analysis.tests.Sentence;
import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.TestResult;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Tests in words: what was compared, with n, statistic, degrees of freedom, p and effect size. */
final class TestWords {
    /** How many comparisons a note tells one by one. */
    private static final int MOST = 6;

    private final Texts texts;

    TestWords(Texts texts) {
        this.texts = texts;
    }

    static String said(Sentence sentence, Texts texts) {
        return texts.get(sentence.key(), sentence.arguments().toArray());
    }

    boolean isSignificant(TestSpec spec, TestResult result) {
        OptionalDouble p = result.judged();
        return p.isPresent() && p.getAsDouble() < spec.level() / 100;
    }

    /** By which tests, at which level, adjusted or not, and what the sign means. */
    List<String> methods(TestSpec spec, List<FigureTests.Made> all) {
        return List.of(
                texts.get(
                        spec.holm() ? "figures.test.methods.holm" : "figures.test.methods",
                        methods(all),
                        number(spec.level(), spec.level() == Math.rint(spec.level()) ? 0 : 1),
                        isSided(all) ? 2 : 1,
                        all.size()));
    }

    private String methods(List<FigureTests.Made> all) {
        List<String> names =
                made(all).stream().map(m -> inside(m.result().test())).distinct().toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : texts.get(
                        "figures.test.methods.and",
                        String.join(", ", names.subList(0, last)),
                        names.get(last));
    }

    /** What a test is called in the middle of a sentence. */
    private String inside(SignificanceTest test) {
        String key = test.label().key();
        return texts.get(texts.has(key + ".inside") ? key + ".inside" : key);
    }

    /** Of several groups at once none is greater. */
    private static boolean isSided(List<FigureTests.Made> all) {
        return made(all).stream().anyMatch(m -> m.result().bases().size() <= 2);
    }

    /** Those of somebody; all if nobody is in any. */
    private static List<FigureTests.Made> made(List<FigureTests.Made> all) {
        List<FigureTests.Made> made = all.stream().filter(m -> !isOfNobody(m.result())).toList();
        return made.isEmpty() ? all : made;
    }

    private static boolean isOfNobody(TestResult result) {
        return result.undefined().isPresent() && result.bases().stream().anyMatch(b -> b.n() == 0);
    }

    /** By which tests columns are related, adjusted or not; no number bears a sign. */
    List<String> relations(TestSpec spec, List<FigureTests.Made> all) {
        return List.of(
                texts.get(
                        spec.holm() ? "figures.test.relations.holm" : "figures.test.relations",
                        methods(all),
                        all.size()));
    }

    /** What a fitted line says of the constant and of each column that explains. */
    List<String> coefficients(Fit fit) {
        return fit.coefficients().stream()
                .map(
                        c ->
                                texts.get(
                                        "figures.test.coefficient",
                                        c.name().isEmpty()
                                                ? texts.get("figures.test.constant")
                                                : c.name(),
                                        telling(c.value()),
                                        telling(c.error()),
                                        number(fit.df2(), 0),
                                        number(c.t(), 2),
                                        p("figures.test.p", c.p())))
                .toList();
    }

    /** With so many decimals that four digits tell something. */
    String telling(double value) {
        double size = Math.abs(value);
        int before = size == 0 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
        return number(value, Math.clamp(4L - before, 0, 12));
    }

    /**
     * Why each test was suggested, where they were; where comparisons got different ones or for
     * different reasons, with those that it was taken for.
     */
    List<String> reasons(List<FigureTests.Made> all) {
        Map<Suggestion, List<String>> compared = new LinkedHashMap<>();
        for (FigureTests.Made made : made(all)) {
            made.why()
                    .ifPresent(
                            why ->
                                    compared.computeIfAbsent(why, k -> new ArrayList<>())
                                            .add(compared(made)));
        }
        List<String> reasons = new ArrayList<>();
        compared.forEach(
                (why, these) -> {
                    String test = capital(inside(why.test()));
                    String reason = said(why.reason(), texts);
                    reasons.add(
                            compared.size() == 1
                                    ? texts.get("figures.test.why", test, reason)
                                    : texts.get(
                                            "figures.test.why.some", test, reason, some(these)));
                });
        return reasons;
    }

    /** Why there are no effect sizes, of tests that would have them. */
    List<String> withoutEffects(List<FigureTests.Made> all) {
        return all.stream()
                .map(FigureTests.Made::result)
                .filter(r -> r.undefined().isEmpty())
                .flatMap(r -> r.test().withoutEffect().stream())
                .distinct()
                .map(s -> said(s, texts))
                .toList();
    }

    /** Of many the first. */
    private String some(List<String> compared) {
        String first = compared.stream().limit(MOST).collect(Collectors.joining("; "));
        return compared.size() <= MOST
                ? first
                : first + "; " + texts.get("figures.test.why.more", compared.size() - MOST);
    }

    private String compared(FigureTests.Made made) {
        String title = made.family().title().isEmpty() ? "" : made.family().title() + ": ";
        return title + said(made.result().compared(), texts);
    }

    /** Each comparison; of many the significant ones first, and how many more there are. */
    List<String> results(TestSpec spec, List<FigureTests.Made> all) {
        if (all.size() <= MOST) {
            return all.stream().map(this::result).toList();
        }
        List<FigureTests.Made> some =
                all.stream().filter(m -> isSignificant(spec, m.result())).toList();
        List<String> told = new ArrayList<>();
        told.add(texts.get("figures.test.many", all.size(), some.size()));
        long none = all.stream().filter(m -> m.result().undefined().isPresent()).count();
        if (none > 0) {
            told.add(texts.get("figures.test.many.undefined", none));
        }
        some.stream().limit(MOST).map(this::result).forEach(told::add);
        return told;
    }

    /** One comparison as a sentence. */
    String result(FigureTests.Made made) {
        TestResult result = made.result();
        String compared = capital(compared(made));
        String n = bases(result.bases());
        if (result.undefined().isPresent()) {
            return texts.get(
                    "figures.test.undefined", compared, n, said(result.undefined().get(), texts));
        }
        List<String> parts = new ArrayList<>();
        result.statistic()
                .ifPresent(
                        s ->
                                parts.add(
                                        result.test().symbol()
                                                + freedom(result)
                                                + " = "
                                                + number(s, 2)));
        result.p().ifPresent(p -> parts.add(p("figures.test.p", p)));
        result.adjusted().ifPresent(p -> parts.add(p("figures.test.p.adjusted", p)));
        for (Effect effect : result.effects().stream().limit(1).toList()) {
            parts.add(said(effect.label(), texts) + " = " + number(effect.value(), 2));
        }
        result.warnings().forEach(w -> parts.add(said(w, texts)));
        return texts.get("figures.test.told", compared, n, String.join(", ", parts));
    }

    private String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(texts.locale()) + sentence.substring(1);
    }

    /** How many there are in each, and of two what they are: mean, median or share. */
    private String bases(List<TestResult.Base> bases) {
        String n = bases.stream().map(b -> texts.count(b.n())).collect(Collectors.joining("/"));
        boolean valued = bases.size() == 2 && bases.stream().allMatch(b -> b.value().isPresent());
        return valued
                ? n
                        + "; "
                        + bases.stream()
                                .map(b -> number(b.value().orElseThrow(), 1))
                                .collect(Collectors.joining("/"))
                : n;
    }

    private String p(String key, double p) {
        return p < 0.001
                ? texts.get(key, "< " + number(0.001, 3))
                : texts.get(key, "= " + number(p, 3));
    }

    private String freedom(TestResult result) {
        return result.df().isEmpty()
                ? ""
                : result.df().stream()
                        .map(df -> number(df, df == Math.rint(df) ? 0 : 1))
                        .collect(Collectors.joining("; ", "(", ")"));
    }

    String number(double value, int decimals) {
        return texts.number(value, decimals);
    }
}
