package org.feltbok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What PSPP needs to read the made-up survey and to make its tables. */
final class Pspp {
    private static final List<String> NAMES =
            SurveyForm.HEADER.stream()
                    .map(name -> name.replace("_response", "id").replace('/', '_'))
                    .toList();

    private Pspp() {}

    static Optional<Path> program() {
        return Programs.installed("pspp");
    }

    /** Reads the file and looks at each row once. */
    static List<String> reading(Path csv, Path folder) throws IOException {
        return command("read", read(csv) + "DESCRIPTIVES id.\n", folder);
    }

    /** Reads the file and makes all tables. */
    static List<String> tables(Path csv, Path folder) throws IOException {
        String singles = names(3, SurveyForm.SINGLES);
        String scales = names(3 + SurveyForm.SINGLES, SurveyForm.SCALES);
        String ticks = names(3 + SurveyForm.SINGLES + SurveyForm.SCALES, 10);
        String all = names(1, SurveyForm.CLOSED);
        String syntax =
                read(csv)
                        + "FREQUENCIES /VARIABLES="
                        + all
                        + " /STATISTICS=NONE.\n"
                        + "CROSSTABS /TABLES="
                        + singles
                        + ticks
                        + "BY g1 /CELLS=COUNT ROW COLUMN.\n"
                        + "MEANS TABLES="
                        + scales
                        + "BY g1 /CELLS=MEAN COUNT STDDEV.\n";
        return command("tables", syntax, folder);
    }

    private static String names(int from, int count) {
        return NAMES.subList(from, from + count).stream()
                .collect(Collectors.joining("\n  ", " ", "\n  "));
    }

    private static String read(Path csv) {
        String variables =
                IntStream.range(0, NAMES.size())
                        .mapToObj(i -> NAMES.get(i) + " " + format(i))
                        .collect(Collectors.joining("\n  "));
        return "GET DATA /TYPE=TXT /FILE='"
                + csv
                + "' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /FIRSTCASE=2\n /VARIABLES="
                + variables
                + ".\nMISSING VALUES s01 TO s40 (7).\n";
    }

    private static String format(int column) {
        return switch (NAMES.get(column)) {
            case "id" -> "F8.0";
            case "age", "staff" -> "F4.0";
            case "weight" -> "F5.2";
            default -> "F1.0";
        };
    }

    private static List<String> command(String name, String syntax, Path folder)
            throws IOException {
        Path job = Files.writeString(folder.resolve(name + ".sps"), syntax);
        return List.of("pspp", "-o", folder.resolve(name + ".txt").toString(), job.toString());
    }
}
