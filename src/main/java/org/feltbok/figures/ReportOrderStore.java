package org.feltbok.figures;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.KeptReads;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of the report: its sections as they stand below each other, and in each its figures.
 * Figures of no section come last, in their own order.
 */
final class ReportOrderStore {
    private record Part(String id, String key, LocalText title, @Nullable String parent) {}

    private final Map<String, Integer> places = new LinkedHashMap<>();

    private final List<ReportSection> sections = new ArrayList<>();

    private ReportOrderStore(List<Part> parts) {
        Map<String, List<Part>> below = new LinkedHashMap<>();
        parts.forEach(
                p ->
                        below.computeIfAbsent(
                                        p.parent() == null ? "" : p.parent(),
                                        k -> new ArrayList<>())
                                .add(p));
        put("", 1, below);
    }

    private void put(String parent, int depth, Map<String, List<Part>> below) {
        for (Part part : below.getOrDefault(parent, List.of())) {
            places.put(part.key(), places.size());
            sections.add(new ReportSection(part.key(), part.title(), depth));
            put(part.id(), depth + 1, below);
        }
    }

    static ReportOrderStore read(Handle handle) {
        return KeptReads.once(handle, "report sections", () -> readNow(handle));
    }

    private static ReportOrderStore readNow(Handle handle) {
        return new ReportOrderStore(
                handle.createQuery(
                                "SELECT id, key, title, title_i18n, parent_id FROM report_section"
                                        + " ORDER BY position, id")
                        .map(
                                (r, c) ->
                                        new Part(
                                                r.getString("id"),
                                                r.getString("key"),
                                                LocalTexts.of(
                                                        r.getString("title"),
                                                        r.getString("title_i18n")),
                                                r.getString("parent_id")))
                        .list());
    }

    /** All sections as they stand below each other. */
    List<ReportSection> sections() {
        return List.copyOf(sections);
    }

    /** The place of a figure's section; that of none is after all. */
    int place(FigureSpec spec) {
        return places.getOrDefault(spec.section(), Integer.MAX_VALUE);
    }

    /** Refuses a figure that names a section which the report does not have. */
    void require(FigureSpec spec) {
        unknown(spec, Place.none(), List.copyOf(places.keySet()))
                .ifPresent(
                        f -> {
                            throw new FaultException(List.of(f));
                        });
    }

    /**
     * That a figure names a section which is not there.
     *
     * @param sections keys of those that are
     */
    static Optional<Fault> unknown(FigureSpec spec, Place place, List<String> sections) {
        return spec.section().isEmpty() || sections.contains(spec.section())
                ? Optional.empty()
                : Optional.of(
                        Fault.at(
                                place,
                                sections.isEmpty()
                                        ? "figures.no_sections"
                                        : "figures.unknown_section",
                                spec.section(),
                                String.join(", ", sections)));
    }
}
