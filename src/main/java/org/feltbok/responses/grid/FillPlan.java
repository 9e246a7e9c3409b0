package org.feltbok.responses.grid;

import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Response;
import org.feltbok.responses.RuleWords;
import org.feltbok.responses.SetAnswers;
import org.feltbok.responses.TypedAnswer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What becomes of texts that are to go into cells: which answers are recorded, and which texts are
 * refused and why. The texts of one response are looked at together, in the order of the form,
 * since one may decide whether another is asked.
 *
 * @param taken how many texts were taken, those among them that stood there already
 */
public record FillPlan(List<SetAnswers.Of> changes, List<Refused> refused, int taken) {
    /** Reasons that are no fault of the text: the response must be opened for changes first. */
    private static final String COMPLETE = "entry.refused.complete";

    private static final String IMPORTED = "entry.refused.imported";

    /**
     * Texts for one response.
     *
     * @param title what people call the respondent
     * @param answers as they are now
     * @param wishes the texts, by item
     * @param coded items whose texts somebody has coded: other words may stand there, but no kind
     *     of missing
     */
    public record Row(
            Response response,
            String title,
            Answers answers,
            Map<Item, String> wishes,
            Set<Item> coded) {
        /** The same with others of its texts. */
        Row of(Map<Item, String> others) {
            return new Row(response, title, answers, others, coded);
        }
    }

    /**
     * A text that was not taken.
     *
     * @param key text key of the reason
     * @param detail what stands in the reason; may be empty
     */
    public record Refused(
            String responseId, String title, Item item, String text, String key, String detail) {
        /** Whether it may be taken once the response is opened for changes. */
        public boolean isLocked() {
            return key.equals(COMPLETE) || key.equals(IMPORTED);
        }
    }

    /** What was refused because it is locked, and nothing else: the rest was taken. */
    public List<Row> locked(List<Row> rows) {
        Map<String, Map<Item, String>> wishes = new HashMap<>();
        refused.stream()
                .filter(Refused::isLocked)
                .forEach(
                        r ->
                                wishes.computeIfAbsent(r.responseId(), k -> new HashMap<>())
                                        .put(r.item(), r.text()));
        return rows.stream()
                .filter(r -> wishes.containsKey(r.response().id()))
                .map(r -> r.of(wishes.getOrDefault(r.response().id(), Map.of())))
                .toList();
    }

    public static FillPlan of(
            EntryRules rules,
            CellText cells,
            Language language,
            List<Row> rows,
            CellText.Said how) {
        List<SetAnswers.Of> changes = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int all = 0;
        for (Row row : rows) {
            all += row.wishes().size();
            OneRow one = new OneRow(rules, cells, language, row, how);
            refused.addAll(one.refused);
            if (!one.wanted.isEmpty()) {
                changes.add(
                        new SetAnswers.Of(
                                row.response().id(),
                                row.title(),
                                one.wanted.entrySet().stream()
                                        .map(e -> SetAnswers.Given.of(e.getKey(), e.getValue()))
                                        .toList()));
            }
        }
        return new FillPlan(List.copyOf(changes), List.copyOf(refused), all - refused.size());
    }

    /** Whether some of what was refused would be taken in responses opened for changes. */
    public boolean isLocked() {
        return refused.stream().anyMatch(Refused::isLocked);
    }

    /** The texts of one response. */
    private static final class OneRow {
        private final EntryRules rules;
        private final CellText cells;
        private final Language language;
        private final Row row;
        private final CellText.Said how;
        private final Map<Item, Answer> wanted;
        private final List<Refused> refused = new ArrayList<>();

        OneRow(EntryRules rules, CellText cells, Language language, Row row, CellText.Said how) {
            this.rules = rules;
            this.cells = cells;
            this.language = language;
            this.row = row;
            this.how = how;
            wanted = new TreeMap<>(Comparator.comparingInt(rules.form()::index));
            row.wishes().forEach(this::read);
            settle();
        }

        private void refuse(Item item, String key, String detail) {
            refused.add(
                    new Refused(
                            row.response().id(),
                            row.title(),
                            item,
                            row.wishes().getOrDefault(item, ""),
                            key,
                            detail));
        }

        private void read(Item item, String text) {
            Answer before = row.answers().get(item);
            if (stands(item, text.strip(), before)) {
                return;
            }
            TypedAnswer read = cells.read(item, text, how);
            if (read.answer().isEmpty()) {
                refuse(item, read.refusal(), read.detail());
            } else if (row.response().isLocked()) {
                refuse(item, row.response().imported() ? IMPORTED : COMPLETE, "");
            } else if (rules.form().isRetired(item) && !before.isGiven()) {
                refuse(item, "grid.refused.retired", "");
            } else if (row.coded().contains(item)
                    && !(read.answer().get() instanceof Answer.Words)) {
                refuse(item, "grid.refused.coded", "");
            } else {
                wanted.put(item, read.answer().get());
            }
        }

        /** Whether nothing is to be done: the text says what is there, or empties what is empty. */
        private boolean stands(Item item, String text, Answer before) {
            if (text.isEmpty()) {
                return !before.isGiven() && MissingSign.of(kind(before)).isEmpty();
            }
            Optional<Answer> read = cells.read(item, text, how).answer();
            if (read.isPresent() && before.isGiven()) {
                return read.get().equals(before);
            }
            // what is offered no more, or is missing of a kind, cannot be read as it stands
            return read.filter(before::equals).isPresent()
                    || text.equals(cells.copied(item, before, false))
                    || text.equals(cells.copied(item, before, true));
        }

        private static org.feltbok.base.MissingKind kind(Answer answer) {
            return answer instanceof Answer.Missing m
                    ? m.kind()
                    : org.feltbok.base.MissingKind.NOT_RECORDED;
        }

        /** Leaves out, one after another, what the answers together do not allow. */
        private void settle() {
            for (Optional<Item> wrong = wrong(); wrong.isPresent(); wrong = wrong()) {
                wanted.remove(wrong.get());
            }
        }

        private Optional<Item> wrong() {
            Answers after = row.answers();
            for (Map.Entry<Item, Answer> e : wanted.entrySet()) {
                after = after.with(e.getKey(), e.getValue());
            }
            after = rules.settled(after);
            for (Map.Entry<Item, Answer> e : wanted.entrySet()) {
                if (e.getValue().isRecorded() && isWrong(e.getKey(), e.getValue(), after)) {
                    return Optional.of(e.getKey());
                }
            }
            return Optional.empty();
        }

        private boolean isWrong(Item item, Answer answer, Answers after) {
            if (rules.asking(item, after) == EntryRules.Asking.NOT_ASKED) {
                refuse(item, "grid.refused.not_asked", "");
                return true;
            }
            if (!rules.fulfils(item, answer, after)) {
                TypedAnswer said = RuleWords.refusal(rules.form(), item, language);
                refuse(item, said.refusal(), said.detail());
                return true;
            }
            if (item.type().isSeveral() && !rules.standAlone(item, answer)) {
                refuse(item, "grid.refused.not_alone", "");
                return true;
            }
            return false;
        }
    }
}
