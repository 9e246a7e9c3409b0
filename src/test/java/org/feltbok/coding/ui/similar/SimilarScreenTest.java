package org.feltbok.coding.ui.similar;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Made;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.help.Offer;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Parts that say nearly the same are coded together by keys, and the file says how. */
class SimilarScreenTest extends CodingRig<SimilarScreen> {
    private static final List<String> SAID =
            List.of(
                    "👩‍👧 Barnevern og PPT 😀, IKT",
                    "IKT-drift\r\n- barnvern",
                    "barnevern, ikt",
                    "Barnevernstjeneste. PPT");

    /** Four answers in place of those of the study. */
    private record Say(List<String> texts) implements Operation {
        @Override
        public String name() {
            return "coding.done";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void validate(org.jdbi.v3.core.Handle handle) {}

        @Override
        public void apply(UnitOfWork work) {
            for (int i = 0; i < texts.size(); i++) {
                String id = "a" + (i + 1);
                if (i < 3) {
                    work.update("answer_text", id, "text", texts.get(i));
                } else {
                    work.insert(
                            "response",
                            "r" + (i + 1),
                            java.util.Map.of(
                                    "questionnaire_id",
                                    "q",
                                    "key",
                                    "r" + (i + 1),
                                    "position",
                                    i + 1));
                    work.insert(
                            "answer_text",
                            id,
                            java.util.Map.of(
                                    "response_id",
                                    "r" + (i + 1),
                                    "item_id",
                                    "it20",
                                    "text",
                                    texts.get(i)));
                }
            }
        }
    }

    @Override
    protected SimilarScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new SimilarScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return node("similar-item") instanceof MenuButton question && !question.getText().isEmpty();
    }

    @BeforeEach
    void say() {
        file.run(new Say(SAID));
        await(() -> listed().size() == 3);
        listenAt("similar-list");
    }

    @SuppressWarnings("unchecked")
    private List<Offer> listed() {
        return List.copyOf(((ListView<Offer>) node("similar-list")).getItems());
    }

    @SuppressWarnings("unchecked")
    private String atHand() {
        return fx(
                () -> {
                    Offer offer =
                            ((ListView<Offer>) node("similar-list"))
                                    .getSelectionModel()
                                    .getSelectedItem();
                    return offer == null ? "" : offer.name();
                });
    }

    private void command(String key) {
        Command command =
                screen.commands().stream()
                        .filter(c -> c.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        onFx(command.action());
    }

    /** Who gave which code to which words, and how it came to be. */
    private List<String> given() {
        List<String> given = new ArrayList<>();
        for (CodedText text : CodingStudy.answers(file)) {
            for (Coding c : text.codings()) {
                given.add(
                        text.ref().id()
                                + " "
                                + c.codeId()
                                + " «"
                                + (c.span() == null
                                        ? ""
                                        : CodePoints.cut(text.text().text(), c.span()))
                                + "» "
                                + c.made().how()
                                + " "
                                + c.made().from());
            }
        }
        return given;
    }

    @Test
    void namesOfTheRegisterAreNotReadInGroupsNorInTheAnswersBeside() {
        await(() -> read().contains("Barnevernstjeneste"));
        hide("Barnevernstjeneste", "Etat 1");
        await(() -> read().contains("Etat 1"));
        await(() -> !read().contains("Barnevernstjeneste"));
    }

    @Test
    void oneKeyCodesAGroupWithoutWhatWasDroppedAndOneUndoTakesItBack() {
        assertThat(atHand()).isEqualTo("barnevern");
        assertThat(given()).as("nothing without a key").isEmpty();
        // the second wording is dropped: barnvern and the service stay
        stroke(KeyCode.RIGHT, "");
        stroke(KeyCode.SPACE, " ");
        String dropped = listed().getFirst().members().get(1).words();
        command("similar.give_ticked");
        await(() -> given().size() == 3);
        assertThat(given())
                .allMatch(g -> g.endsWith(" group barnevern"))
                .noneMatch(g -> g.contains("«" + dropped + "»"))
                .contains("a1 barnevern «Barnevern» group barnevern");
        await(() -> !atHand().equals("barnevern"));
        file.undo();
        assertThat(given()).isEmpty();
    }

    @Test
    void aGroupGetsAnotherCodeByItsDigitAndOnlyThenTheKeyGivesIt() {
        stroke(KeyCode.DIGIT2, "2");
        assertThat(given()).isEmpty();
        command("similar.give_ticked");
        await(() -> given().size() == 4);
        assertThat(given()).allMatch(g -> g.contains(" ppt "));
    }

    @Test
    void whatHasTheCodeAlreadyIsNotGivenItTwice() {
        file.run(
                new ToggleCode(
                        "barnevern",
                        "Barnevern",
                        CodingStudy.MARIT,
                        TextRef.answer("a3"),
                        new org.feltbok.coding.Span(0, 9),
                        null));
        await(() -> !atHand().isEmpty());
        command("similar.give_ticked");
        await(() -> given().size() == 4);
        assertThat(given()).filteredOn(g -> g.endsWith(Made.HAND + " null")).hasSize(1);
    }

    @Test
    void wordsAreShownBeforeTheyAreCodedAndTheRuleIsKept() {
        command("similar.to_words");
        onFx(() -> ((TextField) node("similar-words")).setText("ikt"));
        await(() -> listed().size() == 1);
        assertThat(listed().getFirst().size()).isEqualTo(3);
        assertThat(given()).isEmpty();
        command("similar.give_ticked");
        await(() -> given().size() == 3);
        assertThat(given())
                .containsExactlyInAnyOrder(
                        "a1 ikt «IKT» rule ~ ikt",
                        "a2 ikt «IKT» rule ~ ikt",
                        "a3 ikt «ikt» rule ~ ikt");
    }

    @Test
    void suggestionsRestOnMyOwnCodingsAlone() {
        for (int i = 1; i <= 2; i++) {
            String text = "a" + i;
            file.run(
                    new ToggleCode(
                            "ppt",
                            "PPT",
                            CodingStudy.JONAS,
                            TextRef.answer(text),
                            new org.feltbok.coding.Span(0, 4),
                            null));
        }
        command("similar.to_suggested");
        assertThat(listed()).as("what another gave says nothing to me").isEmpty();
        command("similar.to_groups");
        command("similar.give_ticked");
        await(() -> given().size() == 6);
        onFx(() -> {});
        command("similar.to_suggested");
        await(() -> listed().isEmpty());
    }

    /** Another language makes the screen anew and hands it its place. */
    @Test
    void whatIsLookedAtIsLookedAtAgainInAnotherLanguage() {
        command("similar.to_measured");
        String place = fx(screen::placeNow);
        assertThat(place).isEqualTo("it20#measured");
        command("similar.to_groups");
        onFx(() -> screen.shown(place));
        assertThat(fx(screen::placeNow)).isEqualTo(place);
        assertThat(node("similar-measured").isVisible()).isTrue();
    }

    private String said(String id) {
        return CodingStudy.answers(file).stream()
                .filter(t -> t.ref().id().equals(id))
                .findFirst()
                .orElseThrow()
                .text()
                .text();
    }

    /** While too little is coded to say how sure it is, nothing is ticked by itself. */
    @Test
    void aSuggestionIsTickedAndTakenByKeysAndKeepsWhatItRestsOn() {
        for (String text : List.of("a1", "a2")) {
            String words = said(text);
            String coded = text.equals("a1") ? "Barnevern" : "barnvern";
            int from = words.codePointCount(0, words.indexOf(coded));
            file.run(
                    new ToggleCode(
                            "barnevern",
                            "Barnevern",
                            CodingStudy.MARIT,
                            TextRef.answer(text),
                            new org.feltbok.coding.Span(from, from + coded.length()),
                            null));
        }
        command("similar.to_suggested");
        await(() -> listed().size() == 1);
        assertThat(listed().getFirst().key()).isEqualTo("barnevern");
        command("similar.give_ticked");
        assertThat(given()).hasSize(2);
        stroke(KeyCode.SPACE, " ");
        command("similar.give_ticked");
        await(() -> given().size() == 3);
        assertThat(given())
                .filteredOn(g -> g.contains(" suggestion "))
                .singleElement()
                .asString()
                .contains("barne-");
        file.undo();
        assertThat(given()).hasSize(2);
    }
}
