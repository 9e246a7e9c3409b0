package org.feltbok.coding.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseFilter;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.NumberRange;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.NameList;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says whose texts are worked on where not all are, and lets one choose: first a variable, then a
 * class of it, each found by what is typed.
 */
public final class CaseFilterBar extends VBox {
    private static final String KEY = "G";
    private static final double TALL = 230;
    private static final double ROW = 28;

    /** Something to choose. */
    private sealed interface Hit {
        record Variable(CaseVariable variable) implements Hit {}

        record Class(CaseClasses of, String code, int count, boolean chosen) implements Hit {}
    }

    private final Texts texts;
    private final CaseFilters filters;
    private final Function<CaseClasses, Map<String, Integer>> counts;
    private final Runnable back;
    private final FlowPane chosen = new FlowPane(8, 4);
    private final Label told = Labels.muted("");
    private final SearchField field;
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ListView<Hit> list;
    private final VBox finder;
    private List<Hit> variables = List.of();

    /** What is chosen from: the variables, or the classes of one. */
    private List<Hit> among = List.of();

    /** The variable whose classes are chosen from; null while one is chosen. */
    private @Nullable CaseClasses within;

    /**
     * @param counts how many texts are in each class, whatever else narrows them
     * @param back gives the keys back to what is narrowed
     */
    public CaseFilterBar(
            Texts texts,
            CaseFilters filters,
            Function<CaseClasses, Map<String, Integer>> counts,
            Runnable back) {
        this.texts = texts;
        this.filters = filters;
        this.counts = counts;
        this.back = back;
        chosen.setId("case-filter");
        chosen.getStyleClass().add("fb-case-filter");
        field = new SearchField(texts.get("coding.narrow.find"), KEY);
        field.setId("case-filter-find");
        field.textProperty().addListener((o, old, now) -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list =
                NameList.of(
                        "case-filter-found",
                        texts.get("coding.narrow.find"),
                        texts.get("coding.narrow.nothing"),
                        this::name,
                        this::beside);
        list.setItems(hits);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(e -> take());
        finder = new VBox(4, field, list);
        finder.getStyleClass().add("fb-finder");
        finder.managedProperty().bind(finder.visibleProperty());
        finder.setVisible(false);
        // as wide as its widest child by itself
        chosen.setMinWidth(0);
        told.setWrapText(true);
        told.setMinWidth(0);
        told.maxWidthProperty().bind(chosen.widthProperty().subtract(16));
        chosen.managedProperty().bind(chosen.visibleProperty());
        getChildren().addAll(chosen, finder);
        refresh("");
    }

    /** As wide as what it narrows, whatever is chosen is called. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /**
     * By a key, and from the palette.
     *
     * @param narrow shows the bar and asks
     */
    public static List<Command> commands(CaseFilters filters, Runnable narrow) {
        return List.of(
                Command.of("coding.narrow", MenuPlace.VIEW, narrow)
                        .withKeys(KEY)
                        .withIcon("fth-filter"),
                Command.of("coding.narrow_off", MenuPlace.VIEW, filters::clear));
    }

    /** Asks for a variable. */
    public void open() {
        filters.variables(
                read -> {
                    variables = read.stream().<Hit>map(Hit.Variable::new).toList();
                    finder.setVisible(true);
                    ofVariables();
                    field.requestFocus();
                });
    }

    private void ofVariables() {
        within = null;
        choose(variables, texts.get("coding.narrow.find"), texts.get("coding.narrow.nothing"));
    }

    private void ofClasses(CaseClasses classes) {
        within = classes;
        boolean numbers = classes.variable().ofNumbers();
        String prompt =
                texts.get(
                        numbers ? "coding.narrow.number" : "coding.narrow.class",
                        name(classes.variable()));
        choose(classes(classes), prompt, numbers ? prompt : texts.get("coding.narrow.nothing"));
    }

    /**
     * @param nothing what is said where what is typed finds none of them
     */
    private void choose(List<Hit> from, String prompt, String nothing) {
        among = from;
        ((Label) list.getPlaceholder()).setText(nothing);
        field.setPromptText(prompt);
        field.clear();
        find();
    }

    private void close() {
        finder.setVisible(false);
        back.run();
    }

    /**
     * Says who is chosen now.
     *
     * @param count how many of how many; empty = nothing is said
     */
    public void refresh(String count) {
        CaseFilter now = filters.now();
        chosen.setVisible(!now.isNone());
        List<Node> said = new ArrayList<>();
        said.add(Labels.muted(texts.get("coding.narrow.only")));
        for (CaseFilter.Chosen c : now.chosen()) {
            CaseVariable variable = c.classes().variable();
            String words =
                    name(variable)
                            + ": "
                            + c.wanted().stream()
                                    .sorted()
                                    .map(w -> called(variable, w))
                                    .collect(Collectors.joining(", "));
            Button off =
                    Buttons.small(
                            words, "fth-x", () -> leaving(() -> filters.without(variable.key())));
            off.setMnemonicParsing(false);
            off.setMinWidth(0);
            off.maxWidthProperty().bind(chosen.widthProperty().subtract(16));
            off.setAccessibleText(texts.get("coding.narrow.off", words));
            said.add(off);
        }
        told.setText(count);
        said.add(told);
        chosen.getChildren().setAll(said);
    }

    /** What is pressed is gone after it; the keys are given on first. */
    private void leaving(Runnable change) {
        back.run();
        change.run();
    }

    private void find() {
        String typed = field.getText().strip().toLowerCase(Locale.ROOT);
        List<Hit> found = new ArrayList<>();
        range().ifPresent(found::add);
        among.stream()
                .filter(h -> name(h).toLowerCase(Locale.ROOT).contains(typed))
                .filter(h -> found.stream().noneMatch(f -> name(f).equals(name(h))))
                .forEach(found::add);
        hits.setAll(found);
        // what is said where nothing is found stands on two lines
        int lines = hits.isEmpty() ? 2 : hits.size();
        list.setPrefHeight(Math.min(TALL, lines * ROW + 2));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private List<Hit> classes(CaseClasses read) {
        Set<String> wanted = filters.now().wanted(read.variable().key());
        CaseClasses of = read.withAll(wanted);
        Map<String, Integer> each = counts.apply(of);
        List<Hit> all = new ArrayList<>();
        for (CaseVariable.Class c : of.variable().classes()) {
            all.add(hit(of, c.code(), each, wanted));
        }
        for (String code : CaseClasses.apart()) {
            if (each.containsKey(code) || wanted.contains(code)) {
                all.add(hit(of, code, each, wanted));
            }
        }
        return all;
    }

    private static Hit hit(
            CaseClasses of, String code, Map<String, Integer> each, Set<String> wanted) {
        return new Hit.Class(of, code, each.getOrDefault(code, 0), wanted.contains(code));
    }

    /** A range that was typed, where one of numbers is asked for. */
    private Optional<Hit> range() {
        CaseClasses of = within;
        if (of == null || !of.variable().ofNumbers()) {
            return Optional.empty();
        }
        return NumberRange.typed(field.getText(), texts.language())
                .map(
                        r -> {
                            CaseClasses with = of.with(r);
                            return hit(with, r.code(), counts.apply(with), Set.of());
                        });
    }

    private String name(CaseVariable variable) {
        String label = variable.label().in(texts.language());
        return variable.number().isEmpty() ? label : variable.number() + "  " + label;
    }

    private String called(CaseVariable variable, String code) {
        if (code.equals(CaseVariable.NONE)) {
            return texts.get("coding.narrow.none");
        }
        return variable.named(code)
                .map(c -> c.range() == null ? c.label().in(texts.language()) : called(c.range()))
                .orElseGet(() -> texts.get("coding.narrow.unknown"));
    }

    private String called(NumberRange range) {
        if (Double.isInfinite(range.from())) {
            return texts.get(
                    "coding.narrow." + (range.open() ? "below" : "at_most"), show(range.to()));
        }
        String from = show(range.from());
        if (Double.isInfinite(range.to())) {
            return texts.get("coding.narrow." + (range.open() ? "above" : "at_least"), from);
        }
        return range.from() == range.to() ? from : from + "\u2013" + show(range.to());
    }

    private String show(double number) {
        return WrittenNumber.show(number, texts.language());
    }

    private String name(Hit hit) {
        return switch (hit) {
            case Hit.Variable v -> name(v.variable());
            case Hit.Class c -> called(c.of().variable(), c.code());
        };
    }

    private String beside(Hit hit) {
        return switch (hit) {
            case Hit.Variable v -> "";
            case Hit.Class c ->
                    c.chosen()
                            ? texts.get("coding.narrow.chosen", c.count())
                            : String.valueOf(c.count());
        };
    }

    private void key(KeyEvent e) {
        if (e.isConsumed()) {
            return;
        }
        KeyCode code = e.getCode();
        if (code == KeyCode.ENTER) {
            take();
        } else if (code == KeyCode.ESCAPE && within == null) {
            close();
        } else if (code == KeyCode.ESCAPE
                || code == KeyCode.BACK_SPACE && within != null && field.getText().isEmpty()) {
            ofVariables();
        } else if (!KeyStrokes.marks(code, list)) {
            return;
        }
        KeyStrokes.take(e);
    }

    private void take() {
        Hit hit = list.getSelectionModel().getSelectedItem();
        switch (hit) {
            case Hit.Variable v -> filters.classes(v.variable(), this::ofClasses);
            case Hit.Class c -> {
                filters.turn(c.of(), c.code());
                close();
            }
            case null -> {}
        }
    }
}
