package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.FormEdit;
import org.feltbok.questions.FormTexts;
import org.feltbok.questions.RandomEdits;
import org.feltbok.questions.TextEdits;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A questionnaire that was changed in the window goes out as a form that is read as the same. */
class EditedFormsTest {
    private static final int FORMS = 12;
    private static final int EDITS = 60;

    @TempDir Path folder;

    @Test
    void whatWasChangedByChanceGoesOutAndIsReadAsTheSameForm() {
        Questionnaire begun;
        try (StudyFile file = TestForm.study(folder)) {
            begun = TestForm.form(file).questionnaire();
        }
        ReadForm forms = new ReadForm(folder);
        for (int seed = 0; seed < FORMS; seed++) {
            RandomEdits edits = new RandomEdits(seed);
            Questionnaire form = begun;
            for (int i = 0; i < EDITS; i++) {
                FormEdit edit = edits.next(form);
                try {
                    form = edit.apply(form);
                } catch (FaultException refused) {
                    continue;
                }
            }
            // what has no text yet is a problem to be seen to first
            for (FormTexts.Place place : FormTexts.empty(form)) {
                form =
                        TextEdits.text(place.part(), place.id(), place.role(), "", null, "words")
                                .apply(form);
            }
            Questionnaire again = forms.again(form);
            assertThat(lines(FormWriter.survey(again)))
                    .as("seed " + seed)
                    .isEqualTo(lines(FormWriter.survey(form)));
            if (!form.optionLists().isEmpty()) {
                assertThat(lines(FormWriter.choices(again)))
                        .as("seed " + seed)
                        .isEqualTo(lines(FormWriter.choices(form)));
            }
        }
    }

    private static String lines(java.util.List<java.util.List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(";", row))
                .collect(java.util.stream.Collectors.joining("\n"))
                // a section that asks nothing is no part of a form
                .replaceAll("begin_group;[^\n]*\nend_group;*\n?", "")
                .strip();
    }
}
