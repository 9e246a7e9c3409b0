package org.feltbok.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FormattingTest {
    @Test
    void everyFileIsFormatted() throws Exception {
        List<Path> files = Formatting.files();
        assertThat(files).as("sources found").hasSizeGreaterThan(50);
        List<Path> wrong = new ArrayList<>();
        for (Path file : files) {
            String now = Files.readString(file);
            if (!Formatting.formatted(now).equals(now)) {
                wrong.add(file);
            }
        }
        assertThat(wrong).as("run: mvn -q test-compile exec:exec@format").isEmpty();
    }

    @Test
    void anUnformattedFileIsSeen() throws Exception {
        assertThat(Formatting.formatted("class A{int a ;}")).isNotEqualTo("class A{int a ;}");
    }
}
