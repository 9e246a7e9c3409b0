package org.feltbok.bench;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
        sample(plain, file);
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

    private static final class Rows {
        private final UnitOfWork work;
        private final Set<String> copied = new HashSet<>();
        private int copies;

        Rows(UnitOfWork work) {
            this.work = work;
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
            copy("study_case", "SELECT * FROM study_case WHERE in_frame = 1", r -> true);
            copy("case_value", "SELECT * FROM case_value", this::isOfCopied);
            copy(
                    "response",
                    "SELECT * FROM response WHERE questionnaire_id = '%s'".formatted(main),
                    r -> true);
            copy(answers, "SELECT * FROM \"" + answers + "\"", r -> copied.contains(id(r)));
            copy("answer_text", "SELECT * FROM answer_text", this::isOfCopied);
            copy("coding", "SELECT * FROM coding", this::isOfCopied);
            copy("coding_done", "SELECT * FROM coding_done", this::isOfCopied);
        }

        private String one(String sql, Object... args) {
            return work.handle()
                    .createQuery(args.length == 0 ? sql : sql.formatted(args))
                    .mapTo(String.class)
                    .findFirst()
                    .orElseThrow();
        }

        private static String id(Map<String, @Nullable Object> row) {
            return String.valueOf(row.get("id"));
        }

        private boolean isOfCopied(Map<String, @Nullable Object> row) {
            return copied.contains(String.valueOf(row.get("case_id")))
                    || copied.contains(String.valueOf(row.get("response_id")))
                    || copied.contains(String.valueOf(row.get("answer_text_id")));
        }

        private List<Map<String, @Nullable Object>> rows(String sql) {
            return work.handle()
                    .createQuery(sql)
                    .map(
                            (r, c) -> {
                                Map<String, @Nullable Object> row = new HashMap<>();
                                for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                                    row.put(r.getMetaData().getColumnName(i), r.getObject(i));
                                }
                                return row;
                            })
                    .list();
        }

        private void copy(
                String table, String sql, Predicate<Map<String, @Nullable Object>> wanted) {
            List<Map<String, @Nullable Object>> rows = rows(sql).stream().filter(wanted).toList();
            if (rows.isEmpty()) {
                return;
            }
            rows.forEach(r -> copied.add(id(r)));
            List<String> columns = List.copyOf(rows.getFirst().keySet());
            List<@Nullable Object[]> made = new ArrayList<>();
            for (int n = 1; n <= copies; n++) {
                for (Map<String, @Nullable Object> row : rows) {
                    made.add(columns.stream().map(copy(row, n)).toArray());
                }
            }
            work.insertMany(table, columns, made.iterator());
        }

        private java.util.function.Function<String, @Nullable Object> copy(
                Map<String, @Nullable Object> row, int number) {
            return column -> {
                Object value = row.get(column);
                if (value == null) {
                    return null;
                }
                return switch (column) {
                    case "id" -> value + "+" + number;
                    case "key" -> value + "-" + number;
                    case "name", "pseudonym" -> value + " " + number;
                    case "position" -> ((Number) value).intValue() + 1000 * number;
                    case "case_id", "response_id", "answer_text_id", "passage_id" ->
                            copied.contains(value.toString()) ? value + "+" + number : value;
                    default -> value;
                };
            };
        }

        void lengthen(int wanted) {
            String interview =
                    one(
                            "SELECT interview_id FROM passage GROUP BY 1 ORDER BY sum(length(text)) DESC, 1");
            List<Map<String, @Nullable Object>> passages =
                    rows("SELECT * FROM passage WHERE interview_id = '" + interview + "'");
            int length = passages.stream().mapToInt(p -> p.get("text").toString().length()).sum();
            copies = Math.max(0, (wanted - 1) / Math.max(1, length));
            copy(
                    "passage",
                    "SELECT * FROM passage WHERE interview_id = '" + interview + "'",
                    r -> true);
            copy(
                    "coding",
                    "SELECT * FROM coding WHERE passage_id IS NOT NULL",
                    r -> copied.contains(String.valueOf(r.get("passage_id"))));
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
