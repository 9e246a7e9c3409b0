package org.feltbok.interviews.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.framework.CellQuote;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.coding.framework.CellRef.RowKind;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.coding.framework.Summary;
import org.feltbok.coding.framework.SummaryStore;
import org.feltbok.coding.framework.WriteSummary;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** The matrix written by keys; what is written stands in the file. */
class MatrixScreenTest extends CodingRig<MatrixScreen> {
    private static final CellRef T1 = new CellRef(RowKind.CASE, "c1", ColumnKind.TOPIC, "t1");
    private static final CellRef T2 = new CellRef(RowKind.CASE, "c1", ColumnKind.TOPIC, "t2");

    @Override
    protected MatrixScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new MatrixScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return node("framework-table") != null && table().getItems().size() == 1;
    }

    @SuppressWarnings("unchecked")
    private TableView<Matrix.Row> table() {
        return (TableView<Matrix.Row>) node("framework-table");
    }

    private TextArea field() {
        return (TextArea) node("framework-summary");
    }

    @SuppressWarnings("unchecked")
    private ListView<CellQuote> quotes() {
        return (ListView<CellQuote>) node("framework-quotes");
    }

    private Optional<Summary> inFile(CellRef cell) {
        return Optional.ofNullable(file.read(h -> new SummaryStore(h).all()).get(cell));
    }

    private void writeHere(String text) {
        onFx(
                () -> {
                    screen.commands().stream()
                            .filter(c -> c.key().equals("framework.edit"))
                            .forEach(c -> c.action().run());
                    field().setText(text);
                });
    }

    @Test
    void aSummaryThatWasFoundIsGoneToWhateverIsShown() {
        String any =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT o.id FROM code o JOIN codebook b ON b.id = o.codebook_id WHERE b.for_interviews")
                                        .mapTo(String.class)
                                        .list()
                                        .getLast());
        file.run(
                new WriteSummary(
                        "s9",
                        new CellRef(RowKind.CASE, "c1", ColumnKind.CODE, any),
                        "Om koden",
                        CodingStudy.MARIT,
                        "2026-01-01T00:00:00Z",
                        List.of()));
        onFx(() -> screen.shown("s9"));
        await(() -> field().getText().equals("Om koden"));
    }

    @Test
    void summariesAreWrittenCellByCellAndRestOnWhatWasSaid() {
        writeHere("Gamle planer");
        type(KeyCode.ENTER);
        await(() -> inFile(T1).isPresent());
        assertThat(inFile(T1).orElseThrow().text()).isEqualTo("Gamle planer");
        assertThat(inFile(T1).orElseThrow().personId()).isEqualTo(CodingStudy.MARIT);
        assertThat(inFile(T1).orElseThrow().links()).hasSize(1);
        await(() -> field().getText().isEmpty());
        writeHere("Sparer");
        type(KeyCode.ESCAPE);
        await(() -> inFile(T2).isPresent());
        await(() -> stage.getScene().getFocusOwner() == table());
        queue.undo();
        await(() -> inFile(T2).isEmpty());
        assertThat(inFile(T1)).isPresent();
        await(() -> field().getText().isEmpty());
    }

    @Test
    void namesOfTheRegisterAreNotReadInCellsNorInTheWordsBehind() {
        writeHere("De sier pengene mangler");
        type(KeyCode.ESCAPE);
        await(() -> inFile(T1).isPresent());
        await(() -> quotes().getItems().size() == 1 && read().contains("og pengene"));
        hide("pengene", "Etat 1");
        await(() -> read().contains("og Etat 1"));
        await(() -> read().contains("De sier Etat 1") && !read().contains("pengene"));
    }

    @Test
    void aQuoteIsTakenAwayFromASummaryAndPutBehindItAgainByKey() {
        writeHere("Gamle planer");
        type(KeyCode.ESCAPE);
        await(() -> quotes().getItems().stream().anyMatch(CellQuote::isLinked));
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("framework.to_quotes"))
                                .forEach(c -> c.action().run()));
        type(KeyCode.SPACE);
        await(() -> inFile(T1).orElseThrow().links().isEmpty());
        await(() -> quotes().getItems().stream().noneMatch(CellQuote::isLinked));
        type(KeyCode.SPACE);
        await(() -> inFile(T1).orElseThrow().links().size() == 1);
    }

    @Test
    void quotesArePutBehindASummaryOnlyWhereThereIsOne() {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("framework.to_quotes"))
                                .forEach(c -> c.action().run()));
        type(KeyCode.SPACE);
        await(() -> dialogs.notes().contains("framework.write_first"));
        assertThat(inFile(T1)).isEmpty();
    }

    @Test
    void codesAreColumnsAndFollowWhatIsCoded() {
        onFx(() -> ((javafx.scene.control.ToggleButton) node("framework-by-code")).fire());
        await(() -> table().getColumns().size() == 2);
        assertThat(fx(() -> quotes().getItems().size())).isZero();
        file.run(
                new ToggleCode(
                        "theme",
                        "Ø",
                        CodingStudy.MARIT,
                        TextRef.passage("p1"),
                        new Span(21, 36),
                        null));
        await(() -> words().equals(List.of("pengene mangler")));
    }

    private List<String> words() {
        return quotes().getItems().stream().map(CellQuote::words).toList();
    }

    @Test
    void whatIsWrittenIsKeptWhenTheScreenIsLeft() {
        onFx(() -> field().setText("Av Marit"));
        type(KeyCode.ESCAPE);
        onFx(screen::hidden);
        await(() -> inFile(T1).isPresent());
        onFx(() -> screen.shown(""));
        await(() -> field().getText().equals("Av Marit"));
    }
}
