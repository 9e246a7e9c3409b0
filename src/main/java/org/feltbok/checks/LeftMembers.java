package org.feltbok.checks;

import org.feltbok.responses.FamilyStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.VoidMembers;
import org.feltbok.store.Operation;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A member counts although what it belongs to is void. */
final class LeftMembers implements StudyCheck {
    @Override
    public String key() {
        return "member_left";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("response", "study_case", "setting");
    }

    @Override
    public List<Found> find(Handle handle, List<Form> forms) {
        return FamilyStore.left(handle).stream()
                .map(
                        m ->
                                new Found(
                                        new Finding(
                                                this,
                                                Finding.RESPONSE,
                                                m.id(),
                                                Optional.empty(),
                                                List.of(),
                                                m.key()),
                                        new Place(m.key(), m.of(), m.form(), m.pass())))
                .toList();
    }

    @Override
    public Optional<Operation> mending(List<Finding> found) {
        return Optional.of(new VoidMembers(found.stream().map(Finding::target).toList()));
    }
}
