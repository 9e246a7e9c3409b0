package org.feltbok.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shipped texts and codings are whole, and are what the generator writes. */
class SampleTextsTest {
    private static final Path SHIPPED = Path.of("sample-data/small-municipalities");

    @TempDir Path folder;

    @Test
    void textsAndCodingsBelongTogether() throws IOException {
        assertThat(CheckTexts.problems(SHIPPED)).isEmpty();
    }

    @Test
    void generatingAgainChangesNothing() throws IOException {
        copy(SHIPPED, folder);
        GenerateTexts.main(new String[] {folder.toString()});
        assertThat(contents(folder)).isEqualTo(contents(SHIPPED));
    }

    @Test
    void aShiftedCodingIsFound() throws IOException {
        copy(SHIPPED, folder);
        Path answers = folder.resolve("codings/answers.csv");
        CsvTable table = CsvTable.read(answers);
        table.rows().getFirst().put("quote", "noe annet");
        table.write(answers);
        assertThat(CheckTexts.problems(folder))
                .singleElement()
                .asString()
                .startsWith("wrong quote");
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, String> file : contents(from).entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    private static Map<String, String> contents(Path study) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(study)) {
            for (Path file : files.filter(SampleTextsTest::plain).toList()) {
                contents.put(study.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static boolean plain(Path file) {
        return Files.isRegularFile(file)
                && (file.toString().endsWith(".csv") || file.toString().endsWith(".txt"));
    }
}
