package org.feltbok.shell.window;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Focus;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Screen;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rail, bars and the screen in front, for one study in one language. */
final class Frame extends BorderPane {
    private static final double RAIL_NAMES_FROM = 1024;

    private final Texts texts;
    private final List<Screen> screens;
    private final Rail rail;
    private final StatusBar status;
    private final Map<String, String> places = new HashMap<>();
    private @Nullable Screen front;
    private @Nullable Panes shown;

    /**
     * @param screens all of them, the settings too
     */
    Frame(Texts texts, List<Screen> screens, TopBar top, Rail rail, StatusBar status) {
        this.texts = texts;
        this.screens = screens;
        this.rail = rail;
        this.status = status;
        setMinSize(0, 0);
        setTop(top);
        setLeft(rail);
        setBottom(status);
        widthProperty()
                .addListener((o, old, now) -> rail.narrow(now.doubleValue() < RAIL_NAMES_FROM));
    }

    Optional<Screen> front() {
        return Optional.ofNullable(front);
    }

    List<Screen> screens() {
        return screens;
    }

    /** Writes down what stands in fields of the screen in front, and then does something. */
    void keep(Runnable then) {
        if (front == null) {
            then.run();
        } else {
            front.keep(
                    () -> {
                        leaveField();
                        then.run();
                    });
        }
    }

    /** Where the hand is in each screen that can tell, by the screen's key. */
    Map<String, String> places() {
        Map<String, String> told = new HashMap<>(places);
        for (Screen screen : screens) {
            String place = screen.placeNow();
            if (!place.isEmpty()) {
                told.put(screen.key(), place);
            }
        }
        return told;
    }

    /** Leads each screen, when it is first shown, to where the hand was in the one before it. */
    void comeBackTo(Map<String, String> before) {
        places.putAll(before);
    }

    /** A field gives what stands in it to the study when it is left. */
    private void leaveField() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner instanceof TextInputControl && Focus.within(this, owner)) {
            requestFocus();
            if (owner.getScene() == getScene() && getScene().getFocusOwner() == this) {
                owner.requestFocus();
            }
        }
    }

    boolean isFront(Navigator.Target target) {
        return front != null && front.key().equals(target.screen());
    }

    /** Brings a screen to the front; one that is not there is left alone. */
    void show(Navigator.Target target) {
        screens.stream()
                .filter(s -> s.key().equals(target.screen()))
                .findFirst()
                .ifPresent(
                        screen -> {
                            String subject = subject(target);
                            if (front != screen) {
                                change(screen);
                            }
                            screen.shown(subject);
                            settle(screen);
                        });
    }

    /**
     * The hand has moved on since it came to what is in front; who goes elsewhere says where to.
     */
    private String subject(Navigator.Target target) {
        String place = places.remove(target.screen());
        boolean back = front == null || target.subject().isEmpty();
        return place != null && back ? place : target.subject();
    }

    /**
     * Keeps the focus out of bars and headers, so that letters mean what the screen says they mean.
     */
    private void settle(Screen screen) {
        if (getScene() != null && !Focus.within(screen.view(), getScene().getFocusOwner())) {
            requestFocus();
        }
    }

    private void change(Screen screen) {
        if (front != null) {
            front.hidden();
        }
        front = screen;
        Node view = screen.view();
        VBox.setVgrow(view, Priority.ALWAYS);
        var page = new VBox(screen.header(), view);
        page.setMinSize(0, 0);
        clip(page);
        // some screens have their panes only when they have read what stands in them
        Runnable drawers =
                () ->
                        screen.panes()
                                .filter(panes -> panes != shown)
                                .ifPresent(panes -> drawers(screen, panes));
        page.needsLayoutProperty().addListener((o, old, now) -> drawers.run());
        drawers.run();
        setCenter(page);
        rail.select(screen.within().isEmpty() ? screen.key() : screen.within());
        status.show(screen.statusText());
    }

    /** A page that needs more room than there is does not lie over the bars. */
    private static void clip(VBox page) {
        var clip = new Rectangle();
        clip.widthProperty().bind(page.widthProperty());
        clip.heightProperty().bind(page.heightProperty());
        page.setClip(clip);
    }

    /** A hand at the mouse finds the panes that the window has no room for. */
    private void drawers(Screen screen, Panes panes) {
        shown = panes;
        screen.header()
                .drawers(
                        drawer("left", panes.leftIsDrawer(), panes::toggleLeft),
                        drawer("right", panes.rightIsDrawer(), panes::toggleRight));
    }

    private Node drawer(String side, ObservableValue<Boolean> isDrawer, Runnable toggle) {
        Button button = Icons.button("fth-sidebar", texts.get("shell.pane." + side), toggle);
        button.setId("drawer-" + side);
        button.setFocusTraversable(false);
        if (side.equals("right")) {
            button.getGraphic().setScaleX(-1);
        }
        button.visibleProperty().bind(isDrawer);
        button.managedProperty().bind(isDrawer);
        return button;
    }

    /** Moves the focus to the next pane of the screen, or to the one before. */
    void nextPane(int by) {
        List<Node> panes =
                front == null
                        ? List.of()
                        : front.panes().map(Panes::shown).orElse(List.of(front.view()));
        Node focus = getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (Focus.within(panes.get(i), focus)) {
                at = i;
            }
        }
        for (int i = 1; i <= panes.size(); i++) {
            Optional<Node> first = Focus.first(panes.get(Math.floorMod(at + by * i, panes.size())));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    void dispose() {
        screens.forEach(Screen::dispose);
    }
}
