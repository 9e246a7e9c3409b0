package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class OpenGestureTest {
    @TempDir Path folder;
    private StudyFile file;
    private final List<ChangeEvent> told = new ArrayList<>();

    /** Appends to a setting, so that it shows what it was made on. */
    private record Append(String id, String more, @Nullable Object gesture) implements Operation {
        @Override
        public String name() {
            return "append";
        }

        @Override
        public List<String> args() {
            return List.of(more);
        }

        @Override
        public void apply(UnitOfWork work) {
            String before =
                    work.handle()
                            .createQuery("SELECT value FROM setting WHERE id = :id")
                            .bind("id", id)
                            .mapTo(String.class)
                            .findOne()
                            .orElse(null);
            if (before == null) {
                work.insert("setting", id, Map.of("value", more));
            } else {
                work.update("setting", id, "value", before + more);
            }
        }
    }

    @BeforeEach
    void create() {
        file =
                StudyFile.create(
                        folder.resolve("a.feltbok"),
                        Environment.of(() -> "Marit"),
                        TestOperation.beginning());
        file.run(new Append("text", "a", null));
        file.listen(told::add);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private String value(String id) {
        return file.read(
                h ->
                        h.createQuery("SELECT value FROM setting WHERE id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne()
                                .orElse("-"));
    }

    @Test
    void whatIsKeptWhileOneWritesIsOneChangeMadeOnWhatStoodBefore() {
        int before = file.history(99).size();
        file.run(new Append("text", "b", "writing"));
        file.run(new Append("text", "bc", "writing"));
        file.run(new Append("text", "bcd", "writing"));
        assertThat(value("text")).isEqualTo("abcd");
        assertThat(file.history(99)).hasSize(before + 1);
        file.undo();
        assertThat(value("text")).isEqualTo("a");
        file.redo();
        assertThat(value("text")).isEqualTo("abcd");
    }

    @Test
    void listenersAreToldOfEveryCellInOrder() {
        file.run(new Append("text", "b", "writing"));
        told.clear();
        file.run(new Append("text", "c", "writing"));
        assertThat(told)
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(e.cells())
                                        .extracting(CellChange::after)
                                        .containsExactly("a", "ac"));
    }

    @Test
    void aChangeInBetweenIsNotTakenBack() {
        file.run(new Append("text", "b", "writing"));
        file.run(new Append("other", "x", null));
        file.run(new Append("text", "c", "writing"));
        assertThat(value("text")).isEqualTo("abc");
        assertThat(value("other")).isEqualTo("x");
        file.undo();
        assertThat(value("text")).isEqualTo("ab");
    }

    @Test
    void whatWasUndoneIsNoLongerAdded() {
        file.run(new Append("text", "b", "writing"));
        file.undo();
        file.run(new Append("text", "c", "writing"));
        assertThat(value("text")).isEqualTo("ac");
        file.undo();
        assertThat(value("text")).isEqualTo("a");
    }

    @Test
    void backWhereItBeganThereIsNothingToUndo() {
        int before = file.history(99).size();
        file.run(new Append("new", "b", "writing"));
        told.clear();
        file.run(
                new Operation() {
                    @Override
                    public String name() {
                        return "nothing";
                    }

                    @Override
                    public List<String> args() {
                        return List.of();
                    }

                    @Override
                    public void apply(UnitOfWork work) {}

                    @Override
                    public Object gesture() {
                        return "writing";
                    }
                });
        assertThat(value("new")).isEqualTo("-");
        assertThat(file.history(99)).hasSize(before);
        assertThat(told).singleElement().satisfies(e -> assertThat(e.cells()).hasSize(1));
    }

    @Test
    void whatIsWrittenAfterSomethingElseWasDoneAndTakenBackIsAChangeOfItsOwn() {
        file.run(new Append("text", "b", "writing"));
        file.run(new Append("other", "x", null));
        file.undo();
        file.run(new Append("text", "c", "writing"));
        assertThat(value("text")).isEqualTo("abc");
        file.undo();
        assertThat(value("text")).isEqualTo("ab");
    }
}
