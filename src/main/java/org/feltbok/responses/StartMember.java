package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/**
 * Begins an empty response that belongs to another, such as a member of a household.
 *
 * @param start of the roster's questionnaire, about no case
 * @param parentId the response that it belongs to
 */
public record StartMember(StartResponse start, String parentId) implements Operation {
    @Override
    public String name() {
        return "responses.member";
    }

    @Override
    public String toldAs(Handle handle) {
        return ResponseStore.toldOf(handle, start.id(), name());
    }

    @Override
    public List<String> args() {
        return start.args();
    }

    @Override
    public void validate(Handle handle) {
        ResponseStore.require(handle, parentId, start.title());
        if (ResponseStore.response(handle, parentId).filter(Response::isLocked).isPresent()) {
            throw new FaultException("responses.parent_locked", start.title());
        }
        if (!FamilyStore.mayBelong(handle, start.questionnaireId(), parentId)) {
            throw new FaultException(
                    "responses.not_of_parent", start.questionnaire(), start.title());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Optional<String> key =
                FamilyStore.keyInFirst(work.handle(), start.questionnaireId(), parentId);
        start.apply(work);
        key.ifPresent(k -> work.update("response", start.id(), "key", k));
        work.update("response", start.id(), "parent_id", parentId);
    }
}
