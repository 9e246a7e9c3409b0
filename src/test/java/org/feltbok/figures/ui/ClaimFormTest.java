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
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.StudyFigures;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.kit.Unwritten;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
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
import java.util.Set;

/** What the report claims of a figure is written, changed and removed in the window, by keys. */
class ClaimFormTest extends FxTest {
    @TempDir Path folder;

    private final SameThreadRunner tasks = new SameThreadRunner();
    private Set<String> blind = Set.of();
    private StudyFile file;
    private LiveStudyData data;
    private OperationQueue queue;
    private StudyFigures figures;
    private FiguresScreen screen;

    @BeforeEach
    void open() {
        file = FigureStudy.create(folder);
        queue = new OperationQueue(file);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        screen =
                fx(
                        () ->
                                new FiguresScreen(
                                        new ScreenContext(
                                                new Texts(Language.EN),
                                                tasks,
                                                new ToldDialogs(),
                                                t -> {},
                                                Live.constant(Palette.light()),
                                                Live.constant("Marit")),
                                        file,
                                        queue,
                                        figures,
                                        (figure, to) -> {},
                                        () -> blind));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown("figur-1"));
    }

    @AfterEach
    void close() {
        show(fx(VBox::new));
        onFx(screen::dispose);
        queue.close();
        figures.close();
        data.close();
        file.close();
        assertThat(tasks.failures()).isEmpty();
    }

    private Node node(String id) {
        return screen.view().lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String id) {
        return (ComboBox<T>) node(id);
    }

    private void command(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
    }

    private void type(String id, String text) {
        onFx(() -> box(id).getEditor().setText(text));
    }

    private void write(String id, String text) {
        onFx(() -> ((TextField) node(id)).setText(text));
    }

    private void say(Claim.Said said) {
        onFx(() -> this.<Claim.Said>box("figure-claim-said").setValue(said));
    }

    private void press(KeyCode code, boolean control) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            onFx(
                    () ->
                            Event.fireEvent(
                                    node("figure-claim-place"),
                                    new KeyEvent(
                                            type, "", "", code, false, control, false, false)));
        }
    }

    private boolean isOpen() {
        return fx(() -> node("figure-claim-form").isVisible());
    }

    private List<Claim> stored() {
        return file.read(FigureStore::claims);
    }

    private String verdict() {
        return fx(
                () -> {
                    List<String> words = new ArrayList<>();
                    collect(node("figure-claim-verdict"), words);
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

    private void fillHigher() {
        command("figurelist.claim.new");
        type("figure-claim-measure", "q5.mean");
        say(Claim.Said.HIGHER);
        type("figure-claim-compared", "region=north | region=south");
        write("figure-claim-place", "4.2");
    }

    @Test
    void aClaimIsWrittenByKeysAndTakenBackAndTheFigureTellsIt() {
        assertThat(isOpen()).isFalse();
        fillHigher();
        assertThat(verdict()).containsAnyOf("claim holds", "claim does not hold").contains("taken");
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
        Claim claim = stored().getFirst();
        assertThat(claim.figure()).isEqualTo("figur-1");
        assertThat(claim.said()).isEqualTo(Claim.Said.HIGHER);
        assertThat(claim.measure()).isEqualTo("q5.mean");
        assertThat(claim.compared()).isEqualTo("region=north | region=south");
        assertThat(claim.level()).isEqualTo(5);
        assertThat(claim.place()).isEqualTo("4.2");
        assertThat(isOpen()).isFalse();
        await(() -> fx(() -> node("figure-claim-edit-1")) != null);
        queue.undo().join();
        assertThat(stored()).isEmpty();
        await(() -> fx(() -> node("figure-claim-edit-1")) == null);
    }

    @Test
    void theNumbersOfTheFigureAndItsGroupsAreOffered() {
        command("figurelist.claim.new");
        assertThat(fx(() -> List.copyOf(this.<String>box("figure-claim-measure").getItems())))
                .contains("q2_1.mean", "q2_2.mean");
        type("figure-claim-measure", "q2_1.mean");
        say(Claim.Said.NO_DIFFERENCE);
        assertThat(fx(() -> List.copyOf(this.<String>box("figure-claim-compared").getItems())))
                .contains("region", "region=north | region=south", "pop");
        say(Claim.Said.HIGHER);
        assertThat(fx(() -> List.copyOf(this.<String>box("figure-claim-compared").getItems())))
                .contains("region=south | region=north")
                .doesNotContain("region", "pop");
        type("figure-claim-compared", "region=south | region=north");
        assertThat(fx(() -> List.copyOf(this.<String>box("figure-claim-method").getItems())))
                .contains("", "welch", "mann_whitney")
                .doesNotContain("chi_square");
    }

    @Test
    void aClaimIsChangedAndRemovedAndBothAreTakenBack() {
        file.run(
                new SetClaim(
                        new Claim(
                                "",
                                "figur-1",
                                Claim.Said.HIGHER,
                                "q5.mean",
                                "region=north | region=south",
                                "welch",
                                1,
                                "",
                                "6.1",
                                "")));
        await(() -> fx(() -> node("figure-claim-edit-1")) != null);
        onFx(() -> ((Button) node("figure-claim-edit-1")).fire());
        assertThat(fx(() -> box("figure-claim-method").getValue())).isEqualTo("welch");
        say(Claim.Said.LOWER);
        write("figure-claim-level", "2,5");
        press(KeyCode.ENTER, true);
        await(() -> stored().getFirst().said() == Claim.Said.LOWER);
        assertThat(stored().getFirst().level()).isEqualTo(2.5);
        queue.undo().join();
        assertThat(stored().getFirst().said()).isEqualTo(Claim.Said.HIGHER);
        await(() -> fx(() -> node("figure-claim-edit-1")) != null);
        onFx(() -> ((Button) node("figure-claim-edit-1")).fire());
        onFx(() -> ((Button) node("figure-claim-remove")).fire());
        await(() -> stored().isEmpty());
        queue.undo().join();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsToldThereAndNothingIsWritten() {
        fillHigher();
        for (String level : List.of("", "x", "0", "60")) {
            write("figure-claim-level", level);
            press(KeyCode.ENTER, true);
            assertThat(isOpen()).as(level).isTrue();
            assertThat(verdict()).as(level).isNotBlank();
        }
        write("figure-claim-level", "5");
        type("figure-claim-compared", "nothing=1 | rest");
        press(KeyCode.ENTER, true);
        assertThat(isOpen()).isTrue();
        assertThat(verdict()).contains("nothing");
        type("figure-claim-measure", "");
        type("figure-claim-compared", "");
        press(KeyCode.ENTER, true);
        assertThat(verdict()).contains("cannot be tested");
        assertThat(stored()).isEmpty();
        write("figure-claim-note", "The report does not say of which areas");
        press(KeyCode.ENTER, true);
        await(() -> stored().size() == 1);
    }

    @Test
    void whatIsTypedStaysWithItsFigureUntilItIsWrittenOrLeft() {
        fillHigher();
        assertThat(fx(() -> Unwritten.of(screen.view().getScene()).any().get())).isTrue();
        onFx(() -> screen.shown("figur-2"));
        await(() -> !isOpen());
        assertThat(fx(() -> Unwritten.of(screen.view().getScene()).any().get())).isFalse();
        onFx(() -> screen.shown("figur-1"));
        await(this::isOpen);
        assertThat(fx(() -> box("figure-claim-measure").getEditor().getText()))
                .isEqualTo("q5.mean");
        assertThat(fx(() -> Unwritten.of(screen.view().getScene()).any().get())).isTrue();
        press(KeyCode.ESCAPE, false);
        assertThat(isOpen()).isFalse();
        onFx(() -> screen.shown("figur-2"));
        onFx(() -> screen.shown("figur-1"));
        assertThat(isOpen()).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatOthersCodedIsNotToldToACoderWhoIsBlind() {
        blind = Set.of("q4");
        command("figurelist.claim.new");
        type("figure-claim-measure", "q4#bread.share");
        type("figure-claim-compared", "region=north | rest");
        assertThat(verdict()).doesNotContain("claim holds", "n = ").isNotBlank();
        press(KeyCode.ENTER, true);
        assertThat(stored()).isEmpty();
    }
}
