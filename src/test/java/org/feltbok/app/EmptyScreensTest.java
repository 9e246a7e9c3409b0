package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;

import org.feltbok.base.task.Progress;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.plain.PlannedStudy;
import org.feltbok.plain.StudyPlan;
import org.feltbok.shell.kit.Pill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** In a study that holds nothing yet each screen says what comes first, and leads there. */
class EmptyScreensTest extends DeskRig {
    /** A screen, what leads on from it, and where to. */
    private record Step(String screen, String button, String to) {}

    private static final List<Step> STEPS =
            List.of(
                    new Step("attributes", "next-cases", "caseimport"),
                    new Step("represents", "next-questions", "questions"),
                    new Step("rules", "next-questions", "questions"),
                    new Step("grid", "next-questions", "questions"),
                    new Step("responseimport", "next-questions", "questions"),
                    new Step("tables", "next-questions", "questions"),
                    new Step("weights", "next-questions", "questions"),
                    new Step("interviews", "next-case-list", "cases"),
                    new Step("behind", "behind-to-figures", "figures"),
                    new Step("figures", "next-figures", "newfigure"));

    @BeforeEach
    void open() {
        Path file = folder.resolve("empty.feltbok");
        var nobody = new ReadCases("", false, List.of(), List.of(), List.of());
        PlannedStudy.create(
                new StudyPlan("Ferjer 2026", "nb", "", "", nobody, null, List.of()),
                file,
                environment,
                Progress.NONE);
        open(file, 1440, 900);
    }

    @Test
    void eachLeadsToWhatComesFirst() {
        var nowhere = new ArrayList<String>();
        var wordless = new ArrayList<String>();
        for (Step step : STEPS) {
            go(step.screen);
            onFx(
                    () -> {
                        draw();
                        wordless(window.scene().getRoot(), step.screen, wordless);
                        if (window.scene().lookup("#" + step.button) instanceof Button button
                                && RealProgram.shows(button)) {
                            button.fire();
                        } else {
                            nowhere.add(step.screen);
                        }
                    });
            if (!nowhere.contains(step.screen)) {
                assertThat(fx(() -> window.front())).as(step.screen).contains(step.to);
            }
        }
        assertThat(nowhere).isEmpty();
        assertThat(wordless).isEmpty();
    }

    /** A questionnaire that asks nothing yet is there to be gone on with, and not to be keyed. */
    @Test
    void aQuestionnaireWithoutQuestionsLeadsToItsFirst() {
        String title = "Passasjerer";
        onFx(desk::closeNow);
        Path file = folder.resolve("bare.feltbok");
        var nobody = new ReadCases("", false, List.of(), List.of(), List.of());
        PlannedStudy.create(
                new StudyPlan(
                        "Ferjer 2026",
                        "nb",
                        "",
                        "",
                        nobody,
                        StudyPlan.Form.begun(title),
                        List.of()),
                file,
                environment,
                Progress.NONE);
        open(file, 1440, 900);
        go("overview");
        await(() -> !window.scene().lookup("#overview-continue").isVisible());
        assertThat(ways("entry.import")).as("ways to import from Overview").isEqualTo(1);
        go("entry");
        assertThat(ways("entry.import")).as("ways to import from Entry").isEqualTo(1);
        await(() -> window.scene().lookup("#next-questions") instanceof Button);
        onFx(() -> ((Button) window.scene().lookup("#next-questions")).fire());
        assertThat(fx(() -> window.front())).contains("questions");
        await(() -> window.scene().lookup("#questions-first") instanceof Button);
        Button first = (Button) window.scene().lookup("#questions-first");
        assertThat(fx(() -> ((Labeled) window.scene().lookup(".fb-empty .fb-strong")).getText()))
                .contains(title);
        onFx(first::fire);
        await(() -> window.scene().lookup("#questions-kind") != null);
    }

    /** How often a command stands in the menus. */
    private long ways(String command) {
        return fx(
                () ->
                        ((MenuBar) window.scene().getRoot().lookup(".menu-bar"))
                                .getMenus().stream()
                                        .flatMap(m -> m.getItems().stream())
                                        .filter(i -> command.equals(i.getId()))
                                        .count());
    }

    /** Nothing to tick or press stands without a word or a picture, and no colour without one. */
    private static void wordless(Node node, String screen, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof ButtonBase button
                && button.getText().isBlank()
                && button.getGraphic() == null) {
            found.add(screen + " " + button);
        }
        if (node instanceof Pill pill && pill.getText().isEmpty() && pill.getWidth() > 0) {
            found.add(screen + " " + pill);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> wordless(n, screen, found));
        }
    }
}
