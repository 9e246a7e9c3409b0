package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What is about a thing goes with it; about one that stays it stays. */
class AboutGoesTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        run(AboutGoesTest::put);
        run(
                w ->
                        SmallStudy.put(
                                w,
                                "memo",
                                "m1",
                                "target_kind",
                                "code",
                                "target_id",
                                "c9",
                                "text",
                                "Why is this here?"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void run(Consumer<UnitOfWork> body) {
        file.run(new SmallStudy.Change(body::accept));
    }

    private static void put(UnitOfWork w) {
        SmallStudy.put(
                w,
                "code",
                "c9",
                "codebook_id",
                "b",
                "key",
                "spare",
                "label",
                "Spare",
                "position",
                9);
    }

    private List<String> memos() {
        return file.read(h -> h.createQuery("SELECT text FROM memo").mapTo(String.class).list());
    }

    @Test
    void aRowThatIsPutInAgainUnderItsIdentityKeepsItsMemos() {
        run(
                w -> {
                    w.delete("code", "c9");
                    put(w);
                });
        assertThat(memos()).containsExactly("Why is this here?");
    }

    @Test
    void aRowThatIsTakenOutTakesItsMemosAlongAndBringsThemBack() {
        run(w -> w.delete("code", "c9"));
        assertThat(memos()).isEmpty();
        file.undo();
        assertThat(memos()).containsExactly("Why is this here?");
    }
}
