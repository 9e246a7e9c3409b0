package org.feltbok.responses.ui;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rows of the list of respondents: each respondent in its part, below the part's heading, in an
 * order. A row is made when it is looked at, and who comes, changes or goes moves alone, so that a
 * list of 50 000 costs what is seen of it.
 */
final class RespondentRows extends ObservableListBase<ListRow> {
    /** What stands together below a heading. */
    enum Part {
        PARTIAL("entry.group.partial"),
        EMPTY("entry.group.empty"),
        DONE("entry.group.done"),
        VOID("entry.group.void"),
        MISSING("entry.group.missing");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        static Part of(Listed l) {
            if (!l.hasResponse()) {
                return MISSING;
            }
            if (l.isDone()) {
                // what is void is never between those that count
                return l.isVoid() ? VOID : DONE;
            }
            return l.filled() > 0 ? PARTIAL : EMPTY;
        }
    }

    /** Somebody at a place, which stays while what is told of them changes. */
    private static final class Row {
        private final Listed placed;
        private final Part part;
        private final Set<String> keys = new HashSet<>();
        private Listed now;

        Row(Listed placed, Part part) {
            this.placed = placed;
            this.part = part;
            now = placed;
        }

        boolean is(Listed somebody) {
            return now.isSame(somebody) || placed.isSame(somebody);
        }

        /** Whether this is where somebody stands. */
        boolean stands(Listed somebody, Part in, Comparator<Listed> order) {
            return part == in && order.compare(placed, somebody) == 0;
        }
    }

    /** All rows, whichever of them are shown. */
    private static final class Arranged {
        private final Comparator<Listed> order;
        private final Function<Listed, Part> part;
        private final Map<Part, List<Row>> parts = new EnumMap<>(Part.class);
        private final Map<String, List<Row>> byKey = new HashMap<>();

        Arranged(Comparator<Listed> order, Function<Listed, Part> part) {
            this.order = order;
            this.part = part;
            for (Part each : Part.values()) {
                parts.put(each, new ArrayList<>());
            }
        }

        List<Row> of(Part one) {
            return parts.getOrDefault(one, List.of());
        }

        /** Where somebody stands in a part, or would stand, as of {@code binarySearch}. */
        int search(Part in, Listed somebody) {
            List<Row> rows = of(in);
            int low = 0;
            int high = rows.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int compared = order.compare(rows.get(middle).placed, somebody);
                if (compared == 0) {
                    return middle;
                }
                low = compared < 0 ? middle + 1 : low;
                high = compared < 0 ? high : middle - 1;
            }
            return -low - 1;
        }

        void index(Row row) {
            keys(row.now)
                    .filter(row.keys::add)
                    .forEach(k -> byKey.computeIfAbsent(k, n -> new ArrayList<>(1)).add(row));
        }

        void forget(Row row) {
            row.keys.forEach(
                    k ->
                            byKey.computeIfPresent(
                                    k,
                                    (n, those) -> {
                                        those.remove(row);
                                        return those.isEmpty() ? null : those;
                                    }));
        }
    }

    private final Arranged all;
    private final List<Part> shown;
    private final AtomicInteger looked;

    /**
     * Everybody of some; none of them is shown yet.
     *
     * @param part in which part somebody stands
     * @param looked how many are looked at is added to it
     */
    RespondentRows(
            Comparator<Listed> order,
            Collection<Listed> some,
            Function<Listed, Part> part,
            AtomicInteger looked) {
        this.looked = looked;
        all = new Arranged(order, part);
        shown = List.of();
        some.stream()
                .sorted(order)
                .forEach(
                        l -> {
                            Row row = new Row(l, part.apply(l));
                            all.of(row.part).add(row);
                            all.index(row);
                        });
    }

    private RespondentRows(RespondentRows of, List<Part> shown) {
        all = of.all;
        looked = of.looked;
        this.shown = shown;
    }

    /** The same rows, of which other parts are shown. */
    RespondentRows showing(List<Part> parts) {
        return new RespondentRows(this, parts);
    }

    /** Those of all parts that fit. */
    List<Listed> those(Predicate<Listed> fit) {
        return all.parts.values().stream()
                .flatMap(List::stream)
                .peek(r -> looked.incrementAndGet())
                .map(r -> r.now)
                .filter(fit)
                .toList();
    }

    @Override
    public int size() {
        int size = 0;
        for (Part part : shown) {
            size += rows(part);
        }
        return size;
    }

    /** With its heading. */
    private int rows(Part part) {
        int members = all.of(part).size();
        return members == 0 ? 0 : members + 1;
    }

    @Override
    public ListRow get(int index) {
        int at = index;
        for (Part part : shown) {
            if (at < rows(part)) {
                return at == 0 ? heading(part) : new ListRow.Somebody(all.of(part).get(at - 1).now);
            }
            at -= rows(part);
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** Asked when other rows are shown; nobody else is looked at. */
    @Override
    public int indexOf(@Nullable Object row) {
        if (row instanceof ListRow.Somebody s) {
            int place = place(s.listed()).orElse(-1);
            return place >= 0 && get(place).equals(row) ? place : -1;
        }
        return shown.stream()
                .filter(p -> rows(p) > 0 && heading(p).equals(row))
                .map(this::first)
                .findFirst()
                .orElse(-1);
    }

    private ListRow.Heading heading(Part part) {
        return new ListRow.Heading(part.key, all.of(part).size());
    }

    /** The row of a part's heading, or where it would be. */
    private int first(Part wanted) {
        int first = 0;
        for (Part part : shown) {
            if (part == wanted) {
                return first;
            }
            first += rows(part);
        }
        throw new IllegalArgumentException(wanted.toString());
    }

    /**
     * The same rows with some of them in the place that is theirs now. Who moves is told to nobody:
     * these are shown instead.
     *
     * @param now somebody as they are now; empty for who has no place any more
     */
    RespondentRows settled(Collection<Listed> some, Function<Listed, Optional<Listed>> now) {
        if (some.isEmpty()) {
            return this;
        }
        RespondentRows unseen = showing(List.of());
        some.forEach(
                s ->
                        now.apply(s)
                                .ifPresentOrElse(
                                        unseen::put,
                                        () -> unseen.row(s).ifPresent(unseen::takeOut)));
        return unseen.showing(shown);
    }

    private void put(Listed somebody) {
        Part part = all.part.apply(somebody);
        Optional<Row> was = row(somebody);
        if (was.isPresent() && was.get().stands(somebody, part, all.order)) {
            update(somebody);
        } else {
            was.ifPresent(this::takeOut);
            putIn(new Row(somebody, part));
        }
    }

    /** What is told of somebody is others; they stay where they are. */
    void update(Listed somebody) {
        row(somebody)
                .filter(r -> !r.now.equals(somebody))
                .ifPresent(
                        row -> {
                            var before = new ListRow.Somebody(row.now);
                            row.now = somebody;
                            all.index(row);
                            beginChange();
                            place(row).ifPresent(p -> nextSet(p, before));
                            endChange();
                        });
    }

    private void putIn(Row row) {
        int found = all.search(row.part, row.placed);
        all.of(row.part).add(found < 0 ? -found - 1 : found, row);
        all.index(row);
    }

    private void takeOut(Row row) {
        all.of(row.part).remove(all.search(row.part, row.placed));
        all.forget(row);
    }

    /** Who is the same shares one of them. */
    private static Stream<String> keys(Listed somebody) {
        Stream<String> response =
                somebody.hasResponse() ? Stream.of("r" + somebody.responseId()) : Stream.empty();
        return Stream.concat(response, somebody.about().stream().map(c -> "c" + c));
    }

    private Optional<Row> row(Listed somebody) {
        return keys(somebody)
                .flatMap(key -> all.byKey.getOrDefault(key, List.of()).stream())
                .peek(r -> looked.incrementAndGet())
                .filter(r -> r.is(somebody))
                .findFirst();
    }

    private OptionalInt place(Row row) {
        return shown.contains(row.part)
                ? OptionalInt.of(first(row.part) + 1 + all.search(row.part, row.placed))
                : OptionalInt.empty();
    }

    /** The row of somebody; empty if none that is shown is theirs. */
    OptionalInt place(Listed somebody) {
        Optional<Row> row = row(somebody);
        return row.isPresent() ? place(row.get()) : OptionalInt.empty();
    }

    /** The first of those that are shown. */
    Optional<Listed> first() {
        return from(0, 1);
    }

    /** The one after (1) or before (-1) somebody, also where that one is not shown. */
    Optional<Listed> neighbour(Listed somebody, int step) {
        OptionalInt here = place(somebody);
        return here.isPresent()
                ? from(here.getAsInt() + step, step)
                : (step > 0 ? shown : shown.reversed())
                        .stream().flatMap(p -> beside(p, somebody, step).stream()).findFirst();
    }

    /** The one at a row, or where a heading stands the next one. */
    private Optional<Listed> from(int row, int step) {
        int at = row;
        while (at >= 0 && at < size()) {
            if (get(at) instanceof ListRow.Somebody s) {
                return Optional.of(s.listed());
            }
            at += step;
        }
        return Optional.empty();
    }

    private Optional<Listed> beside(Part part, Listed somebody, int step) {
        int found = all.search(part, somebody);
        int after = found < 0 ? -found - 1 : found + 1;
        int before = found < 0 ? -found - 2 : found - 1;
        int at = step > 0 ? after : before;
        List<Row> rows = all.of(part);
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at).now);
    }
}
