package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.TextArea;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.MemoStore;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Memos on a passage, on the words of a code, on an interview and on a case. */
class MemoPaneTest extends FxTest {
    private static final Span MONEY = new Span(21, 36);

    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private NotesModel model;
    private MemoPane pane;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        TextRef p1 = TextRef.passage("p1");
        file.run(new ToggleCode("theme", "Ø", CodingStudy.MARIT, p1, MONEY, null));
        queue = new OperationQueue(file);
        fx(
                () -> {
                    model =
                            new NotesModel(
                                    new Desk(
                                            file,
                                            queue,
                                            new SameThreadRunner(),
                                            new ToldDialogs(),
                                            new Texts(Language.NB),
                                            () -> "Marit Aune",
                                            Platform::runLater));
                    pane = new MemoPane(model, new NotesActions(model), () -> {});
                    model.addListener(parts -> pane.refresh());
                    return pane;
                });
        show(pane);
        onFx(() -> model.load(""));
        await(() -> model.current().isPresent());
    }

    @AfterEach
    void close() {
        onFx(model::dispose);
        queue.close();
        file.close();
    }

    private TextArea field() {
        return (TextArea) pane.lookup("#interviews-memo");
    }

    private List<Memo> memos() {
        return file.read(h -> new MemoStore(h).all());
    }

    private void note(String text) {
        onFx(
                () -> {
                    field().setText(text);
                    pane.keep();
                });
    }

    private void choose(MemoPane.Of of) {
        onFx(
                () ->
                        pane.lookupAll(".toggle-button").stream()
                                .map(javafx.scene.control.ToggleButton.class::cast)
                                .filter(b -> b.getText().startsWith(name(of)))
                                .forEach(b -> b.setSelected(true)));
    }

    private static String name(MemoPane.Of of) {
        return switch (of) {
            case PASSAGE -> "Avsnitt";
            case WORDS -> "Ord";
            case INTERVIEW -> "Intervju";
            case CASE -> "Enhet";
            case CODE -> "Kode";
        };
    }

    @Test
    void wordsOfACodeHaveAMemoThatGoesAndComesBackWithIt() {
        onFx(
                () -> {
                    model.select(MONEY);
                    pane.focusField();
                });
        note("Hvor mye?");
        await(() -> memos().size() == 1);
        Memo memo = memos().getFirst();
        assertThat(memo.about()).isEqualTo(Memo.About.CODING);
        assertThat(memo.text()).isEqualTo("Hvor mye?");
        assertThat(memo.personId()).isEqualTo(CodingStudy.MARIT);
        TextRef p1 = TextRef.passage("p1");
        file.run(new ToggleCode("theme", "Ø", CodingStudy.MARIT, p1, MONEY, null));
        assertThat(memos()).as("the words have no code any more").isEmpty();
        file.undo();
        assertThat(memos()).containsExactly(memo);
        note("");
        await(() -> memos().isEmpty());
    }

    @Test
    void anInterviewAndItsCaseHaveMemosOfTheirOwnAndTheSignSaysWhere() {
        choose(MemoPane.Of.INTERVIEW);
        note("Kort samtale.");
        choose(MemoPane.Of.CASE);
        note("Ring igjen.");
        await(() -> memos().size() == 2);
        assertThat(memos()).extracting(Memo::targetId).containsExactly("i1", "c1");
        await(() -> read().contains("Intervju •") && read().contains("Enhet •"));
        choose(MemoPane.Of.INTERVIEW);
        assertThat(fx(() -> field().getText())).isEqualTo("Kort samtale.");
        choose(MemoPane.Of.PASSAGE);
        assertThat(fx(() -> field().getText())).isEmpty();
    }

    private String read() {
        return fx(
                () ->
                        pane.lookupAll("*").stream()
                                .filter(javafx.scene.control.Labeled.class::isInstance)
                                .map(n -> ((javafx.scene.control.Labeled) n).getText())
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void whatAnotherNotedIsSeenByWhoIsDoneWithAllItIsAbout() {
        file.run(
                new WriteMemo(
                        Memo.About.INTERVIEW,
                        "i1",
                        CodingStudy.JONAS,
                        "Bare penger.",
                        "2026-03-01T10:00:00Z"));
        choose(MemoPane.Of.INTERVIEW);
        await(() -> model.memos().on("i1").size() == 1);
        assertThat(read()).doesNotContain("penger");
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p1"), true));
        await(() -> model.current().orElseThrow().text().isDone(CodingStudy.MARIT));
        assertThat(read()).as("one passage is left").doesNotContain("penger");
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p2"), true));
        await(() -> read().contains("Jonas Berge: Bare penger."));
    }
}
