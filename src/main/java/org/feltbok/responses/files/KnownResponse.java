package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A row of a file for a response that is in the study: what differs is changed, what is blank in
 * the file stays.
 *
 * @param id of the response
 * @param about values of the table response by column, only those the file tells
 * @param cells the row of the answer matrix, its identity first
 */
record KnownResponse(
        Place place,
        String id,
        Map<String, Object> about,
        @Nullable Object[] cells,
        List<TextCell.Text> texts) {

    /**
     * @param faults told of texts that somebody has coded
     * @return number of cells that hold already what the file tells
     */
    int write(UnitOfWork work, EntryRules rules, Consumer<Fault> faults) {
        about.forEach((column, value) -> work.update("response", id, column, value));
        Answers before = ResponseStore.answers(work.handle(), rules.form(), id);
        Answers after = before;
        int at = 1;
        int same = 0;
        for (Item item : rules.form().items()) {
            int to = at + item.columns().size();
            Answer read =
                    AnswerCells.decode(item, Arrays.asList(cells).subList(at, to), text(item));
            at = to;
            if (read.equals(Answer.NONE)) {
                continue;
            }
            if (read.equals(before.get(item))) {
                same += item.columns().size();
                continue;
            }
            if (item.type().isText() && SetAnswer.isCoded(work.handle(), id, item.id())) {
                faults.accept(
                        Fault.at(place.column(item.name()), "responses.import.text_is_coded"));
                continue;
            }
            after = after.with(item, read);
        }
        SetAnswer.write(work, rules, id, before, rules.settled(after));
        return same;
    }

    private @Nullable String text(Item item) {
        return texts.stream()
                .filter(t -> t.item().equals(item))
                .map(TextCell.Text::words)
                .findFirst()
                .orElse(null);
    }
}
