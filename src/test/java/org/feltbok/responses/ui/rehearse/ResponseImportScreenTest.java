package org.feltbok.responses.ui.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.feltbok.base.task.Navigator;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of responses is seen cell by cell, put right in place, and written as it was seen. */
class ResponseImportScreenTest extends RehearsalRig {
    private List<StoredResponse> stored() {
        return file.read(h -> ResponseStore.all(h, form));
    }

    private Button make() {
        return (Button) screen.header().lookup("#rehearse-make");
    }

    @Test
    void nothingIsWrittenBeforeItIsSaidAndOneUndoTakesItBack() throws IOException {
        rehearse("_response,_case,q1\na,Bykle,1\nb,Røst,2\n");
        assertThat(stored()).isEmpty();
        assertThat(fx(() -> make().getText())).isEqualTo("Import 2 responses");
        command("rehearse.make_now");
        assertThat(stored()).hasSize(2);
        assertThat(dialogs.notes()).containsExactly("rehearse.done");
        assertThat(gone).last().isEqualTo(Navigator.Target.screen("entry"));
        file.undo();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aTextIsPutRightWhereItIsToldForAllItsRows() throws IOException {
        rehearse("_response,q1\na,jau\nb,jau\nc,2\n");
        assertThat(fx(() -> make().isDisabled())).isTrue();
        command("rehearse.make_now");
        assertThat(stored()).isEmpty();
        correctFirst(0);
        assertThat(fx(() -> make().isDisabled())).isFalse();
        command("rehearse.make_now");
        assertThat(stored())
                .extracting(r -> r.answers().get(form.item("q1").orElseThrow()))
                .containsExactly(new Answer.Choice(1), new Answer.Choice(1), new Answer.Choice(2));
    }

    @Test
    void aColumnThatNothingIsCalledIsSettledOrLeftOut() throws IOException {
        rehearse("_response,q1,tull og tøys\na,1,x\n");
        assertThat(fx(() -> make().isDisabled())).isTrue();
        leaveRestOut();
        assertThat(fx(() -> make().isDisabled())).isFalse();
        command("rehearse.make_now");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void escapeLeavesWithNothingWritten() throws IOException {
        rehearse("_response,q1\na,1\n");
        onFx(
                () ->
                        screen.view()
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                KeyCode.ESCAPE,
                                                false,
                                                false,
                                                false,
                                                false)));
        assertThat(gone).last().isEqualTo(Navigator.Target.screen("entry"));
        command("rehearse.make_now");
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsWrongWithAFileIsToldInItsPlace() throws IOException {
        rehearse("");
        Node told = fx(() -> screen.view().lookup("#rehearse-unread"));
        assertThat(fx(told::isVisible)).isTrue();
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void theFaultsAreSavedAsAList() throws IOException {
        rehearse("_response,q1\na,jau\nb,jau\n");
        Path list = folder.resolve("feil.csv");
        dialogs.path(list);
        command("rehearse.save_faults");
        assertThat(Files.readString(list)).contains("jau").contains("q1").contains("2");
    }

    @Test
    void aStudyThatChangesIsLookedAtAgain() throws IOException {
        rehearse("_response,q1\na,1\n");
        Path other = Files.writeString(folder.resolve("o.csv"), "_response,q1\na,1\n");
        file.run(new org.feltbok.responses.files.ImportFile(form, other));
        onFx(() -> {});
        assertThat(fx(() -> make().isDisabled())).isTrue();
    }

    private <T> PickBox<T> box(String selector) {
        @SuppressWarnings("unchecked")
        PickBox<T> box = (PickBox<T>) screen.view().lookup(selector);
        return box;
    }

    private void pressed(KeyCode code) {
        stroke(fx(() -> screen.view()), code);
    }

    @Test
    void whatWasChosenStaysWhenTheFileIsReadDifferently() throws IOException {
        Path first = Files.writeString(folder.resolve("o.csv"), "_response,q1\na,2\nb,2\nc,2\n");
        file.run(new org.feltbok.responses.files.ImportFile(form, first));
        rehearse("_response;tull;q1;q13\na;x;jau;1\nb;y;jau;ti\nc;z;2;3\n");
        leaveRestOut();
        onFx(
                () -> {
                    PickBox<Option> answers = box(".rehearse-correct");
                    answers.setValue(answers.getItems().getFirst());
                });
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var second =
                            (org.feltbok.shell.kit.Segments<Boolean>)
                                    screen.view().lookup("#rehearse-pass");
                    second.valueProperty().set(true);
                });
        onFx(() -> this.<Character>box("#rehearse-separator").setValue('\t'));
        assertThat(fx(() -> screen.view().lookup("#rehearse-unread").isVisible())).isTrue();
        command("rehearse.leave");
        assertThat(gone).isEmpty();
        Path path = folder.resolve("svar.csv");
        Files.writeString(path, "_response;tull;q13;q1\na;x;1;jau\nb;y;10;jau\nc;z;3;2\n");
        onFx(() -> screen.shown(ResponseImportScreen.subject(form, path)));
        onFx(() -> this.<Character>box("#rehearse-separator").setValue(';'));
        assertThat(fx(() -> make().getText())).isEqualTo("Import 3 responses");
        assertThat(fx(() -> make().isDisabled())).isFalse();
        command("rehearse.make_now");
        assertThat(stored())
                .filteredOn(r -> r.response().pass() == 2)
                .extracting(r -> r.answers().get(form.item("q1").orElseThrow()))
                .containsExactly(new Answer.Choice(1), new Answer.Choice(1), new Answer.Choice(2));
    }

    @Test
    void workIsNotThrownAwayUnasked() throws IOException {
        rehearse("_response,q1,tull\na,1,x\n");
        leaveRestOut();
        pressed(KeyCode.ESCAPE);
        assertThat(gone).isEmpty();
        assertThat(fx(() -> make().isDisabled())).isFalse();
        dialogs.yes();
        pressed(KeyCode.ESCAPE);
        assertThat(gone).last().isEqualTo(Navigator.Target.screen("entry"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void escapeInAFieldGivesUpTheFieldAlone() throws IOException {
        rehearse("_response,q13\na,ti\n");
        command("rehearse.next_fault_now");
        var field = (TextField) fx(() -> screen.view().lookup(".rehearse-correct"));
        onFx(
                () -> {
                    field.requestFocus();
                    field.setText("10");
                });
        stroke(field, KeyCode.ESCAPE);
        assertThat(fx(() -> field.getText())).isEqualTo("ti");
        assertThat(gone).isEmpty();
        assertThat(fx(field::isFocused)).isFalse();
        // the pane is a drawer in so small a window: it closes first
        pressed(KeyCode.ESCAPE);
        pressed(KeyCode.ESCAPE);
        assertThat(gone).hasSize(1);
    }

    @Test
    void aListThatIsOpenStaysOpenWhenSomethingElseIsPutRight() throws IOException {
        rehearse("_response,q13,q1\na,ti,jau\nb,tolv,1\n");
        PickBox<?> answers = (PickBox<?>) corrections(PickBox.class).getFirst();
        TextField first = (TextField) corrections(TextField.class).getFirst();
        onFx(
                () -> {
                    answers.requestFocus();
                    answers.show();
                    first.setText("10");
                    first.fireEvent(new ActionEvent());
                });
        assertThat(fx(answers::isShowing)).isTrue();
        assertThat(fx(() -> answers.getScene() != null)).isTrue();
        onFx(answers::hide);
        await(() -> corrections(TextField.class).size() == 1);
    }

    private List<Node> corrections(Class<?> kind) {
        return fx(
                () ->
                        screen.view().lookupAll(".rehearse-correct").stream()
                                .filter(kind::isInstance)
                                .toList());
    }

    @Test
    void whatIsTypedInAFieldStaysWhenSomethingElseIsPutRight() throws IOException {
        rehearse("_response,q13,q1\na,ti,jau\nb,tolv,1\n");
        command("rehearse.next_fault_now");
        List<TextField> fields =
                fx(
                        () ->
                                screen.view().lookupAll(".rehearse-correct").stream()
                                        .filter(TextField.class::isInstance)
                                        .map(TextField.class::cast)
                                        .toList());
        // a field that gets the keyboard marks all of its text a moment later
        onFx(() -> fields.get(1).requestFocus());
        onFx(
                () -> {
                    fields.get(1).setText("12");
                    fields.get(1).positionCaret(1);
                });
        onFx(
                () -> {
                    PickBox<Option> answers =
                            screen.view().lookupAll(".rehearse-correct").stream()
                                    .filter(PickBox.class::isInstance)
                                    .map(n -> (PickBox<Option>) n)
                                    .findFirst()
                                    .orElseThrow();
                    answers.setValue(answers.getItems().getFirst());
                });
        TextField now =
                (TextField)
                        fx(
                                () ->
                                        screen.view().lookupAll(".rehearse-correct").stream()
                                                .filter(Node::isFocused)
                                                .findFirst()
                                                .orElseThrow());
        assertThat(now).isNotSameAs(fields.get(1));
        assertThat(fx(() -> now.getText())).isEqualTo("12");
        assertThat(fx(() -> now.getCaretPosition())).isEqualTo(1);
        stroke(now, KeyCode.ESCAPE);
        assertThat(gone).isEmpty();
    }

    @Test
    void ofTwoColumnsForTheSameOneIsLeftOutWhereItIsTold() throws IOException {
        rehearse("_response,_case,q1,_case\na,Bykle,1,Røst\n");
        assertThat(fx(() -> make().isDisabled())).isTrue();
        command("rehearse.next_fault_now");
        Button first = (Button) fx(() -> screen.view().lookup(".rehearse-leave-column"));
        assertThat(fx(first::isFocused)).isTrue();
        assertThat(fx(first::getText)).isEqualTo("Leave out «_case» (B)");
        onFx(first::fire);
        assertThat(fx(() -> make().isDisabled())).isFalse();
        command("rehearse.make_now");
        assertThat(stored())
                .extracting(r -> r.response().caseId().orElse(""))
                .containsExactly("c3");
    }

    private void mouse(Node node, javafx.event.EventType<MouseEvent> type) {
        onFx(
                () -> {
                    var at = node.localToScene(5, 5);
                    node.fireEvent(
                            new MouseEvent(
                                    type,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    type == MouseEvent.MOUSE_PRESSED,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    null));
                });
    }

    private Node popup(PickBox<?> box) {
        return fx(() -> ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent());
    }

    private Node cell(PickBox<?> box, int index) {
        return fx(
                () ->
                        popup(box).lookupAll(".list-cell").stream()
                                .filter(n -> ((ListCell<?>) n).getIndex() == index)
                                .filter(n -> n.isVisible() && n.getParent().isVisible())
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void aClickInTheListTakesWhatIsClickedAndEscapeAfterItsPressDoesNot() throws IOException {
        rehearse("_response,q1\na,jau\n");
        PickBox<Option> answers = box(".rehearse-correct");
        onFx(answers::show);
        onFx(() -> {});
        Node second = cell(answers, 1);
        mouse(second, MouseEvent.MOUSE_PRESSED);
        assertThat(fx(answers::getValue)).isEqualTo(answers.getItems().get(1));
        stroke(popup(answers), KeyCode.ESCAPE);
        assertThat(fx(answers::getValue)).isNull();
        assertThat(fx(() -> make().isDisabled())).isTrue();
        onFx(answers::show);
        onFx(() -> {});
        Node again = cell(answers, 1);
        mouse(again, MouseEvent.MOUSE_PRESSED);
        assertThat(fx(answers::getValue)).isEqualTo(answers.getItems().get(1));
        mouse(again, MouseEvent.MOUSE_RELEASED);
        assertThat(fx(answers::isShowing)).isFalse();
        assertThat(fx(() -> make().isDisabled())).isFalse();
        command("rehearse.make_now");
        assertThat(stored())
                .extracting(r -> r.answers().get(form.item("q1").orElseThrow()))
                .containsExactly(new Answer.Choice(2));
    }

    @Test
    void aRowLeftOutStaysOutByWhatStandsInItWhenTheFileIsPutRight() throws IOException {
        rehearse("_response,q1\na,1\nb,2\nb,1\nc,2\n");
        fire(".rehearse-leave-rows");
        assertThat(fx(() -> make().isDisabled())).isFalse();
        int before = fx(() -> Integer.parseInt(make().getText().replaceAll("\\D", "")));
        Path path = folder.resolve("svar.csv");
        Files.writeString(path, "_response,q1\nny,2\na,1\nb,2\nb,1\nc,2\n");
        onFx(() -> screen.shown(ResponseImportScreen.subject(form, path)));
        assertThat(fx(() -> make().getText())).isEqualTo("Import " + (before + 1) + " responses");
        command("rehearse.make_now");
        assertThat(stored()).extracting(r -> r.response().key()).contains("ny", "a", "c");
        assertThat(stored()).hasSize(before + 1);
        assertThat(stored())
                .filteredOn(r -> r.response().key().equals("b"))
                .extracting(r -> r.answers().get(form.item("q1").orElseThrow()))
                .containsExactly(new Answer.Choice(2));
    }

    private TextField field() {
        return (TextField) fx(() -> screen.view().lookup(".rehearse-correct"));
    }

    @Test
    void anotherFileIsNotTakenUnaskedAndGetsNothingThatWasTypedForTheFirst() throws IOException {
        Path other = Files.writeString(folder.resolve("ny.csv"), "_response,q13\nx,ti\n");
        rehearse("_response,q13\na,ti\n");
        onFx(() -> field().setText("10"));
        dialogs.path(other);
        onFx(() -> screen.shown(ResponseImportScreen.subject(form, other)));
        command("rehearse.choose_file");
        assertThat(fx(screen::placeNow)).endsWith("svar.csv");
        assertThat(fx(() -> field().getText())).isEqualTo("10");
        dialogs.yes();
        dialogs.path(other);
        command("rehearse.choose_file");
        assertThat(fx(screen::placeNow)).endsWith("ny.csv");
        assertThat(fx(() -> field().getText())).isEqualTo("ti");
    }
}
