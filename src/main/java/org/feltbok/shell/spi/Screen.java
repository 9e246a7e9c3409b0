package org.feltbok.shell.spi;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;

import java.util.List;
import java.util.Optional;

/**
 * One screen of the window, made anew for every opened study and every change of language. All
 * methods are called on the user-interface thread; {@link #view()} and {@link #header()} return the
 * same nodes every time.
 */
public interface Screen {
    /** What it is called and where it stands; the same every time. */
    ScreenName name();

    default String key() {
        return name().key();
    }

    default String within() {
        return name().within();
    }

    default String titleKey() {
        return name().titleKey();
    }

    default String icon() {
        return name().icon();
    }

    /**
     * The keys that lead to it from any screen that has no other use for them; empty = none, or
     * those of its place in the rail.
     */
    default String way() {
        return "";
    }

    /** The strip of 48 px above the view: title, what is looked at, actions. */
    PageHeader header();

    /** What fills the window below the header; a {@link Panes} where the screen has side panes. */
    Node view();

    /** Called each time the screen comes to the front; subject is empty or names what to show. */
    void shown(String subject);

    /**
     * The subject that leads {@link #shown} back to where the hand is, for the screen that is made
     * anew in another language; empty where no more is to be said than which screen it is. Asked
     * after {@link #keep}.
     */
    default String placeNow() {
        return "";
    }

    /**
     * Writes down what stands in fields here and has not been written yet, and what keys given
     * meanwhile do; called before something takes the screen away, such as the end of the program.
     *
     * @param then called when all is given to the study, at once where nothing has to be waited for
     */
    default void keep(Runnable then) {
        then.run();
    }

    /**
     * Whether this screen may go, after {@link #keep}: what stands typed here and cannot be written
     * down is lost then, so who typed it is asked.
     */
    default boolean mayLeave() {
        return true;
    }

    /**
     * Whether it keeps the keys given on the way from one thing it shows to another until that
     * stands there; where not, the window lets them do nothing.
     */
    default boolean keepsKeys() {
        return false;
    }

    /** Takes a key, for later, where what it is about is still being read. */
    default void keepKey(KeyEvent key) {}

    /** Called when another screen comes to the front. */
    default void hidden() {}

    /**
     * What can be done here: shown in menus and the palette, keys act while the screen is in front.
     */
    default List<Command> commands() {
        return List.of();
    }

    /** The keys one works with here that are no commands, for the list of keys. */
    default List<KeyLine> keys() {
        return List.of();
    }

    /** What the palette finds in this feature. */
    default List<PaletteSource> paletteSources() {
        return List.of();
    }

    /** What is selected, for the status bar. */
    default ObservableValue<String> statusText() {
        return Live.constant("");
    }

    /** Work left here, shown at the rail's icon; 0 shows nothing. */
    default ObservableValue<Integer> badge() {
        return Live.constant(0);
    }

    /** The side panes, if the view has any; Ctrl+B, Ctrl+I and F6 act on them. */
    default Optional<Panes> panes() {
        return view() instanceof Panes panes ? Optional.of(panes) : Optional.empty();
    }

    /**
     * Called once, when the study is closed or the language changes: stop listening to the study.
     */
    default void dispose() {}
}
