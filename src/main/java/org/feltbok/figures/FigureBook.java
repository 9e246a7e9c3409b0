package org.feltbok.figures;

import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The figures and tables of a study in the order of its report, with what the report prints of
 * them.
 *
 * @param published of all figures, in their order
 * @param claims what it says of groups, in their order
 * @param ids what a figure is known by whatever it is called, by its key: a key that is made of a
 *     number is another figure's when the report is numbered again
 * @param language code of the study's own; empty where it is in no study
 */
public record FigureBook(
        List<FigureSpec> figures,
        List<PublishedValue> published,
        List<Claim> claims,
        List<Erratum> errata,
        Map<String, String> ids,
        String language) {
    /** A study without figures. */
    public static final FigureBook EMPTY =
            new FigureBook(List.of(), List.of(), List.of(), List.of());

    public FigureBook {
        figures = List.copyOf(figures);
        published = List.copyOf(published);
        claims = List.copyOf(claims);
        errata = List.copyOf(errata);
        ids = Map.copyOf(ids);
    }

    /** Figures that are in no file: each is known by its key. */
    public FigureBook(
            List<FigureSpec> figures,
            List<PublishedValue> published,
            List<Claim> claims,
            List<Erratum> errata) {
        this(figures, published, claims, errata, Map.of());
    }

    /** Figures that are in no study. */
    public FigureBook(
            List<FigureSpec> figures,
            List<PublishedValue> published,
            List<Claim> claims,
            List<Erratum> errata,
            Map<String, String> ids) {
        this(figures, published, claims, errata, ids, "");
    }

    public static FigureBook read(Handle handle) {
        List<FigureStore.Stored> figures = FigureStore.figures(handle);
        Map<String, String> ids = new HashMap<>();
        figures.forEach(f -> ids.put(f.spec().key(), f.id()));
        return new FigureBook(
                figures.stream().map(FigureStore.Stored::spec).toList(),
                FigureStore.published(handle),
                FigureStore.claims(handle),
                FigureStore.errata(handle),
                ids,
                StudyStore.language(handle));
    }

    /** Codes of the languages that the report is written in, the study's own first. */
    public List<String> languages() {
        Set<String> others = new TreeSet<>();
        for (FigureSpec f : figures) {
            Stream.of(
                            f.title(),
                            f.subtitle(),
                            f.note(),
                            f.chart().axisTitle(),
                            f.chart().secondAxisTitle())
                    .forEach(t -> others.addAll(t.others().keySet()));
        }
        others.remove(language);
        return Stream.concat(Stream.of(language), others.stream()).toList();
    }

    /** What the figure with this key is known by, now and when it is called otherwise. */
    public String id(String key) {
        return ids.getOrDefault(key, key);
    }

    /** The figure that is known so, whatever it is called now. */
    public Optional<FigureSpec> known(String id) {
        return figures.stream().filter(f -> id(f.key()).equals(id)).findFirst();
    }

    public Optional<FigureSpec> figure(String key) {
        return figures.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** What the report prints of one figure. */
    public List<PublishedValue> publishedOf(String figure) {
        return published.stream().filter(p -> p.figure().equals(figure)).toList();
    }

    /** What the report says of the groups of one figure. */
    public List<Claim> claimsOf(String figure) {
        return claims.stream().filter(c -> c.figure().equals(figure)).toList();
    }

    public Optional<Erratum> erratum(String key) {
        return errata.stream().filter(e -> e.key().equals(key)).findFirst();
    }
}
