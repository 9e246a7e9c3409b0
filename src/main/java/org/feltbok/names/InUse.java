package org.feltbok.names;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;

import java.util.Collection;
import java.util.List;

/** The refusal of a change to something that is used, with the first few places that use it. */
final class InUse {
    private static final int TOLD = 5;

    private InUse() {}

    static FaultException refusal(String name, Collection<Use> uses) {
        return new FaultException("names.in_use", name, told(List.copyOf(uses)));
    }

    private static Object told(List<Use> uses) {
        return uses.stream()
                .limit(TOLD)
                .map(InUse::told)
                .reduce(InUse::and)
                .map(told -> uses.size() > TOLD ? and(told, "…") : told)
                .orElse("");
    }

    /** How many codings there are tells a coder who is blind what others gave. */
    private static Object told(Use use) {
        return use.what() == Use.What.CODINGS
                ? Fault.at(Fault.Place.none(), "names.use.some_codings")
                : use.told();
    }

    private static Object and(Object some, Object more) {
        return Fault.at(Fault.Place.none(), "names.and", some, more);
    }
}
