package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/** A code whose words were edited away leads to the text it was given to. */
class LostCodingPlaceTest extends OverviewRig {
    private static final String TOLD = "Codings lost";

    private void lost(String column, String text) {
        file.run(
                new SmallStudy.Change(
                        w ->
                                w.insert(
                                        "coding",
                                        "lost-" + text,
                                        Map.of(
                                                "code_id",
                                                "k",
                                                "person_id",
                                                "p",
                                                column,
                                                text,
                                                "lost_quote",
                                                "borte"))));
    }

    @Test
    void inAnInterviewItLeadsToThePassageThere() {
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.insert(
                                    "person",
                                    "p",
                                    Map.of(
                                            "key",
                                            "p",
                                            "name",
                                            "Per",
                                            "initials",
                                            "P",
                                            "position",
                                            1));
                            w.insert(
                                    "codebook",
                                    "b",
                                    Map.of("key", "b", "label", "B", "position", 1));
                            w.insert(
                                    "code",
                                    "k",
                                    Map.of(
                                            "codebook_id",
                                            "b",
                                            "key",
                                            "k",
                                            "label",
                                            "K",
                                            "position",
                                            1));
                            String one =
                                    w.handle()
                                            .createQuery("SELECT id FROM study_case LIMIT 1")
                                            .mapTo(String.class)
                                            .one();
                            w.insert(
                                    "interview",
                                    "v",
                                    Map.of(
                                            "key",
                                            "leder",
                                            "case_id",
                                            one,
                                            "role",
                                            "leder",
                                            "status",
                                            "done",
                                            "position",
                                            1));
                            w.insert(
                                    "passage",
                                    "t",
                                    Map.of("interview_id", "v", "text", "Ny tekst", "position", 1));
                        }));
        lost("passage_id", "t");
        await(() -> fx(() -> lostRow().isPresent()));
        onFx(() -> lostRow().orElseThrow().fire());
        assertThat(gone).containsExactly(new Navigator.Target("interviews", "leder#t"));
    }

    private Optional<Button> lostRow() {
        return card().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(b -> b.getStyleClass().contains("fb-row-button"))
                .filter(b -> String.valueOf(b.getAccessibleText()).startsWith(TOLD))
                .findFirst();
    }
}
