package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ResponseRateTest {
    @TempDir Path folder;

    @Test
    void countsCasesOfTheFrame() {
        try (StudyFile file = TestForm.study(folder)) {
            Form form = TestForm.form(file);
            file.run(
                    new StartResponse(
                            form, "a", Optional.of("c1"), "Bykle", "", 1, "M", "2026-11-23"));
            file.run(
                    new StartResponse(
                            form, "b", Optional.of("c2"), "Fedje", "", 1, "M", "2026-11-23"));
            file.run(
                    new StartResponse(
                            form, "b2", Optional.of("c2"), "Fedje", "", 2, "N", "2026-11-23"));
            file.run(new StartResponse(form, "x", Optional.empty(), "?", "", 1, "M", "2026-11-23"));
            file.run(EditResponse.status("b", "Fedje", Response.Status.COMPLETE));
            ResponseRate rate = WhoAnswered.rate(file, form);
            assertThat(rate).isEqualTo(new ResponseRate(4, 1, 1));
            assertThat(rate.rate()).hasValue(0.5);
        }
    }

    @Test
    void whereNobodyIsAskedThereIsNoShareOfThoseWhoAnswered() {
        assertThat(new ResponseRate(0, 0, 0).rate()).isEmpty();
        assertThat(new ResponseRate(3, 0, 0).rate()).as("nobody answered").hasValue(0);
        try (StudyFile file = TestForm.study(folder)) {
            file.run(new OutOfTheFrame());
            Form form = TestForm.form(file);
            file.run(
                    new StartResponse(
                            form, "a", Optional.of("c1"), "Bykle", "", 1, "M", "2026-11-23"));
            ResponseRate rate = WhoAnswered.rate(file, form);
            assertThat(rate).isEqualTo(new ResponseRate(0, 0, 0));
            assertThat(rate.rate()).isEmpty();
        }
    }

    /** Takes every case out of the frame. */
    private record OutOfTheFrame() implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            for (String id : List.of("c1", "c2", "c3", "c4")) {
                work.update("study_case", id, "in_frame", 0);
            }
        }
    }
}
