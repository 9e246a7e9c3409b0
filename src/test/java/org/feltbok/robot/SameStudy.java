package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two plain folders hold the same study: parts, answers, codes and figures, whoever made it when.
 */
final class SameStudy {
    /** Identities, and on which version a response was keyed. */
    private static final Set<String> ABOUT_MAKING =
            Set.of("ids.csv", "responses/more.csv", "questionnaires/versions.csv");

    private static final Set<String> WHEN = Set.of("_entered_at", "at");

    private SameStudy() {}

    static void compare(Path made, Path same) {
        Map<String, Object> one = read(made);
        Map<String, Object> other = read(same);
        assertThat(one.keySet()).as("files").isEqualTo(other.keySet());
        one.forEach((file, held) -> assertThat(held).as(file).isEqualTo(other.get(file)));
    }

    /** What each figure shows, as tables of values with what they rest on. */
    static Map<String, List<List<String>>> numbers(Path file) {
        try (StudyFile study = StudyFile.open(file, Environment.of(() -> "Somebody"))) {
            FigureMoment figures = StudyFigures.read(study).figures();
            Map<String, List<List<String>>> numbers = new TreeMap<>();
            for (FigureSpec spec : figures.book().figures()) {
                FigureTable table = figures.compute(spec, new Texts(Language.NB)).table();
                numbers.put(
                        spec.key(),
                        table.cells().stream()
                                .map(r -> r.stream().map(c -> c.value() + " of " + c.n()).toList())
                                .toList());
            }
            return numbers;
        }
    }

    private static Map<String, Object> read(Path folder) {
        Map<String, Object> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!ABOUT_MAKING.contains(name)) {
                    String text = Files.readString(file);
                    files.put(
                            name,
                            name.endsWith(".json") ? new JsonMapper().readTree(text) : rows(text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Rows in any order of rows and columns, without cells that are empty. */
    private static Set<Map<String, String>> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(SameStudy::row)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> row(NamedCsvRecord record) {
        Map<String, String> row = new TreeMap<>(record.getFieldsAsMap());
        row.keySet().removeAll(WHEN);
        // how a code was given says no plain file that a person writes; by hand is as usual
        row.remove("made", "hand");
        row.values().removeIf(String::isEmpty);
        return row;
    }
}
