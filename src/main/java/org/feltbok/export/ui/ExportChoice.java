package org.feltbok.export.ui;

import org.feltbok.base.text.Language;
import org.feltbok.export.Delivery;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a delivery was chosen to be.
 *
 * @param parts the kinds that each part takes
 * @param keys of the figures and tables to write
 * @param centimetres width of the pictures
 * @param dpi of PNG pictures
 * @param captions whether captions stand in the pictures
 * @param language of captions, notes and labels
 */
record ExportChoice(
        Map<Part, Set<FigureSpec.Kind>> parts,
        Set<String> keys,
        double centimetres,
        double dpi,
        boolean captions,
        Language language,
        Path folder) {
    private static final double CM_PER_INCH = 2.54;
    private static final double PIXELS_PER_INCH = 96;

    /** Where figures can go. */
    enum Part {
        WORKBOOK,
        PNG,
        SVG,
        VALUES
    }

    /** A computed figure with its kind. */
    record Ready(FigureSpec.Kind kind, FigureTable table) {}

    ExportChoice {
        parts = Map.copyOf(new EnumMap<>(parts));
        keys = Set.copyOf(keys);
    }

    /** Whether any part takes the figure. */
    boolean takes(FigureSpec spec) {
        return keys.contains(spec.key())
                && parts.values().stream().anyMatch(k -> k.contains(spec.kind()));
    }

    /** Width of the pictures in pixels at 96 dpi. */
    double pixels() {
        return centimetres / CM_PER_INCH * PIXELS_PER_INCH;
    }

    Delivery delivery(List<Ready> figures) {
        return new Delivery(
                of(Part.WORKBOOK, figures),
                of(Part.PNG, figures),
                of(Part.SVG, figures),
                of(Part.VALUES, figures));
    }

    private List<FigureTable> of(Part part, List<Ready> figures) {
        Predicate<Ready> taken = r -> parts.getOrDefault(part, Set.of()).contains(r.kind());
        return figures.stream().filter(taken).map(Ready::table).toList();
    }
}
