package org.feltbok.export.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.feltbok.base.text.Language;
import org.feltbok.export.BookChoice;
import org.feltbok.export.PictureSize;
import org.feltbok.export.Recipe;
import org.feltbok.export.Recipe.Part;
import org.feltbok.export.WordForm;
import org.feltbok.export.data.DataRecipe;
import org.feltbok.export.data.DataRecipe.Content;
import org.feltbok.export.data.DataRecipe.Format;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.ReportLook;
import org.feltbok.figures.style.SetReportLook;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is chosen on the Export screen, and whether it can be started. */
final class ExportModel {
    private final ObservableList<FigureSpec> figures = FXCollections.observableArrayList();

    /** By what a figure is known by, since it may be called otherwise. */
    private final Map<String, BooleanProperty> ticks = new HashMap<>();

    private final Map<Part, Map<FigureSpec.Kind, BooleanProperty>> cells =
            new EnumMap<>(Part.class);
    private final Map<Format, BooleanProperty> formats = new EnumMap<>(Format.class);
    private final Map<Content, BooleanProperty> contents = new EnumMap<>(Content.class);
    private final BooleanProperty everything = new SimpleBooleanProperty(true);
    private final DoubleProperty centimetres = new SimpleDoubleProperty(Recipe.WHOLE.centimetres());
    private final DoubleProperty dpi = new SimpleDoubleProperty(Recipe.WHOLE.dpi());
    private final ObjectProperty<Optional<HouseStyle>> style =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> template =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty pictures =
            new SimpleBooleanProperty(Recipe.WHOLE.word().pictures());
    private final BooleanProperty captions = new SimpleBooleanProperty(Recipe.WHOLE.captions());
    private final BooleanProperty claims = new SimpleBooleanProperty(Recipe.WHOLE.book().claims());
    private final BooleanProperty checks = new SimpleBooleanProperty(Recipe.WHOLE.book().checks());
    private final BooleanProperty dataSheets = new SimpleBooleanProperty(false);
    private final BooleanProperty names = new SimpleBooleanProperty(false);
    private final BooleanProperty dataNames = new SimpleBooleanProperty(false);
    private final ObjectProperty<SmallBases.Choice> smallBases =
            new SimpleObjectProperty<>(Recipe.WHOLE.smallBases().choice());
    private final IntegerProperty least =
            new SimpleIntegerProperty(Recipe.WHOLE.smallBases().least());
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Optional<Path>> folder =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty running = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private FigureBook book = FigureBook.EMPTY;
    private ReportLook kept = ReportLook.USUAL;
    private Consumer<SetReportLook> keep = look -> {};
    private boolean taking;

    ExportModel(Language language) {
        this.language = new SimpleObjectProperty<>(language);
        for (Part part : Part.values()) {
            Map<FigureSpec.Kind, BooleanProperty> row = new EnumMap<>(FigureSpec.Kind.class);
            for (FigureSpec.Kind kind : FigureSpec.Kind.values()) {
                row.put(kind, watched(true));
            }
            cells.put(part, row);
        }
        for (Format format : Format.values()) {
            formats.put(format, watched(false));
        }
        for (Content content : Content.values()) {
            contents.put(content, watched(true));
        }
        everything.addListener(
                (o, old, now) -> {
                    if (now) {
                        tickAll(true);
                    }
                    changed();
                });
        centimetres.addListener((o, old, now) -> changed());
        dpi.addListener((o, old, now) -> changed());
        style.addListener(
                (o, old, now) -> {
                    chosen();
                    changed();
                });
        smallBases.addListener(o -> chosen());
        least.addListener(o -> chosen());
        folder.addListener((o, old, now) -> changed());
        running.addListener((o, old, now) -> changed());
    }

    private BooleanProperty watched(boolean value) {
        var property = new SimpleBooleanProperty(value);
        property.addListener((o, old, now) -> changed());
        return property;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Takes the study's figures; ticks stay. New ones are ticked. */
    void take(FigureBook read) {
        book = read;
        read.figures().forEach(this::tick);
        figures.setAll(read.figures());
        changed();
    }

    /** Told what is chosen here of how the report looks, to be kept with the study. */
    void onKeep(Consumer<SetReportLook> told) {
        keep = told;
    }

    /** Takes what the study says of how its report looks. */
    void take(ReportLook look) {
        taking = true;
        style.set(Optional.of(look.style()));
        smallBases.set(look.smallBases().choice());
        least.set(look.smallBases().least());
        kept = look;
        taking = false;
    }

    /** What somebody chose, and nobody undid. */
    private void chosen() {
        if (taking) {
            return;
        }
        HouseStyle now = style.get().orElse(HouseStyle.USUAL);
        var bases = new SmallBases(smallBases.get(), least.get());
        ReportLook before = kept;
        kept = new ReportLook(now, bases);
        if (!now.equals(before.style())) {
            keep.accept(SetReportLook.style(now));
        }
        if (!bases.equals(before.smallBases())) {
            keep.accept(SetReportLook.smallBases(bases));
        }
    }

    /** Why it cannot be started now, as a text key; empty if it can. */
    Optional<String> obstacle() {
        if (running.get()) {
            return Optional.of("delivery.obstacle.running");
        }
        // the style may have a width of its own
        Recipe recipe = recipe();
        if (PictureSize.fault(recipe.centimetres(), recipe.dpi()).isPresent()) {
            return Optional.of("delivery.obstacle.size");
        }
        if (data().isNothing() && count() == 0) {
            return Optional.of(
                    figures.isEmpty()
                            ? "delivery.obstacle.no_figures"
                            : "delivery.obstacle.nothing");
        }
        return folder.get().isEmpty() ? Optional.of("delivery.obstacle.folder") : Optional.empty();
    }

    /** How many figures and tables go somewhere. */
    long count() {
        return figures.stream().filter(recipe()::takes).count();
    }

    long count(FigureSpec.Kind kind) {
        return figures.stream().filter(f -> f.kind() == kind).filter(this::isChosen).count();
    }

    private boolean isChosen(FigureSpec spec) {
        return everything.get() || tick(spec).get();
    }

    /** What is chosen now, whether or not it can be written. */
    Recipe recipe() {
        Map<Part, Set<FigureSpec.Kind>> parts = new EnumMap<>(Part.class);
        cells.forEach(
                (part, row) -> {
                    Set<FigureSpec.Kind> kinds = EnumSet.noneOf(FigureSpec.Kind.class);
                    row.forEach(
                            (kind, on) -> {
                                if (on.get()) {
                                    kinds.add(kind);
                                }
                            });
                    parts.put(part, kinds);
                });
        Set<String> keys = new HashSet<>();
        figures.stream().filter(this::isChosen).map(FigureSpec::key).forEach(keys::add);
        return new Recipe(
                        parts,
                        everything.get() ? Optional.empty() : Optional.of(keys),
                        centimetres.get(),
                        dpi.get(),
                        captions.get(),
                        new SmallBases(smallBases.get(), least.get()),
                        new BookChoice(
                                checks.get(),
                                claims.get(),
                                dataSheets.get(),
                                dataSheets.get() && names.get()),
                        HouseStyle.USUAL,
                        new WordForm(template.get(), pictures.get()))
                .with(style.get().orElse(HouseStyle.USUAL));
    }

    /** Which data files are chosen; none unless they are ticked. */
    DataRecipe data() {
        return new DataRecipe(on(formats), on(contents), dataNames.get());
    }

    private static <K extends Enum<K>> Set<K> on(Map<K, BooleanProperty> ticks) {
        Set<K> on = new HashSet<>();
        ticks.forEach(
                (key, ticked) -> {
                    if (ticked.get()) {
                        on.add(key);
                    }
                });
        return on;
    }

    BooleanProperty format(Format format) {
        return Objects.requireNonNull(formats.get(format));
    }

    BooleanProperty content(Content content) {
        return Objects.requireNonNull(contents.get(content));
    }

    ObservableList<FigureSpec> figures() {
        return figures;
    }

    BooleanProperty tick(FigureSpec figure) {
        return ticks.computeIfAbsent(book.id(figure.key()), k -> ticked());
    }

    /** A tick taken away means that not everything is wanted any more. */
    private BooleanProperty ticked() {
        BooleanProperty tick = watched(true);
        tick.addListener(
                (o, old, now) -> {
                    if (!now) {
                        everything.set(false);
                    }
                });
        return tick;
    }

    void tickAll(boolean on) {
        figures.forEach(f -> tick(f).set(on));
    }

    BooleanProperty cell(Part part, FigureSpec.Kind kind) {
        return Objects.requireNonNull(Objects.requireNonNull(cells.get(part)).get(kind));
    }

    /** All figures; else those that are ticked. */
    BooleanProperty everything() {
        return everything;
    }

    DoubleProperty centimetres() {
        return centimetres;
    }

    DoubleProperty dpi() {
        return dpi;
    }

    /** The house style that was chosen. */
    ObjectProperty<Optional<HouseStyle>> style() {
        return style;
    }

    /** The Word template that was chosen. */
    ObjectProperty<Optional<Path>> template() {
        return template;
    }

    /** Whether charts in the text document are pictures. */
    BooleanProperty pictures() {
        return pictures;
    }

    BooleanProperty captions() {
        return captions;
    }

    /** Whether the workbook holds printed values beside today's. */
    BooleanProperty claims() {
        return claims;
    }

    BooleanProperty checks() {
        return checks;
    }

    /** Whether the responses are among the workbook's sheets. */
    BooleanProperty dataSheets() {
        return dataSheets;
    }

    /** Whether they are with names and what was answered in words. */
    BooleanProperty names() {
        return names;
    }

    /** Whether SPSS and Stata are told what cases are called. */
    BooleanProperty dataNames() {
        return dataNames;
    }

    /** What becomes of numbers that rest on few answers. */
    ObjectProperty<SmallBases.Choice> smallBases() {
        return smallBases;
    }

    /** How many answers are not few. */
    IntegerProperty least() {
        return least;
    }

    ObjectProperty<Language> language() {
        return language;
    }

    ObjectProperty<Optional<Path>> folder() {
        return folder;
    }

    BooleanProperty running() {
        return running;
    }

    /** Changes whenever something changes that decides what is written or whether it can be. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }
}
