package org.feltbok.bench;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sample study as it would be with many more of the same: cases of the frame with what is known
 * of them, their responses with all answers, texts and codes, and one interview made long. Figures,
 * groupings and codebooks are those of the sample, so that only the size differs.
 */
public final class GrownStudy {
    private static final String MAIN = "survey";

    private GrownStudy() {}

    /** The sample itself as a study file. */
    public static Path sample(Path plain, Path file) {
        Outcome outcome =
                PlainStudies.create(
                        plain,
                        file,
                        PlainParts.all(Clock.systemDefaultZone()),
                        SurveyStudy.environment(),
                        Progress.NONE);
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.faults().toString());
        }
        return file;
    }

    /**
     * @param responses at least so many to the main questionnaire
     * @param characters at least so many in one interview
     */
    public static Path grown(Path plain, Path file, int responses, int characters) {
        return grow(sample(plain, file), responses, characters);
    }

    /** The same of a sample that lies there. */
    public static Path grow(Path file, int responses, int characters) {
        try (StudyFile study = StudyFile.open(file, SurveyStudy.environment())) {
            study.run(new Grow(responses, characters));
        }
        return file;
    }

    /** Puts in copies of rows that stand there. */
    private record Grow(int responses, int characters) implements Operation {
        @Override
        public String name() {
            return "grow";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public boolean undoable() {
            return false;
        }

        @Override
        public void apply(UnitOfWork work) {
            new Rows(work).copyMain(responses);
            new Rows(work).lengthen(characters);
        }
    }

    /**
     * The copies are made inside the database, where no value passes through this program: it takes
     * seconds where row by row it took minutes.
     */
    private static final class Rows {
        private final Handle handle;
        private int copies;

        Rows(UnitOfWork work) {
            handle = work.handle();
            // identities come in no order of the indexes
            handle.execute("PRAGMA cache_size = -400000");
            handle.execute("CREATE TEMP TABLE IF NOT EXISTS copied (id TEXT PRIMARY KEY)");
        }

        void copyMain(int wanted) {
            String main = one("SELECT id FROM questionnaire WHERE name = '" + MAIN + "'");
            String answers = one("SELECT answers_table FROM questionnaire WHERE id = '%s'", main);
            int there =
                    Integer.parseInt(
                            one(
                                    "SELECT count(*) FROM response WHERE pass = 1 AND questionnaire_id = '%s'",
                                    main));
            copies = Math.max(0, (wanted - 1) / there);
            copy("study_case", "in_frame = 1");
            copy("case_value", "case_id IN temp.copied");
            copy("response", "questionnaire_id = '%s'".formatted(main));
            copy(answers, "id IN temp.copied");
            copy("answer_text", "response_id IN temp.copied");
            copy("coding", "answer_text_id IN temp.copied");
            copy("coding_done", "answer_text_id IN temp.copied");
        }

        void lengthen(int wanted) {
            String interview =
                    one(
                            "SELECT interview_id FROM passage GROUP BY 1 ORDER BY sum(length(text)) DESC, 1");
            int length =
                    Integer.parseInt(
                            one(
                                    "SELECT sum(length(text)) FROM passage WHERE interview_id = '%s'",
                                    interview));
            copies = Math.max(0, (wanted - 1) / Math.max(1, length));
            copy("passage", "interview_id = '%s'".formatted(interview));
            copy("coding", "passage_id IN temp.copied");
        }

        private String one(String sql, Object... args) {
            return handle.createQuery(args.length == 0 ? sql : sql.formatted(args))
                    .mapTo(String.class)
                    .findFirst()
                    .orElseThrow();
        }

        /** Puts in copies of some rows, which are told apart by a number. */
        private void copy(String table, String wanted) {
            List<String> columns =
                    handle.createQuery("SELECT name FROM pragma_table_info(:t)")
                            .bind("t", table)
                            .mapTo(String.class)
                            .list();
            // those that were there before, however many were copied since
            if (columns.contains("id")) {
                handle.execute(
                        "INSERT OR IGNORE INTO temp.copied SELECT id FROM \"%s\" WHERE %s"
                                .formatted(table, wanted));
            }
            String into =
                    columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
            String values = columns.stream().map(Rows::copied).collect(Collectors.joining(", "));
            handle.execute(
                    """
                    WITH RECURSIVE number(n) AS (
                      SELECT 1 WHERE %d > 0 UNION ALL SELECT n + 1 FROM number WHERE n < %d)
                    INSERT INTO "%s" (%s) SELECT %s FROM "%s" t CROSS JOIN number WHERE %s"""
                            .formatted(copies, copies, table, into, values, table, wanted));
        }

        private static String copied(String column) {
            String value = "t.\"" + column + '"';
            return switch (column) {
                case "id" -> value + " || '+' || n";
                case "key" -> value + " || '-' || n";
                case "name", "pseudonym" -> value + " || ' ' || n";
                case "position" -> value + " + 1000 * n";
                case "case_id", "response_id", "answer_text_id", "passage_id" ->
                        "CASE WHEN %s IN temp.copied THEN %s || '+' || n ELSE %s END"
                                .formatted(value, value, value);
                default -> value;
            };
        }
    }

    /** Arguments: folder of plain files, file to make, responses, characters. */
    public static void main(String[] args) {
        grown(
                Path.of(args[0]),
                Path.of(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]));
    }
}
