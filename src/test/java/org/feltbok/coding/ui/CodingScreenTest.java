package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.MemoStore;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.kit.CodedTextView;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class CodingScreenTest extends CodingRig<CodingScreen> {
    @Override
    protected CodingScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new CodingScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return list().getItems().size() == 3;
    }

    @SuppressWarnings("unchecked")
    private ListView<CodedText> list() {
        return (ListView<CodedText>) stage.getScene().lookup("#coding-answers");
    }

    /** What somebody hears of an answer who cannot see it. */
    private String heard(int i) {
        return fx(
                () ->
                        list().lookupAll(".fb-answer").stream()
                                .map(AnswerCell.class::cast)
                                .filter(c -> c.getIndex() == i)
                                .findFirst()
                                .map(AnswerCell::getAccessibleText)
                                .orElse(""));
    }

    private void command(String key) {
        Command command =
                screen.commands().stream()
                        .filter(c -> c.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        onFx(command.action());
    }

    private CodedText answer(int i) {
        return CodingStudy.answers(file).get(i);
    }

    @Test
    void twoAnswersAreCodedByKeysOnly() {
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        command("coding.toggle.1");
        await(() -> !answer(0).codings().isEmpty());
        assertThat(answer(0).codings().getFirst().span()).isEqualTo(new Span(0, 9));
        await(
                () ->
                        fx(() -> screen.statusText().getValue())
                                .startsWith("Barnevern on «Barnevern» · "));
        await(() -> heard(0).endsWith(" Codes: Barnevern."));
        type(KeyCode.SPACE);
        await(() -> answer(0).isDone(CodingStudy.MARIT));
        command("coding.find");
        write("ik").type(KeyCode.ENTER);
        await(() -> !answer(1).codings().isEmpty());
        assertThat(answer(1).codesOf(CodingStudy.MARIT)).containsExactly("ikt");
        await(() -> stage.getScene().getFocusOwner() == list());
    }

    /** What is written where, by the kind of thing. */
    private List<String> memos() {
        return file.read(h -> new MemoStore(h).all()).stream()
                .map(m -> m.about() + " " + m.text())
                .toList();
    }

    /** The choice that a memo is on words. */
    private Optional<ToggleButton> wordsOfMemo() {
        return fx(() -> node("coding-memo-of").lookupAll(".fb-segment")).stream()
                .map(ToggleButton.class::cast)
                .filter(n -> n.getText().matches("(Words|Ord).*"))
                .findFirst();
    }

    @Test
    void aMemoOnTheWordsOfACodeIsWrittenWhereTheyAreCoded() {
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        command("coding.toggle.1");
        await(() -> !answer(0).codings().isEmpty());
        await(() -> wordsOfMemo().filter(n -> !n.isDisabled()).isPresent());
        command("coding.to_memo");
        write("hvem").type(KeyCode.ESCAPE);
        await(() -> !memos().isEmpty() || !answer(0).memoOf(CodingStudy.MARIT).isEmpty());
        assertThat(memos()).containsExactly("CODING hvem");
        assertThat(wordsOfMemo()).hasValueSatisfying(n -> assertThat(n.isSelected()).isTrue());
        type(KeyCode.ESCAPE);
        command("coding.to_memo");
        write("hele").type(KeyCode.ESCAPE);
        await(() -> answer(0).memoOf(CodingStudy.MARIT).equals("hele"));
        assertThat(memos()).containsExactly("CODING hvem");
    }

    @Test
    void whatOneThinksOfTheCodeLookedAtIsWrittenByAKeyFromWhereverOneIs() {
        command("codebook.memo");
        assertThat(dialogs.notes()).containsExactly("coding.memo.no_code");
        command("coding.toggle.1");
        await(() -> !answer(0).codings().isEmpty());
        command("codebook.memo");
        await(() -> node("coding-memo").isFocused());
        write("For vid").type(KeyCode.ESCAPE);
        await(() -> memos().equals(List.of("CODE For vid")));
        await(() -> stage.getScene().getFocusOwner() == list());
    }

    @Test
    void whatAnotherNotedIsToldWithoutNamesWhileTheseAreHidden() {
        TextRef a1 = TextRef.answer("a1");
        hide("Guro", "Person 7");
        file.run(new SetMemo("b20", CodingStudy.JONAS, a1, "Ring Guro"));
        for (String coder : List.of(CodingStudy.JONAS, CodingStudy.MARIT)) {
            file.run(new MarkDone("b20", coder, a1, true));
        }
        await(() -> read().contains("Ring"));
        assertThat(read()).contains("Ring Person 7").doesNotContain("Guro");
    }

    @Test
    void namesInWhatCodesAreCalledAreNotReadWhileNamesAreHidden() {
        file.run(new RenameCode("ppt", "PPT", "Ring Guro", null));
        await(() -> read().contains("Ring Guro"));
        hide("Guro", "Person 7");
        await(() -> read().contains("Ring Person 7"));
        assertThat(read()).doesNotContain("Guro");
    }

    /** Where the cases a and b are: a in the north, b in the south. */
    private static void regions(UnitOfWork w) {
        w.insert(
                "attribute",
                "at",
                Map.of("name", "region", "label", "Region", "type", "category", "position", 1));
        for (int i = 1; i <= 2; i++) {
            String label = i == 1 ? "North" : "South";
            w.insert(
                    "attribute_category",
                    "ac" + i,
                    Map.of("attribute_id", "at", "code", "k" + i, "label", label, "position", i));
            w.insert(
                    "case_value",
                    "cv" + i,
                    Map.of("case_id", "c" + i, "attribute_id", "at", "value", "k" + i));
        }
    }

    @Test
    void whoseAnswersAreCodedIsChosenByKeysAndSaidAtTheHeadOfTheList() {
        file.run(new org.feltbok.interviews.Notes.Given(CodingScreenTest::regions, true));
        command("coding.narrow");
        await(() -> focused("case-filter-find"));
        write("regi").type(KeyCode.ENTER);
        await(() -> ((ListView<?>) node("case-filter-found")).getItems().size() == 2);
        type(KeyCode.DOWN).type(KeyCode.ENTER);
        await(() -> list().getItems().size() == 2);
        await(() -> stage.getScene().getFocusOwner() == list());
        assertThat(fx(() -> node("case-filter").lookupAll(".button").size())).isEqualTo(1);
        assertThat(fx(() -> ((Labeled) node("case-filter").lookup(".button")).getText()))
                .isEqualTo("Region: South");
        assertThat(fx(() -> node("case-filter").lookupAll(".fb-muted")).stream())
                .extracting(n -> ((Labeled) n).getText())
                .contains("2 of 3");
        command("coding.narrow_off");
        await(() -> list().getItems().size() == 3 && !node("case-filter").isVisible());
    }

    private boolean focused(String id) {
        return stage.getScene().getFocusOwner() == node(id);
    }

    @Test
    void theMouseGoesOnSelectingWhileTheListChangesUnderIt() {
        CodedTextView words =
                (CodedTextView)
                        list().lookupAll(".fb-coded").stream()
                                .filter(n -> ((CodedTextView) n).words().startsWith("Barnevern"))
                                .findFirst()
                                .orElseThrow();
        var from = words.localToScreen(4, 10);
        moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 20; i++) {
            moveTo(from.add(6 * i, 0));
            if (i == 5) {
                file.run(
                        new org.feltbok.coding.ToggleCode(
                                "ikt", "IKT", CodingStudy.JONAS, answer(1).ref(), null, null));
            } else if (i == 10) {
                file.run(
                        new org.feltbok.interviews.Notes.Given(
                                w -> {
                                    w.insert(
                                            "response",
                                            "r0",
                                            java.util.Map.of(
                                                    "questionnaire_id",
                                                    "q",
                                                    "key",
                                                    "r0",
                                                    "position",
                                                    0));
                                    w.insert(
                                            "answer_text",
                                            "a0",
                                            java.util.Map.of(
                                                    "response_id",
                                                    "r0",
                                                    "item_id",
                                                    "it20",
                                                    "text",
                                                    "Kom til mens det ble markert."));
                                },
                                true));
            }
        }
        release(MouseButton.PRIMARY);
        await(() -> list().getItems().size() == 4);
        command("coding.toggle.1");
        await(() -> !answer(1).codingsOf(CodingStudy.MARIT).isEmpty());
        Span span = answer(1).codingsOf(CodingStudy.MARIT).getFirst().span();
        assertThat(span.start()).isZero();
        assertThat(span.end()).isIn(16, 18);
    }

    @Test
    void delInTheCodebookTakesNothingOff() {
        command("coding.toggle.1");
        await(() -> !answer(0).codings().isEmpty());
        onFx(() -> stage.getScene().lookup("#coding-tree").requestFocus());
        var codebook = stage.getScene().lookup("#coding-tree");
        var went = new java.util.concurrent.atomic.AtomicBoolean();
        onFx(
                () ->
                        stage.getScene()
                                .addEventHandler(
                                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                                        e -> went.set(!e.isConsumed())));
        var came = new java.util.concurrent.atomic.AtomicInteger();
        onFx(
                () ->
                        codebook.addEventFilter(
                                javafx.scene.input.KeyEvent.KEY_PRESSED,
                                e -> came.addAndGet(e.getCode() == KeyCode.DELETE ? 1 : 0)));
        assertThat(fx(codebook::isFocused)).isTrue();
        type(KeyCode.DELETE);
        assertThat(came).as("the key comes to the codebook").hasValue(1);
        assertThat(went).as("the key reaches no command").isFalse();
    }

    @Test
    void noKeyCodesAnAnswerThatLiesBehindTheCounts() {
        command("coding.other_tab");
        assertThat(
                        screen.commands().stream()
                                .filter(c -> c.key().startsWith("coding.toggle"))
                                .noneMatch(Command::isEnabled))
                .isTrue();
        command("coding.other_tab");
        assertThat(screen.commands()).allMatch(Command::isEnabled);
    }

    @Test
    void aCodeThatIsNotThereIsMadeAndPutOn() {
        command("coding.find");
        write("Skolehelse").type(KeyCode.ENTER);
        await(() -> !answer(0).codings().isEmpty());
        assertThat(file.read(h -> new org.feltbok.coding.CodebookStore(h).codes("b20")).all())
                .extracting(c -> c.label().text())
                .contains("Skolehelse");
    }

    @Test
    void aCodeIsLookedForAlsoWhereTheCodebookWasPutAway() {
        onFx(() -> screen.panes().orElseThrow().toggleLeft());
        await(() -> !node("coding-find").isFocused());
        command("coding.find");
        await(() -> stage.getScene().getFocusOwner() == node("coding-find"));
        write("ik").type(KeyCode.ENTER);
        await(() -> !answer(0).codings().isEmpty());
        assertThat(answer(0).codesOf(CodingStudy.MARIT)).containsExactly("ikt");
        await(() -> stage.getScene().getFocusOwner() == list());
    }

    @Test
    void enterWithNothingLookedForGivesNoCode() {
        command("coding.find");
        await(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        type(KeyCode.ENTER);
        write("  ").type(KeyCode.ENTER);
        command("coding.toggle.1");
        await(() -> !answer(0).codings().isEmpty());
        assertThat(answer(0).codesOf(CodingStudy.MARIT)).containsExactly("barnevern");
    }

    @Test
    void aMemoIsKeptWhenTheFieldIsLeft() {
        onFx(() -> screen.panes().orElseThrow().toggleRight());
        command("coding.to_memo");
        await(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        write("Ask Jonas").type(KeyCode.ESCAPE);
        await(() -> answer(0).memoOf(CodingStudy.MARIT).equals("Ask Jonas"));
    }

    @Test
    void tenThousandAnswersNeedFewCells() {
        file.run(
                new org.feltbok.interviews.Notes.Given(
                        w -> {
                            for (int i = 10; i < 10_010; i++) {
                                w.insert(
                                        "response",
                                        "x" + i,
                                        java.util.Map.of(
                                                "questionnaire_id",
                                                "q",
                                                "key",
                                                "x" + i,
                                                "position",
                                                i));
                                w.insert(
                                        "answer_text",
                                        "x" + i,
                                        java.util.Map.of(
                                                "response_id",
                                                "x" + i,
                                                "item_id",
                                                "it20",
                                                "text",
                                                "Svar nummer " + i));
                            }
                        },
                        true));
        await(() -> list().getItems().size() == 10_003);
        List<?> cells = fx(() -> List.copyOf(list().lookupAll(".fb-answer")));
        assertThat(cells).hasSizeLessThan(60);
        long start = System.nanoTime();
        command("coding.toggle.1");
        await(() -> !list().getItems().getFirst().codings().isEmpty());
        assertThat((System.nanoTime() - start) / 1_000_000)
                .as("ms until the code is seen")
                .isLessThan(3000);
    }

    @Test
    void aKeyLeadsFromAnAnswerToTheFiguresWithItsCode() {
        command("coding.to_figures");
        assertThat(dialogs.notes()).contains("coding.to_figures.no_code");
        assertThat(gone).isEmpty();
        command("coding.toggle.1");
        await(() -> !answer(0).codings().isEmpty());
        await(() -> fx(() -> list().getItems().getFirst().codings().size()) == 1);
        command("coding.to_figures");
        assertThat(gone).containsExactly(new Navigator.Target("figures", "#q20#barnevern"));
    }
}
