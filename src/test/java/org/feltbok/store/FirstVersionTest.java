package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A study file that the first version of the program made is opened by this one. */
class FirstVersionTest {
    @TempDir Path folder;

    private static String first() throws IOException {
        try (InputStream in = Migrations.class.getResourceAsStream("V001__study.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void hasItsAttributesAndGroupingsAndNoneOfThemIsRetired() throws SQLException, IOException {
        Path path = folder.resolve("first.feltbok");
        try (Connection connection = Connections.writing(path);
                Statement s = connection.createStatement()) {
            s.execute("PRAGMA application_id = " + Header.APPLICATION_ID);
            Migrations.step(connection, first(), 1);
            s.execute(
                    "INSERT INTO copy (id, how, made_at) VALUES ('c', 'made', '2026-01-01T00:00:00Z')");
            s.execute(
                    "INSERT INTO study (id, key, title, language, created_at, copy_id)"
                            + " VALUES ('s', 's', 'S', 'nb', '2026-01-01T00:00:00Z', 'c')");
            s.execute(
                    "INSERT INTO attribute (id, name, label, type, position)"
                            + " VALUES ('a', 'size', 'Size', 'number', 0)");
            s.execute(
                    "INSERT INTO grouping (id, name, label, rule, position)"
                            + " VALUES ('g', 'half', 'Half', '{}', 0)");
            s.execute(
                    "INSERT INTO questionnaire (id, name, title, answers_table, position)"
                            + " VALUES ('q1', 'a', 'A', 'answers_1', 0),"
                            + " ('q2', 'b', 'B', 'answers_2', 1)");
            s.execute("INSERT INTO setting (id, value) VALUES ('main_questionnaire', '\"b\"')");
            s.execute("INSERT INTO study_case (id, key, name, position) VALUES ('k', 'k', 'K', 0)");
            s.execute(
                    "INSERT INTO case_contact (id, case_id, kind, outcome, at)"
                            + " VALUES ('c', 'k', 'call', 'reached', '2026-01-01')");
        }
        var environment = new Environment(Clock.systemUTC(), () -> "Kari Nordmann", "machine");
        try (StudyFile file = StudyFile.open(path, environment)) {
            for (String table : new String[] {"attribute", "grouping"}) {
                String kept =
                        file.read(
                                h ->
                                        h.createQuery(
                                                        "SELECT label || ifnull(retired_at, ' in use') FROM "
                                                                + table)
                                                .mapTo(String.class)
                                                .one());
                assertThat(kept).endsWith(" in use");
            }
            String about =
                    file.read(
                            h ->
                                    h.createQuery("SELECT questionnaire_id FROM case_contact")
                                            .mapTo(String.class)
                                            .one());
            assertThat(about).as("a contact was about the main questionnaire").isEqualTo("q2");
            file.run(TestOperation.of(w -> w.update("grouping", "g", "retired_at", "2026-03-01")));
            assertThat(file.undo()).isPresent();
        }
        assertThat(Header.read(path).version()).isEqualTo(Migrations.CURRENT);
    }
}
