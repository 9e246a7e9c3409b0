package org.feltbok.responses.asked;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.store.Study;
import org.feltbok.tabular.ReadAs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of the file that a questionnaire was made of, as its first responses. */
public final class AskedRows {
    private AskedRows() {}

    /**
     * Reads them in as any file of responses; all or none.
     *
     * @return what is to be looked at, or why none came in
     */
    public static List<Fault> put(Study study, String questionnaire, Path file) {
        Form form = study.read(h -> Form.byName(h, questionnaire)).orElseThrow();
        ImportFile rows =
                new ImportFile(
                        form,
                        file,
                        ReadAs.SEEN,
                        read ->
                                ImportChoices.of(Existing.NEW)
                                        .written(ImportChoices.Written.LABELS)
                                        .leaveOutUnknown(),
                        false);
        try {
            rows.read(study);
            study.run(rows);
            return rows.notes();
        } catch (FaultException wrong) {
            List<Fault> told = new ArrayList<>();
            told.add(
                    Fault.at(
                            Place.file(String.valueOf(file.getFileName())),
                            "questionnaire.rows_left"));
            told.addAll(wrong.faults());
            return told;
        }
    }
}
