package org.feltbok.figures.outline;

import org.feltbok.base.task.Listening;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;

import java.util.Set;

/** The report in order, of an open study; read again after a figure or a section changed. */
public final class LiveOutline implements AutoCloseable {
    private static final Set<String> TABLES = Set.of("figure", "report_section");

    private final Study file;
    private final NotedChanges noted = new NotedChanges(TABLES::contains);
    private final Listening listening;
    private Outline outline = Outline.EMPTY;

    public LiveOutline(Study file) {
        this.file = file;
        listening = file.listen(noted::note);
    }

    /** As it is now; not for the user interface's thread. */
    public synchronized Outline outline() {
        if (!noted.take().isNothing()) {
            boolean read = false;
            try {
                outline = file.read(OutlineStore::read);
                read = true;
            } finally {
                if (!read) {
                    noted.noteAll();
                }
            }
        }
        return outline;
    }

    @Override
    public void close() {
        listening.end();
    }
}
