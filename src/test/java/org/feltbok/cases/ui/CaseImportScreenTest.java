package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseStore;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A list of cases is written as it was seen, with what was typed to put it right. */
class CaseImportScreenTest extends FxTest {
    @TempDir Path folder;

    private final List<Navigator.Target> gone = new ArrayList<>();
    private final HeldRunner tasks = new HeldRunner();
    private StudyFile file;
    private OperationQueue queue;
    private CaseImportScreen screen;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new CaseImportScreen(
                                        Contexts.norwegian(tasks, new ToldDialogs(), gone::add),
                                        file,
                                        queue));
        show(fx(() -> new VBox(screen.header(), screen.view())));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    private void make() {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("caseimport.make"))
                                .forEach(c -> c.action().run()));
        queue.settle();
    }

    private String region(String key) {
        CaseData data = file.read(CaseStore::data);
        return data.cases().stream()
                .filter(c -> c.key().equals(key))
                .map(c -> data.text(c, data.attribute("region").orElseThrow()))
                .findFirst()
                .orElse("not there");
    }

    @Test
    void whatIsStillBeingTypedIsSeenBeforeItIsWrittenAndNotLost() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "Nr;Navn;Region\n99;Ny;Nrod\n");
        onFx(() -> screen.shown(list.toString()));
        TextField field = (TextField) screen.view().lookup(".fb-list-correct");
        onFx(() -> field.setText("Nord"));
        make();
        assertThat(region("99")).as("not written before it was seen").isEqualTo("not there");
        make();
        assertThat(region("99")).isEqualTo("n");
    }
}
