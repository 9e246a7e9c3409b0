package org.feltbok.fieldwork.ui;

import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.AskedForm;
import org.feltbok.cases.CaseSheet;
import org.feltbok.shell.kit.Alternatives;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Above the list: words, an attribute or grouping with its class, the order. */
final class FieldworkFilters extends HBox {
    private static final Division NONE = new Division("", LocalText.of(""), List.of());

    private final FieldworkModel model;
    private final Texts texts;
    private final SearchField search;
    private final ChoiceBox<Division> divisions = new ChoiceBox<>();
    private final ChoiceBox<Integer> classes = new ChoiceBox<>();
    private final Alternatives<AskedForm> forms;
    private final Label order;

    /**
     * @param asked told the id of the questionnaire whose answers are waited for
     */
    FieldworkFilters(FieldworkModel model, Texts texts, Consumer<String> asked) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("fb-toolbar");
        search = new SearchField(texts.get("fieldwork.search"), "Ctrl+F");
        search.setId("fieldwork-search");
        search.setPrefWidth(248);
        search.setMinWidth(96);
        search.textProperty().bindBidirectional(model.query());
        divisions.setId("fieldwork-division");
        divisions.setAccessibleText(texts.get("fieldwork.division"));
        divisions.setMaxWidth(160);
        divisions.setConverter(
                Shown.by(
                        d ->
                                d.name().isEmpty()
                                        ? texts.get("fieldwork.division")
                                        : d.label().in(texts.language())));
        classes.setId("fieldwork-class");
        classes.setAccessibleText(texts.get("fieldwork.class"));
        classes.setMaxWidth(160);
        classes.setConverter(Shown.by(this::className));
        divisions.setOnAction(
                e -> {
                    Division chosen = divisions.getValue();
                    if (chosen != null) {
                        model.division().set(Optional.of(chosen).filter(d -> !d.name().isEmpty()));
                        fillClasses();
                    }
                });
        classes.setOnAction(
                e -> {
                    Integer chosen = classes.getValue();
                    if (chosen != null) {
                        model.group().set(chosen);
                    }
                });
        forms = new Alternatives<>(f -> f.title().in(texts.language()), f -> asked.accept(f.id()));
        forms.setId("fieldwork-form");
        forms.setAccessibleText(texts.get("fieldwork.form"));
        order = Labels.muted(texts.get("fieldwork.order"));
        order.setMinWidth(0);
        getChildren().addAll(forms, search, divisions, classes, Labels.spacer(), order);
        model.read().addListener(o -> fill());
        fill();
        fillClasses();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private String className(int at) {
        return at == Division.ALL
                ? texts.get("fieldwork.class.all")
                : model.division()
                        .get()
                        .filter(d -> at < d.classes().size())
                        .map(d -> d.classes().get(at).in(texts.language()))
                        .orElse("");
    }

    private void fill() {
        CaseSheet sheet = model.read().get().fieldwork().sheet();
        forms.show(sheet.forms(), sheet.askedForm().orElse(null));
        List<Division> all = new ArrayList<>(List.of(NONE));
        Division narrowed = divisions.getValue();
        all.addAll(Division.of(sheet, narrowed == null ? "" : narrowed.name()));
        if (!all.equals(divisions.getItems())) {
            divisions.setItems(FXCollections.observableArrayList(all));
            divisions.setValue(narrowed != null && all.contains(narrowed) ? narrowed : NONE);
        }
        divisions.setVisible(all.size() > 1);
    }

    private void fillClasses() {
        List<Integer> all = new ArrayList<>(List.of(Division.ALL));
        model.division()
                .get()
                .ifPresent(
                        d -> {
                            for (int i = 0; i < d.classes().size(); i++) {
                                all.add(i);
                            }
                        });
        classes.setItems(FXCollections.observableArrayList(all));
        classes.setValue(Division.ALL);
        classes.setVisible(all.size() > 1);
        classes.setManaged(all.size() > 1);
    }
}
