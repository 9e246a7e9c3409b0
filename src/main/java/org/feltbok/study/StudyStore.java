package org.feltbok.study;

import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.KeptReads;
import org.feltbok.store.Kinds;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the study itself, its origins, people and settings. */
public final class StudyStore {
    private StudyStore() {}

    /** Code of the study's own language. */
    public static String language(Handle handle) {
        return KeptReads.once(handle, "language", () -> readLanguage(handle));
    }

    private static String readLanguage(Handle handle) {
        return handle.createQuery("SELECT language FROM study").mapTo(String.class).one();
    }

    public static StudyFacts study(Handle handle) {
        return KeptReads.once(handle, "study", () -> readStudy(handle));
    }

    private static StudyFacts readStudy(Handle handle) {
        return handle.createQuery("SELECT * FROM study")
                .map(
                        (r, context) ->
                                new StudyFacts(
                                        r.getString("id"),
                                        r.getString("key"),
                                        text(r, "title"),
                                        r.getString("language"),
                                        text(r, "description"),
                                        text(r, "notice"),
                                        text(r, "unit_one"),
                                        text(r, "unit_many"),
                                        Instant.parse(r.getString("created_at"))))
                .one();
    }

    /** All origins in their order. */
    public static List<Origin> origins(Handle handle) {
        return handle.createQuery("SELECT * FROM origin ORDER BY position, key")
                .map(
                        (r, context) ->
                                new Origin(
                                        r.getString("id"),
                                        r.getString("key"),
                                        Kinds.lower(
                                                OriginKind.values(),
                                                "origin.kind",
                                                r.getString("kind")),
                                        text(r, "label"),
                                        orEmpty(r.getString("source")),
                                        orEmpty(r.getString("licence")),
                                        orEmpty(r.getString("note"))))
                .list();
    }

    /** Keys of origins by their identity, for files. */
    public static Map<String, String> originKeys(Handle handle) {
        Map<String, String> keys = new LinkedHashMap<>();
        origins(handle).forEach(o -> keys.put(o.id(), o.key()));
        return keys;
    }

    /** All people in their order. */
    public static List<Person> people(Handle handle) {
        return KeptReads.once(handle, "people", () -> List.copyOf(readPeople(handle)));
    }

    private static List<Person> readPeople(Handle handle) {
        return handle.createQuery("SELECT * FROM person ORDER BY position, key")
                .map(
                        (r, context) ->
                                new Person(
                                        r.getString("id"),
                                        r.getString("key"),
                                        r.getString("name"),
                                        r.getString("initials"),
                                        words(r.getString("roles")),
                                        r.getString("origin_id")))
                .list();
    }

    /** All people, and those who keyed in responses without being noted as people. */
    public static List<Person> peopleAndEnterers(Handle handle) {
        List<Person> all = new ArrayList<>(people(handle));
        List<String> names =
                handle.createQuery(
                                "SELECT DISTINCT entered_by FROM response WHERE entered_by <> '' ORDER BY 1")
                        .mapTo(String.class)
                        .list();
        for (String name : names) {
            if (all.stream().noneMatch(p -> p.name().equals(name) || p.key().equals(name))) {
                String key =
                        Keys.of(name, "person", k -> all.stream().anyMatch(p -> p.key().equals(k)));
                String id = Ids.derived(study(handle).key(), "person", key);
                all.add(new Person(id, key, name, "", List.of("enterer"), null));
            }
        }
        return List.copyOf(all);
    }

    /** Whether anything in the study is somebody's: keyed, coded, noted, asked, given to them. */
    static boolean hasWork(Handle handle, Person person) {
        return isIn(handle, "response", "entered_by", person.name())
                || handle
                        .createQuery(
                                "SELECT t.name, f.\"from\" FROM sqlite_master t"
                                        + " JOIN pragma_foreign_key_list(t.name) f"
                                        + " WHERE t.type = 'table' AND f.\"table\" = 'person'")
                        .map((r, c) -> List.of(r.getString(1), r.getString(2)))
                        .list()
                        .stream()
                        .anyMatch(at -> isIn(handle, at.getFirst(), at.getLast(), person.id()));
    }

    private static boolean isIn(Handle handle, String table, String column, String value) {
        return handle.createQuery("SELECT 1 FROM <table> WHERE <column> = :value LIMIT 1")
                .define("table", table)
                .define("column", column)
                .bind("value", value)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** All settings by name. */
    public static Map<String, String> settings(Handle handle) {
        return KeptReads.once(
                handle, "settings", () -> Collections.unmodifiableMap(readSettings(handle)));
    }

    private static Map<String, String> readSettings(Handle handle) {
        Map<String, String> settings = new LinkedHashMap<>();
        handle.createQuery("SELECT id, value FROM setting ORDER BY id")
                .map((r, context) -> settings.put(r.getString(1), r.getString(2)))
                .list();
        return settings;
    }

    /** The name of the questionnaire that is meant where none is named; empty if none is. */
    public static String mainQuestionnaire(Handle handle) {
        return setting(handle, "main_questionnaire").orElse("").strip();
    }

    public static Optional<String> setting(Handle handle, String name) {
        return Optional.ofNullable(settings(handle).get(name));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static LocalText text(ResultSet r, String column) throws SQLException {
        return LocalTexts.of(r.getString(column), r.getString(column + "_i18n"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
