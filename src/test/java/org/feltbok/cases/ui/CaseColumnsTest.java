package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.LiveCases;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.SampleStudy;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The columns of Cases keep their widths, whatever is read again, filtered or made narrower. */
class CaseColumnsTest extends FxTest {
    private static final int TIMES = 10;

    @TempDir private Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private CasesScreen screen;
    private CaseTable table;

    @BeforeEach
    void open() {
        file = SampleStudy.open(folder);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new CasesScreen(
                                        new ScreenContext(
                                                new Texts(Language.NB),
                                                new SameThreadRunner(),
                                                new ToldDialogs(),
                                                target -> {},
                                                Live.constant(Palette.light()),
                                                Live.constant("Marit")),
                                        file,
                                        queue,
                                        new LiveCases(file)));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
        table = (CaseTable) screen.view().lookup("#cases-table");
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
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
