package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingJson;
import org.feltbok.cases.GroupingRule;
import org.feltbok.cases.GroupingStore;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one of two categories of an attribute, or of two classes of a grouping. Cases of the first
 * belong to the second; figures, printed numbers, rules and other groupings that ask for the first
 * ask for the second; the first is gone. Refused where a rule tells them apart, so that a case
 * would be in another class. One change and one undo.
 *
 * @param kind a category or a class
 * @param label of the first, for the history
 * @param intoLabel of the second
 */
public record MergeClasses(Kind kind, String from, String label, String into, String intoLabel)
        implements Operation {
    @Override
    public String name() {
        return "names.merge_classes";
    }

    @Override
    public List<String> args() {
        return List.of(label, intoLabel);
    }

    @Override
    public void validate(Handle handle) {
        ThingStore things = new ThingStore(handle);
        Thing one = things.require(kind, from);
        Thing other = things.require(kind, into);
        boolean isClass = kind == Kind.CATEGORY || kind == Kind.GROUP;
        if (!isClass || from.equals(into) || !one.owner().equals(other.owner())) {
            throw new FaultException("names.merge.classes", label, intoLabel);
        }
        if (kind == Kind.GROUP) {
            rule(grouping(handle, one), one, other);
        }
    }

    private static Grouping grouping(Handle handle, Thing group) {
        return GroupingStore.all(handle).stream()
                .filter(g -> g.name().equals(group.owner()))
                .findFirst()
                .orElseThrow(() -> new FaultException("names.gone"));
    }

    /** The rule with one class less, as far as that is not a matter of names. */
    private GroupingRule rule(Grouping grouping, Thing one, Thing other) {
        return switch (grouping.rule()) {
            case GroupingRule.Cuts cuts -> {
                int at = grouping.index(one.name());
                int beside = grouping.index(other.name());
                int border = Math.min(at, beside);
                if (Math.abs(at - beside) != 1 || border >= cuts.cuts().size()) {
                    throw new FaultException("names.merge.apart", label, intoLabel);
                }
                List<GroupingRule.Cut> left = new ArrayList<>(cuts.cuts());
                left.remove(border);
                yield new GroupingRule.Cuts(cuts.from(), left);
            }
            case GroupingRule.Quantiles q ->
                    throw new FaultException("names.merge.equal_parts", label, intoLabel);
            case GroupingRule.Mapped mapped -> mapped;
            case GroupingRule.Rules rules -> rules;
        };
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        ThingStore things = new ThingStore(handle);
        Thing one = things.require(kind, from);
        Thing other = things.require(kind, into);
        Meanings before = Meanings.read(handle);
        List<Holder> holders = HolderStore.all(handle);
        KeptClasses classes = new KeptClasses(handle, one, other.name(), before);
        if (kind == Kind.CATEGORY) {
            things.valuesOf(from).forEach(v -> work.update("case_value", v, "value", other.name()));
        } else {
            Grouping grouping = grouping(handle, one);
            GroupingRule now = rule(grouping, one, other);
            if (!now.equals(grouping.rule())) {
                work.update("grouping", grouping.id(), "rule", GroupingJson.write(now));
            }
        }
        work.delete(kind.table(), from);
        Rename.along(
                work,
                new Follower(new Renamed(one, other.name()), before, Meanings.read(handle)),
                holders);
        classes.check(handle);
    }
}
