package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an operation would change is told without changing it. */
class RehearsalTest {
    @TempDir Path folder;

    private StudyFile file;

    @BeforeEach
    void aStudy() {
        file =
                StudyFile.create(
                        folder.resolve("s.feltbok"),
                        new Environment(Clock.systemUTC(), () -> "Kari", "machine"),
                        TestOperation.beginning());
        file.run(TestOperation.setting("a", "1"));
        file.run(
                TestOperation.of(
                        w ->
                                w.insert(
                                        "questionnaire",
                                        "q",
                                        Map.of(
                                                "name", "q",
                                                "title", "Q",
                                                "answers_table", "x",
                                                "position", 1))));
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

    @Test
    void tellsTheCellsAndKeepsNothing() {
        List<ChangeEvent> told = new ArrayList<>();
        file.listen(told::add);
        Rehearsal would =
                file.rehearse(
                        TestOperation.of(
                                w -> {
                                    w.update("setting", "a", "value", "2");
                                    w.insert("setting", "b", Map.of("value", "1"));
                                }));
        assertThat(would.cells()).hasSize(2);
        assertThat(would.cells().getFirst())
                .isEqualTo(new CellChange("setting", "a", "value", "1", "2"));
        assertThat(would.changed("setting")).isEqualTo(1);
        assertThat(would.fresh("setting")).isEqualTo(1);
        assertThat(settings()).containsExactly("a=1");
        assertThat(told).as("nobody is told").isEmpty();
        assertThat(file.history(9)).as("nothing is logged").hasSize(3);
    }

    @Test
    void theSameOperationAfterwardsChangesJustThat() {
        TestOperation operation = TestOperation.of(w -> w.update("setting", "a", "value", "2"));
        List<CellChange> would = file.rehearse(operation).cells();
        List<ChangeEvent> told = new ArrayList<>();
        file.listen(told::add);
        file.run(operation);
        assertThat(told.getFirst().cells()).isEqualTo(would);
        file.undo();
        assertThat(settings()).containsExactly("a=1");
    }

    @Test
    void manyRowsAreCountedWithTheirFilledCells() {
        Rehearsal would =
                file.rehearse(
                        TestOperation.of(
                                w ->
                                        w.insertMany(
                                                "response",
                                                List.of(
                                                        "id",
                                                        "questionnaire_id",
                                                        "key",
                                                        "note",
                                                        "position"),
                                                List.<Object[]>of(
                                                                new Object[] {
                                                                    "r1", "q", "1", null, 1
                                                                },
                                                                new Object[] {
                                                                    "r2", "q", "2", "n", 2
                                                                })
                                                        .iterator())));
        Rehearsal.Rows rows = would.many().get("response");
        assertThat(rows.count()).isEqualTo(2);
        // questionnaire, key, status, pass, position, and one note
        assertThat(rows.filled()).isEqualTo(11);
        assertThat(would.fresh("response")).isEqualTo(11);
        int left =
                file.read(
                        h ->
                                h.createQuery("SELECT count(*) FROM response")
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(left).isZero();
    }

    @Test
    void aRefusalIsToldAndTheStudyGoesOn() {
        assertThatThrownBy(
                        () ->
                                file.rehearse(
                                        TestOperation.of(
                                                w -> {
                                                    w.update("setting", "a", "value", "2");
                                                    throw new FaultException("store.gone");
                                                })))
                .isInstanceOf(FaultException.class);
        assertThat(settings()).containsExactly("a=1");
        file.run(TestOperation.setting("b", "1"));
        assertThat(settings()).containsExactly("a=1", "b=1");
    }

    @Test
    void aTableThatWouldBeMadeIsGoneAgain() {
        Rehearsal would =
                file.rehearse(
                        TestOperation.of(
                                w -> w.define("CREATE TABLE fresh (id TEXT PRIMARY KEY) STRICT")));
        assertThat(would.isEmpty()).isFalse();
        file.run(
                TestOperation.of(w -> w.define("CREATE TABLE fresh (id TEXT PRIMARY KEY) STRICT")));
    }

    @Test
    void whatWasTakenBackCanStillBeDoneAgainAfterwards() {
        file.run(TestOperation.setting("b", "1"));
        file.undo();
        file.rehearse(TestOperation.setting("c", "1"));
        assertThat(file.redo()).isPresent();
        assertThat(settings()).containsExactly("a=1", "b=1");
    }
}
