package org.feltbok.coding.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a code as the one description that a codebook of REFI-QDA has: the definition,
 * and below it lines that begin with what they are. A line of somebody's own that begins so stands
 * behind a backslash, so that all of it comes back as it was.
 */
record QdcWords(String definition, String exclude, List<String> examples, String note) {
    private static final String NOT = "Not for: ";
    private static final String EXAMPLE = "Example: ";
    private static final String NOTE = "Note: ";
    private static final List<String> SIGNS = List.of(NOT, EXAMPLE, NOTE);

    QdcWords {
        examples = List.copyOf(examples);
    }

    String written() {
        StringBuilder text = new StringBuilder(escaped(definition));
        add(text, NOT, exclude);
        examples.forEach(e -> add(text, EXAMPLE, e));
        add(text, NOTE, note);
        return text.toString();
    }

    private static void add(StringBuilder text, String sign, String words) {
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(sign).append(escaped(words));
        }
    }

    private static String escaped(String words) {
        List<String> lines = new ArrayList<>();
        for (String line : words.split("\n", -1)) {
            boolean sign = SIGNS.stream().anyMatch(line::startsWith) || line.startsWith("\\");
            lines.add(sign ? "\\" + line : line);
        }
        return String.join("\n", lines);
    }

    /**
     * @param ours whether this program wrote it; what others wrote is the definition as it stands
     */
    static QdcWords of(String description, boolean ours) {
        String plain = description.replace("\r\n", "\n").strip();
        if (!ours) {
            return new QdcWords(plain, "", List.of(), "");
        }
        List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
        List<String> signs = new ArrayList<>(List.of(""));
        boolean fresh = true;
        for (String line : plain.split("\n", -1)) {
            String sign = SIGNS.stream().filter(line::startsWith).findFirst().orElse("");
            if (!sign.isEmpty()) {
                signs.add(sign);
                parts.add(new StringBuilder());
                fresh = true;
            }
            String words = line.substring(sign.length());
            parts.getLast()
                    .append(fresh ? "" : "\n")
                    .append(words.startsWith("\\") ? words.substring(1) : words);
            fresh = false;
        }
        return new QdcWords(
                parts.getFirst().toString(),
                first(NOT, signs, parts),
                all(EXAMPLE, signs, parts),
                first(NOTE, signs, parts));
    }

    private static String first(String sign, List<String> signs, List<StringBuilder> parts) {
        return all(sign, signs, parts).stream().findFirst().orElse("");
    }

    private static List<String> all(String sign, List<String> signs, List<StringBuilder> parts) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i).equals(sign)) {
                found.add(parts.get(i).toString());
            }
        }
        return found;
    }
}
