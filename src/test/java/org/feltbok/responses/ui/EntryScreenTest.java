package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseStore;
import org.feltbok.shell.kit.Pill;
import org.feltbok.store.OperationQueue;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.stream.Stream;

class EntryScreenTest extends EntryRig {
    @Test
    void aFormIsKeyedWithoutTheMouse() {
        assertThat(current()).isEqualTo("q1");
        keys(KeyCode.DIGIT2, KeyCode.NUMPAD2);
        together(KeyCode.DIGIT1, KeyCode.DIGIT5);
        keys(KeyCode.ENTER);
        assertThat(current()).isEqualTo("q3o");
        fx(
                () -> {
                    ((TextArea) stage.getScene().getFocusOwner()).setText("Havn");
                    return true;
                });
        keys(KeyCode.ENTER, KeyCode.DIGIT6, KeyCode.DIGIT0, KeyCode.MINUS, KeyCode.ENTER);
        assertThat(current()).isEqualTo("q10_1");
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(stored("r1", "q3")).isEqualTo("2 15");
        assertThat(stored("r1", "q3o")).isEqualTo("Havn");
        assertThat(stored("r1", "q4_1")).isEqualTo("6");
        assertThat(stored("r1", "q4_2")).isEqualTo("7");
        assertThat(stored("r1", "q4_3")).isEqualTo("#not_answered");
    }

    /** Questions answered, and questions asked, as the bar below says it. */
    private List<Integer> questions() {
        return fx(
                () ->
                        stage.getScene().getRoot().lookup(".entry-bar").lookupAll(".label").stream()
                                .map(n -> ((Labeled) n).getText())
                                .filter(t -> t.startsWith("·"))
                                .flatMap(t -> Stream.of(t.replaceAll("[^0-9 ]", "").strip()))
                                .flatMap(t -> Stream.of(t.split(" +")).map(Integer::valueOf))
                                .toList());
    }

    @Test
    void whatIsNotAskedIsNoQuestionThatIsAnswered() {
        int all = questions().get(1);
        assertThat(questions()).containsExactly(0, all);
        for (int i = 0; i < 8 && !current().equals("q10_1"); i++) {
            keys(KeyCode.PAGE_DOWN);
        }
        keys(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER);
        assertThat(stored("r1", "q11")).isEqualTo("#not_asked");
        assertThat(questions()).containsExactly(1, all - 2);
    }

    @Test
    void aFigureIsBegunFromTheQuestionThatTheHandIsAt() {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("entry.new_figure"))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
        assertThat(gone)
                .containsExactly(
                        new Navigator.Target(
                                "newfigure", "what:" + form.questionnaire().name() + "/q1"));
    }

    @Test
    void namesThatAreShownMeanwhileLeaveOneWhereOneWas() {
        keys(KeyCode.ENTER);
        var desk = screen.desk().orElseThrow();
        queue.submit(new HideNames(false)).join();
        onFx(() -> {});
        onFx(() -> {});
        assertThat(screen.desk()).containsSame(desk);
        assertThat(current()).isEqualTo("q3");
    }

    @Test
    void aWaitingDigitSettlesByItself() {
        keys(KeyCode.ENTER, KeyCode.DIGIT1);
        await(() -> screen.desk().orElseThrow().model().waiting().isEmpty());
        assertThat(stored("r1", "q3")).isEqualTo("1");
    }

    @Test
    void finishingGoesToTheNextAndUndoComesBackIntoTheForm() {
        keys(KeyCode.DIGIT1);
        command("entry.complete");
        assertThat(fx(() -> node("#entry-finish").isVisible())).isTrue();
        onFx(() -> ((TextField) node("#entry-finish-reason")).setText("The rest is torn off"));
        command("entry.complete");
        await(() -> queue.state() == OperationQueue.State.SAVED);
        assertThat(fx(() -> screen.desk().orElseThrow().model().open().orElseThrow().title()))
                .isEqualTo("Fedje");
        keys(KeyCode.DIGIT3);
        assertThat(stored("r2", "q1")).isEqualTo("3");
        file.undo();
        await(() -> !screen.desk().orElseThrow().model().answer(0).isRecorded());
        Respondent first = file.read(h -> ResponseStore.list(h, form, 1)).getFirst();
        assertThat(first.response().status()).isEqualTo(Response.Status.COMPLETE);
        assertThat(first.response().reason()).isEqualTo("The rest is torn off");
    }

    private String openTitle() {
        return fx(() -> screen.desk().orElseThrow().model().open().orElseThrow().title());
    }

    @Test
    void undoOfCompleteLeadsBackToTheOneWhoWasCompleted() {
        keys(KeyCode.DIGIT1);
        command("entry.complete");
        onFx(() -> ((TextField) node("#entry-finish-reason")).setText("The rest is torn off"));
        command("entry.complete");
        await(() -> queue.state() == OperationQueue.State.SAVED);
        assertThat(openTitle()).isEqualTo("Fedje");
        file.undo();
        await(() -> openTitle().equals("Bykle"));
        onFx(() -> screen.desk().orElseThrow().goTo(form.items().getFirst()));
        keys(KeyCode.DIGIT2);
        await(() -> stored("r1", "q1").equals("2"));
        assertThat(stored("r2", "q1")).isEmpty();
    }

    @Test
    void whenTheLastIsDoneOneCanStillGoBackToIt() {
        completeAsItIs();
        completeAsItIs();
        await(() -> desk().model().open().isEmpty());
        command("entry.previous");
        await(() -> desk().model().open().isPresent());
        assertThat(openTitle()).isEqualTo("Fedje");
    }

    private boolean isHinted(String words) {
        return fx(
                () ->
                        stage.getScene().getRoot().lookupAll(".entry-hints .label").stream()
                                .filter(n -> n instanceof Label l && l.getText().equals(words))
                                .anyMatch(EntryScreenTest::isSeen));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void aNumberThatIsRefusedIsNotSaidToLeadOnByEnter() {
        Item number =
                form.items().stream()
                        .filter(i -> i.type().name().equals("INTEGER"))
                        .findFirst()
                        .orElseThrow();
        at(number.name());
        assertThat(isHinted("next")).isTrue();
        typed("1x");
        keys(KeyCode.ENTER);
        assertThat(current()).isEqualTo(number.name());
        assertThat(isHinted("next")).isFalse();
    }

    @Test
    void redoOfAFormsFirstAnswerIsShownAndOneKeysOn() {
        onFx(() -> screen.shown("c3"));
        await(() -> openTitle().equals("Røst"));
        keys(KeyCode.DIGIT1);
        await(() -> queue.state() == OperationQueue.State.SAVED);
        file.undo();
        await(() -> !screen.desk().orElseThrow().model().answer(0).isRecorded());
        file.redo();
        await(() -> screen.desk().orElseThrow().model().answer(0).isRecorded());
        onFx(() -> screen.desk().orElseThrow().goTo(form.items().getFirst()));
        keys(KeyCode.DIGIT2);
        await(() -> queue.state() == OperationQueue.State.SAVED);
        String response =
                fx(() -> screen.desk().orElseThrow().model().open().orElseThrow().responseId());
        await(() -> stored(response, "q1").equals("2"));
    }

    @Test
    void nothingIsCountedOrTickedInChecksBeforeSomethingIsChecked() {
        ChecksSection checks =
                fx(() -> new ChecksSection(new Wording(new Texts(Language.EN)), item -> {}));
        List<Node> shown =
                fx(
                        () ->
                                checks.lookupAll("*").stream()
                                        .filter(n -> n instanceof Pill || n instanceof FontIcon)
                                        .filter(Node::isVisible)
                                        .toList());
        assertThat(shown).isEmpty();
    }

    @Test
    void aRefusedKeySaysWhatIsAllowed() {
        keys(KeyCode.DIGIT9);
        boolean said =
                fx(
                        () ->
                                stage
                                        .getScene()
                                        .getRoot()
                                        .lookupAll(".entry-hints .fb-danger")
                                        .stream()
                                        .anyMatch(
                                                n ->
                                                        n.isVisible()
                                                                && ((Label) n)
                                                                        .getText()
                                                                        .contains("1–3")));
        assertThat(said).isTrue();
        assertThat(stored("r1", "q1")).isEmpty();
    }

    @Test
    void theKeysOneKeysWithAreAmongThoseThatF1Lists() {
        assertThat(screen.keys())
                .extracting(k -> k.textKey())
                .contains("entry.keys.answer", "entry.keys.blank", "entry.keys.clear");
    }

    @Test
    void theHistoryThatIsAskedForIsScrolledToAndMarked() {
        keys(KeyCode.DIGIT2);
        at("q1");
        command("entry.history");
        await(
                () ->
                        stage.getScene().getRoot().lookupAll("*").stream()
                                .filter(n -> n instanceof HistorySection)
                                .anyMatch(
                                        n ->
                                                n.getPseudoClassStates().stream()
                                                        .anyMatch(
                                                                s ->
                                                                        s.getPseudoClassName()
                                                                                .equals("asked"))));
    }

    private String madeAnew() {
        String place = fx(() -> screen.placeNow());
        onFx(screen::dispose);
        make(place);
        return place;
    }

    @Test
    void aScreenMadeAnewStandsAtTheSameFieldOfTheSameForm() {
        command("entry.next");
        await(() -> openTitle().equals("Fedje"));
        keys(KeyCode.DIGIT2, KeyCode.ENTER);
        String field = current();
        madeAnew();
        await(() -> openTitle().equals("Fedje"));
        assertThat(current()).isEqualTo(field).isNotEqualTo("q1");
        at("q1");
        keys(KeyCode.DIGIT3);
        assertThat(stored("r2", "q1")).isEqualTo("3");
        assertThat(stored("r1", "q1")).isEmpty();
    }

    @Test
    void aSecondEntryIsNotKeyedIntoTheFirstWhenTheScreenIsMadeAnew() {
        onFx(() -> screen.otherPass());
        madeAnew();
        assertThat(desk().pass()).isEqualTo(2);
    }

    @Test
    void aFormJustBegunIsTheOneThatTheNewScreenOpens() {
        command("entry.new");
        await(() -> desk().model().open().filter(o -> !o.exists()).isPresent());
        keys(KeyCode.DIGIT1);
        String field = current();
        String begun = fx(() -> desk().model().open().orElseThrow().responseId());
        madeAnew();
        await(() -> desk().model().open().isPresent());
        assertThat(fx(() -> desk().model().open().orElseThrow().responseId())).isEqualTo(begun);
        assertThat(current()).isEqualTo(field);
    }

    @Test
    void aFormOfNoCaseInWhichNothingIsKeyedIsStillThatOne() {
        command("entry.new");
        String title = openTitle();
        madeAnew();
        assertThat(openTitle()).isEqualTo(title);
        assertThat(fx(() -> desk().model().open().orElseThrow().exists())).isFalse();
    }

    private String keyed(int minuses, String digits) {
        at("q14");
        for (int i = 0; i < minuses; i++) {
            keys(KeyCode.MINUS);
        }
        typed(digits);
        keys(KeyCode.ENTER);
        return stored("r1", "q14");
    }

    @Test
    void aNumberBelowZeroIsKeyedAsItIsWritten() {
        assertThat(keyed(1, "12.5")).isEqualTo("-12.5");
        assertThat(steps().getFirst()).isEqualTo("responses.answer");
    }

    @Test
    void aMinusAloneIsStillLeftBlankAndTwoAreRefused() {
        assertThat(keyed(1, "")).isEqualTo("#not_answered");
        assertThat(keyed(0, "7")).as("what is keyed when one comes back").isEqualTo("7");
        at("q14");
        keys(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        assertThat(keyed(2, "")).isEqualTo("#refused");
        assertThat(keyed(0, "8")).isEqualTo("8");
    }

    @Test
    void whatTheMouseAnswersElsewhereIsNotSeenAsTheHandsPlaceOnceItHasGoneOn() {
        at("q1");
        Item row = form.item("q4_2").orElseThrow();
        onFx(() -> desk().model().choose(row, row.choices().getFirst().value()));
        assertThat(fx(() -> current(".entry-matrix-row"))).as("the row after it").hasSize(1);
        Item single = form.item("q1").orElseThrow();
        onFx(() -> desk().model().choose(single, single.choices().getFirst().value()));
        assertThat(fx(() -> desk().model().item())).isNotEqualTo(single);
        assertThat(fx(() -> current(".entry-question"))).hasSize(1);
    }

    /** What is seen as the place that keys go to. */
    private List<Node> current(String kind) {
        return List.copyOf(desk().view().lookupAll(kind + ":current"));
    }
}
