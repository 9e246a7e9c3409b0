package org.feltbok.figures.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.outline.Outline;
import org.feltbok.figures.outline.Part;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

class OutlineCellTest extends FxTest {
    private static OutlineModel model(String... titles) {
        var model = new OutlineModel(Language.EN, f -> "");
        model.take(
                new Outline(
                        List.of(titles).stream()
                                .map(t -> new Part(t, t, LocalText.of(t), "", 1, List.of()))
                                .toList()));
        return model;
    }

    @Test
    void aRowThatIsAnotherIsSeenInItsLettersAndColoursAtOnce() {
        var texts = new Texts(Language.EN);
        OutlineModel model = model("1 Travel", "2 Learning");
        ListView<OutlineRow> list =
                fx(
                        () -> {
                            var made = new ListView<OutlineRow>();
                            var field = new TitleField(texts.get("outline.title"));
                            made.setFixedCellSize(29);
                            made.setCellFactory(
                                    l -> new OutlineCell(model, field, texts, k -> null));
                            made.getItems().setAll(model.rows());
                            return made;
                        });
        show(new StackPane(list));
        await(() -> fx(() -> !list.lookupAll(".ikonli-font-icon").isEmpty()));
        String font =
                fx(
                        () -> {
                            var cell = (ListCell<?>) list.lookup(".list-cell");
                            cell.updateIndex(1 - cell.getIndex());
                            // before the next pulse dresses what is new
                            var icon = (FontIcon) cell.lookup(".ikonli-font-icon");
                            return icon.getFont().getFamily();
                        });
        assertThat(font).containsIgnoringCase("feather");
    }
}
