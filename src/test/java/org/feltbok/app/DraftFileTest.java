package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.build.DraftKeeper;
import org.feltbok.figures.build.DraftKeeper.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class DraftFileTest {
    private static final Kept DRAFT =
            new Kept("{\"key\": \"draft\"}", "", "Tittel æøå", Optional.of(7), Optional.of("9.3"));

    @TempDir Path folder;

    private DraftKeeper of(String study) {
        return DraftFile.of(
                folder.resolve("settings.properties"), folder.resolve(study), Runnable::run);
    }

    private long files() throws IOException {
        Path drafts = folder.resolve("drafts");
        if (!Files.exists(drafts)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(drafts)) {
            return all.filter(f -> f.toString().endsWith(".properties")).count();
        }
    }

    @Test
    void aDraftIsThereAfterARestartUntilItIsPlaced() throws IOException {
        DraftKeeper first = of("a.feltbok");
        assertThat(first.load()).isEmpty();
        first.save(DRAFT);
        assertThat(first.load()).contains(DRAFT);
        assertThat(of("a.feltbok").load()).contains(DRAFT);
        assertThat(of("b.feltbok").load()).as("another study has its own").isEmpty();
        first.clear();
        assertThat(files()).isZero();
        assertThat(of("a.feltbok").load()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNoDraft() throws IOException {
        DraftKeeper first = of("a.feltbok");
        first.save(DRAFT);
        Path file;
        try (Stream<Path> all = Files.list(folder.resolve("drafts"))) {
            file = all.findFirst().orElseThrow();
        }
        Files.writeString(file, "spec=\\u00zz");
        assertThat(of("a.feltbok").load()).isEmpty();
    }

    /** The thread that writes ends with the study; what came last is on disk. */
    @Test
    void aStudyThatIsClosedHasItsDraftWrittenAndLeavesNoThread() throws Exception {
        DraftKeeper keeper =
                DraftFile.of(folder.resolve("settings.properties"), folder.resolve("a.feltbok"));
        keeper.save(DRAFT);
        assertThat(writing()).isEqualTo(1);
        keeper.close();
        assertThat(files()).isEqualTo(1);
        // a thread that has nothing left to do is gone a moment later
        for (Thread thread : writers()) {
            thread.join(10_000);
        }
        assertThat(writing()).isZero();
        keeper.clear();
        assertThat(files()).as("a screen that is put away after the study").isZero();
    }

    private static List<Thread> writers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("draft") && t.isAlive())
                .toList();
    }

    private static long writing() {
        return writers().size();
    }
}
