package org.feltbok.pseudonyms.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.Ids;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.RegisteredName.Kind;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A name, what stands for it, and its other forms, as they are written. */
final class NameForm extends BorderPane {
    private final Texts texts;
    private final Label head = Labels.of("", "fb-section");
    private final TextField name = new TextField();
    private final TextField pseudonym = new TextField();
    private final TextField forms = new TextField();
    private final Segments<Kind> kind = new Segments<>();
    private final Button remove;
    private Consumer<RegisteredName> put = n -> {};
    private Runnable left = () -> {};
    private final Map<String, RegisteredName> kept = new HashMap<>();
    private @Nullable RegisteredName known;

    /**
     * @param take takes the name at hand out of the register
     */
    NameForm(Texts texts, Runnable take) {
        this.texts = texts;
        var fields = new VBox(4, head);
        fields.getStyleClass().add("fb-pane-section");
        field(fields, name, "name");
        Label kindLabel = Labels.muted(texts.get("namelist.kind"));
        for (Kind k : Kind.values()) {
            kind.add(k, texts.get("pseudonyms.kind." + k.word()));
        }
        kind.setId("name-kind");
        kind.setMaxWidth(USE_PREF_SIZE);
        fields.getChildren().addAll(kindLabel, kind);
        field(fields, pseudonym, "pseudonym");
        field(fields, forms, "forms");
        Button save = Buttons.primary(texts.get("namelist.put"), "fth-check", this::put);
        save.setId("name-put");
        remove = Buttons.of(texts.get("namelist.remove"), "fth-trash-2", take);
        remove.setId("name-remove");
        Label told = Labels.muted(texts.get("namelist.form.detail"));
        told.setWrapText(true);
        fields.getChildren().addAll(new HBox(8, save, remove), told);
        setCenter(fields);
        show(null);
    }

    private void field(VBox into, TextField field, String key) {
        String text = texts.get("namelist." + key);
        Label label = Labels.muted(text);
        label.setLabelFor(field);
        field.setId("name-" + key);
        field.setAccessibleText(text);
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        KeyStrokes.take(e);
                        put();
                    } else if (e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        write(known);
                        left.run();
                    }
                });
        into.getChildren().addAll(label, field);
    }

    /**
     * @param given what is done with a name as it is written
     * @param gone when the fields are left without a change
     */
    void on(Consumer<RegisteredName> given, Runnable gone) {
        put = given;
        left = gone;
    }

    /**
     * What was written of another and not put in the register is kept until that is shown again.
     *
     * @param of null = a new one
     */
    void show(@Nullable RegisteredName of) {
        if (isChanged()) {
            kept.put(key(known), written());
        }
        known = of;
        head.setText(texts.get(of == null ? "namelist.new" : "namelist.one"));
        remove.setDisable(of == null);
        RegisteredName written = kept.remove(key(of));
        write(written == null ? of : written);
    }

    private static String key(@Nullable RegisteredName of) {
        return of == null ? "" : of.id();
    }

    /** Whether something was written of a name that is not in the register. */
    boolean isKept(RegisteredName of) {
        return kept.containsKey(of.id());
    }

    /** Writes a name as it was written before; what is at hand stays it. */
    void write(@Nullable RegisteredName of) {
        name.setText(of == null ? "" : of.name());
        pseudonym.setText(of == null ? "" : of.pseudonym());
        forms.setText(of == null ? "" : String.join("; ", of.forms()));
        kind.valueProperty().set(of == null ? Kind.PERSON : of.kind());
    }

    /** The name at hand is this one in the register now, whatever is written. */
    void known(RegisteredName of) {
        if (isOf(of)) {
            known = of;
        }
    }

    boolean isOf(RegisteredName name) {
        return known != null && known.id().equals(name.id());
    }

    boolean isNew() {
        return known == null;
    }

    /** Whether something stands here that is not in the register. */
    boolean isChanged() {
        RegisteredName now = written();
        RegisteredName of = known;
        return of == null
                ? !(now.name() + now.pseudonym()).isEmpty() || !now.forms().isEmpty()
                : !now.equals(of);
    }

    private RegisteredName written() {
        RegisteredName of = known;
        return new RegisteredName(
                of == null ? Ids.next() : of.id(),
                Objects.requireNonNullElse(kind.valueProperty().get(), Kind.PERSON),
                name.getText().strip(),
                pseudonym.getText().strip(),
                RegisteredName.forms(forms.getText()),
                of != null && of.inText(),
                of == null ? Integer.MAX_VALUE : of.position());
    }

    void put() {
        put.accept(written());
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    /** The pseudonym that is proposed where none is written. */
    void propose(String next) {
        pseudonym.setPromptText(next);
    }
}
