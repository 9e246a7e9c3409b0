package org.feltbok.responses.ui.rehearse;

import javafx.scene.layout.HBox;

import org.feltbok.responses.files.ImportPlan;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Segments;

import java.util.EnumMap;
import java.util.Map;
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
    private final Map<Step, Runnable> ways = new EnumMap<>(Step.class);
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
        ways.put(Step.FILE, file);
        ways.put(Step.COLUMNS, columns);
        ways.put(Step.REHEARSAL, rows);
        steps.add(Step.FILE, words.get("rehearse.step.file"))
                .add(Step.COLUMNS, words.get("rehearse.step.columns"))
                .add(Step.REHEARSAL, words.get("rehearse.step.rehearsal"));
        getChildren().add(steps);
        for (Step step : Step.values()) {
            steps.button(step)
                    .setOnAction(
                            e -> {
                                java.util.Objects.requireNonNull(ways.get(step)).run();
                                show(model);
                            });
        }
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
        steps.button(!isRead ? Step.FILE : isSettled ? Step.REHEARSAL : Step.COLUMNS)
                .setSelected(true);
    }

    private void done(Step step, boolean isDone, boolean isThere, String key) {
        var button = steps.button(step);
        button.setGraphic(isDone ? Icons.of("fth-check", "success") : null);
        button.setDisable(!isThere);
        button.setAccessibleText(
                words.get(key) + (isDone ? ", " + words.get("rehearse.step.done") : ""));
    }
}
