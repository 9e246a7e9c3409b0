package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;

/** On a slow machine people type before the study has been read: nothing of it is lost. */
class VariablesBeforeReadTest extends FxTest {
    @TempDir Path folder;

    private final HeldRunner tasks = new HeldRunner();
    private StudyFile file;
    private LiveStudyData data;
    private OperationQueue queue;
    private VariablesScreen screen;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        data = new LiveStudyData(file);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new VariablesScreen(
                                        Contexts.english(tasks, new ToldDialogs(), t -> {}),
                                        file,
                                        queue,
                                        data,
                                        Set::of));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        tasks.hold();
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        data.close();
        file.close();
    }

    private void given(String name) {
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                "id-" + name,
                                name,
                                LocalText.of("Label of " + name),
                                "main",
                                null,
                                LocalText.of(""),
                                null,
                                "{\"formula\":\"${q5} + 1\"}",
                                "")));
    }

    @Test
    void whatWasCancelledIsReadWhenOneComesBack() {
        given("v1");
        begin("");
        onFx(tasks::cancel);
        assertThat(typed("variables-name")).isEmpty();
        onFx(screen::hidden);
        begin("");
        assertThat(typed("variables-name")).isEqualTo("v1");
    }

    private void begin(String subject) {
        onFx(() -> screen.shown(subject));
    }

    private void create() {
        onFx(node("variables-new", Button.class)::fire);
    }

    private void read() {
        onFx(tasks::release);
    }

    private void type(String id, String text) {
        onFx(() -> node(id, TextField.class).setText(text));
    }

    private String typed(String id) {
        return fx(() -> node(id, TextField.class).getText());
    }

    private void kind(DeriveKind kind) {
        onFx(node("variables-kind-" + kind.word(), ToggleButton.class)::fire);
    }

    private void source(String name) {
        onFx(
                () -> {
                    TextField search = node("variables-sources-search", TextField.class);
                    search.setText(name);
                    stroke(search, javafx.scene.input.KeyCode.ENTER);
                });
    }

    private ListView<?> list() {
        return node("variables-list", ListView.class);
    }

    @Test
    void aNewVariableThatIsAskedForStaysWhereTheStudyHasOneAlready() {
        given("r");
        begin("new");
        type("variables-name", "mine");
        read();
        assertThat(list().getItems()).hasSize(1);
        assertThat(list().getSelectionModel().getSelectedItem()).isNull();
        assertThat(typed("variables-name")).isEqualTo("mine");
    }

    @Test
    void aNewVariableThatIsAskedForStaysEmptyUntilSomebodyTypes() {
        given("r");
        begin("");
        create();
        read();
        assertThat(list().getItems()).hasSize(1);
        assertThat(typed("variables-name")).isEmpty();
    }

    @Test
    void aNewVariableGoesBeforeTheOneThatWasAskedForEarlier() {
        given("r");
        begin("r");
        create();
        type("variables-name", "mine");
        read();
        assertThat(typed("variables-name")).isEqualTo("mine");
    }

    @Test
    void theFirstOneIsShownWhereNobodyAskedForAnythingElse() {
        given("r");
        begin("");
        read();
        assertThat(typed("variables-name")).isEqualTo("r");
    }

    @Test
    void bordersAndNamesOfClassesStay() {
        begin("");
        kind(DeriveKind.CUTS);
        type("variables-borders", "20; 40");
        read();
        assertThat(typed("variables-borders")).isEqualTo("20; 40");
        source("q5");
        type("variables-class-2", "Many");
        assertThat(lines(node("variables-counts", javafx.scene.control.TableView.class)))
                .startsWith(
                        "Below 20 | 1 | 25.0", "From 20 to below 40 | 2 | 50.0", "Many | 1 | 25.0");
    }

    @Test
    void bordersStayWhereTheStudyHasAVariableAlready() {
        given("r");
        begin("");
        kind(DeriveKind.CUTS);
        type("variables-borders", "20; 40");
        read();
        assertThat(list().getItems()).hasSize(1);
        assertThat(typed("variables-borders")).isEqualTo("20; 40");
        assertThat(typed("variables-name")).isEmpty();
    }

    @Test
    void classesAndTheirConditionsStay() {
        begin("");
        kind(DeriveKind.CONDITIONS);
        type("variables-when-class-0", "Yes");
        type("variables-when-0", "${q1} = 1");
        type("variables-when-class-1", "More");
        type("variables-rest", "The rest");
        read();
        assertThat(typed("variables-when-class-0")).isEqualTo("Yes");
        assertThat(typed("variables-when-0")).isEqualTo("${q1} = 1");
        assertThat(typed("variables-when-class-1")).isEqualTo("More");
        assertThat(typed("variables-rest")).isEqualTo("The rest");
    }

    @Test
    void howManyPartsAndItemsAndDecimalsStay() {
        begin("");
        kind(DeriveKind.PARTS);
        type("variables-parts", "3");
        kind(DeriveKind.INDEX);
        type("variables-least", "2");
        type("variables-decimals", "1");
        read();
        assertThat(typed("variables-least")).isEqualTo("2");
        assertThat(typed("variables-decimals")).isEqualTo("1");
        kind(DeriveKind.PARTS);
        assertThat(typed("variables-parts")).isEqualTo("3");
    }

    /** The study is Norwegian, the window English. */
    @Test
    void classesThatWereBegunEarlyAreCalledInTheLanguageOfTheStudyToo() {
        begin("");
        type("variables-name", "big");
        kind(DeriveKind.CUTS);
        type("variables-borders", "20");
        read();
        source("q5");
        onFx(node("variables-make", Button.class)::fire);
        await(() -> file.read(DerivedStore::all).size() == 1);
        assertThat(file.read(DerivedStore::all).getFirst().rule())
                .contains("\"label\":\"Under 20\",\"labels\":{\"en\":\"Below 20\"}");
    }
}
