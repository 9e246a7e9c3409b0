package org.feltbok.shell.window;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.OpenStudy;
import org.feltbok.shell.spi.SavedState;
import org.feltbok.shell.task.FxTaskRunner;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The bar of 28 px that always says whether all is saved, what runs, what is selected and who
 * works.
 */
final class StatusBar extends HBox {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final double ROOMY = 900;
    private final Texts texts;
    private final ObjectProperty<ObservableValue<String>> selection =
            new SimpleObjectProperty<>(Live.constant(""));

    StatusBar(
            Texts texts,
            Optional<OpenStudy> study,
            ObservableValue<Boolean> unwritten,
            FxTaskRunner tasks,
            ObservableValue<String> person,
            ShellCommands shell) {
        this.texts = texts;
        getStyleClass().add("fb-status");
        study.ifPresent(open -> getChildren().addAll(saved(state(open, unwritten)), backup(open)));
        var selected = new Label();
        selected.setId("status-selection");
        tip(selected);
        selected.textProperty().bind(Bindings.createStringBinding(this::selected, selection));
        selection.addListener(
                (o, old, now) -> {
                    selected.textProperty().unbind();
                    selected.textProperty().bind(now);
                });
        HBox.setHgrow(selected, Priority.SOMETIMES);
        getChildren()
                .addAll(
                        new TaskStrip(tasks, texts),
                        bar(selected.textProperty().isNotEmpty()),
                        selected,
                        Labels.spacer());
        study.ifPresent(
                open -> {
                    var notice = new Label();
                    notice.setId("status-notice");
                    notice.textProperty().bind(open.notice());
                    tip(notice);
                    getChildren().addAll(notice, bar(notice.textProperty().isNotEmpty()));
                });
        getChildren()
                .addAll(
                        keys(shell),
                        bar(Live.constant(true)),
                        person(person, shell),
                        language(shell));
    }

    /** What the screen in front says about its selection. */
    void show(ObservableValue<String> text) {
        selection.set(text);
    }

    private String selected() {
        return selection.get().getValue();
    }

    /** What is typed and stands in its field only is not saved, whatever is on disk. */
    private static ObservableValue<SavedState> state(
            OpenStudy study, ObservableValue<Boolean> unwritten) {
        return Bindings.createObjectBinding(
                () -> {
                    SavedState written = study.saved().getValue();
                    boolean fine =
                            written.kind() == SavedState.Kind.SAVED
                                    || written.kind() == SavedState.Kind.SAVING;
                    return fine && unwritten.getValue()
                            ? new SavedState(SavedState.Kind.UNWRITTEN, written.at())
                            : written;
                },
                study.saved(),
                unwritten);
    }

    private HBox saved(ObservableValue<SavedState> saved) {
        var icon = new FontIcon();
        icon.getStyleClass().addAll("fb-icon", "fb-success");
        var label = Labels.of("", "fb-saved");
        label.setId("saved");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var time = new Label();
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.textProperty().bind(saved.map(s -> SECONDS.format(s.at())));
        label.textProperty().bind(saved.map(s -> texts.get(savedKey(s))));
        Runnable look =
                () -> {
                    SavedState.Kind kind = saved.getValue().kind();
                    boolean bad =
                            kind == SavedState.Kind.FAILED || kind == SavedState.Kind.NOT_IN_PLACE;
                    boolean typed = kind == SavedState.Kind.UNWRITTEN;
                    String style = bad ? "fb-danger" : typed ? "fb-muted-text" : "fb-success";
                    icon.setIconLiteral(
                            bad ? "fth-alert-circle" : typed ? "fth-edit-3" : "fth-check-circle");
                    icon.getStyleClass().setAll("ikonli-font-icon", "fb-icon", style);
                    label.getStyleClass().setAll("label", "fb-saved", style);
                };
        label.textProperty().addListener(o -> look.run());
        look.run();
        var state = new HBox(6, icon, label);
        state.getStyleClass().add("fb-row");
        onlyWhereRoomy(time);
        var box = new HBox(16, state, time);
        box.getStyleClass().add("fb-row");
        return box;
    }

    /** Time, backup and the word beside a key give way to what is selected and to notices. */
    private ObservableValue<Boolean> roomy() {
        return widthProperty().map(w -> w.doubleValue() >= ROOMY);
    }

    private void onlyWhereRoomy(Region part) {
        part.visibleProperty().bind(roomy());
        part.managedProperty().bind(part.visibleProperty());
    }

    /** What may be cut is whole under the hand. */
    private static void tip(Label label) {
        var tip = new Tooltip();
        tip.textProperty().bind(label.textProperty());
        label.setMinWidth(0);
        label.setTooltip(tip);
    }

    private static String savedKey(SavedState state) {
        return "shell.saved." + state.kind().name().toLowerCase(Locale.ROOT);
    }

    private HBox backup(OpenStudy study) {
        var label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(study.backup().map(this::backup));
        var box = new HBox(16, bar(Live.constant(true)), label);
        box.getStyleClass().add("fb-row");
        box.visibleProperty()
                .bind(roomy().flatMap(r -> study.backup().map(b -> r && b.isPresent())));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private String backup(Optional<LocalTime> time) {
        return time.map(t -> texts.get("shell.backup.at", MINUTES.format(t))).orElse("");
    }

    private Button keys(ShellCommands shell) {
        var words = new Label(texts.get("shell.keys"));
        onlyWhereRoomy(words);
        var content = new HBox(6, new KeyCap("F1"), words);
        content.getStyleClass().add("fb-row");
        return flat("status-keys", content, texts.get("shell.keys"), shell::openKeys);
    }

    private Button person(ObservableValue<String> person, ShellCommands shell) {
        Button button =
                flat(
                        "status-person",
                        Icons.of("fth-user"),
                        texts.get("shell.person"),
                        shell::openWho);
        button.textProperty()
                .bind(person.map(p -> p.isBlank() ? texts.get("shell.person.none") : p));
        return button;
    }

    private Button language(ShellCommands shell) {
        Button button =
                flat(
                        "status-language",
                        null,
                        texts.get("shell.language.other"),
                        shell::switchLanguage);
        button.setText(texts.language().code().toUpperCase(Locale.ROOT));
        return button;
    }

    private static Button flat(
            String id,
            javafx.scene.@org.jspecify.annotations.Nullable Node graphic,
            String name,
            Runnable action) {
        var button = new Button("", graphic);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        return Icons.named(button, name);
    }

    private static Region bar(ObservableValue<Boolean> shown) {
        var bar = new Region();
        bar.getStyleClass().add("fb-bar");
        bar.visibleProperty().bind(shown);
        bar.managedProperty().bind(shown);
        return bar;
    }
}
