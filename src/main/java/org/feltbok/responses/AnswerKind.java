package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.KeyedCodes;
import org.feltbok.questionnaire.Option;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the answers of one type are: in the cells of the answer matrix, as text in files, as rules
 * see them, and as people type and read them. Missing kinds are the same for all and stand here.
 */
public abstract class AnswerKind {
    private static final Map<ItemType, AnswerKind> ALL = new EnumMap<>(ItemType.class);

    static {
        for (AnswerKind kind :
                List.of(
                        new OneOption(),
                        new SeveralOptions(),
                        new RankedOptions(),
                        new OpenText(),
                        new NumberAnswer(ItemType.INTEGER),
                        new NumberAnswer(ItemType.DECIMAL),
                        new DayAnswer(),
                        new TimeAnswer())) {
            ALL.put(kind.type(), kind);
        }
    }

    private final ItemType type;
    private final Field field;

    /** The field it is entered in. */
    public enum Field {
        /** a button for each option */
        BUTTONS,
        /** a box for each option */
        TICKS,
        /** a line for what is typed */
        LINE,
        /** room for a text of several lines, written down while it is typed */
        AREA
    }

    AnswerKind(ItemType type, Field field) {
        this.type = type;
        this.field = field;
    }

    /** The kind of a type; there is one for each. */
    public static AnswerKind of(ItemType type) {
        return Objects.requireNonNull(ALL.get(type), type.name());
    }

    public static AnswerKind of(Item item) {
        return of(item.type());
    }

    /** All there are, in the order of their types. */
    public static List<AnswerKind> all() {
        return List.copyOf(ALL.values());
    }

    public final ItemType type() {
        return type;
    }

    public final Field field() {
        return field;
    }

    /** Whether the item can hold the answer: it is of this kind and among the options. */
    public final boolean fits(Item item, Answer answer) {
        return answer instanceof Answer.Missing || isOne(item, answer);
    }

    abstract boolean isOne(Item item, Answer answer);

    static boolean isOption(Item item, int value) {
        return item.choices().stream().anyMatch(o -> o.value() == value);
    }

    /** The values for the item's columns, in their order; null = nothing recorded. */
    public final @Nullable Object[] cells(Item item, Answer answer) {
        @Nullable Object[] cells = new Object[item.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = answer instanceof Answer.Missing m ? cell(m.kind()) : cell(item, i, answer);
        }
        return cells;
    }

    private static @Nullable Object cell(MissingKind kind) {
        return kind == MissingKind.NOT_RECORDED ? null : (Object) kind.code();
    }

    /** The value of one column for an answer that is given. */
    abstract Object cell(Item item, int column, Answer answer);

    /**
     * The answer that the columns hold.
     *
     * @param cells as many as the item has columns
     * @param words of an item with text beside the matrix; null if there is none
     */
    public final Answer answer(
            Item item, List<? extends @Nullable Object> cells, @Nullable String words) {
        Optional<MissingKind> missing = Optional.empty();
        List<@Nullable Object> given = new ArrayList<>(cells.size());
        boolean isGiven = false;
        for (Object cell : cells) {
            Optional<MissingKind> kind = cell == null ? Optional.empty() : missing(cell);
            missing = kind.isPresent() ? kind : missing;
            given.add(kind.isPresent() ? null : cell);
            isGiven |= cell != null && kind.isEmpty();
        }
        Answer answer = isGiven ? given(item, given, words) : Answer.NONE;
        boolean told = answer.isGiven() && (missing.isEmpty() || isBesideMissing(answer));
        return told ? answer : missing.map(Answer::missing).orElse(Answer.NONE);
    }

    /** Whether an answer counts where another column of its item holds a missing kind. */
    boolean isBesideMissing(Answer answer) {
        return true;
    }

    /**
     * The answer of cells of which one at least is neither null nor a missing kind; {@link
     * Answer#NONE} if they amount to nothing.
     */
    abstract Answer given(
            Item item, List<? extends @Nullable Object> cells, @Nullable String words);

    /** Missing codes are whole numbers; a real of the same size is a number. */
    private static Optional<MissingKind> missing(Object cell) {
        return cell instanceof Integer || cell instanceof Long
                ? MissingKind.ofCode(((Number) cell).longValue())
                : Optional.empty();
    }

    /** As it stands in plain files, read again in one way only; nothing recorded is empty. */
    public final String written(Item item, Answer answer) {
        return answer instanceof Answer.Missing m
                ? m.kind() == MissingKind.NOT_RECORDED ? "" : m.kind().word()
                : text(item, answer);
    }

    abstract String text(Item item, Answer answer);

    /** As rules see it; every missing kind is missing. */
    public final Value value(Item item, Answer answer) {
        return answer instanceof Answer.Missing ? Value.MISSING : ruled(item, answer);
    }

    abstract Value ruled(Item item, Answer answer);

    /**
     * What was typed for it; a blank takes an answer away.
     *
     * @param language of the window: what it shows is read back as that
     */
    public final TypedAnswer typed(Item item, String text, Language language) {
        return text.isBlank() ? TypedAnswer.of(Answer.NONE) : read(item, text.strip(), language);
    }

    abstract TypedAnswer read(Item item, String text, Language language);

    /** As its field shows it in a window of that language; empty for no answer. */
    public final String shown(Item item, Answer answer, Language language) {
        return answer instanceof Answer.Missing ? "" : shownGiven(item, answer, language);
    }

    /** As files write it, where a window writes it no other way. */
    String shownGiven(Item item, Answer answer, Language language) {
        return text(item, answer);
    }

    /** The text key of what an empty field tells of the form of the answer; empty = nothing. */
    public String promptKey() {
        return "";
    }

    /** As rules see options: which of them they are. */
    static Value codes(Item item, Collection<Integer> values) {
        return new Value.Codes(values.stream().map(v -> code(item, v)).collect(Collectors.toSet()));
    }

    /** The code of an option's value; a value that no option has stands as it is. */
    static String code(Item item, int value) {
        for (Option option : item.choices()) {
            if (option.value() == value) {
                return option.code();
            }
        }
        return String.valueOf(value);
    }

    /**
     * The value of the option with a code, or with the number that stands at it on paper; empty if
     * none has it.
     */
    static Optional<Integer> value(Item item, String code) {
        List<Option> options = item.choices();
        return options.stream()
                .filter(o -> o.code().equals(code))
                .findFirst()
                .or(() -> keyed(options, code))
                .map(o -> o.value());
    }

    private static Optional<Option> keyed(List<Option> options, String code) {
        int at = code.isEmpty() ? -1 : KeyedCodes.of(options).indexOf(code);
        return at < 0 ? Optional.empty() : Optional.of(options.get(at));
    }
}
