package org.feltbok.checks;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accepts findings as they stand: they are counted apart from then on, until what stands there
 * changes.
 *
 * @param findings never empty
 * @param title what people call the respondent, or how many there are
 * @param item what people call the item; empty if it is about none
 * @param reason why; never blank
 * @param who name of the person
 * @param at ISO date and time
 */
public record AcceptFindings(
        List<Finding> findings, String title, String item, String reason, String who, String at)
        implements Operation {
    @Override
    public String name() {
        return item.isEmpty() ? "checks.accept_whole" : "checks.accept";
    }

    @Override
    public List<String> args() {
        return item.isEmpty() ? List.of(title, reason) : List.of(title, item, reason);
    }

    @Override
    public void validate(org.jdbi.v3.core.Handle handle) {
        if (reason.isBlank()) {
            throw new FaultException("checks.no_reason");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Map<Accepted.Key, Accepted> known = Accepted.all(work.handle());
        @Nullable String person =
                work.handle()
                        .createQuery("SELECT id FROM person WHERE name = :who ORDER BY id")
                        .bind("who", who)
                        .mapTo(String.class)
                        .findFirst()
                        .orElse(null);
        for (Finding finding : findings) {
            Accepted before = known.get(Accepted.Key.of(finding));
            if (before != null) {
                work.delete("accepted_finding", before.id());
            }
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("check_key", finding.check().key());
            row.put("target_kind", finding.kind());
            row.put("target_id", finding.target());
            row.put("item_id", finding.about().map(i -> i.id()).orElse(null));
            row.put("seen", finding.seen());
            row.put("reason", reason.strip());
            row.put("person_id", person);
            row.put("at", at);
            work.insert("accepted_finding", Ids.next(), row);
        }
    }
}
