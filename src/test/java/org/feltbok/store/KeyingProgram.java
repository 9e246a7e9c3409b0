package org.feltbok.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program that keys scripted answers and says of each that it is saved, once it is; made to be
 * killed.
 */
public final class KeyingProgram {
    private static final int COLUMNS = 70;

    private KeyingProgram() {}

    static Environment environment() {
        return Environment.of(() -> "Silje");
    }

    static void createStudy(Path path) {
        StudyFile.create(
                        path,
                        environment(),
                        new TestOperation("begin", KeyingProgram::begin, false))
                .close();
    }

    private static void begin(UnitOfWork work) {
        TestOperation.beginning().apply(work);
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < COLUMNS; i++) {
            columns.append(", i_").append(i).append(" ANY");
        }
        work.define("CREATE TABLE answers_1 (id TEXT PRIMARY KEY" + columns + ") STRICT");
        for (int i = 0; i < ROWS; i++) {
            work.insert("answers_1", "r" + i, Map.of());
        }
    }

    private static final int ROWS = 800;

    /** Arguments: study, round, number of answers. */
    public static void main(String[] args) {
        try (StudyFile file = StudyFile.open(Path.of(args[0]), environment())) {
            int round = Integer.parseInt(args[1]);
            int answers = Integer.parseInt(args[2]);
            for (int i = 0; i < answers; i++) {
                int cell = (round - 1) * answers + i;
                String value = round + "-" + i;
                file.run(
                        TestOperation.of(
                                w ->
                                        w.update(
                                                "answers_1",
                                                "r" + cell / COLUMNS,
                                                "i_" + cell % COLUMNS,
                                                value)));
                System.out.println("saved " + cell + " " + value + " ;");
                System.out.flush();
            }
        }
    }

    /** Every answer in the file, by number of its cell. */
    static Map<Integer, String> answers(StudyFile file) {
        Map<Integer, String> found = new TreeMap<>();
        file.read(
                h -> {
                    h.createQuery("SELECT rowid - 1 AS nr, * FROM answers_1")
                            .mapToMap()
                            .forEach(
                                    row -> {
                                        int first = ((Number) row.get("nr")).intValue() * COLUMNS;
                                        for (int i = 0; i < COLUMNS; i++) {
                                            Object value = row.get("i_" + i);
                                            if (value != null) {
                                                found.put(first + i, value.toString());
                                            }
                                        }
                                    });
                    return found;
                });
        return found;
    }
}
