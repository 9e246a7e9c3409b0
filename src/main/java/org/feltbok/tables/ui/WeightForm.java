package org.feltbok.tables.ui;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derivation.Weighting;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.WeightLimits;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.SetWeight;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a weight is made: by which variables, to which sizes, within which limits. */
final class WeightForm extends VBox {
    /** More crossed classes than this nobody types sizes for. */
    private static final int MOST_CELLS = 60;

    /** Nothing is chosen. */
    static final Weighting NEW =
            new Weighting(List.of(), true, Map.of(), List.of(), WeightLimits.NONE, false);

    private final Texts texts;
    private final Runnable changed;
    private final TextField name = new TextField();
    private final TextField label = new TextField();
    private final Segments<Boolean> raked = new Segments<>();
    private final TickList by;
    private final TextField only = new TextField();
    private final TextField least = new TextField();
    private final TextField greatest = new TextField();
    private final CheckBox leavesEmpty = new CheckBox();
    private final GridPane sizes = new GridPane();
    private final Label sizesTitle;

    /** By variable (crossed: {@link Weighting#CROSSED}) and class. */
    private final Map<String, Map<String, TextField>> targets = new LinkedHashMap<>();

    /** The weight that is shown, as it was made. */
    private Weighting base = NEW;

    private boolean quiet;

    WeightForm(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        by =
                new TickList(
                        "weights-by",
                        texts.get("weights.by"),
                        texts.get("weights.by.find"),
                        this::told);
        raked.add(true, texts.get("weights.rake")).add(false, texts.get("weights.cells")).fill();
        raked.valueProperty().addListener((o, old, now) -> told());
        field(name, "weights-name");
        field(label, "weights-label");
        field(only, "weights-only");
        field(least, "weights-least");
        field(greatest, "weights-greatest");
        only.setPromptText("status=complete");
        leavesEmpty.setId("weights-leave-empty");
        leavesEmpty.setText(texts.get("weights.leave_empty"));
        leavesEmpty.selectedProperty().addListener((o, old, now) -> told());
        sizesTitle = Labels.muted(texts.get("weights.sizes"));
        sizes.setHgap(8);
        sizes.setVgap(4);
        by.setPrefHeight(210);
        by.setMinHeight(120);
        VBox.setVgrow(by, Priority.ALWAYS);
        var limits = new GridPane();
        limits.setHgap(8);
        limits.setVgap(4);
        limits.addRow(0, named("weights.least", least), least);
        limits.addRow(1, named("weights.greatest", greatest), greatest);
        least.setPrefColumnCount(6);
        greatest.setPrefColumnCount(6);
        var rest =
                new VBox(
                        6,
                        named("weights.name", name),
                        name,
                        named("weights.label", label),
                        label,
                        raked,
                        named("weights.only", only),
                        only,
                        limits,
                        leavesEmpty,
                        sizesTitle,
                        sizes);
        rest.getStyleClass().add("fb-pane-section");
        getChildren().addAll(rest, by);
    }

    private Label named(String key, Node of) {
        Label text = Labels.muted(texts.get(key));
        text.setLabelFor(of);
        of.setAccessibleText(texts.get(key));
        return text;
    }

    private void field(TextField field, String id) {
        field.setId(id);
        field.textProperty().addListener((o, old, now) -> told());
    }

    private void told() {
        if (!quiet) {
            changed.run();
        }
    }

    TickList by() {
        return by;
    }

    void focusName() {
        name.requestFocus();
    }

    /** Whether something is typed or chosen. */
    boolean isBegun() {
        return Stream.of(name, label, only, least, greatest).anyMatch(f -> !f.getText().isBlank())
                || Boolean.FALSE.equals(raked.valueProperty().get())
                || leavesEmpty.isSelected()
                || !by.ticked().isEmpty();
    }

    String name() {
        return name.getText().strip();
    }

    /** What stands in notes; the name where nothing is typed. */
    String label() {
        return label.getText().isBlank() ? name() : label.getText().strip();
    }

    /** Shows how a weight is made. */
    void show(String named, String labelled, Weighting how) {
        quiet = true;
        base = how;
        name.setText(named);
        label.setText(labelled);
        raked.valueProperty().set(how.isRaked());
        by.tick(how.by()::contains);
        only.setText(Condition.text(how.only()));
        least.setText(shown(how.limits().least(), WeightLimits.NONE.least()));
        greatest.setText(shown(how.limits().greatest(), WeightLimits.NONE.greatest()));
        leavesEmpty.setSelected(how.leavesEmpty());
        targets.clear();
        how.targets()
                .forEach(
                        (variable, of) ->
                                of.forEach(
                                        (code, size) ->
                                                target(variable, code).setText(written(size))));
        quiet = false;
    }

    private String shown(double limit, double none) {
        return limit == none ? "" : written(limit);
    }

    private String written(double number) {
        return WrittenNumber.show(number, texts.language());
    }

    /** Variables of the weight that is shown in its order, then what else is ticked. */
    private List<String> chosen() {
        List<String> ticked = by.ticked();
        return Stream.concat(
                        base.by().stream().filter(n -> ticked.contains(n) || !by.has(n)),
                        ticked.stream())
                .distinct()
                .toList();
    }

    /** Whether sizes are asked for, or were given, of a variable or {@link Weighting#CROSSED}. */
    private boolean isAsked(Dataset data, String target) {
        return base.targets().containsKey(target)
                || (target.equals(Weighting.CROSSED)
                        ? chosen().stream().map(data::meant).anyMatch(data::owns)
                        : data.owns(data.meant(target)));
    }

    private TextField target(String variable, String code) {
        return targets.computeIfAbsent(variable, v -> new LinkedHashMap<>())
                .computeIfAbsent(
                        code,
                        c -> {
                            var field = new TextField();
                            field.setPrefColumnCount(8);
                            field.textProperty().addListener((o, old, now) -> told());
                            return field;
                        });
    }

    /** Fields for the sizes that the frame does not know. */
    void askSizes(Dataset data) {
        sizes.getChildren().clear();
        List<Variable> variables = new ArrayList<>();
        boolean isRaked = Boolean.TRUE.equals(raked.valueProperty().get());
        for (String written : chosen()) {
            data.variable(data.meant(written))
                    .ifPresent(
                            v -> {
                                variables.add(v);
                                if (isRaked && isAsked(data, written)) {
                                    cells(written, List.of(v));
                                }
                            });
        }
        if (!isRaked && !variables.isEmpty() && isAsked(data, Weighting.CROSSED)) {
            cells(Weighting.CROSSED, variables);
        }
        boolean any = !sizes.getChildren().isEmpty();
        sizesTitle.setVisible(any);
        sizesTitle.setManaged(any);
    }

    private void cells(String variable, List<Variable> crossed) {
        List<String> codes = List.of("");
        List<String> labels = List.of("");
        for (Variable each : crossed) {
            List<String> moreCodes = new ArrayList<>();
            List<String> moreLabels = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                for (Category category : each.categories()) {
                    if (category.missing().isEmpty()) {
                        String between = codes.get(i).isEmpty() ? "" : Weighting.BETWEEN;
                        moreCodes.add(codes.get(i) + between + category.code());
                        moreLabels.add(
                                labels.get(i)
                                        + (between.isEmpty() ? "" : " × ")
                                        + category.label().in(texts.language()));
                    }
                }
            }
            codes = moreCodes;
            labels = moreLabels;
        }
        Map<String, TextField> given = targets.getOrDefault(variable, Map.of());
        for (int i = 0; i < codes.size(); i++) {
            if (i >= MOST_CELLS && !given.containsKey(codes.get(i))) {
                continue;
            }
            TextField field = target(variable, codes.get(i));
            Label text = Labels.muted(labels.get(i));
            text.setWrapText(true);
            text.setLabelFor(field);
            field.setAccessibleText(labels.get(i));
            field.setId("weights-size-" + variable + "-" + codes.get(i));
            sizes.addRow(sizes.getRowCount(), text, field);
        }
    }

    /**
     * What is chosen and typed.
     *
     * @throws FaultException if something typed cannot be read
     */
    Weighting how(Dataset data) {
        boolean isRaked = Boolean.TRUE.equals(raked.valueProperty().get());
        List<String> chosen = chosen();
        boolean needed = isAsked(data, Weighting.CROSSED);
        Map<String, Map<String, Double>> given = new LinkedHashMap<>();
        targets.forEach(
                (variable, of) -> {
                    boolean belongs =
                            isRaked
                                    ? chosen.contains(variable)
                                    : needed && variable.equals(Weighting.CROSSED);
                    Map<String, Double> read = new LinkedHashMap<>();
                    of.forEach(
                            (code, field) -> {
                                boolean isShown = field.getParent() != null;
                                if (isShown && !field.getText().isBlank()) {
                                    read.put(code, number(field));
                                }
                            });
                    if (belongs && !read.isEmpty()) {
                        given.put(variable, read);
                    }
                });
        String who = only.getText().strip();
        return new Weighting(
                chosen,
                isRaked,
                given,
                who.isEmpty() ? List.of() : Condition.parseAll(who),
                new WeightLimits(
                        least.getText().isBlank() ? WeightLimits.NONE.least() : number(least),
                        greatest.getText().isBlank()
                                ? WeightLimits.NONE.greatest()
                                : number(greatest)),
                leavesEmpty.isSelected());
    }

    /**
     * What makes or changes a weight as it stands here.
     *
     * @param weight null = a new one
     * @param survey whose responses a new one is of
     */
    Operation operation(@Nullable StudyWeight weight, String survey, Dataset data) {
        Weighting how = how(data);
        if (weight == null) {
            return new AddWeight(
                    StudyWeight.made(Ids.next(), name(), LocalText.of(label()), survey, how));
        }
        boolean isSame = label().equals(weight.label().in(texts.language()));
        LocalText said = isSame ? weight.label() : LocalText.of(label());
        return new SetWeight(weight.with(name(), said, how));
    }

    private double number(TextField field) {
        if (WrittenNumber.typed(field.getText(), texts.language())
                instanceof WrittenNumber.Value read) {
            return read.value();
        }
        throw new FaultException("weights.fault.number", field.getText());
    }
}
