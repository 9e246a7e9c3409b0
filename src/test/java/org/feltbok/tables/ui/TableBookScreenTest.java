package org.feltbok.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.pseudonyms.PutName;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.RegisteredName.Kind;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table book on the screen, by keys. */
class TableBookScreenTest extends FxTest {
    @TempDir Path folder;

    private final ToldDialogs dialogs = new ToldDialogs();
    private final List<Navigator.Target> gone = new ArrayList<>();
    private StudyFile file;
    private LiveStudyData data;
    private TableBookScreen screen;

    private final HeldRunner tasks = new HeldRunner();

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        file.run(
                new AddWeight(
                        new StudyWeight(
                                "w",
                                "w",
                                LocalText.of("Vekt"),
                                "main",
                                "{\"rake\":\"region\"}",
                                "")));
        data = new LiveStudyData(file);
        screen =
                fx(
                        () ->
                                new TableBookScreen(
                                        Contexts.english(tasks, dialogs, gone::add),
                                        file,
                                        data,
                                        Set::of));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        data.close();
        file.close();
    }

    @Test
    void columnsWhoseComputingWasCancelledAreComputedWhenOneComesBack() {
        List<String> before = heads();
        tasks.hold();
        tick("tables-columns", "size");
        onFx(tasks::cancel);
        assertThat(heads()).isEqualTo(before);
        onFx(screen::hidden);
        onFx(() -> screen.shown(""));
        assertThat(heads()).hasSizeGreaterThan(before.size());
    }

    @Test
    void aBookThatIsWrittenThoughItWasCancelledTooLateIsTold() {
        dialogs.path(folder.resolve("book.xlsx"));
        tasks.hold();
        onFx(node("tables-write", javafx.scene.control.Button.class)::fire);
        onFx(tasks::releaseOne);
        onFx(tasks::cancelAtTheEnd);
        assertThat(folder.resolve("book.xlsx")).exists();
        assertThat(dialogs.notes()).contains("tables.written");
    }

    @Test
    void aBookThatWasCancelledBeforeIsNotWritten() {
        dialogs.path(folder.resolve("book.xlsx"));
        tasks.hold();
        onFx(node("tables-write", javafx.scene.control.Button.class)::fire);
        onFx(tasks::releaseOne);
        onFx(tasks::cancel);
        assertThat(folder.resolve("book.xlsx")).doesNotExist();
        assertThat(dialogs.notes()).doesNotContain("tables.written");
    }

    @Test
    void whoTakesABookWithNamesOfTheRegisterIsAskedFirst() {
        // a question is called so; its number stands before it
        String label =
                fx(() -> list("tables-questions").getItems().getLast().label())
                        .replaceFirst("^\\S*\\d\\S* +", "");
        file.run(
                new PutName(
                        new RegisteredName("n", Kind.PLACE, label, "Sted 1", List.of(), false, 0)));
        Path to = folder.resolve("book.xlsx");
        dialogs.path(to);
        file.run(new HideNames(false));
        onFx(node("tables-write", Button.class)::fire);
        assertThat(dialogs.asked()).contains("export.names_left.sure");
        assertThat(to).doesNotExist();
        file.run(new HideNames(true));
        onFx(node("tables-write", Button.class)::fire);
        assertThat(to).as("while names are hidden none leaves").exists();
    }

    @SuppressWarnings("unchecked")
    private ListView<Ticked> list(String id) {
        return (ListView<Ticked>) node(id, ListView.class);
    }

    private void tick(String list, String name) {
        onFx(
                () -> {
                    ListView<Ticked> all = list(list);
                    all.getItems().stream()
                            .filter(t -> t.name().equals(name))
                            .forEach(all.getSelectionModel()::select);
                    for (var phase : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                        all.fireEvent(
                                new KeyEvent(
                                        phase, " ", "", KeyCode.SPACE, false, false, false, false));
                    }
                });
    }

    private void question(String name) {
        onFx(
                () ->
                        list("tables-questions").getItems().stream()
                                .filter(t -> t.name().equals(name))
                                .forEach(list("tables-questions").getSelectionModel()::select));
    }

    @SuppressWarnings("unchecked")
    private TableView<BookTable.Row> table() {
        return (TableView<BookTable.Row>) node("tables-table", TableView.class);
    }

    private List<String> heads() {
        return fx(
                () ->
                        table().getColumns().stream()
                                .map(
                                        c ->
                                                c.getColumns().isEmpty()
                                                        ? c.getText()
                                                        : c.getText()
                                                                + c.getColumns().stream()
                                                                        .map(TableColumn::getText)
                                                                        .toList())
                                .toList());
    }

    private List<String> row(String label) {
        return fx(
                () ->
                        table().getItems().stream()
                                .filter(r -> r.label().equals(label))
                                .findFirst()
                                .orElseThrow()
                                .cells());
    }

    @Test
    void spaceTicksAVariableAndItsClassesAreColumns() {
        assertThat(heads()).containsExactly("Percent", "All");
        tick("tables-columns", "region");
        assertThat(heads()).containsExactly("Percent", "All", "Landsdel[North, Sør]");
        question("q1");
        assertThat(node("tables-question", Labeled.class).getText()).contains("q1");
        // r1 3 5 are north, r2 4 6 south, r7 is of no case
        assertThat(row("Base (n)")).containsExactly("7", "3", "3");
        assertThat(node("tables-notes", Labeled.class).getText())
                .contains("In brackets: on fewer than 5 answers");
        tick("tables-columns", "region");
        assertThat(heads()).containsExactly("Percent", "All");
    }

    @Test
    void enterOnANumberShowsWhoIsBehindItAndOneComesBackToIt() {
        tick("tables-columns", "region");
        question("q1");
        // while a change is read in the background the window does not wait for it
        synchronized (data) {
            openYes();
        }
        assertThat(gone)
                .containsExactly(
                        new Navigator.Target(
                                "behind", "main/q1.1.share given region=north\ntables"));
        onFx(screen::hidden);
        onFx(() -> screen.shown(""));
        await(() -> fx(() -> table().isFocused()));
    }

    @Test
    void twoClicksOpenANumberAndNothingWhereNoneIs() {
        question("q1");
        onFx(() -> table().getSelectionModel().clearAndSelect(1, table().getVisibleLeafColumn(1)));
        twoClicks(".column-header");
        assertThat(gone).isEmpty();
        twoClicks(".table-row-cell");
        assertThat(gone).extracting(Navigator.Target::screen).containsExactly("behind");
    }

    private void twoClicks(String on) {
        onFx(
                () ->
                        table().lookup(on)
                                .fireEvent(
                                        new MouseEvent(
                                                MouseEvent.MOUSE_CLICKED,
                                                1,
                                                1,
                                                1,
                                                1,
                                                MouseButton.PRIMARY,
                                                2,
                                                false,
                                                false,
                                                false,
                                                false,
                                                false,
                                                false,
                                                false,
                                                false,
                                                false,
                                                true,
                                                null)));
    }

    private void openYes() {
        onFx(
                () -> {
                    TableView<BookTable.Row> table = table();
                    int yes =
                            table.getItems().stream()
                                    .map(BookTable.Row::label)
                                    .toList()
                                    .indexOf("Ja");
                    table.getSelectionModel().clearAndSelect(yes, table.getVisibleLeafColumn(2));
                    table.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }

    @Test
    void aCorrectedAnswerIsSeenAtOnce() {
        question("q1");
        List<String> before = row("Ja");
        file.run(new Change(w -> w.update("answers_main", "r1", "q1", 2)));
        await(() -> !row("Ja").equals(before));
        assertThat(before.getFirst()).isEqualTo("57");
        assertThat(row("Ja").getFirst()).isEqualTo("43");
    }

    @Test
    void aWeightIsChosenAndItsBasesStandThere() {
        question("q1");
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ComboBox<Ticked> box = (ComboBox<Ticked>) node("tables-weight", ComboBox.class);
                    box.getItems().stream()
                            .filter(t -> t.name().equals("w"))
                            .forEach(box::setValue);
                });
        assertThat(row("Weighted base")).containsExactly("5.0");
        assertThat(row("Effective n")).hasSize(1);
        assertThat(node("tables-notes", Labeled.class).getText())
                .contains("Weighted by Vekt")
                .contains("2 responses without a weight");
    }

    @Test
    void whatIsTypedWrongIsToldAndTheBookStays() {
        question("q1");
        List<String> before = row("Base (n)");
        onFx(
                () -> {
                    node("tables-only", TextField.class).setText("nobody=1");
                    node("tables-only", TextField.class)
                            .getOnAction()
                            .handle(new javafx.event.ActionEvent());
                });
        assertThat(node("tables-fault", Labeled.class).getText()).contains("nobody");
        assertThat(row("Base (n)")).isEqualTo(before);
        onFx(
                () -> {
                    node("tables-only", TextField.class).setText("q1=1");
                    node("tables-level", TextField.class).setText("much");
                    node("tables-only", TextField.class)
                            .getOnAction()
                            .handle(new javafx.event.ActionEvent());
                });
        assertThat(node("tables-fault", Labeled.class).getText()).contains("much");
        assertThat(row("Base (n)").getFirst()).isEqualTo("(4)".replaceAll("[()]", ""));
    }

    @Test
    void theQuestionsTickedAreWrittenAsAWorkbook() throws IOException {
        tick("tables-columns", "size");
        onFx(() -> command("tables.questions.all"));
        assertThat(node("tables-write", Button.class).isDisabled()).isTrue();
        tick("tables-questions", "q1");
        tick("tables-questions", "q5");
        assertThat(
                        fx(
                                () ->
                                        list("tables-questions").getItems().stream()
                                                .filter(t -> t.on().get())
                                                .map(Ticked::name)
                                                .toList()))
                .containsExactly("q1", "q5");
        Path out = folder.resolve("book.xlsx");
        dialogs.path(out);
        onFx(() -> command("tables.write"));
        await(() -> Files.exists(out));
        try (InputStream in = Files.newInputStream(out);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
        }
    }

    private void derive(String name, String survey, String rule) {
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                name,
                                name,
                                LocalText.of("Om " + name),
                                survey,
                                null,
                                LocalText.of(""),
                                1,
                                rule.replace('\'', '"'),
                                "")));
    }

    @Test
    void whatTheStudyDerivesIsARowBelowTheQuestionsAndASheetOfTheWorkbook() throws IOException {
        derive("index", "main", "{'mean':['q2_1','q2_2'],'least':1}");
        derive("any", "main", "{'any':['q3']}");
        derive(
                "big",
                "",
                "{'from':'pop','cuts':[{'at':1000,'to':'above'}],'classes':[{'code':'no'},{'code':'yes'}]}");
        await(() -> list("tables-questions").getItems().size() == 8);
        assertThat(
                        fx(
                                () ->
                                        list("tables-questions").getItems().stream()
                                                .map(Ticked::name)
                                                .toList()))
                .as("without the weight")
                .endsWith("index", "any", "cases/big");
        tick("tables-columns", "region");
        question("index");
        assertThat(node("tables-question", Labeled.class).getText()).isEqualTo("index Om index");
        double mean =
                new Measures(data.snapshot()).evaluate("main/index.mean").value().orElseThrow();
        assertThat(row("Mean").getFirst()).isEqualTo("%.1f".formatted(mean));
        question("any");
        assertThat(row("Yes")).hasSize(3);
        question("cases/big");
        assertThat(row("Base (n)").getFirst()).isEqualTo("5");
        onFx(() -> command("tables.questions.all"));
        onFx(() -> command("tables.questions.all"));
        tick("tables-questions", "index");
        tick("tables-questions", "cases/big");
        Path out = folder.resolve("derived.xlsx");
        dialogs.path(out);
        onFx(() -> command("tables.write"));
        await(() -> Files.exists(out));
        try (InputStream in = Files.newInputStream(out);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetAt(1).getRow(6).getCell(1).getNumericCellValue())
                    .isCloseTo(mean, within(1e-9));
        }
    }

    @Test
    void holmAndTestsAreChosen() {
        onFx(node("tables-tested", CheckBox.class)::fire);
        assertThat(node("tables-level", TextField.class).isDisabled()).isTrue();
        assertThat(node("tables-holm", CheckBox.class).isDisabled()).isTrue();
    }

    @Test
    void whereThereIsOneQuestionnaireNobodyIsAskedWhich() {
        assertThat(fx(() -> node("tables-survey", ComboBox.class).getParent().isVisible()))
                .isFalse();
    }

    @Test
    void anotherQuestionnaireHasItsOwnQuestions() {
        file.run(
                new Change(
                        w -> {
                            SmallStudy.put(
                                    w,
                                    "questionnaire",
                                    "q2n",
                                    "name",
                                    "second",
                                    "title",
                                    "Annet",
                                    "answers_table",
                                    "answers_second",
                                    "position",
                                    1);
                            w.define("CREATE TABLE answers_second (id TEXT PRIMARY KEY)");
                        }));
        await(() -> node("tables-survey", ComboBox.class).getItems().size() == 2);
        assertThat(list("tables-questions").getItems()).isNotEmpty();
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ComboBox<Ticked> box = (ComboBox<Ticked>) node("tables-survey", ComboBox.class);
                    box.setValue(box.getItems().getLast());
                });
        await(() -> list("tables-questions").getItems().isEmpty());
    }

    @Test
    void theTableIsCopiedAsItIsShown() {
        tick("tables-columns", "region");
        question("q1");
        onFx(() -> command("tables.copy"));
        String copied = fx(() -> javafx.scene.input.Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .contains("\tLandsdel\tLandsdel\n")
                .contains("Percent\tAll\tNorth\tSør\n")
                .contains("Base (n)\t7\t3\t3\n")
                .contains("Ja\t57\t67\t33\n")
                .contains("In brackets")
                .contains("With signs or brackets: Ja, North: (67); Ja, Sør: (33);");
        String formatted = fx(() -> javafx.scene.input.Clipboard.getSystemClipboard().getHtml());
        assertThat(formatted)
                .contains("<p><b>1 Spørsmål q1</b></p>")
                .contains("<th colspan=\"2\" style=\"text-align:right\">Landsdel</th>")
                .as("spreadsheets take (33) for a number below nothing")
                .contains("x:num=\"33\" sdval=\"33\" sdnum=\"1033;1033;0\">(33)</td>")
                .contains("<p>Percent of those who answered");
        assertThat(dialogs.notes()).hasSize(1);
    }

    @Test
    void keysLeadToWeightsAndFigures() {
        onFx(() -> command("tables.to_weights"));
        onFx(() -> command("tables.to_figures"));
        assertThat(gone).extracting(Navigator.Target::screen).containsExactly("weights", "figures");
    }

    private void command(String key) {
        screen.commands().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow()
                .action()
                .run();
    }
}
