package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.PublishedCheck;
import org.feltbok.figures.ReportFigures;
import org.feltbok.store.Change;
import org.feltbok.store.StudyFile;
import org.feltbok.study.Study;
import org.feltbok.study.StudyStore;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A study's whole report: all its figures computed from the data of one moment and written into a
 * folder.
 */
public final class StudyReport {
    private StudyReport() {}

    /**
     * Writes the report in the language of the texts.
     *
     * @return Done; or Findings if figures cannot be computed or drawn, or published values differ
     * @throws FaultException if the folder cannot be written; nothing is changed then
     */
    public static Outcome write(StudyFile file, Path folder, Texts texts, Progress progress) {
        ReportFigures book = ReportFigures.read(file);
        ReportFigures.Computed computed = book.compute(texts, progress);
        List<FigureTable> tables = computed.tables(texts);
        Study study = file.read(StudyStore::study);
        ReportOptions options =
                ReportOptions.of(
                        study.title().in(texts.language()), study.key(), lastChange(file, study));
        Written written = new ReportWriter(texts, options).write(tables, folder, progress);
        if (written.cancelled()) {
            throw new FaultException("export.cancelled");
        }
        PublishedCheck.Summary check = book.check();
        List<Fault> findings = new ArrayList<>(computed.faults());
        findings.addAll(written.faults());
        findings.addAll(check.findings());
        List<Object> args = List.of(folder.toString(), tables.size(), written.files().size());
        return findings.isEmpty()
                ? new Outcome.Done("export.written", args)
                : new Outcome.Findings("export.written", args, List.copyOf(findings));
    }

    /** The same data give the same files, so the workbook is dated by the data. */
    private static Instant lastChange(StudyFile file, Study study) {
        return file.history(1).stream().findFirst().map(Change::at).orElse(study.createdAt());
    }
}
