package org.feltbok.checks;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;
import java.util.Map;

/**
 * Takes back that findings were accepted: they are to be looked at again.
 *
 * @param title what people call the respondent, or how many there are
 * @param item what people call the item; empty if it is about none
 */
public record TakeBackAccepted(List<Finding> findings, String title, String item)
        implements Operation {
    @Override
    public String name() {
        return item.isEmpty() ? "checks.take_back_whole" : "checks.take_back";
    }

    @Override
    public List<String> args() {
        return item.isEmpty() ? List.of(title) : List.of(title, item);
    }

    @Override
    public void apply(UnitOfWork work) {
        Map<Accepted.Key, Accepted> known = Accepted.all(work.handle());
        for (Finding finding : findings) {
            Accepted accepted = known.get(Accepted.Key.of(finding));
            if (accepted != null) {
                work.delete("accepted_finding", accepted.id());
            }
        }
    }
}
