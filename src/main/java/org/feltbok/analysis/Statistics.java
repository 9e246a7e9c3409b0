package org.feltbok.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All statistics there are: one line each, in the order in which they are offered. */
public final class Statistics {
    private static final Pattern WORD = Pattern.compile("(\\w+)(\\(([^()]*)\\))?");
    private static final Map<String, Function<String, Optional<Statistic>>> ALL =
            new LinkedHashMap<>();
    private static final Map<String, Statistic> EXAMPLES = new LinkedHashMap<>();

    static {
        add(new Share());
        add(new HowMany());
        add(new AllAnswers());
        add(new Numbers());
        add(new Mean());
        add(new Median());
        add("quantile", Quantile::of, "0.25");
        add(new Sum());
        add(new Least());
        add(new Greatest());
        add(new Earliest());
        add(new Latest());
        add(new StandardDeviation());
        add(new Alpha());
        add(new AnsweredShare());
        add(new MentionShare());
        add(new CodesInUse());
        add(new ResponseRate());
        add(new Change());
        add(new Index());
        add(new Ratio());
        add(new WeightedN());
        add(new EffectiveN());
        OfTerm.all().forEach(Statistics::add);
        add(new RSquared());
        add("share_ci", ShareInterval::of, "95");
        add("share_low", a -> Bound.of(ShareInterval.of(a), 0), "95");
        add("share_high", a -> Bound.of(ShareInterval.of(a), 1), "95");
        add("mean_ci", MeanInterval::of, "95");
        add("mean_low", a -> Bound.of(MeanInterval.of(a), 0), "95");
        add("mean_high", a -> Bound.of(MeanInterval.of(a), 1), "95");
    }

    private Statistics() {}

    private static void add(Statistic statistic) {
        ALL.put(statistic.name(), a -> a.isEmpty() ? Optional.of(statistic) : Optional.empty());
        EXAMPLES.put(statistic.name(), statistic);
    }

    /**
     * @param of from what stands in brackets; empty if it makes no sense
     * @param example of what may stand there
     */
    private static void add(String name, Function<String, Optional<Statistic>> of, String example) {
        ALL.put(name, of);
        EXAMPLES.put(name, of.apply(example).orElseThrow());
    }

    /** The statistic of a word such as {@code mean} or {@code quantile(0.9)}. */
    public static Optional<Statistic> of(String word) {
        Matcher m = WORD.matcher(word.strip());
        if (!m.matches() || !ALL.containsKey(m.group(1))) {
            return Optional.empty();
        }
        String argument = m.group(3) == null ? "" : m.group(3).strip();
        return ALL.get(m.group(1)).apply(argument);
    }

    /** One of each, those with something in brackets with an example of it. */
    public static List<Statistic> all() {
        return List.copyOf(EXAMPLES.values());
    }

    /** Those that can be computed of something. */
    public static List<Statistic> offered(Statistic.Of what) {
        return EXAMPLES.values().stream().filter(s -> s.fits().contains(what)).toList();
    }
}
