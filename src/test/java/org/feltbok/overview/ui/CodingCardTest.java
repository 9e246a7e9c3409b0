package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodableItem;
import org.feltbok.overview.CodingProgress;
import org.feltbok.overview.CodingProgress.Share;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** How far the coding of interviews is, as it is said, and where its line leads. */
class CodingCardTest extends FxTest {
    private final List<Navigator.Target> gone = new ArrayList<>();

    private Button line(Language language, Share... shares) {
        return fx(
                () ->
                        (Button)
                                new CodingCard(new Texts(language), gone::add)
                                        .of(
                                                List.of(
                                                        new CodingProgress(
                                                                CodableItem.INTERVIEWS,
                                                                "",
                                                                LocalText.of("Temaer"),
                                                                3,
                                                                1,
                                                                1,
                                                                List.of(shares))))
                                        .body()
                                        .getFirst());
    }

    private List<String> said(Button line) {
        return fx(
                () ->
                        line.getGraphic().lookupAll(".label").stream()
                                .map(n -> ((Labeled) n).getText())
                                .toList());
    }

    @Test
    void interviewsStandAsAQuestionWithHowFarEachCoderIs() {
        Button line =
                line(
                        Language.EN,
                        new Share("Jonas Berge", 3, 1, true, 0, 0),
                        new Share("Marit Aune", 3, 3, false, 1, 0));
        assertThat(said(line))
                .contains(
                        "Interviews",
                        "3 passages",
                        "2 of 3",
                        "1 left",
                        "Jonas Berge: 1 of 3 done · blind to the others",
                        "Marit Aune: 3 of 3 done · 0 of 1 disagreement settled");
        assertThat(line.getAccessibleText())
                .startsWith("Interviews, 2 of 3, 1 left, Jonas Berge: 1 of 3 done");
        onFx(line::fire);
        assertThat(gone).containsExactly(Navigator.Target.screen("interviews"));
        assertThat(said(line(Language.NB, new Share("Jonas Berge", 3, 1, false, 4, 2))))
                .contains("Intervjuer", "Jonas Berge: 1 av 3 ferdig · 2 av 4 uenigheter avgjort");
    }
}
