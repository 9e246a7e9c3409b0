package org.feltbok.responses.ui;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    }

    private List<Listed> all = List.of();
    private List<Listed> displayed = List.of();
    private final List<Listed> begunHere = new ArrayList<>();
    private Segment segment = Segment.TO_DO;
    private String words = "";

    /**
     * @param language of the study; names are put in its order
     */
    void fill(List<Listed> respondents, Locale language) {
        Collator collator = Collator.getInstance(language);
        Comparator<Listed> order =
                Comparator.comparing(Listed::title, collator).thenComparing(Listed::responseId);
        all = respondents.stream().sorted(order).toList();
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
        return (int) all.stream().filter(s.holds).count();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * Puts a respondent's newest state in its place. Who is begun here stays in its part of the
     * list until another part is chosen or it is done, so that one can always go back to it.
     */
    void replace(Listed changed) {
        boolean begins = find(l -> l.isSame(changed)).filter(l -> !l.hasResponse()).isPresent();
        if (begins && segment == Segment.MISSING && changed.hasResponse()) {
            begunHere.add(changed);
        }
        List<Listed> now = new ArrayList<>(all);
        now.replaceAll(l -> l.isSame(changed) ? changed : l);
        all = List.copyOf(now);
    }

    Optional<Listed> find(Predicate<Listed> wanted) {
        return all.stream().filter(wanted).findFirst();
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
            group(rows, "entry.group.done", found(Segment.DONE));
            group(rows, "entry.group.missing", found(Segment.MISSING));
        } else if (segment == Segment.TO_DO) {
            group(rows, "entry.group.partial", shown.stream().filter(l -> l.filled() > 0).toList());
            group(rows, "entry.group.empty", shown.stream().filter(l -> l.filled() == 0).toList());
        } else {
            group(
                    rows,
                    segment == Segment.DONE ? "entry.group.done" : "entry.group.missing",
                    shown);
        }
        return rows;
    }

    private List<Listed> shown() {
        return all.stream().filter(l -> segment.holds.test(l) || staysHere(l)).toList();
    }

    private boolean staysHere(Listed listed) {
        return !listed.isDone() && begunHere.stream().anyMatch(listed::isSame);
    }

    private List<Listed> found(Segment part) {
        return all.stream().filter(part.holds).filter(l -> l.matches(words)).toList();
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
        displayed =
                rows.stream()
                        .flatMap(
                                r -> r instanceof ListRow.Somebody s ? Stream.of(s.listed()) : null)
                        .toList();
        return rows;
    }

    /**
     * The one after (1) or before (-1) in the list as shown, also where the current one has left
     * it; the first if nobody is.
     */
    Optional<Listed> neighbour(Optional<Listed> current, int step) {
        if (current.isEmpty()) {
            return displayed.stream().findFirst().map(this::newest);
        }
        for (int i = 0; i < displayed.size(); i++) {
            if (displayed.get(i).isSame(current.get())) {
                int next = i + step;
                return next < 0 || next >= displayed.size()
                        ? Optional.empty()
                        : Optional.of(newest(displayed.get(next)));
            }
        }
        int here = place(current.get());
        return step > 0
                ? displayed.stream().filter(l -> place(l) > here).findFirst().map(this::newest)
                : displayed.reversed().stream()
                        .filter(l -> place(l) < here)
                        .findFirst()
                        .map(this::newest);
    }

    private int place(Listed somebody) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSame(somebody)) {
                return i;
            }
        }
        return -1;
    }

    private Listed newest(Listed somebody) {
        return find(l -> l.isSame(somebody)).orElse(somebody);
    }
}
