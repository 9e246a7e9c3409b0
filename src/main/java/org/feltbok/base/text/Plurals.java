package org.feltbok.base.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that follow a number: <code>{0} {0|file|files}</code> is one word where the argument is 1
 * and the other for every other number. What is chosen may hold placeholders of its own. Words for
 * those of files: <code>{1|complete=ferdig|partial=påbegynt}</code>; any other is shown as it is.
 */
final class Plurals {
    private Plurals() {}

    /** The pattern with its words chosen; the rest of it as it was. */
    static String choose(String pattern, Object... args) {
        if (pattern.indexOf('|') < 0) {
            return pattern;
        }
        var text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int end = pattern.charAt(at) == '{' ? end(pattern, at) : -1;
            List<String> parts = end < 0 ? List.of() : parts(pattern.substring(at + 1, end));
            if (parts.size() > 1 && isOfWords(parts)) {
                text.append(word(parts, args));
                at = end + 1;
            } else if (parts.size() == 3) {
                boolean one = isOne(parts.getFirst(), args);
                text.append(choose(parts.get(one ? 1 : 2), args));
                at = end + 1;
            } else {
                text.append(pattern.charAt(at++));
            }
        }
        return text.toString();
    }

    private static boolean isOfWords(List<String> parts) {
        return parts.stream().skip(1).allMatch(p -> p.indexOf('=') > 0);
    }

    private static String word(List<String> parts, Object... args) {
        int i = Integer.parseInt(parts.getFirst());
        String word = i < args.length ? String.valueOf(args[i]) : "";
        return parts.stream()
                .skip(1)
                .filter(p -> p.startsWith(word + "="))
                .map(p -> p.substring(word.length() + 1))
                .findFirst()
                .orElse("{" + i + "}");
    }

    private static boolean isOne(String index, Object... args) {
        int i = Integer.parseInt(index);
        return i < args.length && String.valueOf(args[i]).equals("1");
    }

    /** Where a bracket is closed again; -1 = nowhere. */
    private static int end(String pattern, int from) {
        int depth = 0;
        for (int i = from; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Number, one, many; anything else is no choice between words. */
    private static List<String> parts(String inside) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inside.substring(from));
        boolean number =
                !parts.getFirst().isEmpty()
                        && parts.getFirst().chars().allMatch(Character::isDigit);
        return number ? parts : List.of();
    }
}
