package org.feltbok.questions;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import org.feltbok.questionnaire.Questionnaire;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

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

    private FormJson() {}

    static String write(Questionnaire form) {
        return JSON.writeValueAsString(form);
    }

    static Questionnaire read(String json) {
        return JSON.readValue(json, Questionnaire.class);
    }
}
