package org.feltbok.export.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.base.text.Texts;
import org.feltbok.export.WordTemplate;
import org.feltbok.figures.Paper;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.StyleFile;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.ScreenContext;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The house style of charts and numbers, and the template of the text document. */
final class LookSettings extends VBox {
    private final ExportModel model;
    private final ScreenContext context;
    private final Consumer<Paper> paper;
    private final Texts texts;
    private final ComboBox<HouseStyle> styles = new ComboBox<>();
    private final Label lacking = Labels.muted("");

    /**
     * @param paper told on which paper the text document stands from now on
     */
    LookSettings(ExportModel model, ScreenContext context, Consumer<Paper> paper) {
        super(10);
        this.model = model;
        this.context = context;
        this.paper = paper;
        texts = context.texts();
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        styles.setId("export-style");
        styles.setAccessibleText(texts.get("delivery.style"));
        styles.setConverter(names());
        for (HouseStyle.Theme theme : HouseStyle.Theme.values()) {
            styles.getItems().add(HouseStyle.of(theme));
        }
        styles.setValue(HouseStyle.USUAL);
        styles.valueProperty()
                .addListener((o, old, now) -> model.style().set(Optional.ofNullable(now)));
        model.style().addListener((o, old, now) -> now.ifPresent(this::take));
        var open = Buttons.small(texts.get("delivery.style.open"), "fth-folder", this::chooseStyle);
        open.setId("export-style-open");
        var save = Buttons.small(texts.get("delivery.style.save"), "fth-save", this::saveStyle);
        save.setId("export-style-save");
        var template = new Label();
        template.setId("export-template-name");
        template.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.template()
                                                .get()
                                                .map(f -> String.valueOf(f.getFileName()))
                                                .orElse(texts.get("delivery.template.own")),
                                model.template()));
        var choose =
                Buttons.small(
                        texts.get("delivery.template.open"), "fth-folder", this::chooseTemplate);
        choose.setId("export-template-open");
        var own = Buttons.small(texts.get("delivery.template.none"), "fth-x", this::ownPaper);
        own.setId("export-template-none");
        own.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.template().get().isEmpty(), model.template()));
        var pictures = new CheckBox(texts.get("delivery.word.pictures"));
        pictures.setId("export-word-pictures");
        pictures.selectedProperty().bindBidirectional(model.pictures());
        lacking.setId("export-template-lacks");
        lacking.setWrapText(true);
        lacking.setMinHeight(USE_PREF_SIZE);
        lacking.visibleProperty().bind(lacking.textProperty().isNotEmpty());
        lacking.managedProperty().bind(lacking.visibleProperty());
        disableProperty().bind(model.running());
        getChildren()
                .addAll(
                        ExportSettings.row(texts.get("delivery.style"), styles, open, save),
                        ExportSettings.row(texts.get("delivery.template"), template, choose, own),
                        ExportSettings.row("", pictures),
                        lacking);
    }

    private StringConverter<HouseStyle> names() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable HouseStyle style) {
                if (style == null) {
                    return "";
                }
                String theme = style.theme().name().toLowerCase(Locale.ROOT);
                return style.name().isEmpty() ? texts.get("delivery.style." + theme) : style.name();
            }

            @Override
            public HouseStyle fromString(String text) {
                return HouseStyle.USUAL;
            }
        };
    }

    /** What is wrong in a style is told as every other fault, and the one before stays. */
    void chooseStyle() {
        context.dialogs()
                .chooseFile("delivery.style.choose", List.of("json"))
                .ifPresent(
                        file ->
                                context.tasks()
                                        .run(
                                                "delivery.style.reading",
                                                p -> read(file),
                                                this::take));
    }

    /** A style without a name goes by that of its file. */
    private static HouseStyle read(Path file) {
        HouseStyle style = StyleFile.read(file);
        return style.name().isEmpty()
                ? style.named(String.valueOf(file.getFileName()).replaceFirst("\\.json$", ""))
                : style;
    }

    private void take(HouseStyle style) {
        if (!styles.getItems().contains(style)) {
            styles.getItems().add(style);
        }
        styles.setValue(style);
    }

    private void saveStyle() {
        HouseStyle style = styles.getValue();
        String name = names().toString(style);
        context.dialogs()
                .chooseNewFile("delivery.style.save.choose", name, "json")
                .ifPresent(
                        file ->
                                context.tasks()
                                        .run(
                                                "delivery.style.writing",
                                                p -> {
                                                    p.toTheEnd();
                                                    StyleFile.write(style, file);
                                                    return file;
                                                },
                                                done ->
                                                        context.dialogs()
                                                                .note(
                                                                        "delivery.style.saved",
                                                                        String.valueOf(
                                                                                done
                                                                                        .getFileName()))));
    }

    /** What it lacks is told before anything is written with it. */
    void chooseTemplate() {
        context.dialogs()
                .chooseFile("delivery.template.choose", List.of("dotx", "docx"))
                .ifPresent(
                        file ->
                                context.tasks()
                                        .run(
                                                "delivery.template.reading",
                                                p ->
                                                        new Looked(
                                                                WordTemplate.page(
                                                                        file, texts.language()),
                                                                WordTemplate.look(
                                                                                file,
                                                                                texts.language())
                                                                        .stream()
                                                                        .map(
                                                                                f ->
                                                                                        texts.get(
                                                                                                f
                                                                                                        .key(),
                                                                                                f.args()
                                                                                                        .toArray()))
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        "\n"))),
                                                looked -> {
                                                    model.template().set(Optional.of(file));
                                                    paper.accept(looked.paper());
                                                    lacking.setText(looked.lacks());
                                                }));
    }

    /** A template's page, and what the program has to add. */
    private record Looked(Paper paper, String lacks) {}

    private void ownPaper() {
        paper.accept(Paper.A4);
        model.template().set(Optional.empty());
        lacking.setText("");
    }
}
