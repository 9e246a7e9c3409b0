package org.feltbok.register.ui;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.feltbok.base.text.Texts;
import org.feltbok.register.RegisterRecipe;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.By;
import org.feltbok.register.RegisterRecipe.From;
import org.feltbok.register.RegisterRecipe.Merger;
import org.feltbok.register.RegisterRecipe.Merging;
import org.feltbok.register.RegisterTable;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.feltbok.study.Origin;
import org.feltbok.study.OriginKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What a table becomes: name, unit, where it comes from, how cases are found. */
final class RegisterForm extends RegisterFields {
    private final ComboBox<String> kept;
    private final Segments<Becomes> becomes = new Segments<>();
    private final TextField name;
    private final TextField label;
    private final TextField unit;
    private final TextField decimals;
    private final ComboBox<From> origin;
    private final TextField key;
    private final ComboBox<OriginKind> kind;
    private final TextField source;
    private final Segments<By> by = new Segments<>();
    private final Segments<Merging> merging = new Segments<>();
    private final Label mergersTold = Labels.muted("");
    private final CheckBox dash = new CheckBox();
    private final CheckBox changes = new CheckBox();
    private final From other;
    private List<Merger> mergers = List.of();
    private Map<String, RegisterRecipe> recipes = Map.of();
    private String continues = "";

    /**
     * @param taken told a recipe that was kept and is to be used again
     * @param chooseMergers asks for a list of mergers
     */
    RegisterForm(
            Texts texts, Runnable changed, Consumer<RegisterRecipe> taken, Runnable chooseMergers) {
        super(texts, changed);
        other = new From("", "", texts.get("registers.origin.new"), "");
        kept = box("registers-kept", texts.get("registers.kept"), n -> n);
        kept.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            RegisterRecipe recipe = now == null ? null : recipes.get(now);
                            if (recipe != null && !isQuiet()) {
                                taken.accept(recipe);
                            }
                        });
        show(kept, false);
        becomes.add(Becomes.INDICATOR, texts.get("registers.indicator"))
                .add(Becomes.ATTRIBUTE, texts.get("registers.attribute"))
                .fill();
        becomes.setId("registers-becomes");
        becomes.valueProperty().addListener((o, old, now) -> told());
        getChildren().add(becomes);
        name = field("registers.name");
        label = field("registers.label");
        unit = field("registers.unit");
        decimals = field("registers.decimals");
        // one digit or none: more decimals nobody shows
        decimals.textProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!now.matches("[0-6]?")) {
                                decimals.setText(old);
                            }
                        });
        origin = box("registers-origin", texts.get("registers.origin"), From::label);
        key = field("registers.origin.key");
        kind =
                box(
                        "registers-origin-kind",
                        texts.get("registers.origin.kind"),
                        k -> texts.get("registers.origin." + k.word()));
        kind.getItems().setAll(OriginKind.values());
        kind.setValue(OriginKind.REGISTER);
        source = field("registers.origin.source");
        origin.valueProperty().addListener((o, old, now) -> asked());
        by.add(By.EITHER, texts.get("registers.by.either"))
                .add(By.NUMBER, texts.get("registers.by.number"))
                .add(By.NAME, texts.get("registers.by.name"))
                .fill();
        by.valueProperty().addListener((o, old, now) -> told());
        getChildren().addAll(Labels.muted(texts.get("registers.by")), by);
        Button choose =
                Buttons.small(texts.get("registers.mergers"), "fth-git-merge", chooseMergers);
        choose.setId("registers-mergers");
        mergersTold.setId("registers-mergers-told");
        mergersTold.setWrapText(true);
        merging.add(Merging.REFUSE, texts.get("registers.merged.refuse"))
                .add(Merging.SUM, texts.get("registers.merged.sum"))
                .add(Merging.WEIGHTED, texts.get("registers.merged.weighted"))
                .fill();
        merging.valueProperty().addListener((o, old, now) -> told());
        getChildren().addAll(choose, mergersTold, merging);
        tick(dash, "registers.dash");
        tick(changes, "registers.changes");
        asked();
        mergers(List.of());
    }

    private void tick(CheckBox box, String textKey) {
        box.setId(textKey.replace('.', '-'));
        box.setText(texts.get(textKey));
        box.setWrapText(true);
        box.selectedProperty().addListener((o, old, now) -> told());
        getChildren().add(box);
    }

    private void asked() {
        boolean isNew = origin.getValue() == other;
        show(key, isNew);
        show(kind, isNew);
        show(source, isNew);
    }

    /** The origins and recipes of the study, as they are now; what is chosen stays. */
    void know(List<Origin> origins, Map<String, RegisterRecipe> now) {
        quietly(
                () -> {
                    recipes = now;
                    String before = kept.getValue();
                    kept.getItems().setAll(now.keySet());
                    kept.setValue(before);
                    show(kept, !now.isEmpty());
                    From chosen = origin.getValue();
                    String wanted =
                            chosen == other
                                    ? key.getText().strip()
                                    : chosen == null ? "" : chosen.key();
                    List<From> all = new ArrayList<>();
                    origins.forEach(
                            o ->
                                    all.add(
                                            new From(
                                                    o.key(),
                                                    "",
                                                    o.label().in(texts.language()),
                                                    "")));
                    all.add(other);
                    origin.getItems().setAll(all);
                    all.stream()
                            .filter(f -> f != other && f.key().equals(wanted))
                            .findFirst()
                            .ifPresentOrElse(
                                    origin::setValue,
                                    () -> origin.setValue(chosen == other ? other : null));
                });
    }

    /** Fills all fields from a recipe. */
    void show(RegisterRecipe recipe) {
        quietly(
                () -> {
                    becomes.valueProperty().set(recipe.becomes());
                    name.setText(recipe.name());
                    label.setText(recipe.label());
                    unit.setText(recipe.unit());
                    decimals.setText(
                            recipe.decimals() < 0 ? "" : Integer.toString(recipe.decimals()));
                    origin.getItems().stream()
                            .filter(f -> f.key().equals(recipe.origin().key()))
                            .findFirst()
                            .ifPresent(origin::setValue);
                    by.valueProperty().set(recipe.by());
                    merging.valueProperty().set(recipe.merging());
                    dash.setSelected(recipe.isDashNought());
                    continues = recipe.continues();
                    mergers(recipe.mergers());
                });
    }

    /** Places that were made one, from now on. */
    void mergers(List<Merger> now) {
        mergers = now;
        mergersTold.setText(now.isEmpty() ? "" : texts.get("registers.mergers.told", now.size()));
        show(mergersTold, !now.isEmpty());
        show(merging, !now.isEmpty());
    }

    void propose(RegisterTable table) {
        quietly(
                () -> {
                    label.setPromptText(table.title());
                    unit.setPromptText(table.unit());
                    source.setPromptText(table.source());
                });
    }

    void focusName() {
        name.requestFocus();
    }

    boolean changes() {
        return changes.isSelected();
    }

    void changed(boolean is) {
        quietly(() -> changes.setSelected(is));
    }

    /** The recipe with what is said here. */
    RegisterRecipe into(RegisterRecipe recipe) {
        From from = origin.getValue();
        String digits = decimals.getText().strip();
        return recipe.becoming(
                        Objects.requireNonNullElse(
                                becomes.valueProperty().get(), Becomes.INDICATOR),
                        name.getText().strip(),
                        label.getText().strip(),
                        unit.getText().strip(),
                        digits.isEmpty() ? RegisterTable.UNTOLD : Integer.parseInt(digits),
                        from == other
                                ? new From(
                                        key.getText().strip(),
                                        kind.getValue().word(),
                                        "",
                                        source.getText().strip())
                                : new From(from == null ? "" : from.key(), "", "", ""),
                        continues)
                .reading(
                        recipe.columns(),
                        Objects.requireNonNullElse(by.valueProperty().get(), By.EITHER),
                        recipe.years(),
                        dash.isSelected())
                .merged(
                        Objects.requireNonNullElse(merging.valueProperty().get(), Merging.REFUSE),
                        mergers);
    }
}
