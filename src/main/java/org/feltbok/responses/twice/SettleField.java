package org.feltbok.responses.twice;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.People;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which of two entries is right in a field. The response that counts holds that answer from
 * then on; what was keyed first and what second is kept beside it. Said anew, it takes the place of
 * what was said before.
 *
 * @param seen the difference as whoever settles it saw it
 * @param value the answer that counts from now on
 * @param note replaces the note there was; empty = none
 * @param who name of the person
 * @param at ISO date and time
 */
public record SettleField(
        EntryRules rules,
        FieldDifference seen,
        SettleChoice choice,
        Answer value,
        String note,
        String who,
        String at)
        implements Operation {

    /** Settles for one of the two, or puts it off, with what stands there. */
    public static SettleField of(
            EntryRules rules, FieldDifference seen, SettleChoice choice, String who, String at) {
        String cell =
                switch (choice) {
                    case SECOND -> seen.second();
                    case LATER -> seen.isSettled() ? seen.first() : seen.counts();
                    case FIRST, OTHER -> seen.first();
                };
        Answer value =
                CellAnswer.read(seen.item(), cell)
                        .orElseThrow(() -> new FaultException("responses.twice.no_answer", cell));
        return new SettleField(rules, seen, choice, value, noteOf(seen), who, at);
    }

    /** Settles for what the paper says; where one of the two keyed that, that one was right. */
    public static SettleField other(
            EntryRules rules, FieldDifference seen, Answer value, String who, String at) {
        String cell = CellAnswer.of(seen.item(), value);
        SettleChoice choice =
                cell.equals(seen.first())
                        ? SettleChoice.FIRST
                        : cell.equals(seen.second()) ? SettleChoice.SECOND : SettleChoice.OTHER;
        return new SettleField(rules, seen, choice, value, noteOf(seen), who, at);
    }

    /** Writes a note at it; one that nobody has settled is put off with it. */
    public static SettleField noted(
            EntryRules rules, FieldDifference seen, String note, String who, String at) {
        Answer now = seen.pair().first().answers().get(seen.item());
        SettleChoice choice = seen.settlement().map(Settlement::choice).orElse(SettleChoice.LATER);
        return new SettleField(rules, seen, choice, now, note.strip(), who, at);
    }

    private static String noteOf(FieldDifference seen) {
        return seen.settlement().map(Settlement::note).orElse("");
    }

    /** What is said, as it is read again; its row is not known here. */
    Settlement settlement() {
        return new Settlement(
                "",
                seen.pair().id(),
                item().id(),
                seen.first(),
                seen.second(),
                choice,
                who,
                at,
                note);
    }

    private Item item() {
        return seen.item();
    }

    private boolean isNoteAlone() {
        return !note.equals(noteOf(seen));
    }

    @Override
    public String name() {
        return isNoteAlone()
                ? "responses.settle_note"
                : choice == SettleChoice.LATER ? "responses.settle_later" : "responses.settle";
    }

    @Override
    public List<String> args() {
        return List.of(
                seen.pair().title(), item().name(), CellAnswer.of(item(), value), seen.first());
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(
                seen.pair().title(),
                item().name(),
                Told.value(CellAnswer.of(item(), value)),
                Told.value(seen.first()),
                Told.value(seen.second()));
    }

    private SetAnswer answering() {
        return SetAnswer.settling(rules, seen.pair().id(), seen.pair().title(), item(), value);
    }

    @Override
    public void validate(Handle handle) {
        answering().validate(handle);
        if (!now(handle, seen.pair().id()).equals(seen.counts())
                || !now(handle, seen.pair().second().response().id()).equals(seen.second())) {
            throw new FaultException("responses.twice.changed", seen.pair().title(), item().name());
        }
    }

    private String now(Handle handle, String response) {
        return CellAnswer.of(
                item(), ResponseStore.answers(handle, rules.form(), response).get(item()));
    }

    @Override
    public void apply(UnitOfWork work) {
        if (!seen.counts().equals(CellAnswer.of(item(), value))) {
            answering().apply(work);
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("first", orNull(seen.first()));
        row.put("second", orNull(seen.second()));
        row.put("choice", choice.word());
        row.put("person_id", People.ensure(work, who));
        row.put("at", at);
        row.put("note", orNull(note));
        Optional<String> there =
                work.handle()
                        .createQuery(
                                "SELECT id FROM settlement WHERE response_id = :r AND item_id = :i")
                        .bind("r", seen.pair().id())
                        .bind("i", item().id())
                        .mapTo(String.class)
                        .findOne();
        if (there.isPresent()) {
            row.forEach((column, to) -> work.update("settlement", there.get(), column, to));
        } else {
            row.put("response_id", seen.pair().id());
            row.put("item_id", item().id());
            work.insert("settlement", Ids.next(), row);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
