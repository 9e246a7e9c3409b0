package org.feltbok.responses.ui;

import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.EnsureResponse;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gives what is keyed to the study. A key that answers is a change of its own; what is typed in a
 * field from entering to leaving it is one, however often it is kept meanwhile.
 */
final class EntryWriter {
    private final EntryRules rules;
    private final EntryPort port;
    private final int pass;
    private Object visit = new Object();

    /**
     * @param pass 1, or 2 for a second independent entry
     */
    EntryWriter(EntryRules rules, EntryPort port, int pass) {
        this.rules = rules;
        this.port = port;
        this.pass = pass;
    }

    /** Whether somebody is who works now. */
    boolean isWorking(String person) {
        return port.who().strip().equals(person);
    }

    /** A field is entered: what is typed from now on is another step than what was typed before. */
    void enter() {
        visit = new Object();
    }

    /**
     * Gives an answer.
     *
     * @param typed a part of what is typed while in the field, not a step of its own
     * @return the respondent, with an identity for its response
     */
    OpenForm answer(OpenForm open, Item item, Answer answer, boolean typed) {
        return submit(open, answering(item, answer), typed ? visit : null);
    }

    private Function<OpenForm, Operation> answering(Item item, Answer answer) {
        return r -> new SetAnswer(rules, r.responseId(), r.title(), item, answer);
    }

    /**
     * Gives an answer that is still being typed.
     *
     * @param begun with an identity for its response
     * @param done told, some time later, whether it was made
     */
    void keep(OpenForm begun, Item item, Answer answer, Consumer<Boolean> done) {
        port.keep(together(begun, answering(item, answer).apply(begun), visit), done);
    }

    /**
     * @param writing what the note is written in, from entering its field to leaving it
     */
    OpenForm note(OpenForm open, String text, Object writing) {
        return submit(
                open, r -> EditResponse.note(r.responseId(), r.title(), text.strip()), writing);
    }

    /** What is written about the response beside its answers, a change of its own. */
    OpenForm write(OpenForm open, Function<OpenForm, Operation> writing) {
        return submit(open, writing, null);
    }

    /**
     * @param reason why it is complete although something is missing; empty = nothing is
     */
    OpenForm finish(OpenForm open, String reason) {
        return submit(open, r -> new FinishResponse(r.responseId(), r.title(), reason), null);
    }

    void setAside(OpenForm open) {
        if (open.exists() && !open.isLocked()) {
            port.submit(
                    EditResponse.status(open.responseId(), open.title(), Response.Status.PARTIAL));
        }
    }

    void unlock(OpenForm open, String reason) {
        port.submit(new UnlockResponse(open.responseId(), open.title(), reason));
    }

    private OpenForm submit(
            OpenForm open, Function<OpenForm, Operation> keyed, @Nullable Object gesture) {
        OpenForm respondent = begun(open);
        port.submit(together(respondent, keyed.apply(respondent), gesture));
        return respondent;
    }

    /** The respondent, with an identity for its response. */
    static OpenForm begun(OpenForm open) {
        return open.exists() ? open : open.existing(Ids.next());
    }

    /**
     * What is keyed, with the beginning of the response where it is not there: at the first key,
     * and after it was taken back. One gesture, one step back.
     */
    private Operation together(OpenForm respondent, Operation keyed, @Nullable Object gesture) {
        StartResponse start =
                new StartResponse(
                                rules.form(),
                                respondent.responseId(),
                                respondent.caseId(),
                                respondent.title(),
                                respondent.mode(),
                                pass,
                                port::who,
                                port.now())
                        .of(respondent.firstId());
        return Together.as(keyed, List.of(new EnsureResponse(start), keyed), gesture);
    }
}
