package org.feltbok.cases.ui;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.AskedForm;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingClass;
import org.feltbok.shell.kit.Alternatives;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Chip;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.kit.Shown;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Above the list: searching, the grouping, and chips for its classes and for who answered. */
final class CaseFilters extends VBox {
    private final CasesModel model;
    private final Texts texts;
    private final SearchField search;
    private final ChoiceBox<Grouping> groupings = new ChoiceBox<>();
    private final Segments<Boolean> scope = new Segments<>();
    private final FlowPane chips = new FlowPane(8, 6);
    private final Alternatives<AskedForm> forms;

    CaseFilters(CasesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        search = new SearchField(texts.get("caselist.search"), "Ctrl+F");
        search.setId("cases-search");
        search.setPrefWidth(248);
        search.textProperty().bindBidirectional(model.query());
        Button clear = Buttons.of(texts.get("caselist.clear"), "fth-x", model::clear);
        clear.setId("cases-clear");
        scope.add(false, texts.get("caselist.scope.frame"))
                .add(true, texts.get("caselist.scope.all", 0));
        scope.valueProperty()
                .addListener((o, old, now) -> model.everyCase().set(Boolean.TRUE.equals(now)));
        model.everyCase().addListener((o, old, now) -> scope.valueProperty().set(now));
        Node label = grouping();
        forms = new Alternatives<>(f -> f.title().in(texts.language()), f -> model.ask(f.id()));
        forms.setId("cases-form");
        forms.setAccessibleText(texts.get("caselist.form"));
        var row = new HBox(forms, search, label, groupings, scope, Labels.spacer(), clear);
        row.getStyleClass().add("fb-toolbar");
        chips.getStyleClass().add("fb-chips");
        getChildren().addAll(row, chips);
        for (var o :
                List.of(
                        model.sheet(),
                        model.grouping(),
                        model.query(),
                        model.group(),
                        model.answered(),
                        model.everyCase())) {
            o.addListener(x -> refresh(clear));
        }
        refresh(clear);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Label grouping() {
        var label = Labels.of(texts.get("caselist.group.by"), "fb-muted-text");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(groupings);
        groupings.setId("cases-grouping");
        groupings.setAccessibleText(texts.get("caselist.group.by"));
        groupings.setMaxWidth(220);
        groupings.setConverter(Shown.by(g -> g.label().in(texts.language())));
        groupings.setOnAction(e -> model.grouping().set(Optional.ofNullable(groupings.getValue())));
        return label;
    }

    private void refresh(Button clear) {
        var sheet = model.sheet().get();
        forms.show(sheet.forms(), sheet.askedForm().orElse(null));
        List<Grouping> offered = model.offered();
        if (!groupings.getItems().equals(offered)) {
            groupings.setItems(FXCollections.observableArrayList(offered));
        }
        groupings.setValue(model.grouping().get().orElse(null));
        groupings.setVisible(!offered.isEmpty());
        int all = sheet.data().cases().size();
        scope.button(true).setText(texts.get("caselist.scope.all", all));
        boolean more = all > sheet.data().frame().size();
        scope.setVisible(more);
        scope.setManaged(more);
        clear.setVisible(model.filters() > 0);
        chips();
    }

    private void chips() {
        chips.getChildren().setAll(Labels.of(texts.get("caselist.group"), "fb-muted-text"));
        var group = new ToggleGroup();
        CaseCounts counts = model.counts();
        add(counts, group, CasesModel.ALL_CLASSES, texts.get("caselist.all"), null);
        model.grouping()
                .get()
                .ifPresent(
                        grouping -> {
                            List<GroupingClass> classes = grouping.classes();
                            for (int i = 0; i < classes.size(); i++) {
                                add(
                                        counts,
                                        group,
                                        i,
                                        classes.get(i).label().in(texts.language()),
                                        new ClassMark(i, classes.size()));
                            }
                        });
        var line = new Region();
        line.getStyleClass().add("fb-bar");
        chips.getChildren().add(line);
        answered(counts, CasesModel.Answered.ANSWERED, "caselist.answered");
        answered(counts, CasesModel.Answered.MISSING, "caselist.missing");
    }

    private void add(
            CaseCounts counts, ToggleGroup group, int position, String name, @Nullable Node mark) {
        int count = counts.of(position);
        if (count == 0 && position != CasesModel.ALL_CLASSES && position != model.group().get()) {
            return;
        }
        Chip chip = new Chip(name).count(count);
        if (mark != null) {
            chip.mark(mark);
        }
        chip.setToggleGroup(group);
        chip.setSelected(model.group().get() == position);
        chip.setOnAction(
                e -> model.group().set(chip.isSelected() ? position : CasesModel.ALL_CLASSES));
        chips.getChildren().add(chip);
    }

    private void answered(CaseCounts counts, CasesModel.Answered which, String key) {
        Chip chip = new Chip(texts.get(key)).count(counts.of(which));
        chip.setId("cases-" + which.name().toLowerCase(java.util.Locale.ROOT));
        chip.setSelected(model.answered().get() == which);
        chip.setOnAction(
                e -> model.answered().set(chip.isSelected() ? which : CasesModel.Answered.ALL));
        chips.getChildren().add(chip);
    }
}
