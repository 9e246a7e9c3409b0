package org.feltbok.tabular;

import org.feltbok.base.Fault.Place;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of records as a table of texts, whatever kind of file it was: its columns, and below them
 * a line for each record. What the columns mean is for whoever takes the table to find out.
 *
 * @param file as people know it
 * @param sheet the sheet's name in a workbook; null for what has none
 * @param columns in their order; heads may stand twice, as they do in files
 * @param lines numbered as the program that shows the file numbers them; a cell that stands beyond
 *     the columns is a fault that whoever reads the file has told
 */
public record RecordTable(
        String file, @Nullable String sheet, List<Column> columns, List<Grid.Line> lines) {
    /**
     * A column.
     *
     * @param head by which it is known; may be empty
     * @param label what is said of it beside that, such as the text of the question; may be empty
     * @param labels labels by the text that stands in cells for them, where the file has such, as
     *     statistical files have; in the order of the file
     * @param member of a set of columns that answer one question, where the file says so
     */
    public record Column(
            String head, String label, Map<String, String> labels, Optional<Member> member) {
        public Column {
            labels = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(labels));
        }

        public Column(String head, String label, Map<String, String> labels) {
            this(head, label, labels, Optional.empty());
        }

        public Column(String head, String label) {
            this(head, label, Map.of());
        }
    }

    /**
     * One of several answers to a question, each of which has a column.
     *
     * @param set what the file calls the question
     * @param question its text; may be empty
     * @param counted what stands in a cell where the answer was chosen; empty where cells hold the
     *     answers themselves
     * @param isCalledAsCounted whether the answer is called as what is counted means
     */
    public record Member(String set, String question, String counted, boolean isCalledAsCounted) {
        /** Whether cells hold the answers: the first that was mentioned, the second and so on. */
        public boolean isMention() {
            return counted.isEmpty();
        }
    }

    public RecordTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Where the table stands, for a fault. */
    public Place place() {
        return new Place(file, sheet, null, null);
    }

    /** What people call a column: its head, else the letters above it. */
    public String name(int column) {
        String head = columns.get(column).head();
        return head.isEmpty() ? Header.letters(column) : head;
    }

    public List<String> heads() {
        return columns.stream().map(Column::head).toList();
    }
}
