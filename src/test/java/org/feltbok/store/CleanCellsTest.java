package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is typed or pasted gets into a study as what comes from files does. */
class CleanCellsTest {
    private static final String PASTED = "Kan\u000bikke\r\nda\u0085\ud83d\ufffe";
    private static final String CLEAN = "Kan ikke\nda\n  ";

    @TempDir Path folder;

    private List<String> after(List<Consumer<UnitOfWork>> changes) {
        Environment environment = Environment.of(() -> "Marit");
        Path path = folder.resolve("a.feltbok");
        try (StudyFile file = StudyFile.create(path, environment, TestOperation.beginning())) {
            changes.forEach(change -> file.run(TestOperation.of(change)));
            file.undo();
            file.redo();
            return file.read(
                    h ->
                            h.createQuery("SELECT value FROM setting ORDER BY id")
                                    .mapTo(String.class)
                                    .list());
        }
    }

    @Test
    void controlCharactersTypedOrPastedAreCleanedHoweverTheyAreWritten() {
        List<Object[]> rows = List.<Object[]>of(new Object[] {"c", PASTED});
        assertThat(
                        after(
                                List.of(
                                        w -> w.insert("setting", "a", Map.of("value", PASTED)),
                                        w -> w.insert("setting", "b", Map.of("value", "")),
                                        w -> w.update("setting", "b", "value", PASTED),
                                        w ->
                                                w.insertMany(
                                                        "setting",
                                                        List.of("id", "value"),
                                                        rows.iterator()))))
                .containsExactly(CLEAN, CLEAN, CLEAN);
    }
}
