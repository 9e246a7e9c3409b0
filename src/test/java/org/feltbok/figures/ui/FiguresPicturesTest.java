package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.StudyFigures;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.store.OperationQueue;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.Pictures;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Pictures of the figures of the sample study, to look at. */
@Tag("xvfb")
class FiguresPicturesTest extends FxTest {
    @TempDir Path folder;

    @Test
    void showsTheFiguresOfTheSample() {
        try (var file = SampleStudy.open(folder);
                var queue = new OperationQueue(file);
                var data = new LiveStudyData(file);
                var figures = new StudyFigures(file, data)) {
            Pictures pictures =
                    fx(
                            () ->
                                    new Pictures(
                                            stage,
                                            Language.NB,
                                            context ->
                                                    List.of(
                                                            new FiguresScreen(
                                                                    context,
                                                                    file,
                                                                    queue,
                                                                    figures,
                                                                    (spec,
                                                                            figure,
                                                                            style,
                                                                            to) -> {}))));
            var list = fx(() -> (ListView<?>) pictures.window().scene().lookup("#figures-list"));
            await(
                    () ->
                            list.getItems().stream()
                                    .map(FigureEntry.class::cast)
                                    .noneMatch(FigureEntry::stale));
            assertThat(list.getItems()).isNotEmpty();
            onFx(() -> pictures.window().history().go(new Navigator.Target("figures", "figur-57")));
            var canvas =
                    fx(() -> (FigureCanvas) pictures.window().scene().lookup("#figure-canvas"));
            await(canvas::isCurrent);
            onFx(() -> pictures.save("figures-light"));
            onFx(() -> pictures.settings().theme().set(ThemeChoice.DARK));
            await(canvas::isCurrent);
            onFx(() -> pictures.save("figures-dark"));
            var outline = (ToggleButton) pictures.window().scene().lookup("#figures-as-outline");
            // the figure itself is not drawn while nobody sees it
            onFx(outline::fire);
            await(() -> pictures.window().scene().lookup("#pages") != null);
            onFx(() -> pictures.save("figures-outline-dark"));
            onFx(() -> pictures.settings().theme().set(ThemeChoice.LIGHT));
            await(() -> pictures.window().scene().lookup("#pages") != null);
            onFx(() -> pictures.save("figures-outline-light"));
            onFx(
                    () -> {
                        stage.setWidth(960);
                        stage.setHeight(640);
                    });
            await(() -> pictures.window().scene().getWidth() < 970);
            onFx(outline::fire);
            onFx(() -> pictures.save("figures-outline-narrow"));
        }
    }
}
