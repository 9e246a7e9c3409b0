package org.feltbok.overview;

import org.feltbok.base.task.Listening;
import org.feltbok.responses.Form;
import org.feltbok.store.CellChange;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much a study holds, as it is now. Counting goes through all its cases and responses, so it is
 * done again only after a change that may make another number, never after an answer. Not for the
 * user interface's thread.
 */
final class LiveExtent implements AutoCloseable {
    /** What an extent is made from, columns by table; "" = that a row comes or goes. */
    private static final Map<String, Set<String>> COUNTED =
            Map.of(
                    "study", Set.of("", "unit_many", "unit_many_i18n"),
                    "study_case", Set.of("", "in_frame"),
                    "interview", Set.of("", "case_id"),
                    "response", Set.of(""));

    private final Study study;
    private final Listening listening;
    private final NotedChanges noted = new NotedChanges(COUNTED::containsKey);
    private @Nullable Extent extent;

    LiveExtent(Study study) {
        this.study = study;
        listening = study.listen(noted::note);
    }

    /**
     * @param main the main questionnaire as it is now
     */
    synchronized Extent extent(Optional<Form> main) {
        NotedChanges.Taken taken = noted.take();
        Extent known = extent;
        if (known == null
                || taken.all()
                || taken.cells().stream().anyMatch(LiveExtent::isCounted)) {
            // where reading fails, it is read the next time
            extent = null;
            known = study.read(Extent::read);
            extent = known;
        }
        return known.asking(main);
    }

    private static boolean isCounted(CellChange cell) {
        return COUNTED.getOrDefault(cell.table(), Set.of()).contains(cell.column());
    }

    @Override
    public void close() {
        listening.end();
    }
}
