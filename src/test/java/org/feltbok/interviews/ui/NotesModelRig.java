package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The notes of two interviews without a window, written and coded by whoever works. */
abstract class NotesModelRig {
    @TempDir Path folder;
    StudyFile file;

    OperationQueue queue;
    NotesModel model;

    NotesActions actions;
    String who = "Marit Aune";

    final ToldDialogs dialogs = new ToldDialogs();

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        model =
                new NotesModel(
                        new Desk(
                                file,
                                queue,
                                new SameThreadRunner(),
                                dialogs,
                                new Texts(Language.NB),
                                () -> who,
                                Runnable::run));
        actions = new NotesActions(model);
        model.load("");
    }

    @AfterEach
    void close() {
        queue.close();
        file.close();
        assertThat(dialogs.errors()).isEmpty();
    }

    void settle() {
        queue.submit(new ToggleCode("none", "", "", TextRef.answer("a1"), null, null))
                .handle((c, p) -> p)
                .join();
    }

    List<String> texts() {
        return model.notes().stream().map(n -> n.passage().text()).toList();
    }

    Coding coding(String coder) {
        return file
                .read(h -> new CodingStore(h).passages("bi1", "i1"))
                .getFirst()
                .codings()
                .stream()
                .filter(c -> c.personId().equals(coder))
                .findFirst()
                .orElseThrow();
    }

    void code(String coder, int from, int to) {
        file.run(
                new ToggleCode(
                        "theme", "Ø", coder, TextRef.passage("p1"), new Span(from, to), null));
    }
}
