package org.feltbok.names;

import org.feltbok.store.CellChange;
import org.feltbok.store.Consequence;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Nothing that is asked for by its name can be taken out, or renamed behind the back of who asks:
 * the change is refused and says what asks for it. {@link Rename} takes them along.
 */
public final class NamesInUse implements Consequence {
    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values())
                    .collect(Collectors.toMap(Kind::table, Function.identity()));

    @Override
    public void follow(UnitOfWork work, List<CellChange> written) {
        List<Thing> gone = new ArrayList<>();
        for (CellChange cell : written) {
            Kind kind = KINDS.get(cell.table());
            if (kind != null && kind != Kind.SECTION) {
                gone(work.handle(), kind, cell, written).ifPresent(gone::add);
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        Meanings now = Meanings.read(work.handle());
        for (Thing thing : gone) {
            Set<Use> uses = WhereUsed.byName(work.handle(), thing, now.with(thing));
            if (!uses.isEmpty()) {
                throw InUse.refusal(thing.name(), uses);
            }
        }
    }

    /**
     * The thing under the name that it had before the change and has no more; empty if something is
     * still called so.
     */
    private static Optional<Thing> gone(
            Handle handle, Kind kind, CellChange cell, List<CellChange> written) {
        Object before =
                cell.isDelete()
                        ? cell.inRow(kind.column())
                        : cell.column().equals(kind.column()) ? cell.before() : null;
        if (before == null || before.equals(cell.after())) {
            return Optional.empty();
        }
        ThingStore things = new ThingStore(handle);
        Optional<Thing> there = things.find(kind, cell.rowId());
        if (there.isEmpty() && !cell.isDelete()) {
            // a question that is called as its only item: that one is looked at
            return Optional.empty();
        }
        Thing thing =
                there.orElseGet(() -> deleted(things, kind, cell, written))
                        .called(before.toString());
        boolean still =
                things.all(kind).stream()
                        .anyMatch(
                                t ->
                                        t.name().equals(thing.name())
                                                && t.owner().equals(thing.owner()));
        return still ? Optional.empty() : Optional.of(thing);
    }

    private static Thing deleted(
            ThingStore things, Kind kind, CellChange cell, List<CellChange> written) {
        String within =
                switch (kind) {
                    case CATEGORY -> "attribute_id";
                    case GROUP -> "grouping_id";
                    case CODE -> "codebook_id";
                    default -> "";
                };
        if (kind == Kind.DERIVED || kind == Kind.WEIGHT) {
            String form = Objects.toString(cell.inRow("questionnaire_id"), "");
            String owner = things.find(Kind.QUESTIONNAIRE, form).map(Thing::name).orElse("cases");
            return new Thing(kind, cell.rowId(), "", owner, List.of());
        }
        if (within.isEmpty()) {
            return new Thing(kind, cell.rowId(), "", "", List.of());
        }
        String id = Objects.toString(cell.inRow(within), "");
        Kind whole =
                kind == Kind.CODE
                        ? Kind.CODEBOOK
                        : kind == Kind.GROUP ? Kind.GROUPING : Kind.ATTRIBUTE;
        String owner =
                things.find(whole, id)
                        .map(Thing::name)
                        .orElseGet(() -> nameOfDeleted(whole, id, written));
        return new Thing(
                kind, cell.rowId(), "", owner, kind == Kind.CODE ? things.itemsOf(id) : List.of());
    }

    private static String nameOfDeleted(Kind kind, String id, List<CellChange> written) {
        return written.stream()
                .filter(c -> c.isDelete() && c.table().equals(kind.table()) && c.rowId().equals(id))
                .map(c -> Objects.toString(c.inRow(kind.column()), ""))
                .findFirst()
                .orElse("");
    }
}
