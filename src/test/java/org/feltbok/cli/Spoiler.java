package org.feltbok.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils the text of a plain file in one way drawn by chance; the same seed spoils alike. */
final class Spoiler {
    private static final List<String> CELLS =
            List.of(
                    "",
                    " ",
                    "1,399",
                    "-1",
                    "1e400",
                    "NaN",
                    "99999999999999999999",
                    "2147483648",
                    "0x1F",
                    "#refused",
                    "#",
                    "##",
                    "9999-99-99",
                    "2018-02-30",
                    "true",
                    "null",
                    "[]",
                    "{}",
                    "\"\"\"",
                    "'; DROP TABLE study; --",
                    "sqlite_x",
                    "study_case",
                    "cases",
                    "responses",
                    "status",
                    "a.b",
                    "a,b",
                    "a/b",
                    "../../x",
                    "{0} it''s {",
                    "=1+1",
                    "${a} = ",
                    "${gone} > 1",
                    "not(not(",
                    "regex(., '(a+)+$')",
                    "select_one",
                    "select_multiple gone",
                    "begin_group",
                    "A",
                    "\ud83d\ude00\u200d\ud83d\ude00",
                    "\u202eabc",
                    "a\u0000b\u000b",
                    "\ud800",
                    "\uffff",
                    "İıſß");
    private static final List<String> JSON =
            List.of(
                    "",
                    "[]",
                    "{}",
                    "null",
                    "1",
                    "\"x\"",
                    "[[[]]]",
                    "{\"a\": {\"a\": []}}",
                    "[null]",
                    "[1, \"x\", {}]",
                    "1e999",
                    "-1",
                    "true",
                    "99999999999");
    private final Random chance;

    Spoiler(long seed) {
        chance = new Random(seed);
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    byte[] spoil(String name, String text) {
        return switch (chance.nextInt(8)) {
            case 0 -> flipped(text);
            case 1 -> new byte[0];
            case 2 -> bytes(text.substring(0, chance.nextInt(text.length() + 1)));
            default ->
                    bytes(
                            name.endsWith(".json")
                                    ? json(text)
                                    : name.endsWith(".csv") ? csv(text) : text + oneOf(CELLS));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(String text) {
        byte[] bytes = bytes(text);
        for (int i = 0; i < 3 && bytes.length > 0; i++) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    private String csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1))));
        }
        int row = chance.nextInt(Math.max(1, rows.size() - 1));
        List<String> cells = rows.get(row);
        int column = chance.nextInt(cells.size());
        switch (chance.nextInt(9)) {
            case 0 -> Collections.swap(rows, 0, row);
            case 1 -> rows.forEach(r -> r.add(r.get(Math.min(column, r.size() - 1))));
            case 2 -> rows.forEach(r -> r.remove(Math.min(column, r.size() - 1)));
            case 3 -> Collections.swap(cells, column, chance.nextInt(cells.size()));
            case 4 -> rows.add(row, new ArrayList<>(cells));
            case 5 -> cells.set(column, oneOf(CELLS).repeat(1 + chance.nextInt(3000)));
            case 6 -> rows.remove(row);
            default -> cells.set(column, oneOf(CELLS));
        }
        return String.join("\n", rows.stream().map(r -> String.join(",", r)).toList());
    }

    /** Puts something of another shape in the place of a value. */
    private String json(String text) {
        if (chance.nextInt(6) == 0) {
            int deep = 1 + chance.nextInt(3000);
            return chance.nextBoolean()
                    ? "[".repeat(deep) + "]".repeat(deep)
                    : "{\"a\":".repeat(deep) + text + "}".repeat(deep);
        }
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < text.length() - 1; i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '[' || text.charAt(i) == ',') {
                values.add(i + 1);
            }
        }
        if (values.isEmpty()) {
            return oneOf(JSON);
        }
        int from = oneOf(values);
        int to = end(text, from);
        String other =
                chance.nextBoolean()
                        ? oneOf(JSON)
                        : "\"" + oneOf(CELLS).replace("\\", "").replace("\"", "") + "\"";
        return text.substring(0, from) + " " + other + text.substring(to);
    }

    /** Where the value that begins here ends, roughly. */
    private static int end(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']' || c == ',')) {
                if (depth == 0) {
                    return i;
                }
                depth -= c == ',' ? 0 : 1;
            }
        }
        return text.length();
    }
}
