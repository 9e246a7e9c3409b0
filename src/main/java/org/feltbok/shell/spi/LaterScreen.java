package org.feltbok.shell.spi;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A screen that is made when somebody first wants to see it: the rail and the menus know its name
 * before, and whoever never goes there never waits for it.
 */
public final class LaterScreen implements Screen {
    private final ScreenName name;
    private final Supplier<Screen> maker;
    private final List<PaletteSource> sources;
    private String way = "";
    private List<PaletteSource> always = List.of();
    private final ReadOnlyObjectWrapper<Integer> badge = new ReadOnlyObjectWrapper<>(0);
    private final PauseTransition waiting = new PauseTransition();
    private @Nullable Screen made;

    /**
     * @param name the screen's own
     * @param sources what the palette finds there as long as it is not made
     */
    public LaterScreen(ScreenName name, List<PaletteSource> sources, Supplier<Screen> maker) {
        this.name = name;
        this.sources = sources;
        this.maker = maker;
    }

    /** One that keys lead to from any screen. */
    public LaterScreen by(String keys) {
        way = keys;
        return this;
    }

    @Override
    public String way() {
        return way;
    }

    @Override
    public ScreenName name() {
        return name;
    }

    /** With what the palette finds whether or not the screen is made. */
    public LaterScreen finding(List<PaletteSource> more) {
        always = List.copyOf(more);
        return this;
    }

    /**
     * Makes it after a while even if nobody goes there, since its badge tells of work left; by then
     * the screen in front stands.
     */
    public LaterScreen after(Duration pause) {
        waiting.setDuration(pause);
        waiting.setOnFinished(e -> screen());
        waiting.playFromStart();
        return this;
    }

    private Screen screen() {
        Screen screen = made;
        if (screen == null) {
            waiting.stop();
            screen = maker.get();
            if (!screen.name().equals(name)) {
                throw new IllegalStateException(
                        "announced as " + name.key() + ", but " + screen.key());
            }
            made = screen;
            badge.bind(screen.badge());
        }
        return screen;
    }

    @Override
    public PageHeader header() {
        return screen().header();
    }

    @Override
    public Node view() {
        return screen().view();
    }

    @Override
    public void shown(String subject) {
        screen().shown(subject);
    }

    @Override
    public String placeNow() {
        return made == null ? "" : made.placeNow();
    }

    @Override
    public void keep(Runnable then) {
        if (made == null) {
            then.run();
        } else {
            made.keep(then);
        }
    }

    @Override
    public boolean mayLeave() {
        return made == null || made.mayLeave();
    }

    @Override
    public boolean keepsKeys() {
        return made != null && made.keepsKeys();
    }

    @Override
    public void keepKey(KeyEvent key) {
        if (made != null) {
            made.keepKey(key);
        }
    }

    @Override
    public void hidden() {
        if (made != null) {
            made.hidden();
        }
    }

    @Override
    public List<Command> commands() {
        return screen().commands();
    }

    @Override
    public List<KeyLine> keys() {
        return screen().keys();
    }

    @Override
    public List<PaletteSource> paletteSources() {
        return Stream.concat(
                        (made == null ? sources : made.paletteSources()).stream(), always.stream())
                .toList();
    }

    @Override
    public ObservableValue<String> statusText() {
        return screen().statusText();
    }

    /** 0 until the screen is made. */
    @Override
    public ObservableValue<Integer> badge() {
        return badge.getReadOnlyProperty();
    }

    @Override
    public Optional<Panes> panes() {
        return screen().panes();
    }

    @Override
    public void dispose() {
        waiting.stop();
        badge.unbind();
        if (made != null) {
            made.dispose();
        }
    }
}
