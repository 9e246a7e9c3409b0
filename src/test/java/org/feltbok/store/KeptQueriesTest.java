package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked at every key is parsed once, and always says what stands there now. */
class KeptQueriesTest {
    private static final String VALUE = "SELECT value FROM setting WHERE id = :id";

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void create() {
        file =
                StudyFile.create(
                        folder.resolve("a.feltbok"),
                        Environment.of(() -> "Marit"),
                        TestOperation.beginning());
        file.run(TestOperation.setting("a", "1"));
        file.run(TestOperation.setting("b", "2"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static String value(Handle handle, String id) {
        return handle.createQuery(VALUE).bind("id", id).mapTo(String.class).one();
    }

    private static List<Map<String, Object>> rows(Handle handle) {
        return handle.createQuery("SELECT * FROM made").mapToMap().list();
    }

    private static TestOperation table(String columns) {
        return TestOperation.of(w -> w.define("CREATE TABLE made (" + columns + ")"));
    }

    @Test
    void aQueryAskedAgainIsNotParsedAgain() {
        assertThat(statementsOf(VALUE)).isEqualTo(1);
    }

    /** What coders may not see yet is asked so, after every change. */
    @Test
    void norIsOneThatBeginsWithWhatItNames() {
        assertThat(statementsOf("WITH one AS (" + VALUE + ") SELECT value FROM one")).isEqualTo(1);
    }

    /**
     * The database parses a statement anew whose values are taken out, if its plan looked at any.
     */
    @Test
    void whatItWasGivenIsLeftInIt() throws SQLException {
        List<String> called = new ArrayList<>();
        PreparedStatement statement =
                noting(
                        PreparedStatement.class,
                        called,
                        noting(ParameterMetaData.class, new ArrayList<>(), 1));
        Connection connection = noting(Connection.class, new ArrayList<>(), statement);
        StatementContext context = file.read(h -> h.createQuery(VALUE).getContext());
        try (KeptQueries kept = new KeptQueries()) {
            assertThat(kept.create(connection, VALUE, context)).isSameAs(statement);
            kept.close(connection, VALUE, statement);
            assertThat(kept.create(connection, VALUE, context)).isSameAs(statement);
            assertThat(called).isNotEmpty().doesNotContain("clearParameters", "close");
        }
    }

    /** Notes what it is asked to do, and gives the same for everything that gives anything. */
    private static <T> T noting(Class<T> type, List<String> called, Object given) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, args) -> {
                            called.add(method.getName());
                            return switch (method.getName()) {
                                case "hashCode" -> System.identityHashCode(proxy);
                                case "equals" -> proxy == args[0];
                                default ->
                                        method.getReturnType() == void.class
                                                ? null
                                                : method.getReturnType().isInstance(given)
                                                                || given instanceof Integer
                                                        ? given
                                                        : null;
                            };
                        }));
    }

    private int statementsOf(String sql) {
        Set<PreparedStatement> used = new LinkedHashSet<>();
        StatementCustomizer noting =
                new StatementCustomizer() {
                    @Override
                    public void beforeExecution(PreparedStatement s, StatementContext context) {
                        used.add(s);
                    }
                };
        for (String id : List.of("a", "b", "a")) {
            file.read(
                    h ->
                            h.createQuery(sql)
                                    .bind("id", id)
                                    .addCustomizer(noting)
                                    .mapTo(String.class)
                                    .one());
        }
        return used.size();
    }

    @Test
    void theSameQueryWithinItsOwnRowsReadsBothToTheEnd() {
        List<String> found = new ArrayList<>();
        String all = "SELECT id FROM setting ORDER BY id";
        file.read(
                h ->
                        h.createQuery(all)
                                .map(
                                        (outer, c) -> {
                                            h.createQuery(all)
                                                    .mapTo(String.class)
                                                    .list()
                                                    .forEach(i -> found.add(name(outer) + i));
                                            return 0;
                                        })
                                .list());
        assertThat(found).containsExactly("aa", "ab", "ba", "bb");
    }

    private static String name(java.sql.ResultSet row) {
        try {
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAQueryWasGivenLastTimeIsNotWhatItIsGivenThisTime() {
        assertThat(file.<String>read(h -> value(h, "a"))).isEqualTo("1");
        assertThatThrownBy(
                        () ->
                                file.read(
                                        h ->
                                                h.createQuery(VALUE)
                                                        .bind("other", "a")
                                                        .mapTo(String.class)
                                                        .list()))
                .hasMessageContaining("id");
        assertThat(file.<String>read(h -> value(h, "b"))).isEqualTo("2");
    }

    @Test
    void aTableMadeAnewWithOtherColumnsIsReadWithThese() {
        file.run(table("id, first"));
        file.run(TestOperation.of(w -> w.insert("made", "x", Map.of("first", "1"))));
        assertThat(file.<List<?>>read(KeptQueriesTest::rows)).hasToString("[{id=x, first=1}]");
        file.undo();
        file.undo();
        file.run(table("id, second, third"));
        file.run(TestOperation.of(w -> w.insert("made", "y", Map.of("second", "2", "third", "3"))));
        assertThat(file.<List<?>>read(KeptQueriesTest::rows))
                .hasToString("[{id=y, second=2, third=3}]");
    }

    @Test
    void aChangeThatFailsLeavesNothingBehindThatQueriesStumbleOver() {
        assertThat(file.<String>read(h -> value(h, "a"))).isEqualTo("1");
        TestOperation failing =
                TestOperation.of(
                        w -> {
                            w.update("setting", "a", "value", value(w.handle(), "b"));
                            w.handle().createQuery("SELECT nothing FROM nowhere").mapToMap().list();
                        });
        assertThatThrownBy(() -> file.run(failing)).isInstanceOf(RuntimeException.class);
        assertThat(file.<String>read(h -> value(h, "a"))).isEqualTo("1");
    }

    @Test
    void aCopyIsMadeHoweverMuchWasAskedBefore() {
        for (int i = 0; i < 300; i++) {
            int number = i;
            file.read(h -> h.createQuery("SELECT " + number).mapTo(Integer.class).one());
        }
        Path copy = folder.resolve("copy.feltbok");
        file.copyTo(copy);
        assertThat(file.<String>read(h -> value(h, "b"))).isEqualTo("2");
        try (StudyFile other = StudyFile.open(copy, Environment.of(() -> "Marit"))) {
            assertThat(other.<String>read(h -> value(h, "b"))).isEqualTo("2");
        }
    }
}
