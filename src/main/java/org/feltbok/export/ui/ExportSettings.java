package org.feltbok.export.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.export.data.DataRecipe.Content;
import org.feltbok.export.data.DataRecipe.Format;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How pictures and texts are made. */
final class ExportSettings extends VBox {
    private static final List<Double> WIDTHS = List.of(8.0, 12.0, 16.0, 19.05, 24.0);
    private static final List<Integer> LEAST = List.of(3, 4, 5, 10, 20, 30);
    private static final List<Double> RESOLUTIONS = List.of(96.0, 150.0, 192.0, 300.0, 600.0);

    /** Widths and resolutions in the program's language. */
    private final NumberFormat shown;

    /**
     * @param look shows what small bases leave out
     */
    ExportSettings(ExportModel model, Texts texts, Runnable look) {
        super(10);
        shown = NumberFormat.getInstance(texts.locale());
        shown.setGroupingUsed(false);
        getStyleClass().add("fb-pane-section");
        getStyleClass().add("fb-plain-section");
        var widths =
                choice(
                        "export-width",
                        WIDTHS,
                        " cm",
                        model.centimetres(),
                        texts.get("delivery.width"));
        var dpi = choice("export-dpi", RESOLUTIONS, " dpi", model.dpi(), texts.get("delivery.dpi"));
        // pictures are as wide as the style has them, where it says so
        var styled = Labels.muted("");
        styled.setId("export-width-style");
        styled.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.style()
                                                .get()
                                                .flatMap(HouseStyle::pictureWidth)
                                                .map(cm -> texts.get("delivery.width.style", cm))
                                                .orElse(""),
                                model.style()));
        styled.visibleProperty().bind(styled.textProperty().isNotEmpty());
        styled.managedProperty().bind(styled.visibleProperty());
        widths.disableProperty().bind(styled.visibleProperty());
        widths.visibleProperty().bind(styled.visibleProperty().not());
        widths.managedProperty().bind(widths.visibleProperty());
        var captions = new CheckBox(texts.get("delivery.captions"));
        captions.setId("export-captions");
        captions.selectedProperty().bindBidirectional(model.captions());
        var checks = new CheckBox(texts.get("delivery.checks"));
        checks.setId("export-checks");
        checks.selectedProperty().bindBidirectional(model.checks());
        var claims = new CheckBox(texts.get("delivery.claims"));
        claims.setId("export-claims");
        claims.selectedProperty().bindBidirectional(model.claims());
        var sheets = new CheckBox(texts.get("delivery.sheets"));
        sheets.setId("export-sheets");
        sheets.selectedProperty().bindBidirectional(model.dataSheets());
        var names = new CheckBox(texts.get("delivery.sheets.names"));
        names.setId("export-sheets-names");
        names.selectedProperty().bindBidirectional(model.names());
        names.disableProperty().bind(model.dataSheets().not());
        var languages = new Segments<Language>();
        for (Language each : Language.values()) {
            languages.add(each, texts.get("delivery.language." + each.code()));
        }
        languages.valueProperty().bindBidirectional(model.language());
        var small = new Segments<SmallBases.Choice>();
        for (SmallBases.Choice each : SmallBases.Choice.values()) {
            small.add(each, texts.get("delivery.small." + name(each)));
        }
        small.setId("export-small");
        small.valueProperty().bindBidirectional(model.smallBases());
        var least = new ComboBox<Integer>();
        least.setId("export-least");
        least.getItems().setAll(LEAST);
        least.setValue(model.least().get());
        least.setAccessibleText(texts.get("delivery.small.least"));
        least.valueProperty().addListener((o, old, now) -> model.least().set(now));
        model.least().addListener((o, old, now) -> least.setValue(now.intValue()));
        least.disableProperty().bind(model.smallBases().isEqualTo(SmallBases.Choice.SHOW));
        var statistics = model.format(Format.SAV).or(model.format(Format.DTA));
        var isHiding = model.smallBases().isEqualTo(SmallBases.Choice.HIDE);
        var withheld = Buttons.link(texts.get("delivery.withheld.look"), look);
        withheld.setId("export-withheld-look");
        withheld.visibleProperty().bind(isHiding);
        // files of responses are asked for on purpose; what they tell is said
        Label tells = Labels.muted(texts.get("delivery.withheld.data"));
        tells.setId("export-withheld-data");
        tells.setWrapText(true);
        tells.setMinHeight(USE_PREF_SIZE);
        tells.visibleProperty()
                .bind(
                        isHiding.and(
                                model.format(Format.EXCEL)
                                        .or(model.format(Format.CSV))
                                        .or(statistics)));
        tells.managedProperty().bind(tells.visibleProperty());
        var data = new HBox(12);
        var programs = new HBox(12);
        for (Format each : Format.values()) {
            (each.hasBoth() ? programs : data)
                    .getChildren()
                    .add(tick("export-data-" + name(each), each, model.format(each), texts));
        }
        var called = new CheckBox(texts.get("delivery.data.case_names"));
        called.setId("export-data-names");
        called.selectedProperty().bindBidirectional(model.dataNames());
        called.disableProperty().bind(statistics.not());
        programs.getChildren().add(called);
        programs.getStyleClass().add("fb-row");
        for (Content each : Content.values()) {
            CheckBox box = tick("export-data-" + name(each), each, model.content(each), texts);
            // without a form there is nothing that they would stand in
            box.disableProperty()
                    .bind(model.format(Format.EXCEL).not().and(model.format(Format.CSV).not()));
            data.getChildren().add(box);
        }
        data.getStyleClass().add("fb-row");
        Label told = Labels.muted(texts.get("delivery.data.names"));
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        disableProperty().bind(model.running());
        getChildren()
                .addAll(
                        Labels.of(texts.get("delivery.how"), "fb-section"),
                        row(texts.get("delivery.book"), new VBox(6, checks, claims)),
                        row("", sheets, names),
                        row(texts.get("delivery.pictures"), widths, styled, dpi, captions),
                        row(
                                texts.get("delivery.small"),
                                small,
                                Labels.muted(texts.get("delivery.small.fewer")),
                                least,
                                withheld),
                        row(texts.get("delivery.data"), data),
                        row("", programs),
                        row("", told),
                        rowOf(tells),
                        row(texts.get("delivery.language"), languages));
    }

    private static CheckBox tick(String id, Enum<?> what, BooleanProperty on, Texts texts) {
        String words = texts.get("delivery.data." + name(what));
        var box = new CheckBox(words);
        box.setId(id);
        box.setAccessibleText(texts.get("delivery.data") + ": " + words);
        box.selectedProperty().bindBidirectional(on);
        return box;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A row that is there as long as what it says. */
    private static Node rowOf(Node control) {
        Node row = row("", control);
        row.visibleProperty().bind(control.visibleProperty());
        row.managedProperty().bind(control.visibleProperty());
        return row;
    }

    static Node row(String name, Node... controls) {
        Label label = Labels.of(name, "fb-muted-text");
        label.setPrefWidth(88);
        label.setMinWidth(88);
        var row = new HBox(12, label);
        row.getChildren().addAll(controls);
        row.getStyleClass().add("fb-row");
        return row;
    }

    /** A number of a list, or another one that is typed; what is no number leaves the old one. */
    private ComboBox<Double> choice(
            String id, List<Double> values, String unit, DoubleProperty now, String name) {
        var box = new ComboBox<Double>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setEditable(true);
        box.setPrefWidth(124);
        box.setAccessibleText(name);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Double value) {
                        return value == null ? "" : shown.format(value) + unit;
                    }

                    @Override
                    public Double fromString(String text) {
                        return typed(text, unit).orElse(now.get());
                    }
                });
        box.setValue(now.get());
        box.valueProperty()
                .addListener(
                        (o, old, value) -> {
                            if (value != null) {
                                now.set(value);
                            }
                        });
        // what was typed counts when the field is left, not only after Enter
        box.getEditor()
                .focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (was) {
                                box.setValue(
                                        box.getConverter().fromString(box.getEditor().getText()));
                                box.getEditor()
                                        .setText(box.getConverter().toString(box.getValue()));
                            }
                        });
        return box;
    }

    private static Optional<Double> typed(String text, String unit) {
        try {
            return Optional.of(
                    Double.parseDouble(text.replace(unit.strip(), "").replace(',', '.').strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
