package org.feltbok.export;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.page.CaptionParts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of worksheets: of figures, as they are called, valid in Excel and each only once. */
final class SheetNames {
    private static final int LONGEST = 31;
    private static final Pattern NUMBERED =
            Pattern.compile("^((?:" + words() + ") \\d+\\p{L}?)\\. ");
    private final Set<String> taken = new HashSet<>();

    /**
     * @param reserved names that figures may not have
     */
    SheetNames(List<String> reserved) {
        reserved.forEach(n -> taken.add(n.toLowerCase(Locale.ROOT)));
    }

    /**
     * What a figure is called by its caption, in the language of the report: "Figure 57"; one
     * without a number by its id, whatever its title begins with.
     */
    static String called(FigureTable figure) {
        Matcher numbered = NUMBERED.matcher(figure.caption());
        return numbered.find() ? numbered.group(1) : plain(figure.id());
    }

    /** What captions with a number begin with, in any language. */
    private static String words() {
        return Stream.of(Language.values())
                .map(Texts::new)
                .flatMap(
                        texts ->
                                Stream.of(FigureSpec.Kind.values())
                                        .map(kind -> CaptionParts.word(texts, kind)))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The title that stands in a caption. */
    static String title(String caption) {
        return NUMBERED.matcher(caption).replaceFirst("");
    }

    /** The name for an id such as figur-57, "Figur 57", or for a name. */
    String next(String id) {
        String base = plain(id);
        String name = cut(base, "");
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(base, " " + i);
        }
        return name;
    }

    /** The same without a look at others and its length. */
    static String plain(String id) {
        String plain = id.replaceAll("[\\\\/?*\\[\\]:'-]+", " ").strip();
        return plain.isEmpty()
                ? "1"
                : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private static String cut(String base, String suffix) {
        return base.substring(0, Math.min(base.length(), LONGEST - suffix.length())).strip()
                + suffix;
    }
}
