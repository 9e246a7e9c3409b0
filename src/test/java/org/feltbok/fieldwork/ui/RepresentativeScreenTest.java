package org.feltbok.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.WeightStore;
import org.feltbok.fieldwork.Representativeness;
import org.feltbok.figures.FigureStore;
import org.feltbok.shell.spi.Command;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.ExcelReader;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.SampleStudy;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class RepresentativeScreenTest extends FxTest {
    @TempDir Path folder;

    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private LiveStudyData data;
    private RepresentativeScreen screen;
    private ListView<Representativeness> list;
    private RepresentativeTable table;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void open() {
        file = SampleStudy.open(folder);
        queue = new OperationQueue(file);
        data = new LiveStudyData(file);
        screen =
                fx(
                        () ->
                                new RepresentativeScreen(
                                        Contexts.english(new HeldRunner(), dialogs, t -> {}),
                                        file,
                                        queue,
                                        data));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> stage.setWidth(1440));
        onFx(() -> screen.shown(""));
        list =
                (ListView<Representativeness>)
                        fx(() -> (ListView<?>) screen.view().lookup("#represents-list"));
        table = (RepresentativeTable) fx(() -> screen.view().lookup("#represents-table"));
        await(() -> !list.getItems().isEmpty());
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        data.close();
        file.close();
    }

    private void choose(String name) {
        onFx(
                () -> {
                    for (int i = 0; i < list.getItems().size(); i++) {
                        if (list.getItems().get(i).variable().name().equals(name)) {
                            list.getSelectionModel().clearAndSelect(i);
                        }
                    }
                });
    }

    private void run(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .map(Command::action)
                                .findFirst()
                                .orElseThrow()
                                .run());
    }

    @Test
    void theClassesStandBesideAllWithTheVerdict() {
        choose("region");
        assertThat(node("represents-said", Label.class).getText())
                .contains("no more than chance")
                .contains("p = 0.078");
        assertThat(fx(() -> table.getItems().size())).isEqualTo(5);
        assertThat(fx(() -> table.getItems().toString())).contains("+5.3").contains("−4.6");
        choose("income_index");
        assertThat(fx(() -> table.getItems().size())).isEqualTo(1);
        assertThat(fx(() -> table.getItems().getFirst().ofAll())).startsWith("121.9");
    }

    @Test
    void classesAreJoinedWhenThatIsSaidAndTakenApartAgain() {
        choose("region");
        onFx(() -> table.getSelectionModel().selectRange(0, 2));
        run("represents.join");
        await(() -> fx(() -> table.getItems().size()) == 4);
        run("represents.apart");
        await(() -> fx(() -> table.getItems().size()) == 5);
        onFx(() -> table.getSelectionModel().clearSelection());
        run("represents.join");
        assertThat(dialogs.notes()).contains("represents.join.none");
    }

    @Test
    void aWeightAndATableAreMadeByOneKeyEach() {
        choose("region");
        run("represents.weight");
        await(() -> file.read(WeightStore::all).size() == 1);
        assertThat(file.read(WeightStore::all).getFirst().name()).isEqualTo("w_region");
        int before = file.read(FigureStore::figures).size();
        run("represents.add");
        await(() -> file.read(FigureStore::figures).size() == before + 1);
        choose("income_index");
        run("represents.add");
        assertThat(dialogs.notes()).contains("represents.add.classes");
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void theWorkbookHasEveryAttributeWithItsTest() {
        Path book = folder.resolve("r.xlsx");
        dialogs.path(book);
        run("represents.export");
        await(() -> dialogs.notes().contains("fieldwork.book.written"));
        var rows = ExcelReader.read(book, "r", f -> {}, f -> {}).getFirst().rows();
        assertThat(rows)
                .anySatisfy(
                        r -> {
                            assertThat(r.get("Class")).isEqualTo("Trøndelag");
                            assertThat(r.get("All")).isEqualTo("13");
                            assertThat(r.get("Answered")).isEqualTo("5");
                            assertThat(r.get("p")).startsWith("0.0781389");
                        });
    }
}
