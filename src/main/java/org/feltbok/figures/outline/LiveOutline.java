package org.feltbok.figures.outline;

import org.feltbok.base.task.Listening;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;

import java.util.List;
import java.util.Set;

/** The report in order, of an open study; read again after a figure or a section changed. */
public final class LiveOutline implements AutoCloseable {
    private static final Set<String> TABLES = Set.of("figure", "report_section");

    private final Study file;
    private final StudyFigures figures;
    private final NotedChanges noted = new NotedChanges(TABLES::contains);
    private final Listening listening;
    private Outline outline = Outline.EMPTY;

    public LiveOutline(Study file, StudyFigures figures) {
        this.file = file;
        this.figures = figures;
        listening = file.listen(noted::note);
    }

    /** As it is now; not for the user interface's thread. */
    public synchronized Outline outline() {
        if (!noted.take().isNothing()) {
            boolean read = false;
            try {
                List<FigureSpec> known = figures.book().figures();
                outline = file.read(h -> OutlineStore.read(h, known));
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
