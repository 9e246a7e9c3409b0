package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class TogetherTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void create() {
        file =
                StudyFile.create(
                        folder.resolve("a.feltbok"),
                        Environment.of(() -> "Marit"),
                        TestOperation.beginning());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<String> settings() {
        return file.read(
                h ->
                        h.createQuery("SELECT id || '=' || value FROM setting ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    /** Changes a setting that must be there already. */
    private record Change(String id, String value) implements Operation {
        @Override
        public String name() {
            return "change";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void validate(Handle handle) {
            if (handle.createQuery("SELECT 1 FROM setting WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty()) {
                throw new FaultException("test.missing");
            }
        }

        @Override
        public void apply(UnitOfWork work) {
            work.update("setting", id, "value", value);
        }
    }

    @Test
    void severalOperationsOfOneGestureAreOneEntryAndOneUndo() {
        List<ChangeEvent> told = new ArrayList<>();
        file.listen(told::add);
        file.run(
                new Together(
                        "gesture",
                        List.of("x"),
                        List.of(TestOperation.setting("a", "1"), new Change("a", "2"))));
        assertThat(settings()).containsExactly("a=2");
        assertThat(file.history(9))
                .extracting(org.feltbok.store.Change::operation)
                .containsExactly("gesture", "begin");
        assertThat(told).hasSize(1);
        file.undo();
        assertThat(settings()).isEmpty();
        file.redo();
        assertThat(settings()).containsExactly("a=2");
    }

    @Test
    void ifOnePartIsRefusedNoneIsMade() {
        assertThatThrownBy(
                        () ->
                                file.run(
                                        new Together(
                                                "gesture",
                                                List.of(),
                                                List.of(
                                                        TestOperation.setting("a", "1"),
                                                        new Change("b", "2")))))
                .hasMessageContaining("test.missing");
        assertThat(settings()).isEmpty();
        assertThat(file.history(9)).hasSize(1);
    }

    @Test
    void aChangeOfARowThatWasTakenBackIsRefusedInAWordAndTheNextOneWorks() {
        file.run(TestOperation.setting("a", "1"));
        file.undo();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(
                            () ->
                                    file.run(
                                            TestOperation.of(
                                                    w -> w.update("setting", "a", "value", "2"))))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("store.gone");
        }
        file.run(TestOperation.setting("a", "3"));
        assertThat(settings()).containsExactly("a=3");
    }
}
