package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.overview.CodingProgress;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class BlindnessTest {
    @TempDir Path folder;

    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        file.run(new ToggleCode("ppt", "PPT", CodingStudy.MARIT, TextRef.answer("a1"), null, null));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Set<String> hiddenFrom(String person) {
        return file.read(h -> Blindness.items(h, person));
    }

    private CodingProgress seenBy(String person) {
        return file.read(h -> CodingProgress.read(h, person)).getFirst();
    }

    @Test
    void theSecondCoderSeesNothingOfTheFirstUntilDoneWithAll() {
        assertThat(hiddenFrom("Jonas Berge")).containsExactly("q20");
        assertThat(seenBy("Jonas Berge").left()).isEqualTo(3);
        for (String answer : List.of("a1", "a2", "a3")) {
            file.run(new MarkDone("b20", CodingStudy.JONAS, TextRef.answer(answer), true));
        }
        assertThat(hiddenFrom("Jonas Berge")).isEmpty();
        assertThat(seenBy("Jonas Berge").byTwo()).isEqualTo(1);
        file.run(new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a2"), false));
        assertThat(hiddenFrom("Jonas Berge")).containsExactly("q20");
        assertThat(seenBy("Jonas Berge").byOne()).isEqualTo(2);
    }

    @Test
    void whoCountsAndWhoDoesNotCodeIsBlindToNothing() {
        assertThat(hiddenFrom("Marit Aune")).isEmpty();
        assertThat(hiddenFrom("Kari Lie")).isEmpty();
        assertThat(hiddenFrom("")).isEmpty();
        assertThat(seenBy("Kari Lie").byOne()).isEqualTo(1);
    }

    @Test
    void whoBeginsToCodeIsBlindFromThen() {
        file.run(
                new AsCoder(
                        "Kari Lie",
                        me ->
                                new ToggleCode(
                                        "ikt", "IKT", me.id(), TextRef.answer("a2"), null, null)));
        assertThat(hiddenFrom("Kari Lie")).containsExactly("q20");
    }
}
