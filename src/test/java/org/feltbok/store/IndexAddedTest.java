package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A file to which a newer version adds no more than an index keeps its undo. */
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
        }
        // as if the index were what a newer version adds last
        List<String> scripts = new ArrayList<>(Migrations.OURS.scripts());
        scripts.add("V003__places.sql");
        try (StudyFile file = Opening.open(path, environment, new Migrations(scripts))) {
            assertThat(rows(file, "SELECT name FROM sqlite_schema WHERE name = 'response_place'"))
                    .hasSize(1);
            assertThat(file.redo()).isPresent();
            assertThat(rows(file, "SELECT value FROM setting ORDER BY id")).contains("1", "2");
            assertThat(file.undo()).isPresent();
            assertThat(file.undo()).isPresent();
            assertThat(rows(file, "SELECT value FROM setting")).doesNotContain("1", "2");
        }
    }

    private static List<String> rows(StudyFile file, String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
