package org.feltbok.questions;

import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of a questionnaire that somebody answered, and how many did. */
public final class VersionStore {
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*?)(\\d{1,9})");

    private VersionStore() {}

    /**
     * A version.
     *
     * @param responses how many were given on it
     * @param form what it was, if that is kept
     */
    public record Kept(String version, int responses, Optional<Questionnaire> form) {}

    /** The versions before the present one, the newest first, then the present one's responses. */
    public static List<Kept> kept(Handle handle, Questionnaire form) {
        return handle
                .createQuery(
                        "SELECT version, form FROM questionnaire_version WHERE questionnaire_id = :q"
                                + " ORDER BY rowid DESC")
                .bind("q", form.id())
                .map(
                        (r, c) ->
                                new Kept(
                                        r.getString(1),
                                        0,
                                        Optional.ofNullable(r.getString(2))
                                                .flatMap(FormJson::read)))
                .list()
                .stream()
                .map(k -> new Kept(k.version(), responses(handle, form, k.version()), k.form()))
                .toList();
    }

    /** Responses given on a version; those of which it is not known count where it began. */
    public static int responses(Handle handle, Questionnaire form, String version) {
        String first = first(handle, form).orElse(form.version());
        return handle.createQuery(
                        "SELECT count(*) FROM response WHERE questionnaire_id = :q AND pass = 1"
                                + " AND coalesce(version, :first) = :v")
                .bind("q", form.id())
                .bind("first", first)
                .bind("v", version)
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<String> first(Handle handle, Questionnaire form) {
        return handle.createQuery(
                        "SELECT version FROM questionnaire_version WHERE questionnaire_id = :q"
                                + " ORDER BY rowid LIMIT 1")
                .bind("q", form.id())
                .mapTo(String.class)
                .findOne();
    }

    /**
     * What is to be written: where the present version was answered, it is kept as it is and the
     * change begins a new one.
     */
    static Questionnaire next(
            UnitOfWork work, Questionnaire before, Questionnaire after, String at) {
        Handle handle = work.handle();
        if (!isAnswered(handle, before)) {
            return after;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("questionnaire_id", before.id());
        row.put("version", before.version());
        row.put("made_at", at);
        row.put("form", FormJson.write(before));
        work.insert("questionnaire_version", Ids.next(), row);
        return new Questionnaire(
                after.id(),
                after.name(),
                after.title(),
                free(handle, before),
                after.answersTable(),
                after.sections(),
                after.optionLists(),
                after.roster());
    }

    private static boolean isAnswered(Handle handle, Questionnaire form) {
        String first = first(handle, form).orElse(form.version());
        return handle.createQuery(
                        "SELECT 1 FROM response WHERE questionnaire_id = :q"
                                + " AND coalesce(version, :first) = :v LIMIT 1")
                .bind("q", form.id())
                .bind("first", first)
                .bind("v", form.version())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static String free(Handle handle, Questionnaire form) {
        List<String> taken =
                handle.createQuery(
                                "SELECT version FROM questionnaire_version WHERE questionnaire_id = :q")
                        .bind("q", form.id())
                        .mapTo(String.class)
                        .list();
        String next = after(form.version());
        while (taken.contains(next)) {
            next = after(next);
        }
        return next;
    }

    /** The number at its end counted on; else with one. */
    static String after(String version) {
        Matcher m = ENDS_IN_NUMBER.matcher(version);
        if (!m.matches()) {
            return version.isBlank() ? "2" : version + ".2";
        }
        String number = String.valueOf(Long.parseLong(m.group(2)) + 1);
        return m.group(1) + "0".repeat(Math.max(0, m.group(2).length() - number.length())) + number;
    }
}
