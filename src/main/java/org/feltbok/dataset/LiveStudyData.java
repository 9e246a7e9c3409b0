package org.feltbok.dataset;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.task.Listening;
import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The data of an open study as they are now. A changed answer or coding changes one cell: the next
 * snapshot shares all else with the one before. Any other change that figures could show makes the
 * next snapshot be read anew, when asked for.
 */
public final class LiveStudyData implements AutoCloseable {
    /** Tables that no figure is made from. */
    private static final Set<String> UNRELATED =
            Set.of(
                    "topic",
                    "figure",
                    "published",
                    "claim",
                    "erratum",
                    "report_section",
                    "own_check",
                    "person");

    private final Study file;
    private final Listening.Listeners<DataChange> listeners = new Listening.Listeners<>();
    private final Listening listening;
    private StudyDataStore.@Nullable Loaded loaded;

    /**
     * What changed in the data.
     *
     * @param items full names ({@code survey/q1}) of the items whose answers, ticks or codes
     *     changed; empty = anything may have
     */
    public record DataChange(Set<String> items) {
        public boolean isAll() {
            return items.isEmpty();
        }
    }

    public LiveStudyData(Study file) {
        this.file = file;
        listening = file.listen(this::changed);
    }

    /**
     * The data now; reads the file if they are not at hand, so not for the user interface's thread.
     */
    public StudyData snapshot() {
        return loaded().data();
    }

    private synchronized StudyDataStore.Loaded loaded() {
        if (loaded == null) {
            loaded = StudyDataStore.load(file);
        }
        return loaded;
    }

    /**
     * Told on the thread that made the change, after the next snapshot is ready to be asked for.
     */
    public Listening listen(Consumer<? super DataChange> listener) {
        return listeners.add(listener);
    }

    private void changed(ChangeEvent event) {
        Optional<DataChange> change = apply(event);
        change.ifPresent(listeners::tell);
    }

    /**
     * The words of a text are in no figure, but rules may read them; whether it is kept aside
     * decides whether it counts. Who was interviewed is a name that codes are not called by while
     * names are hidden.
     */
    private boolean isRelated(CellChange change) {
        StudyDataStore.Loaded now = loaded;
        return switch (change.table()) {
            case "answer_text" ->
                    DataUpdate.isAside(change) || now != null && DataUpdate.readsWords(now.data());
            case "interview" ->
                    change.column().isEmpty()
                            || change.column().equals("informant")
                            || change.column().equals("case_id");
            case "passage" ->
                    now != null
                            && now.data().said().isPresent()
                            && (change.column().isEmpty()
                                    || change.column().equals("interview_id"));
            default -> !UNRELATED.contains(change.table());
        };
    }

    private synchronized Optional<DataChange> apply(ChangeEvent event) {
        boolean bulk = event.bulkTables().stream().anyMatch(t -> !UNRELATED.contains(t));
        var cells = event.cells().stream().filter(this::isRelated).toList();
        if (!bulk && cells.isEmpty()) {
            return Optional.empty();
        }
        StudyDataStore.Loaded now = loaded;
        // where a change cannot be read, all is read anew by who asks next
        loaded = null;
        Optional<DataUpdate.Updated> updated =
                bulk || now == null ? Optional.empty() : new DataUpdate(file, now).apply(cells);
        loaded = updated.map(DataUpdate.Updated::loaded).orElse(null);
        return Optional.of(
                        new DataChange(updated.map(DataUpdate.Updated::variables).orElse(Set.of())))
                .filter(c -> updated.isEmpty() || !c.isAll());
    }

    @Override
    public void close() {
        listening.end();
    }
}
