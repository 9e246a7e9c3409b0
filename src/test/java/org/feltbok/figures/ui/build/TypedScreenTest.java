package org.feltbok.figures.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table is typed in a form, by keys, and stands in the report as it was typed. */
class TypedScreenTest extends FxTest {
    @TempDir Path folder;

    private final List<Navigator.Target> gone = new ArrayList<>();
    private final HeldRunner tasks = new HeldRunner();
    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private LiveStudyData data;
    private StudyFigures figures;
    private TypedScreen screen;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        queue = new OperationQueue(file);
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        make();
        go("");
    }

    private void make() {
        screen =
                fx(
                        () ->
                                new TypedScreen(
                                        Contexts.english(tasks, dialogs, gone::add),
                                        file,
                                        queue,
                                        figures));
        show(fx(() -> new VBox(screen.header(), screen.view())));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        figures.close();
        data.close();
        file.close();
    }

    private void go(String subject) {
        onFx(() -> screen.shown(subject));
        await(() -> screen.view().lookup("#typed-head-head") != null);
    }

    private TextField cell(String id) {
        onFx(
                () -> {
                    screen.view().applyCss();
                    screen.view().layout();
                });
        return node("typed-" + id, TextField.class);
    }

    private String shows(String id) {
        TextField cell = cell(id);
        return fx(() -> cell.getText());
    }

    private void type(String id, String text) {
        TextField cell = cell(id);
        onFx(
                () -> {
                    cell.requestFocus();
                    cell.setText(text);
                });
    }

    private void press(String id, KeyCode key, boolean shortcut) {
        TextField cell = cell(id);
        onFx(
                () -> {
                    Event.fireEvent(cell, stroke(KeyEvent.KEY_PRESSED, key, shortcut));
                    Event.fireEvent(
                            screen.view().getScene(), stroke(KeyEvent.KEY_RELEASED, key, shortcut));
                });
    }

    private static KeyEvent stroke(EventType<KeyEvent> kind, KeyCode key, boolean shortcut) {
        return new KeyEvent(kind, "", "", key, false, shortcut, false, false);
    }

    private void command(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        var box = (ComboBox<T>) node("typed-" + id, ComboBox.class);
        onFx(() -> box.setValue(value));
    }

    private String text(String id) {
        return node("typed-" + id, Labeled.class).getText();
    }

    private Optional<FigureSpec> stored(String key) {
        return file.read(h -> FigureStore.figure(h, key)).map(FigureStore.Stored::spec);
    }

    private FigureTable placed() {
        int before = gone.size();
        command("figurebuild.typed.place");
        await(() -> gone.size() > before);
        FigureSpec spec = stored(gone.getLast().subject()).orElseThrow();
        return figures.current(figures.book()).compute(spec, new Texts(Language.EN)).table();
    }

    private static CellSource.Kind kind(FigureTable table, int row, int column) {
        return table.cells().get(row).get(column).given().kind();
    }

    @Test
    void wordsAreTypedByKeysAndPlacedAndOneUndoTakesThemOut() {
        type("head-1", "What");
        type("1-head", "first");
        press("1-head", KeyCode.ENTER, false);
        assertThat(fx(cell("2-head")::isFocused)).isTrue();
        type("1-1", "nature");
        type("1-2", "towns");
        type("title", "What draws");
        for (String row : List.of("2", "3")) {
            type(row + "-1", "x");
        }
        press("3-1", KeyCode.ENTER, false);
        assertThat(fx(cell("4-1")::isFocused)).as("a new row is begun").isTrue();
        command("figurebuild.typed.row.out");
        type("1-1", "Nature");
        FigureTable table = placed();
        assertThat(table.rows()).hasSize(3);
        assertThat(kind(table, 0, 0)).isEqualTo(CellSource.Kind.TEXT);
        assertThat(table.cells().get(0).get(0).given().text()).isEqualTo("Nature");
        FigureSpec spec = stored("tabell-1").orElseThrow();
        assertThat(spec.title().text()).isEqualTo("What draws");
        assertThat(spec.kind()).isEqualTo(FigureSpec.Kind.TABLE);
        queue.undo().join();
        assertThat(stored("tabell-1")).isEmpty();
    }

    @Test
    void numbersAreQuotedFromASourceThatIsAskedForWhereItIsMissing() {
        choose("kind-1", Optional.of(Unit.PERCENT));
        type("1-1", "12.5 %");
        type("2-1", "twelve1");
        press("2-1", KeyCode.ENTER, false);
        assertThat(text("2-1-fault")).startsWith("twelve1 is no number");
        command("figurebuild.typed.place");
        assertThat(fx(cell("2-1")::isFocused)).as("it waits for what it cannot take").isTrue();
        type("2-1", "40");
        command("figurebuild.typed.place");
        await(() -> text("origin-fault").startsWith("Numbers that are typed"));
        assertThat(stored("tabell-1")).isEmpty();
        type("place-of", "Report 2019, table 3");
        FigureTable table = placed();
        assertThat(kind(table, 0, 0)).isEqualTo(CellSource.Kind.QUOTED);
        assertThat(table.cells().get(0).get(0).value()).isEqualTo(12.5);
        assertThat(table.columns().get(0).unit()).isEqualTo(Unit.PERCENT);
        assertThat(table.subtitle()).contains("Quoted, not computed");
        assertThat(table.note()).contains("Report 2019, table 3");
    }

    @Test
    void aBlockOfASpreadsheetIsPastedAtTheCellAtHand() {
        onFx(
                () ->
                        Clipboard.getSystemClipboard()
                                .setContent(
                                        Map.of(
                                                DataFormat.PLAIN_TEXT,
                                                "Place\tA\tB\tC\none\t1\t2\tx\ntwo\t3\t4\ty\n")));
        onFx(cell("head-head")::requestFocus);
        press("head-head", KeyCode.V, true);
        assertThat(shows("2-3")).isEqualTo("y");
        command("figurebuild.typed.back");
        assertThat(screen.view().lookup("#typed-2-3")).isNull();
        press("head-head", KeyCode.V, true);
        onFx(cell("2-head")::requestFocus);
        command("figurebuild.typed.row.up");
        assertThat(shows("1-head")).isEqualTo("two");
        command("figurebuild.typed.column.out");
        assertThat(text("told")).isEqualTo("A table has at least one column.");
    }

    @Test
    void aTypedFigureIsOpenedInEachLanguageAndWhatIsTypedWaitsWhileItIsAway() {
        file.run(
                new AddFigure(
                        FigureSpec.parse(
                                ("{'key':'mine','kind':'table','title':'Min','titles':{'en':'Mine'},"
                                                + "'rows':[{'key':'1','label':'1','text':['Natur',''],"
                                                + "'texts':{'en':['Nature','']},'origin':'reg','place':'4.3'}],"
                                                + "'columns':[{'key':'x','label':'X'},{'key':'y','label':'Y'}]}")
                                        .replace('\'', '"'),
                                "f")));
        go("figure:mine");
        await(() -> shows("1-1").equals("Natur"));
        command("figurebuild.typed.go.language");
        assertThat(shows("1-1")).isEqualTo("Nature");
        type("1-2", "Towns");
        command("figurebuild.typed.go.language");
        type("1-2", "Byer");
        press("1-2", KeyCode.UP, false);
        onFx(screen::dispose);
        make();
        go("");
        assertThat(shows("1-1")).isEmpty();
        go("figure:mine");
        await(() -> shows("1-2").equals("Byer"));
        placed();
        FigureSpec spec = stored("mine").orElseThrow();
        assertThat(spec.toJson()).contains("Byer", "Towns", "\"4.3\"", "\"key\" : \"y\"");
        assertThat(spec.title().in(Language.EN)).isEqualTo("Mine");
        go("figure:mine");
        await(() -> shows("1-2").equals("Byer"));
    }

    @Test
    void keysAndCommandsAreToldInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            screen.commands().forEach(c -> assertThat(texts.has(c.textKey())).isTrue());
            screen.keys().forEach(k -> assertThat(texts.has(k.textKey())).isTrue());
        }
    }
}
