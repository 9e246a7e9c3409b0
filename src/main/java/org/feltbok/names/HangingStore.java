package org.feltbok.names;

import org.feltbok.coding.CodableItem;
import org.feltbok.names.Use.What;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/** What hangs on a thing without naming it: answers, codings, memos, who is to do what with it. */
final class HangingStore {
    private final Handle handle;

    HangingStore(Handle handle) {
        this.handle = handle;
    }

    List<Use> on(Thing thing) {
        List<Use> uses = new ArrayList<>();
        String id = thing.id();
        switch (thing.kind()) {
            case ATTRIBUTE ->
                    count(
                            uses,
                            What.VALUES,
                            thing.name(),
                            "SELECT count(*) FROM case_value WHERE attribute_id = :id",
                            id);
            case CATEGORY -> {
                int n = new ThingStore(handle).valuesOf(id).size();
                if (n > 0) {
                    uses.add(Use.of(What.VALUES, String.valueOf(n), thing.owner()));
                }
            }
            case INDICATOR ->
                    count(
                            uses,
                            What.VALUES,
                            thing.name(),
                            "SELECT count(*) FROM indicator_value WHERE indicator_id = :id",
                            id);
            case QUESTIONNAIRE -> {
                count(
                        uses,
                        What.VALUES,
                        "",
                        "SELECT count(*) FROM response WHERE questionnaire_id = :id",
                        id);
                weights(uses, id);
            }
            case ITEM -> {
                books(uses, thing);
                count(
                        uses,
                        What.FINDINGS,
                        "",
                        "SELECT count(*) FROM accepted_finding WHERE item_id = :id",
                        id);
            }
            case CODEBOOK -> {
                count(
                        uses,
                        What.CODINGS,
                        coded(thing),
                        "SELECT count(*) FROM coding g JOIN code c ON c.id = g.code_id WHERE c.codebook_id = :id",
                        id);
                count(
                        uses,
                        What.CODES,
                        coded(thing),
                        "SELECT count(*) FROM code WHERE codebook_id = :id",
                        id);
            }
            case CODE -> {
                count(
                        uses,
                        What.CODINGS,
                        coded(thing),
                        "SELECT count(*) FROM coding WHERE code_id = :id",
                        id);
                count(
                        uses,
                        What.CODES,
                        coded(thing),
                        "SELECT count(*) FROM code WHERE id <> :id AND :id IN (parent_id, merged_into)",
                        id);
            }
            case GROUPING, GROUP, QUESTION, DERIVED, WEIGHT, FIGURE, SECTION -> {}
        }
        about(uses, What.FINDINGS, "accepted_finding", id);
        about(uses, What.MEMOS, "memo", id);
        about(uses, What.ASSIGNMENTS, "assignment", id);
        return uses;
    }

    /** A row that is a part of a thing and goes with it. */
    record Part(String table, String id) {}

    List<Part> parts(Kind kind, String id) {
        return switch (kind) {
            case ATTRIBUTE -> rows("attribute_category", "attribute_id", id);
            case GROUPING -> rows("grouping_class", "grouping_id", id);
            case CODEBOOK -> {
                List<Part> all = new ArrayList<>(rows("codebook_item", "codebook_id", id));
                all.addAll(rows("coding_done", "codebook_id", id));
                all.addAll(rows("assignment", "codebook_id", id));
                yield all;
            }
            default -> List.of();
        };
    }

    private List<Part> rows(String table, String column, String id) {
        return handle.createQuery(
                        "SELECT id FROM " + table + " WHERE " + column + " = :id ORDER BY rowid")
                .bind("id", id)
                .mapTo(String.class)
                .map(row -> new Part(table, row))
                .list();
    }

    private void books(List<Use> uses, Thing item) {
        handle.createQuery(
                        "SELECT b.key FROM codebook b JOIN codebook_item i ON i.codebook_id = b.id"
                                + " WHERE i.item_id = :id ORDER BY b.position")
                .bind("id", item.id())
                .mapTo(String.class)
                .forEach(key -> uses.add(Use.of(What.CODEBOOK, key, item.name())));
    }

    /** The first item that is coded with it, as the coding screen asks for it; may be empty. */
    private static String coded(Thing thing) {
        if (thing.items().isEmpty()) {
            return "";
        }
        return thing.items().getFirst().equals(Renamed.SAID)
                ? CodableItem.INTERVIEWS
                : thing.items().getFirst().substring(thing.items().getFirst().indexOf('/') + 1);
    }

    private void weights(List<Use> uses, String form) {
        handle.createQuery("SELECT name FROM weight WHERE questionnaire_id = :id ORDER BY position")
                .bind("id", form)
                .mapTo(String.class)
                .forEach(name -> uses.add(Use.of(What.WEIGHT, name)));
    }

    private void about(List<Use> uses, What what, String table, String id) {
        count(uses, what, "", "SELECT count(*) FROM " + table + " WHERE target_id = :id", id);
    }

    private void count(List<Use> uses, What what, String subject, String sql, String id) {
        int n = handle.createQuery(sql).bind("id", id).mapTo(Integer.class).one();
        if (n > 0) {
            uses.add(Use.of(what, String.valueOf(n), subject));
        }
    }
}
