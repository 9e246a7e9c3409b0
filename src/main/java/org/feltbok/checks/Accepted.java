package org.feltbok.checks;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A finding that somebody accepted as it is.
 *
 * @param itemId empty if the finding is about no item
 * @param seen what stood there then: the finding is there again when that changes
 * @param who may be empty
 */
public record Accepted(
        String id,
        String check,
        String target,
        String itemId,
        String seen,
        String reason,
        String who) {
    /** What a finding is found by. */
    record Key(String check, String target, String itemId) {
        static Key of(Finding finding) {
            return new Key(
                    finding.check().key(),
                    finding.target(),
                    finding.about().map(i -> i.id()).orElse(""));
        }
    }

    Key key() {
        return new Key(check, target, itemId);
    }

    private static final String SELECT =
            "SELECT f.id, check_key, target_id, item_id, seen, reason, p.name FROM accepted_finding f"
                    + " LEFT JOIN person p ON p.id = f.person_id";

    /** All of a study. */
    static Map<Key, Accepted> all(Handle handle) {
        return handle
                .createQuery(SELECT + " ORDER BY f.id")
                .map((r, c) -> accepted(r))
                .list()
                .stream()
                .collect(Collectors.toMap(Accepted::key, Function.identity(), (a, b) -> b));
    }

    /** All of a study, by what they are about. */
    public static Map<String, List<Accepted>> byTarget(Handle handle) {
        return all(handle).values().stream().collect(Collectors.groupingBy(Accepted::target));
    }

    /** Those of one response. */
    public static List<Accepted> of(Handle handle, String target) {
        return handle.createQuery(SELECT + " WHERE target_id = :t ORDER BY f.id")
                .bind("t", target)
                .map((r, c) -> accepted(r))
                .list();
    }

    private static Accepted accepted(java.sql.ResultSet r) throws java.sql.SQLException {
        return new Accepted(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                orEmpty(r.getString(4)),
                orEmpty(r.getString(5)),
                r.getString(6),
                orEmpty(r.getString(7)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether it says that a finding stands as it is. */
    public boolean accepts(Finding finding) {
        return key().equals(Key.of(finding)) && seen.equals(finding.seen());
    }
}
