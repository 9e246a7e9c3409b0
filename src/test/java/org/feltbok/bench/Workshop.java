package org.feltbok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where and how much to measure; keeps the data that several marks use.
 *
 * @param folder for data, emptied before use
 * @param runs how often each thing is measured
 * @param some rows of the middle survey
 * @param many rows of the large survey
 */
record Workshop(Path folder, Programs programs, int runs, int some, int many) {
    /** How often things are measured that take seconds. */
    int runsOfLong() {
        return Math.min(runs, 3);
    }

    /** A file of responses of so many rows. */
    Path csv(int rows) throws IOException {
        Path file = folder.resolve("survey-" + rows + ".csv");
        return Files.exists(file) ? file : SurveyRows.write(file, rows);
    }

    /** A study that holds them. */
    Path study(int rows) throws IOException {
        Path file = folder.resolve("survey-" + rows + ".feltbok");
        return Files.exists(file) ? file : SurveyStudy.filled(file, csv(rows));
    }
}
