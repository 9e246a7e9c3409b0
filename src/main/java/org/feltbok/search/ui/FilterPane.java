package org.feltbok.search.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.search.SearchChoice;
import org.feltbok.search.SearchChoices;
import org.feltbok.search.SearchChoices.Option;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;

/** Which texts are looked through. */
final class FilterPane extends BorderPane {
    private final SearchModel model;
    private final Texts texts;
    private final VBox fields = new VBox(4);
    private final ComboBox<Option> item = chooser("item");
    private final ComboBox<Option> place;
    private final ComboBox<Option> role;
    private final ComboBox<Option> with;
    private final ComboBox<Option> without;
    private final ComboBox<Option> coder;
    private final Button clear;
    private SearchChoices known = SearchChoices.NONE;
    private boolean taking;

    FilterPane(SearchModel model) {
        this.model = model;
        texts = model.desk().texts();
        place = chooser("case");
        role = chooser("role");
        with = chooser("with");
        without = chooser("without");
        coder = chooser("coder");
        add(item, "item");
        add(place, "case");
        add(role, "role");
        add(with, "with");
        add(without, "without");
        add(coder, "coder");
        clear = Buttons.of(texts.get("search.clear"), "fth-x", this::clear);
        clear.setId("search-clear");
        Label told = Labels.muted(texts.get("search.filters.detail"));
        told.setWrapText(true);
        fields.getChildren().addAll(clear, told);
        fields.getStyleClass().add("fb-pane-section");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        fill();
    }

    private static ComboBox<Option> chooser(String key) {
        ComboBox<Option> box = new ComboBox<>();
        box.setId("search-" + key);
        box.setConverter(Shown.by(Option::name));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(14);
        return box;
    }

    private void add(ComboBox<Option> box, String key) {
        String name = texts.get("search.filter." + key);
        Label label = Labels.muted(name);
        label.setLabelFor(box);
        box.setAccessibleText(name);
        box.valueProperty().subscribe(this::chosen);
        fields.getChildren().addAll(label, box);
    }

    void focusFirst() {
        item.requestFocus();
    }

    /**
     * What there is to choose from may be other things now; what is chosen stays if it is there.
     */
    void refresh() {
        if (known != model.choices()) {
            boolean others = !known.options().equals(model.choices().options());
            known = model.choices();
            if (others) {
                fill();
            }
        }
        clear.setDisable(model.choice().equals(SearchChoice.ALL));
    }

    private void fill() {
        taking = true;
        try {
            fill(item, "search.any.item", known.items());
            fill(place, "search.any.case", known.cases());
            fill(role, "search.any.role", known.roles());
            fill(with, "search.any.with", anyAnd("search.with.any"));
            fill(without, "search.any.without", anyAnd("search.without.any"));
            fill(coder, "search.any.coder", known.coders());
        } finally {
            taking = false;
        }
        chosen();
    }

    private List<Option> anyAnd(String key) {
        List<Option> all = new ArrayList<>();
        all.add(new Option(SearchChoice.ANY, texts.get(key)));
        all.addAll(known.codes());
        return all;
    }

    private void fill(ComboBox<Option> box, String none, List<Option> options) {
        String was = id(box);
        List<Option> all = new ArrayList<>(options.size() + 1);
        all.add(new Option("", texts.get(none)));
        all.addAll(options);
        box.getItems().setAll(all);
        box.setValue(
                all.stream().filter(o -> o.id().equals(was)).findFirst().orElse(all.getFirst()));
    }

    private static String id(ComboBox<Option> box) {
        Option option = box.getValue();
        return option == null ? "" : option.id();
    }

    private void clear() {
        taking = true;
        for (ComboBox<Option> box : List.of(item, place, role, with, without, coder)) {
            box.getSelectionModel().selectFirst();
        }
        taking = false;
        chosen();
    }

    private void chosen() {
        if (!taking) {
            model.choose(
                    new SearchChoice(
                            id(item), id(place), id(role), id(coder), id(with), id(without)));
        }
    }
}
