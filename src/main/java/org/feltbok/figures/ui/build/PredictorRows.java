package org.feltbok.figures.ui.build;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Regressed.Term;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Predictors;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What explains in a line by least squares, one below the other: its year or the year that its
 * change is counted from, and whether its logarithm is taken.
 */
final class PredictorRows extends VBox {
    private static final int LEVEL = 0;

    private final BuildModel model;
    private final Texts texts;
    private final List<Row> rows = new ArrayList<>();
    private List<String> names = List.of();
    private boolean showing;

    PredictorRows(BuildModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        setId("build-predictors");
    }

    /** Those that are chosen; rows that stand keep the keys. */
    void show(Predictors now) {
        List<String> called = now.terms().stream().map(Term::name).toList();
        showing = true;
        if (!called.equals(names)) {
            names = called;
            rows.clear();
            getChildren().clear();
            for (int i = 0; i < called.size(); i++) {
                int at = i;
                model.named(now.terms().get(i)).ifPresent(c -> rows.add(new Row(at, c)));
            }
            getChildren().setAll(rows);
        }
        rows.forEach(r -> r.show(now.terms().get(r.at)));
        showing = false;
    }

    private void change(int at, UnaryOperator<Term> change) {
        if (!showing) {
            model.choose(
                    c ->
                            c.predictors(
                                    c.predictors()
                                            .at(at, change.apply(c.predictors().terms().get(at)))));
        }
    }

    private final class Row extends VBox {
        private final int at;
        private final ComboBox<Integer> year = new ComboBox<>();
        private final ComboBox<Integer> since = new ComboBox<>();
        private final CheckBox log = new CheckBox(texts.get("figurebuild.predictor.log"));

        Row(int at, Countable countable) {
            super(4);
            this.at = at;
            String name = countable.label().in(texts.language());
            year.setId("build-predictor-year-" + at);
            year.setAccessibleText(texts.get("figurebuild.predictor.year", name));
            since.setId("build-predictor-since-" + at);
            since.setAccessibleText(texts.get("figurebuild.predictor.since", name));
            since.setConverter(Shown.by(this::sinceName));
            log.setId("build-predictor-log-" + at);
            log.setAccessibleText(texts.get("figurebuild.predictor.log.of", name));
            var details = new HBox(8);
            details.getStyleClass().add("fb-row");
            if (countable.form() == Countable.Form.SERIES) {
                List<Integer> years =
                        model.workshop()
                                .get()
                                .map(
                                        w ->
                                                List.copyOf(
                                                        w.data()
                                                                .indicator(countable.indicator())
                                                                .years()))
                                .orElse(List.of());
                year.getItems().setAll(years);
                since.getItems().add(LEVEL);
                since.getItems().addAll(years);
                details.getChildren().addAll(year, since);
            }
            details.getChildren().add(log);
            getChildren()
                    .addAll(
                            new ChosenRow(
                                    CountList.icon(countable),
                                    name,
                                    texts.get("figurebuild.out"),
                                    () -> model.explain(countable)),
                            details);
            year.valueProperty().addListener(o -> years());
            since.valueProperty().addListener(o -> years());
            log.selectedProperty()
                    .addListener(
                            (o, old, now) -> change(at, t -> new Term(t.name(), t.years(), now)));
        }

        private String sinceName(Integer from) {
            return from == LEVEL
                    ? texts.get("figurebuild.predictor.level")
                    : texts.get("figurebuild.predictor.change", String.valueOf(from));
        }

        private void years() {
            Integer to = year.getValue();
            Integer from = since.getValue();
            if (to != null && from != null) {
                List<Integer> years = from == LEVEL ? List.of(to) : List.of(from, to);
                change(at, t -> new Term(t.name(), years, t.isLog()));
            }
        }

        private void show(Term term) {
            if (!term.years().isEmpty()) {
                year.setValue(term.years().getLast());
                since.setValue(term.years().size() < 2 ? LEVEL : term.years().getFirst());
            }
            log.setSelected(term.isLog());
        }
    }
}
