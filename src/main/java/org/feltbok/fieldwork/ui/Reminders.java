package org.feltbok.fieldwork.ui;

import org.feltbok.fieldwork.AddContacts;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.ContactOutcome;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Study;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Those who are written to: a round of reminders, the mail-merge file. */
record Reminders(
        ScreenContext context,
        Study study,
        FieldworkModel model,
        Writer writer,
        Consumer<Throwable> failed) {
    /** Writes a round; says afterwards, on the screen's thread, whether it stands there. */
    interface Writer {
        void write(AddContacts round, Runnable done, Consumer<Throwable> failed);
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
