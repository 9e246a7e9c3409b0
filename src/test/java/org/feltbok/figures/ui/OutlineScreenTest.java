package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.outline.AddSection;
import org.feltbok.figures.outline.CopyFigure;
import org.feltbok.figures.outline.MoveFigure;
import org.feltbok.figures.outline.OutlineStore;
import org.feltbok.figures.outline.Part;
import org.feltbok.figures.ui.outline.OutlineRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** The report is put in order in the window, by keys. */
class OutlineScreenTest extends FiguresDesk {
    @Override
    void prepare() {
        file.run(new AddSection("one", LocalText.of("1 En"), ""));
        file.run(new AddSection("two", LocalText.of("2 To"), ""));
        file.run(new MoveFigure("figur-1", "one", 0));
        file.run(new MoveFigure("figur-2", "one", 1));
        file.run(new MoveFigure("figur-3", "two", 0));
    }

    @BeforeEach
    void inOrder() {
        command("figurelist.view.outline");
        assertThat(rows())
                .containsExactly("one", "figur-1", "figur-2", "two", "figur-3", "", "tabell-1");
    }

    @SuppressWarnings("unchecked")
    private ListView<OutlineRow> list() {
        return (ListView<OutlineRow>) node("outline-list");
    }

    private List<String> rows() {
        return fx(
                () ->
                        list().getItems().stream()
                                .map(
                                        r ->
                                                r.figure()
                                                        .map(f -> f.key())
                                                        .orElseGet(
                                                                () ->
                                                                        r.section()
                                                                                .map(Part::key)
                                                                                .orElseThrow()))
                                .toList());
    }

    private String chosen() {
        return fx(() -> list().getSelectionModel().getSelectedItem().id());
    }

    private void choose(int row) {
        onFx(() -> list().getSelectionModel().clearAndSelect(row));
    }

    private void press(Node target, KeyCode code, boolean alt) {
        onFx(
                () ->
                        Event.fireEvent(
                                target,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        alt,
                                        false)));
    }

    private String caption() {
        return fx(() -> ((Labeled) node("figure-caption")).getText());
    }

    private List<String> stored() {
        return file.read(OutlineStore::read).figures().stream().map(f -> f.key()).toList();
    }

    @Test
    void aReportWhoseReadingWasCancelledIsReadWhenOneComesBack() {
        tasks.hold();
        file.run(new AddSection("three", LocalText.of("3 Tre"), ""));
        await(() -> tasks.waiting() > 0);
        onFx(tasks::cancel);
        assertThat(rows()).doesNotContain("three");
        onFx(screen::hidden);
        onFx(() -> screen.shown(""));
        assertThat(rows()).contains("three");
    }

    @Test
    void theFigureOfTheRowChosenIsInFrontAndTheOtherWayRound() {
        choose(4);
        assertThat(caption()).startsWith("Figur 3.");
        choose(6);
        assertThat(caption()).as("tables are among them").startsWith("Tabell 1.");
        onFx(() -> screen.shown("figur-2"));
        assertThat(chosen()).isEqualTo("figure/figur-2");
        choose(0);
        assertThat(caption()).as("a section leaves the figure in front").startsWith("Figur 2.");
    }

    private String told(String row) {
        node("outline-list");
        return fx(
                () ->
                        list().lookupAll(".list-cell").stream()
                                .map(Node::getAccessibleText)
                                .filter(t -> t != null && t.startsWith(row))
                                .findFirst()
                                .orElse(""));
    }

    /** The list beside shows figures alone. */
    @Test
    void aTableThatWasComputedNoLongerWaitsInItsRow() {
        onFx(tasks::hold);
        FigureSpec table = figures.book().figure("tabell-1").orElseThrow();
        file.run(new AddFigure(table.as("tabell-9", Optional.of(9))));
        await(
                () -> {
                    boolean waits = told("Tabell 9.").endsWith("venter");
                    if (!waits && tasks.waiting() > 0) {
                        onFx(tasks::releaseOne);
                    }
                    return waits;
                });
        onFx(tasks::release);
        await(() -> !told("Tabell 9.").endsWith("venter"));
        assertThat(told("Tabell 9.")).contains("Svar");
    }

    @Test
    void threeStepsGivenAtOnceAllCountAndEachIsOneUndo() {
        choose(1);
        onFx(
                () -> {
                    for (int i = 0; i < 3; i++) {
                        Event.fireEvent(
                                list(),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.DOWN,
                                        false,
                                        false,
                                        true,
                                        false));
                    }
                });
        await(
                () ->
                        rows().equals(
                                        List.of(
                                                "one",
                                                "figur-2",
                                                "two",
                                                "figur-3",
                                                "figur-1",
                                                "",
                                                "tabell-1")));
        assertThat(chosen()).isEqualTo("figure/figur-1");
        queue.undo().join();
        queue.undo().join();
        await(
                () ->
                        rows().equals(
                                        List.of(
                                                "one",
                                                "figur-2",
                                                "figur-1",
                                                "two",
                                                "figur-3",
                                                "",
                                                "tabell-1")));
        assertThat(stored()).containsExactly("figur-2", "figur-1", "figur-3", "tabell-1");
    }

    @Test
    void aSectionIsMovedAndMadeAPartOfAnother() {
        choose(3);
        command("outline.up");
        await(() -> rows().getFirst().equals("two"));
        choose(2);
        assertThat(chosen()).isEqualTo("section/one");
        command("outline.in");
        await(() -> file.read(OutlineStore::read).part("one").orElseThrow().parent().equals("two"));
        command("outline.out");
        await(() -> file.read(OutlineStore::read).part("one").orElseThrow().parent().isEmpty());
    }

    @Test
    void aTitleIsWrittenInItsRowAndGoesBackWithOneUndo() {
        choose(2);
        press(list(), KeyCode.F2, false);
        TextField field = (TextField) node("outline-field");
        await(field::isFocused);
        assertThat(field.getText()).isEqualTo("Folketall");
        onFx(() -> field.setText("Andre folketall"));
        press(field, KeyCode.ENTER, false);
        await(() -> caption().equals("Figur 2. Andre folketall"));
        assertThat(fx(() -> list().isFocused())).as("the keys are in the list again").isTrue();
        queue.undo().join();
        await(() -> caption().equals("Figur 2. Folketall"));
    }

    @Test
    void escapeLeavesATitleAsItWasAndLeavingTheFieldWritesIt() {
        choose(0);
        command("figurelist.title.edit");
        TextField field = (TextField) node("outline-field");
        await(field::isFocused);
        onFx(() -> field.setText("X"));
        press(field, KeyCode.ESCAPE, false);
        assertThat(node("outline-field")).isNull();
        command("figurelist.title.edit");
        await(() -> node("outline-field") != null && field.isFocused());
        assertThat(field.getText()).isEqualTo("1 En");
        onFx(() -> field.setText("1 Uno"));
        onFx(() -> node("outline-search").requestFocus());
        await(
                () ->
                        file.read(OutlineStore::read)
                                .part("one")
                                .orElseThrow()
                                .title()
                                .text()
                                .equals("1 Uno"));
        assertThat(fx(() -> node("outline-search").isFocused())).isTrue();
    }

    @Test
    void aNewSectionStandsAfterTheOneChosenAndAwaitsItsTitle() {
        choose(1);
        command("outline.add");
        TextField field = (TextField) fxWaits("outline-field");
        await(field::isFocused);
        onFx(() -> field.setText("1.5 Midt i"));
        press(field, KeyCode.ENTER, false);
        await(
                () ->
                        file.read(OutlineStore::read).sections().stream()
                                .map(p -> p.title().text())
                                .toList()
                                .equals(List.of("1 En", "1.5 Midt i", "2 To")));
    }

    @Test
    void aNewSectionAwaitsItsTitleAlsoWhereTheReportIsReadLate() {
        choose(1);
        tasks.hold();
        command("outline.add");
        await(() -> tasks.waiting() > 0);
        onFx(tasks::release);
        Node field = fxWaits("outline-field");
        await(field::isFocused);
    }

    private Node fxWaits(String id) {
        await(() -> node(id) != null);
        return node(id);
    }

    @Test
    void aCopyIsChosenAndWhatIsRemovedComesBack() {
        choose(1);
        command("outline.copy");
        await(() -> rows().contains("figur-1-2") && chosen().equals("figure/figur-1-2"));
        choose(1);
        command("outline.copy");
        await(() -> chosen().equals("figure/figur-1-3"));
        command("outline.remove");
        await(() -> !rows().contains("figur-1-3"));
        queue.undo().join();
        await(() -> rows().contains("figur-1-2") && rows().contains("figur-1-3"));
        await(() -> dialogs.notes().stream().anyMatch(n -> n.contains("outline.removed.figure")));
    }

    private void copies() {
        file.run(new CopyFigure("tabell-1", "t"));
        file.run(new MoveFigure("t", "one", 1));
        file.run(new CopyFigure("figur-1", "c"));
        await(() -> rows().indexOf("t") == 3 && rows().indexOf("c") == 2);
    }

    @Test
    void afterOneThatIsRemovedTheNextFigureIsChosenWhicheverIsReadFirst() {
        copies();
        choose(2);
        command("outline.remove");
        assertThat(chosen()).isEqualTo("figure/t");
        command("outline.remove");
        assertThat(chosen()).isEqualTo("figure/figur-2");
        await(() -> !rows().contains("c") && !rows().contains("t"));
        assertThat(chosen()).isEqualTo("figure/figur-2");
    }

    @Test
    void inTheListTheNextOfTheListIsInFrontAndWhatIsBroughtBackIsInFrontAgain() {
        copies();
        command("figurelist.view.outline");
        onFx(() -> screen.shown("c"));
        await(() -> fx(screen::placeNow).equals("c"));
        command("outline.remove");
        await(() -> fx(screen::placeNow).equals("figur-2"));
        queue.undo().join();
        await(() -> fx(screen::placeNow).equals("c"));
    }

    @Test
    void oneThatCannotBeRemovedIsChosenAgain() {
        choose(1);
        command("outline.remove");
        await(() -> !dialogs.errors().isEmpty());
        assertThat(chosen()).isEqualTo("figure/figur-1");
    }

    @Test
    void oneTakenOutByAnotherGivesItsPlaceToTheNextFigure() {
        copies();
        choose(2);
        queue.submit(new RemoveFigure("c"));
        await(() -> !rows().contains("c"));
        await(() -> chosen().equals("figure/t"));
    }

    @Test
    void aSectionThatIsRemovedLeavesItsFiguresInTheOneBefore() {
        choose(3);
        command("outline.remove");
        await(() -> rows().equals(List.of("one", "figur-1", "figur-2", "figur-3", "", "tabell-1")));
        await(() -> dialogs.notes().stream().anyMatch(n -> n.contains("outline.removed.section")));
        queue.undo().join();
        await(() -> rows().contains("two"));
    }

    @Test
    void sectionsAreFoldedAndSearchedWithoutLosingTheirPlace() {
        choose(0);
        press(list(), KeyCode.LEFT, false);
        assertThat(rows()).containsExactly("one", "two", "figur-3", "", "tabell-1");
        onFx(() -> ((TextField) node("outline-search")).setText("folke"));
        assertThat(rows()).containsExactly("one", "figur-2");
        onFx(() -> ((TextField) node("outline-search")).setText("tabell 1"));
        assertThat(rows()).containsExactly("", "tabell-1");
        onFx(() -> ((TextField) node("outline-search")).setText(""));
        onFx(() -> screen.shown("figur-1"));
        assertThat(rows()).as("what hides it opens").contains("figur-1");
    }

    @Test
    void whatIsToBeLookedAtOpensItsFigure() {
        command("figurelist.view.outline");
        assertThat(node("outline-before").isVisible()).as("only in the report's order").isFalse();
        command("figurelist.view.outline");
        await(() -> node("outline-before-places") != null);
        Button places = (Button) node("outline-before-places");
        assertThat(places.getAccessibleText()).isEqualTo("Uten tittel eller plass, 1");
        assertThat(node("outline-before-references"))
                .as("nothing to open")
                .isNotInstanceOf(Button.class);
        onFx(places::fire);
        Hyperlink link = (Hyperlink) fx(() -> node("outline-before").lookup(".hyperlink"));
        assertThat(link.getText()).isEqualTo("Tabell 1: står ikke i noen del");
        onFx(link::fire);
        assertThat(caption()).startsWith("Tabell 1.");
        assertThat(chosen()).isEqualTo("figure/tabell-1");
        file.run(new MoveFigure("tabell-1", "two", 0));
        await(() -> !(node("outline-before-places") instanceof Button));
    }
}
