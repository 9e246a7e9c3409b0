package org.feltbok.responses;

import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Reads which responses go with the one that they belong to when it is made void or counts again.
 * One that was made void with its parent has no reason of its own.
 */
final class MemberStore {
    private static final String COUNTING = "r.pass > 0";
    private static final String WITH_PARENT = "r.pass < 0 AND ifnull(r.voided, '') = ''";

    private MemberStore() {}

    /**
     * What goes with a response.
     *
     * @param toVoid it is made void; else it is to count again
     */
    static List<Response> toTurn(Handle handle, String parentId, boolean toVoid) {
        return members(handle, parentId, toVoid ? COUNTING : WITH_PARENT);
    }

    private static List<Response> members(Handle handle, String parentId, String which) {
        List<String> ids =
                handle.createQuery(
                                """
                        WITH RECURSIVE member(id) AS (
                          SELECT r.id FROM response r WHERE r.parent_id = :id AND %1$s
                          UNION SELECT r.id FROM response r JOIN member m ON r.parent_id = m.id WHERE %1$s)
                        SELECT id FROM member"""
                                        .formatted(which))
                        .bind("id", parentId)
                        .mapTo(String.class)
                        .list();
        return ResponseStore.responses(handle, ids);
    }

    /** Whether what a response belongs to is void. */
    static boolean isParentVoid(Handle handle, String id) {
        return handle.createQuery(
                                "SELECT count(*) FROM response r JOIN response p ON p.id = r.parent_id"
                                        + " WHERE r.id = :id AND p.pass < 0")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
