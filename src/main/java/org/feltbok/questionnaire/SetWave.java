package org.feltbok.questionnaire;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * Says that a questionnaire asks again what another asked, and when it was asked.
 *
 * @param of id of one of the waves before it; null = it is the first
 * @param asked the day, as ISO text; null = nobody says
 */
public record SetWave(String questionnaireId, @Nullable String of, @Nullable String asked)
        implements Operation {
    @Override
    public String name() {
        return asked == null ? "questionnaire.wave_undated" : "questionnaire.wave";
    }

    @Override
    public List<String> args() {
        return asked == null ? List.of() : List.of(asked);
    }

    @Override
    public void validate(Handle handle) {
        var all = WaveStore.all(handle);
        if (!all.containsKey(questionnaireId)
                || of != null && (of.equals(questionnaireId) || !all.containsKey(of))) {
            throw new FaultException("questionnaire.no_wave");
        }
        if (asked != null) {
            day(asked);
        }
    }

    private static void day(String text) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            throw new FaultException(notOne, "plain.not_date", text);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update(
                "questionnaire",
                questionnaireId,
                "wave_of",
                of == null ? null : WaveStore.first(work.handle(), of));
        work.update("questionnaire", questionnaireId, "wave_at", asked);
    }
}
