package org.feltbok.study.plain;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.LocalText;
import org.feltbok.study.StudyFacts;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What study.json says. */
record StudyJson(JsonNode json) {
    private static final String FILE = "study.json";
    private static final Set<String> FIELDS =
            Set.of(
                    "format",
                    "id",
                    "title",
                    "titles",
                    "language",
                    "description",
                    "descriptions",
                    "unit",
                    "units",
                    "notice",
                    "notices",
                    "settings");

    /** Reads and checks the file; empty (told) if it cannot be used. */
    static Optional<StudyJson> read(PlainFolder folder, PlainFaults faults) {
        if (!folder.has(FILE)) {
            faults.add(Place.file(FILE), "plain.missing_file");
            return Optional.empty();
        }
        Optional<JsonNode> json = folder.json(FILE, faults);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        if (!json.get().isObject()) {
            faults.add(Place.file(FILE), "plain.not_object");
            return Optional.empty();
        }
        int before = faults.count();
        String format = json.get().path("format").asString("1");
        if (!format.equals("1")) {
            faults.add(Place.file(FILE), "plain.format", format);
        }
        List<String> missing =
                Stream.of("id", "title", "language")
                        .filter(f -> json.get().path(f).asString("").isBlank())
                        .toList();
        List<String> unknown =
                json.get().propertyNames().stream().filter(f -> !FIELDS.contains(f)).toList();
        if (missing.size() == 1 && unknown.size() == 1) {
            faults.add(
                    Place.file(FILE),
                    "plain.missing_field_perhaps",
                    missing.getFirst(),
                    unknown.getFirst());
        } else {
            missing.forEach(f -> faults.add(Place.file(FILE), "plain.missing_field", f));
            unknown.forEach(f -> faults.add(Place.file(FILE), "plain.unknown_field", f));
        }
        return faults.count() > before ? Optional.empty() : json.map(StudyJson::new);
    }

    String key() {
        return json.path("id").asString();
    }

    String language() {
        return json.path("language").asString();
    }

    StudyFacts study(String id, Instant createdAt) {
        return new StudyFacts(
                id,
                key(),
                text("title", "titles"),
                language(),
                text("description", "descriptions"),
                text("notice", "notices"),
                unit("one"),
                unit("many"),
                createdAt);
    }

    Map<String, String> settings() {
        return texts(json.path("settings"));
    }

    private LocalText text(String field, String plural) {
        return new LocalText(json.path(field).asString(""), texts(json.path(plural)));
    }

    private LocalText unit(String number) {
        Map<String, String> others = new TreeMap<>();
        json.path("units")
                .properties()
                .forEach(
                        e -> {
                            String text = e.getValue().path(number).asString("");
                            if (!text.isEmpty()) {
                                others.put(e.getKey(), text);
                            }
                        });
        return new LocalText(json.path("unit").path(number).asString(""), others);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
        return texts;
    }
}
