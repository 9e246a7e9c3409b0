package org.feltbok.export.paper;

import java.util.ArrayList;
import java.util.List;

/** The alternatives of a rule as written between its outermost {@code or}. */
final class Alternatives {
    private static final String OR = " or ";

    private Alternatives() {}

    /** One where there is no such. */
    static List<String> of(String rule) {
        String bare = bare(rule).replaceAll("\\s", " ");
        List<String> all = new ArrayList<>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && bare.startsWith(OR, i)) {
                all.add(bare.substring(from, i).strip());
                from = i + OR.length();
                i = from - 1;
            }
        }
        all.add(bare.substring(from).strip());
        return List.copyOf(all);
    }

    /** Without the brackets that stand round the whole. */
    static String bare(String rule) {
        String bare = rule.strip();
        while (bare.startsWith("(") && bare.endsWith(")") && closes(bare) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    /** Where the bracket that is opened first is closed; -1 if nowhere. */
    private static int closes(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
