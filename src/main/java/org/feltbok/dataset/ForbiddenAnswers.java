package org.feltbok.dataset;

import org.feltbok.analysis.AgainstRules;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which answers of a survey the rules of its questionnaire forbid: given where they do not ask,
 * against a constraint, or with others where they must stand alone. They are kept and counted, and
 * figures say so. Each item is worked out when it is first asked for; a changed cell changes its
 * own row alone. Does not change.
 */
final class ForbiddenAnswers implements AgainstRules {
    private final EntryRules rules;

    /** Words and days that rules read, by item and row; null where there is none. */
    private final Map<String, @Nullable String[]> words;

    private final Map<String, BitSet> known;

    /**
     * @param words of the items that {@link #wordsNeeded} names, by row
     */
    ForbiddenAnswers(EntryRules rules, Map<String, @Nullable String[]> words) {
        this(rules, words, new ConcurrentHashMap<>());
    }

    private ForbiddenAnswers(
            EntryRules rules, Map<String, @Nullable String[]> words, Map<String, BitSet> known) {
        this.rules = rules;
        this.words = words;
        this.known = known;
    }

    /** Texts and days that a rule or constraint reads: cells of figures do not hold them. */
    static List<Item> wordsNeeded(EntryRules rules) {
        Set<Item> needed = new LinkedHashSet<>();
        rules.form().items().forEach(i -> needed.addAll(rules.reading(i)));
        return needed.stream().filter(ForbiddenAnswers::isWords).toList();
    }

    private static boolean isWords(Item item) {
        return item.type() == ItemType.TEXT
                || item.type() == ItemType.DATE
                || item.type() == ItemType.TIME;
    }

    boolean readsWords() {
        return !words.isEmpty();
    }

    boolean readsWords(String item) {
        return words.containsKey(item);
    }

    /**
     * The item of the questionnaire with an identity that rules read the words of; empty = none.
     */
    String readsWordsOf(String itemId) {
        return words.keySet().stream()
                .filter(n -> rules.form().item(n).filter(i -> i.id().equals(itemId)).isPresent())
                .findFirst()
                .orElse("");
    }

    /** What is known of a survey that was read from a study file. */
    static ForbiddenAnswers of(Survey survey) {
        if (survey.forbidden() instanceof ForbiddenAnswers forbidden) {
            return forbidden;
        }
        throw new IllegalStateException("not read from a file: " + survey.name());
    }

    @Override
    public BitSet rows(Dataset data, String item) {
        return item(item)
                .filter(rules::mayForbid)
                .map(i -> known.computeIfAbsent(i.name(), n -> all(data, i)))
                .orElseGet(BitSet::new);
    }

    /** The item of a variable; each answer of a ranking is a variable of its own. */
    private Optional<Item> item(String variable) {
        int end = variable.lastIndexOf('/');
        return rules.form()
                .item(variable)
                .or(
                        () ->
                                end < 0
                                        ? Optional.empty()
                                        : rules.form()
                                                .item(variable.substring(0, end))
                                                .filter(i -> i.type().isRanked()));
    }

    /** What figures know an item by. */
    private static List<String> variables(Item item) {
        return item.type().isRanked()
                ? item.choices().stream().map(o -> Variable.flag(item.name(), o.code())).toList()
                : List.of(item.name());
    }

    private BitSet all(Dataset data, Item item) {
        BitSet rows = new BitSet();
        for (int row = 0; row < data.size(); row++) {
            rows.set(row, isForbidden(data, item, row));
        }
        return rows;
    }

    private boolean isForbidden(Dataset data, Item item, int row) {
        Answer answer = answer(data, item, row);
        return answer.isGiven()
                && !rules.breaches(item, answers(data, item, answer, row)).isEmpty();
    }

    /** Only what the rules of the item read. */
    private Answers answers(Dataset data, Item item, Answer answer, int row) {
        List<Answer> answers =
                new ArrayList<>(
                        java.util.Collections.nCopies(rules.form().items().size(), Answer.NONE));
        for (Item read : rules.reading(item)) {
            answers.set(rules.form().index(read), answer(data, read, row));
        }
        answers.set(rules.form().index(item), answer);
        return Answers.of(rules.form(), answers);
    }

    private Answer answer(Dataset data, Item item, int row) {
        if (item.type().isRanked()) {
            return ranked(data, item, row);
        }
        if (data.column(item.name()) instanceof NumberColumn numbers) {
            double value = numbers.get(row);
            return Double.isNaN(value)
                    ? Answer.missing(numbers.missing(row))
                    : new Answer.Amount(value);
        }
        int cell = data.categories(item.name()).get(row);
        if (cell < 0) {
            return Answer.missing(CategoryColumn.kind(cell));
        }
        return switch (item.type()) {
            case SINGLE -> new Answer.Choice(item.choices().get(cell).value());
            case MULTIPLE -> ticked(data, item, row);
            default -> written(item, row);
        };
    }

    private static Answer ticked(Dataset data, Item item, int row) {
        SortedSet<Integer> values = new TreeSet<>();
        item.choices().stream()
                .filter(o -> data.categories(Variable.flag(item.name(), o.code())).get(row) == 1)
                .forEach(o -> values.add(o.value()));
        return new Answer.Choices(values);
    }

    private static Answer ranked(Dataset data, Item item, int row) {
        SortedMap<Integer, Integer> order = new TreeMap<>();
        Answer none = Answer.NONE;
        for (Option o : item.choices()) {
            if (o.missing() != null) {
                continue;
            }
            int cell = data.categories(Variable.flag(item.name(), o.code())).get(row);
            if (cell >= 0) {
                order.put(cell, o.value());
            } else {
                none = Answer.missing(CategoryColumn.kind(cell));
            }
        }
        return order.isEmpty() ? none : new Answer.Ranks(List.copyOf(order.values()));
    }

    /** What nobody reads the words of is only there. */
    private Answer written(Item item, int row) {
        @Nullable String[] all = words.get(item.name());
        String text = all == null ? item.name() : all[row];
        if (text == null) {
            return Answer.NONE;
        }
        if (item.type() == ItemType.TIME && all != null) {
            return new Answer.Time(LocalTime.parse(text));
        }
        return item.type() == ItemType.DATE && all != null
                ? new Answer.Day(LocalDate.parse(text))
                : new Answer.Words(text);
    }

    /** The same with other words in one row. */
    ForbiddenAnswers withWords(String item, int row, @Nullable String text) {
        Map<String, @Nullable String[]> changed = new HashMap<>(words);
        @Nullable String[] all = changed.get(item);
        if (all != null) {
            @Nullable String[] copy = Arrays.copyOf(all, all.length);
            copy[row] = text;
            changed.put(item, copy);
        }
        return new ForbiddenAnswers(rules, changed, known);
    }

    /**
     * The same after an item has another answer in one row.
     *
     * @param item or one of the answers of a ranking
     * @param told the variables of items whose answer in the row is now forbidden and was not, or
     *     the other way round
     */
    ForbiddenAnswers after(Dataset data, String item, int row, Set<String> told) {
        Map<String, BitSet> changed = new ConcurrentHashMap<>(known);
        String answered = item(item).map(Item::name).orElse(item);
        for (Item of : rules.form().items()) {
            BitSet before = known.get(of.name());
            if (before != null && reads(of, answered)) {
                boolean now = isForbidden(data, of, row);
                if (before.get(row) != now) {
                    BitSet copy = (BitSet) before.clone();
                    copy.set(row, now);
                    changed.put(of.name(), copy);
                    told.addAll(variables(of));
                }
            }
        }
        return new ForbiddenAnswers(rules, words, changed);
    }

    private boolean reads(Item of, String item) {
        return of.name().equals(item)
                || rules.reading(of).stream().anyMatch(i -> i.name().equals(item));
    }
}
