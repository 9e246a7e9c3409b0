package org.feltbok.responses.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cells as they lie on the clipboard, as spreadsheets write and read them: a tab between cells, a
 * line for each row; a cell with a tab, a line break or a quote stands in quotes, its own doubled.
 *
 * @param rows may be of different lengths
 */
public record Block(List<List<String>> rows) {
    public Block {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** One cell. */
    public static Block of(String text) {
        return new Block(List.of(List.of(text)));
    }

    /** What lies on the clipboard. */
    public static Block read(String text) {
        return new Block(new Reading(text).rows());
    }

    /** Rows by the longest of them. */
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    public int height() {
        return rows.size();
    }

    public boolean isOne() {
        return height() == 1 && width() == 1;
    }

    /**
     * The text of a cell; rows and columns beyond begin anew, as a block is laid out in a grid.
     * None where a row is shorter than others, or a line without anything among broad ones: that is
     * no wish that a cell be emptied.
     */
    public Optional<String> at(int row, int column) {
        List<String> cells = rows.get(row % height());
        int at = column % width();
        boolean isNone = width() > 1 && cells.equals(List.of(""));
        return isNone || at >= cells.size() ? Optional.empty() : Optional.of(cells.get(at));
    }

    /**
     * As it goes to the clipboard; every row of several cells ends its line, as an empty last one
     * would be lost.
     */
    public String text() {
        if (isOne()) {
            return quoted(rows.getFirst().getFirst());
        }
        return rows.stream()
                .map(r -> r.stream().map(Block::quoted).collect(Collectors.joining("\t")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r');
        return plain && !cell.startsWith("\"") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Goes through the text sign by sign. */
    private static final class Reading {
        private final String text;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int at;

        Reading(String text) {
            this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        }

        List<List<String>> rows() {
            while (at < text.length()) {
                row.add(cell());
                if (at >= text.length()) {
                    break;
                }
                char end = text.charAt(at++);
                if (end == '\n') {
                    endRow();
                } else if (at == text.length()) {
                    row.add("");
                }
            }
            if (!row.isEmpty() || rows.isEmpty()) {
                endRow();
            }
            return rows;
        }

        private void endRow() {
            rows.add(row.isEmpty() ? List.of("") : row);
            row = new ArrayList<>();
        }

        private String cell() {
            if (at < text.length() && text.charAt(at) == '"') {
                int end = closing(at + 1);
                if (end > 0) {
                    String inside = text.substring(at + 1, end).replace("\"\"", "\"");
                    at = end + 1;
                    return inside;
                }
            }
            int from = at;
            while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(from, at);
        }

        /** Where the quotes of a cell end; -1 if what looks like quotes is a part of the text. */
        private int closing(int from) {
            for (int i = from; i < text.length(); i++) {
                if (text.charAt(i) != '"') {
                    continue;
                }
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    boolean ends =
                            i + 1 == text.length() || "\t\n".indexOf(text.charAt(i + 1)) >= 0;
                    return ends ? i : -1;
                }
            }
            return -1;
        }
    }
}
