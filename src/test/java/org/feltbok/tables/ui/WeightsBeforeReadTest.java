package org.feltbok.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** A weight that is begun before the study has been read is not put aside for one that is there. */
class WeightsBeforeReadTest extends FxTest {
    @TempDir Path folder;

    private final HeldRunner tasks = new HeldRunner();
    private StudyFile file;
    private LiveStudyData data;
    private OperationQueue queue;
    private WeightsScreen screen;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        data = new LiveStudyData(file);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new WeightsScreen(
                                        Contexts.english(tasks, new ToldDialogs(), t -> {}),
                                        file,
                                        queue,
                                        data));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        tasks.hold();
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        data.close();
        file.close();
    }

    private void begin() {
        file.run(
                new AddWeight(
                        new StudyWeight(
                                "w",
                                "w",
                                LocalText.of("Vekt"),
                                "main",
                                "{\"rake\":\"region\"}",
                                "")));
        onFx(() -> screen.shown(""));
    }

    private String typed(String id) {
        return fx(() -> node(id, TextField.class).getText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights-name",
                "weights-label",
                "weights-only",
                "weights-least",
                "weights-greatest"
            })
    void whatIsTypedInAnyFieldStays(String field) {
        begin();
        onFx(() -> node(field, TextField.class).setText("2"));
        onFx(tasks::release);
        assertThat(node("weights-list", ListView.class).getItems()).hasSize(1);
        assertThat(typed(field)).isEqualTo("2");
    }

    @Test
    void whatWasCancelledIsReadWhenOneComesBack() {
        begin();
        onFx(tasks::cancel);
        assertThat(node("weights-list", ListView.class).getItems()).isEmpty();
        onFx(screen::hidden);
        onFx(() -> screen.shown(""));
        assertThat(node("weights-list", ListView.class).getItems()).hasSize(1);
    }

    @Test
    void aWeightWhoseTrialWasCancelledIsTriedWhenOneComesBack() {
        begin();
        onFx(tasks::releaseOne);
        onFx(tasks::cancel);
        onFx(screen::hidden);
        tasks.hold();
        onFx(() -> screen.shown(""));
        onFx(tasks::releaseOne);
        assertThat(tasks.waiting()).as("the trial").isEqualTo(1);
    }

    @Test
    void whatIsTickedStays() {
        begin();
        onFx(() -> node("weights-leave-empty", CheckBox.class).setSelected(true));
        onFx(tasks::release);
        assertThat(node("weights-leave-empty", CheckBox.class).isSelected()).isTrue();
        assertThat(typed("weights-name")).isEmpty();
    }

    @Test
    void theFirstOneIsShownWhereNothingIsBegun() {
        begin();
        onFx(tasks::release);
        assertThat(typed("weights-name")).isEqualTo("w");
    }
}
