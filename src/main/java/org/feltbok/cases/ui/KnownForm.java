package org.feltbok.cases.ui;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Shown;
import org.feltbok.shell.kit.Unwritten;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a thing is called, and with which other of its kind it could be one. What is typed stays
 * with its thing until it is applied or put back, whatever is looked at meanwhile.
 */
final class KnownForm extends VBox {
    /** What is typed of a thing. */
    record Typed(String label, String name) {}

    private final Texts texts;
    private final Runnable typing;
    private final PaneHeader header;
    private final Label about = Labels.muted("");
    private final TextField label = new TextField();
    private final TextField name = new TextField();
    private final Label nameLabel;
    private final Label fault = Labels.of("", "fb-danger");
    private final Button apply;
    private final Button back;
    private final ComboBox<KnownThing> into = new ComboBox<>();
    private final Button merge;
    private final VBox merging;
    private final Map<String, Typed> drafts = new HashMap<>();
    private @Nullable KnownThing thing;
    private boolean quiet;

    /**
     * @param typing told when something else is typed
     */
    KnownForm(Texts texts, Runnable apply, Runnable merge, Runnable typing) {
        this.texts = texts;
        this.typing = typing;
        header = new PaneHeader(texts.get("attributes.called")).dense();
        about.setId("attributes-about");
        about.setWrapText(true);
        label.setId("attributes-label");
        name.setId("attributes-name");
        into.setId("attributes-into");
        fault.setId("attributes-fault");
        fault.setWrapText(true);
        label.textProperty().addListener(o -> typed());
        name.textProperty().addListener(o -> typed());
        label.setOnAction(e -> apply.run());
        name.setOnAction(e -> apply.run());
        this.apply = Buttons.primary(texts.get("attributes.apply"), "fth-check", apply);
        this.apply.setId("attributes-apply");
        back = Buttons.of(texts.get("attributes.back"), "fth-rotate-ccw", this::putBack);
        back.setId("attributes-put-back");
        into.setMaxWidth(Double.MAX_VALUE);
        into.setConverter(Shown.by(t -> t.label().in(texts.language())));
        into.valueProperty().addListener(o -> buttons());
        this.merge = Buttons.of(texts.get("attributes.merge"), "fth-git-merge", merge);
        this.merge.setId("attributes-merge");
        Label mergeLabel = named("attributes.merge.into", into);
        HBox.setHgrow(into, Priority.ALWAYS);
        merging =
                new VBox(
                        6,
                        mergeLabel,
                        new HBox(8, into, this.merge),
                        muted("attributes.merge.hint"));
        nameLabel = named("attributes.name", name);
        var box =
                new VBox(
                        6,
                        about,
                        named("attributes.label", label),
                        label,
                        muted("attributes.label.hint"),
                        nameLabel,
                        name,
                        muted("attributes.name.hint"),
                        fault,
                        new HBox(8, this.apply, back),
                        merging);
        box.setPadding(new Insets(16, 24, 16, 24));
        box.setMaxWidth(608);
        getChildren().addAll(header, box);
        getStyleClass().add("fb-centre");
        show(null, List.of());
    }

    private Label named(String key, javafx.scene.Node of) {
        Label text = new Label(texts.get(key));
        text.setLabelFor(of);
        of.setAccessibleText(texts.get(key));
        return text;
    }

    private Label muted(String key) {
        Label text = Labels.muted(texts.get(key));
        text.setWrapText(true);
        return text;
    }

    /**
     * @param siblings with which it could be one
     */
    void show(@Nullable KnownThing now, List<KnownThing> siblings) {
        KnownThing before = thing;
        boolean other = before == null || now == null || !before.id().equals(now.id());
        KnownThing wanted = into.getValue();
        thing = now;
        quiet = true;
        setDisable(now == null);
        if (now == null) {
            header.titleProperty().set(texts.get("attributes.called"));
            about.setText("");
            label.clear();
            name.clear();
            into.getItems().clear();
        } else {
            String kind = "attributes.kind." + now.kind().name().toLowerCase(Locale.ROOT);
            header.titleProperty().set(now.label().in(texts.language()));
            about.setText(
                    texts.get(kind)
                            + (now.about().isEmpty() ? "" : " · " + now.about())
                            + (now.cases() < 0
                                    ? ""
                                    : " · " + texts.get("attributes.cases", now.cases()))
                            + (now.isRetired()
                                    ? " · " + texts.get("attributes.retired.since")
                                    : ""));
            String called = texts.get(now.isPart() ? "attributes.code" : "attributes.name");
            nameLabel.setText(called);
            name.setAccessibleText(called);
            Typed typed = drafts.getOrDefault(now.id(), kept(now));
            put(label, typed.label());
            put(name, typed.name());
            into.getItems().setAll(siblings);
            into.setValue(
                    other || wanted == null
                            ? null
                            : siblings.stream()
                                    .filter(s -> s.id().equals(wanted.id()))
                                    .findFirst()
                                    .orElse(null));
        }
        merging.setVisible(now != null && now.isPart() && !siblings.isEmpty());
        merging.setManaged(merging.isVisible());
        quiet = false;
        if (other) {
            fault.setText("");
        }
        buttons();
    }

    /** The caret stays where it is in a text that stays. */
    private static void put(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private Typed kept(KnownThing of) {
        return new Typed(of.label().in(texts.language()), of.name());
    }

    private void typed() {
        KnownThing now = thing;
        if (quiet || now == null) {
            return;
        }
        var typed = new Typed(label.getText(), name.getText());
        if (typed.equals(kept(now))) {
            drafts.remove(now.id());
        } else {
            drafts.put(now.id(), typed);
        }
        fault.setText("");
        buttons();
        typing.run();
    }

    private void buttons() {
        KnownThing now = thing;
        boolean typed = now != null && drafts.containsKey(now.id());
        apply.setDisable(!typed);
        back.setDisable(!typed);
        merge.setDisable(into.getValue() == null);
        Unwritten.mark(label, !drafts.isEmpty());
    }

    /** What is typed of what is shown; null where nothing is. */
    @Nullable Typed typedNow() {
        KnownThing now = thing;
        return now == null ? null : drafts.get(now.id());
    }

    boolean isTyped(String id) {
        return drafts.containsKey(id);
    }

    /** What was typed is in the study, unless something else is typed since. */
    void applied(String id, Typed typed) {
        drafts.remove(id, typed);
        buttons();
        typing.run();
    }

    /** Nothing more is said of what is gone. */
    void keepOnly(java.util.Set<String> ids) {
        drafts.keySet().retainAll(ids);
        buttons();
    }

    void putBack() {
        KnownThing now = thing;
        if (now != null) {
            drafts.remove(now.id());
            show(now, List.copyOf(into.getItems()));
            fault.setText("");
            typing.run();
        }
    }

    @Nullable KnownThing into() {
        return into.getValue();
    }

    void tell(List<Fault> faults) {
        fault.setText(String.join("\n", faults.stream().map(texts::fault).toList()));
    }

    void focusLabel() {
        label.requestFocus();
        label.selectAll();
    }

    void focusMerge() {
        if (merging.isVisible()) {
            into.requestFocus();
        }
    }
}
