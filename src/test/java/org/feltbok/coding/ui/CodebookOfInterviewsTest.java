package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodeMemoStore;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.names.Kind;
import org.feltbok.names.Remove;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** The codebook of the interviews is made and mended where those of open questions are. */
class CodebookOfInterviewsTest extends CodingRig<CodingScreen> {
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

    @SuppressWarnings("unchecked")
    private List<CodedText> listed() {
        return List.copyOf(((ListView<CodedText>) node("coding-answers")).getItems());
    }

    private CodeTree codes() {
        return file.read(h -> new CodebookStore(h).codes("bi1"));
    }

    private List<String> labels() {
        return codes().all().stream().map(c -> c.label().in(Language.EN)).toList();
    }

    private List<Set<String>> given() {
        return file.read(h -> new CodingStore(h).passages("bi1", "i1")).stream()
                .map(t -> t.codesOf(CodingStudy.MARIT))
                .toList();
    }

    private void give(String passage, String code, Span span) {
        file.run(
                new ToggleCode(
                        code, code, CodingStudy.MARIT, TextRef.passage(passage), span, null));
    }

    /** As the Interviews screen leads here. */
    private void toBook() {
        onFx(() -> screen.shown("~interviews#p2#codebook"));
        await(() -> tree().getExpandedItemCount() == 1 && tree().isFocused());
    }

    private void select(String label) {
        await(() -> tree().getExpandedItemCount() > 0 && named(label) >= 0);
        onFx(() -> tree().getSelectionModel().select(named(label)));
    }

    private int named(String label) {
        for (int i = 0; i < tree().getExpandedItemCount(); i++) {
            if (tree().getTreeItem(i).getValue().label().in(Language.EN).equals(label)) {
                return i;
            }
        }
        return -1;
    }

    private void control(KeyCode code) {
        press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    }

    @Test
    void passagesStandInThePlaceOfAnswersAndLeadToTheirInterview() {
        toBook();
        assertThat(fx(() -> ((MenuButton) node("coding-item")).getText())).isEqualTo("Interviews");
        assertThat(listed()).extracting(t -> t.ref().id()).containsExactly("p1", "p2");
        await(() -> read().contains("rådmann") && read().contains("Temaer"));
        assertThat(isOffered("Passages")).isTrue();
        assertThat(isOffered("Similar")).as("sentences are not").isFalse();
        assertThat(isOffered("Suggested")).isTrue();
        onFx(() -> ((Button) node("coding-to-interviews")).fire());
        assertThat(gone).containsExactly(new Navigator.Target("interviews", "i1#p2"));
        onFx(() -> screen.shown("q20"));
        await(() -> listed().size() == 3);
        await(() -> isOffered("Similar") && isOffered("Answers"));
        assertThat(fx(() -> node("coding-to-interviews").isVisible())).isFalse();
    }

    @Test
    void aCodeOfTheInterviewsIsMadeMovedRenamedAndGivenByKeys() {
        toBook();
        dialogs.text("Tid");
        type(KeyCode.N);
        await(() -> labels().equals(List.of("Stram økonomi", "Tid")));
        select("Tid");
        press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        await(() -> labels().equals(List.of("Tid", "Stram økonomi")));
        type(KeyCode.F2);
        await(() -> node("coding-code-name") instanceof TextField name && name.isFocused());
        onFx(() -> ((TextField) node("coding-code-name")).setText("Tidsbruk"));
        type(KeyCode.ENTER);
        await(() -> labels().contains("Tidsbruk"));
        type(KeyCode.ENTER);
        await(() -> given().get(1).size() == 1);
        type(KeyCode.E);
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("codebook.example"))
                                .forEach(c -> c.action().run()));
        await(
                () ->
                        file.read(h -> new CodeMemoStore(h).examples("bi1")).stream()
                                .map(CodeMemo::text)
                                .toList()
                                .equals(List.of("Vi sparer.")));
        type(KeyCode.DELETE);
        await(() -> !dialogs.errors().isEmpty());
        assertThat(labels()).as("it is in use").contains("Tidsbruk");
    }

    @Test
    void twoCodesOfTheInterviewsBecomeOneAndOneIsSplitByItsQuotes() {
        toBook();
        dialogs.text("Tid");
        type(KeyCode.N);
        await(() -> labels().contains("Tid"));
        String time = codes().all().getLast().id();
        give("p1", "theme", new Span(0, 8));
        give("p2", time, null);
        give("p2", "theme", null);
        select("Tid");
        dialogs.yes().text("Stram");
        type(KeyCode.J);
        await(() -> labels().equals(List.of("Stram økonomi")));
        assertThat(dialogs.asked("codebook.merge.interviews").subList(0, 6))
                .containsExactly("Tid", "Stram økonomi", 0, 1, 2, 2);
        select("Stram økonomi");
        type(KeyCode.S);
        await(() -> node("coding-split-first") != null && node("coding-split-first").isFocused());
        write("Planer").type(KeyCode.ENTER).type(KeyCode.ENTER);
        type(KeyCode.DIGIT1);
        dialogs.yes();
        control(KeyCode.ENTER);
        await(() -> labels().contains("Planer"));
        String plans = codes().all().getLast().id();
        assertThat(given()).containsExactly(Set.of(plans), Set.of("theme"));
        file.undo();
        file.undo();
        assertThat(labels()).containsExactly("Stram økonomi", "Tid");
        assertThat(given()).containsExactly(Set.of("theme"), Set.of(time, "theme"));
    }

    @Test
    void whereInterviewsHaveNoCodebookTheOneThatIsAskedForIsMade() {
        file.run(new Remove(Kind.CODE, "theme", "Stram økonomi"));
        file.run(new Remove(Kind.CODEBOOK, "bi1", "Temaer"));
        onFx(() -> screen.shown("~interviews#codebook"));
        await(() -> node("coding-maker") != null);
        control(KeyCode.ENTER);
        await(() -> listed().size() == 2 && listed().getFirst().ref().id().equals("p1"));
        assertThat(file.read(h -> new CodebookStore(h).codebooks()).getLast().forInterviews())
                .isTrue();
        await(() -> ((Labeled) node("coding-item")).getText().equals("Interviews"));
    }

    /** Of a case all that was said of it is to be done, not only the passage at hand. */
    @Test
    void whatOthersNotedOnACaseIsReadWhenAllItsPassagesAreDone() {
        file.run(
                new WriteMemo(
                        Memo.About.CASE, "c1", CodingStudy.JONAS, "Ny rådmann i år", "2026-11-28"));
        onFx(() -> screen.shown("~interviews#p1"));
        await(() -> listed().size() == 2);
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p1"), true));
        toCaseMemo();
        assertThat(read()).doesNotContain("Ny rådmann i år");
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p2"), true));
        await(() -> read().contains("Ny rådmann i år"));
    }

    private boolean isOffered(String tab) {
        return fx(() -> button(tab) != null && button(tab).isVisible());
    }

    private void toCaseMemo() {
        await(() -> button("Case") != null);
        onFx(() -> button("Case").fire());
    }

    private javafx.scene.control.ToggleButton button(String text) {
        return stage.getScene().getRoot().lookupAll(".toggle-button").stream()
                .map(javafx.scene.control.ToggleButton.class::cast)
                .filter(b -> String.valueOf(b.getText()).startsWith(text))
                .findFirst()
                .orElse(null);
    }
}
