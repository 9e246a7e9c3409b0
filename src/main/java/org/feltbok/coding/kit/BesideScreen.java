package org.feltbok.coding.kit;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;

import org.feltbok.base.task.Navigator;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.HeadedScreen;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;

/**
 * A screen beside Coding or Interviews: it leads back there, and what it shows is another's as soon
 * as another works.
 */
public abstract class BesideScreen extends HeadedScreen {
    private final ChangeListener<String> onPerson = (o, old, now) -> personChanged();

    protected BesideScreen(ScreenName name, ScreenContext context) {
        super(name, context);
        context.person().addListener(onPerson);
    }

    /** Another works now. */
    protected abstract void personChanged();

    /** Where it leads back to on the screen that it stands beside; empty = where that was left. */
    protected String placeBack() {
        return "";
    }

    @Override
    public abstract Panes view();

    /** Side by side, dressed as what is coded is. */
    protected static Panes dressed(Panes panes) {
        panes.getStylesheets().add(CodingStyle.sheet());
        return panes;
    }

    /**
     * The button that leads back.
     *
     * @param icon of the screen that it stands beside
     */
    protected final Button back(String icon) {
        String home = within();
        return act(texts.get(home + ".title"), icon, "to-" + home, this::goBack);
    }

    /** A button of the header, which keys reach by their command. */
    protected final Button act(String words, String icon, String id, Runnable action) {
        Button button = Buttons.of(words, icon, action);
        button.setId(key() + "-" + id);
        button.setFocusTraversable(false);
        return button;
    }

    /**
     * The command that leads back.
     *
     * @param key also of its text
     */
    protected final Command backCommand(String key) {
        return Command.of(key, MenuPlace.VIEW, this::goBack).withKeys("Shortcut+Tab");
    }

    private void goBack() {
        context.navigator().go(new Navigator.Target(within(), placeBack()));
    }

    @Override
    public void dispose() {
        context.person().removeListener(onPerson);
    }
}
