package org.feltbok.bench;

import org.feltbok.store.StudyFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file of responses into a study: read, checked against the questionnaire, written, on disk. */
final class ImportedFile implements Mark {
    private static final String WHAT = "import a CSV of %,d x 90 with types and labels, durable";

    @Override
    public String number() {
        return "G4";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        String what = WHAT.formatted(workshop.many());
        Path csv = workshop.csv(workshop.many());
        if (Programs.installed("sqlite3").isEmpty()) {
            return List.of(new Line.NotMeasured(number(), what, "sqlite3 is not installed"));
        }
        Path script = Files.writeString(workshop.folder().resolve("import.sql"), script(csv));
        Path bare = workshop.folder().resolve("imported.db");
        Path study = workshop.folder().resolve("imported.feltbok");
        Pair pair =
                Pair.of(
                        workshop.runsOfLong(),
                        () -> {
                            try (StudyFile file = SurveyStudy.empty(study)) {
                                return Pair.time(() -> SurveyStudy.importFile(file, csv));
                            }
                        },
                        () -> {
                            Files.deleteIfExists(bare);
                            return workshop.programs()
                                    .time("sqlite3", bare.toString(), ".read '" + script + "'");
                        });
        return List.of(
                pair.line(
                        number(),
                        what,
                        Line.Unit.MILLISECONDS,
                        "sqlite3 .import, WAL, synchronous FULL",
                        1.5));
    }

    static String script(Path csv) {
        String columns =
                SurveyForm.HEADER.stream()
                        .map(c -> '"' + c + "\" " + (c.equals("weight") ? "REAL" : "INTEGER"))
                        .collect(Collectors.joining(", "));
        return """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                CREATE TABLE r (%s);
                .mode csv
                .import --skip 1 '%s' r
                PRAGMA wal_checkpoint(TRUNCATE);
                """
                .formatted(columns, csv);
    }
}
