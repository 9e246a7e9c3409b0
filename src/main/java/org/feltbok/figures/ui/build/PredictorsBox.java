package org.feltbok.figures.ui.build;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.CaseNames;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.build.Choices;
import org.feltbok.figures.build.Fits;
import org.feltbok.figures.build.Predictors;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a line by least squares asks for besides: a logarithm, and which cases it rests on. */
final class PredictorsBox extends VBox {
    private final BuildModel model;
    private final Texts texts;
    private final CheckBox log;
    private final ComboBox<String> cases = new ComboBox<>();
    private boolean showing;

    PredictorsBox(BuildModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        log = new CheckBox(texts.get("figurebuild.predictor.outcome_log"));
        log.setId("build-outcome-log");
        cases.setId("build-predictor-cases");
        cases.setAccessibleText(texts.get("figurebuild.predictor.cases"));
        cases.setMaxWidth(Double.MAX_VALUE);
        cases.setConverter(Shown.by(this::casesName));
        log.selectedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing) {
                                model.choose(c -> c.predictors(c.predictors().log(now)));
                            }
                        });
        cases.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing && now != null) {
                                model.choose(c -> c.predictors(c.predictors().of(now)));
                            }
                        });
        getChildren().addAll(log, cases);
        model.draft().addListener(o -> show());
        model.workshop().addListener(o -> show());
        show();
    }

    private String casesName(String of) {
        return of.isEmpty()
                ? texts.get("figurebuild.predictor.cases.frame")
                : of.equals(Predictors.EVERY_CASE)
                        ? texts.get("figurebuild.predictor.cases.all")
                        : of;
    }

    private void show() {
        showing = true;
        Choices now = model.choices();
        Optional<Fits> line = model.fits().filter(Fits::isLine);
        setVisible(line.isPresent());
        setManaged(line.isPresent());
        log.setSelected(now.predictors().isLog());
        boolean some = line.filter(f -> f.what().isOfCases() && isFrameSome()).isPresent();
        List<String> names = new ArrayList<>(List.of("", Predictors.EVERY_CASE));
        if (!names.contains(now.predictors().of())) {
            names.add(now.predictors().of());
        }
        if (!cases.getItems().equals(names)) {
            cases.getItems().setAll(names);
        }
        cases.setValue(now.predictors().of());
        cases.setVisible(some);
        cases.setManaged(some);
        showing = false;
    }

    /** Whether some cases were not to be asked. */
    private boolean isFrameSome() {
        return model.workshop()
                .get()
                .map(w -> w.data().cases())
                .filter(c -> CaseNames.isTelling(c, c.require(CaseNames.FRAME)))
                .isPresent();
    }
}
