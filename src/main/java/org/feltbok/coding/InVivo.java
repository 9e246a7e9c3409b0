package org.feltbok.coding;

import org.feltbok.base.text.Language;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a code in the words of who was asked: the words as they stand, in one line, without
 * signs at the ends, cut between words where they are long.
 */
public final class InVivo {
    /** Longer words are cut: a name stands in a tree and in figures. */
    static final int LONGEST = 60;

    private InVivo() {}

    /** Empty where the words have neither letter nor digit. */
    public static Optional<String> name(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        int from = 0;
        int to = line.length();
        while (from < to && !isOfWord(line.codePointAt(from))) {
            from += Character.charCount(line.codePointAt(from));
        }
        while (to > from && !isOfWord(line.codePointBefore(to))) {
            to -= Character.charCount(line.codePointBefore(to));
        }
        String name = line.substring(from, to);
        return name.isEmpty() ? Optional.empty() : Optional.of(cut(name));
    }

    private static boolean isOfWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String cut(String name) {
        if (CodePoints.length(name) <= LONGEST) {
            return name;
        }
        int most = CodePoints.toUtf16(name, LONGEST - 2);
        int space = name.lastIndexOf(' ', most);
        if (space > 0) {
            return name.substring(0, space) + " …";
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        int end = characters.isBoundary(most) ? most : characters.preceding(most);
        return name.substring(0, end) + " …";
    }

    /** The code of that name that can be given, in the language or in that of the study. */
    public static Optional<Code> code(CodeTree tree, String name, Language language) {
        return tree.all().stream()
                .filter(tree::isOffered)
                .filter(c -> isNamed(c, name, language))
                .findFirst();
    }

    private static boolean isNamed(Code code, String name, Language language) {
        String wanted = lower(name);
        return lower(code.label().text()).equals(wanted)
                || lower(code.label().in(language)).equals(wanted);
    }

    /** The name, with a number where a folder or a retired code has it. */
    static String free(CodeTree tree, String name) {
        List<String> taken = tree.all().stream().map(c -> lower(c.label().text())).toList();
        String free = name;
        for (int i = 2; taken.contains(lower(free)); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
