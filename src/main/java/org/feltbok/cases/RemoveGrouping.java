package org.feltbok.cases;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Takes out a grouping. */
public record RemoveGrouping(Grouping grouping) implements Operation {
    @Override
    public String name() {
        return "cases.remove_grouping";
    }

    @Override
    public List<String> args() {
        return List.of(grouping.label().text());
    }

    @Override
    public void apply(UnitOfWork work) {
        grouping.classes().forEach(c -> work.delete("grouping_class", c.id()));
        work.delete("grouping", grouping.id());
    }
}
