package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Hyperlink;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
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
        var none = new FigureMatch(0, List.of(), 0, 0, 0, 0);
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
}
