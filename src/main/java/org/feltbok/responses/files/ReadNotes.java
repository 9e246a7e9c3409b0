package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryChecks;
import org.feltbok.responses.EntryFinding;
import org.feltbok.responses.EntryRules;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to be looked at in the responses of a file though they are taken as they stand: answers
 * that the form forbids, columns for each answer that all say 0. Counted by item, with the first
 * row.
 */
final class ReadNotes {
    private static final Set<EntryFinding.Kind> FORBIDDEN =
            Set.of(
                    EntryFinding.Kind.SHOULD_BE_EMPTY,
                    EntryFinding.Kind.OUT_OF_RANGE,
                    EntryFinding.Kind.NOT_ALONE);

    private record Kind(String key, String item) {}

    private static final class Found {
        private final int firstRow;
        private int count;

        Found(int firstRow) {
            this.firstRow = firstRow;
        }
    }

    private final EntryChecks checks;
    private final EntryRules rules;
    private final boolean needed;
    private final Map<Kind, Found> found = new LinkedHashMap<>();

    ReadNotes(EntryRules rules) {
        this.rules = rules;
        checks = new EntryChecks(rules);
        needed =
                rules.form().items().stream()
                        .anyMatch(
                                i ->
                                        rules.hasRule(i)
                                                || rules.hasConstraint(i)
                                                || i.choices().stream()
                                                        .anyMatch(o -> o.exclusive()));
    }

    void note(int row, String key, String item) {
        found.computeIfAbsent(new Kind(key, item), k -> new Found(row)).count++;
    }

    /**
     * @param cells the row of the answer matrix, its identity first
     * @return what is answered although other answers rule it out
     */
    Set<Item> look(int row, @Nullable Object[] cells, List<TextCell.Text> texts) {
        if (!needed) {
            return Set.of();
        }
        Set<Item> aside = new HashSet<>();
        for (EntryFinding finding : checks.check(answers(cells, texts)).findings()) {
            if (FORBIDDEN.contains(finding.kind())) {
                note(
                        row,
                        "forbidden." + finding.kind().name().toLowerCase(Locale.ROOT),
                        finding.item().name());
            }
            if (finding.kind() == EntryFinding.Kind.SHOULD_BE_EMPTY) {
                aside.add(finding.item());
            }
        }
        return aside;
    }

    private Answers answers(@Nullable Object[] cells, List<TextCell.Text> texts) {
        List<Answer> read = new ArrayList<>();
        int at = 1;
        for (Item item : rules.form().items()) {
            int to = at + item.columns().size();
            String words =
                    texts.stream()
                            .filter(t -> t.item().equals(item))
                            .map(TextCell.Text::words)
                            .findFirst()
                            .orElse(null);
            read.add(AnswerCells.decode(item, Arrays.asList(cells).subList(at, to), words));
            at = to;
        }
        return Answers.of(rules.form(), read);
    }

    /** Tells all, each kind once for each item. */
    void tell(Place file, Consumer<Fault> notes) {
        found.forEach(
                (kind, f) ->
                        notes.accept(
                                Fault.at(
                                        file.column(kind.item()),
                                        "responses.import." + kind.key(),
                                        kind.item(),
                                        f.count,
                                        String.valueOf(f.firstRow))));
    }
}
