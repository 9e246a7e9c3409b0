package org.feltbok.questions.ui;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.questionnaire.xlsform.FormBook;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.List;

/** Questionnaires written as XLSForm workbooks, for ODK, KoboToolbox and the like. */
final class FormsOut {
    private final ScreenContext context;
    private final Study study;
    private final OperationQueue queue;

    FormsOut(ScreenContext context, Study study, OperationQueue queue) {
        this.context = context;
        this.study = study;
        this.queue = queue;
    }

    /** Asks for a folder and writes them there; a file that is there stays. */
    void write() {
        context.dialogs()
                .chooseFolder("questions.xlsform_where")
                .ifPresent(
                        folder ->
                                context.tasks()
                                        .run(
                                                "questions.writing",
                                                p -> {
                                                    // with what is on its way there
                                                    queue.settle();
                                                    return FormBook.write(study, folder);
                                                },
                                                this::tell));
    }

    private void tell(Outcome outcome) {
        List<Object> args;
        switch (outcome) {
            case Outcome.Done done -> args = done.args();
            case Outcome.Findings found -> args = found.args();
            case Outcome.Refused refused -> {
                context.dialogs().error(new FaultException(refused.faults()));
                return;
            }
        }
        context.dialogs().note("questionnaire.forms_written", args.toArray());
    }
}
