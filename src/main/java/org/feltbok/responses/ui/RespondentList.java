package org.feltbok.responses.ui;

import javafx.collections.ObservableList;

import org.feltbok.responses.ui.RespondentRows.Part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All respondents of a questionnaire, and which of them the list shows. Who changes is put where
 * they belong when the list is shown anew; nobody else is looked at.
 */
final class RespondentList {
    /** What the list shows. */
    enum Segment {
        TO_DO(Part.PARTIAL, Part.EMPTY),
        DONE(Part.DONE, Part.VOID),
        MISSING(Part.MISSING);

        private final List<Part> parts;

        Segment(Part... parts) {
            this.parts = List.of(parts);
        }

        static Segment of(Listed listed) {
            return !listed.hasResponse() ? MISSING : listed.isDone() ? DONE : TO_DO;
        }
    }

    /** Who is looked for may stand in any part. */
    private static final List<Part> ALL = Arrays.asList(Part.values());

    private final KnownRespondents known = new KnownRespondents();
    private final Map<Segment, Integer> counts = new EnumMap<>(Segment.class);
    private final Set<Listed> moved = new LinkedHashSet<>();
    private final List<Listed> begunHere = new ArrayList<>();

    /** How many were looked at to find somebody, for those who count work. */
    private final AtomicInteger looked = new AtomicInteger();

    private Segment segment = Segment.TO_DO;

    /** All of them; those that are found by words are rows of their own. */
    private RespondentRows everybody = rows(List.of()).showing(segment.parts);

    private Optional<Found> found = Optional.empty();
    private String words = "";

    /** Who was found by words. */
    private record Found(String words, RespondentRows rows) {}

    /** Takes in who has come, changed or gone. */
    void take(EntryData.Changed changed) {
        boolean anew = known.speak(changed.language(), changed.names());
        if (changed.all()) {
            known.clear();
            counts.clear();
        }
        changed.heard().stream()
                .flatMap(c -> known.ofCase(c).stream())
                .forEach(this::removeWaiting);
        changed.gone().stream().flatMap(id -> known.response(id).stream()).forEach(this::remove);
        if (changed.all()) {
            known.addAll(changed.respondents());
            changed.respondents().forEach(l -> count(l, 1));
            arrange(changed.respondents());
        } else {
            changed.respondents().forEach(this::put);
            if (anew) {
                arrange(
                        everybody.those(l -> true).stream()
                                .flatMap(l -> find(l).stream())
                                .toList());
            }
        }
    }

    /** Those are all there are. */
    private void arrange(List<Listed> all) {
        everybody = rows(all).showing(segment.parts);
        found = Optional.empty();
    }

    private RespondentRows rows(List<Listed> some) {
        return new RespondentRows(known::compare, some, this::part, looked);
    }

    private Part part(Listed listed) {
        return staysHere(listed) ? Part.MISSING : Part.of(listed);
    }

    private void count(Listed listed, int by) {
        if (!listed.isVoid()) {
            counts.merge(Segment.of(listed), by, Integer::sum);
        }
    }

    private void remove(Listed listed) {
        known.remove(listed);
        count(listed, -1);
        moved.add(listed);
    }

    private void removeWaiting(Listed listed) {
        if (!listed.hasResponse()) {
            remove(listed);
        }
    }

    private void add(Listed listed) {
        known.add(listed);
        count(listed, 1);
        moved.add(listed);
    }

    private void put(Listed listed) {
        Optional<Listed> was =
                listed.hasResponse()
                        ? known.response(listed.responseId())
                        : listed.about().stream()
                                .flatMap(c -> known.ofCase(c).stream())
                                .filter(l -> !l.hasResponse())
                                .findFirst();
        was.ifPresent(this::remove);
        add(listed);
    }

    void show(Segment newSegment) {
        moved.addAll(begunHere);
        begunHere.clear();
        segment = newSegment;
        everybody = everybody.showing(segment.parts);
    }

    Segment segment() {
        return segment;
    }

    void filter(String newWords) {
        words = newWords.strip().toLowerCase(Locale.ROOT);
    }

    /** What is looked for, in small letters. */
    String words() {
        return words;
    }

    int count(Segment s) {
        return counts.getOrDefault(s, 0);
    }

    /**
     * Puts a respondent's newest state in its place. Who is begun here stays in its part of the
     * list until another part is chosen or it is done, so that one can always go back to it.
     */
    void replace(Listed changed) {
        Optional<Listed> was = find(changed);
        if (was.isEmpty()) {
            return;
        }
        boolean begins = !was.get().hasResponse();
        if (begins && segment == Segment.MISSING && changed.hasResponse()) {
            begunHere.add(changed);
        }
        remove(was.get());
        add(changed);
        everybody.update(changed);
        found.ifPresent(f -> f.rows().update(changed));
    }

    /** The same somebody as known here, also before and after its response was begun. */
    private Optional<Listed> find(Listed somebody) {
        Optional<Listed> response =
                somebody.hasResponse() ? known.response(somebody.responseId()) : Optional.empty();
        return response.or(
                () ->
                        somebody.about().stream()
                                .flatMap(c -> known.ofCase(c).stream())
                                .filter(l -> l.isSame(somebody))
                                .findFirst());
    }

    /** The one whose form that is. */
    Optional<Listed> find(OpenForm open) {
        Optional<Listed> response =
                open.exists() ? known.response(open.responseId()) : Optional.empty();
        return response.or(
                () ->
                        open.about().stream()
                                .flatMap(c -> known.ofCase(c).stream())
                                .filter(l -> l.isOf(open))
                                .findFirst());
    }

    /** The one whose response that is. */
    Optional<Listed> response(String id) {
        return known.response(id);
    }

    /** The one that a place named elsewhere means: by response, case or the case's key. */
    Optional<Listed> called(String name) {
        return known.called(name);
    }

    private boolean staysHere(Listed listed) {
        return !begunHere.isEmpty()
                && !listed.isDone()
                && begunHere.stream().anyMatch(listed::isSame);
    }

    /**
     * The rows to show; until they are shown again nobody moves, and neighbours follow this order.
     */
    ObservableList<ListRow> display() {
        List<Listed> some = List.copyOf(moved);
        moved.clear();
        everybody = everybody.settled(some, this::find);
        found = words.isEmpty() ? Optional.empty() : Optional.of(new Found(words, found(some)));
        return displayed();
    }

    /** Those that the words find, some of whom have moved. */
    private RespondentRows found(List<Listed> some) {
        Optional<Found> before = found.filter(f -> words.startsWith(f.words()));
        if (before.filter(f -> words.equals(f.words())).isPresent()) {
            return before.get()
                    .rows()
                    .settled(some, s -> find(s).filter(now -> now.matches(words)));
        }
        // whoever is found by more letters was found by those before
        RespondentRows among =
                before.filter(f -> some.isEmpty()).map(Found::rows).orElse(everybody);
        return new RespondentRows(
                        known::compare, among.those(l -> l.matches(words)), Part::of, looked)
                .showing(ALL);
    }

    private RespondentRows displayed() {
        return found.map(Found::rows).orElse(everybody);
    }

    /** The row of somebody as the rows were shown; empty if nobody of those is it. */
    OptionalInt row(Listed somebody) {
        return displayed().place(somebody);
    }

    /** How many were looked at to find somebody, for those who count work. */
    int looked() {
        return looked.get();
    }

    /** Whether somebody stands in the list as it is shown. */
    boolean isDisplayed(Listed somebody) {
        return row(somebody).isPresent();
    }

    /**
     * The one after (1) or before (-1) in the list as shown, also where the current one has left
     * it; the first if nobody is.
     */
    Optional<Listed> neighbour(Optional<Listed> current, int step) {
        return current.map(c -> displayed().neighbour(c, step))
                .orElseGet(() -> displayed().first())
                .map(this::newest);
    }

    private Listed newest(Listed somebody) {
        return find(somebody).orElse(somebody);
    }
}
