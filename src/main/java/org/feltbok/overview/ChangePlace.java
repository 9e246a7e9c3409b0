package org.feltbok.overview;

import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;

import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where in the window a change can be seen.
 *
 * @param subject what to show on that screen; may be empty
 * @param name of the case it is about; empty if it is about none, or about several
 */
public record ChangePlace(String screen, String subject, String name) {
    private static final Pattern ANSWER =
            Pattern.compile("\"answer_text_id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern PASSAGE = Pattern.compile("\"passage_id\"\\s*:\\s*\"([^\"]+)\"");

    /** Of what has just become durable; empty if it has no place of its own. */
    public static Optional<ChangePlace> of(Handle handle, ChangeEvent event) {
        String feature = event.change().operation().replaceFirst("\\..*", "");
        return switch (feature) {
            case "responses" -> response(handle, event);
            case "coding" -> coding(handle, event);
            case "interviews" -> interview(handle, event);
            case "cases" -> studyCase(handle, event);
            case "fieldwork" -> contact(handle, event);
            case "figures" ->
                    event.change().args().stream()
                            .findFirst()
                            .map(key -> new ChangePlace("figures", key, ""));
            default -> Optional.empty();
        };
    }

    private static Optional<ChangePlace> response(Handle handle, ChangeEvent event) {
        return first(
                "entry",
                event.cells().stream()
                        .map(CellChange::rowId)
                        .distinct()
                        .flatMap(
                                id ->
                                        named(
                                                handle,
                                                "entry",
                                                "SELECT r.key, "
                                                        + HideNames.caseName(handle, "c")
                                                        + " FROM response r LEFT JOIN study_case c"
                                                        + " ON c.id = r.case_id WHERE r.id = :id",
                                                id)
                                                .stream()));
    }

    /** A code stands on an answer, seen in Coding, or on a passage, seen in Interviews. */
    private static Optional<ChangePlace> coding(Handle handle, ChangeEvent event) {
        return first(
                "coding",
                event.cells().stream()
                        .flatMap(
                                c ->
                                        Stream.of(
                                                text(c.before()),
                                                text(c.after()),
                                                stored(handle, c)))
                        .flatMap(row -> standsOn(handle, row).stream()));
    }

    private static Optional<ChangePlace> standsOn(Handle handle, String row) {
        return id(ANSWER, row)
                .flatMap(id -> answer(handle, id))
                .or(() -> id(PASSAGE, row).flatMap(id -> passage(handle, id)));
    }

    /** The first of several places; it is not named where what was done is about others too. */
    private static Optional<ChangePlace> first(String screen, Stream<ChangePlace> places) {
        Iterator<ChangePlace> each = places.iterator();
        ChangePlace first = each.hasNext() ? each.next() : new ChangePlace(screen, "", "");
        boolean alone = true;
        while (alone && !first.name.isEmpty() && each.hasNext()) {
            alone = each.next().name.equals(first.name);
        }
        return Optional.of(alone ? first : new ChangePlace(screen, first.subject, ""));
    }

    private static String text(@org.jspecify.annotations.Nullable Object row) {
        return row instanceof String text ? text : "";
    }

    /** What a row with a changed cell stands on, written as rows of the log are. */
    private static String stored(Handle handle, CellChange cell) {
        if (!cell.table().equals("coding") && !cell.table().equals("coding_done")) {
            return cell.table().equals("passage") ? "\"passage_id\":\"" + cell.rowId() + "\"" : "";
        }
        return handle.createQuery(
                        "SELECT CASE WHEN answer_text_id IS NULL THEN '\"passage_id\":\"' || passage_id"
                                + " ELSE '\"answer_text_id\":\"' || answer_text_id END || '\"' FROM "
                                + cell.table()
                                + " WHERE id = :id")
                .bind("id", cell.rowId())
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static Optional<String> id(Pattern pattern, String row) {
        Matcher found = pattern.matcher(row);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<ChangePlace> answer(Handle handle, String id) {
        return named(
                handle,
                "coding",
                "SELECT i.name || '#' || t.id, "
                        + HideNames.caseName(handle, "c")
                        + " FROM answer_text t JOIN item i ON i.id = t.item_id JOIN response r"
                        + " ON r.id = t.response_id LEFT JOIN study_case c ON c.id = r.case_id WHERE t.id = :id",
                id);
    }

    private static Optional<ChangePlace> passage(Handle handle, String id) {
        return named(
                handle,
                "interviews",
                "SELECT v.key, '' FROM passage p JOIN interview v ON v.id = p.interview_id WHERE p.id = :id",
                id);
    }

    /** Without the name of the case: names may be hidden there. */
    private static Optional<ChangePlace> interview(Handle handle, ChangeEvent event) {
        return event.cells().stream()
                .flatMap(
                        c ->
                                (c.table().equals("passage")
                                                ? passage(handle, c.rowId())
                                                : named(
                                                        handle,
                                                        "interviews",
                                                        "SELECT key, '' FROM interview WHERE id = :id",
                                                        c.rowId()))
                                        .stream())
                .findFirst()
                .or(() -> Optional.of(new ChangePlace("interviews", "", "")));
    }

    private static Optional<ChangePlace> studyCase(Handle handle, ChangeEvent event) {
        return first(
                "cases",
                event.cells().stream()
                        .flatMap(
                                c ->
                                        named(
                                                handle,
                                                "cases",
                                                "SELECT c.key, "
                                                        + HideNames.caseName(handle, "c")
                                                        + " FROM study_case c WHERE id = :id OR id ="
                                                        + " (SELECT case_id FROM case_value WHERE id = :id)",
                                                c.rowId())
                                                .stream()));
    }

    /** The case of a contact that came or went; of another change of it only where that is seen. */
    private static Optional<ChangePlace> contact(Handle handle, ChangeEvent event) {
        return first(
                "fieldwork",
                event.cells().stream()
                        .flatMap(
                                c ->
                                        c.inRow("case_id") instanceof String id
                                                ? Stream.of(id)
                                                : Stream.of())
                        .distinct()
                        .flatMap(
                                id ->
                                        named(
                                                handle,
                                                "fieldwork",
                                                "SELECT c.key, "
                                                        + HideNames.caseName(handle, "c")
                                                        + " FROM study_case c WHERE id = :id",
                                                id)
                                                .stream()));
    }

    private static Optional<ChangePlace> named(
            Handle handle, String screen, String sql, String id) {
        return handle.createQuery(sql)
                .bind("id", id)
                .map(
                        (r, context) -> {
                            String name = r.getString(2);
                            return new ChangePlace(
                                    screen, r.getString(1), name == null ? "" : name);
                        })
                .findFirst();
    }
}
