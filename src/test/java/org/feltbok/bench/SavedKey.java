package org.feltbok.bench;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;

/**
 * From the key to the answer being on disk: rules, change log and all, against one bare row
 * committed durably.
 */
final class SavedKey implements Mark {
    private final int keys;
    private final SplittableRandom random = new SplittableRandom(7);

    /**
     * @param keys pressed in each run
     */
    SavedKey(int keys) {
        this.keys = keys;
    }

    @Override
    public String number() {
        return "G3";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        Path path = workshop.folder().resolve("keyed.feltbok");
        Files.copy(workshop.study(workshop.some()), path);
        Path bare = workshop.folder().resolve("commits.db");
        try (StudyFile study = StudyFile.open(path, SurveyStudy.environment());
                OperationQueue queue = new OperationQueue(study);
                Connection connection = connect(bare);
                PreparedStatement row =
                        connection.prepareStatement(
                                "INSERT INTO answer VALUES (?, ?, ?)"
                                        + " ON CONFLICT (response, item) DO UPDATE SET value = excluded.value")) {
            EntryRules rules = new EntryRules(SurveyStudy.form(study), Clock.systemDefaultZone());
            List<String> responses =
                    study.read(h -> ResponseStore.list(h, rules.form(), 1)).stream()
                            .map(r -> r.response().id())
                            .toList();
            Pair pair =
                    Pair.of(
                            workshop.runs(),
                            () -> keys(i -> key(queue, rules, responses)),
                            () -> keys(i -> commit(row)));
            return List.of(
                    pair.line(
                            number(),
                            "key to durably saved, p95 of " + keys,
                            Line.Unit.MILLISECONDS,
                            "one-row commit over JDBC, WAL, synchronous FULL",
                            3.0));
        }
    }

    private interface Key {
        void press(int number) throws Exception;
    }

    private double keys(Key key) throws Exception {
        double[] times = new double[keys];
        for (int i = 0; i < keys; i++) {
            int number = i;
            times[i] = Pair.time(() -> key.press(number));
        }
        return Pair.p95(times);
    }

    private void key(OperationQueue queue, EntryRules rules, List<String> responses) {
        Form form = rules.form();
        Item item = form.item(SurveyForm.scale(random.nextInt(SurveyForm.SCALES))).orElseThrow();
        String response = responses.get(random.nextInt(responses.size()));
        Answer answer = new Answer.Choice(1 + random.nextInt(6));
        queue.submit(SetAnswer.settling(rules, response, "a respondent", item, answer)).join();
    }

    private void commit(PreparedStatement row) throws SQLException {
        row.setInt(1, random.nextInt(5000));
        row.setInt(2, random.nextInt(90));
        row.setInt(3, random.nextInt(1_000_000));
        row.executeUpdate();
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement s = connection.createStatement()) {
            s.execute("PRAGMA locking_mode = EXCLUSIVE");
            s.execute("PRAGMA journal_mode = WAL");
            s.execute("PRAGMA synchronous = FULL");
            s.execute(
                    "CREATE TABLE answer (response INTEGER, item INTEGER, value INTEGER,"
                            + " PRIMARY KEY (response, item)) WITHOUT ROWID");
        }
        return connection;
    }
}
