package org.feltbok.questions.ui;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenDate;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.SetWave;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.questions.FormState;
import org.feltbok.questions.NewWave;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Study;

import java.time.LocalDate;
import java.time.ZoneId;

/** Asks what a new wave of a questionnaire is called, and when a wave was asked. */
final class Waves {
    private final ScreenContext context;
    private final Study study;
    private final QuestionsModel model;

    Waves(ScreenContext context, Study study, QuestionsModel model) {
        this.context = context;
        this.study = study;
        this.model = model;
    }

    /** The same questionnaire as a new wave beside it; nothing where there is none to ask again. */
    void begin() {
        Questionnaire form = model.form().orElse(null);
        FormState state = model.state().orElse(null);
        if (form == null || state == null) {
            return;
        }
        int year = study.environment().clock().instant().atZone(ZoneId.systemDefault()).getYear();
        context.dialogs()
                .askText("questions.ask_wave", NewWave.proposed(form, state.all(), year))
                .filter(t -> !t.isBlank())
                .map(t -> NewWave.of(form, state.all(), t.strip()))
                .ifPresent(this::begin);
    }

    /** What comes along, and what cannot as yet, is looked up before it is made, and said after. */
    private void begin(NewWave wave) {
        context.tasks()
                .run(
                        "questions.task.wave",
                        p -> study.read(wave::along),
                        along -> {
                            model.want(wave.made().getFirst().form().id());
                            model.submit(wave, null);
                            if (!along.without().isEmpty()) {
                                context.dialogs()
                                        .note(
                                                "questions.wave_without",
                                                along.count(),
                                                String.join(", ", along.without()));
                            } else if (along.count() > 0) {
                                context.dialogs().note("questions.wave_along", along.count());
                            }
                        });
    }

    /** When the wave was asked; what was written and is no day is told. */
    void day() {
        Questionnaire form = model.form().orElse(null);
        FormState state = model.state().orElse(null);
        if (form == null || state == null) {
            return;
        }
        WaveStore.Wave now = state.wave(form.id());
        Language language = context.texts().language();
        String shown = now.day().map(d -> WrittenDate.show(d, language)).orElse("");
        context.dialogs()
                .askText("questions.ask_wave_day", shown)
                .map(String::strip)
                .filter(written -> !written.equals(shown))
                .ifPresent(written -> set(form.id(), now, written));
    }

    private void set(String id, WaveStore.Wave now, String written) {
        LocalDate day = WrittenDate.typed(written, context.texts().language()).date().orElse(null);
        if (day == null && !written.isEmpty()) {
            context.dialogs().note("questions.no_day", written);
            return;
        }
        String asked = day == null ? null : day.toString();
        model.submit(new SetWave(id, now.of().orElse(null), asked), null);
    }
}
