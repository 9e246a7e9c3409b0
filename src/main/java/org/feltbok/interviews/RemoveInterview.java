package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Takes out an interview; refused while it has passages. */
public record RemoveInterview(String id, String role) implements Operation {
    @Override
    public String name() {
        return "interviews.remove";
    }

    @Override
    public List<String> args() {
        return List.of(role);
    }

    @Override
    public void validate(Handle handle) {
        if (!new InterviewStore(handle).passages(id).isEmpty()) {
            throw new FaultException("interviews.has_passages", role);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete("interview", id);
    }
}
