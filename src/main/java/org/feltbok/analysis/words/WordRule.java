package org.feltbok.analysis.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Words or a pattern, and where they stand in texts. */
public final class WordRule {
    /** How what is typed is meant. */
    public enum Kind {
        /** Just these words; what ends with * is what words begin with. */
        WORDS,
        /** These words in any form. */
        ANY_FORM,
        /** A regular expression. */
        PATTERN
    }

    /** More looks at signs than any honest pattern needs in one text; a bound, not a tuning. */
    private static final int LOOKS = 2_000_000;

    /** A pattern that does not come to an end in one of the texts. */
    public static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Endless() {
            super("pattern takes too long", null, false, false);
        }
    }

    private record Token(String word, int start, int end) {}

    private final Kind kind;
    private final List<List<Predicate<String>>> phrases = new ArrayList<>();
    private final Pattern pattern;

    /**
     * @param typed words; several with a comma between are several to look for
     * @throws PatternSyntaxException if it is no pattern
     */
    public WordRule(Kind kind, String typed, Stems stems) {
        this.kind = kind;
        pattern =
                Pattern.compile(
                        kind == Kind.PATTERN ? typed : "",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        if (kind != Kind.PATTERN) {
            for (String phrase : typed.split("[,;\\n]")) {
                List<Predicate<String>> words = phrase(phrase, stems);
                if (!words.isEmpty()) {
                    phrases.add(words);
                }
            }
        }
    }

    private List<Predicate<String>> phrase(String phrase, Stems stems) {
        List<Predicate<String>> all = new ArrayList<>();
        List<String> words = WordForms.words(phrase);
        boolean begins = phrase.strip().endsWith("*");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (begins && i == words.size() - 1) {
                all.add(w -> w.startsWith(word));
            } else if (kind == Kind.ANY_FORM) {
                String stem = stems.of(word);
                all.add(w -> stems.of(w).equals(stem));
            } else {
                all.add(word::equals);
            }
        }
        return all;
    }

    /**
     * Where it stands in a text, in order.
     *
     * @throws Endless if the pattern comes to no end
     */
    public List<TextPart> find(int number, String text) {
        return kind == Kind.PATTERN ? pattern(number, text) : words(number, text);
    }

    private List<TextPart> pattern(int number, String text) {
        List<TextPart> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(new Bounded(text, new int[] {LOOKS}));
        int counted = 0;
        int points = 0;
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    int start = points + text.codePointCount(counted, matcher.start());
                    int end = start + text.codePointCount(matcher.start(), matcher.end());
                    counted = matcher.end();
                    points = end;
                    found.add(new TextPart(number, start, end));
                }
            }
        } catch (StackOverflowError tooDeep) {
            throw new Endless();
        }
        return found;
    }

    private List<TextPart> words(int number, String text) {
        List<Token> tokens = tokens(text);
        List<TextPart> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (List<Predicate<String>> phrase : phrases) {
                if (stands(phrase, tokens, i)) {
                    int last = i + phrase.size() - 1;
                    found.add(new TextPart(number, tokens.get(i).start(), tokens.get(last).end()));
                    i = last;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean stands(List<Predicate<String>> phrase, List<Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).test(tokens.get(at + i).word())) {
                return false;
            }
        }
        return true;
    }

    private static List<Token> tokens(String text) {
        int[] signs = text.codePoints().toArray();
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < signs.length) {
            int start = at;
            while (at < signs.length && Stems.isOfWordOrAccent(signs[at])) {
                at++;
            }
            if (at > start) {
                tokens.add(
                        new Token(Stems.folded(new String(signs, start, at - start)), start, at));
            } else {
                at++;
            }
        }
        return tokens;
    }

    /** A text that may be looked at so many times. */
    private record Bounded(String text, int[] left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new Endless();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
