package org.feltbok.questions.ui;

import javafx.application.Platform;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Language;
import org.feltbok.names.Use;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.EditQuestionnaire;
import org.feltbok.questions.FormEdit;
import org.feltbok.questions.FormState;
import org.feltbok.questions.FormTally;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The questionnaire that is worked on: as it is in the study, and, at once, as the changes that are
 * on their way there make it.
 */
final class QuestionsModel {
    private static final Set<String> FORMS =
            Set.of(
                    "questionnaire",
                    "section",
                    "question",
                    "item",
                    "option_list",
                    "option",
                    "item_option",
                    "response",
                    "derived_variable",
                    "weight");

    private final Study study;
    private final OperationQueue queue;
    private final ScreenContext context;
    private final TaskRunner tasks;
    private final TaskRunner reader;
    private final LeavesOut leavesOut;
    private final Runnable changed;
    private final Runnable tallied;
    private final Consumer<Throwable> failed;
    private @Nullable FormState state;
    private @Nullable Questionnaire form;
    private FormTally tally = FormTally.NONE;
    private String wanted = "";
    private int pending;
    private int asked;

    /**
     * @param reader by which the questionnaire itself is read
     * @param changed told when the questionnaire is another, or is one for the first time
     * @param tallied told when numbers of today are known anew
     * @param failed told what was refused
     */
    QuestionsModel(
            Study study,
            OperationQueue queue,
            ScreenContext context,
            TaskRunner reader,
            Runnable changed,
            Runnable tallied,
            Consumer<Throwable> failed) {
        this.study = study;
        this.queue = queue;
        this.context = context;
        tasks = context.tasks();
        this.reader = reader;
        leavesOut = new LeavesOut(context.dialogs(), context.texts());
        this.changed = changed;
        this.tallied = tallied;
        this.failed = failed;
    }

    /** Whether a change of a table is about what is read of questionnaires. */
    static boolean isForm(String table) {
        return FORMS.contains(table) || table.startsWith("answers_");
    }

    /** Empty until it is read, and where there is none. */
    Optional<Questionnaire> form() {
        return Optional.ofNullable(form);
    }

    Optional<FormState> state() {
        return Optional.ofNullable(state);
    }

    FormTally tally() {
        return tally;
    }

    void choose(Questionnaire other, Runnable unread) {
        wanted = other.id();
        form = other;
        tally = FormTally.NONE;
        changed.run();
        read(unread);
    }

    /** Reads the study; what is on its way there is not overtaken by it. */
    void read(Runnable unread) {
        int number = ++asked;
        String id = wanted;
        reader.run(
                "questions.reading",
                p -> FormState.read(study, id),
                read -> {
                    if (number == asked && pending == 0) {
                        take(read, unread);
                    }
                },
                unread);
    }

    private void take(FormState read, Runnable unread) {
        state = read;
        Questionnaire now =
                read.all().stream()
                        .filter(q -> q.id().equals(wanted))
                        .findFirst()
                        .orElse(read.all().isEmpty() ? null : read.all().getFirst());
        form = now;
        wanted = now == null ? "" : now.id();
        changed.run();
        if (now != null) {
            int number = asked;
            tasks.run(
                    "questions.counting",
                    p -> FormState.tally(study, now),
                    counted -> {
                        if (number == asked) {
                            tally = counted;
                            tallied.run();
                        }
                    },
                    unread);
        }
    }

    /** Reads what uses a question. */
    void uses(Question question, Consumer<List<Use>> take) {
        Language language = context.texts().language();
        tasks.run(
                "questions.counting",
                p -> FormState.uses(study, question, language),
                take,
                // one that is only just being made is used by nothing
                problem -> take.accept(List.of()));
    }

    /**
     * Makes a change: seen at once, written as soon as may be.
     *
     * @param otherwise what to do instead where it is refused; null = tell why
     * @return whether it can be made, as far as can be seen from here
     */
    boolean edit(FormEdit edit, @Nullable FormEdit otherwise) {
        return edit(edit, otherwise, false);
    }

    private boolean edit(FormEdit edit, @Nullable FormEdit otherwise, boolean rehearsed) {
        Questionnaire now = form;
        if (now == null) {
            return false;
        }
        try {
            Questionnaire then = edit.apply(now);
            if (!rehearsed && LeavesOut.isPossible(now, then, state)) {
                rehearse(now.id(), edit, otherwise);
                return true;
            }
            form = then;
        } catch (FaultException refused) {
            if (otherwise != null) {
                return edit(otherwise, null);
            }
            failed.accept(refused);
            return false;
        }
        submit(operation(now.id(), edit), otherwise);
        changed.run();
        return true;
    }

    private EditQuestionnaire operation(String formId, FormEdit edit) {
        return new EditQuestionnaire(
                formId, edit, study.environment().clock().instant().toString());
    }

    /** Looks what the change would leave out before it is made. */
    private void rehearse(String formId, FormEdit edit, @Nullable FormEdit otherwise) {
        tasks.runToTheEnd(
                "questions.counting",
                p -> study.read(operation(formId, edit)::leavesOut),
                found -> {
                    if (form == null || !form.id().equals(formId)) {
                        return;
                    }
                    switch (leavesOut.ask(found, otherwise != null)) {
                        case GO_ON -> edit(edit, otherwise, true);
                        case OTHERWISE -> edit(Objects.requireNonNull(otherwise), null);
                        case LEAVE -> changed.run();
                    }
                },
                failed);
    }

    void submit(Operation operation, @Nullable FormEdit otherwise) {
        pending++;
        queue.submit(operation)
                .whenComplete(
                        (done, problem) -> Platform.runLater(() -> ended(problem, otherwise)));
    }

    private void ended(@Nullable Throwable problem, @Nullable FormEdit otherwise) {
        pending--;
        boolean refused = problem != null && FaultException.in(problem).isPresent();
        if (refused && otherwise != null && form != null) {
            submit(operation(form.id(), otherwise), null);
            return;
        }
        if (problem != null) {
            failed.accept(problem);
        }
        if (pending == 0) {
            read(() -> {});
        }
    }

    /** Makes another questionnaire the one that is worked on, once it is there. */
    void want(String formId) {
        wanted = formId;
    }
}
