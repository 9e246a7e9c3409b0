package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.base.task.Navigator;
import org.junit.jupiter.api.Test;

/** From a code to its bar. */
class CodeInFigureTest extends FiguresDesk {
    @Test
    void aCodeIsFoundInItsFigureWithItsNumberAtHand() {
        onFx(() -> screen.shown("#q4#fish"));
        assertThat(dialogs.notes()).contains("figurelist.no_figure_of_code");
        FigureStudy.add(
                file,
                "{'key':'figur-9','number':9,'title':'Koder','rows':{'code_list':'q4'},"
                        + "'columns':{'statistic':'share'}}");
        await(() -> node("figures-list", ListView.class).getItems().size() == 4);
        onFx(() -> screen.shown("#q4#fish"));
        await(() -> node("figure-caption", Labeled.class).getText().equals("Figur 9. Koder"));
        DataTable table = node("figure-data", DataTable.class);
        await(() -> table.getSelectionModel().getSelectedCells().size() == 1);
        assertThat(table.getSelectionModel().getSelectedCells().getFirst().getRow()).isEqualTo(1);
        await(table::isFocused);
        type(KeyCode.ENTER);
        await(() -> !gone.isEmpty());
        assertThat(gone.getLast()).isEqualTo(new Navigator.Target("behind", "q4#fish.share"));
    }
}
