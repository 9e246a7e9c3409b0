package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.base.task.Navigator;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseStore;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What stands on the form beside its answers is keyed by keys, kept, and undone. */
class AboutInEntryTest extends EntryRig {
    private Response response() {
        steps();
        return file.read(h -> ResponseStore.response(h, "r1")).orElseThrow();
    }

    private void openFirst() {
        onFx(() -> desk().load("r1"));
        await(() -> fx(() -> desk().model().open().orElseThrow().responseId()).equals("r1"));
    }

    private void type(String id, String words) {
        onFx(() -> ((TextField) node(id)).setText(words));
    }

    @Test
    void modeNumberAndDayAreKeyedWithoutTheMouseAndTakenBack() {
        openFirst();
        command("entry.about");
        await(() -> fx(() -> node("#entry-about-mode").isFocused()));
        keys(KeyCode.DOWN);
        assertThat(response().mode()).isEqualTo("phone");
        keys(KeyCode.ENTER);
        type("#entry-about-number", "41");
        keys(KeyCode.ENTER);
        assertThat(response().number()).isEqualTo("41");
        type("#entry-about-received", "14.11.2018");
        keys(KeyCode.ENTER);
        assertThat(response().receivedAt()).isEqualTo("2018-11-14");
        assertThat(steps().subList(0, 3))
                .containsExactly("responses.received_at", "responses.number", "responses.mode");
        queue.undo().join();
        await(() -> fx(() -> ((TextField) node("#entry-about-received")).getText()).isEmpty());
        assertThat(response().receivedAt()).isEmpty();
    }

    @Test
    void aDayToComeIsTakenAndThatItIsStillToComeIsSaid() {
        openFirst();
        command("entry.about");
        keys(KeyCode.ENTER, KeyCode.ENTER);
        type("#entry-about-received", "7.1.2031");
        keys(KeyCode.ENTER);
        assertThat(response().receivedAt()).isEqualTo("2031-01-07");
        assertThat(doubt()).startsWith("That day is still to come.");
        command("entry.about");
        keys(KeyCode.ENTER, KeyCode.ENTER);
        type("#entry-about-received", "14.11.2018");
        keys(KeyCode.ENTER);
        assertThat(doubt()).isEmpty();
    }

    private String doubt() {
        return fx(() -> ((Label) node("#entry-about-doubtful")).getText());
    }

    @Test
    void theKeyOfAnAnswerStandsAtItAlsoWhereRanksAreGiven() {
        openFirst();
        List<String> keys =
                fx(
                        () ->
                                stage.getScene().getRoot().lookupAll(".entry-tick").stream()
                                        .map(row -> row.lookup(".entry-tick-key"))
                                        .map(key -> key == null ? "none" : ((Label) key).getText())
                                        .toList());
        assertThat(keys).hasSize(10).allMatch(k -> k.matches("\\d+"));
    }

    @Test
    void whatIsNoDayStaysInItsFieldAndIsSaid() {
        openFirst();
        command("entry.about");
        keys(KeyCode.ENTER, KeyCode.ENTER);
        type("#entry-about-received", "the day after");
        keys(KeyCode.ENTER);
        assertThat(fx(() -> node("#entry-about-received").isFocused())).isTrue();
        assertThat(response().receivedAt()).isEmpty();
    }

    @Test
    void aLockedResponseKeepsWhatItHas() {
        file.run(new FinishResponse("r1", "Bykle", ""));
        openFirst();
        await(() -> fx(() -> ((ComboBox<?>) node("#entry-about-mode")).isDisabled()));
    }

    @Test
    void oneThatIsOpenedForChangesTakesHowItCameInAsItTakesAnswers() {
        file.run(new FinishResponse("r1", "Bykle", ""));
        openFirst();
        await(() -> fx(() -> ((ComboBox<?>) node("#entry-about-mode")).isDisabled()));
        onFx(() -> desk().model().unlock("wrong pile"));
        command("entry.about");
        await(() -> fx(() -> node("#entry-about-mode").isFocused()));
        keys(KeyCode.DOWN);
        assertThat(response().mode()).isEqualTo("phone");
    }

    @Test
    void whenItWasKeyedIsWrittenAsPeopleWriteDays() {
        openFirst();
        String said = fx(() -> ((Label) node("#entry-about-keyed")).getText());
        assertThat(said).doesNotContainPattern("\\d{4}-\\d\\d").doesNotEndWith(", ");
        assertThat(said).containsPattern("\\d \\p{L}+\\.? \\d{4} \\d\\d:\\d\\d");
    }

    @Test
    void theVersionItWasGivenOnIsSaid() {
        openFirst();
        assertThat(fx(() -> ((Hyperlink) node("#entry-about-version")).getText()))
                .isEqualTo("Given on version 1 of the questionnaire");
    }

    @Test
    void theVersionItWasGivenOnIsOneStrokeAwayAlsoWhereTheResponseIsLocked() {
        file.run(new FinishResponse("r1", "Bykle", ""));
        openFirst();
        await(() -> fx(() -> ((ComboBox<?>) node("#entry-about-mode")).isDisabled()));
        command("entry.about");
        await(() -> fx(() -> node("#entry-about-version").isFocused()));
        keys(KeyCode.ENTER);
        assertThat(gone).extracting(Navigator.Target::screen).contains("versions");
        assertThat(gone.getLast().subject()).endsWith("/1");
    }
}
