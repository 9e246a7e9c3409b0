package org.feltbok.coding.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.history.HistoryLine;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Environment;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.feltbok.tabular.ExcelReader;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** History is filtered and written as filtered; quotes are counted before they are written. */
class ExchangeScreenTest extends CodingRig<ExchangeScreen> {
    @Override
    protected ExchangeScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new ExchangeScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return node("history-told") instanceof Label told && !told.getText().isEmpty()
                || node("quotes-told") != null;
    }

    private void give(String person, String text, String code, Span span) {
        file.run(new ToggleCode(code, code, person, TextRef.answer(text), span, null));
    }

    @SuppressWarnings("unchecked")
    private TableView<HistoryLine> table() {
        return (TableView<HistoryLine>) node("history-table");
    }

    private static List<String> cells(Path book) {
        return ExcelReader.read(book, "book", f -> {}, f -> {}).getFirst().rows().stream()
                .flatMap(r -> r.cells().stream())
                .toList();
    }

    private String told(String id) {
        return fx(() -> ((Label) node(id)).getText());
    }

    @SuppressWarnings("unchecked")
    @Test
    void theHistoryFollowsTheStudyIsFilteredAndWrittenAsItIsFiltered() {
        give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9));
        give(CodingStudy.JONAS, "a2", "ikt", null);
        // of what Jonas did nothing is told until Marit, who looks, is done
        await(() -> table().getItems().size() == 1);
        CodingStudy.done(file, CodingStudy.MARIT);
        await(() -> table().getItems().size() == 5);
        onFx(() -> ((ComboBox<String>) node("history-code")).setValue("IKT"));
        await(() -> table().getItems().size() == 1);
        Path out = folder.resolve("h.xlsx");
        dialogs.yes().path(out);
        onFx(() -> ((Button) screen.header().lookup("#exchange-act")).fire());
        await(() -> Files.exists(out));
        assertThat(cells(out)).contains("IKT").doesNotContain("Barnevern");
    }

    @SuppressWarnings("unchecked")
    @Test
    void whoComesForACodeSeesOnlyWhatIsAboutIt() {
        file.run(new RenameCode("ikt", "IKT", "Data"));
        file.run(new RenameCode("ppt", "PPT", "Data"));
        await(() -> table().getItems().size() == 2);
        onFx(() -> screen.shown("history ikt"));
        await(() -> table().getItems().size() == 1);
        assertThat(fx(() -> table().getItems().getFirst().before())).isEqualTo("IKT");
        onFx(() -> ((ComboBox<String>) node("history-code")).getSelectionModel().selectFirst());
        await(() -> table().getItems().size() == 2);
    }

    @SuppressWarnings("unchecked")
    @Test
    void quotesAreCountedAsTheyAreChosenAndWritten() {
        give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9));
        give(CodingStudy.JONAS, "a2", "ikt", null);
        CodingStudy.done(file, CodingStudy.MARIT);
        onFx(() -> ((ToggleButton) screen.header().lookup("#exchange-quotes")).fire());
        await(() -> node("quotes-told") != null && told("quotes-told").startsWith("2"));
        ListView<Object> codes = (ListView<Object>) node("quotes-codes");
        onFx(
                () -> {
                    codes.requestFocus();
                    codes.getSelectionModel().select(1);
                });
        stroke(KeyCode.SPACE, " ");
        await(() -> told("quotes-told").startsWith("1 "));
        Path out = folder.resolve("q.xlsx");
        dialogs.yes().path(out);
        onFx(() -> ((Button) node("quotes-write")).fire());
        await(() -> Files.exists(out));
        assertThat(cells(out)).contains("Barnevern").doesNotContain("IKT");
    }

    @Test
    void whoWritesTextsIsAskedBeforeNamesOfTheRegisterLeaveWithThem() {
        hide("Barnevern", "Person 1");
        Path out = folder.resolve("p.qdpx");
        dialogs.path(out);
        // quotes tell names as the screens do, which hide them; a project holds texts as written
        onFx(() -> ((ToggleButton) screen.header().lookup("#exchange-quotes")).fire());
        onFx(() -> ((Button) node("quotes-write")).fire());
        assertThat(dialogs.asked()).doesNotContain("export.names_left.sure");
        onFx(() -> ((ToggleButton) screen.header().lookup("#exchange-project")).fire());
        onFx(() -> ((Button) node("project-write")).fire());
        await(() -> !dialogs.asked("export.names_left.written.sure").isEmpty());
        // in an answer, and in what a code is called
        assertThat(dialogs.asked("export.names_left.written.sure")).containsExactly(2);
        assertThat(Files.exists(out)).isFalse();
        dialogs.yes();
        onFx(() -> ((Button) node("project-write")).fire());
        await(() -> Files.exists(out));
        file.run(new HideNames(false));
        onFx(() -> ((ToggleButton) screen.header().lookup("#exchange-history")).fire());
        onFx(() -> ((Button) screen.header().lookup("#exchange-act")).fire());
        await(() -> dialogs.asked().contains("export.names_left.sure"));
    }

    @SuppressWarnings("unchecked")
    @Test
    void aConflictOfACopyIsChosenByAKeyForItself() {
        Path copy = folder.resolve("copy.feltbok");
        file.copyTo(copy);
        try (StudyFile theirs = StudyFile.open(copy, Environment.of(() -> "Jonas Berge"))) {
            theirs.run(new RenameCode("ppt", "PPT", "Deres"));
            theirs.run(new RenameCode("ikt", "IKT", "Deres IKT"));
        }
        file.run(new RenameCode("ppt", "PPT", "Mitt er lengst"));
        file.run(new RenameCode("ikt", "IKT", "Min IKT er lengst"));
        onFx(() -> ((ToggleButton) screen.header().lookup("#exchange-copy")).fire());
        await(() -> node("copy-read") != null);
        dialogs.path(copy);
        onFx(() -> ((Button) node("copy-read")).fire());
        ListView<ConflictList.Line> list = (ListView<ConflictList.Line>) node("copy-list");
        await(() -> list.getItems().stream().filter(l -> l.conflict() != null).count() == 2);
        // long ones wrap: each line is as high as it is long
        assertThat(fx(list::getFixedCellSize)).isNegative();
        assertThat(fx(() -> list.getSelectionModel().getSelectedItem().conflict()))
                .as("what is to be chosen stands first, and a key chooses at once")
                .isNotNull();
        assertThat(read()).contains("what it is called").doesNotContain("· label");
        onFx(
                () -> {
                    list.requestFocus();
                    list.getSelectionModel().select(at(list, "Mitt er lengst"));
                });
        stroke(KeyCode.DIGIT2, "2");
        await(
                () ->
                        list.getItems()
                                .get(at(list, "Mitt er lengst"))
                                .text()
                                .contains("\"Deres\" stands"));
        onFx(() -> ((Button) node("copy-take")).fire());
        await(() -> label("ppt").equals("Deres"));
        assertThat(label("ikt")).isEqualTo("Min IKT er lengst");
    }

    private static int at(ListView<ConflictList.Line> list, String words) {
        return (int) list.getItems().stream().takeWhile(l -> !l.text().contains(words)).count();
    }

    private String label(String code) {
        return file.read(
                h ->
                        h.createQuery("SELECT label FROM code WHERE id = :c")
                                .bind("c", code)
                                .mapTo(String.class)
                                .one());
    }
}
