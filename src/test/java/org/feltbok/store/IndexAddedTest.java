package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A file of the version before, to which this one adds no more than an index, keeps its undo. */
class IndexAddedTest {
    @TempDir Path folder;

    @Test
    void whatWasDoneBeforeIsTakenBackAndDoneAgain() throws SQLException {
        Path path = folder.resolve("a.feltbok");
        Environment environment = Environment.of(() -> "Marit");
        try (StudyFile file = StudyFile.create(path, environment, TestOperation.beginning())) {
            file.run(TestOperation.setting("a", "1"));
            file.run(TestOperation.setting("b", "2"));
            file.undo();
        }
        try (Connection connection = Connections.writing(path);
                Statement s = connection.createStatement()) {
            s.execute("DROP INDEX response_place");
            s.execute("PRAGMA user_version = 2");
        }
        try (StudyFile file = StudyFile.open(path, environment)) {
            assertThat(rows(file, "SELECT name FROM sqlite_schema WHERE name = 'response_place'"))
                    .hasSize(1);
            assertThat(file.redo()).isPresent();
            assertThat(rows(file, "SELECT value FROM setting ORDER BY id")).contains("1", "2");
            assertThat(file.undo()).isPresent();
            assertThat(file.undo()).isPresent();
            assertThat(rows(file, "SELECT value FROM setting")).doesNotContain("1", "2");
        }
        assertThat(Header.read(path).version()).isEqualTo(Migrations.CURRENT);
    }

    private static List<String> rows(StudyFile file, String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
