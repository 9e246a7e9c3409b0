package org.feltbok.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LeftOutVariables;
import org.feltbok.figures.FigureSpec;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What uses a question stands beside it, and is asked about before it goes. */
class QuestionUsesTest extends QuestionsRig {
    private List<String> usedIn() {
        return fx(
                () ->
                        node("questions-uses", VBox.class).getChildren().stream()
                                .filter(Labeled.class::isInstance)
                                .map(n -> ((Labeled) n).getText())
                                .toList());
    }

    @Test
    void aQuestionIsUsedInFiguresByTheirTitles() {
        FigureSpec spec =
                FigureSpec.parse(
                        "{\"key\": \"f1\", \"title\": \"Who goes by boat\", \"rows\": [{\"variable\":"
                                + " \"q1\"}], \"columns\": [{\"statistic\": \"n\"}]}",
                        "f1");
        file.run(
                new SmallStudy.Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "figure",
                                        "f1",
                                        "key",
                                        "f1",
                                        "spec",
                                        spec.toJson(),
                                        "position",
                                        1)));
        look("q1");
        await(() -> usedIn().contains("figure Who goes by boat"));
    }

    @Test
    void figuresOfOneTitleAreToldApartAndWhatIsPrintedOfOneStandsUnderIt() {
        for (String kind : List.of("figure", "table")) {
            String spec =
                    """
                    {"key": "%1$s", "number": 7, "kind": "%1$s", "title": "Boats",
                     "rows": [{"variable": "q1"}], "columns": [{"statistic": "n"}]}"""
                            .formatted(kind);
            file.run(
                    new SmallStudy.Change(
                            w -> {
                                SmallStudy.put(
                                        w,
                                        "figure",
                                        kind,
                                        "key",
                                        kind,
                                        "spec",
                                        FigureSpec.parse(spec, kind).toJson(),
                                        "position",
                                        1);
                                printed(w, kind, "q1.n", 1);
                                printed(w, kind, "q1.1.n", 2);
                            }));
        }
        file.run(
                new SmallStudy.Change(
                        w -> {
                            printed(w, "text", "q1.n", 3);
                            printed(w, "text", "q1.1.n", 4);
                        }));
        look("q1");
        await(() -> usedIn().contains("figure 7: Boats"));
        assertThat(usedIn())
                .containsSubsequence("figure 7: Boats", "table 7: Boats")
                .filteredOn(l -> l.contains("Boats") || l.contains("printed"))
                .containsExactly("figure 7: Boats", "table 7: Boats", "printed number text");
    }

    private static void printed(UnitOfWork w, String figure, String measure, int at) {
        SmallStudy.put(
                w,
                "published",
                figure + at,
                "figure_key",
                figure,
                "measure",
                measure,
                "value",
                1,
                "decimals",
                0,
                "position",
                at);
    }

    @Test
    void aVariableThatAnAnswerTakenOutLeavesBehindIsAskedAboutFirst() {
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                "v",
                                "early",
                                LocalText.of("Early"),
                                "survey",
                                null,
                                LocalText.of(""),
                                0,
                                "{\"from\": \"q1\", \"map\": {\"2\": \"a\"},"
                                        + " \"classes\": [{\"code\": \"a\"}]}",
                                "")));
        assertThat(file.read(LeftOutVariables::read)).isEmpty();
        look("q1");
        await(() -> usedIn().contains("derived variable Early"));
        onFx(() -> node("questions-out-yes_no2", javafx.scene.control.Button.class).fire());
        await(() -> dialogs.asked().contains("questions.leaves_out"));
        assertThat(dialogs.asked("questions.leaves_out").toString()).contains("early");
        assertThat(question("q1").items().getFirst().choices()).hasSize(3);
        assertThat(fx(() -> node("questions-label-yes_no2", TextInputControl.class)))
                .as("it stands there still")
                .isNotNull();
        dialogs.yes();
        onFx(() -> node("questions-out-yes_no2", javafx.scene.control.Button.class).fire());
        await(() -> question("q1").items().getFirst().choices().get(1).isRetired());
        assertThat(file.read(LeftOutVariables::read)).isEmpty();
    }
}
