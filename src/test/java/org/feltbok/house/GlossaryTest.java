package org.feltbok.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing has one name in each language: the glossary's, in every text that people read. */
class GlossaryTest {
    private static final Path GUIDE = Path.of("src/site/markdown/guide");
    private static final Path GLOSSARY = GUIDE.resolve("glossary.md");
    private static final Path TEXTS = Path.of("src/main/resources/org/feltbok/i18n");
    private static final int NOT_ENGLISH = 3;
    private static final int NOT_NORWEGIAN = 4;

    /** The cells of the table, row by row. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(l -> l.startsWith("| ") && !l.startsWith("| ---"))
                .skip(1)
                .map(l -> Arrays.stream(l.substring(1).split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static Pattern words(int column) throws IOException {
        String any =
                rows().stream()
                        .flatMap(row -> Arrays.stream(row.get(column).split(",")))
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        // names of files and of keys are no words: cases.csv, unit-case, --case
        return Pattern.compile(
                "(?<![\\p{L}\\d_./-])(" + any + ")(?![\\p{L}\\d_/-]|\\.\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static void look(String place, String text, Pattern words, List<String> wrong) {
        // commands of the program have the names they have
        var found = words.matcher(text.replaceAll("feltbok [a-z]+", ""));
        while (found.find()) {
            wrong.add(place + ": " + found.group(1));
        }
    }

    private static List<String> texts(boolean norwegian) throws IOException {
        var wrong = new ArrayList<String>();
        Pattern words = words(norwegian ? NOT_NORWEGIAN : NOT_ENGLISH);
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith("_nb.properties") == norwegian) {
                    var properties = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        properties.load(reader);
                    }
                    properties.forEach(
                            (key, text) -> look(String.valueOf(key), (String) text, words, wrong));
                }
            }
        }
        return wrong;
    }

    @Test
    void everyThingHasANameInBothLanguagesAndWordsThatAreNotUsed() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(12).allSatisfy(row -> assertThat(row).hasSize(5));
        assertThat(rows()).allSatisfy(row -> assertThat(row).doesNotContain(""));
    }

    @Test
    void theTextsOfTheWindowUseTheGlossarysWords() throws IOException {
        assertThat(texts(false)).isEmpty();
        assertThat(texts(true)).isEmpty();
    }

    @Test
    void theNorwegianGuideUsesThem() throws IOException {
        var wrong = new ArrayList<String>();
        Pattern words = words(NOT_NORWEGIAN);
        try (Stream<Path> files = Files.list(GUIDE.resolve("nb"))) {
            for (Path page :
                    files.filter(f -> !f.endsWith(GLOSSARY.getFileName())).sorted().toList()) {
                String text = Files.readString(page).replaceAll("`[^`]*`", "");
                look(page.toString(), text, words, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theGuideAndThePageOfThePlainFilesUseThem() throws IOException {
        var wrong = new ArrayList<String>();
        var pages = new ArrayList<Path>(List.of(Path.of("sample-data", "README.md")));
        try (Stream<Path> files = Files.list(GUIDE)) {
            files.filter(f -> f.toString().endsWith(".md"))
                    .filter(f -> !f.equals(GLOSSARY))
                    .sorted()
                    .forEach(pages::add);
        }
        Pattern words = words(NOT_ENGLISH);
        for (Path page : pages) {
            // what stands in code marks are names, not words
            look(page.toString(), Files.readString(page).replaceAll("`[^`]*`", ""), words, wrong);
        }
        assertThat(wrong).isEmpty();
    }
}
