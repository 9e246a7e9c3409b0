package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.base.FaultException;
import org.feltbok.interviews.SetPassage;
import org.feltbok.interviews.Speaker;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A passage becomes two, and two become one: all coders' codes, memos and done marks with them. */
class SplitAndMergeTest {
    private static final TextRef P1 = TextRef.passage("p1");

    /** "Planene er gamle, og pengene mangler." */
    private static final int PLACE = 17;

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<CodedText> notes() {
        return file.read(h -> new CodingStore(h).passages("bi1", "i1"));
    }

    private List<String> texts() {
        return notes().stream().map(t -> t.text().text()).toList();
    }

    private void code(String coder, TextRef text, Span span) {
        file.run(new ToggleCode("theme", "Økonomi", coder, text, span, null));
    }

    /** What each coding lies on, by passage. */
    private List<List<String>> quotes(String coder) {
        return notes().stream()
                .map(
                        t ->
                                t.codingsOf(coder).stream()
                                        .map(
                                                c ->
                                                        c.span() == null
                                                                ? "(all)"
                                                                : CodePoints.cut(
                                                                        t.text().text(), c.span()))
                                        .toList())
                .toList();
    }

    private void split() {
        file.run(new SplitPassage("p1", "new", PLACE));
    }

    @Test
    void everyCodersCodesStayOnTheirWordsWhereAPassageIsSplit() {
        code(MARIT, P1, new Span(0, 7));
        code(MARIT, P1, new Span(21, 28));
        code(JONAS, P1, new Span(11, 28));
        split();
        assertThat(texts())
                .containsExactly("Planene er gamle,", "og pengene mangler.", "Vi sparer.");
        assertThat(quotes(MARIT))
                .containsExactly(List.of("Planene"), List.of("pengene"), List.of());
        assertThat(quotes(JONAS))
                .containsExactly(List.of("gamle,"), List.of("og pengene"), List.of());
        file.undo();
        assertThat(quotes(JONAS)).containsExactly(List.of("gamle, og pengene"), List.of());
        file.redo();
        assertThat(quotes(JONAS))
                .containsExactly(List.of("gamle,"), List.of("og pengene"), List.of());
    }

    @Test
    void whatIsSplitAndMergedIsAsItWasButForTheBreak() {
        code(MARIT, P1, null);
        code(JONAS, P1, new Span(11, 28));
        split();
        assertThat(quotes(MARIT)).startsWith(List.of("(all)"), List.of("(all)"));
        file.run(new MergePassages("p1", "new"));
        assertThat(texts()).containsExactly("Planene er gamle, og pengene mangler.", "Vi sparer.");
        assertThat(quotes(MARIT)).containsExactly(List.of("(all)"), List.of());
        assertThat(quotes(JONAS)).containsExactly(List.of("gamle, og pengene"), List.of());
    }

    @Test
    void aCodeOnOneOfTwoPassagesIsOnItsWordsOnlyOnceTheyAreOne() {
        code(MARIT, P1, null);
        code(JONAS, TextRef.passage("p2"), new Span(3, 9));
        file.run(new MergePassages("p1", "p2"));
        assertThat(texts()).containsExactly("Planene er gamle, og pengene mangler.\nVi sparer.");
        assertThat(quotes(MARIT)).containsExactly(List.of("Planene er gamle, og pengene mangler."));
        assertThat(quotes(JONAS)).containsExactly(List.of("sparer"));
        file.undo();
        assertThat(quotes(JONAS)).containsExactly(List.of(), List.of("sparer"));
    }

    @Test
    void aCodeOnBothSidesIsOneCodeAcrossParagraphs() {
        code(MARIT, P1, new Span(21, 37));
        code(MARIT, TextRef.passage("p2"), new Span(0, 2));
        file.run(new MergePassages("p1", "p2"));
        assertThat(quotes(MARIT)).containsExactly(List.of("pengene mangler.\nVi"));
    }

    @Test
    void memosAreJoinedAndDoneIsWhoWasDoneWithBoth() {
        file.run(new SetMemo("bi1", MARIT, P1, "Først"));
        file.run(new SetMemo("bi1", MARIT, TextRef.passage("p2"), "Så"));
        file.run(new MarkDone("bi1", MARIT, P1, true));
        file.run(new MarkDone("bi1", MARIT, TextRef.passage("p2"), true));
        file.run(new MarkDone("bi1", JONAS, P1, true));
        file.run(new MergePassages("p1", "p2"));
        CodedText one = notes().getFirst();
        assertThat(one.memoOf(MARIT)).isEqualTo("Først\nSå");
        assertThat(one.isDone(MARIT)).isTrue();
        assertThat(one.isDone(JONAS)).isFalse();
        file.undo();
        assertThat(notes().getFirst().isDone(JONAS)).isTrue();
        split();
        assertThat(notes().get(1).isDone(JONAS)).isTrue();
        assertThat(notes().get(1).memoOf(MARIT)).isEmpty();
    }

    @Test
    void aCodeThatLostItsWordsStaysListedAndFollowsThemWhereTheyStand() {
        code(MARIT, P1, new Span(21, 28));
        file.run(new EditPassage("p1", "Alt er nytt her, og ingenting er gammelt lenger."));
        assertThat(notes().getFirst().codings().getFirst().isLost()).isTrue();
        file.run(new MergePassages("p1", "p2"));
        assertThat(notes().getFirst().codings().getFirst().lostQuote()).isEqualTo("pengene");
        file.run(new SplitPassage("p1", "new", 16));
        assertThat(notes().getFirst().codings().getFirst().lostQuote()).isEqualTo("pengene");
    }

    @Test
    void whatCannotBeSplitOrMergedIsRefused() {
        assertThatThrownBy(() -> file.run(new SplitPassage("p1", "new", 0)))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> file.run(new SplitPassage("p1", "new", 400)))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> file.run(new MergePassages("p2", "p1")))
                .isInstanceOf(FaultException.class);
        file.run(new SetPassage("p1", "t1", Speaker.INTERVIEWER));
        assertThatThrownBy(() -> file.run(new MergePassages("p1", "p2")))
                .isInstanceOf(FaultException.class);
        assertThat(texts()).hasSize(2);
    }

    @Test
    void aCharacterAsPeopleSeeItIsNotCutInTwo() {
        file.run(new EditPassage("p1", "Vi 👩‍🌾 e\u0301n"));
        file.run(new SplitPassage("p1", "new", 4));
        assertThat(texts()).startsWith("Vi", "👩‍🌾 e\u0301n");
        file.run(new SplitPassage("new", "third", 5));
        assertThat(texts()).startsWith("Vi", "👩‍🌾", "e\u0301n");
    }
}
