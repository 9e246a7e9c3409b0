package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.cases.LiveCases;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is known of the cases is called otherwise, merged and taken out in the window. */
class AttributesScreenTest extends FxTest {
    @TempDir Path folder;

    private final List<Navigator.Target> gone = new ArrayList<>();
    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private AttributesScreen screen;
    private KnownTree tree;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new AttributesScreen(
                                        Contexts.norwegian(
                                                new SameThreadRunner(), dialogs, gone::add),
                                        file,
                                        queue,
                                        new LiveCases(file)));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
        tree = fx(() -> (KnownTree) screen.view().lookup("#attributes-tree"));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    private String one(String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).one());
    }

    private TextField field(String id) {
        return (TextField) screen.view().lookup("#" + id);
    }

    private String text(String id) {
        return fx(() -> ((Label) screen.view().lookup("#" + id)).getText());
    }

    private void fire(String id) {
        onFx(
                () -> {
                    var button = (Button) screen.view().lookup("#" + id);
                    ((Button) (button == null ? screen.header().lookup("#" + id) : button)).fire();
                });
    }

    private void choose(String id) {
        onFx(() -> screen.shown(id));
        await(() -> tree.chosen().map(KnownThing::id).orElse("").equals(id));
    }

    private void saved() {
        await(() -> queue.state() == OperationQueue.State.SAVED);
    }

    private List<String> listed() {
        return fx(
                () ->
                        tree.getRoot().getChildren().stream()
                                .map(TreeItem::getValue)
                                .map(
                                        t ->
                                                t.label().text()
                                                        + " "
                                                        + t.cases()
                                                        + " "
                                                        + t.parts().size())
                                .toList());
    }

    private List<String> uses() {
        return fx(
                () ->
                        ((VBox) screen.view().lookup("#attributes-uses"))
                                .getChildren().stream()
                                        .map(n -> ((javafx.scene.control.Labeled) n).getText())
                                        .toList());
    }

    @Test
    void allThatIsKnownIsListedWithWhatUsesIt() {
        assertThat(listed())
                .containsExactly(
                        "Folketall 6 0",
                        "Landsdel 6 2",
                        "Størrelse 6 2",
                        "Folk -1 0",
                        "Framtid -1 0");
        choose("a-pop");
        assertThat(text("attributes-about")).isEqualTo("Kjennetegn · et tall · 6 enheter i rammen");
        assertThat(uses()).containsExactly("gruppering size", "7 verdier");
        onFx(
                () ->
                        ((Hyperlink)
                                        ((VBox) screen.view().lookup("#attributes-uses"))
                                                .getChildren()
                                                .getFirst())
                                .fire());
        assertThat(gone).containsExactly(new Navigator.Target("attributes", "size"));
        onFx(() -> screen.shown("size"));
        assertThat(fx(() -> tree.chosen().orElseThrow().id())).isEqualTo("g-size");
    }

    @Test
    void labelAndNameAreOneChangeAndTheGroupingFollows() {
        choose("a-pop");
        onFx(
                () -> {
                    field("attributes-label").setText("Innbyggere");
                    field("attributes-name").setText("innbyggere");
                });
        fire("attributes-apply");
        await(() -> one("SELECT name FROM attribute WHERE id = 'a-pop'").equals("innbyggere"));
        saved();
        assertThat(one("SELECT label FROM attribute WHERE id = 'a-pop'")).isEqualTo("Innbyggere");
        assertThat(one("SELECT rule FROM grouping WHERE id = 'g-size'")).contains("innbyggere");
        await(() -> listed().getFirst().startsWith("Innbyggere"));
        queue.undo().join();
        assertThat(one("SELECT name || label FROM attribute WHERE id = 'a-pop'"))
                .isEqualTo("popFolketall");
        await(() -> fx(() -> field("attributes-name").getText()).equals("pop"));
    }

    @Test
    void whatIsTypedStaysWithItsThingAndARefusalSaysWhy() {
        choose("a-pop");
        onFx(() -> field("attributes-name").setText("region"));
        choose("g-size");
        assertThat(fx(() -> field("attributes-name").getText())).isEqualTo("size");
        onFx(() -> field("attributes-label").setText("Omfang"));
        queue.submit(
                        new org.feltbok.names.WriteLabel(
                                org.feltbok.names.Kind.INDICATOR, "i-pop", "nb", "Folket"))
                .join();
        await(() -> listed().get(3).startsWith("Folket "));
        assertThat(fx(() -> field("attributes-label").getText())).isEqualTo("Omfang");
        choose("a-pop");
        assertThat(fx(() -> field("attributes-name").getText())).isEqualTo("region");
        fire("attributes-apply");
        await(() -> text("attributes-fault").contains("region"));
        assertThat(fx(() -> field("attributes-name").getText())).isEqualTo("region");
        assertThat(one("SELECT name FROM attribute WHERE id = 'a-pop'")).isEqualTo("pop");
        fire("attributes-put-back");
        assertThat(fx(() -> field("attributes-name").getText())).isEqualTo("pop");
        assertThat(text("attributes-fault")).isEmpty();
    }

    @Test
    void twoClassesBecomeOneByChoosingAndComeBack() {
        choose("r-n");
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var into = (ComboBox<KnownThing>) screen.view().lookup("#attributes-into");
                    assertThat(into.getItems()).extracting(KnownThing::id).containsExactly("r-s");
                    into.setValue(into.getItems().getFirst());
                });
        fire("attributes-merge");
        await(() -> listed().get(1).equals("Landsdel 6 1"));
        assertThat(fx(() -> tree.chosen().orElseThrow().id())).isEqualTo("r-s");
        assertThat(one("SELECT count(*) FROM case_value WHERE value = 'north'")).isEqualTo("0");
        queue.undo().join();
        await(() -> listed().get(1).equals("Landsdel 6 2"));
        assertThat(one("SELECT count(*) FROM case_value WHERE value = 'north'")).isEqualTo("3");
    }

    @Test
    void whatIsRetiredSaysSoAndIsOfferedAgainByTheSameButton() {
        choose("g-size");
        fire("attributes-retire");
        await(() -> text("attributes-about").contains("utgått"));
        saved();
        assertThat(one("SELECT retired_at FROM grouping WHERE id = 'g-size'"))
                .matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(fx(() -> ((Button) screen.header().lookup("#attributes-retire")).getText()))
                .isEqualTo("Tilby igjen");
        choose("i-pop");
        assertThat(fx(() -> screen.header().lookup("#attributes-retire").isDisabled())).isTrue();
        choose("g-size");
        fire("attributes-retire");
        await(() -> !text("attributes-about").contains("utgått"));
        saved();
        queue.undo().join();
        await(() -> text("attributes-about").contains("utgått"));
    }

    @Test
    void whatIsUsedIsNotTakenOutAndWhatIsNotIs() {
        choose("a-pop");
        fire("attributes-remove");
        await(() -> text("attributes-fault").contains("gruppering size"));
        choose("g-size");
        assertThat(uses()).containsExactly("Ingenting bruker det.");
        fire("attributes-remove");
        await(() -> listed().size() == 4);
        saved();
        assertThat(one("SELECT count(*) FROM grouping")).isEqualTo("0");
        queue.undo().join();
        await(() -> listed().size() == 5);
    }
}
