package org.feltbok.overview.ui;

import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.overview.Worker;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;
import org.feltbok.study.Person;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * One of the people: what they are called, what they do here, how much is theirs. A name is written
 * when its field is left, or by Enter.
 */
final class PersonForm extends VBox {
    private final Texts texts;
    private final BiConsumer<Person, String> rename;
    private final TextField name = new TextField();
    private final List<CheckBox> roles = new ArrayList<>();
    private final Label state = Labels.of("");
    private final Label work = Labels.muted("");
    private @Nullable Worker worker;
    private @Nullable String asked;

    /**
     * @param rename told what somebody is to be called
     * @param does told what somebody is to do here
     * @param back told when a key has ended the writing of a name: the keys go on elsewhere
     */
    PersonForm(
            Texts texts,
            BiConsumer<Person, String> rename,
            BiConsumer<Person, List<String>> does,
            Runnable back) {
        super(8);
        this.texts = texts;
        this.rename = rename;
        var called = new Label(texts.get("people.name"));
        called.setLabelFor(name);
        name.setId("people-name");
        name.setAccessibleText(called.getText());
        Unwritten.watch(name, () -> asked == null ? called(worker) : asked);
        name.setOnAction(
                e -> {
                    write();
                    back.run();
                });
        name.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        putBack();
                        back.run();
                    }
                });
        name.focusedProperty()
                .addListener(
                        (o, had, has) -> {
                            if (!has) {
                                write();
                            }
                        });
        state.setId("people-state");
        state.setWrapText(true);
        work.setId("people-work");
        work.setWrapText(true);
        getChildren().addAll(called, name, Labels.strong(texts.get("people.does")));
        for (String role : Person.WORK) {
            var box = new CheckBox(texts.get("people.role." + role));
            box.setId("people-" + role);
            box.setUserData(role);
            box.setOnAction(
                    e -> {
                        if (worker != null) {
                            does.accept(worker.person(), chosen());
                        }
                    });
            roles.add(box);
            getChildren().add(box);
        }
        getChildren().addAll(state, work);
        setPadding(new Insets(16, 24, 16, 24));
        setMaxWidth(520);
        show(null, false);
    }

    private List<String> chosen() {
        return roles.stream()
                .filter(CheckBox::isSelected)
                .map(b -> b.getUserData().toString())
                .toList();
    }

    private void write() {
        Worker now = worker;
        String typed = name.getText().strip();
        // what is asked for is not asked for again before it is read
        if (now != null && !typed.equals(asked == null ? now.person().name() : asked)) {
            asked = typed;
            rename.accept(now.person(), typed);
        }
    }

    /**
     * @param isMe whether it is they who work now
     */
    void show(@Nullable Worker now, boolean isMe) {
        boolean isSame =
                worker != null && now != null && worker.person().id().equals(now.person().id());
        boolean isTyped = isSame && name.isFocused() && !name.getText().equals(called(worker));
        if (!isSame) {
            // what is typed is of whom it was typed for
            write();
        }
        worker = now;
        asked = null;
        setDisable(now == null);
        if (!isTyped) {
            name.setText(called(now));
        }
        roles.forEach(
                b -> b.setSelected(now != null && now.person().is(b.getUserData().toString())));
        state.setText(now == null ? "" : state(now, isMe));
        work.setText(now == null ? "" : work(now));
    }

    /** What is typed and was refused is not their name. */
    void putBack() {
        asked = null;
        name.setText(called(worker));
    }

    private static String called(@Nullable Worker of) {
        return of == null ? "" : of.person().name();
    }

    private String state(Worker now, boolean isMe) {
        String word =
                now.person().hasLeft()
                        ? "left"
                        : isMe
                                ? "me"
                                : !now.isNoted()
                                        ? "keyed_only"
                                        : now.person().originId() != null ? "invented" : "here";
        return texts.get("people.state." + word);
    }

    private String work(Worker now) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("people.keyed", now.keyed()));
        parts.add(texts.get("people.coded", now.coded()));
        parts.add(texts.get("people.noted", now.noted()));
        return String.join(" · ", parts);
    }

    /** What somebody does here in few words, for the list. */
    static String brief(Texts texts, Person person) {
        if (person.hasLeft()) {
            return texts.get("people.left");
        }
        return String.join(
                ", ",
                person.roles().stream()
                        .filter(Person.WORK::contains)
                        .map(r -> texts.get("people.brief." + r.toLowerCase(Locale.ROOT)))
                        .toList());
    }

    void toName() {
        name.requestFocus();
        name.selectAll();
    }
}
