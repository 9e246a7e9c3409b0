package org.feltbok.study;

import org.feltbok.study.ToldText.Edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds names in texts: the longest first, as whole words, with an s of possession and, for names
 * of places and the like, with the endings of a definite form; whatever stands between the words of
 * a name, such as the end of a line. A name of one word stands with its capital letter or in
 * capitals only, since <i>dag</i> is not <i>Dag</i>; what stands for it is in capitals too then.
 */
final class NameFinder {
    private static final List<String> POSSESSION = List.of("'s", "’s", "s");

    /** Of bokmål and nynorsk; the longest first. */
    private static final List<String> DEFINITE =
            List.of("enes", "anes", "ene", "ane", "ens", "ets", "en", "et", "as", "ns", "a", "n");

    /** A shorter word with such an ending is another word: <i>Mo</i> and <i>Moen</i>. */
    private static final int INFLECTED = 4;

    private static final Comparator<Form> LONGEST_FIRST =
            Comparator.comparingInt((Form f) -> f.name().length()).reversed();

    private record Form(String name, String instead, boolean definite) {
        boolean isOneWord() {
            return word(name, 0).length() == name.length();
        }
    }

    /** By the letters and digits they begin with, in small letters. */
    private final Map<String, List<Form>> beginning = new HashMap<>();

    /** Takes in a name, or says anew what stands for it. */
    void put(String name, String instead, boolean definite) {
        List<Form> alike = beginning.computeIfAbsent(small(word(name, 0)), w -> new ArrayList<>());
        alike.removeIf(f -> f.name().equals(name));
        var form = new Form(name, instead, definite && name.length() >= INFLECTED);
        int place = Collections.binarySearch(alike, form, LONGEST_FIRST);
        alike.add(place < 0 ? -place - 1 : place, form);
    }

    ToldText in(String text) {
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Edit> found =
                    at > 0 && isOfWord(text.codePointBefore(at)) ? Optional.empty() : at(text, at);
            found.ifPresent(edits::add);
            at = found.map(Edit::end).orElse(at + Character.charCount(text.codePointAt(at)));
        }
        return ToldText.of(text, List.copyOf(edits));
    }

    private Optional<Edit> at(String text, int at) {
        String word = small(word(text, at));
        Optional<Edit> found = longest(word, text, at);
        for (int cut = 1; found.isEmpty() && cut <= 4 && cut < word.length(); cut++) {
            // a name of one word with its ending is another word
            found = longest(word.substring(0, word.length() - cut), text, at);
        }
        return found;
    }

    private Optional<Edit> longest(String word, String text, int at) {
        for (Form form : beginning.getOrDefault(word, List.of())) {
            int end = end(form.name(), text, at);
            if (end < 0) {
                continue;
            }
            String stands = text.substring(at, end);
            if (!isMeant(form, stands)) {
                continue;
            }
            String instead = cased(form, stands);
            if (endsAt(text, end)) {
                return Optional.of(new Edit(at, end, instead));
            }
            Optional<Edit> definite = definite(form, text, at, end, instead);
            if (definite.isPresent()) {
                return definite;
            }
        }
        return Optional.empty();
    }

    /** The s of possession behind the ending stays. */
    private static Optional<Edit> definite(
            Form form, String text, int at, int end, String instead) {
        if (!form.definite()) {
            return Optional.empty();
        }
        return DEFINITE.stream()
                .filter(e -> text.regionMatches(true, end, e, 0, e.length()))
                .filter(e -> isEnd(text, end + e.length()))
                .findFirst()
                .map(
                        e -> {
                            int left = e.endsWith("s") ? 1 : 0;
                            return new Edit(at, end + e.length() - left, instead);
                        });
    }

    /** Where a name that begins there ends; -1 = another word stands there. */
    private static int end(String name, String text, int at) {
        int i = 0;
        int j = at;
        while (i < name.length()) {
            if (j >= text.length()) {
                return -1;
            }
            char wanted = name.charAt(i);
            char there = text.charAt(j);
            if (isBlank(wanted)) {
                int from = j;
                while (j < text.length() && isBlank(text.charAt(j))) {
                    j++;
                }
                if (j == from) {
                    return -1;
                }
                while (i < name.length() && isBlank(name.charAt(i))) {
                    i++;
                }
            } else if (wanted == there
                    || Character.toLowerCase(wanted) == Character.toLowerCase(there)) {
                i++;
                j++;
            } else {
                return -1;
            }
        }
        return j;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isMeant(Form form, String stands) {
        return !form.isOneWord()
                || isCapitals(stands)
                || stands.codePointAt(0) == form.name().codePointAt(0);
    }

    private static String cased(Form form, String stands) {
        return isCapitals(stands) && !isCapitals(form.name())
                ? form.instead().toUpperCase(Locale.ROOT)
                : form.instead();
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().filter(Character::isUpperCase).limit(2).count() == 2
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether a word ends there, or goes on with an s of possession. */
    static boolean endsAt(String text, int end) {
        return isEnd(text, end)
                || POSSESSION.stream()
                        .anyMatch(
                                s ->
                                        text.regionMatches(true, end, s, 0, s.length())
                                                && isEnd(text, end + s.length()));
    }

    private static boolean isEnd(String text, int end) {
        return end >= text.length() || !isOfWord(text.codePointAt(end));
    }

    /** The letters and digits that stand there, up to what is neither. */
    private static String word(String text, int at) {
        int end = at;
        while (end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(at, end);
    }

    /** An accent that stands by itself belongs to its letter. */
    static boolean isOfWord(int sign) {
        return Character.isLetter(sign)
                || switch (Character.getType(sign)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.NON_SPACING_MARK ->
                            true;
                    default -> false;
                };
    }
}
