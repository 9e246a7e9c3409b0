package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.coding.AddExample;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodeMemoStore;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.Memo;
import org.feltbok.coding.NoteCode;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The codebook made and mended in its pane by keys. */
class CodebookScreenTest extends CodingRig<CodingScreen> {
    @Override
    protected CodingScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new CodingScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return tree().getExpandedItemCount() == 4;
    }

    @SuppressWarnings("unchecked")
    private TreeView<Code> tree() {
        return (TreeView<Code>) node("coding-tree");
    }

    private CodeTree codes() {
        return file.read(h -> new CodebookStore(h).codes("b20"));
    }

    private List<String> labels() {
        return codes().all().stream().map(c -> c.label().text()).toList();
    }

    /** The keys are the codebook's, at a code. */
    private void at(String id) {
        onFx(
                () -> {
                    for (int i = 0; i < tree().getExpandedItemCount(); i++) {
                        if (tree().getTreeItem(i).getValue().id().equals(id)) {
                            tree().getSelectionModel().select(i);
                        }
                    }
                    tree().requestFocus();
                });
    }

    private void alt(KeyCode code) {
        press(KeyCode.ALT).type(code).release(KeyCode.ALT);
    }

    /** In its pane, and all of it where it is filtered and written. */
    @Test
    void theHistoryOfACodeStandsWhereItIsLookedAt() {
        file.run(new RenameCode("ikt", "IKT", "Digitalt"));
        at("ikt");
        await(() -> node("code-past") != null);
        onFx(() -> ((Button) node("code-past")).fire());
        await(() -> pastLines().stream().anyMatch(l -> l.contains("IKT → Digitalt")));
        file.run(new RenameCode("ikt", "Digitalt", "Data"));
        await(() -> pastLines().stream().anyMatch(l -> l.contains("Digitalt → Data")));
        at("ppt");
        await(() -> pastLines().stream().noneMatch(l -> l.contains("→")));
    }

    private List<String> pastLines() {
        return fx(
                () ->
                        node("code-past-lines") instanceof VBox lines
                                ? lines.getChildren().stream()
                                        .filter(Label.class::isInstance)
                                        .map(l -> ((Label) l).getText())
                                        .toList()
                                : List.of());
    }

    @Test
    void namesInWhatIsSaidOfACodeAreNotReadWhileNamesAreHidden() {
        file.run(new DefineCode("ppt", "PPT", "Det Guro sa", "annet av Guro", null, "", null));
        file.run(new DefineCode("ppt", "PPT", "Alt Guro sa", "mer av Guro", null, "", null));
        file.run(new NoteCode("ppt", "PPT", "Spør Guro"));
        file.run(new AddExample("x1", "ppt", "PPT", "Ring Guro", CodingStudy.MARIT, ""));
        at("ppt");
        await(() -> read().contains("Alt Guro sa") && read().contains("Ring Guro"));
        hide("Guro", "Person 7");
        await(() -> read().contains("Alt Person 7 sa") && !read().contains("Guro"));
        assertThat(read())
                .contains("mer av Person 7")
                .contains("Spør Person 7")
                .contains("Ring Person 7");
    }

    @Test
    void aCodeIsMadeMovedAndTakenOutByKeys() {
        at("ppt");
        dialogs.text("Skole");
        type(KeyCode.N);
        await(() -> labels().contains("Skole"));
        assertThat(labels()).containsExactly("Oppvekst", "Barnevern", "PPT", "Skole", "IKT");
        await(
                () ->
                        tree().getSelectionModel().getSelectedItem() != null
                                && tree().getSelectionModel()
                                        .getSelectedItem()
                                        .getValue()
                                        .label()
                                        .text()
                                        .equals("Skole"));
        alt(KeyCode.UP);
        await(() -> labels().equals(List.of("Oppvekst", "Barnevern", "Skole", "PPT", "IKT")));
        await(
                () ->
                        tree().getSelectionModel().getSelectedItem() != null
                                && tree().getSelectionModel().getSelectedIndex() == 2);
        type(KeyCode.DELETE);
        await(() -> !labels().contains("Skole"));
        file.undo();
        assertThat(labels()).contains("Skole");
    }

    /** In the window these keys go back and forward, but not while the tree has them. */
    @Test
    void aCodeIsMovedOutAndInByKeysThatTheWindowLeavesToTheTree() {
        at("ppt");
        var kept = new ArrayList<Boolean>();
        onFx(
                () ->
                        tree().addEventFilter(
                                        KeyEvent.KEY_PRESSED,
                                        e -> kept.add(KeyStrokes.isKept(e, tree()))));
        alt(KeyCode.LEFT);
        await(
                () ->
                        labels().equals(List.of("Oppvekst", "Barnevern", "PPT", "IKT"))
                                && isTop("ppt"));
        assertThat(kept).last().isEqualTo(true);
        alt(KeyCode.RIGHT);
        await(() -> !isTop("ppt"));
        assertThat(kept).last().isEqualTo(true);
    }

    private boolean isTop(String id) {
        return tree().getRoot().getChildren().stream().anyMatch(c -> c.getValue().id().equals(id));
    }

    @Test
    void aCodeInUseStaysAndIsSaidWhere() {
        file.run(
                new ToggleCode(
                        "ikt",
                        "IKT",
                        CodingStudy.MARIT,
                        CodingStudy.answers(file).get(1).ref(),
                        null,
                        null));
        at("ikt");
        type(KeyCode.DELETE);
        await(() -> !dialogs.errors().isEmpty());
        assertThat(labels()).contains("IKT");
    }

    @Test
    void twoCodesBecomeOneAfterItIsSaidWhatChanges() {
        var answers = CodingStudy.answers(file);
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.MARIT, answers.get(1).ref(), null, null));
        file.run(new ToggleCode("ppt", "PPT", CodingStudy.MARIT, answers.get(1).ref(), null, null));
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.MARIT, answers.get(2).ref(), null, null));
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.JONAS, answers.get(0).ref(), null, null));
        at("ikt");
        dialogs.yes().text("pp");
        type(KeyCode.J);
        await(() -> codes().byId("ikt").isEmpty());
        assertThat(dialogs.asked("codebook.merge").subList(0, 6))
                .as("of Marit's own codings only")
                .containsExactly("IKT", "PPT", 1, 1, 1, 2);
        assertThat(CodingStudy.answers(file).get(0).codesOf(CodingStudy.JONAS))
                .containsExactly("ppt");
        file.undo();
        assertThat(codes().byId("ikt")).isPresent();
        assertThat(CodingStudy.answers(file).get(2).codesOf(CodingStudy.MARIT))
                .containsExactly("ikt");
    }

    /** Three quotes of Marit's by keys: the first to a new code, the second to both, one stays. */
    @Test
    void aCodeIsSplitByGoingThroughItsQuotesByKeys() {
        var answers = CodingStudy.answers(file);
        for (var answer : answers) {
            file.run(new ToggleCode("ikt", "IKT", CodingStudy.MARIT, answer.ref(), null, null));
        }
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.JONAS, answers.get(0).ref(), null, null));
        at("ikt");
        type(KeyCode.S);
        await(() -> node("coding-split-list") != null && node("coding-split-first").isFocused());
        write("Nett").type(KeyCode.ENTER);
        write("PPT").type(KeyCode.ENTER);
        ListView<?> quotes = (ListView<?>) node("coding-split-list");
        assertThat(quotes.getItems()).as("Jonas' own is not seen").hasSize(3);
        type(KeyCode.DIGIT2, KeyCode.UP, KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.DIGIT0);
        dialogs.yes();
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> labels().contains("Nett"));
        assertThat(labels()).containsExactly("Oppvekst", "Barnevern", "PPT", "IKT", "Nett");
        assertThat(dialogs.asked("codebook.split.sure").get(1))
                .isEqualTo("«IKT»: 3 → 1, «Nett»: 0 → 2, «PPT»: 0 → 1");
        String net = codes().all().getLast().id();
        assertThat(CodingStudy.answers(file))
                .extracting(a -> a.codesOf(CodingStudy.MARIT))
                .containsExactly(Set.of(net), Set.of(net, "ppt"), Set.of("ikt"));
        assertThat(CodingStudy.answers(file).get(0).codesOf(CodingStudy.JONAS))
                .containsExactly("ikt");
        await(() -> node("coding-split") == null);
        file.undo();
        assertThat(labels()).doesNotContain("Nett");
        assertThat(CodingStudy.answers(file))
                .extracting(a -> a.codesOf(CodingStudy.MARIT))
                .containsOnly(Set.of("ikt"));
    }

    /** Three of Marit's, one of Jonas': one is kept, one taken off, one becomes another code. */
    @Test
    void whatWasGivenByAnOlderDefinitionIsLookedAtAgainByKeys() {
        var answers = CodingStudy.answers(file);
        for (var answer : answers) {
            file.run(new ToggleCode("ikt", "IKT", CodingStudy.MARIT, answer.ref(), null, null));
        }
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.JONAS, answers.get(0).ref(), null, null));
        file.run(
                new DefineCode(
                        "ikt", "IKT", "Data", "", null, "Jonas Berge", "2016-11-26T12:00:00Z"));
        file.run(
                new DefineCode(
                        "ikt", "IKT", "Nett", "TV", null, "Jonas Berge", "2016-11-27T12:00:00Z"));
        at("ikt");
        await(() -> shown("3 of your codings were given by an older definition"));
        assertThat(said())
                .anyMatch(
                        t ->
                                t.startsWith("Until ")
                                        && t.endsWith("(Jonas Berge changed it): Data"));
        type(KeyCode.L);
        await(() -> node("coding-look-list") != null && node("coding-look-list").isFocused());
        type(KeyCode.K, KeyCode.DELETE);
        dialogs.text("PPT");
        type(KeyCode.C);
        await(() -> shown("3 of 3 looked at"));
        await(() -> CodingStudy.answers(file).get(2).codesOf(CodingStudy.MARIT).contains("ppt"));
        assertThat(CodingStudy.answers(file))
                .extracting(a -> a.codesOf(CodingStudy.MARIT))
                .containsExactly(Set.of("ikt"), Set.of(), Set.of("ppt"));
        assertThat(CodingStudy.answers(file).get(0).codesOf(CodingStudy.JONAS))
                .containsExactly("ikt");
        file.undo();
        await(() -> shown("2 of 3 looked at"));
        file.undo();
        file.undo();
        await(() -> shown("0 of 3 looked at"));
    }

    private List<String> said() {
        return fx(() -> stage.getScene().getRoot().lookupAll(".label")).stream()
                .map(n -> ((Labeled) n).getText())
                .filter(t -> t != null)
                .toList();
    }

    private boolean shown(String start) {
        return said().stream().anyMatch(t -> t.startsWith(start));
    }

    @Test
    @SuppressWarnings("unchecked")
    void nameDefinitionAndColourAreWrittenInEachLanguageAtOnce() {
        at("ikt");
        type(KeyCode.F2);
        await(() -> node("coding-code-name") != null);
        onFx(
                () -> {
                    ((TextField) node("coding-code-name")).setText("IKT og nett");
                    ((TextArea) node("coding-definition")).setText("Drift av data");
                    ((ComboBox<String>) node("coding-code-language")).setValue("nb");
                    ((TextField) node("coding-code-name")).setText("ICT");
                    ((TextArea) node("coding-exclude")).setText("Phones");
                    ((javafx.scene.control.ToggleButton)
                                    ((CodePalette) node("coding-colours")).getChildren().get(3))
                            .fire();
                    ((TextField) node("coding-code-name"))
                            .fireEvent(new javafx.event.ActionEvent());
                });
        await(() -> codes().byId("ikt").orElseThrow().ownColour() != null);
        Code ikt = codes().byId("ikt").orElseThrow();
        assertThat(ikt.label().others()).hasSize(1);
        assertThat(List.of(ikt.label().text(), ikt.label().others().values().iterator().next()))
                .containsExactlyInAnyOrder("IKT og nett", "ICT");
        assertThat(ikt.exclude().others().size() + ikt.definition().others().size()).isEqualTo(1);
        file.undo();
        assertThat(codes().byId("ikt").orElseThrow().label().text()).isEqualTo("IKT");
        assertThat(codes().byId("ikt").orElseThrow().ownColour()).isNull();
    }

    @Test
    void theWordsSelectedAreKeptAsAnExampleByAKey() {
        at("ppt");
        onFx(() -> node("coding-answers").requestFocus());
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        onFx(
                screen.commands().stream()
                        .filter(c -> c.key().equals("codebook.example"))
                        .findFirst()
                        .orElseThrow()
                        .action());
        await(() -> !examples().isEmpty());
        assertThat(examples()).extracting(CodeMemo::targetId).containsExactly("ppt");
        assertThat(examples()).extracting(CodeMemo::text).containsExactly("Barnevern");
    }

    private List<CodeMemo> examples() {
        return file.read(h -> new CodeMemoStore(h).examples("b20"));
    }

    @Test
    void codesOfAFileAreLookedAtAndTakenInOrLeft() throws java.io.IOException {
        var path = java.nio.file.Files.createTempFile("codes", ".csv");
        java.nio.file.Files.writeString(path, "name,description\nSkole,Læring\nIKT,Data\n");
        dialogs.path(path);
        run("codebook.take");
        await(() -> node("coding-take-list") != null && node("coding-take-list").isFocused());
        type(KeyCode.ESCAPE);
        await(() -> node("coding-take-list") == null);
        assertThat(labels()).doesNotContain("Skole");
        run("codebook.take");
        await(() -> node("coding-take-list") != null && node("coding-take-list").isFocused());
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> labels().contains("Skole"));
        assertThat(codes().byId("ikt").orElseThrow().definition().text()).isEqualTo("Data");
        await(() -> node("coding-take-list") == null);
        file.undo();
        assertThat(labels()).doesNotContain("Skole");
        dialogs.yes().path(path.resolveSibling("out-codes.qdc"));
        run("codebook.write");
        await(() -> dialogs.notes().contains("codebook.file.told"));
        assertThat(path.resolveSibling("out-codes.qdc")).content().contains("Barnevern");
    }

    @Test
    void theCodebookOfADayIsShownBesideTodaysAndLeftByAKey() {
        onFx(() -> file.run(new RenameCode("ikt", "IKT", "Digitalt", null)));
        dialogs.text("2020-01-01");
        run("codebook.show_then");
        await(() -> node("coding-take-list") != null && node("coding-take-list").isFocused());
        assertThat(((ListView<?>) node("coding-take-list")).getItems())
                .asString()
                .contains("IKT → Digitalt: changed");
        assertThat(node("coding-take-take").isVisible()).isFalse();
        type(KeyCode.ESCAPE);
        await(() -> node("coding-take-list") == null);
    }

    @Test
    void theTreeSaysWhereACodeHasAMemo() {
        assertThat(fx(() -> node("code-memo"))).isNull();
        file.run(new WriteMemo(Memo.About.CODE, "ikt", CodingStudy.MARIT, "For vid?", ""));
        await(() -> fx(() -> node("code-memo")) != null);
    }

    private void run(String key) {
        onFx(
                screen.commands().stream()
                        .filter(c -> c.key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .action());
    }
}
