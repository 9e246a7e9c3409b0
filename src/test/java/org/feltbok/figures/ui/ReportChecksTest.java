package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.Claim;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.SetPublished;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What stands beside a figure about the report, in words. */
class ReportChecksTest extends FxTest {
    @TempDir Path folder;

    private String told(Language language) {
        try (StudyFile file = FigureStudy.create(folder);
                LiveStudyData data = new LiveStudyData(file)) {
            file.run(
                    new SetClaim(
                            claim(Claim.Said.NOT_SIGNIFICANT, "region=north | region=south", "")));
            file.run(new SetClaim(claim(Claim.Said.HIGHER, "region=south | region=north", "E9")));
            file.run(
                    new SetClaim(
                            new Claim(
                                    "",
                                    "figur-1",
                                    Claim.Said.ORDER,
                                    "",
                                    "",
                                    "",
                                    5,
                                    "",
                                    "5.3",
                                    "No accounts at hand")));
            file.run(
                    new SetPublished(
                            new PublishedValue(
                                    "", "figur-1", "", 18, "18", 0, "", "", "", "A period")));
            Texts texts = new Texts(language);
            StudyFigures figures = new StudyFigures(file, data);
            FigureBook book = figures.book();
            ComputedFigure figure =
                    figures.current(book).compute(book.figure("figur-1").orElseThrow(), texts);
            List<String> words = new ArrayList<>();
            onFx(
                    () ->
                            new ReportChecks(texts, new FigureWords(texts), c -> {})
                                    .of(figure, book)
                                    .forEach(n -> collect(n, words)));
            return String.join("\n", words);
        }
    }

    private static Claim claim(Claim.Said said, String groups, String erratum) {
        return new Claim("", "figur-1", said, "q2_2.mean", groups, "welch", 5, erratum, "", "");
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Label label) {
            words.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> collect(c, words));
        }
    }

    @Test
    void eachClaimStandsWithItsVerdictGroupsAndTest() {
        assertThat(told(Language.EN))
                .contains("claim holds: not significant (North – Sør)")
                .contains("Welch's t test")
                .contains("claim does not hold, as the errata say: higher (Sør – North)")
                .contains("claim cannot be tested: in this order")
                .contains("No accounts at hand");
    }

    @Test
    void aNumberThatIsNotComputedSaysWhy() {
        assertThat(told(Language.NB)).contains("trykt 18").contains("ikke dekket: A period");
    }
}
