package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;

import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The columns of Cases keep their widths, whatever is read again, filtered or made narrower. */
class CaseColumnsTest extends CasesRig {
    private static final int TIMES = 10;

    @Override
    StudyFile study() {
        return SampleStudy.open(folder);
    }

    private List<Long> widths() {
        return fx(
                () ->
                        table.getVisibleLeafColumns().stream()
                                .map(TableColumn::getWidth)
                                .map(Math::round)
                                .toList());
    }

    @Test
    void stayAsWideWhenAllIsReadAgain() {
        List<Long> before = widths();
        for (int i = 0; i < TIMES; i++) {
            onFx(() -> screen.shown(""));
            onFx(table::refresh);
        }
        assertThat(widths()).isEqualTo(before);
    }

    @Test
    void stayAsWideWhenNothingIsFoundAndAllAgain() {
        List<Long> before = widths();
        var search = fx(() -> (TextField) screen.view().lookup("#cases-search"));
        for (int i = 0; i < TIMES; i++) {
            onFx(() -> search.setText("qqq"));
            onFx(search::clear);
        }
        assertThat(widths()).isEqualTo(before);
    }

    @Test
    void comeBackWhenTheWindowDoes() {
        List<Long> before = widths();
        for (int i = 0; i < TIMES; i++) {
            onFx(() -> stage.setWidth(620));
            onFx(() -> stage.setWidth(980));
        }
        assertThat(widths()).isEqualTo(before);
    }

    @Test
    void comeBackWhenAColumnIsShownAndHidden() {
        List<Long> before = widths();
        var hidden =
                fx(() -> table.getColumns().stream().filter(c -> !c.isVisible()).findFirst())
                        .orElseThrow();
        for (int i = 0; i < TIMES; i++) {
            onFx(() -> hidden.setVisible(true));
            onFx(() -> hidden.setVisible(false));
        }
        assertThat(widths()).isEqualTo(before);
    }
}
