package org.feltbok.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.VBox;

import org.feltbok.cases.LiveCases;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.FieldworkStore;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.SampleStudy;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A round of reminders is on the day that is said, and that is mended afterwards. */
class RoundDayTest extends FxTest {
    @TempDir Path folder;

    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private LiveCases cases;
    private FieldworkScreen screen;

    @BeforeEach
    void open() {
        file = SampleStudy.open(folder);
        queue = new OperationQueue(file);
        cases = new LiveCases(file);
        screen =
                fx(
                        () ->
                                new FieldworkScreen(
                                        Contexts.norwegian(new HeldRunner(), dialogs, t -> {}),
                                        file,
                                        queue,
                                        cases));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        cases.close();
        file.close();
    }

    private void run(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
        queue.settle();
        onFx(() -> {});
    }

    private List<String> days() {
        return file.read(FieldworkStore::byCase).values().stream()
                .flatMap(List::stream)
                .map(c -> c.round() + " " + c.at())
                .distinct()
                .sorted()
                .toList();
    }

    private void tickAll() {
        run("fieldwork.tick_all");
        onFx(() -> screen.kind(ContactKind.LETTER));
    }

    @Test
    void itIsSaidWhenItIsNotedAndMendedAfterwards() {
        tickAll();
        dialogs.text("31.12");
        run("fieldwork.round_on");
        assertThat(days()).containsExactly("1 2017-12-31");
        tickAll();
        dialogs.text("20.12.2018");
        run("fieldwork.round_on");
        assertThat(dialogs.notes()).last().isEqualTo("fieldwork.round.no_day");
        assertThat(days()).as("a day to come is none").containsExactly("1 2017-12-31");
        dialogs.text("1.12.2018");
        run("fieldwork.round_day");
        await(() -> days().equals(List.of("1 2018-12-01")));
        queue.undo().join();
        assertThat(days()).containsExactly("1 2017-12-31");
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void whereThereWasNoRoundThatIsSaid() {
        run("fieldwork.round_day");
        assertThat(dialogs.notes()).containsExactly("fieldwork.round.none");
    }
}
