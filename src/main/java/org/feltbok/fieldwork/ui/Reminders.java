package org.feltbok.fieldwork.ui;

import org.feltbok.base.text.Language;
import org.feltbok.fieldwork.AddContacts;
import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.ContactOutcome;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.fieldwork.ResponseCurve;
import org.feltbok.fieldwork.SetRoundDay;
import org.feltbok.fieldwork.TypedMoment;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Those who are written to: a round of reminders, the mail-merge file. */
record Reminders(
        ScreenContext context,
        Study study,
        FieldworkModel model,
        Writer writer,
        Consumer<Throwable> failed) {
    /** Writes a change; says afterwards, on the screen's thread, whether it stands there. */
    interface Writer {
        void write(Operation change, Runnable done, Consumer<Throwable> failed);
    }

    /** Those ticked were reminded on a day, in the way that is chosen. */
    void round(ContactKind kind, String day) {
        List<MissingCase> ticked = model.tickedCases();
        if (ticked.isEmpty()) {
            context.dialogs().note("fieldwork.fault.nobody");
            return;
        }
        if (kind.usual() != ContactOutcome.SENT) {
            // nobody called all of them in one stroke without an answer
            context.dialogs().note("fieldwork.fault.round_kind");
            return;
        }
        int number = model.read().get().fieldwork().nextRound();
        Set<String> before = model.ticked().getValue();
        model.untick();
        writer.write(
                AddContacts.round(
                        ticked.stream().map(m -> m.of().id()).toList(),
                        model.read().get().fieldwork().asked(),
                        kind,
                        number,
                        day,
                        "",
                        context.person().getValue()),
                () -> context.dialogs().note("fieldwork.round.done", number, ticked.size()),
                problem -> {
                    model.tickAgain(before);
                    failed.accept(problem);
                });
    }

    /** The same on another day than today, which is asked for. */
    void roundOn(ContactKind kind, LocalDate today) {
        if (model.tickedCases().isEmpty() || kind.usual() != ContactOutcome.SENT) {
            round(kind, today.toString());
            return;
        }
        day("fieldwork.round.on_day", today, today).ifPresent(day -> round(kind, day));
    }

    /** The newest round, or another by its number, was on another day than is said. */
    void dayOfRound(LocalDate today) {
        List<ResponseCurve.Reminder> rounds = model.read().get().curve().reminders();
        if (rounds.isEmpty()) {
            context.dialogs().note("fieldwork.round.none");
            return;
        }
        Optional<ResponseCurve.Reminder> round =
                rounds.size() == 1
                        ? Optional.of(rounds.getFirst())
                        : context.dialogs()
                                .askText(
                                        "fieldwork.round.which",
                                        String.valueOf(rounds.getLast().round()))
                                .flatMap(typed -> called(rounds, typed));
        round.ifPresent(
                r ->
                        day("fieldwork.round.was_on", r.date(), today)
                                .ifPresent(
                                        day ->
                                                writer.write(
                                                        new SetRoundDay(
                                                                model.read()
                                                                        .get()
                                                                        .fieldwork()
                                                                        .asked(),
                                                                r.round(),
                                                                day),
                                                        () -> {},
                                                        failed)));
    }

    private Optional<ResponseCurve.Reminder> called(
            List<ResponseCurve.Reminder> rounds, String typed) {
        Optional<ResponseCurve.Reminder> found =
                rounds.stream()
                        .filter(r -> String.valueOf(r.round()).equals(typed.strip()))
                        .findFirst();
        if (found.isEmpty()) {
            context.dialogs().note("fieldwork.round.no_such", typed.strip());
        }
        return found;
    }

    /** A day until today; empty where none is said, or what is said is none. */
    private Optional<String> day(String question, LocalDate before, LocalDate today) {
        Language language = context.texts().language();
        Optional<String> typed =
                context.dialogs()
                        .askText(question, TypedMoment.show(before.toString(), language))
                        .filter(t -> !t.isBlank());
        Optional<String> day =
                typed.flatMap(t -> TypedMoment.been(t, language, today))
                        .map(d -> Contact.dayOf(d).toString());
        if (typed.isPresent() && day.isEmpty()) {
            context.dialogs().note("fieldwork.round.no_day", typed.get().strip());
        }
        return day;
    }

    /** Those ticked, or all shown who may be asked again, with their names: it is for that. */
    void mail() {
        List<MissingCase> ticked = model.tickedCases();
        if (ticked.isEmpty() && model.shown().isEmpty()) {
            context.dialogs().note("fieldwork.none.title");
            return;
        }
        List<MissingCase> some =
                ticked.isEmpty()
                        ? model.shown().stream().filter(m -> !m.isClosed()).toList()
                        : ticked;
        if (some.isEmpty()) {
            context.dialogs().note("fieldwork.fault.all_closed");
            return;
        }
        new MailMergeFile(context, study).ask(some, model.read().get().fieldwork().sheet(), failed);
    }
}
