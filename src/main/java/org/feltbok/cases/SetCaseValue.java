package org.feltbok.cases;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what is known of a case in one attribute.
 *
 * @param value a number, a category's code or label, a text or the word of a missing kind; empty =
 *     nothing recorded
 */
public record SetCaseValue(Case of, Attribute attribute, String value) implements Operation {
    @Override
    public String name() {
        return "cases.value";
    }

    @Override
    public List<String> args() {
        return List.of(of.masked().name(), attribute.label().text(), value);
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        Object before =
                written.stream()
                        .filter(c -> c.table().equals("case_value"))
                        .findFirst()
                        .flatMap(c -> CellChange.before(written, c.table(), c.rowId(), "value"))
                        .orElse(null);
        return List.of(
                of.masked().name(),
                attribute.label().text(),
                Told.value(value),
                Told.value(
                        before instanceof Number number
                                ? WrittenNumber.write(number.doubleValue())
                                : before));
    }

    @Override
    public void validate(Handle handle) {
        if (!value.isBlank()) {
            AttributeValues.read(
                    attribute,
                    value,
                    Place.none(),
                    f -> {
                        throw new FaultException(f);
                    });
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Optional<String> row =
                work.handle()
                        .createQuery(
                                "SELECT id FROM case_value WHERE case_id = :case AND attribute_id = :attribute")
                        .bind("case", of.id())
                        .bind("attribute", attribute.id())
                        .mapTo(String.class)
                        .findOne();
        if (value.isBlank()) {
            row.ifPresent(id -> work.delete("case_value", id));
            return;
        }
        Object stored =
                AttributeValues.read(
                                attribute,
                                value,
                                Place.none(),
                                f -> {
                                    throw new FaultException(f);
                                })
                        .orElseThrow();
        row.ifPresentOrElse(
                id -> work.update("case_value", id, "value", stored),
                () ->
                        work.insert(
                                "case_value",
                                Ids.next(),
                                Map.of(
                                        "case_id",
                                        of.id(),
                                        "attribute_id",
                                        attribute.id(),
                                        "value",
                                        stored)));
    }
}
