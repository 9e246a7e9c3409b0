package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.twice.DrawSecond;
import org.feltbok.responses.twice.TwiceStore;
import org.feltbok.shell.kit.Segments;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A pile of forms of a study without a list of those who are asked. */
class AnyoneInEntryTest extends EntryRig {
    private static final String AT = "2026-11-23T12:00:00";

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

    private String waiting() {
        return fx(
                () ->
                        ((ListView<?>) node("#entry-respondents"))
                                .getItems().stream()
                                        .filter(ListRow.Somebody.class::isInstance)
                                        .map(r -> ((ListRow.Somebody) r).listed())
                                        .filter(l -> !l.hasResponse())
                                        .map(Listed::title)
                                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aFormThatWasDrawnWaitsInTheListUntilAnotherPersonBeginsIt() {
        for (String id : List.of("n1", "n2")) {
            file.run(new StartResponse(form, id, Optional.empty(), id, "", 1, "Jonas", AT));
            file.run(EditResponse.number(id, id, "04" + id));
            file.run(new FinishResponse(id, id, "torn"));
        }
        file.run(new DrawSecond(form, 1, 7, AT));
        String drawn = file.read(h -> ResponseStore.drawn(h, form)).iterator().next();
        onFx(() -> screen.shown(new EntryPlace(form.id(), 2, "", "", "").subject()));
        await(() -> fx(() -> desk().pass() == 2) && waiting().equals("04" + drawn));
        command("entry.next");
        await(
                () ->
                        fx(() -> desk().model().open().map(OpenForm::title))
                                .equals(Optional.of("Form 04" + drawn)));
        keys(KeyCode.DIGIT2);
        await(() -> waiting().isEmpty());
        List<Respondent> second = file.read(h -> ResponseStore.list(h, form, 2));
        assertThat(second)
                .singleElement()
                .extracting(r -> r.response().enteredBy())
                .isEqualTo("Marit");
        Map<String, String> pairs = file.read(h -> TwiceStore.pairs(h, form));
        assertThat(pairs).containsOnlyKeys(drawn);
        // one can go back to it, and nothing else waits
        command("entry.previous");
        assertThat(fx(() -> desk().model().answers().get(0).isRecorded())).isTrue();
    }

    private void showDone() {
        var segments = (Segments<?>) node(".entry-list-top .fb-segments");
        ((ToggleButton) segments.getChildren().get(1)).fire();
    }
}
