package org.feltbok.questionnaire.limesurvey;

import java.util.List;
import java.util.Map;

/** What the letters of question types mean. */
final class LimeType {
    /** Lists that the program has itself, by the type of question: code and English words. */
    static final Map<String, List<List<String>>> LISTS =
            Map.of(
                    "Y", List.of(List.of("Y", "Yes"), List.of("N", "No")),
                    "G", List.of(List.of("F", "Female"), List.of("M", "Male")),
                    "C",
                            List.of(
                                    List.of("Y", "Yes"),
                                    List.of("U", "Uncertain"),
                                    List.of("N", "No")),
                    "E",
                            List.of(
                                    List.of("I", "Increase"),
                                    List.of("S", "Same"),
                                    List.of("D", "Decrease")),
                    "5", numbers(5),
                    "A", numbers(5),
                    "B", numbers(10));

    private LimeType() {}

    private static List<List<String>> numbers(int most) {
        return java.util.stream.IntStream.rangeClosed(1, most)
                .mapToObj(i -> List.of(String.valueOf(i), String.valueOf(i)))
                .toList();
    }

    static boolean isSeveral(String type) {
        return type.equals("M") || type.equals("P");
    }
}
