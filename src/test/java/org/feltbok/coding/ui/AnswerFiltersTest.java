package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.ui.CodingModel.Show;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Answers narrowed to what one is to code, to those with a memo or a code, and to differences. */
class AnswerFiltersTest {
    private static final String BARNEVERN = "barnevern";

    @TempDir Path folder;

    private final SimpleStringProperty person = new SimpleStringProperty("Marit Aune");
    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private CodingModel model;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        model =
                new CodingModel(
                        new Desk(
                                file,
                                queue,
                                new HeldRunner(),
                                dialogs,
                                new Texts(Language.NB),
                                WhoWorks.known(person),
                                Runnable::run));
        model.load("");
    }

    @AfterEach
    void close() {
        model.dispose();
        queue.close();
        file.close();
    }

    private String book() {
        return model.read().item().orElseThrow().codebookId();
    }

    private void give(String coder, String text, String code) {
        file.run(new ToggleCode(code, code, coder, TextRef.answer(text), null, null));
    }

    private void done(String coder, String text) {
        file.run(new MarkDone(book(), coder, TextRef.answer(text), true));
    }

    private List<String> shown() {
        return model.shown().stream().map(CodedText::ref).map(TextRef::id).toList();
    }

    @Test
    void whoIsToCodeSomeOfTheAnswersSeesThoseAlone() {
        assertThat(model.read().count(Show.ASSIGNED)).isZero();
        file.run(
                new AssignTexts(
                        book(),
                        model.read().item().orElseThrow().itemId(),
                        List.of(CodingStudy.MARIT, CodingStudy.JONAS),
                        2,
                        7,
                        "2026-11-27T12:00:00"));
        assertThat(model.read().count(Show.ASSIGNED)).isEqualTo(2);
        model.showOnly(Show.ASSIGNED);
        assertThat(shown())
                .hasSize(2)
                .allMatch(t -> model.read().sheet().assigned().coders().containsKey(t));
        person.set("Kari Lie");
        model.personChanged();
        assertThat(shown()).as("nothing is hers to code").isEmpty();
    }

    @Test
    void answersWithAMemoOrACodeOfMineAreShownAlone() {
        file.run(new SetMemo(book(), CodingStudy.MARIT, TextRef.answer("a2"), "ask"));
        file.run(new SetMemo(book(), CodingStudy.JONAS, TextRef.answer("a3"), "mine"));
        model.showOnly(Show.MEMO);
        assertThat(shown()).containsExactly("a2");
        model.showOnly(Show.CODE);
        assertThat(dialogs.notes()).as("which one?").containsExactly("coding.show.no_code");
        assertThat(model.showing()).isEqualTo(Show.MEMO);
        give(CodingStudy.MARIT, "a3", BARNEVERN);
        give(CodingStudy.JONAS, "a2", BARNEVERN);
        model.selectCode(model.read().tree().byId(BARNEVERN).orElseThrow());
        model.showOnly(Show.CODE);
        assertThat(shown()).containsExactly("a3");
        assertThat(model.showingCode()).isPresent();
        model.selectCode(null);
        give(CodingStudy.MARIT, "a1", BARNEVERN);
        assertThat(shown()).as("of that code still").containsExactly("a1", "a3");
    }

    @Test
    void answersWithAMemoOfAnotherAreShownOnceThatMayBeSeen() {
        file.run(new SetMemo(book(), CodingStudy.JONAS, TextRef.answer("a3"), "theirs"));
        file.run(new MarkDone(book(), CodingStudy.JONAS, TextRef.answer("a3"), true));
        model.showOnly(Show.MEMO);
        assertThat(shown()).isEmpty();
        file.run(new MarkDone(book(), CodingStudy.MARIT, TextRef.answer("a3"), true));
        assertThat(shown()).containsExactly("a3");
    }

    private static WriteMemo memo(Memo.About about, String on, String coder) {
        return new WriteMemo(about, on, coder, "why?", "2026-11-27T12:00:00Z");
    }

    @Test
    void wordsAndACaseWithAMemoOfMineShowTheirAnswers() {
        give(CodingStudy.MARIT, "a1", BARNEVERN);
        give(CodingStudy.JONAS, "a2", BARNEVERN);
        model.showOnly(Show.MEMO);
        assertThat(shown()).isEmpty();
        CodedText first = model.read().texts().byId("a1").orElseThrow();
        String mine = first.codings().getFirst().id();
        CodedText second = model.read().texts().byId("a2").orElseThrow();
        file.run(memo(Memo.About.CODING, second.codings().getFirst().id(), CodingStudy.JONAS));
        assertThat(shown()).as("not mine").isEmpty();
        file.run(memo(Memo.About.CODING, mine, CodingStudy.MARIT));
        assertThat(shown()).as("as soon as it is written").containsExactly("a1");
        CodedText last = model.read().texts().byId("a3").orElseThrow();
        String of = Objects.requireNonNull(last.text().caseId());
        file.run(memo(Memo.About.CASE, of, CodingStudy.JONAS));
        assertThat(shown()).containsExactly("a1");
        file.run(memo(Memo.About.CASE, of, CodingStudy.MARIT));
        assertThat(shown()).contains("a1", "a3").allMatch(t -> isOf(t, of) || t.equals("a1"));
        file.undo();
        assertThat(shown()).containsExactly("a1");
    }

    private boolean isOf(String text, String caseId) {
        return caseId.equals(model.read().texts().byId(text).orElseThrow().text().caseId());
    }

    @Test
    void whatAnotherCodedOtherwiseIsShownOnlyWhereItMayBeSeen() {
        give(CodingStudy.MARIT, "a1", BARNEVERN);
        give(CodingStudy.JONAS, "a1", "ppt");
        give(CodingStudy.MARIT, "a2", BARNEVERN);
        give(CodingStudy.JONAS, "a2", BARNEVERN);
        done(CodingStudy.JONAS, "a1");
        done(CodingStudy.JONAS, "a2");
        model.showOnly(Show.DIFFER);
        assertThat(shown()).as("not before I am done").isEmpty();
        done(CodingStudy.MARIT, "a1");
        done(CodingStudy.MARIT, "a2");
        assertThat(shown()).containsExactly("a1");
    }
}
