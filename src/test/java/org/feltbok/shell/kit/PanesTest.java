package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;

/** Side panes stand beside the work where there is room, and lie over it where there is not. */
class PanesTest extends FxTest {
    private StackPane left;
    private StackPane centre;
    private StackPane right;
    private Panes panes;

    private void wide(double width) {
        onFx(
                () -> {
                    panes.resize(width, 700);
                    panes.layout();
                });
    }

    @BeforeEach
    void make() {
        onFx(
                () -> {
                    left = new StackPane(new Button("left"));
                    centre = new StackPane(new Button("work"));
                    right = new StackPane(new Button("right"));
                    panes = Panes.of(centre).left(left, 248).right(right, 300);
                });
    }

    @Test
    void whereThereIsRoomAllThreeStandSideBySide() {
        show(new StackPane());
        wide(1300);
        assertThat(panes.shown()).containsExactly(left, centre, right);
        assertThat(centre.getWidth()).isEqualTo(1300 - 248 - 300);
        onFx(panes::toggleRight);
        wide(1300);
        assertThat(panes.shown()).containsExactly(left, centre);
        assertThat(centre.getWidth()).isEqualTo(1300 - 248);
    }

    @Test
    void withoutRoomTheyAreClosedUntilAskedForAndTheWorkKeepsItsWidth() {
        show(new StackPane());
        wide(800);
        assertThat(panes.shown()).containsExactly(centre);
        assertThat(panes.leftIsDrawer().get()).isTrue();
        onFx(panes::showLeft);
        wide(800);
        assertThat(panes.shown()).containsExactly(left, centre);
        assertThat(centre.getWidth()).isEqualTo(800);
        onFx(panes::uncoverFromLeft);
        wide(800);
        assertThat(panes.shown()).containsExactly(centre);
        wide(1300);
        onFx(panes::uncoverFromLeft);
        wide(1300);
        assertThat(panes.shown()).containsExactly(left, centre, right);
    }

    @Test
    void theKeysGoToTheWorkWhileTheLeftPaneIsPutAwayAlsoBeforeAnythingHasItsPlace() {
        assertThat(fx(() -> focusAt(1300))).isEqualTo("left");
        assertThat(fx(() -> focusAt(800))).isEqualTo("work");
        assertThat(fx(() -> focusAt(1300))).isEqualTo("left");
    }

    private String focusAt(double width) {
        var told = new ArrayList<String>();
        var root = new StackPane(panes);
        new Scene(root, width, 600);
        root.resize(width, 600);
        panes.focus(() -> told.add("left"), () -> told.add("work"));
        return String.join(" ", told);
    }

    @Test
    void escapeClosesADrawerAndLeavesAStripOfTheWork() {
        show(panes);
        wide(200);
        onFx(panes::showRight);
        wide(200);
        assertThat(right.getWidth()).isEqualTo(200 - 48);
        onFx(() -> right.getChildren().getFirst().requestFocus());
        wide(200);
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        wide(200);
        assertThat(right.isVisible()).isFalse();
    }

    @Test
    void whatIsClickedOnADrawerIsTheDrawersAndNotTheWorkBelow() {
        show(panes);
        wide(800);
        onFx(panes::showLeft);
        wide(800);
        var clicked = new ArrayList<String>();
        Button inDrawer = (Button) left.getChildren().getFirst();
        onFx(() -> inDrawer.setOnAction(e -> clicked.add("left")));
        clickOn(inDrawer);
        wide(800);
        assertThat(clicked).containsExactly("left");
        assertThat(left.isVisible()).isTrue();
    }

    @Test
    void aPaneThatStandsBesideTheWorkIsNotClosedByEscape() {
        show(new StackPane());
        wide(1300);
        onFx(panes::showLeft);
        wide(1300);
        assertThat(left.isVisible()).isTrue();
        assertThat(panes.hasLeft() && panes.hasRight()).isTrue();
    }

    @Test
    void workThatIsToBeSeenStandsBesideADrawerAsLongAsItIsWideEnough() {
        show(new StackPane());
        onFx(() -> panes.beside(480));
        wide(900);
        onFx(panes::showOnlyRight);
        wide(900);
        assertThat(centre.getWidth()).isEqualTo(900 - 300);
        onFx(() -> Event.fireEvent(centre, pressed()));
        assertThat(panes.shown()).as("pressed, it stays").containsExactly(centre, right);
        onFx(panes::showOnlyLeft);
        wide(900);
        assertThat(panes.shown()).as("one at a time").containsExactly(left, centre);
        assertThat(centre.getWidth()).isEqualTo(900 - 248);
        onFx(panes::showOnlyRight);
        wide(700);
        assertThat(centre.getWidth()).as("too narrow beside it").isEqualTo(700);
        onFx(() -> Event.fireEvent(centre, pressed()));
        wide(700);
        assertThat(panes.shown()).containsExactly(centre);
    }

    private static MouseEvent pressed() {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
