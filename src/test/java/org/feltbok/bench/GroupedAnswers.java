package org.feltbok.bench;

import org.feltbok.analysis.words.AlikeParts;
import org.feltbok.analysis.words.Stems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Answers that list things, put into groups that say nearly the same, by word forms and by spelling
 * together; against the fingerprint of each part (small letters, each word once, in order) looked
 * up in a table, which finds neither other endings nor slips of the pen.
 */
final class GroupedAnswers implements Mark {
    private static final int THINGS = 1500;
    private static final int MOST_PARTS = 6;
    private static final double SLIPS = 0.04;
    private static final double ENDINGS = 0.2;
    private static final double MARK = 3;
    private static final Pattern BREAK = Pattern.compile("[,;.\\n]| og ");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public String number() {
        return "G14";
    }

    /** 1 to 6 things each, few named often and most seldom, as in lists of services. */
    static List<String> answers(int rows) {
        List<String> said = new SearchWords().texts(THINGS);
        SplittableRandom random = new SplittableRandom(14);
        List<String> things = new ArrayList<>();
        for (String words : said) {
            String[] all = words.split(" ");
            things.add(
                    String.join(
                            " ",
                            List.of(all).subList(0, Math.min(all.length, 1 + random.nextInt(2)))));
        }
        List<String> answers = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            StringBuilder answer = new StringBuilder();
            int parts = 1 + random.nextInt(MOST_PARTS);
            for (int k = 0; k < parts; k++) {
                double u = random.nextDouble();
                String thing = things.get((int) (u * u * u * THINGS));
                answer.append(k == 0 ? "" : ", ").append(written(thing, random));
            }
            answers.add(answer.toString());
        }
        return answers;
    }

    private static String written(String thing, SplittableRandom random) {
        double u = random.nextDouble();
        if (u < SLIPS && thing.length() > 4) {
            int at = 1 + random.nextInt(thing.length() - 2);
            return thing.substring(0, at) + thing.substring(at + 1);
        }
        return u < SLIPS + ENDINGS ? thing + (random.nextBoolean() ? "en" : "er") : thing;
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        List<String> answers = answers(workshop.many());
        Pair pair =
                Pair.of(
                        workshop.runsOfLong(),
                        () -> Pair.time(() -> grouped(answers)),
                        () -> Pair.time(() -> fingerprints(answers)));
        return List.of(
                pair.line(
                        number(),
                        "groups of %,d answers, by forms and spelling".formatted(answers.size()),
                        Line.Unit.MILLISECONDS,
                        "a table of fingerprints",
                        MARK));
    }

    private static void grouped(List<String> answers) {
        var found =
                AlikeParts.of(answers, new Stems("nb"), AlikeParts.By.BOTH, () -> false).found();
        if (found.isEmpty()) {
            throw new IllegalStateException("no groups");
        }
    }

    static Map<String, List<Integer>> fingerprints(List<String> answers) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            for (String part : BREAK.split(answers.get(i))) {
                var words =
                        new TreeSet<>(List.of(WORDS.split(part.strip().toLowerCase(Locale.ROOT))));
                words.remove("");
                if (!words.isEmpty()) {
                    groups.computeIfAbsent(String.join(" ", words), k -> new ArrayList<>()).add(i);
                }
            }
        }
        if (groups.isEmpty()) {
            throw new IllegalStateException("no groups");
        }
        return groups;
    }
}
