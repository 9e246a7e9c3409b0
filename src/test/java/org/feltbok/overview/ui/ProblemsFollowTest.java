package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.feltbok.base.task.Navigator;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.VoidResponse;
import org.feltbok.responses.notes.AddFieldNote;
import org.feltbok.responses.notes.FieldAt;
import org.feltbok.responses.notes.FieldNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/** What Overview lists follows the data while it is looked at. */
class ProblemsFollowTest extends OverviewRig {
    @Test
    void whatIsFoundAfterAChangeIsListed() {
        set("r2", 777);
        await(
                () ->
                        card().lookupAll(".label").stream()
                                .filter(Label.class::isInstance)
                                .anyMatch(l -> ((Label) l).getText().contains("Bykle, Fedje")));
    }

    private Optional<Button> query() {
        return card().lookupAll(".fb-row-button").stream()
                .map(Button.class::cast)
                .filter(b -> b.getAccessibleText().startsWith("Query not closed"))
                .findFirst();
    }

    private void ask(String response, String item) {
        file.run(
                new AddFieldNote(
                        "n-" + response,
                        new FieldAt(response, "Bykle", item, "q14"),
                        FieldNote.Kind.QUERY,
                        "Is it so?",
                        "M",
                        "2026-11-23T10:00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-q14", ""})
    void theWayToAQueryLeadsToTheEntryInWhichItIsAskedAndToNoneWhereItIsVoid(String item) {
        file.run(
                new StartResponse(
                        form,
                        "second",
                        Optional.of("c1"),
                        "Bykle",
                        "",
                        2,
                        "N",
                        "2026-11-23T12:00"));
        ask("second", item);
        await(() -> fx(() -> query().isPresent()));
        onFx(() -> query().orElseThrow().fire());
        assertThat(gone)
                .containsExactly(
                        new Navigator.Target(
                                "entry", "at:" + form.id() + "/2/" + item + "/second/"));
        file.run(new VoidResponse("second", "Bykle", "Not asked"));
        await(() -> fx(() -> query().isEmpty()));
    }
}
