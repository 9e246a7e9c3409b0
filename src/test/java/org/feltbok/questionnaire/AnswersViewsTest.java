package org.feltbok.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Other programs see the answers under readable names, with numbers or with labels. */
class AnswersViewsTest {
    private static final LocalText NONE = LocalText.of("");

    @TempDir Path temp;

    private static Questionnaire form(String name) {
        OptionList list =
                new OptionList(
                        "l-" + name,
                        "yn",
                        List.of(
                                new Option(
                                        "o1" + name,
                                        "ja",
                                        1,
                                        LocalText.of("Ja, d'accord"),
                                        NONE,
                                        null,
                                        false),
                                new Option(
                                        "o2" + name,
                                        "nei",
                                        2,
                                        LocalText.of("Nei"),
                                        NONE,
                                        MissingKind.DONT_KNOW,
                                        false)));
        List<ItemOption> ticks =
                List.of(
                        new ItemOption("t1" + name, list.options().get(0), Columns.ofTick("t1")),
                        new ItemOption("t2" + name, list.options().get(1), Columns.ofTick("t2")));
        List<Question> questions =
                List.of(
                        question(
                                name,
                                QuestionType.SINGLE,
                                item(name, "a", ItemType.SINGLE, list, List.of())),
                        question(
                                name,
                                QuestionType.MULTIPLE,
                                item(name, "b", ItemType.MULTIPLE, list, ticks)),
                        question(
                                name,
                                QuestionType.TEXT,
                                item(name, "c", ItemType.TEXT, null, List.of())));
        return new Questionnaire(
                "q-" + name,
                name,
                LocalText.of("Skjema"),
                "1",
                "",
                List.of(new Section("s-" + name, "", NONE, null, questions)),
                List.of(list));
    }

    private static Item item(
            String form,
            String name,
            ItemType type,
            @org.jspecify.annotations.Nullable OptionList list,
            List<ItemOption> ticks) {
        String column = type == ItemType.MULTIPLE ? null : Columns.ofItem(name);
        return new Item(
                "i-" + form + name,
                name,
                LocalText.of(name),
                NONE,
                type,
                type == ItemType.TEXT ? null : list,
                null,
                column,
                ticks);
    }

    private static Question question(String form, QuestionType type, Item item) {
        return new Question(
                "k-" + form + item.name(),
                item.name(),
                "",
                type,
                item.label(),
                NONE,
                NONE,
                NONE,
                null,
                null,
                NONE,
                null,
                List.of(item));
    }

    private record Doing(java.util.function.Consumer<UnitOfWork> what) implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            what.accept(work);
        }
    }

    private static void study(UnitOfWork work) {
        work.insert(
                "study",
                "s",
                Map.of(
                        "key",
                        "s",
                        "title",
                        "S",
                        "language",
                        "nb",
                        "created_at",
                        "2019-01-01T00:00:00Z"));
    }

    private static void responses(UnitOfWork work, String table) {
        for (String key : List.of("r1", "r2")) {
            work.insert(
                    "response",
                    key,
                    Map.of("questionnaire_id", "q-skjema", "key", key, "position", 1));
        }
        work.insert(table, "r1", Map.of("i_a", 1, "o_t1", 1, "o_t2", 0, "i_c", 1));
        work.insert(
                "answer_text",
                "x1",
                Map.of("response_id", "r1", "item_id", "i-skjemac", "text", "Fri tekst"));
        work.insert(
                table, "r2", Map.of("i_a", -99904, "o_t1", -99901, "o_t2", -99901, "i_c", -99902));
    }

    private static List<String> select(Path file, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                ResultSet r = statement.executeQuery(sql)) {
            ResultSetMetaData meta = r.getMetaData();
            while (r.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    cells.add(meta.getColumnName(i) + "=" + r.getString(i));
                }
                lines.add(String.join(" ", cells));
            }
        }
        return lines;
    }

    @Test
    void numbersLabelsAndTextsUnderReadableNames() throws SQLException {
        Path file = temp.resolve("s.feltbok");
        try (StudyFile study =
                StudyFile.create(
                        file, Environment.of(() -> "t"), new Doing(AnswersViewsTest::study))) {
            study.run(new AddQuestionnaire(form("skjema")));
            study.run(new AddQuestionnaire(form("item")));
            Questionnaire stored =
                    study.read(h -> QuestionnaireStore.byName(h, "skjema")).orElseThrow();
            assertThat(stored).isEqualTo(form("skjema").withAnswersTable(stored.answersTable()));
            study.run(new Doing(w -> responses(w, stored.answersTable())));
        }
        String columns = "SELECT _response, a, \"b/ja\", \"b/nei\", c FROM ";
        assertThat(select(file, columns + "skjema ORDER BY 1"))
                .containsExactly(
                        "_response=r1 a=1 b/ja=1 b/nei=0 c=Fri tekst",
                        "_response=r2 a=-99904 b/ja=-99901 b/nei=-99901 c=-99902");
        assertThat(select(file, columns + "skjema_labels ORDER BY 1"))
                .containsExactly(
                        "_response=r1 a=Ja, d'accord b/ja=1 b/nei=0 c=Fri tekst",
                        "_response=r2 a=#refused b/ja=#not_asked b/nei=#not_asked c=#not_answered");
        assertThat(select(file, "SELECT count(*) AS n FROM item_answers")).containsExactly("n=0");
    }

    @Test
    void aQuestionnaireTakenBackLeavesNoTraceAndIsMadeAgainWithItsViews() {
        Environment environment = Environment.of(() -> "Marit");
        try (StudyFile file =
                StudyFile.create(
                        temp.resolve("u.feltbok"),
                        environment,
                        new Doing(AnswersViewsTest::study))) {
            List<String> before = schema(file);
            file.run(new AddQuestionnaire(form("survey")));
            List<String> with = schema(file);
            assertThat(with).hasSize(before.size() + 3);
            file.undo();
            assertThat(schema(file)).isEqualTo(before);
            file.redo();
            assertThat(schema(file)).isEqualTo(with);
            file.undo();
            file.run(new AddQuestionnaire(form("survey")));
            assertThat(schema(file)).as("the same again under the same names").isEqualTo(with);
        }
    }

    private static List<String> schema(StudyFile file) {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema"
                                                + " WHERE sql IS NOT NULL ORDER BY name")
                                .mapTo(String.class)
                                .list());
    }
}
