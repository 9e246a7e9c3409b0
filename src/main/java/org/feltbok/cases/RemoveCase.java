package org.feltbok.cases;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Takes out a case that nothing but attribute values hangs on. */
public record RemoveCase(Case removed) implements Operation {
    @Override
    public String name() {
        return "cases.remove";
    }

    @Override
    public List<String> args() {
        return List.of(removed.masked().name());
    }

    @Override
    public void validate(Handle handle) {
        for (String table : List.of("response", "interview", "case_contact", "indicator_value")) {
            int count =
                    handle.createQuery("SELECT count(*) FROM " + table + " WHERE case_id = :id")
                            .bind("id", removed.id())
                            .mapTo(Integer.class)
                            .one();
            if (count > 0) {
                throw new FaultException("cases.in_use", removed.name());
            }
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.handle()
                .createQuery("SELECT id FROM case_value WHERE case_id = :id")
                .bind("id", removed.id())
                .mapTo(String.class)
                .list()
                .forEach(id -> work.delete("case_value", id));
        work.delete("study_case", removed.id());
    }
}
