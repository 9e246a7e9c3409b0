package org.feltbok.figures;

import org.feltbok.analysis.LiveStudyData;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Texts;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an open study, computed from its data as they are now. Not for the user
 * interface's thread.
 */
public final class LiveFigures {
    private final StudyFile file;
    private final LiveStudyData data;
    private final Texts texts;
    private @Nullable StudyData study;
    private @Nullable FigureComputer computer;

    /**
     * @param texts in the language that the figures are for
     */
    public LiveFigures(StudyFile file, LiveStudyData data, Texts texts) {
        this.file = file;
        this.data = data;
        this.texts = texts;
    }

    /** The same study's figures in another language. */
    public LiveFigures in(Texts other) {
        return new LiveFigures(file, data, other);
    }

    public FigureBook book() {
        return file.read(FigureBook::read);
    }

    /** The data that figures are made from now. */
    public StudyData study() {
        return data.snapshot();
    }

    /**
     * @throws org.feltbok.base.FaultException if the specification names what the study does not
     *     have
     */
    public ComputedFigure compute(FigureSpec spec, FigureBook book) {
        return computer(data.snapshot()).compute(spec, book.publishedOf(spec.key()));
    }

    private synchronized FigureComputer computer(StudyData now) {
        FigureComputer same = computer;
        if (same == null || now != study) {
            same = new FigureComputer(now, texts);
            computer = same;
            study = now;
        }
        return same;
    }
}
