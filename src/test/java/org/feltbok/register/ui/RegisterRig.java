package org.feltbok.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.cases.IndicatorStore;
import org.feltbok.cli.SmallStudy;
import org.feltbok.register.RegisterPlan.Line;
import org.feltbok.store.Environment;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** For tests of the screen where a table of a register goes into the study. */
abstract class RegisterRig extends FxTest {
    protected static final String TABLE =
            """
            region;alder;Personer 2018;Personer 2019
            0301 Oslo;Alle aldre;600;610
            0301 Oslo;0-5 år;60;61
            0118 Aremark;Alle aldre;14;..
            0118 Aremark;0-5 år;1;2
            9999 Uoppgitt;Alle aldre;1;1
            9999 Uoppgitt;0-5 år;1;1
            """;

    @TempDir private Path temp;

    protected SmallStudy small;
    protected final ToldDialogs dialogs = new ToldDialogs();
    protected final HeldRunner runner = new HeldRunner();
    protected StudyFile file;
    protected OperationQueue queue;
    protected RegisterScreen screen;

    @BeforeEach
    void openScreen() {
        small =
                new SmallStudy(temp)
                        .put("origins.csv", "origin,kind,label\nssb,register,SSB\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame\n301,Oslo,yes\n118,Aremark,yes\n119,Marker,yes\n");
        assertThat(small.make()).as(small.said()).isZero();
        file = StudyFile.open(small.study(), Environment.of(() -> "Marit"));
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new RegisterScreen(
                                        Contexts.english(runner, dialogs, t -> {}), file, queue));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
    }

    @AfterEach
    void closeScreen() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    protected final void type(String id, String text) {
        onFx(() -> node(id, TextField.class).setText(text));
    }

    protected final String text(String id) {
        return fx(() -> node(id, Labeled.class).getText());
    }

    protected final void choose(Path table) {
        dialogs.path(table);
        onFx(node("registers-open", Button.class)::fire);
    }

    /** Chooses what is shown so. */
    protected final void pick(String id, String shown) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ComboBox<Object> box = (ComboBox<Object>) node(id, ComboBox.class);
                    box.getItems().stream()
                            .filter(i -> box.getConverter().toString(i).equals(shown))
                            .findFirst()
                            .ifPresent(box::setValue);
                });
    }

    /** Whether it can be read in. */
    protected final boolean canMake() {
        return !fx(() -> node("registers-make", Button.class).isDisabled());
    }

    @SuppressWarnings("unchecked")
    protected final List<Line> lines() {
        return fx(
                () ->
                        List.copyOf(
                                ((TableView<Line>) node("registers-lines", TableView.class))
                                        .getItems()));
    }

    protected final String told() {
        return fx(
                () ->
                        node("registers-told", VBox.class).getChildren().stream()
                                .map(n -> ((Labeled) n).getText())
                                .collect(Collectors.joining("\n")));
    }

    /** How many numbers the study has. */
    protected final int stored() {
        return file.read(h -> IndicatorStore.values(h).size());
    }

    /** The table is chosen, and all is said that it needs to be read in. */
    protected final void chosen() {
        choose(small.file("t.csv", TABLE));
        pick("registers-dimension-1", "Alle aldre");
        type("registers-name", "folk");
        pick("registers-origin", "SSB");
    }
}
