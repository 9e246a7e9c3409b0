package org.feltbok.responses.ui.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Form;
import org.feltbok.responses.TestForm;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.tabular.ExcelWriter;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is chosen and taken back on one sheet of a workbook is what the others have of it. */
class SheetsInRehearsalTest extends FxTest {
    @TempDir Path folder;

    private final HeldRunner tasks = new HeldRunner();
    private StudyFile file;
    private Form form;
    private OperationQueue queue;
    private ResponseImportScreen screen;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new ResponseImportScreen(
                                        Contexts.english(tasks, new ToldDialogs(), t -> {}),
                                        file,
                                        queue));
        show(
                fx(
                        () -> {
                            VBox.setVgrow(screen.view(), Priority.ALWAYS);
                            return new VBox(screen.header(), screen.view());
                        }));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    private void shown(Path path) {
        onFx(() -> screen.shown(ResponseImportScreen.subject(form, path)));
        layout();
    }

    private void layout() {
        onFx(() -> screen.view().getScene().getRoot().layout());
    }

    @SafeVarargs
    private void book(List<String>... sheets) {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        for (List<String> lines : sheets) {
            all.put(
                    "Ark" + (all.size() + 1),
                    lines.stream().map(l -> List.of(l.split(","))).toList());
        }
        Path path = folder.resolve("svar.xlsx");
        ExcelWriter.write(path, all);
        shown(path);
    }

    private void command(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .forEach(c -> c.action().run()));
        queue.settle();
        layout();
    }

    /** The first text that is no answer is read as an answer. */
    private void correctFirst(int answer) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<Option>) screen.view().lookup(".rehearse-correct");
                    box.setValue(box.getItems().get(answer));
                });
        layout();
    }

    private void sheet(int number) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<Integer>) screen.view().lookup("#rehearse-sheet");
                    box.setValue(number);
                });
        layout();
    }

    private void takeBackFirst() {
        onFx(() -> ((Button) screen.view().lookup(".rehearse-take-back")).fire());
        layout();
    }

    private List<String> done() {
        return fx(
                () ->
                        screen.view().lookup("#rehearse-put-right").isVisible()
                                ? screen.view().lookupAll(".rehearse-take-back").stream()
                                        .map(
                                                n ->
                                                        ((Label)
                                                                        n.getParent()
                                                                                .getChildrenUnmodifiable()
                                                                                .get(1))
                                                                .getText())
                                        .toList()
                                : List.of());
    }

    private int faults() {
        return fx(() -> screen.view().lookupAll(".rehearse-correct").size());
    }

    private static final String READ = "q1: \u00abx\u00bb \u2192 \u00ab1\u00bb";

    @Test
    void aCorrectionThatIsTakenBackOnASheetStaysSoThere() {
        book(List.of("_response,q1", "a,x"), List.of("_response,q1", "b,x", "c,y"));
        correctFirst(0);
        sheet(1);
        assertThat(done()).containsExactly(READ);
        takeBackFirst();
        assertThat(faults()).isEqualTo(2);
        sheet(0);
        assertThat(done()).containsExactly(READ);
        sheet(1);
        assertThat(done()).isEmpty();
        assertThat(faults()).isEqualTo(2);
    }

    @Test
    void whatIsChosenSinceASheetWasLeftIsCarriedOverEverySheetBetween() {
        book(
                List.of("_response,q1", "a,x", "b,y"),
                List.of("_response,q1", "c,x", "d,y"),
                List.of("_response,q20", "e,tekst"));
        sheet(1);
        sheet(0);
        correctFirst(0);
        sheet(2);
        sheet(1);
        assertThat(done()).containsExactly(READ);
        assertThat(faults()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackBeforeASheetIsCarriedToNone() {
        book(List.of("_response,q1", "a,x"), List.of("_response,q1", "b,x"));
        correctFirst(0);
        sheet(1);
        sheet(0);
        command("rehearse.take_back_last");
        command("rehearse.take_back_last");
        command("rehearse.take_back_last");
        assertThat(done()).isEmpty();
        assertThat(faults()).isEqualTo(1);
        sheet(1);
        assertThat(done()).isEmpty();
        assertThat(faults()).isEqualTo(1);
    }

    private void remember() throws java.io.IOException {
        shown(Files.writeString(folder.resolve("forrige.csv"), "_response,q1\nf,x\n"));
        correctFirst(0);
        command("rehearse.make_now");
    }

    @Test
    void whatIsRememberedIsChosenOnNoSheetWhereverItsColumnStands() throws java.io.IOException {
        remember();
        book(
                List.of("_response,q13,q1", "a,3,x"),
                List.of("_response,q13,q20,q1", "b,4,tekst,x"),
                List.of("_response,q1", "c,y"));
        assertThat(done()).isEmpty();
        assertThat(faults()).isZero();
        sheet(1);
        assertThat(done()).isEmpty();
        assertThat(faults()).isZero();
        sheet(2);
        correctFirst(1);
        sheet(0);
        assertThat(done()).containsExactly("q1: \u00aby\u00bb \u2192 \u00ab2\u00bb");
        command("rehearse.take_back_last");
        command("rehearse.take_back_last");
        command("rehearse.take_back_last");
        assertThat(done()).isEmpty();
        assertThat(faults()).isZero();
        command("rehearse.take_back_last");
        assertThat(done()).isEmpty();
        command("rehearse.choose_again");
        assertThat(done()).isEmpty();
        assertThat(faults()).isZero();
    }
}
