package org.feltbok.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.export.BookChoice;
import org.feltbok.export.Recipe;
import org.feltbok.export.data.StudyDelivery;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.SetPublished;
import org.feltbok.figures.SmallBases;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.Withheld;
import org.feltbok.figures.outline.DeliveryStore;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.ReportLook;
import org.feltbok.figures.style.SetReportLook;
import org.feltbok.pseudonyms.PutName;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.HideNames;
import org.feltbok.study.RegisteredName;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class ExportScreenTest extends FxTest {
    @TempDir Path folder;

    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private LiveStudyData data;
    private StudyFigures figures;
    private ExportScreen screen;
    private OperationQueue queue;
    private boolean someoneWorks = true;
    private Path target;
    private Set<String> blind = Set.of();

    private final HeldRunner tasks = new HeldRunner();

    @BeforeEach
    void open() {
        target = folder.resolve("out");
        file = SmallStudy.create(folder);
        add(
                "{'key':'figur-1','number':1,'title':'Meninger','rows':{'items':'q2'},'columns':{'statistic':'mean'}}");
        add(
                "{'key':'figur-2','number':2,'title':'Umulig','rows':{'items':'q99'},'columns':{'statistic':'mean'}}");
        add(
                "{'key':'tabell-1','kind':'table','title':'Svar','variable':'q1','rows':{'answers':'q1'},"
                        + "'columns':{'statistic':'n'}}");
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        queue =
                new OperationQueue(
                        file, (through, turnedAway) -> (someoneWorks ? through : turnedAway).run());
        screen =
                fx(
                        () ->
                                new ExportScreen(
                                        Contexts.english(tasks, dialogs, t -> {}),
                                        file,
                                        queue,
                                        figures,
                                        () -> blind));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
    }

    private void add(String spec) {
        file.run(new AddFigure(FigureSpec.parse(spec.replace('\'', '"'), "test")));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        figures.close();
        data.close();
        file.close();
    }

    private String state() {
        return fx(() -> node("export-state", Labeled.class).getText());
    }

    private List<String> written() throws java.io.IOException {
        try (Stream<Path> all = Files.walk(target)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> target.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void figuresWhoseReadingWasCancelledAreReadWhenOneComesBack() {
        tasks.hold();
        add(
                "{'key':'figur-3','number':3,'title':'Ny','rows':{'items':'q2'},'columns':{'statistic':'mean'}}");
        await(() -> tasks.waiting() > 0);
        onFx(tasks::cancel);
        onFx(screen::hidden);
        tasks.hold();
        onFx(() -> screen.shown(""));
        assertThat(tasks.waiting()).isEqualTo(1);
    }

    @Test
    void startAsksForTheFolderIsOffWhereNothingIsChosenAndSaysWhy() {
        assertThat(state()).isEqualTo("Choose a folder to write to.");
        assertThat(node("export-start", Button.class).isDisabled()).isFalse();
        dialogs.path(target);
        onFx(node("export-folder", Button.class)::fire);
        assertThat(node("export-start", Button.class).isDisabled()).isFalse();
        onFx(node("export-ticked", ToggleButton.class)::fire);
        onFx(node("export-tick-none", Button.class)::fire);
        assertThat(node("export-start", Button.class).isDisabled()).isTrue();
        assertThat(state()).startsWith("Nothing is chosen");
    }

    /** A response with a name in its note. */
    private record Noted(String id) implements Operation {
        @Override
        public String name() {
            return "coding.done";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void validate(Handle handle) {}

        @Override
        public void apply(UnitOfWork work) {
            work.update("response", id, "note", "Per Hansen ringte.");
        }
    }

    @Test
    void whileNamesAreShownWhoExportsIsAskedBeforeNamesOfTheRegisterLeave() {
        file.run(
                new Noted(
                        file.read(
                                h ->
                                        h.createQuery("SELECT min(id) FROM response")
                                                .mapTo(String.class)
                                                .one())));
        file.run(
                new PutName(
                        new RegisteredName(
                                "n1",
                                RegisteredName.Kind.PERSON,
                                "Per Hansen",
                                "Person 1",
                                List.of(),
                                false,
                                0)));
        file.run(new HideNames(false));
        dialogs.path(target);
        onFx(node("export-folder", Button.class)::fire);
        onFx(node("export-start", Button.class)::fire);
        assertThat(dialogs.asked("export.names_left.sure")).containsExactly(1);
        assertThat(Files.exists(target.resolve("values.csv"))).isFalse();
        dialogs.yes();
        onFx(node("export-start", Button.class)::fire);
        await(() -> Files.exists(target.resolve("values.csv")));
    }

    private ToggleButton segment(String id, String text) {
        return node(id, HBox.class).getChildren().stream()
                .map(ToggleButton.class::cast)
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String left() {
        return fx(() -> node("export-withheld", Labeled.class).getText());
    }

    @Test
    void whatSmallBasesLeaveOutIsListedWithTheReasonBeforeAndAfterItIsWritten() {
        assertThat(fx(() -> node("export-withheld-look", Labeled.class).isVisible())).isFalse();
        onFx(() -> segment("export-small", "Left out").fire());
        onFx(node("export-withheld-look", Hyperlink.class)::fire);
        await(() -> !left().isEmpty());
        ListView<?> list = node("export-withheld-list", ListView.class);
        assertThat(left()).matches("\\d+ numbers? left out, in \\d .*");
        assertThat(list.isVisible()).isTrue();
        assertThat(list.getItems()).isNotEmpty();
        assertThat(((Withheld) list.getItems().getFirst()).told(new Texts(Language.EN)))
                .endsWith("rests on few answers");
        int before = list.getItems().size();

        dialogs.path(target);
        onFx(node("export-folder", Button.class)::fire);
        onFx(node("export-start", Button.class)::fire);
        await(() -> Files.exists(target.resolve("values.csv")) && !left().isEmpty());
        assertThat(list.getItems()).hasSize(before);
        assertThat(list.isVisible()).isFalse();
        onFx(node("export-withheld", Hyperlink.class)::fire);
        assertThat(list.isVisible()).isTrue();
    }

    private ReportLook look() {
        return file.read(ReportLook::read);
    }

    @Test
    void howTheReportLooksIsTheStudysAndUndoTakesItBack() {
        @SuppressWarnings("unchecked")
        ComboBox<HouseStyle> styles = node("export-style", ComboBox.class);
        HouseStyle grey = HouseStyle.of(HouseStyle.Theme.GREY_PRINT);
        onFx(() -> styles.setValue(grey));
        await(() -> look().style().equals(grey));
        onFx(() -> segment("export-small", "Left out").fire());
        await(() -> look().smallBases().choice() == SmallBases.Choice.HIDE);
        queue.undo().join();
        await(() -> fx(() -> segment("export-small", "Marked §").isSelected()));
        assertThat(fx(styles::getValue)).isEqualTo(grey);
        queue.undo().join();
        await(() -> fx(styles::getValue).equals(HouseStyle.USUAL));
        assertThat(look()).isEqualTo(ReportLook.USUAL);
    }

    @Test
    void aLookThatTheStudyDoesNotTakeIsNotShownEither() {
        someoneWorks = false;
        @SuppressWarnings("unchecked")
        ComboBox<HouseStyle> styles = node("export-style", ComboBox.class);
        onFx(() -> styles.setValue(HouseStyle.of(HouseStyle.Theme.GREY_PRINT)));
        await(() -> fx(styles::getValue).equals(HouseStyle.USUAL));
        assertThat(look()).isEqualTo(ReportLook.USUAL);
    }

    @Test
    void whoOpensTheStudyElsewhereFindsItsLook() {
        HouseStyle own = HouseStyle.of(HouseStyle.Theme.SCREEN).named("Instituttet");
        onFx(screen::hidden);
        file.run(SetReportLook.style(own));
        file.run(SetReportLook.smallBases(new SmallBases(SmallBases.Choice.HIDE, 10)));
        onFx(() -> screen.shown(""));
        @SuppressWarnings("unchecked")
        ComboBox<HouseStyle> styles = node("export-style", ComboBox.class);
        await(() -> own.equals(fx(styles::getValue)));
        assertThat(fx(() -> segment("export-small", "Left out").isSelected())).isTrue();
        assertThat(fx(() -> node("export-least", ComboBox.class).getValue())).isEqualTo(10);
        assertThat(file.history(5).getFirst().operation()).isEqualTo("figures.small_bases");
    }

    @Test
    void dataFilesBesideWhatIsLeftOutSayThatTheyTellIt() {
        assertThat(fx(() -> node("export-withheld-data", Labeled.class).isVisible())).isFalse();
        onFx(() -> segment("export-small", "Left out").fire());
        assertThat(fx(() -> node("export-withheld-data", Labeled.class).isVisible())).isFalse();
        onFx(() -> node("export-data-csv", CheckBox.class).setSelected(true));
        assertThat(fx(() -> node("export-withheld-data", Labeled.class).isVisible())).isTrue();
    }

    @Test
    void whoCodesBlindGetsNoFilesThatTellWhatTheOtherDid() {
        blind = Set.of("q20");
        dialogs.path(target);
        onFx(() -> screen.commands().getFirst().action().run());
        await(() -> state().equals("Nothing was written."));
        assertThat(target).doesNotExist();
        assertThat(fx(() -> node("export-faults", VBox.class).getChildren())).hasSize(1);
    }

    @Test
    void writesWhatIsTickedAndTellsWhatCouldNotBeComputed() throws java.io.IOException {
        for (String box :
                List.of(
                        "export-svg-figure",
                        "export-svg-table",
                        "export-png-table",
                        "export-word-table",
                        "export-pdf-figure",
                        "export-pdf-table")) {
            onFx(node(box, CheckBox.class)::fire);
        }
        dialogs.path(target);
        onFx(() -> screen.commands().getFirst().action().run());
        await(() -> state().equals("4 files written, 1 fault."));
        assertThat(written())
                .containsExactly(
                        ".feltbok-delivery.csv",
                        "images/figur-1.png",
                        "small.docx",
                        "small.xlsx",
                        "values.csv");
        assertThat(node("export-files", ListView.class).getItems()).hasSize(4);
        assertThat(fx(() -> node("export-faults", VBox.class).getChildren())).hasSize(1);
        assertThat(Files.readString(target.resolve("values.csv")))
                .contains("figur-1,q2_1")
                .contains("tabell-1,1");
    }

    @Test
    void writesInTheChosenLanguage() throws java.io.IOException {
        dialogs.path(target);
        onFx(node("export-folder", Button.class)::fire);
        var norwegian =
                fx(
                        () ->
                                screen.view().lookupAll(".fb-segment").stream()
                                        .map(ToggleButton.class::cast)
                                        .filter(b -> b.getText().equals("Norsk bokmål"))
                                        .findFirst()
                                        .orElseThrow());
        onFx(norwegian::fire);
        onFx(node("export-start", Button.class)::fire);
        await(() -> state().startsWith("9 files"));
        assertThat(Files.readString(target.resolve("values.csv")))
                .contains("Påstand q2_1")
                .doesNotContain("Statement");
    }

    @Test
    void whatIsGivenAwayIsNotedWithTheNumbersThatItShowed() {
        dialogs.path(target);
        onFx(node("export-folder", Button.class)::fire);
        onFx(node("export-start", Button.class)::fire);
        await(() -> file.read(DeliveryStore::inHand).isPresent());
        assertThat(file.read(DeliveryStore::inHand).orElseThrow().figures())
                .as("what could not be computed was not given away")
                .containsOnlyKeys("figur-1", "tabell-1");
    }

    @Test
    void aWidthThatIsTypedIsThatOfThePictures() throws java.io.IOException {
        ComboBox<?> widths = node("export-width", ComboBox.class);
        onFx(
                () -> {
                    widths.getEditor().setText("21");
                    widths.commitValue();
                });
        dialogs.path(target);
        onFx(node("export-folder", Button.class)::fire);
        onFx(node("export-start", Button.class)::fire);
        await(() -> state().contains("files written"));
        try (Stream<Path> images = Files.list(target.resolve("images"))) {
            Path png = images.filter(f -> f.toString().endsWith(".png")).findFirst().orElseThrow();
            assertThat(javax.imageio.ImageIO.read(png.toFile()).getWidth()).isEqualTo(1587);
        }
    }

    @Test
    void theWindowAndTheCommandLineWriteTheSameFiles() throws java.io.IOException {
        file.run(
                new SetPublished(
                        new PublishedValue(
                                "", "figur-1", "cases.n", 8, "8", 0, "", "", "text", "")));
        dialogs.path(target);
        onFx(node("export-folder", Button.class)::fire);
        onFx(node("export-start", Button.class)::fire);
        await(() -> state().contains("files written"));
        assertThat(written())
                .contains("small.docx", "small.xlsx", "values.csv")
                .as("what the report prints outside its figures is no figure of it")
                .noneMatch(n -> n.contains("published-elsewhere"));
        sameByCommand(Recipe.WHOLE, "by-command");
        onFx(() -> node("export-checks", CheckBox.class).setSelected(true));
        onFx(node("export-start", Button.class)::fire);
        await(() -> written().contains("images/published-elsewhere.svg"));
        await(() -> !state().isEmpty() && state().contains("files written"));
        sameByCommand(Recipe.WHOLE.with(new BookChoice(true, false, false)), "checked-by-command");
        onFx(() -> node("export-checks", CheckBox.class).setSelected(false));
        onFx(node("export-start", Button.class)::fire);
        await(() -> written().stream().noneMatch(n -> n.contains("published-elsewhere")));
    }

    private void sameByCommand(Recipe recipe, String name) throws java.io.IOException {
        Path other = folder.resolve(name);
        StudyDelivery.write(file, recipe, other, new Texts(Language.EN), Progress.NONE);
        try (Stream<Path> all = Files.walk(other)) {
            assertThat(
                            all.filter(Files::isRegularFile)
                                    .map(p -> other.relativize(p).toString().replace('\\', '/'))
                                    .sorted())
                    .containsExactlyElementsOf(written());
        }
        for (String written : written()) {
            assertThat(target.resolve(written)).hasSameBinaryContentAs(other.resolve(written));
        }
    }

    @Test
    void dataFilesAreTickedByTheSpaceBarAndWrittenWithTheFigures() throws java.io.IOException {
        CheckBox labels = node("export-data-labels", CheckBox.class);
        assertThat(labels.isDisabled()).isTrue();
        CheckBox csv = node("export-data-csv", CheckBox.class);
        onFx(csv::requestFocus);
        onFx(
                () -> {
                    for (var type :
                            List.of(
                                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                                    javafx.scene.input.KeyEvent.KEY_RELEASED)) {
                        csv.fireEvent(
                                new javafx.scene.input.KeyEvent(
                                        type,
                                        "",
                                        "",
                                        javafx.scene.input.KeyCode.SPACE,
                                        false,
                                        false,
                                        false,
                                        false));
                    }
                });
        assertThat(csv.isSelected()).isTrue();
        assertThat(labels.isDisabled()).isFalse();
        dialogs.path(target);
        onFx(() -> screen.commands().getFirst().action().run());
        await(() -> state().contains("files written"));
        assertThat(written())
                .contains("data/main_codes.csv", "data/main_labels.csv", "data/README.txt")
                .contains("values.csv")
                .doesNotContain("data/main.xlsx");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws java.io.IOException {
        Files.writeString(target, "a file, not a folder");
        dialogs.path(target);
        assertThat(fx(() -> screen.view().shown())).as("the window is narrow").hasSize(1);
        onFx(node("export-start", Button.class)::fire);
        assertThat(state()).isEqualTo("Nothing was written.");
        assertThat(fx(() -> screen.view().shown())).as("and it is seen").hasSize(2);
        assertThat(fx(() -> node("export-faults", VBox.class).getChildren())).hasSize(1);
        assertThat(node("export-start", Button.class).isDisabled()).isFalse();
    }

    @Test
    void aHouseStyleFromAFileIsWhatTheReportIsWrittenIn(@TempDir Path shared) throws IOException {
        Path style = shared.resolve("institute.json");
        Files.writeString(style, "{\"theme\": \"grey_print\", \"width_cm\": {\"pictures\": 9}}");
        dialogs.path(style);
        onFx(node("export-style-open", Button.class)::fire);
        ComboBox<?> styles = node("export-style", ComboBox.class);
        await(() -> styles.getItems().size() == 4);
        assertThat(node("export-width", ComboBox.class).isDisabled()).isTrue();
        assertThat(fx(node("export-width-style", Labeled.class)::getText))
                .isEqualTo("9 cm, as the house style has it");
        Path copy = shared.resolve("copy.json");
        dialogs.path(copy);
        onFx(node("export-style-save", Button.class)::fire);
        await(() -> Files.exists(copy));
        assertThat(Files.readString(copy)).contains("grey_print", "institute");
    }
}
