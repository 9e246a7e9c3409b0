package org.feltbok.bench;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Study files that hold the made-up survey, made by the program's own operations. */
final class SurveyStudy {
    private SurveyStudy() {}

    /** What a study begins with: itself and the questionnaire. */
    private record Begin() implements Operation {
        @Override
        public String name() {
            return "begin";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            LocalText none = LocalText.of("");
            StudyRows.insert(
                    work,
                    new StudyFacts(
                            Ids.next(),
                            "bench",
                            LocalText.of("Bench"),
                            "en",
                            none,
                            none,
                            none,
                            none,
                            Instant.EPOCH));
            AddQuestionnaire.write(work, SurveyForm.questionnaire());
        }

        @Override
        public boolean undoable() {
            return false;
        }
    }

    static Environment environment() {
        return Environment.of(() -> "Bench");
    }

    /** A study with the questionnaire and no responses yet, in place of any study of that name. */
    static StudyFile empty(Path path) throws IOException {
        for (String ending : List.of("", "-wal", ".lock")) {
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + ending));
        }
        return StudyFile.create(path, environment(), new Begin());
    }

    static Form form(StudyFile study) {
        return study.read(h -> Form.byName(h, SurveyForm.NAME)).orElseThrow();
    }

    /** Reads a file of responses into the study as the program does. */
    static void importFile(StudyFile study, Path csv) {
        study.run(new ImportFile(form(study), csv));
    }

    /** A study with all responses of a file. */
    static Path filled(Path path, Path csv) throws IOException {
        try (StudyFile study = empty(path)) {
            importFile(study, csv);
        }
        return path;
    }
}
