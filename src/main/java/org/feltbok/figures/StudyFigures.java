package org.feltbok.figures;

import org.feltbok.analysis.LiveStudyData;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.store.StudyFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of an open study, computed from its data as they are now. Not for the user
 * interface's thread.
 */
public final class StudyFigures {
    private final StudyFile file;
    private final LiveStudyData live;

    public StudyFigures(StudyFile file, LiveStudyData live) {
        this.file = file;
        this.live = live;
    }

    /**
     * A figure that was asked for.
     *
     * @param figure empty if it cannot be computed
     * @param faults why not
     */
    public record Attempt(FigureSpec spec, Optional<ComputedFigure> figure, List<Fault> faults) {}

    /** All figures and tables in the order of the report. */
    public List<FigureSpec> specs() {
        return file.read(FigureStore::figures).stream().map(FigureStore.Stored::spec).toList();
    }

    public Optional<FigureSpec> spec(String key) {
        return file.read(h -> FigureStore.figure(h, key)).map(FigureStore.Stored::spec);
    }

    public List<PublishedValue> published() {
        return file.read(FigureStore::published);
    }

    public List<Erratum> errata() {
        return file.read(FigureStore::errata);
    }

    /** One figure, as stored or as being edited. */
    public Attempt compute(FigureSpec spec, Texts texts) {
        return attempt(new FigureComputer(live.snapshot(), texts), spec, published());
    }

    /** Several figures from the same data; what they share is counted once. */
    public List<Attempt> compute(List<FigureSpec> specs, Texts texts) {
        FigureComputer computer = new FigureComputer(live.snapshot(), texts);
        List<PublishedValue> published = published();
        List<Attempt> attempts = new ArrayList<>();
        specs.forEach(s -> attempts.add(attempt(computer, s, published)));
        return attempts;
    }

    private static Attempt attempt(
            FigureComputer computer, FigureSpec spec, List<PublishedValue> published) {
        try {
            return new Attempt(spec, Optional.of(computer.compute(spec, published)), List.of());
        } catch (FaultException e) {
            return new Attempt(spec, Optional.empty(), e.faults());
        }
    }

    /** Every published value of the study beside today's. */
    public PublishedCheck.Summary check() {
        return PublishedCheck.of(live.snapshot(), published());
    }
}
