package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A figure whose table a change of the data alters is told of the change. Tried over the whole
 * sample: cells of every table that figures are made from take other rows' values, codings come and
 * go, and all of it is undone and done again.
 */
class ToldFiguresTest {
    private static final Texts TEXTS = new Texts(Language.NB);

    /** Tables and the columns that take another row's value. */
    private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("response", List.of("status", "mode", "case_id", "origin_id"));
        COLUMNS.put("case_value", List.of("value"));
        COLUMNS.put("study_case", List.of("name", "kind", "in_frame"));
        COLUMNS.put("attribute", List.of("label"));
        COLUMNS.put("attribute_category", List.of("label"));
        COLUMNS.put("grouping", List.of("label"));
        COLUMNS.put("grouping_class", List.of("label"));
        COLUMNS.put("indicator", List.of("decimals"));
        COLUMNS.put("option", List.of("label", "short", "missing"));
        COLUMNS.put("item", List.of("label", "short"));
        COLUMNS.put("code", List.of("label", "folder"));
        COLUMNS.put("codebook", List.of("counts_person_id"));
        COLUMNS.put("origin", List.of("label"));
    }

    /** An item that conditions ask for. */
    private static final String DECIDING = "q8";

    @TempDir Path folder;

    private final Random random = new Random(26);
    private final List<LiveStudyData.DataChange> told = new ArrayList<>();
    private final Map<String, Integer> altered = new HashMap<>();
    private final Set<String> alteredFigures = new HashSet<>();
    private int moments;
    private int touched;
    private int untouched;

    @Test
    void aFigureThatAChangeAltersIsTold() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        Environment environment = new Environment(clock, () -> "T", "pc");
        Path study = folder.resolve("sample.feltbok");
        Outcome outcome =
                PlainStudies.create(
                        Path.of("sample-data/small-municipalities"),
                        study,
                        PlainParts.all(clock),
                        environment,
                        Progress.NONE);
        assertThat(outcome.exitCode()).as(outcome.toString()).isNotEqualTo(2);
        try (StudyFile file = StudyFile.open(study, environment);
                LiveStudyData live = new LiveStudyData(file)) {
            live.listen(told::add);
            FigureBook book = file.read(FigureBook::read);
            Map<String, Optional<ComputedFigure>> shown = compute(file, live, book);
            for (int step = 0; step < 45; step++) {
                told.clear();
                String what = change(file, step);
                Map<String, Optional<ComputedFigure>> now = compute(file, live, book);
                shown.forEach((key, before) -> compare(key, what, before, now.get(key)));
                shown = now;
            }
            Map<String, Optional<ComputedFigure>> first = shown;
            told.clear();
            for (int i = 0; i < 10; i++) {
                file.undo();
            }
            Map<String, Optional<ComputedFigure>> undone = compute(file, live, book);
            first.forEach((key, before) -> compare(key, "undo", before, undone.get(key)));
            told.clear();
            for (int i = 0; i < 10; i++) {
                file.redo();
            }
            Map<String, Optional<ComputedFigure>> redone = compute(file, live, book);
            undone.forEach((key, before) -> compare(key, "redo", before, redone.get(key)));
        }
        assertThat(altered.keySet())
                .as("kinds of changes that altered a figure")
                .contains("answer", "status", "coding", "code", "grouping_class", "undo", "redo");
        assertThat(conditional().stream().map(FigureSpec::key))
                .as("figures whose conditions changed")
                .allMatch(k -> alteredFigures.contains(k));
        assertThat(touched).as("figures altered").isGreaterThan(100);
        assertThat(untouched).as("figures that one answer left alone").isGreaterThan(500);
    }

    /** From what stands in the file; those of the data kept up to date must be the same. */
    private Map<String, Optional<ComputedFigure>> compute(
            StudyFile file, LiveStudyData live, FigureBook book) {
        FigureComputer computer = new FigureComputer(StudyDataStore.read(file), TEXTS);
        FigureComputer kept = new FigureComputer(live.snapshot(), TEXTS);
        Map<String, Optional<ComputedFigure>> figures = new LinkedHashMap<>();
        List<FigureSpec> specs = new ArrayList<>(book.figures());
        specs.addAll(conditional());
        for (FigureSpec spec : specs) {
            Optional<ComputedFigure> figure = compute(computer, spec, book);
            if (moments % 6 == 0) {
                assertThat(compute(kept, spec, book).map(ComputedFigure::table))
                        .as(spec.key())
                        .isEqualTo(figure.map(ComputedFigure::table));
            }
            figures.put(spec.key(), figure);
        }
        moments++;
        return figures;
    }

    /** Figures whose numbers are narrowed down by what they do not show. */
    private static List<FigureSpec> conditional() {
        String form =
                "{'key':'%s','kind':'table','title':'T','rows':[{'label':'V','key':'v'}],"
                        + "'columns':[{'variable':'%s','statistic':'%s','%s':'%s','key':'c'}]}";
        List<FigureSpec> specs = new ArrayList<>();
        for (String where : List.of("given", "by", "of")) {
            specs.add(spec(form, where + 1, "q7_1", "mean", where, DECIDING + "=1"));
            specs.add(spec(form, where + 2, "responses", "n", where, DECIDING + "=1"));
            specs.add(spec(form, where + 3, "q7_1", "n", where, "status=complete"));
        }
        specs.add(spec(form, "part", "responses", "share", "by", DECIDING + "=1"));
        return specs;
    }

    private static FigureSpec spec(String form, String... words) {
        return FigureSpec.parse(form.formatted((Object[]) words).replace('\'', '"'), words[0]);
    }

    private static Optional<ComputedFigure> compute(
            FigureComputer computer, FigureSpec spec, FigureBook book) {
        try {
            return Optional.of(computer.compute(spec, book.publishedOf(spec.key())));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    private void compare(
            String key,
            String what,
            Optional<ComputedFigure> before,
            @Nullable Optional<ComputedFigure> after) {
        boolean same =
                before.map(ComputedFigure::table).equals(after.map(ComputedFigure::table))
                        && before.map(ComputedFigure::extra)
                                .equals(after.map(ComputedFigure::extra));
        boolean isTold =
                told.stream()
                        .anyMatch(
                                c -> c.isAll() || before.filter(f -> f.isTouchedBy(c)).isPresent());
        if (!same) {
            altered.merge(what, 1, Integer::sum);
            alteredFigures.add(key);
            touched++;
            assertThat(isTold).as("%s after a change of %s (%s)", key, what, told).isTrue();
        } else if (!isTold) {
            untouched++;
        }
    }

    private String change(StudyFile file, int step) {
        if (step % 10 == 0) {
            return status(file);
        }
        if (step % 10 < 4) {
            return answer(file);
        }
        if (step % 10 < 6) {
            return coding(file);
        }
        List<String> tables = List.copyOf(COLUMNS.keySet());
        String table = tables.get((step / 10 * 4 + step % 10 - 6) % tables.size());
        List<String> columns = COLUMNS.get(table);
        take(file, table, columns.get(random.nextInt(columns.size())));
        return table;
    }

    /** Some responses take what others answered. */
    private String answer(StudyFile file) {
        String questionnaire = random.nextInt(4) == 0 ? "baseline_imc" : "survey";
        String table =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT answers_table FROM questionnaire WHERE name = :q")
                                        .bind("q", questionnaire)
                                        .mapTo(String.class)
                                        .one());
        List<String> columns =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT name FROM pragma_table_info(:t)"
                                                        + " WHERE name NOT IN ('id', 'batch')")
                                        .bind("t", table)
                                        .mapTo(String.class)
                                        .list());
        String deciding =
                file.read(
                        h ->
                                h.createQuery("SELECT answers_column FROM item WHERE name = :n")
                                        .bind("n", DECIDING)
                                        .mapTo(String.class)
                                        .one());
        String column =
                columns.contains(deciding) && random.nextInt(3) == 0
                        ? deciding
                        : columns.get(random.nextInt(columns.size()));
        take(file, table, column);
        return "answer";
    }

    /** Several rows of a table take in a column what other rows have there. */
    private void take(StudyFile file, String table, String column) {
        List<Map<String, Object>> rows =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT id, \""
                                                        + column
                                                        + "\" AS v FROM \""
                                                        + table
                                                        + '"')
                                        .mapToMap()
                                        .list());
        file.run(
                new Change(
                        w -> {
                            for (int i = 0; i < 6 && !rows.isEmpty(); i++) {
                                Map<String, Object> to = rows.get(random.nextInt(rows.size()));
                                Map<String, Object> from = rows.get(random.nextInt(rows.size()));
                                w.update(table, (String) to.get("id"), column, from.get("v"));
                            }
                        }));
    }

    /** Some responses turn out to be partial, or complete. */
    private String status(StudyFile file) {
        List<Map<String, Object>> rows =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT r.id, r.status FROM response r JOIN questionnaire q"
                                                        + " ON q.id = r.questionnaire_id WHERE q.name = 'survey'")
                                        .mapToMap()
                                        .list());
        file.run(
                new Change(
                        w -> {
                            for (int i = 0; i < 3; i++) {
                                Map<String, Object> some = rows.get(random.nextInt(rows.size()));
                                String now =
                                        "complete".equals(some.get("status"))
                                                ? "partial"
                                                : "complete";
                                w.update("response", (String) some.get("id"), "status", now);
                            }
                        }));
        return "status";
    }

    /** Codes are given to answers, or taken off. */
    private String coding(StudyFile file) {
        List<Map<String, Object>> rows =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT * FROM coding WHERE answer_text_id IS NOT NULL")
                                        .mapToMap()
                                        .list());
        List<String> codes =
                file.read(
                        h ->
                                h.createQuery("SELECT id FROM code WHERE folder = 0")
                                        .mapTo(String.class)
                                        .list());
        file.run(
                new Change(
                        w -> {
                            for (int i = 0; i < 8; i++) {
                                Map<String, Object> some = rows.get(random.nextInt(rows.size()));
                                if (random.nextInt(4) == 0) {
                                    w.delete("coding", (String) some.get("id"));
                                    return;
                                }
                                Map<String, @Nullable Object> row = new LinkedHashMap<>(some);
                                row.remove("id");
                                row.put("code_id", codes.get(random.nextInt(codes.size())));
                                w.insert("coding", "new" + random.nextLong(), row);
                            }
                        }));
        return "coding";
    }
}
