package org.feltbok.register.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.feltbok.base.text.Texts;
import org.feltbok.register.RegisterColumns;
import org.feltbok.register.RegisterRecipe;
import org.feltbok.register.RegisterSources;
import org.feltbok.register.RegisterTable;
import org.feltbok.register.RegisterTable.Dimension;
import org.feltbok.register.RegisterTable.Value;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was recognised in a file, and which of its numbers are read. */
final class TablePane extends RegisterFields {
    private final Label kind = Labels.of("", "fb-strong");
    private final Label title = Labels.muted("");
    private final Label extent = Labels.muted("");
    private final RegisterFields choices;
    private final TextField years;
    private final TextField sheet;
    private final TextField place;
    private final TextField year;
    private final TextField value;
    private final Map<String, ComboBox<Pick>> dimensions = new LinkedHashMap<>();
    private List<Dimension> shown = List.of();

    /**
     * What is made of a dimension.
     *
     * @param code of one value; null = none is chosen, or all as parts
     */
    private record Pick(@Nullable String code, String label, boolean isParts) {
        static Pick of(Value value) {
            String label = RegisterSources.some(List.of(value.label()));
            return new Pick(value.code(), label, false);
        }

        boolean isNone() {
            return code == null && !isParts;
        }
    }

    /**
     * @param changed told when other numbers are chosen
     * @param reread told when the columns are said to be others
     */
    TablePane(Texts texts, Runnable changed, Runnable reread) {
        super(texts, changed);
        kind.setId("registers-kind");
        title.setId("registers-title");
        for (Label label : List.of(kind, title, extent)) {
            label.setWrapText(true);
        }
        getChildren().addAll(kind, title, extent);
        choices = new RegisterFields(texts, changed);
        choices.getStyleClass().setAll();
        getChildren().add(choices);
        years = field("registers.years");
        years.setPromptText(texts.get("registers.years.all"));
        getChildren().add(Labels.strong(texts.get("registers.columns")));
        sheet = column("registers.sheet", reread);
        place = column("registers.place", reread);
        year = column("registers.year", reread);
        value = column("registers.value", reread);
    }

    private TextField column(String key, Runnable reread) {
        var field = new TextField();
        field.setId(key.replace('.', '-'));
        field.setPromptText(texts.get("registers.columns.found"));
        field.setOnAction(e -> reread.run());
        String[] before = {""};
        field.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now) {
                                before[0] = field.getText();
                            } else if (!before[0].equals(field.getText())) {
                                reread.run();
                            }
                        });
        getChildren().addAll(named(texts.get(key), field), field);
        return field;
    }

    RegisterColumns columns() {
        return new RegisterColumns(
                sheet.getText().strip(),
                place.getText().strip(),
                year.getText().strip(),
                value.getText().strip());
    }

    /** Shows a table, with what the recipe chooses in it. */
    void show(RegisterTable table, RegisterRecipe recipe) {
        kind.setText(texts.get("registers.recognised", texts.get(table.kind())));
        title.setText(table.title());
        String named = table.span();
        String span = named.isEmpty() ? texts.get("registers.years.none") : named;
        extent.setText(texts.get("registers.extent", table.entries().size(), span));
        if (shown.equals(table.dimensions())) {
            return;
        }
        shown = table.dimensions();
        choices.getChildren().clear();
        dimensions.clear();
        for (Dimension dimension : shown) {
            choices.quietly(() -> add(dimension, recipe));
        }
    }

    private void add(Dimension dimension, RegisterRecipe recipe) {
        ComboBox<Pick> box =
                choices.box(
                        "registers-dimension-" + (dimensions.size() + 1),
                        dimension.name(),
                        Pick::label);
        Pick none = new Pick(null, texts.get("registers.choose"), false);
        Pick parts = new Pick(null, texts.get("registers.parts"), true);
        List<Pick> picks = new ArrayList<>();
        if (dimension.values().size() > 1) {
            picks.add(none);
            picks.add(parts);
        }
        dimension.values().forEach(v -> picks.add(Pick.of(v)));
        box.getItems().setAll(picks);
        box.setValue(
                dimension.isCalled(recipe.parts())
                        ? parts
                        : recipe.chosen(dimension)
                                .flatMap(dimension::value)
                                .flatMap(
                                        v ->
                                                picks.stream()
                                                        .filter(p -> v.code().equals(p.code()))
                                                        .findFirst())
                                .orElse(picks.getFirst()));
        dimensions.put(dimension.name(), box);
    }

    /** The first dimension in which nothing is chosen yet. */
    Optional<ComboBox<?>> toChoose() {
        return dimensions.values().stream()
                .filter(b -> b.getValue() == null || b.getValue().isNone())
                .<ComboBox<?>>map(b -> b)
                .findFirst();
    }

    /** Fills the fields from a recipe that was kept. */
    void show(RegisterRecipe recipe) {
        quietly(
                () -> {
                    sheet.setText(recipe.columns().sheet());
                    place.setText(recipe.columns().place());
                    year.setText(recipe.columns().year());
                    value.setText(recipe.columns().value());
                    years.setText(recipe.years());
                });
        shown = List.of();
    }

    /** The recipe with what is chosen here. */
    RegisterRecipe into(RegisterRecipe recipe) {
        Map<String, String> only = new LinkedHashMap<>();
        String parts = "";
        for (Map.Entry<String, ComboBox<Pick>> each : dimensions.entrySet()) {
            Pick pick = each.getValue().getValue();
            if (pick != null && pick.isParts()) {
                parts = each.getKey();
            } else if (pick != null && pick.code() != null) {
                only.put(each.getKey(), pick.code());
            }
        }
        return recipe.choosing(only, parts, parts.equals(recipe.parts()) ? recipe.whole() : "")
                .reading(columns(), recipe.by(), years.getText().strip(), recipe.isDashNought());
    }
}
