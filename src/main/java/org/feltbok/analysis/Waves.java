package org.feltbok.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which questionnaires of a study ask again what another asked. A name that several waves of one
 * questionnaire have means the first of them that has it, so that nothing that was written before a
 * wave was added means another thing after it.
 *
 * @param all by name of the questionnaire; those without other waves may be left out
 */
public record Waves(Map<String, Wave> all) {
    public static final Waves NONE = new Waves(Map.of());

    /** As new waves are named: the year of their title, else the next number. */
    private static final Pattern MARK = Pattern.compile("_(\\d|(19|20)\\d\\d)(?=_|$)");

    public Waves {
        all = Map.copyOf(all);
    }

    /**
     * A wave in time.
     *
     * @param first name of the first of its waves; its own if it is that one
     * @param time the middle of the days it was asked, or its responses came in, as a year with
     *     decimals; empty = not known
     */
    public record Wave(String first, OptionalDouble time) {}

    public Optional<Wave> of(String questionnaire) {
        return Optional.ofNullable(all.get(questionnaire));
    }

    /** The name of the first wave of a questionnaire. */
    public String first(String questionnaire) {
        Wave wave = all.get(questionnaire);
        return wave == null ? questionnaire : wave.first();
    }

    /**
     * What a wave calls the variable that another wave has by a name: derived variables and weights
     * have names of their own in the whole study, so a wave's carry its mark, {@code
     * satisfied_2026} in {@code survey_2026} of {@code satisfied} in {@code survey}.
     *
     * @param from name of the wave that has it
     * @param to name of the other wave
     */
    public static String called(String name, String from, String to) {
        String before = mark(from);
        String base =
                !before.isEmpty() && name.endsWith(before) && name.length() > before.length()
                        ? name.substring(0, name.length() - before.length())
                        : name;
        return base + mark(to);
    }

    /** What tells a wave from the first: {@code _2026} of {@code survey_2026_members}. */
    private static String mark(String questionnaire) {
        Matcher mark = MARK.matcher(questionnaire);
        return mark.find() ? mark.group() : "";
    }

    /** Whether it asks again what another asked. */
    public boolean isLater(String questionnaire) {
        return !first(questionnaire).equals(questionnaire);
    }

    /**
     * Of several things those that a short name may mean: of each questionnaire's waves the first.
     *
     * @param having in the order of the questionnaires
     * @param name of the questionnaire that something belongs to
     */
    public <T> List<T> meant(List<T> having, Function<? super T, String> name) {
        if (having.size() < 2 || all.isEmpty()) {
            return having;
        }
        Set<String> firsts = new HashSet<>();
        having.stream().map(name).filter(n -> !isLater(n)).forEach(firsts::add);
        List<T> meant = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (T each : having) {
            String first = first(name.apply(each));
            boolean own = first.equals(name.apply(each));
            if (own || !firsts.contains(first) && seen.add(first)) {
                meant.add(each);
            }
        }
        return meant;
    }
}
