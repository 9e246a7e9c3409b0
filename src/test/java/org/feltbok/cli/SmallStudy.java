package org.feltbok.cli;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of plain files that is sound and small, to be spoiled by tests, and the command line
 * that reads it.
 */
public final class SmallStudy {
    private static final String STUDY =
            "{\"format\": 1, \"id\": \"t\", \"title\": \"Prøve\", \"language\": \"nb\","
                    + " \"unit\": {\"one\": \"kommune\", \"many\": \"kommuner\"}}";
    private final Path place;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Asking asking = Asking.NOBODY;

    public SmallStudy(Path place) {
        this.place = place;
        put("study.json", STUDY);
        put("cases/cases.csv", "case,name,frame\nk1,Alfa,yes\nk2,Beta,yes\nk3,Gamma,yes\n");
    }

    public Path folder() {
        return place.resolve("in");
    }

    public Path study() {
        return place.resolve("s.feltbok");
    }

    /** Puts a file into the folder. */
    public SmallStudy put(String name, String text) {
        write(folder().resolve(name), text);
        return this;
    }

    /** The questionnaire {@code s}. */
    public SmallStudy survey(String survey, String choices) {
        put("questionnaires/s/survey.csv", survey);
        return put("questionnaires/s/choices.csv", choices);
    }

    /** Puts a file beside the folder. */
    public Path file(String name, String text) {
        return write(place.resolve(name), text);
    }

    private static Path write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public int make() {
        return run("new", study(), "--from", folder());
    }

    /** One step back. */
    public void undo() {
        try (StudyFile file = StudyFile.open(study(), Environment.of(() -> "Marit"))) {
            file.undo();
        }
    }

    /** One step forward again. */
    public void redo() {
        try (StudyFile file = StudyFile.open(study(), Environment.of(() -> "Marit"))) {
            file.redo();
        }
    }

    public int take(Path file) {
        return run("import", study(), file);
    }

    /** From now on somebody answers what is asked. */
    public SmallStudy answered(Asking answers) {
        asking = answers;
        return this;
    }

    public int run(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CliContext context =
                new CliContext(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        new Texts(Language.EN),
                        Environment.of(() -> "Marit"),
                        asking);
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        return new Feltbok(context, new Nowhere()).run(words);
    }

    /** What the last command wrote, on both ways out. */
    public String said() {
        return out.toString() + err;
    }

    public List<String> lines() {
        // how far it has come is told where that takes long, so on a slow machine alone
        return said().lines().filter(l -> !l.matches(".* \\d+\\s%")).toList();
    }

    /** Changes the file as another program would, past all that Feltbok asks. */
    public void change(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + study());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The rows of a query on the study's file, cells set apart by a bar. */
    public List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + study());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    /** Files beside the folder whose name begins as the study's. */
    public List<String> left() {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.contains("s.feltbok"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Nowhere() implements Windows {
        @Override
        public Optional<String> problem() {
            return Optional.of("app.no_display");
        }

        @Override
        public void open(Optional<Path> study) {
            throw new IllegalStateException("no window expected");
        }

        @Override
        public void openSample() {
            throw new IllegalStateException("no window expected");
        }

        @Override
        public Optional<Path> sampleFolder() {
            return Optional.empty();
        }
    }
}
