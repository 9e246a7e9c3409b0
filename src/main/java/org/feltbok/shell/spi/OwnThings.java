package org.feltbok.shell.spi;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.NameList;
import org.feltbok.shell.kit.PaneHeader;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The things of one kind that a study has of its own, such as its weights: they stand in a list,
 * and the one that is chosen there, or a new one, is at hand to be made, changed and taken out.
 * What is read anew leaves at hand what was.
 *
 * @param <T> what they are
 */
public final class OwnThings<T> {
    private final ScreenContext context;
    private final String word;
    private final Function<T, List<String>> names;
    private final Hand<T> hand;
    private final ListView<T> list;
    private final Button make;
    private final Button remove;
    private String wanted = "";
    private boolean following;
    private boolean trying;

    /** It was asked to be made while it was being tried. */
    private boolean asked;

    /** Who has the one in hand. */
    public interface Hand<T> {
        /** This one is to be seen and changed; null = a new one. */
        void take(@Nullable T thing);

        /** The keyboard goes to where a new one is begun. */
        void begin();

        void make();

        /** It was asked for though it cannot be made; says why where that stands nowhere yet. */
        default void refuse() {}

        void remove();

        /** Why it cannot be made. */
        void tell(List<Fault> faults);
    }

    /**
     * @param screen where they are made; its key begins the ids of the parts, the texts and the
     *     commands: {@code none}, {@code new}, {@code make}, {@code change}, {@code remove}
     * @param line what stands in the list of one
     * @param names what one may be asked for by; the first is its own for as long as it is there
     */
    public OwnThings(
            ScreenContext context,
            ScreenName screen,
            Function<T, String> line,
            Function<T, List<String>> names,
            Hand<T> hand) {
        this.context = context;
        word = screen.key();
        this.names = names;
        this.hand = hand;
        Texts texts = context.texts();
        list =
                NameList.of(
                        word + "-list",
                        texts.get(screen.titleKey()),
                        texts.get(word + ".none"),
                        line);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!following) {
                                asked = false;
                                hand.take(now);
                            }
                        });
        make = Buttons.primary(texts.get(word + ".make"), "fth-check", this::makeIt);
        make.setId(word + "-make");
        remove = Buttons.of(texts.get(word + ".remove"), "fth-trash-2", hand::remove);
        remove.setId(word + "-remove");
    }

    /** The list under its title, with the button that begins a new one. */
    public VBox pane(String title) {
        var create = Buttons.small(context.texts().get(word + ".new"), "fth-plus", this::create);
        create.setId(word + "-new");
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(new PaneHeader(title).dense().right(create), list);
    }

    public ListView<T> list() {
        return list;
    }

    public Button make() {
        return make;
    }

    public Button remove() {
        return remove;
    }

    public List<T> all() {
        return List.copyOf(list.getItems());
    }

    /** The one that is chosen in the list; null = none. */
    public @Nullable T chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** The one that is chosen when they are next shown, by one of its names; empty = as it is. */
    public void want(String name) {
        wanted = name;
    }

    public boolean isOneWanted() {
        return !wanted.isEmpty();
    }

    /**
     * They are these now. Nothing is taken into the hand; that is for who knows what it holds.
     *
     * @param orFirst whether the first is chosen where none else is to be
     * @return the one that is chosen now
     */
    public Optional<T> show(List<T> now, boolean orFirst) {
        T before = chosen();
        String name = isOneWanted() ? wanted : before == null ? "" : names.apply(before).getFirst();
        Optional<T> next =
                now.stream()
                        .filter(t -> names.apply(t).contains(name))
                        .findFirst()
                        .or(() -> now.stream().findFirst().filter(t -> orFirst));
        wanted = "";
        quietly(
                () -> {
                    list.getItems().setAll(now);
                    next.ifPresentOrElse(
                            list.getSelectionModel()::select,
                            list.getSelectionModel()::clearSelection);
                });
        return next;
    }

    /** The buttons are about one that there is, or a new one. */
    public void atHand(boolean isThere) {
        make.setText(context.texts().get(word + (isThere ? ".change" : ".make")));
        remove.setDisable(!isThere);
    }

    /** What is at hand is being tried; who asks for it to be made meanwhile is heard after it. */
    public void trying() {
        trying = true;
        make.setDisable(true);
    }

    /** It was tried, or there is nothing to try. */
    public void tried(boolean canBeMade) {
        trying = false;
        make.setDisable(!canBeMade);
        if (asked) {
            makeIt();
        }
    }

    /** A new one is begun. */
    public void create() {
        wanted = "";
        asked = false;
        quietly(list.getSelectionModel()::clearSelection);
        hand.take(null);
        hand.begin();
    }

    /** It could not be made, changed or taken out, and not be tried. */
    public void failed(Throwable problem) {
        wanted = "";
        trying = false;
        asked = false;
        FaultException.in(problem)
                .ifPresentOrElse(
                        fault -> hand.tell(fault.faults()),
                        () -> context.dialogs().error(FaultException.cause(problem)));
    }

    /** One is begun, made or changed, and taken out. */
    public List<Command> commands() {
        return List.of(
                Command.of(word + ".new", MenuPlace.EDIT, this::create)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-plus"),
                Command.of(word + ".make", MenuPlace.EDIT, this::makeIt)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-check"),
                Command.of(word + ".remove", MenuPlace.EDIT, hand::remove)
                        .withKeys("Delete")
                        .withIcon("fth-trash-2"));
    }

    /** Only once, and only where it can be made: what is being tried waits for that. */
    private void makeIt() {
        asked = trying;
        if (trying) {
            return;
        }
        if (make.isDisabled()) {
            hand.refuse();
        } else {
            make.setDisable(true);
            hand.make();
        }
    }

    private void quietly(Runnable change) {
        following = true;
        change.run();
        following = false;
    }
}
