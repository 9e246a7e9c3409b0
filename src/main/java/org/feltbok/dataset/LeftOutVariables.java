package org.feltbok.dataset;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Derived variables of a study that cannot be made as things stand: the study is used without them.
 */
public final class LeftOutVariables {
    private LeftOutVariables() {}

    /** A finding for each, with what is wrong. */
    public static List<Fault> read(Handle handle) {
        return VariableNames.problems(handle, DerivedStore.all(handle)).stream()
                .map(
                        p ->
                                new Fault(
                                        Place.none().column(p.variable().name()),
                                        p.fault().key(),
                                        p.fault().args()))
                .toList();
    }
}
