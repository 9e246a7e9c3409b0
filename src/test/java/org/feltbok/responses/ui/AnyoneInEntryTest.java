package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.ResponseStore;
import org.feltbok.shell.kit.Segments;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A pile of forms of a study without a list of those who are asked. */
class AnyoneInEntryTest extends EntryRig {
    @Override
    void prepare() {
        file.run(
                new SmallStudy.Change(
                        w ->
                                List.of("c1", "c2", "c3", "c4")
                                        .forEach(c -> w.update("study_case", c, "in_frame", 0))));
    }

    private boolean isNew() {
        return fx(() -> desk().model().open().filter(o -> !o.exists()).isPresent());
    }

    /** The other one that is begun is not the next on the pile. */
    @Test
    void theNextFormIsBegunAndOneCanGoBackToTheLast() {
        completeAsItIs();
        await(this::isNew);
        command("entry.previous");
        await(() -> !isNew());
        command("entry.new");
        await(this::isNew);
        keys(KeyCode.DIGIT3);
        await(() -> !isNew());
        completeAsItIs();
        await(this::isNew);
        List<Respondent> all = file.read(h -> ResponseStore.list(h, form, 1));
        assertThat(all).as("none is begun before its first answer").hasSize(3);
        String third = all.getLast().response().id();
        assertThat(stored(third, "q1")).isEqualTo("3");
        command("entry.previous");
        await(() -> fx(() -> desk().model().open().orElseThrow().responseId().equals(third)));
    }

    @Test
    void whereThoseThatAreDoneAreShownTheNextOfThePileIsStillANewOne() {
        completeAsItIs();
        await(this::isNew);
        onFx(this::showDone);
        command("entry.new");
        for (int pile = 3; pile <= 5; pile++) {
            await(this::isNew);
            keys(KeyCode.DIGIT3);
            await(() -> !isNew());
            completeAsItIs();
            int there = pile;
            await(() -> file.read(h -> ResponseStore.list(h, form, 1)).size() == there);
        }
        await(this::isNew);
    }

    /** It is what is written on the sheet, and what the second entry is found by. */
    @Test
    void aFormIsCalledByItsKeyAsSoonAsItIsBegun() {
        completeAsItIs();
        await(this::isNew);
        keys(KeyCode.DIGIT3);
        await(() -> file.read(h -> ResponseStore.list(h, form, 1)).size() == 3);
        String key = file.read(h -> ResponseStore.list(h, form, 1)).getLast().response().key();
        await(() -> fx(() -> desk().model().open().orElseThrow().title().equals(key)));
    }

    private void showDone() {
        var segments = (Segments<?>) node(".entry-list-top .fb-segments");
        ((ToggleButton) segments.getChildren().get(1)).fire();
    }
}
