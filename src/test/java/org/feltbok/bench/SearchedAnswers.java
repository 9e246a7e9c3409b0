package org.feltbok.bench;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.questionnaire.Columns;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyRows;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** From words typed to the first 50 answers that hold them, each in its context. */
final class SearchedAnswers implements Mark {
    private static final int SHOWN = 50;
    private static final int TIMES = 60;

    private final SearchWords words = new SearchWords();
    private final int answers;

    /**
     * @param answers to search; 0 = as many as the large survey has rows
     */
    SearchedAnswers(int answers) {
        this.answers = answers;
    }

    @Override
    public String number() {
        return "G7";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        int rows = answers > 0 ? answers : workshop.many();
        List<String> texts = words.texts(rows);
        Path raw = workshop.folder().resolve("fts.db");
        Path file = workshop.folder().resolve("answers.feltbok");
        Files.deleteIfExists(raw);
        Files.deleteIfExists(file);
        String what = "search %,d answers, worst of six kinds, p95".formatted(rows);
        try (StudyFile study = StudyFile.create(file, SurveyStudy.environment(), new Begin(texts));
                LiveSearch search = new LiveSearch(study);
                Connection fts = fts(raw, texts)) {
            Pair beside =
                    Pair.of(
                            workshop.runsOfLong(),
                            () -> worst(words.typed(), q -> found(search, q)),
                            () -> worst(words.matches(), q -> snippets(fts, q)));
            double like = p95(words.rare(), q -> like(fts, q));
            return List.of(
                    beside.line(number(), what, Line.Unit.MILLISECONDS, "FTS5 and its snippets", 5),
                    new Line.Compared(
                            number(),
                            what,
                            beside.ours(),
                            like,
                            Line.Unit.MILLISECONDS,
                            "LIKE through all of them",
                            0.1));
        }
    }

    /** Something done with what is looked for. */
    private interface Asked {
        int ask(String query) throws SQLException;
    }

    private static double worst(List<String> queries, Asked asked) throws SQLException {
        double worst = 0;
        for (String query : queries) {
            worst = Math.max(worst, p95(query, asked));
        }
        return worst;
    }

    private static double p95(String query, Asked asked) throws SQLException {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            if (asked.ask(query) == 0) {
                throw new IllegalStateException("nothing found by " + query);
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return Pair.p95(millis);
    }

    private static int found(LiveSearch search, String typed) {
        return search.find(Kind.ANSWER, typed, "", SHOWN).size();
    }

    private static Connection fts(Path file, List<String> texts) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        try (Statement make = connection.createStatement()) {
            make.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, x TEXT)");
            make.execute(
                    "CREATE VIRTUAL TABLE f USING fts5(x, content='t', content_rowid='id',"
                            + " tokenize='unicode61 remove_diacritics 0', prefix='2 3')");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES(?, ?)")) {
            for (int i = 0; i < texts.size(); i++) {
                insert.setInt(1, i + 1);
                insert.setString(2, texts.get(i));
                insert.executeUpdate();
            }
        }
        try (Statement build = connection.createStatement()) {
            build.execute("INSERT INTO f(f) VALUES('rebuild')");
        }
        connection.commit();
        return connection;
    }

    private static int snippets(Connection connection, String match) throws SQLException {
        String sql =
                "SELECT f.rowid, snippet(f, 0, '[', ']', '…', 10) FROM f WHERE f MATCH ? LIMIT "
                        + SHOWN;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, match);
            int rows = 0;
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows += found.getString(2).isEmpty() ? 0 : 1;
                }
            }
            return rows;
        }
    }

    private static int like(Connection connection, String word) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*) FROM t WHERE x LIKE ?")) {
            select.setString(1, "%" + word + "%");
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    /** A study of one question and the answers to it. */
    private record Begin(List<String> texts) implements Operation {
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
                            "b",
                            LocalText.of("B"),
                            "nb",
                            none,
                            none,
                            none,
                            none,
                            Instant.EPOCH));
            String id = Ids.next();
            Item item =
                    new Item(
                            id,
                            "q1",
                            none,
                            none,
                            ItemType.TEXT,
                            null,
                            null,
                            Columns.ofItem(id),
                            List.of());
            Question question =
                    new Question(
                            Ids.next(),
                            "q1",
                            "",
                            QuestionType.TEXT,
                            none,
                            none,
                            none,
                            none,
                            null,
                            null,
                            none,
                            null,
                            List.of(item));
            Section section = new Section(Ids.next(), "all", none, null, List.of(question));
            String form = Ids.next();
            AddQuestionnaire.write(
                    work,
                    new Questionnaire(form, "survey", none, "1", "", List.of(section), List.of()));
            // row by row: a million of them at once would need more memory than what is measured
            List<String> ids = texts.stream().map(t -> Ids.next()).toList();
            work.insertMany(
                    "response",
                    List.of("id", "questionnaire_id", "key", "position"),
                    IntStream.range(0, ids.size())
                            .mapToObj(i -> new @Nullable Object[] {ids.get(i), form, "r" + i, i})
                            .iterator());
            work.insertMany(
                    "answer_text",
                    List.of("id", "response_id", "item_id", "text"),
                    IntStream.range(0, ids.size())
                            .mapToObj(
                                    i ->
                                            new @Nullable Object[] {
                                                Ids.next(), ids.get(i), id, texts.get(i)
                                            })
                            .iterator());
        }

        @Override
        public boolean undoable() {
            return false;
        }
    }
}
