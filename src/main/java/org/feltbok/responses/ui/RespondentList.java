package org.feltbok.responses.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All respondents of a questionnaire, and which of them the list shows. */
final class RespondentList {
    /** What the list shows. */
    enum Segment {
        TO_DO(l -> l.hasResponse() && !l.isDone()),
        DONE(Listed::isDone),
        MISSING(l -> !l.hasResponse());

        private final Predicate<Listed> holds;

        Segment(Predicate<Listed> holds) {
            this.holds = holds;
        }

        static Segment of(Listed listed) {
            return !listed.hasResponse() ? MISSING : listed.isDone() ? DONE : TO_DO;
        }
    }

    private final InOrder all = new InOrder();
    private final Map<Segment, Integer> counts = new EnumMap<>(Segment.class);
    private List<Listed> displayed = List.of();

    /** Where those displayed stand, by their responses and by their cases. */
    private final Map<String, List<Integer>> places = new HashMap<>();

    /** The row of each that is displayed. */
    private int[] rowOf = {};

    /** How many were looked at to find somebody, for those who count work. */
    private int looked;

    private final List<Listed> begunHere = new ArrayList<>();
    private Segment segment = Segment.TO_DO;
    private String words = "";

    /** Takes in who has come, changed or gone. */
    void take(EntryData.Changed changed) {
        all.speak(changed.language(), changed.names());
        if (changed.all()) {
            all.clear();
            counts.clear();
        }
        changed.heard().stream().flatMap(c -> all.ofCase(c).stream()).forEach(this::removeWaiting);
        changed.gone().stream().flatMap(id -> all.response(id).stream()).forEach(this::remove);
        if (changed.all()) {
            all.fill(changed.respondents());
            changed.respondents().forEach(l -> count(l, 1));
        } else {
            changed.respondents().forEach(this::put);
        }
    }

    private void count(Listed listed, int by) {
        if (!listed.isVoid()) {
            counts.merge(Segment.of(listed), by, Integer::sum);
        }
    }

    private void remove(Listed listed) {
        all.remove(listed);
        count(listed, -1);
    }

    private void removeWaiting(Listed listed) {
        if (!listed.hasResponse()) {
            remove(listed);
        }
    }

    private void put(Listed listed) {
        Optional<Listed> was =
                listed.hasResponse()
                        ? all.response(listed.responseId())
                        : listed.caseId().stream()
                                .flatMap(c -> all.ofCase(c).stream())
                                .filter(l -> !l.hasResponse())
                                .findFirst();
        was.ifPresent(this::remove);
        all.add(listed);
        count(listed, 1);
    }

    void show(Segment newSegment) {
        begunHere.clear();
        segment = newSegment;
    }

    Segment segment() {
        return segment;
    }

    void filter(String newWords) {
        words = newWords;
    }

    int count(Segment s) {
        return counts.getOrDefault(s, 0);
    }

    boolean isEmpty() {
        return all.all().isEmpty();
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
        all.add(changed);
        count(changed, 1);
    }

    /** The same somebody as known here, also before and after its response was begun. */
    private Optional<Listed> find(Listed somebody) {
        Optional<Listed> response =
                somebody.hasResponse() ? all.response(somebody.responseId()) : Optional.empty();
        return response.or(
                () ->
                        somebody.caseId().stream()
                                .flatMap(c -> all.ofCase(c).stream())
                                .filter(l -> l.isSame(somebody))
                                .findFirst());
    }

    /** The one whose form that is. */
    Optional<Listed> find(OpenForm open) {
        Optional<Listed> response =
                open.exists() ? all.response(open.responseId()) : Optional.empty();
        return response.or(
                () ->
                        open.caseId().stream()
                                .flatMap(c -> all.ofCase(c).stream())
                                .filter(l -> l.isOf(open))
                                .findFirst());
    }

    /** The one whose response that is. */
    Optional<Listed> response(String id) {
        return all.response(id);
    }

    Optional<Listed> find(Predicate<Listed> wanted) {
        return all.all().stream().filter(wanted).findFirst();
    }

    /** The rows to show, with a heading for each group. */
    List<ListRow> rows() {
        List<ListRow> rows = new ArrayList<>();
        List<Listed> shown = shown();
        if (!words.isBlank()) {
            // who is looked for may stand in any part
            List<Listed> begun = found(Segment.TO_DO);
            group(rows, "entry.group.partial", begun.stream().filter(l -> l.filled() > 0).toList());
            group(rows, "entry.group.empty", begun.stream().filter(l -> l.filled() == 0).toList());
            done(rows, found(Segment.DONE));
            group(rows, "entry.group.missing", found(Segment.MISSING));
        } else if (segment == Segment.TO_DO) {
            group(rows, "entry.group.partial", shown.stream().filter(l -> l.filled() > 0).toList());
            group(rows, "entry.group.empty", shown.stream().filter(l -> l.filled() == 0).toList());
        } else if (segment == Segment.DONE) {
            done(rows, shown);
        } else {
            group(rows, "entry.group.missing", shown);
        }
        return rows;
    }

    /** What is void is never between those that count. */
    private static void done(List<ListRow> rows, List<Listed> members) {
        group(rows, "entry.group.done", members.stream().filter(l -> !l.isVoid()).toList());
        group(rows, "entry.group.void", members.stream().filter(Listed::isVoid).toList());
    }

    private List<Listed> shown() {
        return all.all().stream().filter(l -> segment.holds.test(l) || staysHere(l)).toList();
    }

    private boolean staysHere(Listed listed) {
        return !begunHere.isEmpty()
                && !listed.isDone()
                && begunHere.stream().anyMatch(listed::isSame);
    }

    private List<Listed> found(Segment part) {
        return all.all().stream().filter(part.holds).filter(l -> l.matches(words)).toList();
    }

    private static void group(List<ListRow> rows, String key, List<Listed> members) {
        if (!members.isEmpty()) {
            rows.add(new ListRow.Heading(key, members.size()));
            members.forEach(m -> rows.add(new ListRow.Somebody(m)));
        }
    }

    /** The rows to show; until they are shown again, neighbours follow this order. */
    List<ListRow> display() {
        List<ListRow> rows = rows();
        List<Listed> shown = new ArrayList<>();
        rowOf = new int[rows.size()];
        places.clear();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof ListRow.Somebody s) {
                int place = shown.size();
                rowOf[place] = row;
                shown.add(s.listed());
                keys(s.listed())
                        .forEach(
                                key ->
                                        places.computeIfAbsent(key, k -> new ArrayList<>(1))
                                                .add(place));
            }
        }
        displayed = shown;
        return rows;
    }

    /** Who is the same shares one of them. */
    private static Stream<String> keys(Listed somebody) {
        Stream<String> response =
                somebody.hasResponse() ? Stream.of("r" + somebody.responseId()) : Stream.empty();
        return Stream.concat(response, somebody.caseId().stream().map(c -> "c" + c));
    }

    /** Where somebody stands in the list as it is shown, the rows of headings not counted. */
    private OptionalInt place(Listed somebody) {
        return keys(somebody)
                .flatMap(key -> places.getOrDefault(key, List.of()).stream())
                .mapToInt(Integer::intValue)
                .peek(p -> looked++)
                .filter(p -> displayed.get(p).isSame(somebody))
                .min();
    }

    /** The row of somebody as the rows were shown; empty if nobody of those is it. */
    OptionalInt row(Listed somebody) {
        OptionalInt place = place(somebody);
        return place.isPresent() ? OptionalInt.of(rowOf[place.getAsInt()]) : place;
    }

    /** How many were looked at to find somebody, for those who count work. */
    int looked() {
        return looked;
    }

    /** Whether somebody stands in the list as it is shown. */
    boolean isDisplayed(Listed somebody) {
        return place(somebody).isPresent();
    }

    /**
     * The one after (1) or before (-1) in the list as shown, also where the current one has left
     * it; the first if nobody is.
     */
    Optional<Listed> neighbour(Optional<Listed> current, int step) {
        if (current.isEmpty()) {
            return displayed.stream().findFirst().map(this::newest);
        }
        OptionalInt here = place(current.get());
        if (here.isPresent()) {
            int next = here.getAsInt() + step;
            return next < 0 || next >= displayed.size()
                    ? Optional.empty()
                    : Optional.of(newest(displayed.get(next)));
        }
        return step > 0
                ? displayed.stream()
                        .filter(l -> all.compare(l, current.get()) > 0)
                        .findFirst()
                        .map(this::newest)
                : displayed.reversed().stream()
                        .filter(l -> all.compare(l, current.get()) < 0)
                        .findFirst()
                        .map(this::newest);
    }

    private Listed newest(Listed somebody) {
        return find(somebody).orElse(somebody);
    }
}
