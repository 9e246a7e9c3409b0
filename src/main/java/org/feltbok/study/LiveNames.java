package org.feltbok.study;

import org.feltbok.base.task.Listening;
import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;
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
    private boolean all;
    private @Nullable Optional<HiddenNames> names;

    public LiveNames(Study study) {
        this.study = study;
        listening = study.listen(this::note);
    }

    /** Comes while the study is held: never waits for who reads it. */
    private void note(ChangeEvent event) {
        synchronized (named) {
            take(event);
        }
    }

    private void take(ChangeEvent event) {
        all |= event.bulkTables().stream().anyMatch(HideNames.TABLES::contains);
        for (CellChange cell : event.cells()) {
            boolean comes =
                    event.change().kind() == Change.Kind.DO && (cell.isInsert() || isName(cell));
            if (concerns(cell) && comes && !isReadAnew(cell)) {
                named.add(cell);
            } else {
                all |= concerns(cell);
            }
        }
        if (all) {
            named.clear();
        }
    }

    /** A name of the register has several forms. */
    private static boolean isReadAnew(CellChange cell) {
        return cell.table().equals("setting") || cell.table().equals(RegisteredName.TABLE);
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
            case RegisteredName.TABLE -> true;
            case "setting" -> HideNames.isSetBy(cell);
            default -> false;
        };
    }

    /** The values of an operation, as they may be told now. */
    public List<String> told(String operation, List<String> args) {
        return args.isEmpty() ? args : names().map(n -> n.told(operation, args)).orElse(args);
    }

    /** What a change is about, as it may be told now. */
    public List<String> told(Change change) {
        return told(change.operation(), change.args());
    }

    /** Changes as they may be told now. */
    public List<Change> told(List<Change> changes) {
        return changes.stream().map(c -> c.with(told(c))).toList();
    }

    private record Noted(boolean all, List<CellChange> named) {}

    private Noted take() {
        synchronized (named) {
            Noted noted = new Noted(all, List.copyOf(named));
            all = false;
            named.clear();
            return noted;
        }
    }

    /** Empty while names are shown. */
    private synchronized Optional<HiddenNames> names() {
        Noted noted = take();
        Optional<HiddenNames> known = names;
        if (known == null || noted.all()) {
            names = null;
            names = study.read(HideNames::hidden);
            return names;
        }
        known.ifPresent(
                hidden ->
                        noted.named()
                                .forEach(c -> hidden.add(study.read(h -> HideNames.name(h, c)))));
        return known;
    }

    @Override
    public void close() {
        listening.end();
    }
}
