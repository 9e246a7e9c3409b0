package org.feltbok.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the slips of the keyboard that hurried answers have. */
record Misspeller(List<Slip> slips) {
    private static final int LONG_WORD = 7;

    /** A word and one way of getting it wrong. */
    record Slip(String right, String wrong) {}

    static Misspeller of(List<String> lines) {
        List<Slip> slips = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf(" = ");
            if (!line.startsWith("#") && equals > 0) {
                for (String wrong : line.substring(equals + 3).split(" \\| ")) {
                    slips.add(new Slip(line.substring(0, equals), wrong.strip()));
                }
            }
        }
        return new Misspeller(slips);
    }

    String spell(String phrase, Persona persona, Random random) {
        StringBuilder out = new StringBuilder();
        for (String word : phrase.split("(?<=\\P{L})|(?=\\P{L})")) {
            out.append(random.nextDouble() < persona.slip() ? wrong(word, random) : word);
        }
        return out.toString();
    }

    private String wrong(String word, Random random) {
        List<String> known =
                slips.stream().filter(slip -> slip.right().equals(word)).map(Slip::wrong).toList();
        if (!known.isEmpty()) {
            return known.get(random.nextInt(known.size()));
        }
        if (word.length() < LONG_WORD || random.nextInt(3) > 0) {
            return word;
        }
        int at = 2 + random.nextInt(word.length() - 4);
        return word.substring(0, at)
                + word.charAt(at + 1)
                + word.charAt(at)
                + word.substring(at + 2);
    }
}
