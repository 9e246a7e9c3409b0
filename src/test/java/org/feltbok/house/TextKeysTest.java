package org.feltbok.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every text stands in English and Norwegian, every key that code names is there, and none lies
 * unused.
 */
class TextKeysTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/feltbok/i18n");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-zA-Z0-9_]*(?:\\.[a-zA-Z0-9_#-]+)+)\"");

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(
                            f ->
                                    f.toString().endsWith(".properties")
                                            && !f.toString().endsWith("_nb.properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Path norwegian(Path english) {
        return english.resolveSibling(
                english.getFileName().toString().replace(".properties", "_nb.properties"));
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** Lines of two people's work can both survive a merge; the last one would win in silence. */
    @Test
    void noTextStandsTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path english : english()) {
            for (Path file : List.of(english, norwegian(english))) {
                Set<String> seen = new TreeSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        assertThat(english()).hasSizeGreaterThan(3);
        List<String> wrong = new ArrayList<>();
        for (Path file : english()) {
            Properties en = read(file);
            Properties nb = read(norwegian(file));
            Set<String> keys = new TreeSet<>(en.stringPropertyNames());
            keys.addAll(nb.stringPropertyNames());
            for (String key : keys) {
                String a = en.getProperty(key);
                String b = nb.getProperty(key);
                if (a == null || b == null) {
                    wrong.add(key + " is missing in " + (a == null ? file : norwegian(file)));
                } else if (!placeholders(a).equals(placeholders(b))) {
                    wrong.add(key + " has other placeholders in Norwegian");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher m = Pattern.compile("\\{(\\d+)").matcher(text);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    @Test
    void aKeyStandsInTheFileOfItsFirstPart() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : english()) {
            String name = file.getFileName().toString().replace(".properties", "");
            read(file).stringPropertyNames().stream()
                    .filter(k -> !k.startsWith(name + "."))
                    .forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyNamedInCodeIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        Set<String> families = new TreeSet<>();
        for (Path file : english()) {
            known.addAll(read(file).stringPropertyNames());
            families.add(file.getFileName().toString().replace(".properties", ""));
        }
        Set<String> missing = new TreeSet<>();
        Matcher m = LITERAL.matcher(sources());
        while (m.find()) {
            String key = m.group(1);
            String family = key.substring(0, key.indexOf('.'));
            boolean fileName =
                    key.matches(
                            ".*\\.(properties|css|csv|json|sql|xlsx|txt|otf|ttf|png|svg|feltbok|home|bench)$");
            if (families.contains(family)
                    && !known.contains(key)
                    && !known.contains("operation." + key)
                    && !fileName
                    && !isPrefix(known, key)) {
                missing.add(key);
            }
        }
        assertThat(missing).as("keys in code without a text").isEmpty();
    }

    private static boolean isPrefix(Set<String> known, String key) {
        return known.stream().anyMatch(k -> k.startsWith(key + ".") || k.startsWith(key + "_"));
    }

    @Test
    void noTextLiesUnused() throws IOException {
        Parts parts = new Parts(sources());
        List<String> unused = new ArrayList<>();
        for (Path file : english()) {
            read(file).stringPropertyNames().stream()
                    .filter(key -> !parts.make(key))
                    .sorted()
                    .forEach(unused::add);
        }
        assertThat(unused).as("texts that no code names").isEmpty();
    }

    @Test
    void aBeginningThatStandsInCodeExcusesNoKeyWhoseEndNobodyNames() {
        Parts parts =
                new Parts(
                        """
                        texts.get("entry.missing." + kind.word());
                        "responses.import." + "unknown_" + of + "_near"; String of = "case";
                        enum Kind { NOT_ASKED, REFUSED }""");
        assertThat(parts.make("entry.missing.not_asked")).isTrue();
        assertThat(parts.make("entry.missing.lost")).isFalse();
        assertThat(parts.make("responses.import.unknown_case_near")).isTrue();
        assertThat(parts.make("responses.import.unknown_person_near")).isFalse();
        assertThat(parts.make("responses.import")).isFalse();
    }

    /**
     * What code says keys are made of: whole keys; beginnings that end in a dot or underscore, ends
     * that begin with one, and between them a literal, the name of an enum's constant, or a number.
     */
    private static final class Parts {
        private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z0-9_.#-]+)\"");
        private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
        private final Set<String> literals = new TreeSet<>();
        private final Set<String> lower = new TreeSet<>();

        Parts(String code) {
            QUOTED.matcher(code).results().forEach(m -> literals.add(m.group(1)));
            CONSTANT.matcher(code)
                    .results()
                    .forEach(m -> lower.add(m.group().toLowerCase(Locale.ROOT)));
            literals.forEach(l -> lower.add(l.toLowerCase(Locale.ROOT)));
            CONSTANT.matcher(code).results().forEach(m -> lower.add(m.group()));
            // operations are told under their own names
            literals.add("operation.");
        }

        boolean make(String key) {
            return literals.contains(key)
                    || literals.stream()
                            .filter(p -> p.endsWith(".") && p.indexOf('.') < p.length())
                            .filter(key::startsWith)
                            .anyMatch(p -> isNamed(key.substring(p.length())))
                    || isEnded(key);
        }

        private boolean isNamed(String rest) {
            return literals.contains(rest)
                    || lower.contains(rest)
                    || rest.matches("\\d+")
                    || literals.stream()
                            .filter(p -> p.matches(".*[a-z][._]") && rest.startsWith(p))
                            .anyMatch(p -> isNamed(rest.substring(p.length())))
                    || isEnded(rest);
        }

        private boolean isEnded(String rest) {
            return literals.stream()
                    .filter(e -> e.matches("[._][a-z].*") && rest.endsWith(e))
                    .map(e -> rest.substring(0, rest.length() - e.length()))
                    .anyMatch(start -> literals.contains(start) || isNamed(start));
        }
    }
}
