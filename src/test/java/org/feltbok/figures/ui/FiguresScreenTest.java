package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.SetFigure;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.style.SetReportLook;
import org.feltbok.pseudonyms.PutName;
import org.feltbok.study.HideNames;
import org.feltbok.study.RegisteredName;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.util.List;
import java.util.Map;

class FiguresScreenTest extends FiguresDesk {
    private String text(String id) {
        return node(id, Labeled.class).getText();
    }

    private void pressKey(String id) {
        onFx(node(id, ToggleButton.class)::fire);
    }

    @Test
    void showsTheFirstFigureWithItsVerdictAndCounts() {
        assertThat(screen.header().subtitleProperty().get())
                .isEqualTo("3 figurer og 1 tabell, i rapportens rekkefølge");
        assertThat(text("figure-caption")).isEqualTo("Figur 1. Meninger");
        assertThat(text("figure-verdict")).isEqualTo("Stemmer, 2 av 2; andre steder 1 av 1");
        assertThat(fx(() -> ((Label) screen.header().lookup("#figures-state")).getText()))
                .isEqualTo("À jour");
        assertThat(screen.statusText().getValue()).isEqualTo("Figur 1 · n = 5–6");
        FigureCanvas canvas = node("figure-canvas", FigureCanvas.class);
        await(canvas::isCurrent);
        assertThat(canvas.getAccessibleText()).startsWith("Figur 1. Meninger");
    }

    @Test
    void enterInTheListGoesToTheChartAndEscapeBack() {
        ListView<?> list = node("figures-list", ListView.class);
        FigureCanvas canvas = node("figure-canvas", FigureCanvas.class);
        onFx(list::requestFocus);
        stroke(list, KeyCode.ENTER);
        assertThat(fx(canvas::isFocused)).isTrue();
        await(canvas::isCurrent);
        stroke(canvas, KeyCode.HOME);
        stroke(canvas, KeyCode.ESCAPE);
        assertThat(fx(canvas::isFocused)).as("away from the number first").isTrue();
        stroke(canvas, KeyCode.ESCAPE);
        assertThat(fx(list::isFocused)).isTrue();
    }

    @Test
    void filtersAndSwitchesToTables() {
        ListView<?> list = node("figures-list", ListView.class);
        pressKey("figures-filter-differ");
        assertThat(list.getItems()).hasSize(1);
        pressKey("figures-filter-all");
        command("figurelist.view.kind");
        assertThat(text("figure-caption")).isEqualTo("Tabell 1. Svar");
        assertThat(node("figure-data", DataTable.class).isVisible()).isTrue();
    }

    @Test
    void anAnswerChangesTheFigureByItself() {
        DataTable table = node("figure-data", DataTable.class);
        String before = fx(() -> TableText.tsv(shownTable(), java.util.Locale.UK));
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r1", "q2_1", 1)));
        await(() -> !TableText.tsv(shownTable(), java.util.Locale.UK).equals(before));
        assertThat(table.getItems()).hasSize(2);
        await(() -> text("figure-verdict").startsWith("Avviker, 1 av 2"));
    }

    private org.feltbok.figures.FigureTable shownTable() {
        @SuppressWarnings("unchecked")
        var list = (ListView<FigureEntry>) screen.view().lookup("#figures-list");
        return list.getItems().getFirst().computed().orElseThrow().table();
    }

    @Test
    void goesToAFigureAndThePaletteFindsIt() {
        onFx(() -> screen.shown("tabell-1"));
        assertThat(text("figure-caption")).isEqualTo("Tabell 1. Svar");
        var hits = screen.paletteSources().getFirst().search("2", 5);
        assertThat(hits).hasSize(1);
        hits.getFirst().action().run();
        assertThat(gone).containsExactly(new Navigator.Target("figures", "figur-2"));
    }

    private void press(Node target, KeyCode code, boolean shortcut) {
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
                                        shortcut,
                                        false,
                                        false)));
    }

    private void writeTitle(String title) {
        TextField field = node("figure-title-field", TextField.class);
        onFx(() -> field.setText(title));
        press(field, KeyCode.ENTER, false);
    }

    @Test
    void aTitleThatIsBeingWrittenIsWrittenWhenAnotherFigureComesInFront() {
        command("figurelist.title.edit");
        onFx(() -> node("figure-title-field", TextField.class).setText("Halvveis"));
        onFx(() -> screen.shown("figur-2"));
        await(
                () ->
                        file.read(h -> FigureStore.figure(h, "figur-1"))
                                .orElseThrow()
                                .spec()
                                .title()
                                .text()
                                .equals("Halvveis"));
        assertThat(text("figure-caption")).startsWith("Figur 2.");
    }

    @Test
    void theOwnNoteIsWrittenWhereItStandsAndComesBackWithOneUndo() {
        TextArea note = node("figure-own-note", TextArea.class);
        command("figurelist.note.edit");
        assertThat(fx(note::isFocused)).isTrue();
        onFx(() -> note.setText("Se figur 3."));
        press(note, KeyCode.ENTER, true);
        assertThat(fx(note::isFocused)).as("the next key is none of it").isFalse();
        await(() -> text("figure-note").contains("Se figur 3."));
        onFx(() -> note.setText("Se figur 3. Ferdig"));
        onFx(() -> screen.shown("figur-2"));
        await(() -> ownNote("figur-1").equals("Se figur 3. Ferdig"));
        assertThat(note.getText()).isEmpty();
        assertThat(ownNote("figur-2")).isEmpty();
        queue.undo().join();
        assertThat(ownNote("figur-1")).isEqualTo("Se figur 3.");
    }

    @Test
    void theAltTextBeginsWithWhatTheNumbersSayAndComesBackWithOneUndo() {
        TextArea alt = node("figure-own-alt", TextArea.class);
        assertThat(alt.getText()).isEmpty();
        command("figurelist.alt.edit");
        assertThat(fx(alt::isFocused)).isTrue();
        assertThat(alt.getText()).isEqualTo(alt.getPromptText()).contains("Figur 1");
        onFx(() -> alt.setText("Kommunene er enige."));
        press(alt, KeyCode.ENTER, true);
        await(() -> alternative("figur-1").equals("Kommunene er enige."));
        queue.undo().join();
        await(() -> alt.getText().isEmpty());
        assertThat(alternative("figur-1")).isEmpty();
    }

    private String alternative(String figure) {
        return file.read(h -> FigureStore.figure(h, figure))
                .orElseThrow()
                .spec()
                .alternative()
                .text();
    }

    private String ownNote(String figure) {
        return file.read(h -> FigureStore.figure(h, figure)).orElseThrow().spec().note().text();
    }

    @Test
    void aSpecificationThatIsLeftIsKeptToldAndThereInTheNextScreen() {
        command("figurelist.spec.edit");
        TextArea editor = node("figure-spec-text", TextArea.class);
        String typed = editor.getText().replace("\"mean\"", "\"meen\"");
        onFx(() -> editor.setText(typed));
        onFx(node("figure-spec-apply", Button.class)::fire);
        String marked = fx(editor::getSelectedText);
        assertThat(marked)
                .as("the line of the fault is marked")
                .contains("meen")
                .doesNotContain("\n");
        onFx(() -> screen.shown("figur-3"));
        assertThat(dialogs.notes()).anyMatch(n -> n.contains("figurelist.spec.kept"));
        String known = figures.book().id("figur-1");
        assertThat(figures.drafts()).containsOnlyKeys(known);
        onFx(() -> screen.shown("figur-1"));
        assertThat(editor.getText()).isEqualTo(typed);
        assertThat(editor.getSelectedText()).isEqualTo(marked);
        onFx(screen::dispose);
        assertThat(figures.drafts().get(known).text()).isEqualTo(typed);
    }

    @Test
    void theTitleIsChangedAndUndone() {
        command("figurelist.title.edit");
        writeTitle("Nytt navn");
        await(() -> text("figure-caption").equals("Figur 1. Nytt navn"));
        queue.undo().join();
        await(() -> text("figure-caption").equals("Figur 1. Meninger"));
    }

    @Test
    void aWrongSpecificationIsRefusedWithItsPlace() {
        command("figurelist.spec.edit");
        TextArea editor = node("figure-spec-text", TextArea.class);
        assertThat(node("figure-spec", TitledPane.class).isExpanded()).isTrue();
        assertThat(node("figure-spec-apply", Button.class).isDisabled()).isTrue();
        String sound = editor.getText();
        onFx(() -> editor.setText(sound.replace("\"rows\"", "\"rows\" oops")));
        onFx(node("figure-spec-apply", Button.class)::fire);
        assertThat(text("figure-spec-fault")).contains("figur-1, rad ").contains("JSON");
        onFx(() -> editor.setText(sound.replace("\"q2\"", "\"q99\"")));
        onFx(node("figure-spec-apply", Button.class)::fire);
        assertThat(text("figure-spec-fault")).contains("q99");
        assertThat(file.read(h -> FigureStore.figure(h, "figur-1")).orElseThrow().spec().toJson())
                .isEqualTo(sound);
    }

    @Test
    void whatIsTypedStaysWhileAnotherFigureIsLookedAtAndSoDoesItsFault() {
        command("figurelist.spec.edit");
        TextArea editor = node("figure-spec-text", TextArea.class);
        String typed = editor.getText().replace("\"q2\"", "\"q99\"");
        onFx(() -> editor.setText(typed));
        onFx(node("figure-spec-apply", Button.class)::fire);
        String said = text("figure-spec-fault");
        assertThat(said).contains("q99");
        var label = node("figure-spec-fault", Labeled.class);
        assertThat(fx(() -> label.localToScene(0, 0).getY()))
                .as("the fault stands above the text")
                .isLessThan(fx(() -> editor.localToScene(0, 0).getY()));
        onFx(() -> screen.shown("figur-3"));
        assertThat(editor.getText()).contains("figur-3");
        assertThat(text("figure-spec-fault")).isEmpty();
        onFx(() -> screen.shown("figur-1"));
        assertThat(editor.getText()).isEqualTo(typed);
        assertThat(text("figure-spec-fault")).isEqualTo(said);
    }

    @Test
    void f2EditsTheTitleFromTheList() {
        for (String id : List.of("figures-list")) {
            Node from = node(id, Node.class);
            onFx(
                    () ->
                            Event.fireEvent(
                                    from,
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            KeyCode.F2,
                                            false,
                                            false,
                                            false,
                                            false)));
            writeTitle("Navn fra " + id);
            await(() -> text("figure-caption").equals("Figur 1. Navn fra " + id));
            assertThat(fx(from::isFocused)).as("the keys are in the list again").isTrue();
        }
    }

    @Test
    void valuesOfAReplacedFigureAreCountedApart() {
        FigureStudy.add(
                file,
                "{'key':'figur-9','number':9,'title':'Ny','rows':{'items':'q2'},'columns':{'statistic':'mean'}}");
        FigureSpec other =
                FigureSpec.parse(
                        FigureStudy.MEANS
                                .replace('\'', '"')
                                .replace("\"q2\"", "\"q3\"")
                                .replace(",{\"statistic\":\"mean\",\"role\":\"mark\"}", ""),
                        "test");
        file.run(new SetFigure(other));
        await(() -> text("figure-verdict").startsWith("uten tall"));
        assertThat(text("figure-verdict")).endsWith("andre steder 3 av 3");
    }

    @Test
    void aSoundSpecificationIsStoredAndShown() {
        TextArea editor = node("figure-spec-text", TextArea.class);
        onFx(() -> editor.setText(editor.getText().replace("Meninger", "Andre meninger")));
        onFx(node("figure-spec-apply", Button.class)::fire);
        await(() -> text("figure-caption").equals("Figur 1. Andre meninger"));
        await(() -> node("figure-spec-apply", Button.class).isDisabled());
    }

    private static String copied() {
        return fx(
                () -> {
                    String text = Clipboard.getSystemClipboard().getString();
                    return text == null ? "" : text;
                });
    }

    /** Two of seven answered that; the study leaves out what fewer than five did. */
    @Test
    void whatTheStudyLeavesOutIsNotOnTheClipboardEither() {
        file.run(SetReportLook.smallBases(new SmallBases(SmallBases.Choice.HIDE, 5)));
        onFx(() -> screen.shown("tabell-1"));
        await(() -> text("figure-caption").equals("Tabell 1. Svar"));
        command("figurelist.copy.data");
        await(() -> copied().startsWith("Tabell 1. "));
        assertThat(copied()).contains("\t:").doesNotContain("\t2\n").doesNotContain("\t1\n");
        assertThat(fx(() -> Clipboard.getSystemClipboard().getHtml())).contains(">:</td>");
    }

    @Test
    void whoCopiesAFigureWithNamesOfTheRegisterIsAskedFirst() {
        file.run(
                new PutName(
                        new RegisteredName(
                                "n",
                                RegisteredName.Kind.PLACE,
                                "Svar",
                                "Sted 1",
                                List.of(),
                                false,
                                0)));
        onFx(() -> screen.shown("tabell-1"));
        await(() -> text("figure-caption").startsWith("Tabell 1. "));
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "før")));
        file.run(new HideNames(false));
        command("figurelist.copy.data");
        await(() -> dialogs.asked().contains("export.names_left.sure"));
        assertThat(copied()).isEqualTo("før");
        file.run(new HideNames(true));
        command("figurelist.copy.data");
        await(() -> copied().startsWith("Tabell 1. "));
    }

    private static List<File> files() {
        return fx(() -> List.copyOf(Clipboard.getSystemClipboard().getFiles()));
    }

    @Test
    void aFigureIsCopiedAsAFileOfItsOwnForExcelAndForWord() {
        command("figurelist.copy.xlsx");
        await(() -> dialogs.notes().contains("figurelist.copied.xlsx"));
        File book = files().getFirst();
        assertThat(files()).hasSize(1);
        assertThat(book).hasName("figur-1.xlsx").content().startsWith("Figur 1. ");
        command("figurelist.copy.docx");
        await(() -> dialogs.notes().contains("figurelist.copied.docx"));
        assertThat(files()).singleElement().satisfies(f -> assertThat(f).hasName("figur-1.docx"));
        assertThat(files().getFirst()).exists();
        assertThat(book).as("only what is on the clipboard lies there").doesNotExist();
        assertThat(book.getParentFile()).doesNotExist();
        assertThat(written).containsExactly("figur-1 figur-1.xlsx", "figur-1 figur-1.docx");
    }

    @Test
    void copiesDataAndExports() {
        command("figurelist.copy.data");
        await(() -> copied().startsWith("Figur 1. "));
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Figur 1. ")
                .contains("\nPåstand\t1 Lite\t")
                .contains("\nn = ");
        assertThat(fx(() -> Clipboard.getSystemClipboard().getHtml()))
                .contains("<b>Figur 1. ")
                .contains(">Påstand</th>");
        dialogs.path(folder.resolve("mine.svg"));
        onFx(
                () ->
                        ((javafx.scene.control.MenuButton) screen.view().lookup("#figure-export"))
                                .getItems()
                                .get(1)
                                .fire());
        await(() -> !written.isEmpty());
        assertThat(written).containsExactly("figur-1 mine.svg");
        onFx(((Button) screen.header().lookup("#figures-export-all"))::fire);
        assertThat(gone).containsExactly(Navigator.Target.screen("export"));
    }

    @Test
    void theGalleryOpensWhatIsClicked() {
        command("figurelist.view.gallery");
        Gallery gallery = node("figures-gallery", Gallery.class);
        assertThat(gallery.isVisible()).isTrue();
        assertThat(node("figures-as-gallery", ToggleButton.class).isSelected()).isTrue();
        Node second =
                fx(
                        () ->
                                gallery.lookupAll(".fb-gallery-cell").stream()
                                        .filter(
                                                c ->
                                                        c.getAccessibleText() != null
                                                                && c.getAccessibleText()
                                                                        .startsWith("Figur 2"))
                                        .findFirst()
                                        .orElseThrow());
        clickOn(second);
        assertThat(text("figure-caption")).isEqualTo("Figur 2. Folketall");
        assertThat(fx(gallery::isVisible)).isFalse();
    }
}
