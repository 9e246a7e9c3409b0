package org.feltbok.statfile;

import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables drawn by chance, of what both programs hold. */
final class RandomTables {
    private static final List<String> LETTERS =
            List.of("a", "B", "æ", "Å", "7", "😀", "\n", "'", "–", "я", "漢");
    private static final List<StatType> TYPES =
            List.of(StatType.NUMBER, StatType.DAY, StatType.TEXT);

    private final Random random;
    private final boolean isStata;

    RandomTables(long seed, boolean isStata) {
        random = new Random(seed);
        this.isStata = isStata;
    }

    StatTable table() {
        int rows = random.nextInt(40);
        List<StatTable.Column> columns = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            columns.add(column("variable_with_a_name_" + i, rows));
        }
        return new StatTable(text(12), Instant.parse("2026-11-26T20:00:00Z"), rows, columns);
    }

    private StatTable.Column column(String name, int rows) {
        StatType type = TYPES.get(random.nextInt(TYPES.size()));
        int kind = random.nextInt(4);
        int length = List.of(3, 40, 300, 5000).get(random.nextInt(4));
        List<@Nullable Object> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            cells.add(
                    random.nextInt(6) == 0
                            ? null
                            : switch (type) {
                                case TEXT -> text(length);
                                case DAY ->
                                        LocalDate.of(2018, 5, 6)
                                                .plusDays(random.nextInt(9000) - 4000);
                                default -> number(kind);
                            });
        }
        boolean labelled = type == StatType.NUMBER && random.nextBoolean();
        return new StatTable.Column(
                new StatVariable(
                        name,
                        random.nextBoolean() ? "" : "q3/5 o'clock",
                        text(60),
                        type,
                        type == StatType.NUMBER ? random.nextInt(4) : 0,
                        StatMeasure.values()[random.nextInt(4)],
                        labelled ? labels() : List.of(),
                        isStata || type == StatType.TEXT ? StatMissing.NONE : missing()),
                cells::get);
    }

    private Object number(int kind) {
        if (isStata && random.nextInt(5) == 0) {
            return MissingTag.at(1 + random.nextInt(26));
        }
        return switch (kind) {
            case 0 -> (double) random.nextInt(101);
            case 1 -> (double) random.nextInt(60000) - 30000;
            case 2 -> (double) random.nextInt();
            default -> random.nextGaussian() * 1e6;
        };
    }

    private List<StatLabel> labels() {
        List<StatLabel> labels = new ArrayList<>();
        for (int i = -2; i < 3 + random.nextInt(5); i++) {
            labels.add(new StatLabel((double) i, text(30)));
        }
        if (isStata) {
            labels.add(new StatLabel(new MissingTag('a'), text(30)));
        }
        return labels;
    }

    private StatMissing missing() {
        return switch (random.nextInt(4)) {
            case 0 -> StatMissing.NONE;
            case 1 -> new StatMissing(List.of(9.0, -1.0), null);
            case 2 -> new StatMissing(List.of(), new StatMissing.Range(-99906, -99901));
            default -> new StatMissing(List.of(8.0), new StatMissing.Range(-99906, -99901));
        };
    }

    /** Never empty, without blanks at its end, which no program keeps. */
    private String text(int most) {
        StringBuilder text = new StringBuilder("x");
        int length = random.nextInt(most);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.append('.').toString();
    }
}
