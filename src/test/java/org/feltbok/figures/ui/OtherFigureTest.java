package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.ComboBoxListViewSkin;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ClaimChoices.Choice;
import org.feltbok.figures.FigureSpec;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Nothing of the figure that was in front stands beside the one that came. */
class OtherFigureTest extends FxTest {
    private static final Texts TEXTS = new Texts(Language.EN);

    private static Optional<FigureEntry> figure(String key) {
        return Optional.of(
                FigureEntry.of(
                        key,
                        FigureSpec.parse(
                                "{\"key\":\""
                                        + key
                                        + "\",\"title\":\"A\",\"variable\":\"q1\","
                                        + "\"rows\":{\"answers\":\"q1\"},\"columns\":{\"statistic\":\"share\"}}",
                                key)));
    }

    @Test
    void whatIsProposedForOneFigureIsNotShownForAnother() {
        OwnText own =
                fx(() -> new OwnText(TEXTS, "alt", FigureSpec::alternative, (key, text) -> {}));
        show(own);
        TextArea text = (TextArea) fx(() -> own.lookup("#figure-own-alt"));
        String usual = fx(() -> text.getPromptText());
        onFx(
                () -> {
                    own.show(figure("a"));
                    own.propose("Half of them say yes");
                });
        assertThat(fx(() -> text.getPromptText())).isEqualTo("Half of them say yes");
        onFx(
                () -> {
                    own.show(figure("b"));
                    own.propose("");
                });
        assertThat(fx(() -> text.getPromptText())).isEqualTo(usual).isNotBlank();
        onFx(own::begin);
        assertThat(fx(() -> text.getText())).isEmpty();
    }

    @Test
    void aMeasureIsCalledAsTheFigureInFrontCallsIt() {
        ClaimBox measure = fx(() -> new ClaimBox("measure", "Of what"));
        show(measure.box());
        onFx(
                () ->
                        measure.offer(
                                List.of(
                                        new Choice("q1.mean", "Roads"),
                                        new Choice("q1.mean", "Roads again"),
                                        new Choice("q2.mean", "Schools"))));
        assertThat(choices(measure)).containsExactly("Roads   q1.mean", "Schools   q2.mean");
        onFx(
                () ->
                        measure.offer(
                                List.of(
                                        new Choice("q1.mean", "All roads"),
                                        new Choice("q2.mean", ""))));
        assertThat(choices(measure)).containsExactly("All roads   q1.mean", "q2.mean");
    }

    private static List<String> choices(ClaimBox of) {
        ComboBox<String> box = of.box();
        onFx(box::show);
        List<String> shown =
                fx(
                        () -> {
                            Node list = ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
                            list.applyCss();
                            ((ListView<?>) list).layout();
                            return list.lookupAll(".list-cell").stream()
                                    .map(c -> (ListCell<?>) c)
                                    .filter(c -> !c.isEmpty())
                                    .sorted(java.util.Comparator.comparing(ListCell::getIndex))
                                    .map(ListCell::getText)
                                    .toList();
                        });
        onFx(box::hide);
        return shown;
    }
}
