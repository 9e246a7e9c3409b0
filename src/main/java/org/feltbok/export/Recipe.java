package org.feltbok.export;

import org.feltbok.base.FaultException;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.style.HouseStyle;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a delivery is to hold and look like, the same from the window and from the command line.
 *
 * @param parts the kinds that each part takes
 * @param keys of the figures and tables to write; empty = all
 * @param centimetres width of the pictures
 * @param dpi of PNG pictures
 * @param captions whether captions stand in the pictures
 * @param smallBases what becomes of numbers that rest on few answers
 * @param book what the workbook holds beside the figures
 * @param style of charts and numbers
 * @param word what the text document is made of
 */
public record Recipe(
        Map<Part, Set<FigureSpec.Kind>> parts,
        Optional<Set<String>> keys,
        double centimetres,
        double dpi,
        boolean captions,
        SmallBases smallBases,
        BookChoice book,
        HouseStyle style,
        WordForm word) {
    static final double CM_PER_INCH = 2.54;
    private static final double PIXELS_PER_INCH = 96;

    /** Everything everywhere, pictures as wide as the text of a page. */
    public static final Recipe WHOLE = whole();

    /** Where figures can go. */
    public enum Part {
        WORKBOOK,
        WORD,
        PNG,
        SVG,
        PDF,
        VALUES
    }

    public Recipe {
        parts = Map.copyOf(new EnumMap<>(parts));
        keys = keys.map(Set::copyOf);
    }

    private static Recipe whole() {
        Map<Part, Set<FigureSpec.Kind>> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            all.put(part, EnumSet.allOf(FigureSpec.Kind.class));
        }
        return new Recipe(
                all,
                Optional.empty(),
                19.05,
                192,
                false,
                SmallBases.MARKED,
                BookChoice.USUAL,
                HouseStyle.USUAL,
                WordForm.USUAL);
    }

    /** With parts of it alone, of each every kind that it has now. */
    public Recipe only(Set<Part> some) {
        Map<Part, Set<FigureSpec.Kind>> left = new EnumMap<>(Part.class);
        some.forEach(p -> left.put(p, parts.getOrDefault(p, Set.of())));
        return new Recipe(left, keys, centimetres, dpi, captions, smallBases, book, style, word);
    }

    /** Of some figures and tables alone. */
    public Recipe ofFigures(Set<String> some) {
        return new Recipe(
                parts,
                Optional.of(some),
                centimetres,
                dpi,
                captions,
                smallBases,
                book,
                style,
                word);
    }

    public Recipe with(SmallBases other) {
        return new Recipe(parts, keys, centimetres, dpi, captions, other, book, style, word);
    }

    /**
     * With pictures of a size.
     *
     * @throws FaultException if they cannot be drawn so
     */
    public Recipe sized(double wide, double resolution) {
        PictureSize.fault(wide, resolution)
                .ifPresent(
                        f -> {
                            throw new FaultException(List.of(f));
                        });
        return new Recipe(parts, keys, wide, resolution, captions, smallBases, book, style, word);
    }

    public Recipe with(BookChoice other) {
        return new Recipe(parts, keys, centimetres, dpi, captions, smallBases, other, style, word);
    }

    /** In a house style, with pictures as wide as it says. */
    public Recipe with(HouseStyle other) {
        return new Recipe(
                parts,
                keys,
                other.pictureWidth().orElse(centimetres),
                dpi,
                captions,
                smallBases,
                book,
                other,
                word);
    }

    /** With another kind of text document. */
    public Recipe with(WordForm other) {
        return new Recipe(parts, keys, centimetres, dpi, captions, smallBases, book, style, other);
    }

    /** Whether any part takes the figure. */
    public boolean takes(FigureSpec spec) {
        return keys.map(k -> k.contains(spec.key())).orElse(true)
                && parts.values().stream().anyMatch(k -> k.contains(spec.kind()));
    }

    /** Whether a part takes anything. */
    public boolean has(Part part) {
        return !parts.getOrDefault(part, Set.of()).isEmpty();
    }

    /** Whether one part takes figures of a kind. */
    boolean takes(Part part, FigureSpec.Kind kind) {
        return parts.getOrDefault(part, Set.of()).contains(kind);
    }

    /** Width of the pictures in pixels at 96 dpi. */
    public double pixels() {
        return centimetres / CM_PER_INCH * PIXELS_PER_INCH;
    }
}
