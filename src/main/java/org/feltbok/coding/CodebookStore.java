package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.KeptReads;
import org.feltbok.store.LocalTexts;
import org.feltbok.study.Person;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads codebooks, codes and coders; made for one reading, never kept. */
public final class CodebookStore {
    /** Identity of the codebook of the interviews, as a part of what asks. */
    public static final String OF_INTERVIEWS =
            "(SELECT id FROM codebook WHERE for_interviews = 1 ORDER BY position, id LIMIT 1)";

    private final Handle handle;

    public CodebookStore(Handle handle) {
        this.handle = handle;
    }

    /** All codebooks in their order. */
    public List<Codebook> codebooks() {
        return KeptReads.once(handle, "codebooks", () -> List.copyOf(readCodebooks()));
    }

    private List<Codebook> readCodebooks() {
        Map<String, List<String>> items = new HashMap<>();
        handle.createQuery(
                        "SELECT b.codebook_id, b.item_id FROM codebook_item b JOIN item i ON i.id = b.item_id"
                                + " ORDER BY i.position, i.id")
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(
                        e ->
                                items.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                        .add(e.getValue()));
        return handle.createQuery("SELECT * FROM codebook ORDER BY position, id")
                .map(
                        (r, c) ->
                                new Codebook(
                                        r.getString("id"),
                                        r.getString("key"),
                                        LocalTexts.of(
                                                r.getString("label"), r.getString("label_i18n")),
                                        r.getString("counts_person_id"),
                                        r.getBoolean("for_interviews"),
                                        items.getOrDefault(r.getString("id"), List.of()),
                                        r.getInt("position")))
                .list();
    }

    public Optional<Codebook> codebook(String id) {
        return codebooks().stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /** The first one of the interviews. */
    Optional<Codebook> forInterviews() {
        return codebooks().stream().filter(Codebook::forInterviews).findFirst();
    }

    /**
     * The codes of a codebook; without those that were merged into another and have nothing left.
     */
    public CodeTree codes(String codebookId) {
        return codes(codebookId, "AND merged_into IS NULL");
    }

    /** With those that were merged. */
    CodeTree allCodes(String codebookId) {
        return codes(codebookId, "");
    }

    private CodeTree codes(String codebookId, String which) {
        return KeptReads.once(
                handle, List.of("codes", codebookId, which), () -> readCodes(codebookId, which));
    }

    private CodeTree readCodes(String codebookId, String which) {
        return new CodeTree(
                handle.createQuery(
                                "SELECT * FROM code WHERE codebook_id = :b "
                                        + which
                                        + " ORDER BY position, id")
                        .bind("b", codebookId)
                        .map(
                                (r, c) -> {
                                    int digit = r.getInt("digit");
                                    Integer known = r.wasNull() ? null : Integer.valueOf(digit);
                                    return new Code(
                                            r.getString("id"),
                                            codebookId,
                                            r.getString("parent_id"),
                                            r.getString("key"),
                                            LocalTexts.of(
                                                    r.getString("label"),
                                                    r.getString("label_i18n")),
                                            LocalTexts.of(
                                                    r.getString("definition"),
                                                    r.getString("definition_i18n")),
                                            LocalTexts.of(
                                                    r.getString("exclude"),
                                                    r.getString("exclude_i18n")),
                                            r.getString("note"),
                                            known,
                                            r.getBoolean("folder"),
                                            r.getInt("position"),
                                            r.getString("colour"),
                                            r.getString("retired_at"));
                                })
                        .list());
    }

    /**
     * The codebook of a code.
     *
     * @throws FaultException if there is no such code (any more)
     */
    String bookOf(String codeId) {
        return handle.createQuery("SELECT codebook_id FROM code WHERE id = :id")
                .bind("id", codeId)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new FaultException("coding.no_code"));
    }

    /** Of all codes of the study: an identity stands once, also those merged and retired. */
    public Set<String> codeIds() {
        return handle.createQuery("SELECT id FROM code")
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    /** The keys that no other code of a codebook can have. */
    Set<String> keys(String codebookId) {
        return handle.createQuery("SELECT key FROM code WHERE codebook_id = :b")
                .bind("b", codebookId)
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    /** The open questions that have a codebook, in the order of the questionnaires. */
    public List<CodableItem> items() {
        return KeptReads.once(handle, "codable items", () -> List.copyOf(readItems()));
    }

    private List<CodableItem> readItems() {
        return handle.createQuery(
                        "SELECT i.id, b.codebook_id, i.name, q.number, q.label, q.label_i18n FROM item i"
                                + " JOIN codebook_item b ON b.item_id = i.id JOIN question q ON q.id = i.question_id"
                                + " JOIN section s ON s.id = q.section_id JOIN questionnaire n ON n.id = s.questionnaire_id"
                                + " WHERE i.type = 'TEXT' ORDER BY n.position, s.position, q.position, i.position")
                .map(
                        (r, c) ->
                                new CodableItem(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        LocalTexts.of(r.getString(5), r.getString(6))))
                .list();
    }

    /** The open questions that no codebook codes, in the order of the questionnaires. */
    public List<UncodedItem> uncoded() {
        return handle.createQuery(
                        "SELECT i.id, i.name, coalesce(q.number, ''), i.label, i.label_i18n, q.label, q.label_i18n,"
                                + " (SELECT count(*) FROM answer_text a JOIN response r ON r.id = a.response_id"
                                + " WHERE a.item_id = i.id AND r.pass = 1 AND a.aside = 0 AND trim(a.text) <> '') FROM item i"
                                + " JOIN question q ON q.id = i.question_id JOIN section s ON s.id = q.section_id"
                                + " JOIN questionnaire n ON n.id = s.questionnaire_id"
                                + " WHERE i.type = 'TEXT' AND i.id NOT IN (SELECT item_id FROM codebook_item)"
                                + " ORDER BY n.position, s.position, q.position, i.position")
                .map(
                        (r, c) -> {
                            LocalText own = LocalTexts.of(r.getString(4), r.getString(5));
                            return new UncodedItem(
                                    r.getString(1),
                                    r.getString(2),
                                    r.getString(3),
                                    own.text().isBlank()
                                            ? LocalTexts.of(r.getString(6), r.getString(7))
                                            : own,
                                    r.getInt(8));
                        })
                .list();
    }

    /**
     * @throws FaultException if one of them is no open question or a codebook codes it
     */
    void requireUncoded(List<String> itemIds) {
        if (itemIds.isEmpty()) {
            return;
        }
        Set<String> free = uncoded().stream().map(UncodedItem::itemId).collect(Collectors.toSet());
        if (!free.containsAll(itemIds)) {
            throw new FaultException("coding.coded_already");
        }
    }

    /** Everybody who may code or has coded. */
    public List<Coder> coders() {
        return handle.createQuery(
                        "SELECT * FROM person WHERE ' ' || roles || ' ' LIKE '% coder %'"
                                + " OR id IN (SELECT person_id FROM coding WHERE layer_id IS NULL) ORDER BY position, id")
                .map((r, c) -> coder(r))
                .list();
    }

    /** All people of the study, whatever their role. */
    public List<Coder> people() {
        return KeptReads.once(handle, "all coders", () -> List.copyOf(readPeople()));
    }

    private List<Coder> readPeople() {
        return handle.createQuery("SELECT * FROM person ORDER BY position, id")
                .map((r, c) -> coder(r))
                .list();
    }

    /** The person of a name, whatever their role. */
    public Optional<Coder> person(@Nullable String name) {
        return handle.createQuery("SELECT * FROM person WHERE name = :n ORDER BY position LIMIT 1")
                .bind("n", name)
                .map((r, c) -> coder(r))
                .findOne();
    }

    private static Coder coder(ResultSet r) throws SQLException {
        return new Coder(
                r.getString("id"),
                r.getString("key"),
                r.getString("name"),
                r.getString("initials"),
                (" " + r.getString("roles") + " ").contains(" " + Person.LEFT + " "));
    }

    /**
     * The person of a name; somebody the study does not know yet gets an identity and a key of
     * their own.
     */
    public Coder personOrNew(String name) {
        return person(name)
                .orElseGet(
                        () -> {
                            String key = Keys.of(name, "coder", this::hasPerson);
                            return new Coder(
                                    Ids.next(),
                                    key,
                                    name,
                                    name.substring(0, name.offsetByCodePoints(0, 1)));
                        });
    }

    private boolean hasPerson(String key) {
        return handle.createQuery("SELECT count(*) FROM person WHERE key = :k")
                        .bind("k", key)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
