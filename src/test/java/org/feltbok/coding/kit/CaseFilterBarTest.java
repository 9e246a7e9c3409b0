package org.feltbok.coding.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.NumberRange;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is chosen is said within the pane it stands in, however long it is. */
class CaseFilterBarTest extends FxTest {
    private static final double WIDE = 264;

    @TempDir Path folder;

    @Test
    void longNamesMakeThePaneNoWiderAndStandInIt() {
        try (StudyFile file = CodingStudy.make(folder);
                OperationQueue queue = new OperationQueue(file)) {
            VBox left = fx(() -> left(file, queue));
            show(new StackPane(left));
            var chosen = (Region) left.lookup("#case-filter");
            await(() -> chosen.getHeight() > 0);
            assertThat(fx(() -> ((Region) left.getChildren().getFirst()).prefWidth(-1)))
                    .isLessThanOrEqualTo(WIDE);
            assertThat(fx(chosen::getWidth)).isLessThanOrEqualTo(WIDE);
            assertThat(fx(chosen::getChildrenUnmodifiable))
                    .hasSize(3)
                    .allMatch(n -> n.getBoundsInParent().getMaxX() <= WIDE);
        }
    }

    @Test
    void rangesWithOneEndAreSaidInWords() {
        try (StudyFile file = CodingStudy.make(folder);
                OperationQueue queue = new OperationQueue(file)) {
            for (String typed : List.of(">5", "5+", "<=7", "<7", "5-7", "5")) {
                assertThat(fx(() -> said(file, queue, typed)))
                        .isEqualTo(
                                switch (typed) {
                                    case ">5" -> "Size: more than 5";
                                    case "5+" -> "Size: 5 or more";
                                    case "<=7" -> "Size: 7 or less";
                                    case "<7" -> "Size: less than 7";
                                    case "5-7" -> "Size: 5\u20137";
                                    default -> "Size: 5";
                                });
            }
        }
    }

    private static String said(StudyFile file, OperationQueue queue, String typed) {
        CaseFilters filters = filters(file, queue);
        var variable = new CaseVariable("attribute/x", true, "", LocalText.of("Size"), List.of());
        NumberRange range = NumberRange.typed(typed, Language.EN).orElseThrow();
        filters.turn(new CaseClasses(variable, false, Map.of(), Map.of("c1", 6.0)), range.code());
        var bar = new CaseFilterBar(new Texts(Language.EN), filters, c -> Map.of(), () -> {});
        bar.refresh("");
        return bar.lookupAll(".button").stream()
                .map(b -> ((Labeled) b).getText())
                .findFirst()
                .orElse("");
    }

    private static CaseFilters filters(StudyFile file, OperationQueue queue) {
        return new CaseFilters(
                new Desk(
                        file,
                        queue,
                        new SameThreadRunner(),
                        new ToldDialogs(),
                        new Texts(Language.EN),
                        () -> "Marit Aune",
                        Platform::runLater),
                "test",
                () -> CodableItem.INTERVIEWS,
                () -> {});
    }

    private static VBox left(StudyFile file, OperationQueue queue) {
        var texts = new Texts(Language.EN);
        CaseFilters filters = filters(file, queue);
        String name = "Of those who answered, which kind of cooperation between municipalities";
        var variable =
                new CaseVariable(
                        "grouping/x",
                        false,
                        "",
                        LocalText.of(name),
                        List.of(new CaseVariable.Class("a", LocalText.of(name))));
        filters.turn(new CaseClasses(variable, false, Map.of("c1", Set.of("a")), Map.of()), "a");
        var bar = new CaseFilterBar(texts, filters, c -> Map.of(), () -> {});
        bar.refresh("12 of 345 interviews \u00b7 67 of 890 passages coded, and more to come");
        var left = new VBox(bar);
        left.setMaxWidth(WIDE);
        return left;
    }
}
