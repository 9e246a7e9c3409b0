package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.base.Keys;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds an interview in a case, at the end. */
public record AddInterview(String id, String caseId, String role, InterviewStatus status)
        implements Operation {
    @Override
    public String name() {
        return "interviews.add";
    }

    @Override
    public List<String> args() {
        return List.of(role);
    }

    @Override
    public void validate(Handle handle) {
        if (role.isBlank()) {
            throw new FaultException("interviews.role_missing");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle h = work.handle();
        String caseKey =
                h.createQuery("SELECT key FROM study_case WHERE id = :id")
                        .bind("id", caseId)
                        .mapTo(String.class)
                        .findOne()
                        .orElseThrow(() -> new FaultException("interviews.no_case"));
        List<Interview> all = new InterviewStore(h).interviews();
        String key =
                Keys.of(
                        caseKey + " " + role,
                        "interview",
                        k -> all.stream().anyMatch(i -> i.key().equals(k)));
        int last = all.stream().mapToInt(Interview::position).max().orElse(0);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", key);
        row.put("case_id", caseId);
        row.put("role", role.strip());
        row.put("status", status.word());
        row.put("position", last + 1);
        work.insert("interview", id, row);
    }
}
