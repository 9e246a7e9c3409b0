package org.feltbok.questionnaire.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.xlsform.FormReader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A questionnaire of a file that another program wrote, and what was told of it. */
final class ReadSource {
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private final List<Questionnaire> read;

    ReadSource(Path folder, String name, String text) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        read =
                Forms.source(file)
                        .sheets(file, name, faults::add, notes::add)
                        .map(
                                sheets ->
                                        new FormReader(
                                                        "q",
                                                        "nb",
                                                        (kind, key) -> kind + "/" + key,
                                                        faults::add,
                                                        notes::add)
                                                .all(sheets))
                        .orElse(List.of());
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> notes() {
        return notes;
    }

    Questionnaire form() {
        assertThat(faults).isEmpty();
        return read.getFirst();
    }

    Item item(String name) {
        return form().item(name).orElseThrow(() -> new AssertionError("no " + name));
    }

    /** Names with their types. */
    String items() {
        return form().items().stream()
                .map(i -> i.name() + ":" + i.type())
                .collect(Collectors.joining(" "));
    }

    /** Codes with their labels. */
    String answers(String name) {
        return item(name).choices().stream()
                .map(o -> o.code() + "=" + o.label().text())
                .collect(Collectors.joining(" "));
    }

    /** When a question is asked, what is said of its section too. */
    String relevant(String question) {
        return form().question(question).orElseThrow().relevance().orElse("");
    }
}
