package org.feltbok.study.plain;

import org.feltbok.base.text.LocalText;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.Origin;
import org.feltbok.study.OriginKind;
import org.feltbok.study.Person;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyRows;
import org.feltbok.study.StudyStore;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads and writes study.json, origins.csv and people.csv. */
public final class StudyPart implements PlainPart {
    private static final String[] KINDS =
            java.util.Arrays.stream(OriginKind.values())
                    .map(OriginKind::word)
                    .toArray(String[]::new);
    private static final List<String> ROLES =
            Stream.concat(Person.WORK.stream(), Stream.of(Person.LEFT)).toList();
    private final Clock clock;

    /**
     * @param clock says when a study was made
     */
    public StudyPart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String nameKey() {
        return "plain.part.study";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        Optional<StudyJson> json = StudyJson.read(folder, faults);
        json.ifPresent(j -> context.study(j.key(), j.language()));
        List<Origin> origins = origins(folder, context, faults);
        markBroken("origins.csv", PlainContext.ORIGIN, context, faults);
        List<Person> people = people(folder, context, faults);
        markBroken("people.csv", PlainContext.PERSON, context, faults);
        context.put(ReadPeople.class, new ReadPeople(ReadPeople.names(people)));
        return work -> write(work, json.orElseThrow(), context, origins, people);
    }

    private static void markBroken(
            String file, String kind, PlainContext context, PlainFaults faults) {
        if (faults.broken(file)) {
            context.incomplete(kind);
        }
    }

    private void write(
            UnitOfWork work,
            StudyJson json,
            PlainContext context,
            List<Origin> origins,
            List<Person> people) {
        StudyRows.insert(work, json.study(context.id("study", json.key()), clock.instant()));
        StudyRows.insertSettings(work, json.settings());
        for (int i = 0; i < origins.size(); i++) {
            StudyRows.insert(work, origins.get(i), i);
        }
        for (int i = 0; i < people.size(); i++) {
            StudyRows.insert(work, people.get(i), i);
        }
    }

    private static List<Origin> origins(
            PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Origin> origins = new ArrayList<>();
        PlainSheet.open(
                        folder,
                        "origins.csv",
                        context,
                        faults,
                        "origin kind",
                        "label source licence note")
                .ifPresent(
                        sheet -> {
                            for (Row row : sheet.rows()) {
                                String id = sheet.declare(row, "origin", PlainContext.ORIGIN);
                                sheet.required(row, "kind");
                                String kind = sheet.word(row, "kind", "imported", KINDS);
                                origins.add(
                                        new Origin(
                                                id,
                                                row.get("origin"),
                                                OriginKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                                sheet.local(row, "label", row.get("origin")),
                                                row.get("source"),
                                                row.get("licence"),
                                                row.get("note")));
                            }
                        });
        return origins;
    }

    private static List<Person> people(
            PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Person> people = new ArrayList<>();
        PlainSheet.open(
                        folder,
                        "people.csv",
                        context,
                        faults,
                        "person name",
                        "initials role origin")
                .ifPresent(
                        sheet -> {
                            for (Row row : sheet.rows()) {
                                String name = sheet.required(row, "name");
                                checkName(sheet, row, name, people, faults);
                                String initials =
                                        row.has("initials")
                                                ? row.get("initials")
                                                : Person.initials(name);
                                String roles = row.get("role").toLowerCase(Locale.ROOT);
                                checkRoles(sheet, row, roles, faults);
                                people.add(
                                        new Person(
                                                sheet.declare(row, "person", PlainContext.PERSON),
                                                row.get("person"),
                                                name,
                                                initials,
                                                roles.isEmpty()
                                                        ? List.of()
                                                        : List.of(roles.split("\\s+")),
                                                sheet.reference(row, "origin", PlainContext.ORIGIN)
                                                        .orElse(null)));
                            }
                        });
        return people;
    }

    /** People are told apart by their names, whoever works and whoever is asked. */
    private static void checkName(
            PlainSheet sheet, Row row, String name, List<Person> others, PlainFaults faults) {
        others.stream()
                .filter(p -> !name.isEmpty() && p.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(
                        p ->
                                faults.add(
                                        sheet.place(row, "name"),
                                        "plain.same_name",
                                        name,
                                        p.key()));
    }

    private static void checkRoles(PlainSheet sheet, Row row, String roles, PlainFaults faults) {
        for (String role : roles.split("\\s+")) {
            if (!role.isEmpty() && !ROLES.contains(role)) {
                faults.add(
                        sheet.place(row, "role"),
                        "plain.wrong_word",
                        role,
                        String.join(", ", ROLES));
            }
        }
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        StudyFacts study = StudyStore.study(handle);
        out.id("study", study.key(), study.id());
        out.json("study.json", fields(study, StudyStore.settings(handle)));
        List<Origin> origins = StudyStore.origins(handle);
        origins.forEach(o -> out.id(PlainContext.ORIGIN, o.key(), o.id()));
        out.csv(
                "origins.csv",
                new PlainTable<>(origins)
                        .required("origin", Origin::key)
                        .required("kind", o -> o.kind().word())
                        .local("label", Origin::label)
                        .optional("source", Origin::source)
                        .optional("licence", Origin::licence)
                        .optional("note", Origin::note));
        Map<String, String> keys = StudyStore.originKeys(handle);
        List<Person> people = StudyStore.peopleAndEnterers(handle);
        people.forEach(p -> out.id(PlainContext.PERSON, p.key(), p.id()));
        out.csv(
                "people.csv",
                new PlainTable<>(people)
                        .required("person", Person::key)
                        .required("name", Person::name)
                        .optional("initials", Person::initials)
                        .optional("role", p -> String.join(" ", p.roles()))
                        .optional(
                                "origin",
                                p ->
                                        p.originId() == null
                                                ? ""
                                                : keys.getOrDefault(p.originId(), "")));
    }

    private static Map<String, Object> fields(StudyFacts study, Map<String, String> settings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", 1);
        fields.put("id", study.key());
        fields.put("title", study.title().text());
        fields.put("language", study.language());
        others(fields, "titles", study.title());
        text(fields, "description", "descriptions", study.description());
        if (!study.unitOne().isEmpty() || !study.unitMany().isEmpty()) {
            fields.put("unit", unit(study.unitOne().text(), study.unitMany().text()));
            Map<String, Object> units = new TreeMap<>();
            study.unitOne()
                    .others()
                    .forEach(
                            (l, one) ->
                                    units.put(
                                            l,
                                            unit(
                                                    one,
                                                    study.unitMany()
                                                            .others()
                                                            .getOrDefault(l, ""))));
            if (!units.isEmpty()) {
                fields.put("units", units);
            }
        }
        text(fields, "notice", "notices", study.notice());
        if (!settings.isEmpty()) {
            fields.put("settings", new TreeMap<>(settings));
        }
        return fields;
    }

    private static void text(
            Map<String, Object> fields, String name, String plural, LocalText text) {
        if (!text.isEmpty()) {
            fields.put(name, text.text());
            others(fields, plural, text);
        }
    }

    private static void others(Map<String, Object> fields, String plural, LocalText text) {
        if (!text.others().isEmpty()) {
            fields.put(plural, new TreeMap<>(text.others()));
        }
    }

    private static Map<String, String> unit(String one, String many) {
        Map<String, String> unit = new LinkedHashMap<>();
        unit.put("one", one);
        unit.put("many", many);
        return unit;
    }
}
