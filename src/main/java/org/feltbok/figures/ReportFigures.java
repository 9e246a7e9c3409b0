package org.feltbok.figures;

import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.StudyDataStore;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.store.StudyFile;

import java.util.ArrayList;
import java.util.List;

/** A study's data and its figures with their published values, read at one moment. */
public record ReportFigures(StudyData data, FigureBook book) {

    /** Reads the data and all figures in one go. */
    public static ReportFigures read(StudyFile file) {
        return file.read(h -> new ReportFigures(StudyDataStore.read(file), FigureBook.read(h)));
    }

    /**
     * What computing came to.
     *
     * @param faults one for each figure that cannot be computed, with its key as the file; the
     *     others are there
     */
    public record Computed(List<ComputedFigure> figures, List<Fault> faults) {
        /**
         * The tables as renderers take them, those without a place for a published value last in
         * one of their own.
         */
        public List<FigureTable> tables(Texts texts) {
            List<FigureTable> tables = new ArrayList<>();
            figures.forEach(f -> tables.add(f.table()));
            List<Checked> extra = figures.stream().flatMap(f -> f.extra().stream()).toList();
            if (!extra.isEmpty()) {
                tables.add(ExtraTable.of(extra, texts));
            }
            return List.copyOf(tables);
        }
    }

    /** Computes every figure in the language of the texts. */
    public Computed compute(Texts texts, Progress progress) {
        FigureComputer computer = new FigureComputer(data, texts);
        List<ComputedFigure> computed = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<FigureSpec> figures = book.figures();
        for (int i = 0; i < figures.size() && !progress.cancelled(); i++) {
            FigureSpec spec = figures.get(i);
            progress.report(i, figures.size(), "figures.computing", spec.key());
            try {
                computed.add(computer.compute(spec, book.publishedOf(spec.key())));
            } catch (FaultException e) {
                e.faults()
                        .forEach(
                                f ->
                                        faults.add(
                                                new Fault(
                                                        Fault.Place.file(spec.key()),
                                                        f.key(),
                                                        f.args())));
            }
        }
        return new Computed(List.copyOf(computed), List.copyOf(faults));
    }

    /** Every published value against the data. */
    public PublishedCheck.Summary check() {
        return PublishedCheck.of(data, book.published());
    }
}
