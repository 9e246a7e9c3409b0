package org.feltbok.responses;

import org.feltbok.questionnaire.Item;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/** A study with the form of every kind of question, in which responses are begun and answered. */
public abstract class AnsweringRig {
    @TempDir protected Path folder;
    protected StudyFile file;
    protected Form form;
    protected EntryRules rules;

    @BeforeEach
    void openStudy() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        rules = TestForm.rules(form);
    }

    @AfterEach
    void closeStudy() {
        file.close();
    }

    protected final Item item(String name) {
        return form.item(name).orElseThrow();
    }

    /** Begins a response of nobody's. */
    protected final String begin(String id) {
        file.run(new StartResponse(form, id, Optional.empty(), id, "", 1, "M", "2026-11-23T12:00"));
        return id;
    }

    /** Also of a complete one, as who has opened it for changes does. */
    protected final void set(String response, String name, Answer answer) {
        file.run(SetAnswer.settling(rules, response, response, item(name), answer));
    }
}
