package org.feltbok.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.GroupingRule;
import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;
import org.jdbi.v3.core.Handle;

/** Reads the groupings and places every case in its class. */
final class GroupingDataStore {
    private final Handle handle;
    private final int rows;
    private final Map<String, Variable> variables;
    private final Map<String, Column> columns;

    GroupingDataStore(Handle handle, int rows, Map<String, Variable> variables, Map<String, Column> columns) {
        this.handle = handle;
        this.rows = rows;
        this.variables = variables;
        this.columns = columns;
    }

    private record Grouping(String id, String name, LocalText label, String rule) {}

    void read() {
        Map<String, List<Category>> classes = new HashMap<>();
        handle.createQuery("SELECT * FROM grouping_class ORDER BY position")
                .map((r, c) -> classes.computeIfAbsent(r.getString("grouping_id"), k -> new ArrayList<>())
                        .add(Category.of(r.getString("code"), SqlTexts.of(r, "label"))))
                .list();
        handle.createQuery("SELECT * FROM grouping ORDER BY position")
                .map((r, c) -> new Grouping(
                        r.getString("id"), r.getString("name"), SqlTexts.of(r, "label"), r.getString("rule")))
                .list()
                .forEach(g -> put(g, classes.getOrDefault(g.id(), List.of())));
    }

    private void put(Grouping grouping, List<Category> classes) {
        List<Scope> cases = new ArrayList<>();
        List<Scope> frame = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Scope scope = new RowScope(i);
            cases.add(scope);
            if (((CategoryColumn) columns.get(CaseNames.FRAME)).get(i) == 0) {
                frame.add(scope);
            }
        }
        GroupingRule rule = GroupingRule.parse(grouping.rule());
        GroupingRule ready = rule.over(frame);
        List<String> codes = classes.stream().map(Category::code).toList();
        int[] cells = new int[rows];
        for (int i = 0; i < rows; i++) {
            int position = ready.classOf(cases.get(i), codes).map(codes::indexOf).orElse(-1);
            cells[i] = position >= 0 ? position : CategoryColumn.missing(MissingKind.NOT_RECORDED);
        }
        Set<String> origins = new LinkedHashSet<>();
        rule.needs().stream()
                .filter(variables::containsKey)
                .forEach(n -> origins.addAll(variables.get(n).origins()));
        variables.put(
                grouping.name(),
                new Variable(
                        grouping.name(),
                        grouping.label(),
                        grouping.label(),
                        Variable.Type.CATEGORY,
                        classes,
                        0,
                        origins));
        columns.put(grouping.name(), CategoryColumn.of(cells, classes.size()));
    }

    /** The attributes of one case as names of an expression. */
    private final class RowScope implements Scope {
        private final int row;

        RowScope(int row) {
            this.row = row;
        }

        @Override
        public Value value(String name) {
            Column column = columns.get(name);
            if (column instanceof NumberColumn numbers) {
                return Value.of(numbers.get(row));
            }
            if (column instanceof CategoryColumn categories && categories.get(row) >= 0) {
                return Value.of(
                        variables.get(name).categories().get(categories.get(row)).code());
            }
            return Value.MISSING;
        }

        @Override
        public LocalDate today() {
            return LocalDate.EPOCH;
        }
    }
}
