package org.feltbok.responses.ui.grid;

import org.feltbok.checks.Accepted;
import org.feltbok.responses.Answers;
import org.feltbok.responses.grid.RowPatch;
import org.feltbok.responses.grid.SheetChanges;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the rows of the sheet as they are: what is given to the study shows at once, what is in the
 * file is taken from its changes, cell by cell, without a look at the file.
 */
final class GridRows {
    /** More rows than that are read again rather than made anew while the window waits. */
    private static final int MANY = 200;

    /** What stands in the file while something given is still on its way there. */
    private static final class Held {
        private Answers stored;
        private int given;

        Held(Answers stored) {
            this.stored = stored;
        }
    }

    private final GridModel model;
    private final GridMaker maker;
    private final SheetChanges changes;
    private final Map<String, Held> held = new HashMap<>();
    private final List<ChangeEvent> meanwhile = new ArrayList<>();
    private volatile Map<String, List<Accepted>> accepted = Map.of();

    GridRows(GridModel model, GridMaker maker) {
        this.model = model;
        this.maker = maker;
        changes = new SheetChanges(model.form());
    }

    /** What was read, and over it what was changed while it was read. */
    void take(GridReading.Read read) {
        accepted = read.accepted();
        changes.texts(read.texts());
        List<GridRow> rows = new ArrayList<>(read.rows());
        if (!read.all()) {
            Set<String> anew = read.rows().stream().map(GridRow::id).collect(Collectors.toSet());
            model.rows().stream()
                    .filter(r -> !read.gone().contains(r.id()))
                    .filter(r -> !anew.contains(r.id()))
                    .forEach(rows::add);
        }
        List<GridRow> shown = new ArrayList<>();
        for (GridRow row : rows) {
            Held on = held.get(row.id());
            Optional<GridRow> before = model.row(row.id());
            if (on != null && before.isPresent()) {
                on.stored = row.answers();
                shown.add(before.get());
            } else {
                shown.add(row);
            }
        }
        model.rows(shown);
        List<ChangeEvent> missed = List.copyOf(meanwhile);
        meanwhile.clear();
        missed.forEach(e -> patch(e, false));
    }

    /** Where a change was made, as a hand would go there. */
    record Place(String response, String item) {}

    /**
     * What a change was.
     *
     * @param isAll whether all rows are to be read again
     * @param first the first cell it wrote
     */
    record Taken(boolean isAll, Optional<Place> first) {}

    /**
     * Takes over a change.
     *
     * @param reading whether rows are being read that may not have it yet
     */
    Taken patch(ChangeEvent event, boolean reading) {
        if (reading) {
            meanwhile.add(event);
        }
        if (changes.isOfAll(event)) {
            return new Taken(true, Optional.empty());
        }
        SheetChanges.Written written = changes.of(event);
        if (written.patches().keySet().stream().filter(id -> !held.containsKey(id)).count()
                > MANY) {
            return new Taken(true, first(written.patches()));
        }
        written.patches().forEach(this::patch);
        return new Taken(!written.anew().isEmpty(), first(written.patches()));
    }

    private Optional<Place> first(Map<String, RowPatch> patches) {
        return patches.entrySet().stream()
                .flatMap(e -> model.row(e.getKey()).map(r -> Map.entry(r, e.getValue())).stream())
                .min(Comparator.comparingInt(e -> e.getKey().response().position()))
                .flatMap(
                        e ->
                                e.getValue().items().stream()
                                        .min(Comparator.comparingInt(i -> model.form().index(i)))
                                        .map(i -> new Place(e.getKey().id(), i.id())));
    }

    private void patch(String response, RowPatch patch) {
        Held on = held.get(response);
        if (on != null) {
            on.stored = patch.over(on.stored);
        } else {
            model.row(response)
                    .ifPresent(
                            row -> {
                                Answers now = patch.over(row.answers());
                                if (!now.equals(row.answers())) {
                                    model.put(with(row, now));
                                }
                            });
        }
    }

    /** A row with other answers; on any thread. */
    GridRow with(GridRow row, Answers answers) {
        return maker.row(row.who(), answers, accepted);
    }

    /** Something is given to the study: it shows at once. */
    void give(GridRow before, GridRow after) {
        held.computeIfAbsent(before.id(), k -> new Held(before.answers())).given++;
        model.put(after);
    }

    /** What was given is in the file, or was refused: what is in the file shows. */
    void given(String response) {
        Held on = held.get(response);
        if (on != null && --on.given == 0) {
            held.remove(response);
            model.row(response)
                    .filter(r -> !r.answers().equals(on.stored))
                    .ifPresent(r -> model.put(with(r, on.stored)));
        }
    }

    /** Whether the study was changed back, or forth again. */
    static boolean isReversal(ChangeEvent event) {
        Change.Kind kind = event.change().kind();
        return kind == Change.Kind.UNDO || kind == Change.Kind.REDO;
    }
}
