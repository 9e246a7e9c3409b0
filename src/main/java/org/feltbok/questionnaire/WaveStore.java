package org.feltbok.questionnaire;

import org.feltbok.base.text.WrittenDate;
import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which questionnaires ask again what another asked, and when. */
public final class WaveStore {
    /** Nothing is said. */
    public static final Wave NONE = new Wave(Optional.empty(), Optional.empty());

    private WaveStore() {}

    /**
     * What is said of a questionnaire in time.
     *
     * @param of id of the first of its waves; empty if it is that one, or has none
     * @param asked the day, as ISO text; empty if nobody said
     */
    public record Wave(Optional<String> of, Optional<String> asked) {
        /** The day; empty too if a study file of another hand holds what is none. */
        public Optional<LocalDate> day() {
            return asked.flatMap(WrittenDate::beginning);
        }
    }

    /** By id of the questionnaire, in their order; those of which nothing is said as well. */
    public static Map<String, Wave> all(Handle handle) {
        return KeptReads.once(handle, "waves", () -> Collections.unmodifiableMap(readAll(handle)));
    }

    private static Map<String, Wave> readAll(Handle handle) {
        Map<String, Wave> all = new LinkedHashMap<>();
        handle.createQuery("SELECT id, wave_of, wave_at FROM questionnaire ORDER BY position, name")
                .map(
                        (r, c) ->
                                all.put(
                                        r.getString(1),
                                        new Wave(
                                                Optional.ofNullable(r.getString(2)),
                                                Optional.ofNullable(r.getString(3)))))
                .list();
        return all;
    }

    /** The first wave of a questionnaire's; itself if it has none before it. */
    public static String first(Handle handle, String questionnaireId) {
        Wave wave = all(handle).get(questionnaireId);
        return wave == null ? questionnaireId : wave.of().orElse(questionnaireId);
    }
}
