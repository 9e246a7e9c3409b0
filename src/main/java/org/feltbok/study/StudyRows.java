package org.feltbok.study;

import org.feltbok.store.UnitOfWork;

import java.util.List;
import java.util.Map;

/**
 * Writes the rows of the study, its origins, people and settings, for operations that put in
 * several.
 */
public final class StudyRows {
    private StudyRows() {}

    public static void insert(UnitOfWork work, StudyFacts study) {
        work.insert(
                "study",
                study.id(),
                new RowValues()
                        .set("key", study.key())
                        .text("title", study.title())
                        .set("language", study.language())
                        .text("description", study.description())
                        .text("notice", study.notice())
                        .text("unit_one", study.unitOne())
                        .text("unit_many", study.unitMany())
                        .set("created_at", study.createdAt().toString())
                        .map());
    }

    public static void insert(UnitOfWork work, Origin origin, int position) {
        work.insert(
                "origin",
                origin.id(),
                new RowValues()
                        .set("key", origin.key())
                        .set("kind", origin.kind().word())
                        .text("label", origin.label())
                        .orNull("source", origin.source())
                        .orNull("licence", origin.licence())
                        .orNull("note", origin.note())
                        .set("position", position)
                        .map());
    }

    public static void insert(UnitOfWork work, Person person, int position) {
        work.insert(
                "person",
                person.id(),
                new RowValues()
                        .set("key", person.key())
                        .set("name", person.name())
                        .set("initials", person.initials())
                        .set("roles", String.join(" ", person.roles()))
                        .set("origin_id", person.originId())
                        .set("position", position)
                        .map());
    }

    /** By another name, and its first letters. */
    public static void rename(UnitOfWork work, Person person, String name) {
        work.update("person", person.id(), "name", name);
        work.update("person", person.id(), "initials", Person.initials(name));
    }

    public static void roles(UnitOfWork work, Person person, List<String> roles) {
        work.update("person", person.id(), "roles", String.join(" ", roles));
    }

    public static void remove(UnitOfWork work, Person person) {
        work.delete("person", person.id());
    }

    public static void insertSettings(UnitOfWork work, Map<String, String> settings) {
        settings.forEach((name, value) -> work.insert("setting", name, Map.of("value", value)));
    }
}
