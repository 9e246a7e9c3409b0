package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A study file of an older format is brought up to date and worked in. */
class OlderStudyTest {
    private static final Migrations STEPS =
            new Migrations(List.of("older-schema.sql", "older-to-newer.sql"));

    @TempDir Path folder;

    private Path path;

    private final Environment environment =
            new Environment(Clock.systemUTC(), () -> "Kari Nordmann", "machine");

    @BeforeEach
    void anOlderFile() throws SQLException, IOException {
        path = folder.resolve("old.feltbok");
        try (Connection connection = Connections.writing(path);
                Statement s = connection.createStatement()) {
            s.execute("PRAGMA application_id = " + Header.APPLICATION_ID);
            Migrations.step(connection, resource("older-schema.sql"), 1);
            s.executeUpdate(resource("older-study.sql"));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OlderStudyTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private StudyFile open() {
        return Opening.open(path, environment, STEPS);
    }

    private static String text(StudyFile file, String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).findOne().orElse("nothing"));
    }

    @Test
    void isWorkedInAndUndoneAfterItWasBroughtUpToDate() {
        try (StudyFile file = open()) {
            assertThat(text(file, "SELECT key || status FROM response WHERE id = 'r1'"))
                    .isEqualTo("r001complete");
            assertThat(text(file, "SELECT text FROM passage")).isEqualTo("Vi er få.");
            // a kind that the older schema refused
            file.run(TestOperation.of(w -> w.update("response", "r1", "status", "void")));
            file.run(TestOperation.of(w -> w.update("answers_1", "r1", "i1", 4)));
        }
        try (StudyFile file = open()) {
            assertThat(text(file, "SELECT i1 FROM answers_1")).isEqualTo("4");
            assertThat(file.undo()).isPresent();
            assertThat(file.undo()).isPresent();
            assertThat(text(file, "SELECT status FROM response")).isEqualTo("complete");
            assertThat(text(file, "SELECT i1 FROM answers_1")).isEqualTo("3");
            assertThat(file.undo()).as("what was changed before").isEmpty();
            file.redo();
            assertThat(text(file, "SELECT status FROM response")).isEqualTo("void");
        }
    }

    @Test
    void whatItsLogHeldIsReadButNeitherTakenBackNorDoneAgain() {
        try (StudyFile file = open()) {
            assertThat(file.nextUndo()).isEmpty();
            assertThat(file.nextRedo()).isEmpty();
            assertThat(file.history(9))
                    .extracting(Change::operation)
                    .containsExactly(
                            "responses.import",
                            "responses.import",
                            "responses.answer",
                            "plain.create");
            assertThat(
                            text(
                                    file,
                                    "SELECT group_concat(state, ' ') FROM (SELECT state FROM change ORDER BY id)"))
                    .isEqualTo("fixed fixed dropped fixed");
            assertThat(text(file, "SELECT name FROM sqlite_schema WHERE name LIKE 'undone%'"))
                    .as("rows that waited to be put in again")
                    .isEqualTo("nothing");
        }
    }

    @Test
    void theFileAsItWasLiesAmongTheBackups() throws IOException {
        try (StudyFile file = open()) {
            assertThat(file.backups().list()).hasSize(1);
            Path backup = file.backups().list().getFirst();
            assertThat(Header.read(backup).version()).isEqualTo(1);
        }
        try (StudyFile again = open()) {
            assertThat(again.backups().list()).as("not at each opening").hasSize(1);
        }
    }

    @Test
    void aStepThatFailsLeavesTheOlderFile() throws SQLException {
        try (Connection connection = Connections.writing(path);
                Statement s = connection.createStatement()) {
            s.execute("CREATE TABLE copy (id TEXT)");
        }
        assertThatThrownBy(this::open).hasMessageContaining("copy");
        assertThat(Header.read(path).version()).isEqualTo(1);
        try (Connection connection = Connections.writing(path);
                Statement s = connection.createStatement()) {
            s.execute("DROP TABLE copy");
        }
        try (StudyFile file = open()) {
            assertThat(text(file, "SELECT copy_id FROM study")).isEqualTo("first");
            Map<String, Object> change =
                    file.read(
                            h ->
                                    h.createQuery("SELECT * FROM change WHERE id = 2")
                                            .mapToMap()
                                            .one());
            assertThat(change).containsEntry("person_id", "p1").containsEntry("uid", "first-2");
        }
    }
}
