package org.feltbok.cases.list;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.list.CasePlan.Line;
import org.feltbok.cases.list.CasePlan.State;
import org.feltbok.cases.list.CasePlan.Told;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the cases of a study that the rows of a list are, by key or else by name. */
final class CasePlanner {
    private static final String FALLBACK = "case";
    private final CaseData data;
    private final ReadCases read;
    private final Map<String, List<Case>> known = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    /** Cases whose key was made from their name, by name. */
    private final Map<String, Case> named = new HashMap<>();

    private final List<Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private CasePlanner(CaseData data, ReadCases read) {
        this.data = data;
        this.read = read;
        for (Case c : data.cases()) {
            keys.add(c.key());
            if (c.key().equals(Keys.of(c.name(), FALLBACK, k -> false))) {
                named.put(c.name(), c);
            }
            known.computeIfAbsent(read.hasKeys() ? c.key() : c.name(), k -> new ArrayList<>())
                    .add(c);
        }
    }

    static CasePlan plan(Handle handle, ReadCases read) {
        CasePlanner planner = new CasePlanner(CaseStore.data(handle), read);
        read.cases().forEach(planner::row);
        return new CasePlan(planner.lines, planner.faults);
    }

    private void row(ListCase row) {
        List<Case> found = known.getOrDefault(read.hasKeys() ? row.key() : row.name(), List.of());
        if (found.size() > 1) {
            faults.add(
                    Fault.at(
                            Place.file(read.file()).row(row.row()),
                            "cases.list.which",
                            row.name()));
        } else if (found.isEmpty() && read.hasKeys() && isNamed(row)) {
            faults.add(
                    Fault.at(
                            Place.file(read.file()).row(row.row()),
                            "cases.list.named",
                            row.name(),
                            row.key()));
        } else if (found.isEmpty()) {
            String key =
                    row.key().isEmpty() ? Keys.of(row.name(), FALLBACK, keys::contains) : row.key();
            keys.add(key);
            Case added = new Case(Ids.next(), key, row.name(), "", true, kind(), row.note());
            lines.add(new Line(row, added, State.FRESH, row.values(), List.of()));
        } else {
            lines.add(known(row, found.getFirst()));
        }
    }

    /** Whether it is a case that came in by its name, when nobody had said what its key is. */
    private boolean isNamed(ListCase row) {
        Case named = this.named.get(row.name());
        return named != null && read.cases().stream().noneMatch(r -> r.key().equals(named.key()));
    }

    /** New cases are what the others are. */
    private String kind() {
        return data.frame().isEmpty() ? "" : data.frame().getFirst().kind();
    }

    private Line known(ListCase row, Case of) {
        Map<String, String> values = new HashMap<>();
        List<Told> told = new ArrayList<>();
        if (!row.name().equals(of.name())) {
            told.add(new Told("", of.name(), row.name()));
        }
        if (!row.note().isEmpty() && !row.note().equals(of.note())) {
            told.add(new Told("", of.note(), row.note()));
        }
        for (ListAttribute column : read.attributes()) {
            String now = row.values().get(column.name());
            Attribute attribute = data.attribute(column.name()).orElse(null);
            if (now != null && !isSame(of, attribute, now)) {
                values.put(column.name(), now);
                told.add(
                        new Told(
                                column.label(),
                                attribute == null ? "" : shown(attribute, data.text(of, attribute)),
                                shown(column, attribute, now)));
            }
        }
        return new Line(row, of, told.isEmpty() ? State.SAME : State.CHANGED, values, told);
    }

    private boolean isSame(Case of, @Nullable Attribute attribute, String now) {
        if (attribute == null) {
            return false;
        }
        OptionalDouble number = WrittenNumber.of(now).number();
        return attribute.type() == AttributeType.NUMBER && number.isPresent()
                ? data.number(of, attribute).equals(number)
                : data.text(of, attribute).equals(now);
    }

    private static String shown(ListAttribute column, @Nullable Attribute attribute, String now) {
        String fresh = column.categories().get(now);
        return fresh != null ? fresh : attribute == null ? now : shown(attribute, now);
    }

    private static String shown(Attribute attribute, String text) {
        return attribute.category(text).map(c -> c.label().text()).orElse(text);
    }
}
