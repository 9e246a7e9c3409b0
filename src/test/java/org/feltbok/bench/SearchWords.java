package org.feltbok.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Made-up answers of 5 to 30 words, few of them common and most rare, the same each time. */
final class SearchWords {
    private static final String SYLLABLES =
            "ka lo ri sten for be vik na tu gre mo dal en si ro hjem tje ne ste kom mu bru ker per so"
                    + " nal le der ar beid opp føl ging gå sær";
    private static final int DIFFERENT = 4000;

    private final List<String> words;

    SearchWords() {
        String[] syllables = SYLLABLES.split(" ");
        SplittableRandom random = new SplittableRandom(7);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < DIFFERENT) {
            StringBuilder word = new StringBuilder();
            int more = 1 + random.nextInt(3);
            for (int i = 0; i <= more; i++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            made.add(word.toString());
        }
        words = List.copyOf(made);
    }

    List<String> texts(int rows) {
        SplittableRandom random = new SplittableRandom(4711);
        List<String> texts = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            int length = 5 + random.nextInt(26);
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < length; k++) {
                double u = random.nextDouble();
                text.append(k == 0 ? "" : " ").append(words.get((int) (u * u * u * DIFFERENT)));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    String rare() {
        return words.get(3900);
    }

    private String common() {
        return words.get(3);
    }

    private String middling() {
        return words.get(300);
    }

    /** A rare, a middling and a common word, two words, a beginning, a phrase: as people type. */
    List<String> typed() {
        return List.of(
                rare() + " ",
                middling() + " ",
                common() + " ",
                middling() + " " + words.get(10) + " ",
                middling().substring(0, 3),
                "\"" + words.get(1) + " " + words.get(2) + "\"");
    }

    /** The same as FTS5 is asked. */
    List<String> matches() {
        return List.of(
                rare(),
                middling(),
                common(),
                middling() + " " + words.get(10),
                middling().substring(0, 3) + "*",
                "\"" + words.get(1) + " " + words.get(2) + "\"");
    }
}
