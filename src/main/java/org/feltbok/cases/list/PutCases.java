package org.feltbok.cases.list;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeCategory;
import org.feltbok.cases.AttributeValues;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseRows;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.EditCase;
import org.feltbok.cases.SetCaseValue;
import org.feltbok.cases.list.CasePlan.Line;
import org.feltbok.cases.list.CasePlan.State;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a list of cases into a study as one change: those that are new, and what it says of the
 * others. Cells that are empty in the list say nothing, and who is not in it stays.
 *
 * @param changes whether what stands there with something else may be changed
 */
public record PutCases(ReadCases read, boolean changes) implements Operation {
    @Override
    public String name() {
        return "cases.put";
    }

    @Override
    public List<String> args() {
        return List.of(read.file(), Integer.toString(read.cases().size()));
    }

    /** What it would do, before anything is written. */
    public CasePlan rehearse(Study study) {
        return study.read(h -> CasePlanner.plan(h, read));
    }

    @Override
    public void validate(Handle handle) {
        List<Fault> faults = new ArrayList<>();
        read.stopping().forEach(f -> faults.add(f.fault()));
        if (faults.isEmpty()) {
            CasePlan plan = CasePlanner.plan(handle, read);
            faults.addAll(plan.faults());
            if (plan.count(State.CHANGED) > 0 && !changes) {
                faults.add(
                        Fault.at(
                                Place.file(read.file()),
                                "cases.list.would_change",
                                plan.count(State.CHANGED)));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        CasePlan plan = CasePlanner.plan(work.handle(), read);
        Map<String, Attribute> attributes = attributes(work);
        int position = CaseStore.cases(work.handle()).size();
        List<Object[]> values = new ArrayList<>();
        for (Line line : plan.lines()) {
            if (line.state() == State.FRESH) {
                Case added = line.of();
                CaseRows.insert(work, added, position++);
                line.values()
                        .forEach(
                                (name, text) ->
                                        values.add(
                                                value(added, attribute(attributes, name), text)));
            } else {
                if (line.isRenamed()) {
                    new EditCase(line.of(), EditCase.Field.NAME, line.listed().name()).apply(work);
                }
                if (line.isNoted()) {
                    new EditCase(line.of(), EditCase.Field.NOTE, line.listed().note()).apply(work);
                }
                line.values()
                        .forEach(
                                (name, text) ->
                                        new SetCaseValue(
                                                        line.of(),
                                                        attribute(attributes, name),
                                                        text)
                                                .apply(work));
            }
        }
        work.insertMany(
                "case_value", List.of("id", "case_id", "attribute_id", "value"), values.iterator());
    }

    private static Attribute attribute(Map<String, Attribute> attributes, String name) {
        Attribute attribute = attributes.get(name);
        if (attribute == null) {
            throw new IllegalStateException("No attribute " + name);
        }
        return attribute;
    }

    private static Object[] value(Case of, Attribute attribute, String text) {
        Object stored =
                AttributeValues.read(
                                attribute,
                                text,
                                Place.none(),
                                f -> {
                                    throw new FaultException(f);
                                })
                        .orElseThrow();
        return new Object[] {Ids.next(), of.id(), attribute.id(), stored};
    }

    /** Those that the columns are, by name; new ones and new categories are put in. */
    private Map<String, Attribute> attributes(UnitOfWork work) {
        Map<String, Attribute> now = new HashMap<>();
        List<Attribute> there = CaseStore.attributes(work.handle());
        there.forEach(a -> now.put(a.name(), a));
        int position = there.size();
        for (ListAttribute column : read.attributes()) {
            Attribute old = now.get(column.name());
            List<AttributeCategory> fresh = new ArrayList<>();
            column.categories()
                    .forEach(
                            (code, label) ->
                                    fresh.add(
                                            new AttributeCategory(
                                                    Ids.next(), code, LocalText.of(label))));
            if (old == null) {
                Attribute made =
                        new Attribute(
                                Ids.next(),
                                column.name(),
                                LocalText.of(column.label()),
                                column.type(),
                                LocalText.of(""),
                                column.decimals(),
                                null,
                                "",
                                fresh);
                CaseRows.insert(work, made, position++);
                now.put(made.name(), made);
            } else {
                now.put(old.name(), with(work, old, fresh));
            }
        }
        return now;
    }

    private static Attribute with(UnitOfWork work, Attribute old, List<AttributeCategory> fresh) {
        int position = old.categories().size();
        List<AttributeCategory> all = new ArrayList<>(old.categories());
        for (AttributeCategory category : fresh) {
            if (old.category(category.code()).isEmpty()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("attribute_id", old.id());
                row.put("code", category.code());
                row.put("label", category.label().text());
                row.put("position", position++);
                work.insert("attribute_category", category.id(), row);
                all.add(category);
            }
        }
        return new Attribute(
                old.id(),
                old.name(),
                old.label(),
                old.type(),
                old.unit(),
                old.decimals(),
                old.originId(),
                old.note(),
                old.retiredAt(),
                all);
    }
}
