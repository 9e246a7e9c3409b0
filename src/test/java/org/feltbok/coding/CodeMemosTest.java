package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.Memos;
import org.feltbok.names.MergeCodes;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What coders think of a code: each has one memo on it, beside what the codebook says of it. */
class CodeMemosTest {
    private static final String AT = "2026-11-28T12:00:00Z";

    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private Memos memos;
    private String who = "Jonas Berge";

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        memos =
                new Memos(
                        new Desk(
                                file,
                                queue,
                                new SameThreadRunner(),
                                new ToldDialogs(),
                                new Texts(Language.NB),
                                () -> who,
                                Runnable::run),
                        () -> {});
        memos.read();
    }

    @AfterEach
    void close() {
        memos.close();
        queue.close();
        file.close();
    }

    private void write(String code, String person, String words) {
        file.run(new WriteMemo(Memo.About.CODE, code, person, words, AT));
    }

    private List<String> written() {
        return file.read(h -> new MemoStore(h).all()).stream()
                .map(m -> m.targetId() + " " + m.personId() + " " + m.text())
                .toList();
    }

    private List<CodeMemo> examples() {
        return file.read(h -> new CodeMemoStore(h).examples("b20"));
    }

    @Test
    void eachHasOneAndAnExampleIsNone() {
        file.run(new AddExample("x", "ppt", "PPT", "PPT-tjeneste", CodingStudy.MARIT, AT));
        write("ppt", CodingStudy.MARIT, "For vid?");
        write("ppt", CodingStudy.MARIT, "For vid, spør Kari");
        assertThat(written()).containsExactly("ppt pm For vid, spør Kari");
        assertThat(examples()).hasSize(1);
        write("ppt", CodingStudy.MARIT, "");
        assertThat(written()).isEmpty();
        assertThat(examples()).hasSize(1);
        file.undo();
        assertThat(written()).containsExactly("ppt pm For vid, spør Kari");
    }

    @Test
    void othersReadItOnceNothingThatOthersDoIsHiddenFromThem() {
        write("ppt", CodingStudy.MARIT, "For vid?");
        assertThat(memos.onCodeByOthers("ppt", CodingStudy.JONAS)).as("blind").isEmpty();
        CodingStudy.done(file, CodingStudy.JONAS);
        assertThat(memos.onCodeByOthers("ppt", CodingStudy.JONAS)).as("passages left").isEmpty();
        for (String passage : List.of("p1", "p2")) {
            file.run(new MarkDone("bi1", CodingStudy.JONAS, TextRef.passage(passage), true));
        }
        assertThat(memos.onCodeByOthers("ppt", CodingStudy.JONAS))
                .isEqualTo(Map.of(CodingStudy.MARIT, "For vid?"));
        who = "Marit Aune";
        assertThat(memos.onCodeByOthers("ppt", CodingStudy.JONAS))
                .as("another sits there")
                .isEmpty();
    }

    @Test
    void whereCodesAreMergedWhatOneThoughtOfBothIsOneMemo() {
        write("ppt", CodingStudy.MARIT, "For vid?");
        write("barnevern", CodingStudy.MARIT, "Klar");
        write("ppt", CodingStudy.JONAS, "Enig");
        file.run(new MergeCodes("ppt", "PPT", "barnevern", "Barnevern", "2026-11-28"));
        assertThat(written())
                .containsExactlyInAnyOrder("barnevern pm Klar\nFor vid?", "barnevern pj Enig");
        file.undo();
        assertThat(written())
                .containsExactlyInAnyOrder("ppt pm For vid?", "barnevern pm Klar", "ppt pj Enig");
    }
}
