package org.feltbok.dataset.ui;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.dataset.DerivedJson;
import org.feltbok.dataset.DerivedRule;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.VariablePreview;
import org.feltbok.dataset.ui.RulePart.Chosen;
import org.feltbok.questionnaire.Level;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A derived variable as it is chosen and typed. */
final class VariableForm extends VBox {
    private static final int MOST_DECIMALS = 6;

    private final Texts texts;
    private final Runnable changed;
    private final TextField name = new TextField();
    private final TextField label = new TextField();
    private final VariableFaults faults;
    private final WhoseBox whose;
    private final Segments<DeriveKind> kind = new Segments<>();
    private final CheckBox ordered = new CheckBox();
    private final TextField decimals = new TextField();
    private final Label decimalsName;
    private final SourceList sources;
    private final Map<DeriveKind, RulePart> parts = new EnumMap<>(DeriveKind.class);
    private final VBox body = new VBox();
    private final ClassTexts classes;
    private @Nullable StudyData study;

    /** What is shown as it was made; null = it is new. */
    private @Nullable DerivedVariable base;

    private String id = Ids.next();
    private final Map<DeriveKind, Chosen> chosen = new EnumMap<>(DeriveKind.class);
    private boolean quiet;
    private boolean touched;

    VariableForm(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        faults = new VariableFaults(texts);
        classes = new ClassTexts(texts, this::studyLanguage);
        whose = new WhoseBox(texts, this::otherRows);
        sources = new SourceList(texts, this::sourced, this::write);
        parts.put(DeriveKind.RECODE, new RecodePart(texts, classes, this::told));
        parts.put(DeriveKind.CUTS, new CutsPart(texts, classes, this::told));
        parts.put(DeriveKind.PARTS, new PartsPart(texts, classes, this::told));
        parts.put(DeriveKind.CONDITIONS, new ConditionsPart(texts, classes, this::told));
        parts.put(DeriveKind.ANY, new AnyPart(texts, this::told));
        parts.put(DeriveKind.INDEX, new IndexPart(texts, this::told));
        parts.put(DeriveKind.FORMULA, new FormulaPart(texts, this::told));
        for (DeriveKind each : DeriveKind.values()) {
            kind.add(each, texts.get("variables.kind." + each.word()));
            kind.button(each).setId("variables-kind-" + each.word());
        }
        kind.fill().shrinks();
        kind.valueProperty().addListener((o, old, now) -> kindChosen(old));
        decimalsName = named("variables.decimals", decimals);
        field(name, "variables-name");
        field(label, "variables-label");
        field(decimals, "variables-decimals");
        // where nothing is typed it is called by its name
        label.promptTextProperty().bind(name.textProperty());
        decimals.setPrefColumnCount(3);
        decimals.setPromptText("0");
        ordered.setId("variables-ordered");
        ordered.setText(texts.get("variables.ordered"));
        ordered.selectedProperty().addListener((o, old, now) -> told());
        getChildren().addAll(head(), middle(), foot());
        getStyleClass().add("fb-centre");
        show(null);
    }

    private Node head() {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        ColumnConstraints narrow = new ColumnConstraints(90, 180, 240);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(narrow, wide, new ColumnConstraints(120, 180, 240));
        grid.addRow(
                0,
                named("variables.name", name),
                named("variables.label", label),
                named("variables.whose", whose));
        grid.addRow(1, name, label, whose);
        grid.add(faults.ofName(), 0, 2, 3, 1);
        var box = new VBox(8, grid, kind);
        box.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        return box;
    }

    private Node middle() {
        body.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        sources.setPrefWidth(272);
        sources.setMinWidth(220);
        var both = new HBox(sources, scroll);
        both.setMinHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    private Node foot() {
        var line = new HBox(12, ordered, decimalsName, decimals);
        line.getStyleClass().add("fb-row");
        var box = new VBox(6, line, faults.ofRule());
        box.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        box.setMinHeight(USE_PREF_SIZE);
        return box;
    }

    private Label named(String key, Node of) {
        Label text = Labels.muted(texts.get(key));
        text.setLabelFor(of);
        of.setAccessibleText(texts.get(key));
        return text;
    }

    private void field(TextField field, String named) {
        field.setId(named);
        field.textProperty().addListener((o, old, now) -> told());
    }

    private String studyLanguage() {
        return study == null ? texts.language().code() : study.language();
    }

    private void told() {
        if (!quiet) {
            touched = true;
            changed.run();
        }
    }

    private DeriveKind now() {
        DeriveKind chosenKind = kind.valueProperty().get();
        return chosenKind == null ? DeriveKind.RECODE : chosenKind;
    }

    private RulePart part() {
        return java.util.Objects.requireNonNull(parts.get(now()));
    }

    private void kindChosen(@Nullable DeriveKind before) {
        if (quiet) {
            return;
        }
        if (before != null) {
            chosen.put(before, sources.chosen());
            boolean bothOne =
                    before.choosing() == DeriveKind.Choosing.ONE
                            && now().choosing() == DeriveKind.Choosing.ONE;
            if (bothOne) {
                chosen.put(now(), sources.chosen());
            }
        }
        quiet = true;
        ordered.setSelected(now() == DeriveKind.CUTS || now() == DeriveKind.PARTS);
        quiet = false;
        showPart();
        offer();
        told();
    }

    private void showPart() {
        body.getChildren().setAll(part());
        ordered.setVisible(now().isOfClasses());
        ordered.setManaged(now().isOfClasses());
        for (Node each : List.of(decimals, decimalsName)) {
            each.setVisible(now().isOfNumbers());
            each.setManaged(now().isOfNumbers());
        }
    }

    private void sourced() {
        chosen.put(now(), sources.chosen());
        take();
        told();
    }

    private void write(Source source) {
        TextField field = part().written();
        if (field != null) {
            field.requestFocus();
            field.deselect();
            field.end();
            field.insertText(field.getLength(), "${" + source.name() + "} ");
        }
    }

    /** The data are others now; what is typed stays. */
    void study(StudyData data) {
        study = data;
        quiet = true;
        whose.show(data);
        quiet = false;
        offer();
    }

    private void otherRows() {
        if (!quiet) {
            offer();
            told();
        }
    }

    /** What the kind can be made of. */
    private void offer() {
        StudyData data = study;
        if (data == null) {
            return;
        }
        DerivedVariable draft = shell("", null);
        Dataset rows = VariablePreview.rows(data, draft);
        List<String> used = chosen.getOrDefault(now(), Chosen.NONE).names();
        List<Source> fit =
                Source.all(data, draft, used, texts.language()).stream()
                        .filter(s -> now().takes(s.variable(), rows))
                        .toList();
        sources.show(fit, now().choosing(), stillThere(fit));
        take();
    }

    /** Of a new one what is offered; what is made keeps what it asks for. */
    private Chosen stillThere(List<Source> offered) {
        Chosen before = chosen.getOrDefault(now(), Chosen.NONE);
        return base != null
                ? before
                : new Chosen(
                        before.names().stream()
                                .filter(n -> offered.stream().anyMatch(s -> s.name().equals(n)))
                                .toList(),
                        before.turned());
    }

    private void take() {
        StudyData data = study;
        if (data != null) {
            Chosen now = sources.chosen();
            Dataset rows = VariablePreview.rows(data, shell("", null));
            boolean isThere = now.names().stream().allMatch(n -> rows.has(rows.meant(n)));
            part().take(isThere ? now : Chosen.NONE, rows);
            // a field takes letters only once it is styled: those before the next frame are not
            // lost
            part().applyCss();
        }
    }

    /** Shows a variable, or an empty form. */
    void show(@Nullable DerivedVariable variable) {
        quiet = true;
        base = variable;
        id = variable == null ? Ids.next() : variable.id();
        name.setText(variable == null ? "" : variable.name());
        label.setText(variable == null ? "" : variable.label().in(texts.language()));
        Optional<DerivedRule> rule = rule(variable);
        chosen.clear();
        parts.forEach((k, part) -> part.show(null));
        if (variable != null) {
            whose.choose(variable.survey());
        }
        rule.ifPresent(
                r -> {
                    DeriveKind of = DeriveKind.of(r.how());
                    RulePart part = java.util.Objects.requireNonNull(parts.get(of));
                    part.show(r);
                    chosen.put(of, part.chosen(r));
                    kind.valueProperty().set(of);
                });
        Level level = variable == null ? null : variable.level();
        ordered.setSelected(
                variable == null
                        ? now() == DeriveKind.CUTS || now() == DeriveKind.PARTS
                        : level != null && level.isOrdered());
        Integer shown = variable == null ? null : variable.decimals();
        decimals.setText(shown == null ? "" : shown.toString());
        whose.setDisable(variable != null);
        quiet = false;
        showPart();
        offer();
        touched = false;
    }

    private static Optional<DerivedRule> rule(@Nullable DerivedVariable variable) {
        try {
            return Optional.ofNullable(variable).map(DerivedVariable::read);
        } catch (FaultException unreadable) {
            return Optional.empty();
        }
    }

    /** Whose it is and what it is called, with how it is made. */
    private DerivedVariable shell(String rule, @Nullable Integer shownDecimals) {
        DerivedVariable before = base;
        return new DerivedVariable(
                id,
                name.getText().strip(),
                said(before == null ? LocalText.of("") : before.label()),
                whose.survey(),
                level(before),
                before == null ? LocalText.of("") : before.unit(),
                shownDecimals,
                rule,
                before == null ? "" : before.note());
    }

    /** What it is called; its name where nothing is typed. */
    private LocalText said(LocalText before) {
        String typed = label.getText().isBlank() ? name.getText().strip() : label.getText();
        return classes.said(before, typed);
    }

    private @Nullable Level level(@Nullable DerivedVariable before) {
        if (!now().isOfClasses()) {
            return null;
        }
        Level was = before == null ? null : before.level();
        boolean wasOrdered = was != null && was.isOrdered();
        return ordered.isSelected() == wasOrdered && before != null
                ? was
                : ordered.isSelected() ? Level.ORDINAL : null;
    }

    /**
     * What stands here.
     *
     * @throws FaultException if something is missing or cannot be read
     */
    DerivedVariable draft() {
        DerivedRule rule = part().rule(sources.chosen());
        return shell(written(rule), decimals());
    }

    /** As it was written where it means the same. */
    private String written(DerivedRule rule) {
        String text = DerivedJson.write(rule);
        DerivedVariable before = base;
        return before != null
                        && rule(before).map(DerivedJson::write).filter(text::equals).isPresent()
                ? before.rule()
                : text;
    }

    private @Nullable Integer decimals() {
        if (!now().isOfNumbers() || decimals.getText().isBlank()) {
            return null;
        }
        return WrittenNumber.whole(decimals.getText(), texts.language(), 0, MOST_DECIMALS)
                .orElseThrow(
                        () -> new FaultException("variables.fault.decimals", decimals.getText()));
    }

    /** What is made; null = it is new. */
    @Nullable DerivedVariable base() {
        return base;
    }

    /** Whether something stands in a new one that can be told to be wrong. */
    boolean isBegun() {
        TextField written = part().written();
        return !name.getText().isBlank()
                || !label.getText().isBlank()
                || !sources.chosen().names().isEmpty()
                || written != null && !written.getText().isBlank();
    }

    /** Whether anything was typed or chosen since it was shown. */
    boolean isTouched() {
        return touched;
    }

    /** Tells what is wrong where it stands: with the name, or with how it is made. */
    void tell(List<Fault> all) {
        faults.tell(all);
    }

    void choose(DeriveKind wanted) {
        kind.valueProperty().set(wanted);
        sources.focusSearch();
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    void focusSources() {
        sources.focusSearch();
    }
}
