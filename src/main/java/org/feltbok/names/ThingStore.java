package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.coding.CodebookStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what things are called and what they stand in. */
final class ThingStore {
    private static final String FORM =
            " JOIN section s ON s.id = q.section_id JOIN questionnaire n ON n.id = s.questionnaire_id";
    private static final Map<Kind, String> SQL = new EnumMap<>(Kind.class);

    static {
        String plain = "SELECT id, %s, '' FROM \"%s\"";
        for (Kind kind : Kind.values()) {
            SQL.put(kind, plain.formatted(kind.column(), kind.table()));
        }
        SQL.put(
                Kind.CATEGORY,
                "SELECT c.id, c.code, a.name FROM attribute_category c JOIN attribute a ON a.id = c.attribute_id");
        SQL.put(
                Kind.GROUP,
                "SELECT c.id, c.code, g.name FROM grouping_class c JOIN grouping g ON g.id = c.grouping_id");
        SQL.put(
                Kind.QUESTION,
                "SELECT q.id, q.name, n.name FROM question q"
                        + FORM
                        + " WHERE (SELECT group_concat(i.name, '/') FROM item i WHERE i.question_id = q.id) IS NOT q.name");
        SQL.put(
                Kind.ITEM,
                "SELECT i.id, i.name, n.name FROM item i JOIN question q ON q.id = i.question_id"
                        + FORM);
        SQL.put(
                Kind.CODE,
                "SELECT c.id, c.key, b.key FROM code c JOIN codebook b ON b.id = c.codebook_id");
        String ofRows =
                "SELECT d.id, d.name, ifnull(n.name, 'cases') FROM %s d"
                        + " LEFT JOIN questionnaire n ON n.id = d.questionnaire_id";
        for (Kind kind : List.of(Kind.DERIVED, Kind.WEIGHT)) {
            SQL.put(kind, ofRows.formatted(kind.table()));
        }
    }

    private final Handle handle;

    ThingStore(Handle handle) {
        this.handle = handle;
    }

    /** All of a kind. */
    List<Thing> all(Kind kind) {
        return handle.createQuery(SQL.get(kind))
                .map((r, c) -> thing(kind, r.getString(1), r.getString(2), r.getString(3)))
                .list();
    }

    Optional<Thing> find(Kind kind, String id) {
        return handle.createQuery("SELECT * FROM (" + SQL.get(kind) + ") WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> thing(kind, id, r.getString(2), r.getString(3)))
                .findOne();
    }

    /**
     * @throws FaultException if it is not there (any more)
     */
    Thing require(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> new FaultException("names.gone"));
    }

    private Thing thing(Kind kind, String id, String name, String owner) {
        List<String> items =
                switch (kind) {
                    case CODE -> {
                        List<String> of =
                                items(
                                        "JOIN code c ON c.codebook_id = b.codebook_id WHERE c.id",
                                        id);
                        yield isOfInterviews(id) ? with(of, Renamed.SAID) : of;
                    }
                    case CODEBOOK -> items("WHERE b.codebook_id", id);
                    case QUESTIONNAIRE -> counting(id);
                    default -> List.of();
                };
        return new Thing(kind, id, name, owner, items);
    }

    /** The questionnaire whose responses have the number of a roster's members. */
    private List<String> counting(String rosterId) {
        return handle.createQuery(
                        "SELECT p.name FROM questionnaire n"
                                + " JOIN questionnaire p ON p.id = n.roster_of WHERE n.id = :id"
                                // an item that is called so is meant instead
                                + " AND n.name NOT IN (SELECT i.name FROM item i"
                                + " JOIN question q ON q.id = i.question_id"
                                + " JOIN section s ON s.id = q.section_id"
                                + " WHERE s.questionnaire_id = p.id)")
                .bind("id", rosterId)
                .mapTo(String.class)
                .list();
    }

    private boolean isOfInterviews(String codeId) {
        return handle.createQuery(
                        "SELECT 1 FROM code WHERE id = :id AND codebook_id = "
                                + CodebookStore.OF_INTERVIEWS)
                .bind("id", codeId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static List<String> with(List<String> some, String more) {
        List<String> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    /** The items of a codebook, in full. */
    List<String> itemsOf(String codebookId) {
        return items("WHERE b.codebook_id", codebookId);
    }

    private List<String> items(String where, String id) {
        return handle.createQuery(
                        "SELECT n.name || '/' || i.name FROM codebook_item b JOIN item i ON i.id = b.item_id"
                                + " JOIN question q ON q.id = i.question_id"
                                + FORM
                                + " "
                                + where
                                + " = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /** The settled codings that stand in place of a code, by the name it has. */
    List<String> inPlaceOf(String codeId, String name) {
        return handle.createQuery(
                        "SELECT k.id FROM coding k JOIN code o ON o.id = k.code_id"
                                + " JOIN code c ON c.codebook_id = o.codebook_id AND c.id = :c"
                                + " WHERE k.layer_id IS NOT NULL AND k.made = 'hand' AND k.made_from = :n")
                .bind("c", codeId)
                .bind("n", name)
                .mapTo(String.class)
                .list();
    }

    /**
     * The name of the question of an item that is the only one of its question and called as it;
     * else empty.
     */
    Optional<String> questionOf(String itemId) {
        return handle.createQuery(
                        """
                        SELECT q.id FROM question q JOIN item i ON i.question_id = q.id AND i.name = q.name
                        WHERE i.id = :id AND (SELECT count(*) FROM item o WHERE o.question_id = q.id) = 1""")
                .bind("id", itemId)
                .mapTo(String.class)
                .findOne();
    }

    /** The cases that hold a category as their value. */
    List<String> valuesOf(String categoryId) {
        return handle.createQuery(
                        """
                        SELECT v.id FROM case_value v JOIN attribute_category c
                          ON c.attribute_id = v.attribute_id AND CAST(v.value AS TEXT) = c.code
                        WHERE c.id = :id ORDER BY v.id""")
                .bind("id", categoryId)
                .mapTo(String.class)
                .list();
    }
}
