package org.feltbok.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
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
                            form, "b2", Optional.of("c2"), "Fedje", "", 2, "M", "2026-11-23"));
            file.run(new StartResponse(form, "x", Optional.empty(), "?", "", 1, "M", "2026-11-23"));
            file.run(EditResponse.status("b", "Fedje", Response.Status.COMPLETE));
            ResponseRate rate = file.read(h -> ResponseRate.of(h, form));
            assertThat(rate).isEqualTo(new ResponseRate(4, 1, 1));
            assertThat(rate.rate()).isEqualTo(0.5);
        }
    }
}
