package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.overview.FigureMatch;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FiguresCardTest extends FxTest {
    private final List<Navigator.Target> gone = new ArrayList<>();
    private final FiguresCard card = new FiguresCard(new Texts(Language.EN), gone::add);

    @Test
    void aStudyWithoutFiguresLeadsToItsFirst() {
        var none = new FigureMatch(0, List.of(), 0, 0, 0, 0, 0, 0, 0);
        Card.Content content = fx(() -> card.of(Optional.of(none)));
        Hyperlink link =
                content.body().stream()
                        .filter(Hyperlink.class::isInstance)
                        .map(Hyperlink.class::cast)
                        .findFirst()
                        .orElseThrow();
        onFx(link::fire);
        assertThat(gone).containsExactly(Navigator.Target.screen("newfigure"));
    }

    @Test
    void aClaimThatDoesNotHoldLeadsToItsFigure() {
        FigureSpec spec =
                FigureSpec.parse(
                        """
                        {"key": "f", "number": 7, "title": "Ages", "variable": "q5", "rows": {},
                         "columns": {"statistic": "mean"}}
                        """,
                        "f");
        var match =
                new FigureMatch(
                        1, List.of(new FigureMatch.Differing(spec, 0, 2)), 0, 3, 3, 0, 2, 5, 3);
        Card.Content content = fx(() -> card.of(Optional.of(match)));
        List<String> words = new ArrayList<>();
        content.body().forEach(n -> collect(n, words));
        assertThat(words)
                .contains("3 of 5 claims of the report hold", "2 claims do not hold", "Ages")
                .contains("2 of those compared rest on constructed numbers");
        Button row =
                content.body().stream()
                        .filter(n -> n instanceof Button && !(n instanceof Hyperlink))
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow();
        onFx(row::fire);
        assertThat(gone).containsExactly(new Navigator.Target("figures", "f"));
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Labeled labeled) {
            words.add(labeled.getText());
            if (labeled.getGraphic() != null) {
                collect(labeled.getGraphic(), words);
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> collect(c, words));
        }
    }
}
