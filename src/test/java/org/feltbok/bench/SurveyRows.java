package org.feltbok.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A made-up survey of fixed seed, row after row: the same rows in, the same numbers out. 90
 * columns: the response, 85 answers with few codes (two groups, 20 single answers of 2 to 7 codes,
 * 40 scales 1-6 with 7 = don't know, 24 ticks) and three numbers. 3 % of the single answers and
 * scales are left out.
 */
final class SurveyRows {
    /** Stands for an answer that is left out. */
    static final int BLANK = -1;

    static final int COLUMNS = SurveyForm.HEADER.size();

    private final SplittableRandom random = new SplittableRandom(20261123);
    private final int[] row = new int[COLUMNS];
    private int number;

    /** The next row, in the order of {@link SurveyForm#HEADER}; the same array each time. */
    int[] next() {
        int at = 0;
        row[at++] = ++number;
        int group = 1 + random.nextInt(SurveyForm.GROUPS);
        row[at++] = group;
        row[at++] = 1 + random.nextInt(SurveyForm.REGIONS);
        for (int i = 0; i < SurveyForm.SINGLES; i++) {
            int codes = SurveyForm.codes(i);
            int code = 1 + Math.min(random.nextInt(codes), random.nextInt(codes));
            row[at++] = random.nextInt(100) < 3 ? BLANK : code;
        }
        for (int i = 0; i < SurveyForm.SCALES; i++) {
            row[at++] = scale(i, group);
        }
        for (int i = 0; i < SurveyForm.TICKS; i++) {
            row[at++] = random.nextInt(100) < 8 + 3 * (i % 9) ? 1 : 0;
        }
        row[at++] = 18 + random.nextInt(62);
        row[at++] = (int) Math.exp(1 + 6 * random.nextDouble());
        row[at] = 40 + random.nextInt(161);
        return row;
    }

    private int scale(int item, int group) {
        int chance = random.nextInt(100);
        if (chance < 3) {
            return BLANK;
        }
        double spread = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        long agreement = Math.round(3.3 + 0.15 * group + (item % 7) * 0.1 + 2.6 * spread);
        return chance < 11 ? 7 : (int) Math.clamp(agreement, 1, 6);
    }

    /** Writes a file of responses. */
    static Path write(Path file, int rows) throws IOException {
        SurveyRows survey = new SurveyRows();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(SurveyForm.HEADER.stream().collect(Collectors.joining(",", "", "\n")));
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                line.setLength(0);
                append(line, survey.next());
                out.append(line);
            }
        }
        return file;
    }

    private static void append(StringBuilder line, int[] row) {
        for (int c = 0; c < COLUMNS - 1; c++) {
            if (row[c] != BLANK) {
                line.append(row[c]);
            }
            line.append(',');
        }
        int weight = row[COLUMNS - 1];
        line.append(weight / 100)
                .append('.')
                .append(weight / 10 % 10)
                .append(weight % 10)
                .append('\n');
    }

    /**
     * The same survey in memory: a column of bytes for each closed answer, left out = 0, else code
     * + 1.
     */
    static byte[][] columns(int rows) {
        SurveyRows survey = new SurveyRows();
        byte[][] columns = new byte[SurveyForm.CLOSED][rows];
        for (int i = 0; i < rows; i++) {
            int[] row = survey.next();
            for (int c = 0; c < SurveyForm.CLOSED; c++) {
                columns[c][i] = (byte) (row[c + 1] + 1);
            }
        }
        return columns;
    }
}
