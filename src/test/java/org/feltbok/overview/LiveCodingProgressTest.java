package org.feltbok.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Who gave a code has worked on an answer, finished or not; who looks sees it at once. */
class LiveCodingProgressTest {
    @TempDir Path folder;
    private StudyFile file;
    private LiveCodingProgress live;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        live = new LiveCodingProgress(file);
    }

    @AfterEach
    void close() {
        live.close();
        file.close();
    }

    /** Answers by two coders, by one and by none; as if read anew. */
    private String told() {
        String told = told(live);
        try (LiveCodingProgress anew = new LiveCodingProgress(file)) {
            assertThat(told).isEqualTo(told(anew));
        }
        return told;
    }

    private static String told(LiveCodingProgress progress) {
        CodingProgress of = progress.progress().getFirst();
        return of.item() + ": " + of.byTwo() + " " + of.byOne() + " " + of.left();
    }

    @Test
    void aCodeGivenOrTakenAndATextFinishedAreCountedByTheCoder() {
        assertThat(told()).isEqualTo("q4: 1 2 1");
        file.run(new Change(w -> SmallStudy.coding(w, "n1", SmallStudy.CODE_TRAVEL, "p2", "t1")));
        assertThat(told()).isEqualTo("q4: 2 1 1");
        file.run(new Change(w -> w.delete("coding", "x6")));
        assertThat(told()).isEqualTo("q4: 2 0 2");
        file.run(
                new Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "coding_done",
                                        "d1",
                                        "codebook_id",
                                        "b",
                                        "person_id",
                                        "p2",
                                        "answer_text_id",
                                        "t6",
                                        "done",
                                        1)));
        assertThat(told()).isEqualTo("q4: 2 1 1");
        file.run(new Change(w -> w.update("coding_done", "d1", "done", 0)));
        assertThat(told()).isEqualTo("q4: 2 0 2");
        file.undo();
        file.undo();
        file.undo();
        file.undo();
        assertThat(told()).isEqualTo("q4: 1 2 1");
    }

    @Test
    void whatIsAgreedIsNobodysWorkAndWhatIsPutAsideIsNoAnswer() {
        told();
        file.run(
                new Change(
                        w -> {
                            SmallStudy.put(
                                    w,
                                    "layer",
                                    "agreed",
                                    "key",
                                    "agreed",
                                    "label",
                                    "Agreed",
                                    "kind",
                                    "agreed",
                                    "position",
                                    1);
                            SmallStudy.coding(w, "n1", SmallStudy.CODE_TRAVEL, "p2", "t6");
                            w.update("coding", "n1", "layer_id", "agreed");
                        }));
        assertThat(told()).isEqualTo("q4: 1 2 1");
        file.run(new Change(w -> w.update("answer_text", "t2", "aside", 1)));
        assertThat(told()).isEqualTo("q4: 0 2 1");
        file.undo();
        assertThat(told()).isEqualTo("q4: 1 2 1");
    }
}
