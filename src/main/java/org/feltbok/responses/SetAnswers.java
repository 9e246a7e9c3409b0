package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Item;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;

/**
 * Records answers to items of several responses as one change, such as a block pasted into the
 * sheet, together with what the skip rules make of them. The rules are those of the study when it
 * is written; where the form has an answer no more, nothing is written.
 */
public final class SetAnswers implements Operation {
    private final List<Of> all;
    private final Clock clock;

    /**
     * An answer to be recorded.
     *
     * @param said as in plain files, for people
     */
    public record Given(String itemId, String itemName, Answer answer, String said) {
        public static Given of(Item item, Answer answer) {
            return new Given(item.id(), item.name(), answer, AnswerText.of(item, answer));
        }
    }

    /**
     * What is recorded in one response.
     *
     * @param title what people call the respondent
     */
    public record Of(String responseId, String title, List<Given> given) {
        public Of {
            given = List.copyOf(given);
        }
    }

    /**
     * @param clock what tells the rules the day
     */
    public SetAnswers(List<Of> all, Clock clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "responses.answers";
    }

    @Override
    public List<String> args() {
        int answers = all.stream().mapToInt(o -> o.given().size()).sum();
        return List.of(String.valueOf(answers), String.valueOf(all.size()));
    }

    @Override
    public void validate(Handle handle) {
        for (Of of : all) {
            ResponseStore.Lock lock = ResponseStore.lock(handle, of.responseId(), of.title());
            if (lock != ResponseStore.Lock.OPEN) {
                String why =
                        lock == ResponseStore.Lock.VOID
                                ? "responses.is_void"
                                : "responses.is_locked";
                throw new FaultException(why, of.title());
            }
            for (Given g : of.given()) {
                if (!(g.answer() instanceof Answer.Words)
                        && SetAnswer.isCoded(handle, of.responseId(), g.itemId())) {
                    throw new FaultException("responses.text_is_coded", of.title(), g.itemName());
                }
            }
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        for (Of of : all) {
            EntryRules rules = FormInStudy.rules(work, of.responseId(), clock);
            Answers before = ResponseStore.answers(work.handle(), rules.form(), of.responseId());
            Answers after = before;
            for (Given g : of.given()) {
                after = after.with(item(rules.form(), of, g), g.answer());
            }
            SetAnswer.write(work, rules, of.responseId(), before, rules.settled(after));
        }
    }

    private static Item item(Form form, Of of, Given given) {
        return form.items().stream()
                .filter(i -> i.id().equals(given.itemId()) && given.answer().fits(i))
                .findFirst()
                .orElseThrow(
                        () ->
                                new FaultException(
                                        "responses.form_changed",
                                        of.title(),
                                        given.itemName(),
                                        given.said()));
    }
}
