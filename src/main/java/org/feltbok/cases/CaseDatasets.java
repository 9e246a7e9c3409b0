package org.feltbok.cases;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.DerivedColumns;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.TextColumn;
import org.feltbok.analysis.Variable;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a dataset of the cases: their attributes, their groups, whether they belong to the frame,
 * and their kind.
 */
public final class CaseDatasets {
    private static final int NOT_RECORDED = CategoryColumn.missing(MissingKind.NOT_RECORDED);

    private final CaseData data;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Column> columns = new HashMap<>();

    public CaseDatasets(CaseData data) {
        this.data = data;
    }

    public Dataset make(List<Grouping> groupings) {
        return make(groupings, new ArrayList<>());
    }

    /**
     * @param problems takes the groupings that cannot be made; no case is in a class of theirs
     */
    public Dataset make(List<Grouping> groupings, List<Problem> problems) {
        List<Dataset.Row> rows = new ArrayList<>();
        data.cases().forEach(c -> rows.add(new Dataset.Row(c.id(), c.key(), c.name())));
        putNames(
                CaseNames.FRAME,
                List.of("yes", "no"),
                data.cases().stream().map(c -> c.inFrame() ? "yes" : "no"));
        putNames(
                CaseNames.KIND,
                data.cases().stream().map(Case::kind).distinct().toList(),
                data.cases().stream().map(Case::kind));
        for (Attribute attribute : data.attributes()) {
            put(attribute);
            if (attribute.isRetired()) {
                variables.computeIfPresent(attribute.name(), (n, v) -> v.retired(true));
            }
        }
        return grouped(Dataset.ofCases(rows, variables, columns), groupings, problems);
    }

    private void putNames(String name, List<String> codes, java.util.stream.Stream<String> cells) {
        List<Category> categories =
                codes.stream().map(c -> Category.of(c, LocalText.of(c))).toList();
        put(
                name,
                LocalText.of(name),
                categories,
                Set.of(),
                cells.mapToInt(codes::indexOf).toArray());
    }

    private void put(
            String name,
            LocalText label,
            List<Category> categories,
            Set<String> origins,
            int[] cells) {
        variables.put(
                name,
                new Variable(name, label, label, Variable.Type.CATEGORY, categories, 0, origins));
        columns.put(name, CategoryColumn.of(cells, categories.size()));
    }

    private void put(Attribute attribute) {
        Set<String> origins =
                attribute.originId() == null ? Set.of() : Set.of(attribute.originId());
        switch (attribute.type()) {
            case NUMBER -> {
                variables.put(
                        attribute.name(),
                        variable(attribute, Variable.Type.NUMBER, List.of(), origins));
                columns.put(attribute.name(), numbers(attribute));
            }
            case CATEGORY -> {
                List<Category> categories =
                        attribute.categories().stream()
                                .map(c -> Category.of(c.code(), c.label()))
                                .toList();
                List<String> codes = categories.stream().map(Category::code).toList();
                put(
                        attribute.name(),
                        attribute.label(),
                        categories,
                        origins,
                        cells(attribute, codes));
            }
            case TEXT -> {
                variables.put(
                        attribute.name(),
                        Variable.text(
                                attribute.name(), attribute.label(), attribute.label(), origins));
                columns.put(attribute.name(), CategoryColumn.of(cells(attribute, List.of()), 1));
                columns.put(
                        TextColumn.name(attribute.name()),
                        TextColumn.of(
                                data.cases().stream().map(c -> data.text(c, attribute)).toList()));
            }
            case CONTACT -> {
                // nobody counts by it, and it goes into no file for others
            }
        }
    }

    private static Variable variable(
            Attribute attribute,
            Variable.Type type,
            List<Category> categories,
            Set<String> origins) {
        return new Variable(
                attribute.name(),
                attribute.label(),
                attribute.label(),
                type,
                categories,
                attribute.decimals(),
                origins);
    }

    private NumberColumn numbers(Attribute attribute) {
        double[] values = new double[data.cases().size()];
        byte[] kinds = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            Case c = data.cases().get(i);
            values[i] = data.number(c, attribute).orElse(Double.NaN);
            kinds[i] = (byte) data.missing(c, attribute).orElse(MissingKind.NOT_RECORDED).ordinal();
        }
        return NumberColumn.of(values, kinds);
    }

    /** Positions of the codes; without codes 0 for any text. */
    private int[] cells(Attribute attribute, List<String> codes) {
        int[] cells = new int[data.cases().size()];
        for (int i = 0; i < cells.length; i++) {
            Case c = data.cases().get(i);
            int position =
                    attribute.type() == AttributeType.TEXT
                            ? 0
                            : codes.indexOf(data.text(c, attribute));
            cells[i] =
                    data.missing(c, attribute)
                            .map(CategoryColumn::missing)
                            .orElse(position >= 0 ? position : NOT_RECORDED);
        }
        return cells;
    }

    /** A grouping that cannot be made, and why. */
    public record Problem(Grouping grouping, Fault fault) {}

    /**
     * Each after those that it asks for; one that cannot be made has no case in any class.
     *
     * @param problems takes those that cannot be made
     */
    private static Dataset grouped(
            Dataset start, List<Grouping> groupings, List<Problem> problems) {
        Dataset data = start;
        List<Grouping> open = new ArrayList<>(groupings);
        while (!open.isEmpty()) {
            Dataset now = data;
            Set<String> names = new LinkedHashSet<>();
            open.forEach(g -> names.add(g.name()));
            Grouping next =
                    open.stream()
                            .filter(g -> g.rule().names().stream().noneMatch(names::contains))
                            .findFirst()
                            .orElse(open.getFirst());
            open.remove(next);
            try {
                data = now.grouping(variable(next), next.rule().derivation());
            } catch (FaultException e) {
                e.faults().forEach(f -> problems.add(new Problem(next, f)));
                data =
                        now.deriving(
                                Map.of(next.name(), new DerivedColumns.Nothing(now.size())),
                                List.of(variable(next)));
            }
        }
        return data;
    }

    private static Variable variable(Grouping grouping) {
        List<Category> classes =
                grouping.classes().stream().map(c -> Category.of(c.code(), c.label())).toList();
        return new Variable(
                grouping.name(),
                grouping.label(),
                grouping.label(),
                Variable.Type.CATEGORY,
                classes,
                0,
                Set.of(),
                grouping.isRetired());
    }
}
