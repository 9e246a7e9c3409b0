package org.feltbok.responses.files;

import org.feltbok.responses.TestForm;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.ReadAs;

import java.nio.file.Path;

/** Reads a file of responses into a study, telling when it begins to write and when it is done. */
final class ImportingProgram {
    private ImportingProgram() {}

    static Environment environment() {
        return Environment.of(() -> "Marit");
    }

    /** Arguments: the study, the file. */
    public static void main(String[] args) {
        try (StudyFile file = StudyFile.open(Path.of(args[0]), environment())) {
            var form = TestForm.form(file);
            ImportFile read =
                    new ImportFile(
                            form,
                            Path.of(args[1]),
                            ReadAs.SEEN,
                            r ->
                                    ImportChoices.NONE
                                            .target(1, ColumnTarget.of("q1", form).orElseThrow())
                                            .correct(
                                                    new ImportChoices.Spot(1, "jau"),
                                                    CellCorrection.readAs("1")),
                            true);
            read.read(file);
            System.out.println("begins");
            System.out.flush();
            file.run(read);
            System.out.println("done");
            System.out.flush();
        }
    }
}
