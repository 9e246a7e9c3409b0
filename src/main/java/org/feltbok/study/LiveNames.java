package org.feltbok.study;

import org.feltbok.base.task.Listening;
import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done, as it may be told now: while names are hidden, pseudonyms stand in their place.
 * The names are read once and kept up to date, since what was done is told after every key.
 */
public final class LiveNames implements AutoCloseable {
    private final Study study;
    private final Listening listening;
    private final List<CellChange> named = new ArrayList<>();
    private @Nullable Optional<HiddenNames> names;

    public LiveNames(Study study) {
        this.study = study;
        listening = study.listen(this::note);
    }

    private synchronized void note(ChangeEvent event) {
        boolean all =
                event.bulkTables().contains("study_case")
                        || event.bulkTables().contains("interview");
        for (CellChange cell : event.cells()) {
            boolean comes =
                    event.change().kind() == Change.Kind.DO && (cell.isInsert() || isName(cell));
            if (concerns(cell) && comes && !cell.table().equals("setting")) {
                named.add(cell);
            } else {
                all |= concerns(cell);
            }
        }
        if (all) {
            names = null;
            named.clear();
        }
    }

    private static boolean isName(CellChange cell) {
        return cell.column().equals("name") || cell.column().equals("informant");
    }

    private static boolean concerns(CellChange cell) {
        boolean row = cell.column().isEmpty();
        return switch (cell.table()) {
            case "study_case" ->
                    row || cell.column().equals("name") || cell.column().equals("pseudonym");
            case "interview" -> row || cell.column().equals("informant");
            case "setting" -> HideNames.isSetBy(cell);
            default -> false;
        };
    }

    /** The values of an operation, as they may be told now. */
    public List<String> told(String operation, List<String> args) {
        return args.isEmpty() ? args : study.read(h -> told(h, operation, args));
    }

    /** What a change is about, as it may be told now. */
    public List<String> told(Change change) {
        return told(change.operation(), change.args());
    }

    /** Changes as they may be told now. */
    public List<Change> told(List<Change> changes) {
        return study.read(
                h -> changes.stream().map(c -> c.with(told(h, c.operation(), c.args()))).toList());
    }

    private List<String> told(Handle handle, String operation, List<String> args) {
        return names(handle).map(n -> n.told(operation, args)).orElse(args);
    }

    /** Empty while names are shown. */
    private synchronized Optional<HiddenNames> names(Handle handle) {
        Optional<HiddenNames> known = names;
        if (known == null) {
            known =
                    HideNames.isOn(handle)
                            ? Optional.of(HideNames.names(handle))
                            : Optional.empty();
            names = known;
        } else {
            for (CellChange cell : named) {
                known.ifPresent(n -> n.add(name(handle, cell)));
            }
        }
        named.clear();
        return known;
    }

    private static HiddenNames.Name name(Handle handle, CellChange cell) {
        boolean row = cell.isInsert();
        if (cell.table().equals("interview")) {
            Object name = row ? cell.inRow("informant") : cell.after();
            return new HiddenNames.Name(text(name), HiddenNames.PERSON);
        }
        Object name = row ? cell.inRow("name") : cell.after();
        String instead =
                row
                        ? text(cell.inRow("pseudonym"))
                        : handle.createQuery("SELECT pseudonym FROM study_case WHERE id = :id")
                                .bind("id", cell.rowId())
                                .mapTo(String.class)
                                .findFirst()
                                .orElse(null);
        return new HiddenNames.Name(text(name), instead);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public void close() {
        listening.end();
    }
}
