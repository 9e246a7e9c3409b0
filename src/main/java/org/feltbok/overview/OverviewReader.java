package org.feltbok.overview;

import org.feltbok.analysis.StudyData;
import org.feltbok.checks.Findings;
import org.feltbok.coding.Blindness;
import org.feltbok.figures.FigureBook;
import org.feltbok.store.Change;
import org.feltbok.store.Study;
import org.feltbok.study.HideNames;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads each part of the overview by itself; not on the user-interface thread. */
public final class OverviewReader {
    private static final int CHANGES = 200;
    private final Study file;

    private final Supplier<StudyData> data;
    private final Supplier<Findings> findings;

    /**
     * @param data what figures are made from, as it is now
     * @param findings in those data, as they are now
     */
    public OverviewReader(Study file, Supplier<StudyData> data, Supplier<Findings> findings) {
        this.file = file;
        this.data = data;
        this.findings = findings;
    }

    public Extent extent() {
        return file.read(Extent::read);
    }

    public Optional<ResponseProgress> responses() {
        return file.read(ResponseProgress::read);
    }

    public List<Representation.Division> representation() {
        return file.read(Representation::read);
    }

    public List<CodingProgress> coding() {
        return file.read(CodingProgress::read);
    }

    /**
     * As far as a person may know: where they still code blind, only what they did themselves.
     *
     * @param person name of who works
     */
    public List<CodingProgress> coding(String person) {
        return file.read(h -> CodingProgress.read(h, person));
    }

    /** What is to be looked at in the data. */
    public Findings problems() {
        return findings.get();
    }

    /** The same for a person; empty while they code blind, as it tells what others coded. */
    public Optional<FigureMatch> figures(String person) {
        return file.read(h -> Blindness.items(h, person)).isEmpty()
                ? Optional.of(figures())
                : Optional.empty();
    }

    public FigureMatch figures() {
        return FigureMatch.of(data.get(), file.read(FigureBook::read));
    }

    /** The newest changes first, without what the study began with. */
    public List<Change> changes() {
        List<Change> made =
                file.history(CHANGES).stream().filter(c -> c.kind() != Change.Kind.FIXED).toList();
        return file.read(h -> HideNames.told(h, made));
    }
}
