package org.feltbok.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Finds the words for a list of areas: one wording for each, some pairs under one, some in a half
 * sentence.
 *
 * @param said the half sentences already used; nobody says the same one again
 */
record AreaAnswer(TextBank areas, TextBank remarks, Misspeller misspeller, Set<String> said) {
    private static final double JOIN = 0.6;

    /** One wording and the codes it stands for; a remark names its area in braces. */
    record Piece(String wording, List<String> codes) {
        boolean remark() {
            return wording.contains("{");
        }

        void appendTo(MarkedText text, String as) {
            if (remark()) {
                text.braced(as, codes);
            } else {
                text.marked(as, codes);
            }
        }
    }

    List<Piece> pieces(List<String> codes, Persona persona, Random random) {
        List<Piece> pieces = new ArrayList<>();
        List<String> left = new ArrayList<>(codes);
        while (!left.isEmpty()) {
            String code = left.removeFirst();
            List<String> joined = partner(code, left, random);
            left.removeAll(joined);
            List<String> own = joined.isEmpty() ? List.of(code) : joined;
            String wording = wording(own, codes.size(), random);
            pieces.add(new Piece(misspeller.spell(wording, persona, random), own));
        }
        return pieces;
    }

    private List<String> partner(String code, List<String> left, Random random) {
        for (String key : areas.phrases().keySet()) {
            List<String> pair = List.of(key.split("\\+"));
            boolean fits =
                    pair.size() == 2
                            && pair.contains(code)
                            && left.stream().anyMatch(pair::contains);
            if (fits && random.nextDouble() < JOIN) {
                return pair;
            }
        }
        return List.of();
    }

    private String wording(List<String> codes, int mentions, Random random) {
        String key = String.join("+", codes);
        List<String> sentences =
                remarks.of(key).stream().filter(sentence -> !said.contains(sentence)).toList();
        double talk = mentions <= 3 ? 0.4 : 0.1;
        List<String> from =
                !sentences.isEmpty() && random.nextDouble() < talk ? sentences : areas.of(key);
        // The plain word comes first in the bank and is what most people write.
        String wording = from.get(random.nextInt(4) == 0 ? 0 : random.nextInt(from.size()));
        if (wording.contains("{")) {
            said.add(wording);
        }
        return wording;
    }
}
