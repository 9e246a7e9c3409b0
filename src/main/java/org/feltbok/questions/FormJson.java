package org.feltbok.questions;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import org.feltbok.questionnaire.Questionnaire;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/** A questionnaire as it was, in the study file. */
final class FormJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            v ->
                                    v.withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                                            .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                                            .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final List<String> ALWAYS =
            List.of(
                    "id",
                    "name",
                    "title",
                    "version",
                    "label",
                    "hint",
                    "note",
                    "number",
                    "type",
                    "shortLabel",
                    "constraintMessage",
                    "traits",
                    "unit",
                    "text",
                    "code",
                    "option");

    private FormJson() {}

    static String write(Questionnaire form) {
        return JSON.writeValueAsString(form);
    }

    /** Nothing where what stands there is no questionnaire. */
    static Optional<Questionnaire> read(String json) {
        try {
            Questionnaire form = JSON.readValue(json, Questionnaire.class);
            return isWhole(JSON.valueToTree(form)) ? Optional.of(form) : Optional.empty();
        } catch (JacksonException spoiled) {
            return Optional.empty();
        }
    }

    /** What the history says beside the name of a change. */
    static List<String> texts(String json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JacksonException | NullPointerException spoiled) {
            return List.of();
        }
    }

    /** Whether everything stands there that a questionnaire always has. */
    private static boolean isWhole(JsonNode node) {
        boolean own =
                !node.isObject()
                        || ALWAYS.stream().noneMatch(f -> node.has(f) && node.get(f).isNull());
        return own && node.valueStream().allMatch(FormJson::isWhole);
    }
}
