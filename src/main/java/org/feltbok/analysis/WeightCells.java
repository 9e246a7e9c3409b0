package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The classes of one margin: those of a variable, or of several crossed, each with its part of the
 * population and the rows that are in it.
 */
final class WeightCells {
    /** The class of a row that has none. */
    static final int NONE = -1;

    private static final String CROSS = " × ";

    private final List<Variable> variables;
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Long> keys = new ArrayList<>();
    private final List<LocalText> labels = new ArrayList<>();
    private final List<Double> sizes = new ArrayList<>();
    private final int[] rows;

    private WeightCells(List<Variable> variables, int rows) {
        this.variables = variables;
        this.rows = new int[rows];
        Arrays.fill(this.rows, NONE);
    }

    /**
     * @param target how large the population is by class
     */
    static WeightCells of(Dataset data, List<String> names, Map<String, Double> target) {
        WeightCells cells =
                new WeightCells(names.stream().map(data::require).toList(), data.size());
        target.forEach(cells::written);
        cells.fill(data, names);
        return cells;
    }

    /** The population is the frame's cases. */
    static WeightCells ofFrame(Dataset data, List<String> names) {
        WeightCells cells =
                new WeightCells(names.stream().map(data::require).toList(), data.size());
        Dataset cases = data.cases();
        boolean[] frame = Selection.of(cases, List.of(CaseNames.IN_FRAME));
        List<CategoryColumn> columns =
                names.stream().map(n -> cases.categories(ofCase(n))).toList();
        for (int row = 0; row < cases.size(); row++) {
            long key = frame == null || frame[row] ? cells.key(columns, row) : NONE;
            if (key >= 0) {
                int at = cells.place(key);
                cells.sizes.set(at, cells.sizes.get(at) + 1);
            }
        }
        cells.fill(data, names);
        return cells;
    }

    private void fill(Dataset data, List<String> names) {
        List<CategoryColumn> columns = names.stream().map(data::categories).toList();
        for (int row = 0; row < rows.length; row++) {
            long key = key(columns, row);
            rows[row] = key < 0 ? NONE : place(key);
        }
    }

    private static String ofCase(String name) {
        return name.startsWith(CaseNames.CASES) ? name.substring(CaseNames.CASES.length()) : name;
    }

    /** The classes of a cell, as they are written. */
    static List<String> codes(String written, int wanted) {
        List<String> codes =
                wanted == 1
                        ? List.of(written)
                        : Arrays.stream(
                                        written.split(
                                                Pattern.quote(Derivation.Weighting.BETWEEN), -1))
                                .map(String::strip)
                                .toList();
        if (codes.size() != wanted) {
            throw new FaultException("analysis.weighting.cell", written, wanted);
        }
        return codes;
    }

    /** The classes of a row as one number; {@link #NONE} if one is missing. */
    private long key(List<CategoryColumn> columns, int row) {
        long key = 0;
        for (int i = 0; i < columns.size(); i++) {
            List<Category> categories = variables.get(i).categories();
            int cell = columns.get(i).get(row);
            if (cell < 0 || categories.get(cell).missing().isPresent()) {
                return NONE;
            }
            key = key * categories.size() + cell;
        }
        return key;
    }

    /** A class that no case has as yet is one in which nobody is. */
    private void written(String codes, double size) {
        List<String> parts = codes(codes, variables.size());
        long key = 0;
        for (int i = 0; i < parts.size(); i++) {
            int at = variables.get(i).indexOf(parts.get(i));
            key = key < 0 || at < 0 ? NONE : key * variables.get(i).categories().size() + at;
        }
        if (key >= 0) {
            sizes.set(place(key), size);
        } else {
            keys.add(Long.MAX_VALUE);
            labels.add(LocalText.of(codes));
            sizes.add(size);
        }
    }

    private int place(long key) {
        return places.computeIfAbsent(
                key,
                k -> {
                    keys.add(k);
                    labels.add(label(k));
                    sizes.add(0.0);
                    return labels.size() - 1;
                });
    }

    private LocalText label(long key) {
        List<LocalText> parts = new ArrayList<>();
        long rest = key;
        for (Variable variable : variables.reversed()) {
            int classes = variable.categories().size();
            parts.addFirst(variable.categories().get((int) (rest % classes)).label());
            rest /= classes;
        }
        return LocalText.joined(parts, CROSS);
    }

    /** What they are classes of. */
    LocalText name() {
        return LocalText.joined(variables.stream().map(Variable::label).toList(), CROSS);
    }

    /** The places of all classes, in the order of the variables' classes. */
    List<Integer> inOrder() {
        return IntStream.range(0, keys.size())
                .boxed()
                .sorted(Comparator.comparing(keys::get))
                .toList();
    }

    LocalText label(int at) {
        return labels.get(at);
    }

    /** How large the population is there. */
    double size(int at) {
        return sizes.get(at);
    }

    /** The class of a row; {@link #NONE} if it has none. */
    int at(int row) {
        return rows[row];
    }
}
