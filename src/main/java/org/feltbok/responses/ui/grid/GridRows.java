package org.feltbok.responses.ui.grid;

import org.feltbok.checks.Accepted;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.grid.RowPatch;
import org.feltbok.responses.grid.SheetChanges;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** More cells of a change than that are not taken over one by one. */
    private static final int LARGE = 5_000;

    /** What stands in the file while something given is still on its way there. */
    private static final class Held {
        private Answers stored;
        private int given;

        /** What is in the file is being read. */
        private boolean isStale;

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
        read.texts().ifPresent(changes.texts()::take);
        Map<String, GridRow> anew = new LinkedHashMap<>();
        read.rows().forEach(r -> anew.put(r.id(), r));
        anew.replaceAll((id, row) -> underHand(row));
        if (read.all()) {
            model.rows(anew.values());
        } else {
            read.people().stream()
                    .filter(p -> !anew.containsKey(p.response().id()))
                    .flatMap(p -> model.row(p.response().id()).map(r -> of(r, p)).stream())
                    .toList()
                    .forEach(r -> anew.put(r.id(), r));
            model.change(anew.values(), read.gone());
        }
        List<ChangeEvent> missed = List.copyOf(meanwhile);
        meanwhile.clear();
        missed.forEach(e -> patch(e, false));
    }

    /** A row that was read, as it shows while something given is on its way to the file. */
    private GridRow underHand(GridRow row) {
        Held on = held.get(row.id());
        Optional<GridRow> before = model.row(row.id());
        if (on == null || before.isEmpty()) {
            return row;
        }
        on.stored = row.answers();
        on.isStale = false;
        return before.get();
    }

    /** The same answers, with what else is told of who gave them. */
    private GridRow of(GridRow row, Respondent who) {
        boolean sameWords =
                row.title().equals(who.title()) && row.who().caseKey().equals(who.caseKey());
        return sameWords ? row.of(who) : maker.row(who, row.answers(), accepted);
    }

    /** Where a change was made, as a hand would go there. */
    record Place(String response, String item) {}

    /**
     * What a change was.
     *
     * @param isAll whether all rows are to be read again
     * @param anew responses that are to be read
     * @param first the first cell it wrote
     * @param isOfRows whether it wrote a cell of the sheet at all
     */
    record Taken(boolean isAll, Set<String> anew, Optional<Place> first, boolean isOfRows) {}

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
            return new Taken(true, Set.of(), Optional.empty(), true);
        }
        if (event.cells().size() > LARGE) {
            return large(event);
        }
        SheetChanges.Written written = changes.of(event);
        Set<String> anew = new HashSet<>(written.anew());
        List<String> others =
                written.patches().keySet().stream().filter(id -> !held.containsKey(id)).toList();
        if (others.size() > MANY) {
            anew.addAll(others);
        }
        written.patches().entrySet().stream()
                .filter(e -> !anew.contains(e.getKey()))
                .forEach(e -> patch(e.getKey(), e.getValue()));
        boolean isOfRows = !written.patches().isEmpty() || !anew.isEmpty();
        return new Taken(false, anew, first(written.patches()), isOfRows);
    }

    /** What it wrote is read, since the window does not wait for so many cells. */
    private Taken large(ChangeEvent event) {
        Set<String> ids = changes.responses(event);
        ids.forEach(
                id -> {
                    Held on = held.get(id);
                    if (on != null) {
                        on.isStale = true;
                    }
                });
        Optional<Place> first =
                ids.stream()
                        .flatMap(id -> model.row(id).stream())
                        .min(Comparator.comparingInt(r -> r.response().position()))
                        .flatMap(
                                r ->
                                        changes.first(event, r.id())
                                                .map(i -> new Place(r.id(), i.id())));
        return new Taken(false, ids, first, !ids.isEmpty());
    }

    /** Which responses are known with their answers. */
    Set<String> known() {
        return model.rows().stream().map(GridRow::id).collect(Collectors.toSet());
    }

    /** The texts of a row that somebody has coded, among some fields. */
    Set<Item> coded(String response, Collection<Item> items) {
        return items.stream()
                .filter(i -> changes.texts().isCoded(response, i))
                .collect(Collectors.toSet());
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
    void given(String response, boolean isWritten) {
        Held on = held.get(response);
        if (on != null && --on.given == 0) {
            held.remove(response);
            model.row(response)
                    .filter(r -> !(on.isStale && isWritten))
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
