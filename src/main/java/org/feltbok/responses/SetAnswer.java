package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Item;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records the answer to one item, together with what the skip rules make of it: other items may
 * become not asked, or empty again. The rules are those of the study when it is written; an answer
 * that the form does not have any more is refused.
 */
public final class SetAnswer implements Operation {
    private final String responseId;
    private final String title;
    private final String itemId;
    private final String itemName;
    private final Answer answer;
    private final String said;
    private final Clock clock;

    /** It is said which of two entries is right: that may be said of complete ones. */
    private final boolean settles;

    /** What stood there when it was written, for people. */
    private String stood = "";

    /**
     * @param rules of the form as whoever answers sees it
     * @param title what people call the respondent
     * @param answer {@link Answer#NONE} takes the answer away
     */
    public SetAnswer(EntryRules rules, String responseId, String title, Item item, Answer answer) {
        this(rules, responseId, title, item, answer, false);
    }

    /** The answer that is right where two entries differ; a complete response may get it. */
    public static SetAnswer settling(
            EntryRules rules, String responseId, String title, Item item, Answer answer) {
        return new SetAnswer(rules, responseId, title, item, answer, true);
    }

    private SetAnswer(
            EntryRules rules,
            String responseId,
            String title,
            Item item,
            Answer answer,
            boolean settles) {
        this.settles = settles;
        this.responseId = responseId;
        this.title = title;
        this.answer = answer;
        itemId = item.id();
        itemName = item.name();
        said = AnswerText.of(item, answer);
        clock = rules.clock();
    }

    @Override
    public String name() {
        return "responses.answer";
    }

    @Override
    public String toldAs(Handle handle) {
        return ResponseStore.toldOf(handle, responseId, name());
    }

    @Override
    public List<String> args() {
        return List.of(title, itemName, said);
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(title, itemName, Told.value(said), Told.value(stood));
    }

    @Override
    public void validate(Handle handle) {
        ResponseStore.Lock lock = ResponseStore.lock(handle, responseId, title);
        if (lock == ResponseStore.Lock.VOID) {
            throw new FaultException("responses.is_void", title);
        }
        if (lock == ResponseStore.Lock.LOCKED && !settles) {
            throw new FaultException("responses.is_locked", title);
        }
        if (!(answer instanceof Answer.Words) && isCoded(handle, responseId, itemId)) {
            throw new FaultException("responses.text_is_coded", title, itemName);
        }
    }

    /** Whether somebody has coded the text that stands there now. */
    public static boolean isCoded(Handle handle, String responseId, String itemId) {
        return handle.createQuery(
                                """
                        SELECT (SELECT count(*) FROM coding WHERE answer_text_id = t.id)
                        + (SELECT count(*) FROM coding_done WHERE answer_text_id = t.id)
                        FROM answer_text t WHERE response_id = :r AND item_id = :i""")
                        .bind("r", responseId)
                        .bind("i", itemId)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0)
                > 0;
    }

    /** All texts of a form that somebody has coded: response and item, with / between. */
    public static Set<String> coded(Handle handle, Form form) {
        return Set.copyOf(
                handle.createQuery(
                                """
                        SELECT t.response_id || '/' || t.item_id FROM answer_text t
                        JOIN response r ON r.id = t.response_id
                        WHERE r.questionnaire_id = :q
                        AND (t.id IN (SELECT answer_text_id FROM coding)
                        OR t.id IN (SELECT answer_text_id FROM coding_done))""")
                        .bind("q", form.id())
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void apply(UnitOfWork work) {
        EntryRules rules = FormInStudy.rules(work, responseId, clock);
        Form form = rules.form();
        Item item =
                form.items().stream()
                        .filter(i -> i.id().equals(itemId) && answer.fits(i))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new FaultException(
                                                "responses.form_changed", title, itemName, said));
        Answers before = ResponseStore.answers(work.handle(), form, responseId);
        stood = AnswerText.of(item, before.get(item));
        Answers after = rules.answer(before, item, answer);
        write(work, rules, responseId, before, after);
    }

    /** Writes what differs between the answers of a response and what they shall be. */
    public static void write(
            UnitOfWork work, EntryRules rules, String responseId, Answers before, Answers after) {
        Form form = rules.form();
        for (Item i : form.items()) {
            if (!after.get(i).equals(before.get(i))) {
                write(work, form, responseId, i, after.get(i));
            }
        }
        setAside(work, rules, responseId, after);
    }

    /** A text that stands where the answers now rule it out is kept, but is none to be coded. */
    private static void setAside(
            UnitOfWork work, EntryRules rules, String responseId, Answers after) {
        for (Item i : rules.form().items()) {
            if (i.type().isText() && rules.hasRule(i) && after.get(i).isGiven()) {
                int aside = rules.asking(i, after) == EntryRules.Asking.NOT_ASKED ? 1 : 0;
                row(work, responseId, i)
                        .ifPresent(id -> work.update("answer_text", id, "aside", aside));
            }
        }
    }

    /**
     * After the rules have changed: which of the texts given to these items stand where they are
     * not asked for.
     *
     * @param itemIds items of open answers
     */
    public static void asideAnew(UnitOfWork work, EntryRules rules, Set<String> itemIds) {
        List<Item> items =
                rules.form().items().stream().filter(i -> itemIds.contains(i.id())).toList();
        for (StoredResponse r : ResponseStore.all(work.handle(), rules.form())) {
            for (Item i : items) {
                if (r.answers().get(i).isGiven()) {
                    boolean isOut = rules.asking(i, r.answers()) == EntryRules.Asking.NOT_ASKED;
                    row(work, r.response().id(), i)
                            .ifPresent(
                                    id -> work.update("answer_text", id, "aside", isOut ? 1 : 0));
                }
            }
        }
    }

    private static Optional<String> row(UnitOfWork work, String responseId, Item of) {
        return row(work.handle(), responseId, of);
    }

    private static Optional<String> row(Handle handle, String responseId, Item of) {
        return handle.createQuery(
                        "SELECT id FROM answer_text WHERE response_id = :r AND item_id = :i")
                .bind("r", responseId)
                .bind("i", of.id())
                .mapTo(String.class)
                .findOne();
    }

    private static void write(
            UnitOfWork work, Form form, String responseId, Item changed, Answer value) {
        @Nullable Object[] cells = AnswerCells.encode(changed, value);
        List<String> columns = changed.columns();
        for (int i = 0; i < cells.length; i++) {
            work.update(form.answersTable(), responseId, columns.get(i), cells[i]);
        }
        if (changed.type().isText()) {
            writeText(work, responseId, changed, value);
        }
    }

    private static void writeText(UnitOfWork work, String responseId, Item changed, Answer value) {
        Optional<String> row = row(work, responseId, changed);
        if (value instanceof Answer.Words words) {
            if (row.isPresent()) {
                work.update("answer_text", row.get(), "text", words.text());
            } else {
                work.insert(
                        "answer_text",
                        Ids.next(),
                        Map.of(
                                "response_id",
                                responseId,
                                "item_id",
                                changed.id(),
                                "text",
                                words.text()));
            }
        } else if (row.isPresent()) {
            work.delete("answer_text", row.get());
        }
    }
}
