package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** From the bars of a live chart to those behind them, by keys, held against the file's answers. */
@Tag("xvfb")
class BehindJourneyTest {
    private static final int MOST_TRIES = 500;

    @TempDir Path folder;

    private RealProgram program;
    private Map<String, Map<String, String>> responses = Map.of();

    private String text(String id) {
        return ((Labeled) program.node(id)).getText();
    }

    /** The responses that hold the code, in the file. */
    private List<String> answered(String code) {
        return responses.values().stream()
                .filter(row -> code.equals(row.get("q8")))
                .map(row -> row.getOrDefault("_response", ""))
                .sorted()
                .toList();
    }

    private List<String> listed() {
        TableView<?> table = (TableView<?>) program.node("#behind-list");
        return IntStream.range(0, table.getItems().size())
                .mapToObj(row -> String.valueOf(table.getColumns().get(1).getCellData(row)))
                .sorted()
                .toList();
    }

    /** Stands on a number of the chart. */
    private void standOn(KeyCode key) {
        Hand.await("the figure is in front", () -> program.has("#figure-canvas"));
        Hand.onFx(
                () -> {
                    program.node("#figure-canvas").requestFocus();
                    return true;
                });
        // a key before the chart is drawn stands on nothing
        for (int i = 0; i < MOST_TRIES && !Hand.onFx(this::saysANumber); i++) {
            program.hand().press(key);
        }
        Hand.await("the chart says a number", this::saysANumber);
    }

    private boolean saysANumber() {
        if (!program.has("#chart-words")) {
            return false;
        }
        String words = ((Label) program.node("#chart-words")).getText();
        return words != null && words.contains("%");
    }

    private String code() {
        Hand.await(
                "a number of q8 is looked at",
                () ->
                        program.isInFront("behind")
                                && text("#behind-measure").matches("q8\\.\\d+\\.share"));
        return Hand.onFx(() -> text("#behind-measure")).split("\\.")[1];
    }

    private void listsThoseWhoAnswered(String code) {
        List<String> expected = answered(code);
        assertThat(expected).isNotEmpty();
        Hand.await("they are listed", () -> listed().size() == expected.size());
        assertThat(Hand.onFx(this::listed)).isEqualTo(expected);
    }

    @Test
    void thoseBehindABarAreTheOnesOfTheFileAndTheKeysLeadThereAndBack() {
        Path study = Studies.sample(folder);
        responses = Studies.responses(study);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.has("#figure-caption"));
            p.hand().press(KeyCode.CONTROL, KeyCode.F);
            p.hand().type("36");
            Hand.await("the figure is found", () -> p.says("#figure-caption", "Figure 36."));
            standOn(KeyCode.HOME);
            p.hand().press(KeyCode.ENTER);
            String first = code();
            listsThoseWhoAnswered(first);
            p.hand().press(KeyCode.T);
            Hand.await("the others", () -> listed().size() != answered(first).size());
            assertThat(Hand.onFx(this::listed)).doesNotContainAnyElementsOf(answered(first));
            p.hand().press(KeyCode.ESCAPE);
            Hand.await("back", () -> program.isInFront("figures"));
            assertThat(Hand.onFx(() -> text("#figure-caption"))).startsWith("Figure 36.");
            standOn(KeyCode.HOME);
            p.hand().press(KeyCode.DOWN);
            p.hand().press(KeyCode.ENTER);
            String last = code();
            assertThat(last).isNotEqualTo(first);
            listsThoseWhoAnswered(last);
            p.hand().press(KeyCode.ENTER);
            Hand.await("the form of one of them", () -> program.isInFront("entry"));
        }
    }
}
