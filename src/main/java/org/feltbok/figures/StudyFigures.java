package org.feltbok.figures;

import org.feltbok.analysis.StudyData;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.store.Change;
import org.feltbok.store.Study;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The figures of an open study, for the window and the command line alike. Not for the user
 * interface's thread.
 */
public final class StudyFigures {
    private final Study file;
    private final LiveStudyData live;
    private @Nullable FigureMoment last;

    /**
     * @param live the same file's data as they are now
     */
    public StudyFigures(Study file, LiveStudyData live) {
        this.file = file;
        this.live = live;
    }

    public FigureBook book() {
        return file.read(FigureBook::read);
    }

    /**
     * The data as they are now with figures that were read before, for a screen that computes a few
     * at a time; what figures share is counted once as long as the data stay.
     */
    public synchronized FigureMoment current(FigureBook book) {
        StudyData now = live.snapshot();
        FigureMoment same = last;
        if (same == null || same.data() != now) {
            same = new FigureMoment(now, book);
        } else if (!same.book().equals(book)) {
            same = same.with(book);
        }
        last = same;
        return same;
    }

    /** Data, figures and date, all of this very moment, for what leaves the program. */
    public FigureReport report() {
        return read(file);
    }

    /** As {@link #report}, of a file without live data. */
    public static FigureReport read(Study file) {
        return file.read(
                h -> {
                    StudyFacts study = StudyStore.study(h);
                    return new FigureReport(
                            study.key(),
                            study.title(),
                            lastChange(file, study),
                            new FigureMoment(StudyDataStore.read(file), FigureBook.read(h)));
                });
    }

    /** When the study was changed last: the date of everything made from it. */
    public static Instant lastChange(Study file) {
        return file.read(h -> lastChange(file, StudyStore.study(h)));
    }

    private static Instant lastChange(Study file, StudyFacts study) {
        return file.history(1).stream().findFirst().map(Change::at).orElse(study.createdAt());
    }
}
