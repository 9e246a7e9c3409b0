package org.feltbok.figures.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.feltbok.base.text.Language;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The figures and tables of a study, which of them are shown, and how far they are computed. */
final class FiguresModel {
    /** Which of them by how they compare with the report. */
    enum Filter {
        ALL,
        MATCH,
        DIFFER,
        NO_VALUES
    }

    private final Language language;
    private final List<FigureEntry> entries = new ArrayList<>();
    private final ObservableList<FigureEntry> shown = FXCollections.observableArrayList();
    private final ObjectProperty<FigureSpec.Kind> kind =
            new SimpleObjectProperty<>(FigureSpec.Kind.FIGURE);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<FigureEntry>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private Supplier<List<String>> order = List::of;

    /** What was taken out: brought back it is in front. */
    private final Set<String> gone = new HashSet<>();

    private final ObjectProperty<FigureBook> book = new SimpleObjectProperty<>(FigureBook.EMPTY);

    FiguresModel(Language language) {
        this.language = language;
        kind.addListener(
                o -> {
                    filter();
                    keepSelection();
                });
        filter.addListener(o -> refilter());
        query.addListener(o -> refilter());
    }

    /**
     * Takes what was read; what was computed stays, but all of it is out of date where anything
     * about it changed.
     */
    void take(FigureBook read) {
        Map<String, FigureEntry> before = new HashMap<>();
        entries.forEach(e -> before.put(e.id(), e));
        FigureBook old = book.get();
        List<FigureEntry> near = nearest();
        entries.clear();
        for (FigureSpec spec : read.figures()) {
            String id = read.id(spec.key());
            FigureEntry known = before.get(id);
            if (known == null) {
                entries.add(FigureEntry.of(id, spec));
            } else if (known.spec().equals(spec)) {
                boolean same =
                        old.publishedOf(spec.key()).equals(read.publishedOf(spec.key()))
                                && old.claimsOf(spec.key()).equals(read.claimsOf(spec.key()));
                entries.add(same ? known : known.outdated());
            } else {
                entries.add(known.respecified(spec));
            }
        }
        List<FigureEntry> nearNow = near.stream().flatMap(e -> same(e).stream()).toList();
        book.set(read);
        if (count(kind.get()) == 0 && !entries.isEmpty()) {
            kind.set(entries.getFirst().spec().kind());
        }
        // called otherwise it stays in front; the list of those shown follows
        selected.get().flatMap(this::same).ifPresent(e -> select(Optional.of(e)));
        filter();
        if (selected.get().filter(s -> same(s).isEmpty()).isPresent()) {
            nearNow.stream().findFirst().map(FigureEntry::key).ifPresent(this::goTo);
        }
        Optional<FigureEntry> back =
                entries.stream().filter(e -> gone.contains(e.id())).findFirst();
        back.map(FigureEntry::key).ifPresent(this::goTo);
        gone.addAll(before.keySet());
        entries.forEach(e -> gone.remove(e.id()));
        keepSelection();
    }

    /** Those that may come in front if the one in front goes, nearest first. */
    private List<FigureEntry> nearest() {
        List<FigureEntry> ordered = order.get().stream().flatMap(k -> entry(k).stream()).toList();
        if (!ordered.isEmpty()) {
            return ordered;
        }
        int at = selected.get().map(s -> position(s.key())).orElse(-1);
        return Stream.concat(
                        shown.subList(at + 1, shown.size()).stream(),
                        shown.subList(0, Math.max(0, at)).reversed().stream())
                .toList();
    }

    /**
     * Where figures are seen in another order than here.
     *
     * @param nearest the keys of those nearest to the one in front; empty = as shown here
     */
    void inOrderOf(Supplier<List<String>> nearest) {
        order = nearest;
    }

    /**
     * Marks those that a change may have touched; what was never computed is out of date anyway.
     */
    void outdate(Predicate<ComputedFigure> touched) {
        entries.replaceAll(e -> e.computed().map(touched::test).orElse(true) ? e.outdated() : e);
        filter();
        keepSelection();
    }

    /** The next to compute: the one in front alone, then the others as shown, then the rest. */
    List<FigureEntry> next(int most) {
        Optional<FigureEntry> front = selected.get().filter(FigureEntry::stale);
        return front.map(List::of)
                .orElseGet(
                        () ->
                                Stream.concat(shown.stream(), entries.stream())
                                        .filter(FigureEntry::stale)
                                        .distinct()
                                        .limit(most)
                                        .toList());
    }

    void computed(FigureEntry from, FigureOutcome outcome) {
        entries.replaceAll(e -> e.id().equals(from.id()) ? e.with(outcome, from.version()) : e);
    }

    /** Shows what was computed; called once for a batch. */
    void show() {
        filter();
        keepSelection();
    }

    private void filter() {
        List<FigureEntry> fitting =
                entries.stream()
                        .filter(ofKind(kind.get()).and(hasText()).and(passes(filter.get())))
                        .toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
    }

    /**
     * Another choice of what is shown: the one whose number is typed, else the first of it, comes
     * in front if the one in front is not among it.
     */
    private void refilter() {
        filter();
        boolean isHidden = selected.get().filter(s -> position(s.key()) >= 0).isEmpty();
        if (isHidden && !shown.isEmpty()) {
            Optional<FigureEntry> numbered = shown.stream().filter(hasNumber(text())).findFirst();
            select(numbered.or(() -> Optional.of(shown.getFirst())));
        }
    }

    private static Predicate<FigureEntry> ofKind(FigureSpec.Kind which) {
        return e -> e.spec().kind() == which;
    }

    private Predicate<FigureEntry> hasText() {
        String text = text();
        return hasNumber(text).or(e -> text.isEmpty() || words(e.spec()).contains(text));
    }

    private String text() {
        return query.get().strip().toLowerCase(Locale.ROOT);
    }

    private static Predicate<FigureEntry> hasNumber(String text) {
        return e -> e.spec().number().map(String::valueOf).filter(text::equals).isPresent();
    }

    private String words(FigureSpec spec) {
        return (spec.title().in(language) + " " + spec.subtitle().in(language) + " " + spec.key())
                .toLowerCase(Locale.ROOT);
    }

    private static Predicate<FigureEntry> passes(Filter which) {
        return e ->
                switch (which) {
                    case ALL -> true;
                    case MATCH -> e.standing() == Tally.Standing.MATCH;
                    case DIFFER ->
                            switch (e.standing()) {
                                case DIFFERS, ERRATUM, BROKEN -> true;
                                case WAITING, NO_VALUES, MATCH -> false;
                            };
                    case NO_VALUES -> e.standing() == Tally.Standing.NO_VALUES;
                };
    }

    /** The chosen figure as it is now; another one if it is gone or of the other kind. */
    private void keepSelection() {
        Optional<FigureEntry> same = selected.get().flatMap(this::same).filter(ofKind(kind.get()));
        select(same.or(() -> shown.stream().findFirst()));
    }

    private void select(Optional<FigureEntry> entry) {
        if (!entry.equals(selected.get())) {
            selected.set(entry);
        }
    }

    /** An entry as it is now, whatever its figure is called. */
    private Optional<FigureEntry> same(FigureEntry entry) {
        return entries.stream().filter(e -> e.id().equals(entry.id())).findFirst();
    }

    Optional<FigureEntry> entry(String key) {
        return entries.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    /** Goes to a figure by its key, taking away what hides it. */
    void goTo(String key) {
        entry(key)
                .ifPresent(
                        e -> {
                            kind.set(e.spec().kind());
                            if (!shown.contains(e)) {
                                query.set("");
                                filter.set(Filter.ALL);
                            }
                            select(Optional.of(e));
                        });
    }

    /** Goes to the one so many places further down the list as shown. */
    void move(int by) {
        int at = selected.get().map(s -> position(s.key())).orElse(-1);
        int to = Math.clamp((long) at + by, 0, Math.max(0, shown.size() - 1));
        if (to < shown.size()) {
            select(Optional.of(shown.get(to)));
        }
    }

    /** Where a figure stands among those shown; -1 = not shown. */
    int position(String key) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    long count(FigureSpec.Kind which) {
        return entries.stream().filter(ofKind(which)).count();
    }

    /** How many of the kind shown pass a filter. */
    int count(Filter which) {
        return (int) entries.stream().filter(ofKind(kind.get()).and(passes(which))).count();
    }

    /** How many wait to be computed. */
    long waiting() {
        return entries.stream().filter(FigureEntry::stale).count();
    }

    List<FigureEntry> entries() {
        return List.copyOf(entries);
    }

    ObservableList<FigureEntry> shown() {
        return shown;
    }

    ObjectProperty<FigureSpec.Kind> kind() {
        return kind;
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Optional<FigureEntry>> selected() {
        return selected;
    }

    ObjectProperty<FigureBook> book() {
        return book;
    }
}
