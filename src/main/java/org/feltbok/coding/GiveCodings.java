package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives one person all that another coded, finished and noted, in all codebooks; where the other's
 * codings count in figures, the receiver's count now. What both gave to the same words stands once,
 * and memos of both on the same text are put together.
 *
 * @param from id of who gave the codes
 * @param fromName for the history
 * @param to who shall have given them
 */
public record GiveCodings(String from, String fromName, Coder to) implements Operation {
    @Override
    public String name() {
        return "coding.give_codings";
    }

    @Override
    public List<String> args() {
        return List.of(fromName, to.name());
    }

    @Override
    public void validate(Handle handle) {
        if (from.equals(to.id())) {
            throw new FaultException("coding.same_person", fromName);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        codings(work);
        states(work);
        ids(work.handle(), "codebook", "counts_person_id")
                .forEach(id -> work.update("codebook", id, "counts_person_id", to.id()));
    }

    private List<String> ids(Handle handle, String table, String column) {
        return handle.createQuery("SELECT id FROM " + table + " WHERE " + column + " = :p")
                .bind("p", from)
                .mapTo(String.class)
                .list();
    }

    private void codings(UnitOfWork work) {
        Map<List<@Nullable Object>, String> has = new HashMap<>();
        rows(work.handle(), to.id()).forEach((id, where) -> has.putIfAbsent(where, id));
        rows(work.handle(), from)
                .forEach(
                        (id, where) -> {
                            String stays = has.putIfAbsent(where, id);
                            if (stays == null) {
                                work.update("coding", id, "person_id", to.id());
                            } else {
                                JoinCoding.into(work, id, stays);
                            }
                        });
    }

    /** By the id of a coding: its code, its text and its words. */
    private static Map<String, List<@Nullable Object>> rows(Handle handle, String person) {
        Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM own_coding WHERE person_id = :p ORDER BY id")
                .bind("p", person)
                .map(
                        (r, c) ->
                                Map.entry(
                                        r.getString("id"),
                                        Arrays.<@Nullable Object>asList(
                                                r.getString("code_id"),
                                                r.getString("answer_text_id"),
                                                r.getString("passage_id"),
                                                r.getObject("start_at"),
                                                r.getObject("end_at"),
                                                r.getString("lost_quote"))))
                .forEach(e -> rows.put(e.getKey(), e.getValue()));
        return rows;
    }

    private record State(
            String id,
            String codebook,
            @Nullable String answer,
            @Nullable String passage,
            boolean done,
            boolean seen,
            @Nullable String memo) {
        List<@Nullable String> place() {
            return Arrays.asList(codebook, answer, passage);
        }
    }

    private void states(UnitOfWork work) {
        Map<List<@Nullable String>, State> theirs = new HashMap<>();
        for (State s : states(work.handle(), to.id())) {
            theirs.put(s.place(), s);
        }
        for (State given : states(work.handle(), from)) {
            State other = theirs.get(given.place());
            if (other == null) {
                work.update("coding_done", given.id(), "person_id", to.id());
            } else {
                work.update(
                        "coding_done", other.id(), "done", given.done() || other.done() ? 1 : 0);
                work.update(
                        "coding_done", other.id(), "seen", given.seen() || other.seen() ? 1 : 0);
                work.update("coding_done", other.id(), "memo", both(other.memo(), given.memo()));
                work.delete("coding_done", given.id());
            }
        }
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other : one;
        }
        return one + "\n" + other;
    }

    private static List<State> states(Handle handle, String person) {
        return handle.createQuery("SELECT * FROM coding_done WHERE person_id = :p ORDER BY id")
                .bind("p", person)
                .map(
                        (r, c) ->
                                new State(
                                        r.getString("id"),
                                        r.getString("codebook_id"),
                                        r.getString("answer_text_id"),
                                        r.getString("passage_id"),
                                        r.getBoolean("done"),
                                        r.getBoolean("seen"),
                                        r.getString("memo")))
                .list();
    }
}
