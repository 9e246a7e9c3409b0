package org.feltbok.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The developers' page names each room there is, and only those. */
class DevelopersPageTest {
    private static final Path SOURCES = Path.of("src/main/java/org/feltbok");
    private static final Path PAGE = Path.of("src/site/markdown/developers.md");

    @Test
    void thePageNamesEveryRoomAndNoOther() throws IOException {
        assertThat(named()).isEqualTo(rooms());
    }

    private static Set<String> rooms() throws IOException {
        Set<String> rooms = new TreeSet<>();
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            folders.filter(Files::isDirectory)
                    .filter(DevelopersPageTest::holdsClasses)
                    .map(f -> SOURCES.relativize(f).toString().replace('/', '.').replace('\\', '.'))
                    .filter(name -> !name.isEmpty())
                    .forEach(rooms::add);
        }
        return rooms;
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands as code in the first column of the table of rooms. */
    private static Set<String> named() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int start = lines.indexOf("| room | what lives there |");
        Set<String> names = new TreeSet<>();
        for (String line : lines.subList(start + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            Matcher code = Pattern.compile("`([a-z.]+)`").matcher(line.split("\\|")[1]);
            while (code.find()) {
                names.add(code.group(1));
            }
        }
        return names;
    }
}
