package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.responses.FieldHistory;
import org.feltbok.responses.Form;
import org.feltbok.responses.TestForm;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What happened to a field, as it is read beside the form. */
class HistoryWordsTest {
    private static Form form;

    @BeforeAll
    static void read(@TempDir Path folder) {
        try (StudyFile file = TestForm.study(folder)) {
            form = TestForm.form(file);
        }
    }

    private static FieldHistory cell(
            String column, @Nullable Object before, @Nullable Object after, String reason) {
        return new FieldHistory(
                1,
                Instant.parse("2026-11-23T12:00:00Z"),
                "Marit",
                column,
                before,
                after,
                false,
                reason);
    }

    private String words(String item, FieldHistory... change) {
        return new HistoryWords(new Wording(new Texts(Language.EN)), form.item(item).orElseThrow())
                .of(List.of(change));
    }

    @Test
    void anAnswerIsToldWithTheOneBefore() {
        assertThat(words("q1", cell("x_q1", null, 1, ""))).isEqualTo("set to 1 Ja");
        assertThat(words("q1", cell("x_q1", 1, 2, ""))).isEqualTo("1 Ja → 2 Nei");
        assertThat(words("q1", cell("x_q1", 2, null, ""))).isEqualTo("emptied, was 2 Nei");
    }

    @Test
    void aTextIsToldWithItsWords() {
        assertThat(words("q20", cell("x_q20", null, 1, ""), cell("text", null, "Tid", "")))
                .isEqualTo("set to «Tid»");
        assertThat(words("q20", cell("text", "Tid", "Tid og penger", "")))
                .isEqualTo("«Tid» → «Tid og penger»");
        assertThat(words("q20", cell("x_q20", 1, -99904, ""), cell("text", "Tid", null, "")))
                .isEqualTo("«Tid» → refused");
        assertThat(words("q20", cell("x_q20", 1, null, ""), cell("text", "Tid", null, "")))
                .isEqualTo("emptied, was «Tid»");
    }

    @Test
    void ofALongTextTheWordsThatDifferAreShown() {
        String shared = "The same words stand here again and again. ".repeat(30);
        String told = words("q20", cell("text", shared + "Old end", shared + "New end", ""));
        assertThat(told).contains("Old end»").contains("New end»").hasSizeLessThan(200);
    }

    @Test
    void theReasonStandsBesideWhatWasChangedAfterLocking() {
        assertThat(words("q1", cell("x_q1", 1, 2, "Read again")))
                .isEqualTo("1 Ja → 2 Nei (because: Read again)");
    }
}
