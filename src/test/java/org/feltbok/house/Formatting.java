package org.feltbok.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one formatting of all Java files: google-java-format, four spaces. {@code mvn -q test-compile
 * exec:exec@format} applies it.
 */
public final class Formatting {
    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/jmh/java"));

    private Formatting() {}

    /** Formats every file that is not as it should be. */
    public static void main(String[] args) throws IOException, FormatterException {
        for (Path file : files()) {
            String now = Files.readString(file);
            String wanted = formatted(now);
            if (!wanted.equals(now)) {
                Files.writeString(file, wanted);
                System.out.println("formatted " + file);
            }
        }
    }

    static List<Path> files() throws IOException {
        List<Path> all = new java.util.ArrayList<>();
        for (Path root : ROOTS) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> found = Files.walk(root)) {
                    found.filter(f -> f.toString().endsWith(".java")).sorted().forEach(all::add);
                }
            }
        }
        return all;
    }

    static String formatted(String source) throws FormatterException {
        JavaFormatterOptions options =
                JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
        String tidy =
                ImportOrderer.reorderImports(
                        RemoveUnusedImports.removeUnusedImports(source), options.style());
        return new Formatter(options).formatSource(tidy);
    }
}
