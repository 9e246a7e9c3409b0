package org.feltbok.cases;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Adds an attribute, with its categories, after the others. */
public record AddAttribute(Attribute attribute) implements Operation {
    @Override
    public String name() {
        return "cases.add_attribute";
    }

    @Override
    public List<String> args() {
        return List.of(attribute.label().text());
    }

    @Override
    public void validate(Handle handle) {
        if (CaseStore.attributes(handle).stream()
                .anyMatch(a -> a.name().equals(attribute.name()))) {
            throw new FaultException("cases.key_taken", attribute.name());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        CaseRows.insert(work, attribute, CaseStore.attributes(work.handle()).size());
    }
}
