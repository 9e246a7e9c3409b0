package org.feltbok.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A file is read in one go: what grows beyond that is several things and is taken apart. */
class FileLengthTest {
    private static final int MOST = 450;

    private static Map<String, Integer> lengths() throws IOException {
        Map<String, Integer> lengths = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> all = files.filter(f -> f.toString().endsWith(".java")).toList();
            for (Path file : all) {
                lengths.put(String.valueOf(file.getFileName()), Files.readAllLines(file).size());
            }
        }
        return lengths;
    }

    @Test
    void noFileOfTheProgramIsLongerThanOneReadsInOneGo() throws IOException {
        Map<String, Integer> lengths = lengths();
        assertThat(lengths).as("files were seen").hasSizeGreaterThan(500);
        lengths.values().removeIf(lines -> lines <= MOST);
        assertThat(lengths).as("longer than %s lines", MOST).isEmpty();
    }
}
