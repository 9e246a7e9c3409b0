package org.feltbok.figures.ui.build;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.LookWords;
import org.feltbok.figures.TypedDraft;
import org.feltbok.figures.build.NextFigure;
import org.feltbok.figures.build.TypedEdits;
import org.feltbok.figures.outline.Part;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;
import org.feltbok.study.Origin;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is said of a table that is typed beside its cells: title, place, form, where it is from. */
final class TypedFacts extends StackPane {
    private static final List<ChartStyle.Kind> KINDS =
            List.of(
                    ChartStyle.Kind.TABLE,
                    ChartStyle.Kind.BAR,
                    ChartStyle.Kind.COLUMN,
                    ChartStyle.Kind.STACKED_BAR,
                    ChartStyle.Kind.STACKED_COLUMN,
                    ChartStyle.Kind.LINE,
                    ChartStyle.Kind.DOTS,
                    ChartStyle.Kind.PIE);

    private final Texts texts;
    private final Consumer<TypedDraft> changed;
    private final TextField title = new TextField();
    private final TextField number = new TextField();
    private final ComboBox<String> section = new ComboBox<>();
    private final ComboBox<ChartStyle.Kind> kind = new ComboBox<>();
    private final ComboBox<String> origin = new ComboBox<>();
    private final TextField place = new TextField();
    private final Label numberFault = fault("typed-no-fault");
    private final Label fromFault = fault("typed-origin-fault");
    private final Label told = fault("typed-told");
    private List<Part> sections = List.of();
    private List<Origin> origins = List.of();
    private @Nullable TypedDraft draft;
    private NextFigure next = new NextFigure(FigureBook.EMPTY, "");
    private String in = "";
    private boolean showing;

    /**
     * @param changed told the draft after something else is said of it
     */
    TypedFacts(Texts texts, Consumer<TypedDraft> changed) {
        this.texts = texts;
        this.changed = changed;
        section.setConverter(Shown.by(this::sectionName));
        kind.setConverter(
                Shown.by(k -> texts.get("figurelist.chart." + k.name().toLowerCase(Locale.ROOT))));
        origin.setConverter(Shown.by(this::originName));
        place.setPromptText(texts.get("figurebuild.typed.place_of.prompt"));
        var box =
                new VBox(
                        10,
                        told,
                        field("figurebuild.name", "title", title),
                        field("figurebuild.no", "no", number, numberFault),
                        field("figurebuild.section", "section", section),
                        field("figurebuild.typed.drawn", "drawn", kind),
                        field("figurebuild.typed.origin", "origin", origin, fromFault),
                        field("figurebuild.typed.place_of", "place-of", place));
        box.setPadding(new Insets(14, 16, 14, 16));
        box.setMinWidth(0);
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        Stream.of(title, number, place).forEach(f -> f.textProperty().addListener(o -> said()));
        Stream.of(section.valueProperty(), kind.valueProperty(), origin.valueProperty())
                .forEach(v -> v.addListener(o -> said()));
    }

    private static Label fault(String id) {
        Label label = Labels.of("", "fb-small-text", "fb-danger");
        label.setId(id);
        label.setWrapText(true);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private Node field(String key, String word, Control control, Node... below) {
        String name = texts.get(key);
        control.setId("typed-" + word);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(2, Labels.muted(name), control);
        box.getChildren().addAll(below);
        return box;
    }

    private String sectionName(String key) {
        return sections.stream()
                .filter(p -> p.key().equals(key))
                .map(p -> p.title().in(texts.language()))
                .findFirst()
                .orElse(key.isEmpty() ? texts.get("figurebuild.section.none") : key);
    }

    private String originName(String key) {
        return origins.stream()
                .filter(o -> o.key().equals(key))
                .map(o -> o.label().in(texts.language()))
                .findFirst()
                .orElse(key.isEmpty() ? texts.get("figurebuild.typed.origin.none") : key);
    }

    /** A new table, last of the report's. */
    TypedDraft fresh(TypedScreen.Read read) {
        offer(read);
        FigureSpec.Kind table = FigureSpec.Kind.TABLE;
        int no = next.number(table);
        return new TypedDraft(
                TypedEdits.EMPTY, TypedDraft.figure(table, next.key(table, no), no), "");
    }

    /** What there is to choose from. */
    void offer(TypedScreen.Read read) {
        boolean was = showing;
        showing = true;
        next = new NextFigure(read.book(), read.study().language());
        sections = read.sections();
        origins = read.origins();
        keep(section, sections.stream().map(Part::key).toList());
        keep(origin, origins.stream().map(Origin::key).toList());
        showing = was;
    }

    private static void keep(ComboBox<String> box, List<String> keys) {
        String chosen = box.getValue();
        List<String> items = new ArrayList<>(List.of(""));
        items.addAll(keys);
        if (chosen != null && !items.contains(chosen)) {
            items.add(chosen);
        }
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
            box.setValue(chosen);
        }
    }

    /**
     * @param in code of the language of texts; empty = the study's own
     */
    void show(TypedDraft now, TypedScreen.Read read, String in) {
        showing = true;
        draft = now;
        this.in = in;
        LocalText called = now.figure().title();
        title.setText(in.isEmpty() ? called.text() : called.others().getOrDefault(in, ""));
        title.setPromptText(in.isEmpty() ? "" : called.text());
        number.setText(now.figure().number().map(String::valueOf).orElse(""));
        section.setValue(now.figure().section());
        ChartStyle.Kind drawn = now.figure().chart().kind();
        kind.getItems().setAll(KINDS);
        if (!KINDS.contains(drawn)) {
            kind.getItems().add(drawn);
        }
        kind.setValue(drawn);
        origin.setValue(now.table().origin());
        place.setText(now.table().place());
        Stream.of(told, numberFault, fromFault).forEach(l -> l.setText(""));
        offer(read);
        showing = false;
    }

    private void said() {
        if (showing || draft == null || section.getValue() == null || origin.getValue() == null) {
            return;
        }
        TypedDraft was = counted(draft);
        fromFault.setText("");
        Optional<Integer> no = number();
        TypedDraft now =
                was.called(
                                LookWords.with(was.figure().title(), in, title.getText().strip()),
                                numberFault.getText().isEmpty() ? no : was.figure().number(),
                                section.getValue(),
                                kind.getValue())
                        .with(TypedEdits.from(was.table(), origin.getValue(), place.getText()));
        draft = now;
        changed.accept(now);
    }

    /** What is drawn is a figure and counted among these, as long as it is in no report. */
    private TypedDraft counted(TypedDraft was) {
        FigureSpec.Kind form =
                kind.getValue() == ChartStyle.Kind.TABLE
                        ? FigureSpec.Kind.TABLE
                        : FigureSpec.Kind.FIGURE;
        if (!was.editing().isEmpty() || was.figure().kind() == form) {
            return was;
        }
        int no = next.number(form);
        showing = true;
        number.setText(String.valueOf(no));
        showing = false;
        return was.among(form, next.key(form, no), no);
    }

    private Optional<Integer> number() {
        String typed = number.getText().strip();
        boolean fits = typed.isEmpty() || typed.matches("[1-9]\\d{0,4}");
        numberFault.setText(fits ? "" : texts.get("figurebuild.no.wrong", typed));
        return fits && !typed.isEmpty() ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    /** Whether all that is typed could be taken; where not the keyboard goes there. */
    boolean commit() {
        if (!numberFault.getText().isEmpty()) {
            number.requestFocus();
            return false;
        }
        return true;
    }

    /** Cells were typed meanwhile. */
    void took(TypedDraft now) {
        draft = now;
    }

    /** Why something cannot be done; empty = it could. */
    void tell(String why) {
        told.setText(why);
    }

    /** Why it cannot be placed, said where that can be mended. */
    void refuse(Fault fault) {
        if (fault.key().equals("figures.typed.nowhere")) {
            fromFault.setText(texts.fault(fault));
            origin.requestFocus();
        } else {
            tell(texts.fault(fault));
        }
    }

    void focusFirst() {
        title.requestFocus();
        title.selectAll();
    }
}
