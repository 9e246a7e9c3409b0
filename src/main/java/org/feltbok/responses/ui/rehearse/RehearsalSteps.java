package org.feltbok.responses.ui.rehearse;

import javafx.scene.layout.HBox;

import org.feltbok.responses.files.ImportPlan;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Segments;

import java.util.Optional;

/** How far the import has come: file, columns, rehearsal; each can be gone to. */
final class RehearsalSteps extends HBox {
    /** The ways to go. */
    private enum Step {
        FILE,
        COLUMNS,
        REHEARSAL
    }

    private final Segments<Step> steps = new Segments<>();
    private final RehearsalWords words;

    /**
     * @param file chooses another
     * @param columns gives them the keyboard
     * @param rows gives them the keyboard
     */
    RehearsalSteps(
            RehearsalModel model,
            RehearsalWords words,
            Runnable file,
            Runnable columns,
            Runnable rows) {
        this.words = words;
        setId("rehearse-steps");
        getStyleClass().add("fb-row");
        steps.add(Step.FILE, words.get("rehearse.step.file"))
                .add(Step.COLUMNS, words.get("rehearse.step.columns"))
                .add(Step.REHEARSAL, words.get("rehearse.step.rehearsal"));
        getChildren().add(steps);
        steps.leads(Step.FILE, file).leads(Step.COLUMNS, columns).leads(Step.REHEARSAL, rows);
        model.read().subscribe((was, is) -> show(model));
        model.plan().subscribe((was, is) -> show(model));
        show(model);
    }

    private void show(RehearsalModel model) {
        boolean isRead = model.read().get().isPresent();
        Optional<ImportPlan> plan = model.plan().get();
        boolean isSettled = plan.filter(p -> p.unsettled().isEmpty()).isPresent();
        done(Step.FILE, isRead, true, "rehearse.step.file");
        done(Step.COLUMNS, isSettled, isRead, "rehearse.step.columns");
        done(
                Step.REHEARSAL,
                plan.filter(ImportPlan::isReady).isPresent(),
                isRead,
                "rehearse.step.rehearsal");
        steps.valueProperty().set(!isRead ? Step.FILE : isSettled ? Step.REHEARSAL : Step.COLUMNS);
    }

    private void done(Step step, boolean isDone, boolean isThere, String key) {
        var button = steps.button(step);
        button.setGraphic(isDone ? Icons.of("fth-check", "success") : null);
        button.setDisable(!isThere);
        button.setAccessibleText(
                words.get(key) + (isDone ? ", " + words.get("rehearse.step.done") : ""));
    }
}
