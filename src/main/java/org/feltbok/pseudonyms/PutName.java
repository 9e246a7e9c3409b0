package org.feltbok.pseudonyms;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Registers a name, or says other things of one that is. The history tells what stands for it, and
 * never the name.
 */
public record PutName(RegisteredName of) implements Operation {
    @Override
    public String name() {
        return "pseudonyms.put";
    }

    @Override
    public List<String> args() {
        return List.of(of.shown());
    }

    @Override
    public void validate(Handle handle) {
        List<RegisteredName> all = NameRegisterStore.all(handle);
        Optional<RegisteredName> before = before(all);
        if (of.name().isBlank() && before.map(b -> !b.isForgotten()).orElse(true)) {
            throw new FaultException("pseudonyms.no_name");
        }
        for (String form : of.names()) {
            if (form.equalsIgnoreCase(of.pseudonym())) {
                throw new FaultException("pseudonyms.same");
            }
            for (RegisteredName other : all) {
                if (!other.id().equals(of.id())
                        && other.names().stream().anyMatch(n -> n.equalsIgnoreCase(form))) {
                    throw new FaultException("pseudonyms.clash", form, other.shown());
                }
            }
        }
    }

    private Optional<RegisteredName> before(List<RegisteredName> all) {
        return all.stream().filter(n -> n.id().equals(of.id())).findFirst();
    }

    @Override
    public void apply(UnitOfWork work) {
        List<RegisteredName> all = NameRegisterStore.all(work.handle());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("kind", of.kind().word());
        values.put("name", of.name().isBlank() ? null : of.name().strip());
        values.put("pseudonym", of.pseudonym().isBlank() ? null : of.pseudonym().strip());
        values.put(
                "forms",
                of.forms().isEmpty()
                        ? null
                        : String.join(RegisteredName.BETWEEN + " ", of.forms()));
        if (before(all).isPresent()) {
            values.forEach((column, value) -> work.update("hidden_name", of.id(), column, value));
        } else {
            values.put("in_text", of.inText() ? 1 : 0);
            values.put(
                    "position",
                    all.stream().mapToInt(RegisteredName::position).max().orElse(-1) + 1);
            work.insert("hidden_name", of.id(), values);
        }
    }
}
