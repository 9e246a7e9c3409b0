package org.feltbok.export.paper;

import java.util.List;

/** Where an answer is written or crossed. */
public sealed interface PaperAnswer {
    /** A box for each answer, in the order of the list; what counts as missing stands apart. */
    record Boxes(List<PaperOption> options) implements PaperAnswer {
        public Boxes {
            options = List.copyOf(options);
        }
    }

    /** Rows with the same answers. */
    record Matrix(List<PaperOption> columns, List<Row> rows) implements PaperAnswer {
        public Matrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a matrix.
     *
     * @param number such as 4.3
     * @param condition when it is asked, in words; may be empty
     */
    record Row(String number, String text, String condition) {}

    /** Room for a text. */
    record Lines(int lines) implements PaperAnswer {}

    /**
     * A box for each sign of what is written with digits.
     *
     * @param groups of signs, such as 2, 2 and 4 for a day; one of 0 is a box without signs
     * @param between what stands between groups
     * @param told what is expected, such as the unit; may be empty
     */
    record Signs(List<Integer> groups, String between, String told) implements PaperAnswer {
        public Signs {
            groups = List.copyOf(groups);
        }
    }

    /** Nothing is answered. */
    record None() implements PaperAnswer {}
}
