package org.feltbok.dataset;

import org.feltbok.analysis.Waves;
import org.feltbok.base.text.WrittenDate;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** The waves of a study's questionnaires, each with the days it was asked. */
final class WavesStore {
    private WavesStore() {}

    private record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        Waves.Wave wave(String first) {
            if (from == null || to == null) {
                return new Waves.Wave(first, OptionalDouble.empty());
            }
            LocalDate middle = LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
            double time = middle.getYear() + (middle.getDayOfYear() - 1.0) / middle.lengthOfYear();
            return new Waves.Wave(first, OptionalDouble.of(time));
        }
    }

    /** Nothing is read of responses where no questionnaire has a second wave. */
    static Waves read(Handle handle) {
        return KeptReads.once(handle, "waves of data", () -> readNow(handle));
    }

    private static Waves readNow(Handle handle) {
        Map<String, WaveStore.Wave> said = WaveStore.all(handle);
        Set<String> series = new HashSet<>();
        said.values().forEach(w -> w.of().ifPresent(series::add));
        if (series.isEmpty()) {
            return Waves.NONE;
        }
        Map<String, String> names = new HashMap<>();
        handle.createQuery("SELECT id, name FROM questionnaire")
                .map((r, c) -> names.put(r.getString(1), r.getString(2)))
                .list();
        Map<String, Days> received = received(handle);
        Map<String, Waves.Wave> waves = new LinkedHashMap<>();
        said.forEach(
                (id, wave) -> {
                    String first = wave.of().orElse(id);
                    if (series.contains(first)) {
                        LocalDate asked = wave.day().orElse(null);
                        Days days =
                                asked == null
                                        ? received.getOrDefault(id, new Days(null, null))
                                        : new Days(asked, asked);
                        waves.put(
                                Objects.requireNonNull(names.get(id)),
                                days.wave(Objects.requireNonNull(names.get(first))));
                    }
                });
        return new Waves(waves);
    }

    private static Map<String, Days> received(Handle handle) {
        Map<String, Days> days = new HashMap<>();
        handle.createQuery(
                        "SELECT questionnaire_id, min(received_at), max(received_at) FROM response"
                                + " WHERE pass = 1 AND received_at IS NOT NULL GROUP BY 1")
                .map(
                        (r, c) ->
                                days.put(
                                        r.getString(1),
                                        new Days(
                                                WrittenDate.beginning(r.getString(2)).orElse(null),
                                                WrittenDate.beginning(r.getString(3))
                                                        .orElse(null))))
                .list();
        return days;
    }
}
