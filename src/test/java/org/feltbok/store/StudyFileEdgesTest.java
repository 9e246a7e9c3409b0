package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * What only the full check finds, and what making, opening and closing a study must leave alone.
 */
class StudyFileEdgesTest {
    @TempDir private Path folder;

    private final Environment environment =
            new Environment(
                    Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                    () -> "Marit",
                    "pc-1");

    private Path path() {
        return folder.resolve("a.feltbok");
    }

    private StudyFile create() {
        return StudyFile.create(path(), environment, TestOperation.beginning());
    }

    private static void dangle(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("PRAGMA foreign_keys = OFF");
            s.execute(
                    "INSERT INTO case_value (id, case_id, attribute_id, value) VALUES ('v', 'no', 'no', 1)");
            s.execute("PRAGMA foreign_keys = ON");
        }
    }

    @Test
    void aBackupOfThemIsRefusedAndLeavesTheBackupsAsTheyWere() {
        try (StudyFile file = create()) {
            Path sound = file.backup();
            file.read(
                    h -> {
                        try {
                            dangle(h.getConnection());
                            return true;
                        } catch (SQLException e) {
                            throw new AssertionError(e);
                        }
                    });
            assertThatThrownBy(file::backup)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("store.backup_unsound");
            assertThat(file.backups().list()).containsExactly(sound);
            assertThatThrownBy(file::requireWhole)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("store.damaged");
        }
    }

    /** What a migration makes of damage nobody can take back. */
    @Test
    void anOlderStudyWithThemIsNotMigrated() throws SQLException {
        create().close();
        try (Connection connection = Connections.writing(path());
                Statement s = connection.createStatement()) {
            dangle(connection);
            s.execute("PRAGMA user_version = 0");
        }
        assertThatThrownBy(() -> StudyFile.open(path(), environment))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("store.damaged");
        assertThat(Header.read(path()).version()).isZero();
    }

    /**
     * All is safe in the log when the checkpoint fails: nobody is to hear that it was not saved.
     */
    @Test
    void closingSaysNothingWhereOnlyTheLogCouldNotBeBroughtIn() {
        StudyFile file = create();
        file.run(TestOperation.setting("a", "1"));
        file.read(
                h -> {
                    try {
                        h.getConnection().close();
                        return true;
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                });
        assertThatCode(file::close).doesNotThrowAnyException();
        try (StudyFile again = StudyFile.open(path(), environment)) {
            assertThat(again.history(1)).hasSize(1);
        }
    }

    @Test
    void rowsPutBackByRedoStandInTheOrderInWhichTheyCame() {
        try (StudyFile file = create()) {
            List<Object[]> rows = Stream.of("c", "a", "b").map(k -> new Object[] {k}).toList();
            file.run(
                    TestOperation.of(
                            w ->
                                    w.define(
                                            "CREATE TABLE many (id TEXT PRIMARY KEY, batch INTEGER)")));
            file.run(TestOperation.of(w -> w.insertMany("many", List.of("id"), rows.iterator())));
            file.undo();
            file.redo();
            List<String> found =
                    file.read(
                            h ->
                                    h.createQuery("SELECT id FROM many ORDER BY rowid")
                                            .mapTo(String.class)
                                            .list());
            assertThat(found).containsExactly("c", "a", "b");
        }
    }

    /** Whatever then becomes of the migration. */
    @Test
    void anOlderStudyIsBackedUpBeforeAnythingIsMadeOfIt() throws SQLException {
        create().close();
        try (Connection connection = Connections.writing(path());
                Statement s = connection.createStatement()) {
            s.execute("PRAGMA user_version = 0");
        }
        assertThatThrownBy(() -> StudyFile.open(path(), environment))
                .hasMessageContaining("already exists");
        assertThat(new Backups(path(), environment.clock()).list())
                .singleElement()
                .satisfies(b -> assertThat(SoundCheck.isSound(b)).isTrue());
    }

    @Test
    void aNewStudyNeverTakesThePlaceOfOneThatIsThere() {
        try (StudyFile file = create()) {
            file.run(TestOperation.setting("a", "1"));
        }
        assertThatThrownBy(this::create)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("store.exists");
        try (StudyFile file = StudyFile.open(path(), environment)) {
            assertThat(file.history(9)).hasSize(2);
        }
    }
}
