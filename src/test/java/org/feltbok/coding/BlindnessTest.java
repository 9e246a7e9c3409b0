package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.overview.CodingProgress;
import org.feltbok.overview.LiveCodingProgress;
import org.feltbok.overview.NowOf;
import org.feltbok.store.Operation;
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
        try (var live = new LiveCodingProgress(file)) {
            return live.progress(person).getFirst();
        }
    }

    @Test
    void theSecondCoderSeesNothingOfTheFirstUntilDoneWithAll() {
        assertThat(hiddenFrom("Jonas Berge")).containsExactly("q20");
        assertThat(seenBy("Jonas Berge").left()).isEqualTo(3);
        CodingStudy.done(file, CodingStudy.JONAS);
        assertThat(hiddenFrom("Jonas Berge")).isEmpty();
        assertThat(seenBy("Jonas Berge").byTwo()).isEqualTo(1);
        file.run(new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a2"), false));
        assertThat(hiddenFrom("Jonas Berge")).containsExactly("q20");
        assertThat(seenBy("Jonas Berge").byOne()).isEqualTo(2);
    }

    private boolean isKept(String answer, String person) {
        return CodingStudy.answers(file).stream()
                .filter(t -> t.ref().id().equals(answer))
                .allMatch(t -> t.isSeen(person));
    }

    @Test
    void aLookAtTheOtherAndNotDoneAfterAllIsKept() {
        file.run(new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a1"), true));
        assertThat(isKept("a1", CodingStudy.JONAS)).isFalse();
        file.run(new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a1"), false));
        assertThat(isKept("a1", CodingStudy.JONAS)).isTrue();
        file.run(new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a1"), true));
        assertThat(isKept("a1", CodingStudy.JONAS)).isTrue();
        assertThat(isKept("a1", CodingStudy.MARIT)).isFalse();
    }

    @Test
    void aLookAtTheOtherThatIsTakenBackByUndoIsKeptOnceOneCodesOn() {
        TextRef a1 = TextRef.answer("a1");
        for (Operation look :
                List.of(
                        new MarkDone("b20", CodingStudy.JONAS, a1, true),
                        new NoCodeFits("b20", CodingStudy.JONAS, a1))) {
            for (Operation work :
                    List.of(
                            new ToggleCode("ppt", "PPT", CodingStudy.JONAS, a1, null, null),
                            new MarkDone("b20", CodingStudy.JONAS, a1, true))) {
                file.run(look);
                file.undo();
                assertThat(isKept("a1", CodingStudy.JONAS)).isFalse();
                file.run(work);
                assertThat(isKept("a1", CodingStudy.JONAS)).as(work.name()).isTrue();
                assertThat(isKept("a1", CodingStudy.MARIT)).isFalse();
                file.undo();
            }
        }
    }

    @Test
    void aLookIsKeptAlsoWhereAMemoWasWrittenBefore() {
        TextRef a1 = TextRef.answer("a1");
        file.run(new SetMemo("b20", CodingStudy.JONAS, a1, "hm"));
        file.run(new MarkDone("b20", CodingStudy.JONAS, a1, true));
        file.undo();
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.JONAS, a1, null, null));
        assertThat(isKept("a1", CodingStudy.JONAS)).isTrue();
    }

    @Test
    void undoOfDoneOnAnotherAnswerSaysNothingOfThisOne() {
        file.run(new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a2"), true));
        file.undo();
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.JONAS, TextRef.answer("a1"), null, null));
        assertThat(isKept("a1", CodingStudy.JONAS)).isFalse();
    }

    @Test
    void aCodeGivenOrTakenOffOnceTheOtherIsSeenIsKept() {
        TextRef a1 = TextRef.answer("a1");
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.JONAS, a1, null, null));
        file.run(new MarkDone("b20", CodingStudy.JONAS, a1, true));
        String given =
                CodingStudy.answers(file).getFirst().codingsOf(CodingStudy.JONAS).getFirst().id();
        for (Operation work :
                List.of(
                        new ToggleCode("ppt", "PPT", CodingStudy.JONAS, a1, null, null),
                        new RemoveCoding(given, "IKT"),
                        new NoCodeFits("b20", CodingStudy.JONAS, a1))) {
            file.run(work);
            assertThat(isKept("a1", CodingStudy.JONAS)).as(work.name()).isTrue();
            file.undo();
            assertThat(isKept("a1", CodingStudy.JONAS)).as(work.name()).isFalse();
        }
    }

    @Test
    void whereNobodyElseCodedNothingCouldBeSeen() {
        TextRef a2 = TextRef.answer("a2");
        file.run(new MarkDone("b20", CodingStudy.JONAS, a2, true));
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.JONAS, a2, null, null));
        file.run(new MarkDone("b20", CodingStudy.JONAS, a2, false));
        assertThat(isKept("a2", CodingStudy.JONAS)).isFalse();
    }

    @Test
    void theOverviewTellsABlindCoderNothingOfFigures() {
        try (NowOf now = new NowOf(file)) {
            assertThat(now.reader().figures("Jonas Berge")).isEmpty();
        }
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
