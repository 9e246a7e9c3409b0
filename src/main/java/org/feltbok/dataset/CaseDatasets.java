package org.feltbok.dataset;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.Variable;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.Grouped;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingRule;

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
final class CaseDatasets {
    private static final int NOT_RECORDED = CategoryColumn.missing(MissingKind.NOT_RECORDED);

    private final CaseData data;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Column> columns = new HashMap<>();

    CaseDatasets(CaseData data) {
        this.data = data;
    }

    Dataset make(List<Grouping> groupings) {
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
        data.attributes().forEach(this::put);
        groupings.forEach(this::put);
        return Dataset.ofCases(rows, variables, columns);
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
            int position = codes.isEmpty() ? 0 : codes.indexOf(data.text(c, attribute));
            cells[i] =
                    data.missing(c, attribute)
                            .map(CategoryColumn::missing)
                            .orElse(position >= 0 ? position : NOT_RECORDED);
        }
        return cells;
    }

    private void put(Grouping grouping) {
        Map<String, Integer> classes = Grouped.classes(grouping, data);
        int[] cells =
                data.cases().stream()
                        .mapToInt(c -> classes.getOrDefault(c.id(), NOT_RECORDED))
                        .toArray();
        List<Category> categories =
                grouping.classes().stream().map(c -> Category.of(c.code(), c.label())).toList();
        put(grouping.name(), grouping.label(), categories, origins(grouping.rule()), cells);
    }

    private Set<String> origins(GroupingRule rule) {
        Set<String> names =
                switch (rule) {
                    case GroupingRule.Cuts c -> Set.of(c.from());
                    case GroupingRule.Quantiles q -> Set.of(q.from());
                    case GroupingRule.Mapped m -> Set.of(m.from());
                    case GroupingRule.Rules r -> {
                        Set<String> all = new LinkedHashSet<>();
                        r.rules().forEach(w -> all.addAll(w.condition().variables()));
                        yield all;
                    }
                };
        Set<String> origins = new LinkedHashSet<>();
        variables.values().stream()
                .filter(v -> names.contains(v.name()))
                .forEach(v -> origins.addAll(v.origins()));
        return origins;
    }
}
