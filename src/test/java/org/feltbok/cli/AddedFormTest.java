package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** A form comes into a study that is there, as one change; one with a fault does not. */
class AddedFormTest {
    private static final String NAMES = "SELECT name FROM questionnaire ORDER BY position";
    @TempDir Path temp;
    private SmallStudy small;

    @BeforeEach
    void study() {
        small = new SmallStudy(temp.resolve("a"));
        assertThat(small.make()).as(small.said()).isZero();
    }

    private void add(Path form) {
        try (StudyFile file = StudyFile.open(small.study(), Environment.of(() -> "Marit"))) {
            file.run(org.feltbok.questionnaire.forms.Forms.read(form, file).operation());
        }
    }

    @Test
    void aFormWithARosterComesInAndGoesAtOneUndo() {
        Path form =
                Workbooks.write(
                        temp.resolve("Hushold.xlsx"),
                        Map.of(
                                "survey",
                                "type,name,label\ninteger,n,Hvor mange?\nbegin repeat,member,Medlem\n"
                                        + "integer,age,Alder?\nend repeat,,\n"));
        add(form);
        assertThat(small.rows(NAMES)).hasSize(2).contains("hushold");
        small.undo();
        assertThat(small.rows(NAMES)).isEmpty();
        small.redo();
        add(form);
        assertThat(small.rows(NAMES)).contains("hushold", "hushold_2").doesNotHaveDuplicates();
    }

    @Test
    void aFormWithAFaultIsToldAndStaysOutside() {
        Path form =
                Workbooks.write(
                        temp.resolve("form.xlsx"),
                        Map.of("survey", "type,name,label\nselect_one nowhere,q1,Hva?\n"));
        assertThatThrownBy(() -> add(form)).isInstanceOf(FaultException.class);
        assertThat(small.rows(NAMES)).isEmpty();
    }
}
