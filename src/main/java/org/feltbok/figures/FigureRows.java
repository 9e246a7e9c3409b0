package org.feltbok.figures;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of the tables of figures. */
final class FigureRows {
    private FigureRows() {}

    static Map<String, @Nullable Object> of(FigureSpec spec, int position) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", spec.key());
        row.put("spec", spec.toJson());
        row.put("position", position);
        return row;
    }

    static Map<String, @Nullable Object> of(PublishedValue value, int position) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("figure_key", value.figure());
        row.put("measure", value.measure());
        row.put("value", value.value());
        row.put("printed", orNull(value.printed()));
        row.put("decimals", value.decimals());
        row.put("qualifier", orNull(value.qualifier()));
        row.put("erratum", orNull(value.erratum()));
        row.put("place", orNull(value.place()));
        row.put("note", orNull(value.note()));
        row.put("position", position);
        return row;
    }

    static Map<String, @Nullable Object> of(Claim claim, int position) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("figure_key", claim.figure());
        row.put("claim", claim.said().word());
        row.put("measure", orNull(claim.measure()));
        row.put("compared", orNull(claim.compared()));
        row.put("method", orNull(claim.method()));
        row.put("level", claim.level());
        row.put("erratum", orNull(claim.erratum()));
        row.put("place", orNull(claim.place()));
        row.put("note", orNull(claim.note()));
        row.put("position", position);
        return row;
    }

    static Map<String, @Nullable Object> of(Erratum erratum, int position) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", erratum.key());
        row.put("kind", erratum.kind().isEmpty() ? "number" : erratum.kind());
        row.put("place", orNull(erratum.place()));
        row.put("what", erratum.what());
        row.put("reading", orNull(erratum.reading()));
        row.put("position", position);
        return row;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
