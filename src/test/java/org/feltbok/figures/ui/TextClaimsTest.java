package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.SetClaim;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.ui.Contexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What the report claims in its text, of no figure, is listed, written, changed and removed. */
class TextClaimsTest extends FiguresDesk {
    @Override
    ScreenContext context() {
        return Contexts.english(tasks, dialogs, gone::add);
    }

    @AfterEach
    void nothingFailed() {
        assertThat(tasks.failures()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String id) {
        return (ComboBox<T>) node(id);
    }

    private void type(String id, String text) {
        onFx(() -> box(id).getEditor().setText(text));
    }

    private void fire(String id) {
        onFx(() -> ((Button) node(id)).fire());
    }

    private List<Claim> stored() {
        return file.read(FigureStore::claims);
    }

    private String list() {
        return fx(
                () -> {
                    List<String> words = new ArrayList<>();
                    collect(node("text-claims-list"), words);
                    return String.join("\n", words);
                });
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Labeled labeled) {
            words.add(labeled.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> collect(c, words));
        }
    }

    private void control(KeyCode code) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            onFx(
                    () ->
                            Event.fireEvent(
                                    node("text-claim-place"),
                                    new KeyEvent(type, "", "", code, false, true, false, false)));
        }
    }

    private void outline() {
        command("figurelist.view.outline");
        await(() -> !list().isEmpty());
    }

    private void higher(String place) {
        command("outline.text_claims.new");
        type("text-claim-measure", "q5.mean");
        onFx(() -> this.<Claim.Said>box("text-claim-said").setValue(Claim.Said.HIGHER));
        type("text-claim-compared", "region=north | region=south");
        onFx(() -> ((TextField) node("text-claim-place")).setText(place));
    }

    @Test
    void aClaimOfTheTextIsWrittenByKeysListedWithItsTestAndTakenBack() {
        outline();
        assertThat(list()).isEqualTo("The text claims nothing that is written here.");
        higher("4.2");
        control(KeyCode.ENTER);
        await(() -> stored().size() == 1);
        Claim claim = stored().getFirst();
        assertThat(claim.figure()).isEqualTo("text");
        assertThat(claim.said()).isEqualTo(Claim.Said.HIGHER);
        assertThat(claim.measure()).isEqualTo("q5.mean");
        await(() -> list().contains("4.2: q5.mean"));
        assertThat(list()).containsAnyOf("claim holds", "claim does not hold").contains("n = ");
        queue.undo().join();
        assertThat(stored()).isEmpty();
        await(() -> list().equals("The text claims nothing that is written here."));
    }

    @Test
    void theNumbersOfAllFiguresAndAllGroupingsAreOffered() {
        outline();
        command("outline.text_claims.new");
        await(
                () ->
                        fx(() -> List.copyOf(this.<String>box("text-claim-measure").getItems()))
                                        .size()
                                > 2);
        type("text-claim-measure", "q5.mean");
        await(
                () ->
                        fx(() -> List.copyOf(this.<String>box("text-claim-compared").getItems()))
                                .contains("region=south | region=north"));
    }

    @Test
    void oneIsChangedAndRemovedAndWhatBelongsToAFigureIsNotInTheList() {
        Claim text =
                new Claim(
                        "",
                        "text",
                        Claim.Said.HIGHER,
                        "q5.mean",
                        "region=north | region=south",
                        "",
                        5,
                        "",
                        "2.1",
                        "");
        queue.submit(new SetClaim(text)).join();
        queue.submit(new SetClaim(text.of("figur-1"))).join();
        queue.submit(new SetClaim(text.of("figur-99"))).join();
        outline();
        await(() -> list().contains("figur-99: 2.1: q5.mean"));
        assertThat(fx(() -> node("text-claim-edit-2"))).isNotNull();
        assertThat(fx(() -> node("text-claim-edit-3"))).isNull();
        fire("text-claim-edit-2");
        onFx(() -> ((TextField) node("text-claim-place")).setText("2.2"));
        fire("text-claim-write");
        await(() -> stored().get(2).place().equals("2.2"));
        assertThat(stored().get(2).figure()).as("where it stood").isEqualTo("figur-99");
        await(() -> list().contains("figur-99: 2.2: q5.mean"));
        fire("text-claim-edit-1");
        fire("text-claim-remove");
        await(() -> stored().size() == 2);
        assertThat(stored()).extracting(Claim::figure).containsExactly("figur-1", "figur-99");
    }

    @Test
    void whatCannotBeReadIsSaidInTheFormAndNothingIsWritten() {
        outline();
        higher("4.2");
        type("text-claim-measure", "nobody.mean");
        fire("text-claim-write");
        await(
                () ->
                        fx(
                                () -> {
                                    List<String> words = new ArrayList<>();
                                    collect(node("text-claim-verdict"), words);
                                    return String.join(" ", words).contains("nobody");
                                }));
        assertThat(stored()).isEmpty();
    }
}
